import type { Resource, ResourceAccess, ResourceKind } from '@cite-des-metiers/sdk/feed';
import { eanOf } from './unimarc-isbn.js';
import type { RecordResult } from './unimarc-record.js';
import { feedId, languageTag, plain, webLink, yearOf } from './unimarc-values.js';

/** The fifteen elements of unqualified Dublin Core (ISO 15836-1) of one record, each repeatable. */
export type DublinCore = Readonly<Record<string, readonly string[]>>;

/** How records are turned into resources. */
export interface DublinCoreOptions {
  /** How visitors get at what has no link; `['onsite']` when left out. */
  readonly shelfAccess?: readonly ResourceAccess[];
}

type Draft = { -readonly [Key in keyof Resource]: Resource[Key] };

/** DCMI Type Vocabulary and the words that French repositories use, folded to lower case. */
const kinds: readonly (readonly [pattern: RegExp, kind: ResourceKind])[] = [
  [/moving ?image|vid[eé]o|film/, 'video'],
  [/software|logiciel/, 'software'],
  [/periodical|p[eé]riodique|journal|revue/, 'journal'],
  [/exhibition|exposition/, 'exhibition'],
  [/interactive ?resource|site|service/, 'web'],
  [/dossier/, 'dossier'],
  [/text|book|livre|monograph/, 'book'],
];

const kindOf = (types: readonly string[], online: boolean): ResourceKind => {
  for (const [pattern, kind] of kinds) if (types.some((type) => pattern.test(type.toLowerCase()))) return kind;
  return online ? 'web' : 'book';
};

const withoutTags = (text: string): string => plain(text.replace(/<\/?[a-z][^<>]*>/giu, ' '));

/**
 * Turns one Dublin Core record into a resource. It says nothing of poles, levels or shelves: the publisher adds them.
 * @param identifier The record's own in its repository, such as `oai:bm.example:123`.
 * @returns The resource and what was repaired, or why there is none; sentences in French.
 */
export function dublinCoreResource(
  identifier: string,
  elements: DublinCore,
  { shelfAccess = ['onsite'] }: DublinCoreOptions = {},
): RecordResult {
  const all = (name: string): string[] =>
    [...new Set((elements[name] ?? []).map(plain))].filter((value) => value !== '');
  const [title, ...otherTitles] = all('title');
  if (title === undefined)
    return {
      refused: `La notice${identifier && ` « ${identifier} »`} n’a pas de titre (dc:title) : complétez-la dans le catalogue.`,
    };
  const identifiers = all('identifier');
  const url = identifiers.map(webLink).find((link) => link !== undefined);
  const ean = identifiers
    .filter((value) => /isbn|ean|^97[89][\d-]+$/iu.test(value))
    .map(eanOf)
    .find((code) => code !== undefined);
  const changed: string[] = [];
  const [raw] = all('description');
  const summary = raw === undefined ? undefined : withoutTags(raw);
  if (raw !== undefined && summary !== raw)
    changed.push('Les balises du résumé (dc:description) ont été retirées : un résumé est du texte.');
  const [written] = all('language');
  const language = written === undefined ? undefined : languageTag(written);
  const [publisher] = all('publisher');
  const year = all('date')
    .map(yearOf)
    .find((found) => found !== undefined);
  const themes = all('subject');
  const keywords = [...new Set([...all('creator'), ...all('contributor')])];
  const resource: Draft = {
    id: feedId('', identifier),
    title,
    kind: kindOf(all('type'), url !== undefined),
    access: url === undefined ? shelfAccess : ['online'],
  };
  if (!/^[A-Za-z0-9]/.test(resource.id))
    return {
      refused: `La notice « ${title} » n’a pas d’identifiant utilisable${identifier && ` (« ${identifier} »)`}.`,
    };
  if (otherTitles.length) resource.otherTitles = otherTitles;
  if (summary) resource.summary = summary;
  if (themes.length) resource.themes = themes;
  if (keywords.length) resource.keywords = keywords;
  if (language !== undefined) resource.language = language;
  if (publisher !== undefined) resource.publisher = publisher;
  if (year !== undefined) resource.year = year;
  if (url !== undefined) resource.url = url;
  if (ean !== undefined) resource.ean = ean;
  return { resource, changed };
}
