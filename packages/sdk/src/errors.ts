/**
 * What went wrong, as a stable word to branch on (never on `message`). A later minor version may add a code,
 * so a `switch` over it needs a `default`.
 *
 * | code | what happened | remedy |
 * | --- | --- | --- |
 * | `bad-argument` | The caller passed something that cannot be right. | Correct the call; the message says what would be right. |
 * | `network` | No answer came, or the connection broke while it was read: offline, refused, name unknown, or no `Access-Control-Allow-Origin`. | Try again later; for a page of another origin, have the feed's server send `Access-Control-Allow-Origin: *`. |
 * | `timeout` | The answer was not complete within `timeout`. | Try again later, or raise `timeout`. |
 * | `http` | The server answered with a status other than 2xx: see `status`, and `retryAfter` where the server gave one. | 404: correct the feed's address. 429, 5xx: try again after `retryAfter`. |
 * | `not-json` | The answer is not JSON: a web page (captive portal, fallback page of a site), an empty or a cut file. | Correct the feed's address, or publish the file again. |
 * | `too-large` | The answer is larger than what a feed may be. | Split the catalogue, or search it through a gateway. |
 * | `feed-format` | It is JSON, but not this document of a feed. | Run `cdm validate` where the feed is published. |
 * | `feed-version` | The feed is of a newer version than this package reads. | Update this package. |
 * | `search-unavailable` | The search gateway that the feed names cannot answer. | Try again later; have the gateway checked. |
 */
export type SdkErrorCode =
  | 'bad-argument'
  | 'network'
  | 'timeout'
  | 'http'
  | 'not-json'
  | 'too-large'
  | 'feed-format'
  | 'feed-version'
  | 'search-unavailable';

/** What an {@link SdkError} says beyond its code and its sentence. */
export interface SdkErrorDetails {
  /** The address that was asked for. */
  readonly url?: string | undefined;
  /** The HTTP status, for `http`. */
  readonly status?: number | undefined;
  /** How long the server asks to wait, in milliseconds from the answer. */
  readonly retryAfter?: number | undefined;
  /** What it was made from, for logs. */
  readonly cause?: unknown;
}

// A symbol of the registry: two copies of this package, one bundled and one installed, know each other's errors.
const brand = Symbol.for('@cite-des-metiers/sdk:SdkError');

/**
 * The one error this package throws or rejects with. An abort is not one: `signal.reason` is passed on untouched.
 * `instanceof` works between several copies of the package on a page.
 *
 * @example
 * ```ts
 * try {
 *   await client.documents.get('cite');
 * } catch (error) {
 *   if (error instanceof SdkError && error.code === 'timeout') askToTryAgain();
 *   else throw error;
 * }
 * ```
 */
export class SdkError extends Error {
  /** Always `SdkError`, whatever a minifier does to the class. */
  override readonly name: string = 'SdkError';
  /** What went wrong. */
  readonly code: SdkErrorCode;
  /** The address that was asked for, where there was one. */
  readonly url: string | undefined;
  /** The HTTP status, for `http`. */
  readonly status: number | undefined;
  /** How long the server asks to wait, in milliseconds from its answer. */
  readonly retryAfter: number | undefined;

  /**
   * @param code What went wrong.
   * @param message One English sentence for developers: what, where, what would be right.
   * @param details What else is known.
   */
  constructor(code: SdkErrorCode, message: string, details: SdkErrorDetails = {}) {
    super(message, 'cause' in details ? { cause: details.cause } : undefined);
    this.code = code;
    this.url = details.url;
    this.status = details.status;
    this.retryAfter = details.retryAfter;
    Object.defineProperty(this, brand, { value: true });
  }

  /** Recognises errors of every copy of this package. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return isSdkError(value);
  }
}

/** Whether a value is an {@link SdkError} of this or another copy of the package. Never throws. */
export function isSdkError(value: unknown): value is SdkError {
  return typeof value === 'object' && value !== null && brand in value;
}
