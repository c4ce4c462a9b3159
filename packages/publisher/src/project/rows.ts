import { createHash } from 'node:crypto';
import type { Text } from '@cite-des-metiers/sdk/feed';
import { isRealDate } from './calendar.js';
import type { Finding } from './finding.js';
import { nearest } from './nearest.js';
import { publicText } from './personal.js';
import { type Table, type TableRow, columnKey } from './table.js';
import { type VocabularyName, foldWord, translateWord } from './vocabulary.js';

/** A finding on a line of a table. */
export interface RowFinding extends Finding {
  /** Line in the file, from 1. */
  readonly line: number;
}

/** A record with the line it came from. */
export interface RowRecord<T> {
  readonly line: number;
  readonly value: T;
}

/** What a table gave. */
export interface RowResult<T> {
  readonly records: readonly RowRecord<T>[];
  readonly findings: readonly RowFinding[];
  /** Lines that gave no record, for a reason among the findings. */
  readonly refused: readonly Cells[];
  /** True where the columns are wrong, so that no line was read. */
  readonly isUnread: boolean;
}

/**
 * An identifier made of a text: `Créer son activité` is `creer-son-activite`. At most 60 characters; a digest where there is no
 * Latin letter or digit, empty for no text.
 */
export function slug(text: string): string {
  const folded = foldWord(text);
  const latin = folded.replace(/[^a-z0-9]+/g, '-').replace(/^-/, '');
  if (latin !== '' || folded === '') return latin.slice(0, 60).replace(/-+$/, '');
  return `x-${createHash('sha256').update(folded).digest('hex').slice(0, 12)}`;
}

/** Reads the cells of one line, and collects what is wrong with them. */
export interface Cells {
  readonly line: number;
  /** The cell as text. */
  readonly text: (column: string) => string | undefined;
  /** The cell as visitors' text, with its translations from columns such as `titre (en)`. */
  readonly words: (column: string) => Text | undefined;
  /** Several texts, separated by `|`, `;` or line breaks, else by commas. */
  readonly list: (column: string) => readonly string[] | undefined;
  /** Several words of a vocabulary. */
  readonly codes: (column: string, vocabulary: VocabularyName) => readonly string[] | undefined;
  /** A day, written `24/12/2026` or `2026-12-24`. */
  readonly date: (column: string) => string | undefined;
  /** A whole number. */
  readonly number: (column: string) => number | undefined;
  /** A telephone number; says where a spreadsheet has probably taken it for a number and dropped its first 0. */
  readonly phone: (column: string) => string | undefined;
  /** Says that something is wrong. */
  readonly report: (severity: Finding['severity'], code: Finding['code'], say: Finding['say']) => void;
}

