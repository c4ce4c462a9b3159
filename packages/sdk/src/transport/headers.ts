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
