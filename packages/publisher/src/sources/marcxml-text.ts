import type { XMLParser } from 'fast-xml-parser';
import { decodeWindows1252 } from '../project/windows-1252.js';

/**
 * Decodes an XML file by its own declaration (XML 1.0 §4.3.3): UTF-8 unless it says otherwise or begins with a mark.
 * @throws Error with one French sentence when the encoding is unknown or the bytes are not in it.
 */
export function readXmlText(bytes: Uint8Array): string {
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  const wide = start.startsWith('\xff\xfe') ? 'utf-16le' : start.startsWith('\xfe\xff') ? 'utf-16be' : undefined;
  const name = wide ?? /^(?:\xef\xbb\xbf)?<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/u.exec(start)?.[1] ?? 'utf-8';
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(name, { fatal: true });
  } catch (error) {
    throw new Error(`L’encodage « ${name} » du fichier n’est pas connu : exportez de nouveau le catalogue en UTF-8.`, {
      cause: error,
    });
  }
  try {
    // Most bytes that call themselves Latin 1 are Windows’, and the standard reads them so.
    return decoder.encoding === 'windows-1252' ? decodeWindows1252(bytes) : decoder.decode(bytes);
  } catch (error) {
    throw new Error(`Le fichier se dit en ${name} et n’en est pas : exportez de nouveau le catalogue en UTF-8.`, {
      cause: error,
    });
  }
}

/**
 * Reads XML, checked for being well-formed first.
 * @param refusal The French sentence for what is not, given the line where it breaks.
 * @throws Error with that sentence, or one about the encoding.
 */
export function parseXml(parser: XMLParser, bytes: Uint8Array, refusal: (line: string) => string): unknown {
  const xml = readXmlText(bytes);
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- its check moves to another package, not away
    return parser.parse(xml, true);
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    throw new Error(refusal(/:(\d+):\d+$/.exec(message)?.[1] ?? '?'), { cause: error });
  }
}
