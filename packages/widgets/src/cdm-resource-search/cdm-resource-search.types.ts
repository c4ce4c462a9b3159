import type { DatedSession } from '@cite-des-metiers/sdk/agenda';
import type { Contact, LocalDate, Pole, Site } from '@cite-des-metiers/sdk/feed';
import type { Facet, SearchPage, SearchQuery } from '@cite-des-metiers/sdk/search';
import type { WidgetState } from '../core/state.js';

/** What `<cdm-resource-search>` needs before anybody searches. */
export interface ResourceSearchData {
  /** Poles, for naming a facet and for offering to talk. */
  readonly poles: readonly Pole[];
  /** Sites, for saying where a document stands. */
  readonly sites: readonly Site[];
  /** Whom to ask. */
  readonly contact?: Contact;
  /** Number of documents, where the feed says it. */
  readonly count?: number;
  /** Today on the Cité's wall clock. */
  readonly today: LocalDate;
  /** Zone of all times (IANA). */
  readonly timeZone: string;
  /** Instant the answer is for, epoch milliseconds. */
  readonly now: number;
  /** Language of the feed's plain strings (BCP 47). */
  readonly language: string;
  /** True where typing asks a server, so that it is asked less often. */
  readonly isRemote: boolean;
}

/** State of `<cdm-resource-search>` before and around its results. */
export type ResourceSearchState = WidgetState<ResourceSearchData>;

/** Someone to talk with about what was searched: a pole and its next session. */
export interface TalkOffer {
  /** The pole. */
  readonly pole: Pole;
  /** Its next session, where one is planned. */
  readonly next?: DatedSession;
}

/** The results, one thing at a time. */
export type ResultsState =
  | { readonly type: 'idle' }
  | { readonly type: 'searching'; readonly before?: SearchPage }
  | { readonly type: 'found'; readonly page: SearchPage; readonly query: SearchQuery; readonly talk?: TalkOffer }
  | { readonly type: 'failed'; readonly code: string };

/** What a visitor asked for: all that the address bar may carry. */
export interface Asked {
  readonly text: string;
  readonly filters: Readonly<Partial<Record<Facet, readonly string[]>>>;
  readonly sort: 'relevance' | 'date';
  /** Page, from 0. */
  readonly page: number;
}
