import ky, { HTTPError } from 'ky';

/** A source that cannot be fetched. `message` is one French sentence with the address, never with a key. */
export class FetchSourceError extends Error {
  override readonly name = 'FetchSourceError';
}

/** Limits of a fetch. */
export interface FetchOptions {
  /** The most bytes to take; 20 MB when left out. */
  readonly maxBytes?: number;
  /** The longest to wait for all of it, in milliseconds; 30,000 when left out. */
  readonly timeout?: number;
  /** Headers to send, such as a key. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Stands in for the platform's `fetch`, in tests. */
  readonly fetch?: typeof globalThis.fetch;
}

/** A part of a path that is a key, or whose agenda it is: Google's private address of a calendar has both. */
const isSecret = (part: string): boolean =>
  /%40|@|^private-|^secret/i.test(part) || /(?=[a-z]*\d)(?=\d*[a-z])[a-z\d]{16,}/i.test(part);

/** Address without what may be secret: keys in its path, the query and any password. */
const shown = (url: URL): string =>
  `${url.protocol}//${url.host}${url.pathname
    .split('/')
    .map((part) => (isSecret(part) ? '…' : part))
    .join('/')}`;

/** A source as it may be shown or kept: an address loses what may be secret, anything else stays as it is. */
export function shownSource(from: string): string {
  return isWebSource(from) ? shown(sourceUrl(from)) : from;
}

/** Whether a source is fetched: an https, http or webcal address. */
export function isWebSource(from: string): boolean {
  return /^(https?|webcals?):\/\//i.test(from.trim());
}

/**
 * The https address of a calendar or export: `webcal:` is what calendars call `https:`.
 * @throws FetchSourceError where it is no web address.
 */
export function sourceUrl(address: string): URL {
  let url: URL;
  try {
    url = new URL(address.trim().replace(/^webcals?:/i, 'https:'));
  } catch {
    throw new FetchSourceError(`« ${address} » n’est pas une adresse ; il faut https://…`);
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new FetchSourceError(`L’adresse ${shown(url)} ne commence pas par https://, http:// ou webcal://.`);
  return url;
}

/** No source is HTML: it is what a login page or a wrong address gives, with status 200. */
const isWebPage = (bytes: Uint8Array): boolean =>
  /^\uFEFF?\s*(?:<!--[^]*?-->\s*)?<(?:!doctype html|html)\b/i.test(new TextDecoder().decode(bytes.subarray(0, 2_000)));

/** What went wrong at the bottom: `fetch failed` alone says nothing. */
const rootMessage = (error: unknown): string => {
  let root = error;
  while (root instanceof Error && root.cause instanceof Error) root = root.cause;
  // Several addresses of one name were tried: the first failure tells.
  if (root instanceof AggregateError && root.errors[0] instanceof Error) root = root.errors[0];
  return root instanceof Error ? root.message : String(root);
};

const readLimited = async (response: Response, limit: number, url: URL): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      throw new FetchSourceError(
        `${shown(url)} envoie plus de ${String(Math.round(limit / 1e6))} Mo ; ce n’est sans doute pas le bon fichier.`,
      );
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
};

/**
 * Fetches a source over http(s) or webcal, within limits of time (the body included) and size; two retries.
 * @throws FetchSourceError where it cannot be had: the status or what the network said.
 */
export async function fetchSource(address: string, options: FetchOptions = {}): Promise<Uint8Array> {
  const url = sourceUrl(address);
  const signal = AbortSignal.timeout(options.timeout ?? 30_000);
  try {
    const response = await ky(url, {
      signal,
      timeout: false,
      retry: { limit: 2, backoffLimit: 2_000 },
      ...(options.headers ? { headers: options.headers } : {}),
      ...(options.fetch ? { fetch: options.fetch } : {}),
    });
    const bytes = await readLimited(response, options.maxBytes ?? 20_000_000, url);
    if (isWebPage(bytes))
      throw new FetchSourceError(
        `${shown(url)} donne une page web, pas le fichier ; copiez l’adresse de l’export, et vérifiez qu’elle ne demande pas de se connecter.`,
      );
    return bytes;
  } catch (error) {
    if (error instanceof FetchSourceError) throw error;
    if (signal.aborted) throw new FetchSourceError(`${shown(url)} n’a pas répondu à temps.`);
    if (error instanceof HTTPError)
      throw new FetchSourceError(
        `${shown(url)} répond par une erreur (HTTP ${String(error.response.status)}) ; vérifiez l’adresse et la clé.`,
      );
    throw new FetchSourceError(
      `${shown(url)} ne peut pas être lu (${rootMessage(error)}) ; vérifiez l’adresse et la connexion.`,
    );
  }
}
