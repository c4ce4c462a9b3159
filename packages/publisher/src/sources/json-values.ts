import { type JsonObject, isObject, readJson } from '../project/json.js';
import { messagesFr } from '../project/messages.fr.js';
import { decodeText } from '../project/table.js';
import type { ImportReport, Remark } from './report.js';

/** A text or a number as trimmed text; empty for anything else. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}

/** A number, also where it is written as text; undefined for anything else. */
export function numberOf(value: unknown): number | undefined {
  const number =
    typeof value === 'number'
      ? value
      : typeof value === 'string' && value.trim() !== ''
        ? Number(value.replace(',', '.'))
        : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}

/** A coordinate in WGS 84 degrees, from -`most` to `most`; undefined for what is none. */
export function degreesOf(value: unknown, most: 90 | 180): number | undefined {
  const degrees = numberOf(value);
  return degrees !== undefined && Math.abs(degrees) <= most ? degrees : undefined;
}

/** A list; a JSON text that holds one is read first; empty for null, `{}` and anything else. Throws SyntaxError for broken JSON. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as unknown[];
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return [];
  const parsed: unknown = JSON.parse(value);
  return Array.isArray(parsed) ? (parsed as unknown[]) : [parsed];
}

/** The records of an export, whatever it wraps them in: a list, `{results: […]}`, `{records: [{fields}]}`… or one record. */
export function recordsOf(json: unknown, wrappers: readonly string[]): readonly JsonObject[] {
  if (Array.isArray(json)) return json.filter(isObject).map(unwrapped);
  if (!isObject(json)) return [];
  for (const wrapper of wrappers) {
    const inner = json[wrapper];
    if (Array.isArray(inner)) return inner.filter(isObject).map(unwrapped);
  }
  return [unwrapped(json)];
}

const unwrapped = (record: JsonObject): JsonObject =>
  isObject(record['fields']) ? record['fields'] : isObject(record['record']) ? record['record'] : record;

/** JSON out of a file: bytes or text, with or without a byte-order mark. Throws SyntaxError. */
export function parseJson(input: Uint8Array | string): unknown {
  const text = typeof input === 'string' ? input : decodeText(input);
  return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
}

/** JSON out of a file; where it is none, a report that says on which line and what is missing there. */
export function jsonOrRefusal(
  input: Uint8Array | string,
): { readonly json: unknown; readonly report?: never } | { readonly json?: never; readonly report: ImportReport } {
  try {
    return { json: parseJson(input) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const { syntax } = readJson(typeof input === 'string' ? input : decodeText(input));
    const refused: Remark = syntax
      ? { where: `ligne ${String(syntax.position.line)}`, why: syntax.finding.say(messagesFr) }
      : { where: 'fichier', why: 'Ce n’est pas du JSON : exportez-le de nouveau.' };
    return { report: { read: 1, kept: 0, changed: [], refused: [refused] } };
  }
}
