import { CsvError, parse } from 'csv-parse/sync';
import { decodeText } from '../project/table.js';
import { plainText } from './plain-text.js';

/** A cell by what it means, whatever its column is called in this edition. */
export type OnisepColumn =
  'title' | 'link' | 'guide' | 'collection' | 'year' | 'ean' | 'gfe' | 'rome' | 'romeLabel' | 'themes';

/** One row: line in the file, from 1, and the cells that the edition has. */
export interface OnisepRow {
  readonly line: number;
  readonly cells: Readonly<Partial<Record<OnisepColumn, string>>>;
}

/** A file read: its rows, and columns that this edition does not have and that are not vital. */
export interface OnisepTable {
  readonly rows: readonly OnisepRow[];
  readonly missing: readonly string[];
}

/** Names of a column, that of the 2022 edition first; compared without case, accents and punctuation. */
const names: Readonly<Record<OnisepColumn, readonly string[]>> = {
  title: ['libellé métier', 'métier', 'nom métier'],
  link: ['lien site onisep.fr', 'url et id onisep', 'lien onisep', 'url onisep'],
  guide: ['nom publication', 'publication'],
  collection: ['collection'],
  year: ['année', 'année publication'],
  ean: ['gencod', 'ean', 'ean13', 'isbn'],
  gfe: ['GFE'],
  rome: ['code ROME', 'code ROME (V.3)', 'code ROME V3'],
  romeLabel: ['libellé ROME', 'libellé ROME (V.3)', 'libellé ROME V3'],
  themes: ['domaine/sous-domaine', 'domaines/sous-domaines', 'domaine'],
};
const vital: readonly OnisepColumn[] = ['title', 'link'];

const key = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

/** Onisep's exports hold a few character references (`R&amp;D`); feed text is plain text on one line. */
const plain = (cell: string): string => plainText(cell).replace(/\s+/gu, ' ').trim();

const recordsIn = (text: string, delimiter: string): unknown => {
  try {
    return parse(text.replace(/\r\n?/g, '\n'), {
      delimiter,
      bom: true,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Error(
      `Fichier Onisep illisible à la ligne ${String(error['lines'])} : un guillemet ouvert n’est pas fermé.`,
      { cause: error },
    );
  }
};

/**
 * Reads the file's table by column name, in whatever order an edition has them.
 * @throws Error with one French sentence when it is not a table or a vital column is missing, naming the column.
 */
export function readOnisepTable(csv: Uint8Array | string): OnisepTable {
  const text = typeof csv === 'string' ? csv : decodeText(csv);
  const header = text.slice(0, text.search(/[\r\n]|$/u));
  const delimiter = [';', '\t', ','].find((sign) => header.includes(sign)) ?? ';';
  const records = recordsIn(text, delimiter);
  if (!Array.isArray(records)) throw new Error('Fichier Onisep illisible : ce n’est pas un tableau.');
  const table = (records as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({
    line: info.lines,
    record: record.map(plain),
  }));
  const [first, ...rest] = table;
  if (!first) throw new Error('Fichier Onisep vide : il faut au moins la ligne des noms de colonnes.');
  const found = first.record.map(key);
  const at = new Map<OnisepColumn, number>();
  const missing: string[] = [];
  for (const [column, candidates] of Object.entries(names) as [OnisepColumn, readonly string[]][]) {
    const index = candidates.map((name) => found.indexOf(key(name))).find((position) => position >= 0);
    if (index !== undefined) at.set(column, index);
    else missing.push(candidates[0] ?? column);
  }
  for (const column of vital)
    if (!at.has(column))
      throw new Error(
        `Fichier Onisep : il manque la colonne « ${names[column].join(' » ou « ')} ». ` +
          `Colonnes trouvées : ${first.record.join(', ')}.`,
      );
  const rows = rest.map(({ line, record }) => {
    const cells: Partial<Record<OnisepColumn, string>> = {};
    for (const [column, index] of at) {
      const cell = record[index];
      if (cell) cells[column] = cell;
    }
    return { line, cells };
  });
  return { rows, missing };
}
