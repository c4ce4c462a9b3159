import { webAddress } from '../text/web-address.js';
import { SdkError } from '../errors.js';
import { FACETS, type SearchCapabilities, type SearchEngine, type SearchPage } from './port.js';
import { MAX_OFFSET } from './query.js';
import { encodeSearchQuery, readSearchPage } from './wire.js';

/** How a search gateway is reached. */
export interface GatewayOptions {
  /** Its address, absolute; parameters that it holds are kept. */
  readonly url: string;
  /** In place of the platform's `fetch`. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds after which an answer, body included, is given up; 8,000 when left out. */
  readonly timeout?: number;
  /** What the gateway can do, where it is not everything. */
  readonly capabilities?: Partial<SearchCapabilities>;
}

/** What an error means to the caller, whoever aborted. */
const failure = (error: unknown, url: string, signal: AbortSignal | undefined, timedOut: boolean): unknown => {
  if (signal?.aborted) return signal.reason;
  if (error instanceof SdkError) return error;
  if (timedOut)
    return new SdkError('timeout', `the search gateway at ${url} did not answer in time`, { url, cause: error });
  return new SdkError('network', `the search gateway at ${url} cannot be reached`, { url, cause: error });
};

const retryAfter = (response: Response): number | undefined => {
  const seconds = Number(response.headers.get('retry-after') ?? NaN);
  return Number.isFinite(seconds) ? seconds * 1000 : undefined;
};

/**
 * Searches through a gateway in front of an engine that must not face the public. One GET per question, without
 * cookies or referrer, whose address is the question: browsers, proxies and CDNs may keep the answer. It does not repeat a failed
 * request; the next keystroke does.
 * @throws SdkError `bad-argument` when `url` is not an absolute http or https address.
 */
export function createGatewayEngine(options: GatewayOptions): SearchEngine {
  const { url, timeout = 8000 } = options;
  if (!webAddress(url))
    throw new SdkError(
      'bad-argument',
      `search: the gateway's address is "${url}"; it must be an absolute https address`,
    );
  const request = options.fetch ?? ((address: string, init: RequestInit) => fetch(address, init));

  const get = async (address: string, signal: AbortSignal): Promise<SearchPage> => {
    const response = await request(address, {
      signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      headers: { accept: 'application/json' },
    });
    if (!response.ok)
      throw new SdkError(
        response.status === 400 ? 'bad-argument' : 'search-unavailable',
        `the search gateway answered ${String(response.status)}`,
        { url: address, status: response.status, retryAfter: retryAfter(response) },
      );
    const text = await response.text();
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch (cause) {
      throw new SdkError('search-unavailable', "the search gateway's answer is not JSON", { url: address, cause });
    }
    return readSearchPage(json);
  };

  return {
    capabilities: {
      typos: true,
      highlights: true,
      facets: FACETS,
      sorts: ['relevance', 'date'],
      maxOffset: MAX_OFFSET,
      ...options.capabilities,
    },
    async search(query, { signal } = {}) {
      signal?.throwIfAborted();
      const address = new URL(url);
      for (const [name, value] of encodeSearchQuery(query)) address.searchParams.append(name, value);
      // One controller for the visitor's next keystroke and the clock: AbortSignal.any is not everywhere yet.
      const stop = new AbortController();
      let timedOut = false;
      const timer = setTimeout(() => {
        timedOut = true;
        stop.abort();
      }, timeout);
      const onAbort = (): void => {
        stop.abort(signal?.reason);
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      try {
        const page = await get(address.href, stop.signal);
        signal?.throwIfAborted();
        return page;
      } catch (error) {
        throw failure(error, address.href, signal, timedOut);
      } finally {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
      }
    },
  };
}
