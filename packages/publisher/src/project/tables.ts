import { join } from 'node:path';
import type { Finding, Located } from './finding.js';
import { readProjectFile } from './files.js';
import { type Sourced, lineOrigin } from './origin.js';
import type { Cells, RowResult } from './rows.js';
import { type Table, TableError, readTable } from './table.js';

/** Records of one kind of table, and what is wrong with them. */
export interface TableRecords<T> {
  readonly records: readonly Sourced<T>[];
  readonly findings: readonly Located[];
  /** Lines that gave no record. */
  readonly refused: readonly Cells[];
  /** Whether a file that is there could not be read at all. */
  readonly isUnread: boolean;
}

const locate = (file: string, finding: Finding, line: number | undefined): Located => ({
  ...finding,
  file,
  path: [],
  ...(line !== undefined && { line }),
});

/** A table's failure as a finding on its file; anything else is thrown on. */
export function tableFinding(file: string, error: unknown): Located {
  if (!(error instanceof TableError)) throw error;
  return locate(file, { severity: 'error', code: error.code, path: [], say: error.say }, error.line);
}

/**
 * A warning where a table stands both as CSV and as a workbook: saving the template as a workbook leaves the example's CSV
 * behind, and visitors would see it.
 * @param there The files of that name that are there.
 */
export function bothTables(there: readonly string[]): readonly Located[] {
  const [csv, workbook] = there;
  if (csv === undefined || workbook === undefined) return [];
  return [
    { severity: 'warning', code: 'both-tables', path: [], file: workbook, say: (m) => m['both-tables'](csv, workbook) },
  ];
}

/**
 * Reads `NAME.csv` and `NAME.xlsx` of a project, whichever are there.
 * @param columns What tells this table from another.
 * @param readRecords Makes the records.
 */
export async function readTables<T>(
  dir: string,
  name: string,
  columns: readonly string[],
  readRecords: (table: Table) => RowResult<T>,
): Promise<TableRecords<T>> {
  const records: Sourced<T>[] = [];
  const findings: Located[] = [];
  const refused: Cells[] = [];
  const there: string[] = [];
  let isUnread = false;
  for (const file of [`${name}.csv`, `${name}.xlsx`]) {
    const read = await readProjectFile(join(dir, file), file);
    if (!read.ok) {
      if (read.missing) continue;
      findings.push(read.problem);
      isUnread = true;
      continue;
    }
    there.push(file);
    try {
      const result = readRecords(await readTable(read.bytes, columns));
      records.push(...result.records.map(({ line, value }) => ({ value, origin: lineOrigin(file, line) })));
      findings.push(...result.findings.map((finding) => locate(file, finding, finding.line)));
      refused.push(...result.refused);
      isUnread ||= result.isUnread;
    } catch (error) {
      isUnread = true;
      findings.push(tableFinding(file, error));
    }
  }
  findings.push(...bothTables(there));
  return { records, findings, refused, isUnread };
}
