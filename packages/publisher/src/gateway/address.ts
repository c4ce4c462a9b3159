import { SdkError } from '@cite-des-metiers/sdk';
import {
  type SearchQuery,
  DEFAULT_LIMIT,
  decodeSearchQuery,
  encodeSearchQuery,
  normaliseQuery,
} from '@cite-des-metiers/sdk/search';

/** A question read from an address. */
export interface AskedQuestion {
  readonly query: SearchQuery;
  /** The same for every way of writing the same question: what answers are kept under. */
  readonly key: string;
}

/**
 * Reads the question of a request, strictly: only what our own clients write.
 * @param url The request target as it came, such as `/search?q=menuisier`.
 * @throws SdkError `bad-argument` with one sentence for the caller.
 */
export function readAddress(
  url: string,
  limits: { readonly maxQueryString: number; readonly maxDepth: number },
): AskedQuestion {
  const at = url.indexOf('?');
  const written = at < 0 ? '' : url.slice(at + 1);
  if (written.length > limits.maxQueryString)
    throw new SdkError(
      'bad-argument',
      `search: the question is longer than ${String(limits.maxQueryString)} characters`,
    );
  // `URLSearchParams` would read broken bytes as U+FFFD and search for that.
  if (/[^\x21-\x7e]/.test(written) || !isUtf8(written))
    throw new SdkError('bad-argument', 'search: the question must be percent-encoded UTF-8');
  const params = new URLSearchParams(written);
  for (const value of params.values())
    // eslint-disable-next-line no-control-regex -- that is what is looked for
    if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(value))
      throw new SdkError('bad-argument', 'search: the question holds control characters');
  const query = decodeSearchQuery(params);
  const { offset = 0, limit = DEFAULT_LIMIT } = query;
  if (offset + limit > limits.maxDepth)
    throw new SdkError(
      'bad-argument',
      `search: offset + limit is ${String(offset + limit)}; it must not be above ${String(limits.maxDepth)}`,
    );
  const { limit: normal } = normaliseQuery(query);
  return { query, key: encodeSearchQuery({ ...query, limit: normal }).toString() };
}

const isUtf8 = (written: string): boolean => {
  try {
    decodeURIComponent(written);
    return true;
  } catch (error) {
    if (error instanceof URIError) return false;
    throw error;
  }
};
