import ky, { isHTTPError, isTimeoutError } from 'ky';
import { SdkError, isSdkError } from '../errors.js';
import { MAX_BYTES, parseJson, readBytes } from './body.js';
import { maxAge, retryAfter } from './headers.js';
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

/** A server that asks for a longer wait than this, in milliseconds, is not asked again: the error carries the wait. */
const LONGEST_WAIT = 10_000;
const RETRIED = [408, 429, 500, 502, 503, 504];

/**
 * The transport over `fetch`, by ky. Only GET; no header of ours in a browser, so no CORS preflight; no cookie and
 * no `Referer` leave the page. Redirections are followed: the feed's server decides where its files lie.
 */
export function createTransport(options: TransportOptions): Transport {
  const { timeout, retries, now, maxBytes = MAX_BYTES } = options;
  const asked = new Set<string>();
  const http = ky.create({
    method: 'get',
    timeout,
    totalTimeout: timeout * 3,
    throwHttpErrors: (status) => status !== 304,
    retry: {
      limit: retries,
      methods: ['get'],
      statusCodes: RETRIED,
      maxRetryAfter: LONGEST_WAIT,
      jitter: (delay) => delay * (0.5 + Math.random() / 2),
      shouldRetry: ({ error }) => {
        if (isSdkError(error)) return error.code === 'network';
        return isHTTPError(error) && (retryAfter(error.response.headers, now()) ?? 0) > LONGEST_WAIT
          ? false
          : undefined;
      },
    },
  });

  return {
    async get(url, { signal, etag, revalidate = false } = {}) {
      let answer: { readonly response: Response; readonly bytes: Uint8Array } | undefined;
      // ky sees an answer without body: the body is read inside the attempt, so that time-out and retries cover it.
      const attempt = async (input: string | URL | Request): Promise<Response> => {
        const limit = input instanceof Request ? input.signal : signal;
        try {
          const early = asked.has(url) ? undefined : options.preloaded?.(url);
          if (early) asked.add(url);
          const response = await (early ??
            options.fetch(url, {
              method: 'GET',
              mode: 'cors',
              credentials: 'omit',
              referrerPolicy: 'no-referrer',
              redirect: 'follow',
              cache: revalidate ? 'no-cache' : 'default',
              ...(etag === undefined ? {} : { headers: { 'if-none-match': etag } }),
              ...(limit ? { signal: limit } : {}),
            }));
          const { status, statusText, headers } = response;
          if (response.ok) answer = { response, bytes: await readBytes(response, url, maxBytes, limit) };
          else {
            answer = { response, bytes: new Uint8Array() };
            await response.body?.cancel(); // Frees the connection; nobody reads an error page.
          }
          return new Response(null, { status, statusText, headers });
        } catch (cause) {
          if (limit?.aborted) throw limit.reason;
          if (isSdkError(cause)) throw cause;
          const why = cause instanceof Error ? ` (${cause.message})` : '';
          throw new SdkError('network', `${url} cannot be reached${why}; check the address, the network and CORS`, {
            url,
            cause,
          });
        }
      };

      try {
        await http(url, { fetch: attempt, ...(signal ? { signal } : {}) });
      } catch (cause) {
        if (signal?.aborted) throw signal.reason;
        if (isTimeoutError(cause))
          throw new SdkError('timeout', `${url} did not answer in full within ${String(timeout)} ms`, { url, cause });
        if (!isHTTPError(cause)) throw cause;
        const { status, statusText, headers } = cause.response;
        throw httpError(url, status, statusText, retryAfter(headers, now()));
      }
      if (!answer) throw new SdkError('network', `${url} gave no answer`, { url });

      const { response, bytes } = answer;
      const notModified = response.status === 304;
      if (notModified && etag === undefined) throw httpError(url, 304, response.statusText);
      const from = response.url || url;
      return {
        json: notModified ? undefined : parseJson(bytes, response.headers.get('content-type') ?? '', from),
        notModified,
        url: from,
        etag: response.headers.get('etag') ?? undefined,
        maxAge: maxAge(response.headers),
      };
    },
  };
}

const httpError = (url: string, status: number, statusText: string, wait?: number): SdkError => {
  const remedy =
    status === 404
      ? '; check the address of the feed'
      : wait === undefined
        ? ''
        : `; it asks to wait ${String(Math.ceil(wait / 1000))} s`;
  return new SdkError('http', `${url} answered ${`${String(status)} ${statusText}`.trim()}${remedy}`, {
    url,
    status,
    retryAfter: wait,
  });
};
