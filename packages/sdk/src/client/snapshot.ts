import type { SdkError } from '../errors.js';
import type { DocumentName, RecordIssue } from '../feed/index.js';

/** A document as it was when it was last read well. */
export interface Snapshot<T> {
  /** The document. */
  readonly data: T;
  /** What had to be left out of it. */
  readonly issues: readonly RecordIssue[];
  /** Where it came from in the end, redirections followed. */
  readonly url: string;
  /** When it was read. Instant in epoch milliseconds, by the visitor's clock. */
  readonly fetchedAt: number;
  /** True where the feed has no such file: an empty offer with the dates and the source of `cite.json`. */
  readonly missing: boolean;
  /** True where a later attempt failed and this is the last good one: see `error`. */
  readonly stale: boolean;
  /** Why it is stale. */
  readonly error?: SdkError;
}

/** Something a log should know although there is an answer. */
export interface FeedIssue {
  /**
   * What {@link RecordIssue} says of a record, or `redirected`: the file lies on another origin than the feed's
   * address; or `stale`: a refresh failed and the last good document is shown.
   */
  readonly code: RecordIssue['code'] | 'redirected' | 'stale';
  /** The document. */
  readonly document: DocumentName;
  /** Its address. */
  readonly url: string;
  /** Where in it, as in `items[3].url`; empty for the whole. */
  readonly path: string;
  /** Identifier of the record, where it has one. */
  readonly id?: string;
  /** What is wrong, in English, for developers. */
  readonly message: string;
}

/** What every question to a client may say. */
export interface CallOptions {
  /** Ends the call, which then rejects with the signal's reason. Others who wait for the same document are not disturbed. */
  readonly signal?: AbortSignal;
}

/** How to get a document. */
export interface GetOptions extends CallOptions {
  /** True to ask the server even where the copy in memory is still fresh. */
  readonly refresh?: boolean;
}
