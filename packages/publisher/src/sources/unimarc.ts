import marcjs from 'marcjs';
import type { ImportContext, ImportResult } from './report.js';
import { Collector } from './unimarc-collect.js';
import { type CatalogueRecord, type RecordResult, type UnimarcOptions, resourceOf } from './unimarc-record.js';

const END_OF_RECORD = 0x1d;
/** A leader, a directory entry and the two signs that end a record. */
const SHORTEST = 40;

function* recordsOf(bytes: Uint8Array): Generator<Uint8Array> {
  let start = 0;
  for (let at = 0; at <= bytes.length; at += 1) {
    if (at < bytes.length && bytes[at] !== END_OF_RECORD) continue;
    const last = at === bytes.length;
    // Some exports put a line break between records.
    while (start < at && [0x0a, 0x0d, 0x20, 0x00, 0x1a].includes(bytes[start] ?? -1)) start += 1;
    if (start < at || (!last && start === at)) yield bytes.subarray(start, last ? at : at + 1);
    start = at + 1;
  }
}

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
};

/** Code of the character set: field 100 $a, positions 26 to 29 (01 ISO 646, 03 ISO 5426, 50 ISO 10646). */
const charset = (record: CatalogueRecord): string =>
  (record.fields.find(([tag]) => tag === '100')?.[3] ?? '').slice(26, 30).trim();

const read = (bytes: Uint8Array, options: UnimarcOptions): RecordResult => {
  const ascii = (from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));
  const whole = bytes.at(-1) === END_OF_RECORD;
  const length = Number(ascii(0, 5));
  if (bytes.length < SHORTEST || !/^\d{5}$/.test(ascii(0, 5)) || !/^\d{5}$/.test(ascii(12, 17)))
    return { refused: 'Ce n’est pas une notice ISO 2709 : son guide (les 24 premiers caractères) est illisible.' };
  if (!whole || length !== bytes.length)
    return {
      refused: `La notice est coupée ou abîmée : elle annonce ${String(length)} octets et en a ${String(bytes.length)}. Exportez de nouveau le catalogue.`,
    };
  const record = marcjs.Marc.parse(Buffer.from(bytes), 'iso2709');
  if (!isUtf8(bytes)) {
    const code = charset(record);
    const name = code.includes('03') ? `ISO 5426 (zone 100 : « ${code} »)` : 'un autre jeu de caractères';
    return { refused: `La notice n’est pas en UTF-8 mais en ${name} : exportez de nouveau le catalogue en UTF-8.` };
  }
  return resourceOf(record, options);
};

/**
 * Reads a library catalogue in UNIMARC, ISO 2709 form (`.mrc`, `.iso`, `.pan`), with marcjs. Records in UTF-8 only:
 * those in ISO 5426 are refused with a sentence, because guessing would publish wrong accents.
 * @param bytes The file as exported.
 */
export function readUnimarc(bytes: Uint8Array, _context: ImportContext, options: UnimarcOptions = {}): ImportResult {
  const collector = new Collector();
  const text = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
  for (const record of recordsOf(text)) collector.add(`notice ${String(collector.read + 1)}`, read(record, options));
  // An empty file is an export that failed: taken for an empty catalogue, it would take the one in place away.
  if (collector.read === 0)
    collector.add('fichier', { refused: 'Le fichier ne contient aucune notice : exportez de nouveau le catalogue.' });
  return collector.result();
}
