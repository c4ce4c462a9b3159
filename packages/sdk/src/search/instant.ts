import { SdkError } from '../errors.js';
import type { Language, Resource } from '../feed/index.js';
import { type Problem, type Shape, check } from '../feed/shape.js';
import { markers } from './markers.js';
import {
  FACETS,
  type Facet,
  type FacetCount,
  type SearchEngine,
  type SearchHit,
  type SearchPage,
  type SearchQuery,
} from './port.js';
import { type NormalQuery, normaliseQuery } from './query.js';
import { readResource } from './record.js';
import { textIn } from './texts.js';

/** Parameters of one InstantSearch request, as far as this adapter uses them. */
export interface InstantSearchParams {
  readonly query: string;
  /** From 0. */
  readonly page: number;
  readonly hitsPerPage: number;
  readonly facets: readonly string[];
  readonly maxValuesPerFacet: number;
  readonly highlightPreTag: string;
  readonly highlightPostTag: string;
  /** `attribute:value`; all of the outer list, any of an inner one. */
  readonly facetFilters: readonly (readonly string[])[];
}

/** One request of InstantSearch's contract. */
export interface InstantSearchRequest {
  readonly indexName: string;
  readonly params: InstantSearchParams;
}

/** Any client that InstantSearch accepts as `searchClient`: Algolia's, Typesense's and Meilisearch's adapters, Searchkit's. */
export interface InstantSearchClient {
  /** One result for each request, in the same order. */
  search(requests: readonly InstantSearchRequest[]): PromiseLike<{ readonly results: readonly unknown[] }>;
}

/** Where things are behind an InstantSearch client. */
export interface InstantSearchOptions {
  /** Name of the index with the resources, by relevance. */
  readonly index: string;
  /** Attribute of each facet; facets left out are neither counted nor filtered, and `capabilities` says so. */
  readonly attributes: Readonly<Partial<Record<Facet, string>>>;
  /** Indexes sorted otherwise; InstantSearch sorts by asking another index. */
  readonly sorts?: { readonly date?: string };
  /** The Cité's first language, that of titles and summaries to highlight; `fr` when left out. */
  readonly language?: Language;
  /** Turns a record into a resource; by default it must be one, with `objectID` in place of `id`. */
  readonly toResource?: (record: Readonly<Record<string, unknown>>) => Resource | undefined;
  /** Greatest `offset + limit` that the engine answers; 1,000 when left out, Algolia's own limit. */
  readonly maxOffset?: number;
  /** Whether the engine forgives typing errors; true when left out, as all three do unless told otherwise. */
  readonly typos?: boolean;
}

const resultShape: Shape = {
  hits: ['a', ['r', '*']],
  nbHits: ['n'],
  'exhaustiveNbHits?': 'b',
  'facets?': ['r', ['r', ['n']]],
  'processingTimeMS?': ['n'],
};

/** What the shape above lets through. */
interface ClientResult {
  readonly hits: readonly Readonly<Record<string, unknown>>[];
  readonly nbHits: number;
  readonly exhaustiveNbHits?: boolean;
  readonly facets?: Readonly<Partial<Record<string, Readonly<Record<string, number>>>>>;
  readonly processingTimeMS?: number;
}

const ownRecord = (record: Readonly<Record<string, unknown>>): Resource | undefined =>
  readResource({ ...record, id: record['id'] ?? record['objectID'] });

/** A client without `AbortSignal`: the answer is left to come and be forgotten. */
const orAborted = async <T>(answer: PromiseLike<T>, signal: AbortSignal | undefined): Promise<T> => {
  if (!signal) return answer;
  let stop: (() => void) | undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => {
      // The caller's own reason, whatever it is.

      reject(signal.reason);
    };
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([answer, aborted]);
  } finally {
    if (stop) signal.removeEventListener('abort', stop);
  }
};

/**
 * Searches through any InstantSearch-compatible client that a Cité already has. Facets are disjunctive by one more
 * request for each filtered facet, all in one call; in-band highlight marks become ranges. What such a client cannot
 * tell is not made up: no `relaxed`, and `totalIsExact` only where it says so. It cannot be aborted; its late answer is
 * dropped.
 * @throws SdkError `search-unavailable` from `search` when the client fails or answers something else;
 * `bad-argument` for a facet or a sort that `options` gives no attribute or index for.
 */
