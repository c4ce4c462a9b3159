import { withIssues } from './client/issues.js';
import type { SessionsAnswer } from './agenda/types.js';
import type { AgendaQuestion } from './client/agenda.js';
import type { Answer } from './client/answer.js';
import { checkObject, checkNumber } from './client/arguments.js';
import type { FindOptions } from './client/conseil.js';
import type { DocumentStore } from './client/documents.js';
import type { HoursQuestion, WeekQuestion } from './client/hours.js';
import { type ClientOptions, TIMEOUT, fetchOf, openFeed, openOver } from './client/open.js';
import type { CallOptions } from './client/snapshot.js';
import type { ConseilAnswer, Question } from './conseil/types.js';
import type { DayHours, HoursStatus } from './hours/types.js';
import type { SearchEngine, SearchPage, SearchQuery } from './search/port.js';

/** Everything a Cité says, from one feed. Nothing is asked for before the first question. */
export interface Client {
  /** Address of the feed's folder, with a slash at its end. */
  readonly feed: string;
  /** The documents as they travel, checked. */
  readonly documents: DocumentStore;
  /** Opening hours: open, closed or unknown. */
  readonly hours: {
    /**
     * Whether a place is open, and what comes next; `value.validUntil` says when to ask again.
     * @throws {SdkError} `bad-argument` for a site or a pole the feed does not have.
     * @example
     * ```ts
     * const { value } = await client.hours.status({ site: 'centre' });
     * if (value.state === 'unknown') suggestToCall();
     * ```
     */
    status(question?: HoursQuestion, options?: CallOptions): Promise<Answer<HoursStatus>>;
    /** Seven days, for a table. @throws {SdkError} `bad-argument` for a site or a pole the feed does not have. */
    week(question?: WeekQuestion, options?: CallOptions): Promise<Answer<readonly DayHours[]>>;
  };
  /** Permanences, workshops, information days. */
  readonly agenda: {
    /**
     * The next sessions, cancelled ones among them so that they can be shown as such.
     * @throws {SdkError} `bad-argument` where the window or the limit cannot be right.
     * @example
     * ```ts
     * const { value } = await client.agenda.upcoming({ filter: { poles: ['creation'], kinds: ['permanence'] }, limit: 5 });
     * ```
     */
    upcoming(question?: AgendaQuestion, options?: CallOptions): Promise<Answer<SessionsAnswer>>;
  };
  /** The documentary collection. */
  readonly resources: {
    /**
     * One page of results, from the engine that `cite.json` names: in this process, or a search gateway.
     * For search as you type, abort the previous call: it rejects, and cannot overwrite the newer answer.
     * @throws {SdkError} `search-unavailable` where the gateway cannot answer; `bad-argument` without a text; what a document throws.
     * @example
     * ```ts
     * const { value } = await client.resources.search({ text: 'boulanger' }, { signal });
     * ```
     */
    search(query: SearchQuery, options?: CallOptions): Promise<Answer<SearchPage>>;
    /** The engine itself, loaded: ask for it when the field is first focused, so that the first search is quick. */
    engine(options?: CallOptions): Promise<SearchEngine>;
  };
  /** From a question to a desk and a time. */
  readonly conseil: {
    /**
     * The desks that can answer, their next moments, why they fit and what had to be relaxed. The question stays here.
     * @example
     * ```ts
     * const { value } = await client.conseil.find({ text: 'valider mon expérience', languages: ['pt'] });
     * if (value.matches.length === 0) showReception();
     * ```
     */
    find(question: Question, options?: FindOptions): Promise<Answer<ConseilAnswer>>;
  };
}

/**
 * Creates a client for one feed. It holds no timer and opens no connection by itself; keep one per feed.
 * @param opened What {@link openFeed} opened for the same feed, where something else on the page reads it already.
 * @throws {SdkError} `bad-argument`, where an option cannot be right.
 * @example
 * ```ts
 * const client = createClient({ feed: 'https://www.example.org/feed/' });
 * const { value } = await client.hours.status();
 * ```
 */
export function createClient(options: ClientOptions, opened: DocumentStore = open(options)): Client {
  const { now = Date.now, timeout = TIMEOUT, retries, freshness, onIssue } = options;
  const documents = onIssue ? withIssues(opened, onIssue) : opened;
  checkNumber('timeout', timeout, 1, 600_000);
  checkNumber('retries', retries, 0, 10, true);
  checkNumber('freshness', freshness, 0, 86_400_000);
  // Each engine is a chunk of its own, loaded with the first question it answers.
  const resources = once(async () =>
    (await import('./client/resources.js')).createResourceSearch(documents, fetchOf(options), timeout),
  );
  return {
    feed: documents.feed,
    documents,
    hours: {
      status: async (question = {}, options = {}) =>
        (await import('./client/hours.js')).hoursStatus(documents, now, question, options),
      week: async (question = {}, options = {}) =>
        (await import('./client/hours.js')).hoursWeek(documents, now, question, options),
    },
    agenda: {
      upcoming: async (question = {}, options = {}) =>
        (await import('./client/agenda.js')).agendaUpcoming(documents, now, question, options),
    },
    resources: {
      search: async (query, options = {}) => (await resources()).search(query, options),
      engine: async (options = {}) => (await resources()).engine(options),
    },
    conseil: {
      find: async (question, options = {}) =>
        (await import('./client/conseil.js')).findConseil(documents, now, question, options),
    },
  };
}

/** In Node the server is asked whether what was read still holds: its fetch has no HTTP cache, and pages never load the code. */
const open = (options: ClientOptions): DocumentStore => {
  checkObject('createClient', options);
  return isNode()
    ? openOver(options, (transport) => ({
        get: async (...request) => (await import('./transport/conditional.js')).conditional(transport).get(...request),
      }))
    : openFeed(options);
};

const isNode = (): boolean =>
  typeof document === 'undefined' &&
  typeof (globalThis as { process?: { versions?: { node?: unknown } } }).process?.versions?.node === 'string';

/** Runs once for everybody; a failure (a chunk that did not load) is not kept. */
const once = <T>(work: () => Promise<T>): (() => Promise<T>) => {
  let result: Promise<T> | undefined;
  return () => {
    const running = (result ??= work());
    running.catch(() => {
      if (result === running) result = undefined;
    });
    return running;
  };
};
