import { matchesFilter } from '@cite-des-metiers/sdk/agenda';
import type { Activity, AgendaDocument, CiteDocument } from '@cite-des-metiers/sdk/feed';
import { localize } from '@cite-des-metiers/sdk/text';
import { warnUnknown } from '../core/log.js';
import type { PermanencesOptions } from './cdm-permanences.load.js';

/** By attribute: the filter it sets, and the values that an activity has for it. */
const FILTERS: readonly (readonly [
  attribute: string,
  key: Exclude<keyof PermanencesOptions, 'site'>,
  values: (activity: Activity, language: string) => readonly string[],
])[] = [
  ['kinds', 'kinds', ({ kind }) => [kind]],
  ['pole', 'poles', ({ poles }) => poles],
  ['theme', 'themes', ({ themes = [] }, language) => themes.map((theme) => localize(theme, [], language).value)],
  ['public', 'publics', ({ publics = [] }) => publics],
  ['languages', 'languages', ({ languages = [] }) => languages],
  ['mode', 'modes', ({ modes = ['onsite'] }) => modes],
];

/**
 * Tells the webmaster, where nothing is listed, which words of the attributes nothing in this feed answers to: a mistyped one looks to
 * visitors like an empty calendar. Loaded only then.
 */
export function warnUnmatched(
  tag: string,
  options: PermanencesOptions,
  { sites, languages: [first = 'fr'] }: CiteDocument,
  { items }: AgendaDocument,
): void {
  const shown = 'no date';
  if (options.site && !sites.some(({ id }) => id === options.site))
    warnUnknown(
      tag,
      'site',
      options.site,
      sites.map(({ id }) => id),
      shown,
    );
  for (const [attribute, key, values] of FILTERS)
    for (const value of options[key])
      if (!items.some((activity) => matchesFilter(activity, { [key]: [value] }, first))) {
        const known = new Set(items.flatMap((activity) => values(activity, first)));
        warnUnknown(tag, attribute, value, [...known].sort(), shown);
      }
}
