import type { Synonym } from '@cite-des-metiers/sdk/feed';
import { type RowResult, compact, readRows } from './rows.js';
import type { Table } from './table.js';

/** Columns of `synonymes.csv`. The first must be filled in. */
export const SYNONYM_COLUMNS = ['mots des visiteurs', 'mots du catalogue', 'langue'] as const;

/** Reads `synonymes.csv`: what people say, and what it is called. Without the second, the first all mean the same. */
export function readSynonyms(table: Table, language: string): RowResult<Synonym> {
  return readRows(table, SYNONYM_COLUMNS, ['mots des visiteurs'], language, (cells): Synonym | undefined => {
    const from = cells.list('mots des visiteurs');
    if (from === undefined || from.length === 0) return undefined;
    return compact({
      from,
      to: cells.list('mots du catalogue'),
      language: cells.codes('langue', 'languages')?.[0],
    });
  });
}
