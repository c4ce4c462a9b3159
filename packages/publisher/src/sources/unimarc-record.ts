import type { Resource, ResourceAccess, ResourceKind } from '@cite-des-metiers/sdk/feed';
import { eanOf } from './unimarc-isbn.js';
import { feedId, languageTag, plain, webLink, yearOf } from './unimarc-values.js';

/** A record as both forms of UNIMARC give it: `[tag, value]`, or `[tag, indicators, code, value, code, value, …]`. */
export interface CatalogueRecord {
  readonly leader: string;
  readonly fields: readonly (readonly string[])[];
}

/** How records are turned into resources. */
export interface UnimarcOptions {
  /** How visitors get at what stands on the shelf; `['onsite']` when left out. */
  readonly shelfAccess?: readonly ResourceAccess[];
  /** Prefix of identifiers, so that two catalogues do not meet; `unimarc:` when left out. */
  readonly prefix?: string;
}

/** A record read, or the French sentence that says why not. */
export type RecordResult =
  { readonly resource: Resource; readonly changed: readonly string[] } | { readonly refused: string };

type Draft = { -readonly [Key in keyof Resource]: Resource[Key] };

const values = ({ fields }: CatalogueRecord, tag: string, codes: string): string[] =>
  fields
    .filter(([name]) => name === tag)
    .flatMap((field) =>
      field
        .slice(2)
        .flatMap((code, place, rest) => (place % 2 === 0 && codes.includes(code) ? [rest[place + 1] ?? ''] : [])),
    )
    .map(plain)
    .filter((value) => value !== '');

const control = ({ fields }: CatalogueRecord, tag: string): string =>
  plain(fields.find(([name]) => name === tag)?.[1] ?? '');

/** UNIMARC leader, positions 6 (type) and 7 (bibliographic level). */
const kindOf = (leader: string, online: boolean): ResourceKind => {
  const [type, level] = [leader[6], leader[7]];
  if (level === 's') return 'journal';
  if (type === 'g') return 'video';
  if (type === 'l') return online ? 'web' : 'software';
  return 'book';
};

/** Title proper, then what completes it, as French catalogues punctuate (ISBD). */
const titleOf = (record: CatalogueRecord): string | undefined => {
  const field = record.fields.find(([tag]) => tag === '200');
  if (!field) return undefined;
  let title = '';
  for (let place = 2; place < field.length; place += 2) {
    const value = plain(field[place + 1] ?? '');
    if (value === '') continue;
    if (field[place] === 'a') title += title ? ` ; ${value}` : value;
    if (field[place] === 'e' && title) title += ` : ${value}`;
    if ((field[place] === 'h' || field[place] === 'i') && title) title += `. ${value}`;
  }
  return title || undefined;
};

const unique = (list: readonly string[]): string[] => [...new Set(list)];

/**
 * Turns one UNIMARC record (IFLA UNIMARC Bibliographic; field 995 as French libraries use it) into a resource.
 * @returns The resource and what was repaired, or why there is none; sentences in French.
 */
export function resourceOf(record: CatalogueRecord, options: UnimarcOptions = {}): RecordResult {
  const { shelfAccess = ['onsite'], prefix = 'unimarc:' } = options;
  const title = titleOf(record);
  if (title === undefined)
    return {
      refused: record.fields.some(([tag]) => tag === '245')
        ? 'Cette notice est en MARC 21 (titre en zone 245) : exportez le catalogue en UNIMARC.'
        : 'La notice n’a pas de titre : la zone 200 $a doit être remplie.',
    };
  const changed: string[] = [];
  const isbns = [...values(record, '010', 'a'), ...values(record, '073', 'a')];
  const ean = isbns.map(eanOf).find((code) => code !== undefined);
  if (ean === undefined && isbns[0] !== undefined)
    changed.push(`L’ISBN « ${isbns[0]} » (zone 010) est faux : la notice est reprise sans lui.`);
  const number = control(record, '001') || ean;
  if (number === undefined || number === '')
    return {
      refused: 'La notice n’a ni numéro (zone 001) ni ISBN (zone 010) : il faut l’un des deux pour la reconnaître.',
    };
  const links = values(record, '856', 'u');
  const url = links.map(webLink).find((link) => link !== undefined);
  if (url === undefined && links[0] !== undefined)
    changed.push(`Le lien « ${links[0]} » (zone 856) ne commence pas par https:// : la notice est reprise sans lui.`);
  const [mark] = values(record, '995', 'k');
  const [written] = values(record, '101', 'a');
  const language = written === undefined ? undefined : languageTag(written);
  const [publisher] = [...values(record, '214', 'c'), ...values(record, '210', 'c')];
  const year = [...values(record, '214', 'd'), ...values(record, '210', 'd')].map(yearOf).find((found) => found);
  const [collection] = [...values(record, '225', 'a'), ...values(record, '410', 't')];
  const [summary] = values(record, '330', 'a');
  const themes = unique(values(record, '606', 'a'));
  // Authors and classification numbers are looked for and not shown.
  const keywords = unique([
    ...values(record, '200', 'f'),
    ...values(record, '606', 'xyz'),
    ...values(record, '610', 'a'),
    ...values(record, '676', 'a'),
  ]);
  const others = unique([...values(record, '510', 'a'), ...values(record, '517', 'a')]);
  const access: ResourceAccess[] = [
    ...(url === undefined ? [] : (['online'] as const)),
    ...(mark !== undefined || url === undefined ? shelfAccess : []),
  ];
  const resource: Draft = { id: feedId(prefix, number), title, kind: kindOf(record.leader, url !== undefined), access };
  if (others.length) resource.otherTitles = others;
  if (summary !== undefined) resource.summary = summary;
  if (themes.length) resource.themes = themes;
  if (keywords.length) resource.keywords = keywords;
  if (language !== undefined) resource.language = language;
  if (publisher !== undefined) resource.publisher = publisher;
  if (collection !== undefined) resource.collection = collection;
  if (year !== undefined) resource.year = year;
  if (url !== undefined) resource.url = url;
  if (mark !== undefined) resource.shelf = { mark };
  if (ean !== undefined) resource.ean = ean;
  return { resource, changed };
}
