import type { Resource } from '../feed/index.js';

/** What results can be narrowed by. */
export type Facet = 'poles' | 'themes' | 'kind' | 'language' | 'access' | 'level';

/** Every facet, in display order. */
export const FACETS: readonly Facet[] = ['poles', 'themes', 'kind', 'language', 'access', 'level'];

/** A question to a catalogue. */
export interface SearchQuery {
  /** What the visitor typed; empty lists everything. At most 200 characters are read. */
  readonly text: string;
  /** Values chosen per facet: any of them within a facet, all facets together. */
  readonly filters?: Readonly<Partial<Record<Facet, readonly string[]>>>;
  /** `relevance` (default) or `date`, newest first. */
  readonly sort?: 'relevance' | 'date';
  /** Hits to skip, from 0. */
  readonly offset?: number;
  /** Hits to return, 1 to 100; 10 when left out. */
  readonly limit?: number;
  /** True while the last word may still be unfinished (search as you type). */
  readonly partial?: boolean;
}

/** A stretch of a text to highlight, in UTF-16 code units: start included, end excluded. */
export type TextRange = readonly [start: number, end: number];

/** A document found. */
export interface SearchHit {
  /** The document. */
  readonly resource: Resource;
  /** Greater is better; comparable only within one page. */
  readonly score: number;
  /** What matched, in `title` and `summary` as shown in the Cité's first language. */
  readonly highlights: { readonly title?: readonly TextRange[]; readonly summary?: readonly TextRange[] };
}

/** How often a value occurs among the results. */
export interface FacetCount {
  /** The value as in the feed. */
  readonly value: string;
  /** Results with it if it were chosen, the other facets' choices kept (disjunctive). */
  readonly count: number;
}

/** What was loosened because nothing matched exactly: letters (`spelling`), words left out (`words`). */
export type SearchRelaxation = 'spelling' | 'words';

/** A page of results. */
export interface SearchPage {
  /** The hits asked for. */
  readonly hits: readonly SearchHit[];
  /** How many there are in all. */
  readonly total: number;
  /** False where the engine only knows "at least". */
  readonly totalIsExact: boolean;
  /** Values to narrow by, most frequent first. */
  readonly facets: Readonly<Partial<Record<Facet, readonly FacetCount[]>>>;
  /** What was loosened, if anything. */
  readonly relaxed?: SearchRelaxation;
  /** Milliseconds the engine took. */
  readonly took: number;
}

/** What an engine can and cannot do, so that a page promises nothing else. */
export interface SearchCapabilities {
  /** Forgives typing errors. */
  readonly typos: boolean;
  /** Says where a text matched. */
  readonly highlights: boolean;
  /** Facets it counts. */
  readonly facets: readonly Facet[];
  /** Sort orders it has. */
  readonly sorts: readonly ('relevance' | 'date')[];
  /** Greatest `offset + limit`. */
  readonly maxOffset: number;
}

/** The one port through which resources are searched, whatever stands behind. */
export interface SearchEngine {
  /** What it can do. */
  readonly capabilities: SearchCapabilities;
  /**
   * Answers one question. Rejects with `signal.reason` when aborted and with an `SdkError` when the engine cannot answer.
   */
  search(query: SearchQuery, options?: { readonly signal?: AbortSignal }): Promise<SearchPage>;
}
