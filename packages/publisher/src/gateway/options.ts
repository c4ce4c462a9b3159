import { MAX_OFFSET, type SearchEngine } from '@cite-des-metiers/sdk/search';

/** What stands behind a gateway, and what it lets through. Every limit has a default that suits one small machine. */
export interface GatewayOptions {
  /** The engine that answers; `createOpenSearchEngine`, or any other `SearchEngine`. */
  readonly engine: SearchEngine;
  /** Path of the search, with a slash in front; `/search` when left out. */
  readonly path?: string;
  /** Whether the engine can answer, for `…/ready`; always true when left out. */
  readonly isReady?: () => Promise<boolean>;
  /** Longest query string, in characters as sent; 4,000 when left out. */
  readonly maxQueryString?: number;
  /** Greatest `offset + limit`; 10,000 when left out, as the sdk's gateway engine expects. */
  readonly maxDepth?: number;
  /** Most values listed per facet, the most frequent first, chosen ones always; 200 when left out. */
  readonly maxFacetValues?: number;
  /** Questions asked of the engine at the same time; beyond it a question is refused with 503. 32 when left out. */
  readonly maxConcurrent?: number;
  /** Milliseconds for one answer of the engine; 6,000 when left out. */
  readonly timeout?: number;
  /** Requests a minute from one address; 300 when left out, which is fast typing by several people behind one address. */
  readonly ratePerMinute?: number;
  /** Seconds for which an answer may be kept, here, by browsers and by CDNs; 60 when left out, 0 for never. */
  readonly cacheSeconds?: number;
  /** Characters of answers kept in memory; 20 million when left out. */
  readonly cacheSize?: number;
}

/** Options with every default filled in. */
export type Limits = Required<Omit<GatewayOptions, 'engine' | 'isReady'>>;

/**
 * Fills in the defaults.
 * @throws TypeError for a limit that cannot be one, naming it.
 */
export function limitsOf(options: GatewayOptions): Limits {
  const limits: Limits = {
    path: options.path ?? '/search',
    maxQueryString: options.maxQueryString ?? 4000,
    maxDepth: options.maxDepth ?? MAX_OFFSET,
    maxFacetValues: options.maxFacetValues ?? 200,
    maxConcurrent: options.maxConcurrent ?? 32,
    timeout: options.timeout ?? 6000,
    ratePerMinute: options.ratePerMinute ?? 300,
    cacheSeconds: options.cacheSeconds ?? 60,
    cacheSize: options.cacheSize ?? 20_000_000,
  };
  if (!/^\/[a-z0-9/_-]*[a-z0-9]$/i.test(limits.path))
    throw new TypeError(`gateway: path is "${limits.path}"; it must be like "/search"`);
  for (const [name, value] of Object.entries(limits)) {
    const least = name === 'cacheSeconds' || name === 'cacheSize' ? 0 : 1;
    if (typeof value === 'number' && !(Number.isInteger(value) && value >= least))
      throw new TypeError(
        `gateway: ${name} is ${String(value)}; it must be a whole number of at least ${String(least)}`,
      );
  }
  return limits;
}
