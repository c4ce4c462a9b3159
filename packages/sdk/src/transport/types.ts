/** How one document is asked for. */
export interface TransportRequest {
  /** Ends the request; its reason is what the call rejects with. */
  readonly signal?: AbortSignal;
  /** The headers of the answer that the caller has: it may be told that this one still holds. */
  readonly since?: Headers | undefined;
  /** Headers that make the request conditional; only sent where no HTTP cache does that (Node). */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** True to have every cache on the way ask the server whether its copy still holds. */
  readonly revalidate?: boolean;
}

/** What came back. */
export interface TransportAnswer {
  /** What `JSON.parse` gave, not trusted; `undefined` where a conditional request was answered "not modified" (304). */
  readonly json: unknown;
  /** Where the answer came from in the end, redirections followed. */
  readonly url: string;
  /** What the server sent with it; a page of another origin sees few of them. */
  readonly headers: Headers;
  /** How long the server says the answer stays fresh, in milliseconds (RFC 9111), where it says so. */
  readonly maxAge?: number | undefined;
}

/**
 * The one way out of this package. Everything above it knows this interface and nothing of the library that
 * implements it.
 */
export interface Transport {
  /**
   * Gets JSON.
   * @throws {SdkError} `network`, `timeout`, `http`, `not-json` or `too-large`; `signal.reason` when aborted.
   */
  get(url: string, request?: TransportRequest): Promise<TransportAnswer>;
}