export function createInstantSearchEngine(client: InstantSearchClient, options: InstantSearchOptions): SearchEngine {
  const { index, attributes, sorts = {}, language = 'fr', toResource = ownRecord, maxOffset = 1000 } = options;
  const facets = FACETS.filter((facet) => attributes[facet] !== undefined);
  const { before, after, read } = markers();

  const filterOf = (query: NormalQuery, except?: Facet): string[][] =>
    [...query.filters]
      .filter(([facet]) => facet !== except)
      // A value that begins with a hyphen would mean "not".
      .map(([facet, values]) => values.map((value) => `${attributes[facet] ?? ''}:${value.replace(/^-/, '\\-')}`));

  const requestsFor = (query: NormalQuery): InstantSearchRequest[] => {
    const indexName = query.sort === 'date' ? (sorts.date ?? index) : index;
    const request = (page: number, hitsPerPage: number, counted: readonly Facet[], except?: Facet) => ({
      indexName,
      params: {
        query: query.text,
        page,
        hitsPerPage,
        facets: counted.map((facet) => attributes[facet] ?? ''),
        maxValuesPerFacet: 1000,
        highlightPreTag: before,
        highlightPostTag: after,
        facetFilters: filterOf(query, except),
      },
    });
    const page = Math.floor(query.offset / query.limit);
    return [
      request(page, query.limit, facets),
      ...[...query.filters.keys()].map((facet) => request(0, 0, [facet], facet)),
      // InstantSearch knows pages, not offsets: an offset between two pages needs both.
      ...(query.offset % query.limit ? [request(page + 1, query.limit, [])] : []),
    ];
  };

  const hitOf = (record: Readonly<Record<string, unknown>>, place: number): SearchHit[] => {
    const resource = toResource(record);
    if (!resource) return [];
    const marked = record['_highlightResult'];
    const ranges = (field: 'title' | 'summary'): SearchHit['highlights'] => {
      const text = resource[field];
      const found: unknown = typeof marked === 'object' && marked !== null ? Reflect.get(marked, field) : undefined;
      const value: unknown = typeof found === 'object' && found !== null ? Reflect.get(found, 'value') : undefined;
      if (text === undefined || typeof value !== 'string') return {};
      const list = read(value, textIn(text, language));
      return list.length ? { [field]: list } : {};
    };
    return [{ resource, score: -place, highlights: { ...ranges('title'), ...ranges('summary') } }];
  };

  const normal = (query: SearchQuery): NormalQuery => {
    const asked = normaliseQuery(query, maxOffset);
    for (const facet of asked.filters.keys())
      if (!facets.includes(facet))
        throw new SdkError('bad-argument', `search: this engine has no attribute for the facet "${facet}"`);
    if (asked.sort === 'date' && sorts.date === undefined)
      throw new SdkError('bad-argument', 'search: this engine has no index sorted by date');
    return asked;
  };

  const ask = async (requests: InstantSearchRequest[], signal: AbortSignal | undefined) => {
    let results: readonly unknown[];
    try {
      ({ results } = await orAborted(client.search(requests), signal));
    } catch (cause) {
      signal?.throwIfAborted();
      throw new SdkError('search-unavailable', `the search client for "${index}" failed`, { cause });
    }
    signal?.throwIfAborted();
    const problems: Problem[] = [];
    const read = check(['a', resultShape], results, problems) as readonly ClientResult[];
    if (problems.length > 0 || read.length !== requests.length)
      throw new SdkError('search-unavailable', `the search client for "${index}" did not answer every request`);
    return read;
  };

  return {
    capabilities: {
      typos: options.typos ?? true,
      highlights: true,
      facets,
      sorts: sorts.date === undefined ? ['relevance'] : ['relevance', 'date'],
      maxOffset,
    },
    async search(query, { signal } = {}): Promise<SearchPage> {
      signal?.throwIfAborted();
      const asked = normal(query);
      const started = performance.now();
      const [first, ...more] = await ask(requestsFor(asked), signal);
      const filtered = [...asked.filters.keys()];
      const counts: Partial<Record<Facet, FacetCount[]>> = {};
      for (const facet of facets) {
        const own = filtered.indexOf(facet);
        const values = (own < 0 ? first : more[own])?.facets?.[attributes[facet] ?? ''] ?? {};
        counts[facet] = Object.entries(values)
          .map(([value, count]) => ({ value, count }))
          .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
      }
      const records = [...(first?.hits ?? []), ...(more[filtered.length]?.hits ?? [])];
      const skipped = asked.offset % asked.limit;
      return {
        hits: records.slice(skipped, skipped + asked.limit).flatMap(hitOf),
        total: first?.nbHits ?? 0,
        totalIsExact: first?.exhaustiveNbHits === true,
        facets: counts,
        took: first?.processingTimeMS ?? performance.now() - started,
      };
    },
  };
}
