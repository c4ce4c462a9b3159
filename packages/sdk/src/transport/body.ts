import { SdkError } from '../errors.js';

/** Largest body that is read, in bytes after decompression: ten times the largest real catalogue, far below what freezes a phone. */
export const MAX_BYTES = 30 * 1024 * 1024;

const tooLarge = (url: string, max: number): SdkError =>
  new SdkError('too-large', `${url} is larger than ${String(max)} bytes; search it through a gateway`, { url });

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
  let size = 0;
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, out) {
      size += chunk.byteLength;
      if (size > max)
        out.error(); // Which ends the download too.
      else out.enqueue(chunk);
    },
  });
  try {
    const body = response.body?.pipeThrough(counter, signal && { signal });
    return new Uint8Array(await new Response(body).arrayBuffer());
  } catch (error) {
    throw size > max ? tooLarge(url, max) : error;
  }
}

/**
 * Reads bytes as JSON, which is UTF-8 (RFC 8259 §8.1), byte order mark or not.
 * @throws Where they are not: {@link parseJson} then tries what the server declares, or says what they look like.
 */
export const quickJson = (bytes: Uint8Array): unknown =>
  JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
