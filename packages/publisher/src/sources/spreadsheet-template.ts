import writeXlsxFile from 'write-excel-file/node';
import { PERMANENCE_COLUMNS, PERMANENCE_EXAMPLES, PERMANENCE_HELP } from './permanence-columns.js';

/** First cell of the line of help: such a line is skipped when the file is read. */
export const HELP_MARK = 'Aide :';

const helpLine = (): string[] =>
  PERMANENCE_COLUMNS.map((column, index) =>
    index === 0 ? `${HELP_MARK} ${PERMANENCE_HELP[column]}` : PERMANENCE_HELP[column],
  );

const lines = (): string[][] => [
  [...PERMANENCE_COLUMNS],
  helpLine(),
  ...PERMANENCE_EXAMPLES.map((example) => PERMANENCE_COLUMNS.map((column) => example[column] ?? '')),
];

/**
 * The spreadsheet of permanences to fill in, as CSV: UTF-8 with a byte-order mark and `;`, which a French
 * spreadsheet opens with a double click (RFC 4180 for quotes and line ends).
 */
export function permanencesTemplateCsv(): string {
  const quote = (cell: string): string => (/[";\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return `\uFEFF${lines()
    .map((line) => line.map(quote).join(';'))
    .join('\r\n')}\r\n`;
}

/** The spreadsheet of permanences to fill in, as an .xlsx workbook whose first line stays in view. */
export async function permanencesTemplateXlsx(): Promise<Uint8Array> {
  const [header = [], help = [], ...examples] = lines();
  const buffer = await writeXlsxFile(
    [
      header.map((value) => ({ value, type: String, fontWeight: 'bold' as const, backgroundColor: '#E6EEF8' })),
      help.map((value) => ({ value, type: String, wrap: true, fontStyle: 'italic' as const, textColor: '#444444' })),
      ...examples.map((line) => line.map((value) => ({ value, type: String, wrap: true }))),
    ],
    { sheet: 'Permanences', stickyRowsCount: 1, columns: header.map(() => ({ width: 26 })) },
  ).toBuffer();
  return new Uint8Array(buffer);
}
