import type { Resource, ResourceAccess } from '@cite-des-metiers/sdk/feed';
import { doubleForms } from './onisep-forms.js';
import { type OnisepRow, readOnisepTable } from './onisep-columns.js';
import type { ImportContext, ImportResult, Remark } from './report.js';
import { isEan13 } from './unimarc-isbn.js';
import { isWebAddress } from './web-address.js';

/** How Onisep's file is turned into resources. */
export interface OnisepOptions {
  /** How visitors get at the printed guides; `['onsite']` when left out. Their shelf is not in the file. */
  readonly guideAccess?: readonly ResourceAccess[];
}

type Draft = { -readonly [Key in keyof Resource]: Resource[Key] };

interface Guide {
  readonly resource: Draft;
  readonly occupations: Set<string>;
  /** How many of its occupations have each theme. */
  readonly themes: Map<string, number>;
}

/** `domaine/sous-domaine| domaine/sous-domaine`, broadest first, each once. */
const themesOf = (cell: string): { readonly broad: string[]; readonly narrow: string[] } => {
  const broad = new Set<string>();
  const narrow = new Set<string>();
  for (const path of cell.split('|')) {
    const [first = '', ...rest] = path.split('/').map((part) => part.trim());
    if (first) broad.add(first);
    if (rest.length) narrow.add(rest.join('/'));
  }
  return { broad: [...broad], narrow: [...narrow].filter((theme) => !broad.has(theme)) };
};

const occupationOf = (cells: OnisepRow['cells'], id: string, title: string, url: string): Draft => {
  const forms = doubleForms(title);
  const { broad, narrow } = themesOf(cells.themes ?? '');
  const keywords = [cells.romeLabel, cells.gfe?.replace(/^GFE [A-Z] : /u, '')].filter((word) => word !== undefined);
  return {
    id,
    title,
    kind: 'occupation',
    ...(forms.length ? { otherTitles: forms } : {}),
    ...(broad.length ? { themes: [...broad, ...narrow] } : {}),
    ...(keywords.length ? { keywords } : {}),
    language: 'fr',
    publisher: 'Onisep',
    access: ['online'],
    url,
    ...(cells.rome ? { rome: [{ code: cells.rome, version: 'V3' }] } : {}),
  };
};

/**
 * Reads Onisep's Idéo-Métiers file (ODbL, opendata.onisep.fr): one resource per occupation, which is its online sheet
 * (`onisep:MET.n`, from its link), and one per printed guide (`onisep:<EAN>`), each naming the others in `related`.
 *
 * Several rows about one link are one occupation in several guides; rows about one EAN are one guide. Where such rows
 * disagree the first wins, and the row is reported. A row said twice is reported too.
 * A guide gets the broad themes that at least half of its occupations share.
 * @param csv The file as downloaded; columns are found by name, in the editions since 2022.
 * @throws Error with one French sentence when a column it cannot do without is missing.
 */
