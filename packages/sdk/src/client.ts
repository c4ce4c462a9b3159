import { feedFolder } from './client/address.js';
import { type DocumentStore, createDocuments } from './client/documents.js';
import type { FeedIssue } from './client/snapshot.js';
import { SdkError } from './errors.js';
import { createTransport } from './transport/http.js';

/** What {@link createClient} accepts. Only `feed` is required. */
export interface ClientOptions {
  /** Address of the feed: its folder, with or without a slash at the end, or its `cite.json`. In Node, absolute. */
  readonly feed: string | URL;
  /** Replaces `fetch`; called unbound, with an address and a `RequestInit`. `globalThis.fetch` of the moment when left out. */
  readonly fetch?: typeof globalThis.fetch;
  /** The clock, epoch milliseconds; `Date.now` when left out. */
  readonly now?: () => number;
  /** Longest time for one attempt, body included, in milliseconds; 10 000 when left out. All attempts and waits together take three times that at most. */
  readonly timeout?: number;
  /** Attempts after the first, where the connection failed or the server answered 408, 429, 500, 502, 503 or 504; 2 when left out. */
  readonly retries?: number;
  /** How long a document counts as fresh where the server sends no `Cache-Control`, in milliseconds; 300 000 when left out. */
  readonly freshness?: number;
  /** Hands over a request that was started before this package was loaded; asked once per address. */
  readonly preloaded?: (url: string) => Promise<Response> | undefined;
  /** Told, for a log, what was left out of a document (20 records at most per reading) and which refresh failed. */
  readonly onIssue?: (issue: FeedIssue) => void;
}

/** Everything a Cité says, from one feed. Nothing is asked for before the first question. */
export interface Client {
  /** Address of the feed's folder, with a slash at its end. */
  readonly feed: string;
  /** The documents as they travel, checked. */
  readonly documents: DocumentStore;
}

/**
 * Creates a client for one feed. It holds no timer and opens no connection by itself; keep one per feed.
 * @throws {SdkError} `bad-argument`, where an option cannot be right.
 * @example
 * ```ts
 * const client = createClient({ feed: 'https://www.example.org/feed/' });
 * const { data } = await client.documents.get('cite');
 * ```
 */
export function createClient(options: ClientOptions): Client {
  const { fetch, now = Date.now, timeout = 10_000, retries = 2, freshness = 300_000, preloaded, onIssue } = options;
  within('timeout', timeout, 1, 600_000);
  within('retries', retries, 0, 10);
  within('freshness', freshness, 0, 86_400_000);
  const feed = feedFolder(options.feed);
  const transport = createTransport({
    // Looked up at each call and called unbound: a fetch that is replaced later is used, and none loses its `this`.
    fetch: (input, init) => (fetch ?? globalThis.fetch)(input, init),
    timeout,
    retries,
    now,
    preloaded,
  });
  const documents = createDocuments({ feed, transport, now, freshness, onIssue, keepsEtags: isNode() });
  return { feed, documents };
}

/** Node's fetch has no HTTP cache. In a page, `If-None-Match` from us would cost a preflight, and the browser sends its own. */
const isNode = (): boolean =>
  typeof document === 'undefined' &&
  typeof (globalThis as { process?: { versions?: { node?: unknown } } }).process?.versions?.node === 'string';

const within = (name: string, value: number, least: number, most: number): void => {
  if (!(Number.isFinite(value) && value >= least && value <= most))
    throw new SdkError(
      'bad-argument',
      `${name} is ${String(value)}; it must be a number from ${String(least)} to ${String(most)}`,
    );
};
