import { XMLParser } from 'fast-xml-parser';
import * as z from 'zod/mini';
import type { ImportContext, ImportResult } from './report.js';
import { Collector } from './unimarc-collect.js';
import { type CatalogueRecord, type UnimarcOptions, resourceOf } from './unimarc-record.js';
import { parseXml } from './marcxml-text.js';

const text = z._default(z.string(), '');
const recordSchema = z.object({
  leader: z._default(z.union([z.string(), z.array(z.string())]), ''),
  controlfield: z._default(z.array(z.object({ '@tag': z.string(), '#text': text })), []),
  datafield: z._default(
    z.array(
      z.object({
        '@tag': z.string(),
        '@ind1': z._default(z.string(), ' '),
        '@ind2': z._default(z.string(), ' '),
        subfield: z._default(z.array(z.object({ '@code': z.string(), '#text': text })), []),
      }),
    ),
    [],
  ),
});
const lists = new Set(['record', 'controlfield', 'datafield', 'subfield']);

/** Every `record` element, however deep: in a `collection`, in an SRU or OAI-PMH answer, or alone. */
function* recordsIn(node: unknown): Generator {
  if (typeof node !== 'object' || node === null) return;
  for (const [name, value] of Object.entries(node)) {
    if (name === 'record' && Array.isArray(value)) {
      for (const record of value as unknown[]) {
        const inner = [...recordsIn(record)];
        if (inner.length) yield* inner;
        else yield record;
      }
    } else yield* recordsIn(value);
  }
}

const toRecord = (raw: unknown): CatalogueRecord | undefined => {
  const parsed = recordSchema.safeParse(raw);
  if (!parsed.success) return undefined;
  const { leader, controlfield, datafield } = parsed.data;
  return {
    leader: typeof leader === 'string' ? leader : (leader[0] ?? ''),
    fields: [
      ...controlfield.map((field) => [field['@tag'], field['#text']]),
      ...datafield.map((field) => [
        field['@tag'],
        field['@ind1'] + field['@ind2'],
        ...field.subfield.flatMap((subfield) => [subfield['@code'], subfield['#text']]),
      ]),
    ],
  };
};

/**
 * Reads a library catalogue in UNIMARC, XML form (MARCXML, also "MarcXchange", ISO 25577), with or without a prefix.
 *
 * An XML reader does it, not marcjs: its own cuts the text at fixed places, so that another order of attributes, a
 * prefix or a comment would give wrong fields in silence.
 * @param bytes The file as exported, in the encoding that its declaration names.
 * @throws Error with one French sentence when it is not XML or holds no record.
 */
export function readMarcxml(bytes: Uint8Array, _context: ImportContext, options: UnimarcOptions = {}): ImportResult {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    alwaysCreateTextNode: true,
    // `&#233;` is plain XML (1.0 §4.1), which half of the library systems write; the parser reads it under this name alone.
    htmlEntities: true,
    removeNSPrefix: true,
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    isArray: (name) => lists.has(name),
    tagValueProcessor: (name, value) =>
      name === 'subfield' || name === 'controlfield' || name === 'leader' ? value : '',
  });
  const tree = parseXml(
    parser,
    bytes,
    (line) => `Le fichier n’est pas du XML bien formé (ligne ${line}) : exportez de nouveau le catalogue en MARCXML.`,
  );
  const collector = new Collector();
  for (const raw of recordsIn(tree)) {
    const leader = typeof raw === 'object' && raw !== null && 'leader' in raw ? raw.leader : undefined;
    const text = typeof leader === 'object' && leader !== null && '#text' in leader ? leader['#text'] : leader;
    const record = toRecord(typeof raw === 'object' && raw !== null ? { ...raw, leader: text } : raw);
    collector.add(
      `notice ${String(collector.read + 1)}`,
      record
        ? resourceOf(record, options)
        : { refused: 'Une zone n’a pas d’étiquette (attribut tag) ou un sous-champ pas de code.' },
    );
  }
  if (collector.read === 0)
    throw new Error('Le fichier ne contient aucune notice (élément « record ») : exportez le catalogue en MARCXML.');
  return collector.result();
}
