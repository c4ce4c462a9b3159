import { createTransport } from '../transport/http.js';
import type { Transport } from '../transport/types.js';
import { feedFolder } from './address.js';
import { type DocumentStore, createDocuments } from './documents.js';
import type { FeedIssue } from './snapshot.js';

/** What `openFeed` accepts. Only `feed` is required. */
export interface FeedOptions {
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
}

/** What `createClient` accepts. Only `feed` is required. */
export interface ClientOptions extends FeedOptions {
  /** Told, for a log, what was left out of a document (20 records at most per reading) and which refresh failed. */
  readonly onIssue?: (issue: FeedIssue) => void;
}

/**
 * Opens the documents of one feed, and nothing else: what `createClient` stands on, for a page that brings its
 * own engines and counts every byte (so without the entity tags that `createClient` sends in Node). It holds no timer
 * and opens no connection by itself; keep one per feed.
 * @throws {SdkError} `bad-argument`, where `feed` cannot be right; the numbers are taken as they are.
 */
export function openFeed(options: FeedOptions): DocumentStore {
  return openOver(options, (transport) => transport);
}

/** The same over a transport that is changed on the way. */
export function openOver(options: FeedOptions, change: (transport: Transport) => Transport): DocumentStore {
  const { now = Date.now, timeout = TIMEOUT, retries = 2, freshness = 300_000, preloaded } = options;
  const feed = feedFolder(options.feed);
  const transport = change(createTransport({ fetch: fetchOf(options), timeout, retries, now, preloaded }));
  return createDocuments({ feed, transport, now, freshness });
}

/** Longest time for one attempt where nothing else is said, in milliseconds. */
export const TIMEOUT = 10_000;

/** Looked up at each call and called unbound: a fetch that is replaced later is used, and none loses its `this`. */
export const fetchOf =
  ({ fetch }: FeedOptions): typeof globalThis.fetch =>
  (input, init) =>
    (fetch ?? globalThis.fetch)(input, init);
