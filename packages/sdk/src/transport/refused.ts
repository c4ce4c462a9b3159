import { SdkError } from '../errors.js';

/**
 * How long the server asks to wait (RFC 9110 §10.2.3: seconds or a date), in milliseconds from `now`, at least 0.
 * `undefined` where it does not say, or not readably; a page of another origin can often not read it.
 */
export function retryAfter(headers: Headers, now: number): number | undefined {
  const value = headers.get('retry-after')?.trim();
  if (!value) return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** The error that a bad status is; only loaded where there is one. @param now Epoch milliseconds. */
export function refused(url: string, { status, statusText, headers }: Response, now: number): SdkError {
  const wait = retryAfter(headers, now);
  // How long to wait is in `retryAfter`: a sentence that changes at each try would fill a log.
  const remedy = status === 404 ? '; check the address of the feed' : wait === undefined ? '' : '; it asks to wait';
  return new SdkError('http', `${url} answered ${`${String(status)} ${statusText}`.trim()}${remedy}`, {
    url,
    status,
    retryAfter: wait,
  });
}
