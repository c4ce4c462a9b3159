/** How one document is asked for. */
export interface TransportRequest {
  /** Ends the request; its reason is what the call rejects with. */
  readonly signal?: AbortSignal;
  /** Entity tag of what the caller already has; only sent where no HTTP cache does that (Node). */
  readonly etag?: string | undefined;
  /** True to have every cache on the way ask the server whether its copy still holds. */
  readonly revalidate?: boolean;
}

/** What came back. */
export interface TransportAnswer {
  /** What `JSON.parse` gave, not trusted; `undefined` where `notModified`. */
  readonly json: unknown;
  /** True where the server says that what the caller has under `etag` still holds. */
  readonly notModified: boolean;
  /** Where the answer came from in the end, redirections followed. */
  readonly url: string;
  /** Entity tag (RFC 9110 §8.8.3), where the server sends one and the page may read it. */
  readonly etag?: string | undefined;
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