export function readOnisep(
  csv: Uint8Array | string,
  _context: ImportContext,
  options: OnisepOptions = {},
): ImportResult {
  const { rows, missing } = readOnisepTable(csv);
  const changed: Remark[] = missing.map((name) => ({
    where: 'ligne 1',
    why: `La colonne « ${name} » est absente de cette édition : les fiches sont reprises sans elle.`,
  }));
  const refused: Remark[] = [];
  const occupations = new Map<string, Draft>();
  const guides = new Map<string, Guide>();
  const pairs = new Set<string>();

  const guideOf = ({ cells, line }: OnisepRow): Guide | undefined => {
    const where = `ligne ${String(line)}`;
    const ean = cells.ean?.replace(/[\s-]/g, '');
    if (!ean) return undefined;
    if (!isEan13(ean) || !cells.guide) {
      const why = cells.guide
        ? `Le code « ${ean} » n’est pas un EAN-13 valable : le métier est repris sans ce guide.`
        : `Le guide ${ean} n’a pas de titre : le métier est repris sans ce guide.`;
      changed.push({ where, why });
      return undefined;
    }
    const known = guides.get(ean);
    if (known) {
      if (known.resource.title !== cells.guide)
        changed.push({
          where,
          why: `Le guide ${ean} s’appelle ici « ${cells.guide} » ; le premier titre lu est gardé.`,
        });
      return known;
    }
    const year = cells.year && /^(19|20)\d{2}$/.test(cells.year) ? Number(cells.year) : undefined;
    if (cells.year && !year)
      changed.push({
        where,
        why: `« ${cells.year} » n’est pas une année de quatre chiffres : le guide est repris sans.`,
      });
    const resource: Draft = {
      id: `onisep:${ean}`,
      title: cells.guide,
      kind: 'guide',
      language: 'fr',
      publisher: 'Onisep',
      ...(cells.collection ? { collection: cells.collection } : {}),
      ...(year ? { year } : {}),
      access: options.guideAccess?.length ? options.guideAccess : ['onsite'],
      ean,
    };
    const guide: Guide = { resource, occupations: new Set(), themes: new Map() };
    guides.set(ean, guide);
    return guide;
  };

  for (const row of rows) {
    const where = `ligne ${String(row.line)}`;
    const { title, link } = row.cells;
    if (!title) {
      refused.push({ where, why: 'Il manque le nom du métier.' });
      continue;
    }
    const number = /(?:^|[/=])(MET\.\d+)(?:$|[?#&/])/u.exec(link ?? '')?.[1];
    if (!link || !number || !isWebAddress(link)) {
      refused.push({
        where,
        why: `Le lien « ${link ?? ''} » du métier « ${title} » ne contient pas son numéro (MET. suivi de chiffres).`,
      });
      continue;
    }
    const id = `onisep:${number}`;
    // Onisep answers on https; a plain http link on an https page is a warning to visitors.
    const url = link.replace(/^http:\/\/((?:[a-z0-9-]+\.)*onisep\.fr)(?=[/?#]|$)/iu, 'https://$1');
    const name = title.replace(/\s+\/\s*|\s*\/\s+/gu, ' / ');
    const rome = row.cells.rome;
    const goodRome = !rome || /^[A-Z]\d{4}$/u.test(rome);
    if (!goodRome)
      changed.push({ where, why: `« ${rome} » n’est pas un code ROME (une lettre, quatre chiffres) : il est omis.` });
    let occupation = occupations.get(id);
    if (!occupation) {
      occupation = occupationOf(goodRome ? row.cells : { ...row.cells, rome: undefined }, id, name, url);
      occupations.set(id, occupation);
    } else if (occupation.title !== name) {
      changed.push({ where, why: `Le métier ${number} s’appelle ici « ${name} » ; le premier nom lu est gardé.` });
    }
    const guide = guideOf(row);
    const pair = `${id} ${guide?.resource.id ?? ''}`;
    if (pairs.has(pair))
      changed.push({ where, why: `Ligne en double : le métier ${number} et ce guide sont déjà réunis.` });
    pairs.add(pair);
    if (!guide) continue;
    if (!guide.occupations.has(id))
      for (const theme of themesOf(row.cells.themes ?? '').broad)
        guide.themes.set(theme, (guide.themes.get(theme) ?? 0) + 1);
    guide.occupations.add(id);
    occupation.related = [...new Set([...(occupation.related ?? []), guide.resource.id])];
  }

  const printed = [...guides.values()].map(({ resource, occupations: about, themes }): Resource => {
    const common = [...themes].filter(([, count]) => count * 2 >= about.size).sort(([, a], [, b]) => b - a);
    return { ...resource, ...(common.length ? { themes: common.map(([theme]) => theme) } : {}), related: [...about] };
  });
  return {
    resources: [...occupations.values(), ...printed],
    report: { read: rows.length, kept: rows.length - refused.length, changed, refused },
  };
}
