import { SdkError } from '../errors.js';
import { type Problem, type Shape, check } from '../feed/shape.js';
import { wordsOf } from '../feed/wording.js';
import { FACETS, type FacetCount, type SearchHit, type SearchPage, type SearchQuery, type TextRange } from './port.js';
import { MAX_TEXT, normaliseQuery } from './query.js';
import { readResource } from './record.js';

// The wire of a search gateway: GET <url>?q=…, so that any HTTP cache can keep an answer; the page as JSON back.

const known = new Set<string>(['q', 'sort', 'offset', 'limit', 'partial', ...FACETS]);

/**
 * Writes a query as the parameters of a gateway request, in one canonical order and without defaults,
 * so that equal questions have equal addresses and a cache answers them.
 * @throws SdkError `bad-argument` when the query is out of range.
 */
export function encodeSearchQuery(query: SearchQuery): URLSearchParams {
  const { text, filters, sort, offset, limit, partial } = normaliseQuery(query);
  const params = new URLSearchParams();
  if (text) params.set('q', text);
  for (const facet of FACETS) for (const value of filters.get(facet) ?? []) params.append(facet, value);
  if (sort !== 'relevance') params.set('sort', sort);
  if (offset) params.set('offset', String(offset));
  if (query.limit !== undefined) params.set('limit', String(limit));
  if (partial) params.set('partial', '1');
  return params;
}

const single = (params: URLSearchParams, name: string): string | undefined => {
  const values = params.getAll(name);
  if (values.length > 1) throw new SdkError('bad-argument', `search: "${name}" is given more than once`);
  return values[0];
};

const wholeNumber = (params: URLSearchParams, name: string): number | undefined => {
  const value = single(params, name);
  if (value === undefined) return undefined;
  if (!/^\d{1,6}$/.test(value)) throw new SdkError('bad-argument', `search: ${name} is not a whole number`);
  return Number(value);
};

/**
 * Reads the parameters of a gateway request; the reverse of {@link encodeSearchQuery}. Strict, because anybody can
 * send them: an unknown or repeated parameter, a value out of range or a text over 200 characters is refused.
 * @throws SdkError `bad-argument` with one sentence that may be sent back with status 400.
 */
export function decodeSearchQuery(params: URLSearchParams): SearchQuery {
  for (const name of params.keys())
    if (!known.has(name))
      throw new SdkError(
        'bad-argument',
        `search: there is no parameter "${name.slice(0, 40)}"; there are ${[...known].join(', ')}`,
      );
  const text = single(params, 'q') ?? '';
  if (text.length > MAX_TEXT)
    throw new SdkError('bad-argument', `search: q is longer than ${String(MAX_TEXT)} characters`);
  const sort = single(params, 'sort') ?? 'relevance';
  if (sort !== 'relevance' && sort !== 'date')
    throw new SdkError('bad-argument', 'search: sort must be "relevance" or "date"');
  const partial = single(params, 'partial') ?? '0';
  if (partial !== '0' && partial !== '1') throw new SdkError('bad-argument', 'search: partial must be 0 or 1');
  const filters = Object.fromEntries(
    FACETS.filter((facet) => params.has(facet)).map((facet) => {
      const values = params.getAll(facet);
      if (values.some((value) => value.length > MAX_TEXT))
        throw new SdkError('bad-argument', `search: a value of ${facet} is longer than ${String(MAX_TEXT)} characters`);
      return [facet, values];
    }),
  );
  const offset = wholeNumber(params, 'offset');
  const limit = wholeNumber(params, 'limit');
  const query: SearchQuery = {
    text,
    filters,
    sort,
    partial: partial === '1',
    ...(offset === undefined ? {} : { offset }),
    ...(limit === undefined ? {} : { limit }),
  };
  normaliseQuery(query);
  return query;
}

const ranges: Shape = ['a', ['a', ['n']]];
const count: Shape = ['n', 0];
const pageShape: Shape = {
  hits: ['a', { resource: '*', score: ['n'], 'highlights?': { 'title?': ranges, 'summary?': ranges } }],
  total: count,
  totalIsExact: 'b',
  facets: ['r', ['a', { value: 's', count }]],
  'relaxed?': 's',
  took: count,
};

/** What the shape above lets through. */
interface WirePage {
  readonly hits: readonly {
    readonly resource?: unknown;
    readonly score: number;
    readonly highlights?: { readonly title?: readonly TextRange[]; readonly summary?: readonly TextRange[] };
  }[];
  readonly total: number;
  readonly totalIsExact: boolean;
  readonly facets: Readonly<Partial<Record<string, readonly FacetCount[]>>>;
  readonly relaxed?: string;
  readonly took: number;
}

// A newer gateway may count in another unit than UTF-16; a range that cannot be is left out, never drawn.
const sound = (ranges: readonly TextRange[] | undefined): readonly TextRange[] | undefined => {
  if (!ranges) return undefined;
  let last = 0;
  for (const range of ranges) {
    const [start, end] = range;
    if (range.length !== 2 || !Number.isInteger(start) || !Number.isInteger(end) || start < last || end <= start)
      return undefined;
    last = end;
  }
  return ranges;
};

/**
 * Reads what a gateway answered. As tolerant as the feed: unknown fields and facets pass by, an unreadable optional
 * field of a resource or a link with a forbidden scheme is left out, a hit without a readable resource too.
 * @param json What `JSON.parse` gave; not trusted.
 * @throws SdkError `search-unavailable` when it is not a page of results at all.
 */
export function readSearchPage(json: unknown): SearchPage {
  const problems: Problem[] = [];
  const data = check(pageShape, json, problems) as WirePage;
  const [problem] = problems;
  if (problem)
    throw new SdkError(
      'search-unavailable',
      `the search gateway's answer is not a page of results: ${problem.path.join('.')} ${wordsOf(problem)}`,
    );
  const hits = data.hits.flatMap((hit): SearchHit[] => {
    const resource = readResource(hit.resource);
    if (!resource) return [];
    const title = sound(hit.highlights?.title);
    const summary = sound(hit.highlights?.summary);
    return [{ resource, score: hit.score, highlights: { ...(title && { title }), ...(summary && { summary }) } }];
  });
  const { relaxed } = data;
  return {
    hits,
    total: data.total,
    totalIsExact: data.totalIsExact,
    facets: Object.fromEntries(FACETS.flatMap((facet) => (data.facets[facet] ? [[facet, data.facets[facet]]] : []))),
    ...(relaxed === 'spelling' || relaxed === 'words' ? { relaxed } : {}),
    took: data.took,
  };
}
