import { SdkError } from '../errors.js';

/** Largest body that is read, in bytes after decompression: ten times the largest real catalogue, far below what freezes a phone. */
export const MAX_BYTES = 30 * 1024 * 1024;

const tooLarge = (url: string, max: number): SdkError =>
  new SdkError(
    'too-large',
    `${url} is larger than ${String(max)} bytes; split the catalogue or search it through a gateway`,
    { url },
  );

/**
 * Reads a body to its end, and no further than `max` bytes.
 * @param signal Stops reading; needed where the request itself does not know the signal (a preloaded answer).
 * @throws {SdkError} `too-large`. What the stream rejects with, where the connection breaks.
 */
export async function readBytes(
  response: Response,
  url: string,
  max: number,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  // A compressed length below the limit proves nothing, one above it settles the matter.
  if (Number(response.headers.get('content-length')) > max) {
    await response.body?.cancel();
    throw tooLarge(url, max);
  }
  if (!response.body) return new Uint8Array(await response.arrayBuffer());
  const reader: ReadableStreamDefaultReader<Uint8Array> = response.body.getReader();
  const stop = (): void => void reader.cancel(signal?.reason).catch(() => undefined); // The reason is thrown below.
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for (;;) {
      const { done, value } = await reader.read();
      signal?.throwIfAborted();
      if (done) break;
      size += value.byteLength;
      if (size > max) {
        await reader.cancel();
        throw tooLarge(url, max);
      }
      chunks.push(value);
    }
    const bytes = new Uint8Array(size);
    let offset = 0;
    for (const chunk of chunks) {
      bytes.set(chunk, offset);
      offset += chunk.byteLength;
    }
    return bytes;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

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
