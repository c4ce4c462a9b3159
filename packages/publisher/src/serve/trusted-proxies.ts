import { isIP } from 'node:net';

/**
 * Proxies whose `X-Forwarded-For` is believed: addresses, networks (`10.0.0.0/8`) or the names `loopback`, `linklocal`
 * and `uniquelocal`. Anybody can write that header, so there is no "all of them".
 */
export type TrustedProxies = string | readonly string[];

/** The value for Fastify, which trusts nobody by `false`. */
export function trustedProxies(proxies: TrustedProxies | undefined): string[] | false {
  if (proxies === undefined) return false;
  return typeof proxies === 'string' ? proxies.split(',').map((one) => one.trim()) : [...proxies];
}

const names = ['loopback', 'linklocal', 'uniquelocal'];

const isNetwork = (word: string): boolean => {
  const [address = '', length, ...rest] = word.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  // A network of length 0 is everybody.
  return length === undefined || (/^[1-9]\d{0,2}$/.test(length) && Number(length) <= (family === 4 ? 32 : 128));
};

/**
 * Reads what `--trust-proxy` was given.
 * @returns `undefined` where a word of it names no proxy.
 */
export function readTrustedProxies(text: string): TrustedProxies | undefined {
  const words = text
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
  return words.length > 0 && words.every((word) => names.includes(word) || isNetwork(word)) ? words : undefined;
}
