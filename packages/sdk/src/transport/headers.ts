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

/**
 * How long an answer stays fresh by `Cache-Control` (RFC 9111 §5.2.2), what it spent in caches deducted, in
 * milliseconds; 0 for `no-store` and `no-cache`; `undefined` where the server does not say.
 */
export function maxAge(headers: Headers): number | undefined {
  const control = headers.get('cache-control') ?? '';
  if (/\bno-(store|cache)\b/i.test(control)) return 0;
  const seconds = /\bmax-age=(\d+)/i.exec(control)?.[1];
  if (seconds === undefined) return undefined;
  return Math.max(0, Number(seconds) - (Number(headers.get('age')) || 0)) * 1000;
}
