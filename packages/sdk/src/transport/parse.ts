import { SdkError } from '../errors.js';

/** Decodes as UTF-8, byte order mark removed; `undefined` where the bytes are not in that encoding. */
const decode = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined; // Either a name nobody knows or bytes of another encoding: the caller says so.
  }
};

/**
 * Turns a body into JSON. JSON is UTF-8 (RFC 8259 §8.1) whatever the header says: many servers declare
 * ISO-8859-1 for everything. A declared charset is only believed where the bytes cannot be UTF-8.
 * @throws {SdkError} `not-json`, saying what it looks like instead.
 */
export function parseJson(bytes: Uint8Array, contentType: string, url: string): unknown {
  const notJson = (what: string, cause?: unknown): SdkError =>
    new SdkError('not-json', `${url} ${what}`, { url, cause });
  const declared = /charset="?([^\s;"]+)/i.exec(contentType)?.[1];
  const text = decode(bytes, 'utf-8') ?? (declared ? decode(bytes, declared) : undefined);
  if (text === undefined) throw notJson('is not text in UTF-8; save it in that encoding');
  const start = text.trimStart().slice(0, 1);
  if (!start) throw notJson('is empty; publish it again');
  if (start === '<') throw notJson('is a web page, not JSON; check the address of the feed');
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw notJson('is cut short or not JSON; publish it again', cause);
  }
}
