import { SdkError } from '../errors.js';
import { FACETS, type Facet, type SearchQuery } from './port.js';

/** UTF-16 code units of `text` that engines read; the rest is cut. */
export const MAX_TEXT = 200;
/** Greatest `limit`. */
export const MAX_LIMIT = 100;
/** `limit` when a query names none. */
export const DEFAULT_LIMIT = 10;
/** Greatest `offset + limit` through a gateway; also what OpenSearch allows by default. */
export const MAX_OFFSET = 10_000;
/** Values per facet that one query may choose. */
export const MAX_FILTER_VALUES = 20;

/** A {@link SearchQuery} with every default filled in, the same for every way of asking the same thing. */
export interface NormalQuery {
  /** Cut, trimmed, inner white space collapsed. */
  readonly text: string;
  /** Known facets with at least one value; values without repetition, in code unit order. */
  readonly filters: ReadonlyMap<Facet, readonly string[]>;
  readonly sort: 'relevance' | 'date';
  readonly offset: number;
  readonly limit: number;
  /** False once a space follows the last word: it is finished. */
  readonly partial: boolean;
}

const whole = (value: number | undefined, otherwise: number, name: string, min: number, max: number): number => {
  const number = value ?? otherwise;
  if (Number.isInteger(number) && number >= min && number <= max) return number;
  throw new SdkError(
    'bad-argument',
    `search: ${name} is ${String(number)}; it must be a whole number from ${String(min)} to ${String(max)}`,
  );
};

/**
 * Fills in what a query leaves out and brings it to one canonical form, so that equal questions are equal requests.
 * @throws SdkError `bad-argument` for an offset, limit or sort out of range, an unknown facet or too many values.
 */
export function normaliseQuery(query: SearchQuery, maxOffset = MAX_OFFSET): NormalQuery {
  const cut = query.text.slice(0, MAX_TEXT);
  const text = cut.replace(/\s+/gu, ' ').trim();
  const sort = query.sort ?? 'relevance';
  if (sort !== 'relevance' && sort !== 'date')
    throw new SdkError('bad-argument', `search: sort is "${String(sort)}"; it must be "relevance" or "date"`);
  const limit = whole(query.limit, DEFAULT_LIMIT, 'limit', 1, MAX_LIMIT);
  const offset = whole(query.offset, 0, 'offset', 0, maxOffset - limit);
  const given = query.filters ?? {};
  for (const name of Object.keys(given))
    if (!FACETS.some((facet) => facet === name))
      throw new SdkError('bad-argument', `search: there is no facet "${name}"; there are ${FACETS.join(', ')}`);
  const filters = new Map<Facet, readonly string[]>();
  for (const facet of FACETS) {
    const values = [...new Set(given[facet])].sort();
    if (values.length > MAX_FILTER_VALUES)
      throw new SdkError('bad-argument', `search: ${facet} has more than ${String(MAX_FILTER_VALUES)} values`);
    if (values.length) filters.set(facet, values);
  }
  return { text, filters, sort, offset, limit, partial: query.partial === true && text !== '' && !/\s$/u.test(cut) };
}
