import { SdkError, isSdkError } from '../errors.js';
import { readBytes } from './body.js';

/** One answer, its body read to the end where the status is good. */
export interface Answer {
  readonly response: Response;
  readonly bytes: Uint8Array;
}

/** What one attempt needs. */
export interface AttemptOptions {
  readonly url: string;
  readonly init: RequestInit;
  readonly fetch: typeof globalThis.fetch;
  /** Longest time, body included, in milliseconds. */
  readonly timeout: number;
  readonly maxBytes: number;
  /** A request that somebody else started, taken instead of a new one. */
  readonly early?: Promise<Response> | undefined;
}

/**
 * Asks once. The time-out runs until the last byte of the body, and ends the request for good.
 * @throws {SdkError} `network`, `timeout` or `too-large`; `signal.reason` when aborted. A bad status is an answer.
 */
export async function attempt(options: AttemptOptions, signal?: AbortSignal): Promise<Answer> {
  signal?.throwIfAborted();
  const { url, timeout } = options;
  const controller = new AbortController();
  const leave = (): void => controller.abort(signal?.reason);
  signal?.addEventListener('abort', leave, { once: true });
  const timer = setTimeout(() => {
    controller.abort(new SdkError('timeout', `${url} did not answer in full within ${String(timeout)} ms`, { url }));
  }, timeout);
  try {
    return await Promise.race([ask(options, controller.signal), aborted(controller.signal)]);
  } catch (cause) {
    if (controller.signal.aborted) throw controller.signal.reason;
    if (isSdkError(cause)) throw cause;
    const why = cause instanceof Error ? ` (${cause.message})` : '';
    throw new SdkError('network', `${url} cannot be reached${why}; check the address, the network and CORS`, {
      url,
      cause,
    });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', leave);
  }
}

async function ask({ url, init, fetch, maxBytes, early }: AttemptOptions, signal: AbortSignal): Promise<Answer> {
  const response = await (early ?? fetch(url, { ...init, signal }));
  if (response.ok) return { response, bytes: await readBytes(response, url, maxBytes, signal) };
  await response.body?.cancel(); // Frees the connection; nobody reads an error page.
  return { response, bytes: new Uint8Array() };
}

/** Rejects on abort even where a replaced `fetch` does not know about signals. */
const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
