import { CsvError, parse } from 'csv-parse/sync';
import { type CellValue, type SheetData, readSheet } from 'read-excel-file/node';
import type { Messages } from './messages.fr.js';
import { decodeWindows1252 } from './windows-1252.js';

/** A column name made comparable: no case, accents, or signs; `Mots-clés` is `mots cles`. A language stays: `titre (en)`. */
export function columnKey(name: string): string {
  const folded = name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
  const language = /[([]\s*([a-z]{2,3}(?:-[a-z0-9]+)*)\s*[)\]]\s*$/.exec(folded);
  const base = (language ? folded.slice(0, language.index) : folded).replace(/[^a-z0-9]+/g, ' ').trim();
  return language?.[1] === undefined ? base : `${base} (${language[1]})`;
}

/** A column whose name is singular for plural, or plural for singular (`Horaire` for `horaires`), is the one meant. */
const meantKey = (key: string, known: ReadonlySet<string>): string => {
  const [base = '', ...language] = key.split(/(?= \()/);
  if (known.has(base)) return key;
  const bare = (name: string): string => name.replace(/s\b/g, '');
  const meant = [...known].filter((name) => bare(name) === bare(base));
  return meant.length === 1 ? [...meant, ...language].join('') : key;
};

/** One line of a table. */
export interface TableRow {
  /** Line in the file, or row of the sheet, from 1. */
  readonly line: number;
  /** Cells that are not empty, trimmed, by {@link columnKey}. Dates of a workbook are `YYYY-MM-DD`, times `HH:MM`. */
  readonly cells: ReadonlyMap<string, string>;
  /** True where it has more cells than there are columns. */
  readonly tooLong: boolean;
}

/** A spreadsheet with names in its first line. */
export interface Table {
  /** Column names as written, in order. */
  readonly columns: readonly string[];
  /** The same by {@link columnKey}, singular and plural set right where only one of them is expected. */
  readonly keys: readonly string[];
  /** Lines that are not empty. */
  readonly rows: readonly TableRow[];
}

/** Why a file is not a table. */
export class TableError extends Error {
  override readonly name = 'TableError';
  /**
   * @param code Stable word.
   * @param say The sentence for staff.
   * @param line Line in the file, from 1, where one is to blame.
   */
  constructor(
    readonly code: keyof Messages,
    readonly say: (messages: Messages) => string,
    readonly line?: number,
  ) {
    super(code);
  }
}

/** Text in UTF-8 or UTF-16 (by its mark), else in Windows-1252, which is what Excel writes in France. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return decodeWindows1252(bytes);
    throw error;
  }
}

const starts = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const delimiters = [';', ',', '\t'] as const;

/** The separator that gives the most known columns, then the most columns at all. */
const delimiterOf = (header: string, known: ReadonlySet<string>): string => {
  const score = (delimiter: string): number => {
    const names = header
      .split(delimiter)
      .map((name) => meantKey(columnKey(name.replaceAll('"', '')), known).replace(/ \(.*/, ''));
    return names.filter((name) => known.has(name)).length * 100 + names.length;
  };
  return delimiters.reduce((best, delimiter) => (score(delimiter) > score(best) ? delimiter : best));
};

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

const readCsv = (bytes: Uint8Array, known: ReadonlySet<string>): readonly Line[] => {
  // The parser would take the end of the first line for that of all; a sheet that several programs wrote to mixes them.
  let text = decodeText(bytes).replace(/\r\n?/g, '\n');
  let skipped = 0;
  const hint = /^sep=(.)\n/i.exec(text);
  if (hint) {
    text = text.slice(hint[0].length);
    skipped = 1;
  }
  if (text.includes('\0')) throw new TableError('table-format', (m) => m['table-format']('unknown'));
  const header = /^\s*([^\n]*)/.exec(text)?.[1] ?? '';
  const delimiter = hint?.[1] ?? delimiterOf(header, known);
  try {
    const lines: Line[] = [];
    parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      trim: true,
      on_record: (cells: string[], { lines: last }) => {
        const breaks = cells.reduce((sum, value) => sum + (value.match(/\n/g)?.length ?? 0), 0);
        lines.push({ line: last + skipped - breaks, cells });
        return cells;
      },
    });
    return lines;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error['lines']);
    throw new TableError('table-quote', (m) => m['table-quote'](), Number.isFinite(line) ? line + skipped : undefined);
  }
};

const two = (number: number): string => String(number).padStart(2, '0');

/** Workbooks hold dates as UTC midnights, times of day as dates of 1899, and both a few milliseconds early or late. */
const cellText = (cell: CellValue | null): string => {
  if (cell === null) return '';
  if (!(cell instanceof Date)) return String(cell).trim();
  const value = new Date(Math.round(cell.getTime() / 60_000) * 60_000);
  const time = `${two(value.getUTCHours())}:${two(value.getUTCMinutes())}`;
  const date = value.toISOString().slice(0, 10);
  if (value.getUTCFullYear() < 1901) return time;
  return time === '00:00' ? date : `${date} ${time}`;
};

const readWorkbook = async (bytes: Uint8Array): Promise<readonly Line[]> => {
  let sheet: SheetData;
  try {
    sheet = await readSheet(Buffer.from(bytes));
  } catch {
    // The library says in many ways that a zip file is not a workbook; staff need one sentence and its remedy.
    throw new TableError('table-format', (m) => m['table-format']('unknown'));
  }
  return sheet.map((cells, index) => ({ line: index + 1, cells: cells.map(cellText) }));
};

/**
 * Reads a spreadsheet: CSV with `;`, `,` or tabs in UTF-8, UTF-16 or Windows-1252, or the first sheet of an .xlsx workbook.
 * @param bytes The file.
 * @param expected Names of the columns one looks for; they tell the separator, and that it is this table at all.
 * @throws TableError where it cannot be read, is empty, or has none of the columns.
 */
export async function readTable(bytes: Uint8Array, expected: readonly string[]): Promise<Table> {
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new TableError('table-format', (m) => m['table-format']('xls'));
  const known = new Set(expected.map(columnKey));
  const lines = starts(bytes, 0x50, 0x4b) ? await readWorkbook(bytes) : readCsv(bytes, known);
  const filled = lines.filter(({ cells }) => cells.some((value) => value.trim() !== ''));
  const [head, ...rest] = filled;
  if (head === undefined) throw new TableError('table-empty', (m) => m['table-empty'](), 1);
  const columns = head.cells.map((name) => name.trim());
  const written = columns.map(columnKey);
  const keys = written.map((key) => {
    const meant = meantKey(key, known);
    return written.includes(meant) ? key : meant;
  });
  if (!keys.some((key) => known.has(key.replace(/ \(.*/, ''))))
    throw new TableError(
      'table-columns',
      (m) => m['table-columns'](columns.join(' ').slice(0, 80), expected),
      head.line,
    );
  const twice = keys.find((key, index) => known.has(key.replace(/ \(.*/, '')) && keys.indexOf(key) !== index);
  if (twice !== undefined) {
    const both = columns.filter((_, index) => keys[index] === twice);
    throw new TableError('column-twice', (m) => m['column-twice'](both), head.line);
  }
  const rows = rest.map(({ line, cells }): TableRow => {
    const entries = keys.flatMap((key, index): readonly (readonly [string, string])[] => {
      const value = (cells[index] ?? '').trim();
      return key === '' || value === '' ? [] : [[key, value]];
    });
    return { line, cells: new Map(entries), tooLong: cells.slice(keys.length).some((value) => value.trim() !== '') };
  });
  return { columns, keys, rows };
}
