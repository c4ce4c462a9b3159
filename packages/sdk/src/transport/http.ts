import { SdkError, isSdkError } from '../errors.js';
import { type Answer, attempt } from './attempt.js';
import { MAX_BYTES, quickJson } from './body.js';
import { maxAge } from './headers.js';
import { NOT_NOW, isPassing } from './policy.js';
import type { Retry } from './retry.js';
import type { Transport } from './types.js';

/** What {@link createTransport} needs. Times are in milliseconds. */
export interface TransportOptions {
  /** Called for every attempt, so that a `fetch` replaced later (a test, a service worker) is used. */
  readonly fetch: typeof globalThis.fetch;
  /** Longest time for one attempt, body included. */
  readonly timeout: number;
  /** Attempts after the first. */
  readonly retries: number;
  /** The clock, for dates in `Retry-After`. */
  readonly now: () => number;
  /** A request that somebody already started; asked once per address. */
  readonly preloaded?: ((url: string) => Promise<Response> | undefined) | undefined;
  /** Largest body in bytes. */
  readonly maxBytes?: number;
}

/**
 * The transport over `fetch`. Only GET; no header of ours in a browser, so no CORS preflight; no cookie and
 * no `Referer` leave the page. Redirections are followed: the feed's server decides where its files lie.
 *
 * The first attempt needs nothing but `fetch`. What repeats a failed one (ky) is loaded on the day something fails,
 * so that the usual visitor never downloads it; where it cannot be loaded either, the first failure stands.
 */
export function createTransport(options: TransportOptions): Transport {
  const { fetch, timeout, retries, now, maxBytes = MAX_BYTES } = options;
  const taken = new Set<string>();
  let retry: Promise<Retry> | undefined;
  const loadRetry = async (): Promise<Retry> => {
    const { createRetry } = await import('./retry.js');
    return createRetry({ retries, totalTimeout: timeout * 3, now });
  };

  /** The first answer that is final: from the first attempt, or after repeating it. */
  async function answerTo(url: string, init: RequestInit, signal?: AbortSignal): Promise<Answer> {
    const early = taken.has(url) ? undefined : options.preloaded?.(url);
    if (early) taken.add(url);
    const request = { url, init, fetch, timeout, maxBytes };
    let first: Answer | SdkError;
    try {
      first = await attempt({ ...request, early }, signal);
      if (!NOT_NOW.includes(first.response.status)) return first;
    } catch (error) {
      if (signal?.aborted || !isSdkError(error) || !isPassing(error)) throw error;
      first = error;
    }
    let again: Retry | undefined;
    if (retries > 0) {
      try {
        again = await (retry ??= loadRetry());
      } catch {
        retry = undefined; // Offline, most likely, which `first` says better; tried anew next time.
      }
    }
    signal?.throwIfAborted();
    if (again) return again(url, first, (limit) => attempt(request, limit), signal);
    if (isSdkError(first)) throw first;
    return first;
  }

  return {
    async get(url, { signal, headers, revalidate = false } = {}) {
      const init: RequestInit = {
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: revalidate ? 'no-cache' : 'default',
        ...(headers && { headers }),
      };
      const { response, bytes } = await answerTo(url, init, signal);
      const holds = headers && response.status === 304;
      if (!response.ok && !holds) throw (await import('./refused.js')).refused(url, response, now());
      const from = response.url || url;
      return {
        json: holds ? undefined : await readJson(bytes, response.headers, from),
        url: from,
        headers: response.headers,
        maxAge: maxAge(response.headers),
      };
    },
  };
}

/** What cannot be read at once is looked at more closely, by code that is only loaded then. */
async function readJson(bytes: Uint8Array, headers: Headers, url: string): Promise<unknown> {
  try {
    return quickJson(bytes);
  } catch {
    return (await import('./parse.js')).parseJson(bytes, headers.get('content-type') ?? '', url);
  }
}
