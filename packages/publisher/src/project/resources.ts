import type { Resource, Shelf } from '@cite-des-metiers/sdk/feed';
import { type Named, idNamed, poleNamed, siteNamed } from './named.js';
import { type Cells, type RowResult, compact, readRows, slug } from './rows.js';
import type { Table } from './table.js';
import { isYes, translateWord } from './vocabulary.js';

/** Columns of `ressources.csv`. `titre` must be filled in. */
export const RESOURCE_COLUMNS = [
  'identifiant',
  'titre',
  'type',
  'description',
  'autres titres',
  'poles',
  'thèmes',
  'mots-clés',
  'langue',
  'éditeur',
  'collection',
  'année',
  'vérifié le',
  'périmé',
  'accès',
  'lien',
  'cote',
  'emplacement',
  'lieu',
  'niveau',
  'codes rome',
  'version rome',
  'ean',
  'voir aussi',
] as const;

const eanOf = (cells: Cells): string | undefined => {
  const value = cells.text('ean');
  if (value === undefined) return undefined;
  if (/[eE]\+?\d/.test(value)) {
    cells.report('error', 'cell-exponent', (m) => m['cell-exponent']('ean', value));
    return undefined;
  }
  return value.replace(/[\s-]/g, '');
};

const shelfOf = (cells: Cells, sites: Named['sites']): Shelf | undefined => {
  const mark = cells.text('cote');
  const site = cells.text('lieu');
  // Without a shelf mark nobody would find it there: the place is not shown.
  if (mark === undefined && (site ?? cells.text('emplacement')) !== undefined)
    cells.report('warning', 'cell-missing', (m) => m['cell-missing']('cote'));
  return mark === undefined
    ? undefined
    : compact({ mark, area: cells.words('emplacement'), site: site && idNamed(site, siteNamed(site, sites)) });
};

/** Where the column says nothing: on the shelf when it has a mark, online when it has a link. */
const accessOf = (cells: Cells): readonly string[] => {
  const said = cells.codes('accès', 'accesses');
  if (said) return said;
  const guessed = [...(cells.text('lien') ? ['online'] : []), ...(cells.text('cote') ? ['onsite'] : [])];
  return guessed.length > 0 ? guessed : ['onsite'];
};

/** The identifier of a line, else one made of its title; empty where it has neither. */
export function resourceId(cells: Cells): string {
  const title = cells.words('titre') ?? '';
  return (
    cells.text('identifiant') ??
    slug(cells.text('titre') ?? (typeof title === 'string' ? title : Object.values(title).join(' ')))
  );
}

/**
 * Reads `ressources.csv`: one document a line. Formats and references are checked later, with the whole feed.
 * @param named The Cité's poles and sites: columns take an identifier or a name.
 * @param language First language of the Cité.
 */
export function readResources(table: Table, { poles, sites }: Named, language: string): RowResult<Resource> {
  return readRows(table, RESOURCE_COLUMNS, ['titre'], language, (cells): Resource | undefined => {
    const title = cells.words('titre');
    if (title === undefined) return undefined;
    const version = cells.text('version rome') ?? '4.0';
    return compact({
      id: resourceId(cells),
      title,
      kind: translateWord('resourceKinds', cells.text('type') ?? 'livre'),
      summary: cells.words('description'),
      otherTitles: cells.list('autres titres'),
      poles: cells.list('poles')?.map((word) => idNamed(word, poleNamed(word, poles))),
      themes: cells.list('thèmes'),
      keywords: cells.list('mots-clés'),
      language: cells.codes('langue', 'languages')?.[0],
      publisher: cells.text('éditeur'),
      collection: cells.text('collection'),
      year: cells.number('année'),
      checkedOn: cells.date('vérifié le'),
      outdated: isYes(cells.text('périmé') ?? '') ? true : undefined,
      access: accessOf(cells),
      url: cells.text('lien'),
      shelf: shelfOf(cells, sites),
      level: cells.text('niveau'),
      rome: cells.list('codes rome')?.map((code) => ({ code, version })),
      ean: eanOf(cells),
      related: cells.list('voir aussi'),
    });
  });
}
