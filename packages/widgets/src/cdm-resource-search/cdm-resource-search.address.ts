import { type Facet, FACETS } from '@cite-des-metiers/sdk/search';
import type { Asked } from './cdm-resource-search.types.js';

/** Parameters of ours in the partner's address; the prefix keeps them apart from the page's own. */
const PREFIX = 'cdm-';

/** What an address asks for, as far as it can be read. */
export function readAddress(search: string): Asked | undefined {
  const parameters = new URLSearchParams(search);
  const text = parameters.get(`${PREFIX}q`) ?? '';
  const filters: Partial<Record<Facet, readonly string[]>> = {};
  for (const facet of FACETS) {
    const values = parameters.getAll(`${PREFIX}${facet}`).filter(Boolean).slice(0, 20);
    if (values.length > 0) filters[facet] = values;
  }
  const page = Number(parameters.get(`${PREFIX}p`) ?? 1) - 1;
  if (!text && Object.keys(filters).length === 0) return undefined;
  return {
    text: text.slice(0, 200),
    filters,
    sort: parameters.get(`${PREFIX}s`) === 'date' ? 'date' : 'relevance',
    page: Number.isInteger(page) && page > 0 && page < 1000 ? page : 0,
  };
}

/** An address with the question in it; everything of the page's own stays. */
export function writeAddress(href: string, asked: Asked): string {
  const url = new URL(href);
  for (const name of [...url.searchParams.keys()]) if (name.startsWith(PREFIX)) url.searchParams.delete(name);
  if (asked.text) url.searchParams.set(`${PREFIX}q`, asked.text);
  for (const facet of FACETS)
    for (const value of asked.filters[facet] ?? []) url.searchParams.append(`${PREFIX}${facet}`, value);
  if (asked.sort === 'date') url.searchParams.set(`${PREFIX}s`, 'date');
  if (asked.page > 0) url.searchParams.set(`${PREFIX}p`, String(asked.page + 1));
  return url.href;
}
