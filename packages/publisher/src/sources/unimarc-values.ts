import { createHash } from 'node:crypto';
import { isWebAddress } from './web-address.js';

/**
 * A language as catalogues write it (ISO 639-2 such as `fre`, `fra`, or a tag) as BCP 47; `undefined` for "several",
 * "unknown" and what is no language.
 */
export function languageTag(written: string): string | undefined {
  const code = written.trim().toLowerCase();
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/.test(code) || ['mul', 'und', 'zxx', 'mis'].includes(code)) return undefined;
  try {
    return Intl.getCanonicalLocales(code)[0];
  } catch (error) {
    // « fre-eng » has the shape of a tag and is none.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The first year from 1000 on in a date as printed: `DL 2019`, `cop. 1998`, `[2004?]`, `2021-05-03`. */
export function yearOf(written: string): number | undefined {
  const [year] = /(?<!\d)[12]\d{3}(?!\d)/.exec(written) ?? [];
  return year === undefined ? undefined : Number(year);
}

/** An identifier of the feed from a foreign one: other signs become dots; a long one is shortened, still unique. */
export function feedId(prefix: string, foreign: string): string {
  const id = `${prefix}${foreign.trim().replace(/[^A-Za-z0-9._:-]+/gu, '.')}`;
  if (id.length <= 128) return id;
  return `${id.slice(0, 100)}.${createHash('sha256').update(foreign).digest('hex').slice(0, 16)}`;
}

/** A text of a catalogue on one line, without the control characters that mark articles not to sort by. */
export function plain(written: string): string {
  return written
    .normalize('NFC')
    .replace(/\p{Cc}/gu, (sign) => (/\s/.test(sign) ? ' ' : ''))
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Only what a visitor may be led to. */
export function webLink(written: string): string | undefined {
  const link = written.trim();
  return isWebAddress(link) ? link : undefined;
}
