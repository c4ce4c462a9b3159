import ky, { isHTTPError, isTimeoutError } from 'ky';
import { SdkError, isSdkError } from '../errors.js';
import type { Answer } from './attempt.js';
import { LONGEST_WAIT, NOT_NOW, isPassing } from './policy.js';
import { retryAfter } from './refused.js';

/** What {@link createRetry} needs. Times are in milliseconds. */
export interface RetryOptions {
  /** Attempts after the first. */
  readonly retries: number;
  /** Longest time for all attempts and waits together. */
  readonly totalTimeout: number;
  /** The clock, for dates in `Retry-After`. */
  readonly now: () => number;
}

/** Repeats what failed once, until an answer, an error that asking again cannot help, or the end of patience. */
export type Retry = (
  url: string,
  first: Answer | SdkError,
  again: (signal: AbortSignal | undefined) => Promise<Answer>,
  signal?: AbortSignal,
) => Promise<Answer>;

/** The policy, by ky: growing waits with jitter, `Retry-After` honoured up to a bound, one time for everything. */
export function createRetry({ retries, totalTimeout, now }: RetryOptions): Retry {
  const http = ky.create({
    method: 'get',
    timeout: false, // Each attempt has its own.
    totalTimeout,
    throwHttpErrors: (status) => NOT_NOW.includes(status),
    retry: {
      limit: retries,
      methods: ['get'],
      statusCodes: [...NOT_NOW],
      jitter: (delay) => delay * (0.5 + Math.random() / 2),
      shouldRetry: ({ error }) => {
        if (isSdkError(error)) return isPassing(error);
        if (!isHTTPError(error)) return undefined;
        return (retryAfter(error.response.headers, now()) ?? 0) > LONGEST_WAIT ? false : undefined;
      },
    },
  });

  return async (url, first, again, signal) => {
    let outcome: Answer | SdkError | undefined = first;
    let answer: Answer | undefined;
    // ky is told what came of the first attempt as if it had made it, and sees answers without their bodies.
    const fetch = async (input: string | URL | Request): Promise<Response> => {
      const known = outcome;
      outcome = undefined;
      if (known instanceof SdkError) throw known;
      answer = known ?? (await again(input instanceof Request ? input.signal : signal));
      const { status, statusText, headers } = answer.response;
      return new Response(null, { status, statusText, headers });
    };
    try {
      await http(url, { fetch, ...(signal ? { signal } : {}) });
    } catch (cause) {
      if (signal?.aborted) throw signal.reason;
      if (isTimeoutError(cause))
        throw new SdkError('timeout', `${url} did not answer within ${String(totalTimeout)} ms in all`, { url, cause });
      if (!isHTTPError(cause)) throw cause;
    }
    if (!answer) throw new SdkError('network', `${url} gave no answer`, { url });
    return answer;
  };
}