const split = (value: string): readonly string[] =>
  value
    .split(/[|;\n]/.test(value) ? /[|;\r\n]+/ : /,/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const cellsOf = (row: TableRow, language: string, findings: RowFinding[], translatable: Set<string>): Cells => {
  const report: Cells['report'] = (severity, code, say) =>
    findings.push({ severity, code, say, path: [], line: row.line });
  const text: Cells['text'] = (column) => row.cells.get(columnKey(column));
  const list: Cells['list'] = (column) => {
    const value = text(column);
    return value === undefined ? undefined : split(value);
  };
  return {
    line: row.line,
    report,
    text,
    list,
    words: (column) => {
      const key = columnKey(column);
      translatable.add(key);
      const translations = [...row.cells].flatMap(([name, value]): readonly (readonly [string, string])[] =>
        name.startsWith(`${key} (`) ? [[name.slice(key.length + 2, -1), value]] : [],
      );
      const main = text(column);
      if (translations.length === 0) return main;
      return Object.fromEntries([...(main === undefined ? [] : [[language, main] as const]), ...translations]);
    },
    codes: (column, vocabulary) => list(column)?.map((word) => translateWord(vocabulary, word)),
    date: (column) => {
      const value = text(column);
      if (value === undefined) return undefined;
      const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(value) ?? [];
      const date = year === '' ? value.slice(0, 10) : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
      if (/^\d{4}-\d\d-\d\d$/.test(date) && isRealDate(date)) return date;
      report('error', 'cell-date', (m) => m['cell-date'](column, value));
      return undefined;
    },
    phone: (column) => {
      const value = text(column);
      if (value !== undefined && /^[1-9]\d{8}$/.test(value))
        report('warning', 'cell-phone', (m) => m['cell-phone'](column, value));
      return value;
    },
    number: (column) => {
      const value = text(column);
      if (value === undefined) return undefined;
      if (/^\d+$/.test(value)) return Number(value);
      report('error', 'cell-number', (m) => m['cell-number'](column, value));
      return undefined;
    },
  };
};

const headerFindings = (table: Table, columns: readonly string[], required: readonly string[]): RowFinding[] => {
  const keys = table.keys.map((key) => key.replace(/ \(.*/, ''));
  const known = columns.map(columnKey);
  const missing = required
    .filter((column) => !keys.includes(columnKey(column)))
    .map((column): RowFinding => {
      const say: Finding['say'] = (m) => m['column-missing'](column);
      return { severity: 'error', code: 'column-missing', say, path: [], line: 1 };
    });
  const strange = table.columns
    .filter((name, index) => name !== '' && !known.includes(keys[index] ?? ''))
    .map((column): RowFinding => {
      const say: Finding['say'] = (m) => m['column-unknown'](column, nearest(column, columns));
      return { severity: 'warning', code: 'column-unknown', say, path: [], line: 1 };
    });
  return [...missing, ...strange];
};

/**
 * Turns each line of a table into a record.
 * @param table The table.
 * @param columns Every column one may use.
 * @param required Those that must be there and be filled in on each line.
 * @param language First language of the Cité, for texts that have translations.
 * @param read Makes the record; `undefined` where it cannot, after saying why.
 */
export function readRows<T>(
  table: Table,
  columns: readonly string[],
  required: readonly string[],
  language: string,
  read: (cells: Cells) => T | undefined,
): RowResult<T> {
  const findings = headerFindings(table, columns, required);
  if (findings.some(({ severity }) => severity === 'error'))
    return { records: [], findings, refused: [], isUnread: true };
  const refused: Cells[] = [];
  const translatable = new Set<string>();
  const records = table.rows.flatMap((row): readonly RowRecord<T>[] => {
    const cells = cellsOf(row, language, findings, translatable);
    if (row.tooLong) {
      cells.report('error', 'row-too-long', (m) => m['row-too-long']());
      refused.push(cells);
      return [];
    }
    const isFilled = (column: string): boolean =>
      [...row.cells.keys()].some((key) => key.replace(/ \(.*/, '') === columnKey(column));
    const empty = required.filter((column) => !isFilled(column));
    for (const column of empty) cells.report('error', 'cell-missing', (m) => m['cell-missing'](column));
    const value = empty.length > 0 ? undefined : read(cells);
    if (value !== undefined) return [{ line: row.line, value }];
    refused.push(cells);
    return [];
  });
  // « mots-clés (en) »: a column of codes or lists has one language.
  const lost = table.columns.filter((_, index) => {
    const [base, more] = (table.keys[index] ?? '').split(' (');
    return (
      records.length > 0 &&
      more !== undefined &&
      columns.some((c) => columnKey(c) === base) &&
      !translatable.has(base ?? '')
    );
  });
  for (const column of lost)
    findings.push({
      severity: 'warning',
      code: 'column-untranslated',
      say: (m) => m['column-untranslated'](column),
      path: [],
      line: 1,
    });
  return { records, findings, refused, isUnread: false };
}

/**
 * Cells of a line in whose texts and lists staff may have typed a name: what surely points to a person is taken out.
 * @param note Told what was taken out and what should be looked at, one sentence each.
 */
export function withoutNames(cells: Cells, note: (why: string) => void): Cells {
  const clean = (column: string, value: string): string => publicText(`Colonne « ${column} »`, value, note);
  return {
    ...cells,
    list: (column) => {
      const kept = cells.list(column)?.map((one) => clean(column, one));
      return kept?.filter((one) => one !== '');
    },
    words: (column) => {
      const value = cells.words(column);
      if (value === undefined) return undefined;
      if (typeof value === 'string') return clean(column, value) || undefined;
      const kept = Object.entries(value).map(([language, text]) => [language, clean(column, text)] as const);
      return Object.fromEntries(kept.filter(([, text]) => text !== ''));
    },
  };
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** The object without the fields that are `undefined`: JSON has none, and optional fields are left out. */
export function compact<T extends object>(object: T): Defined<T> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Defined<T>;
}
