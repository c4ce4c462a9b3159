import type { Activity, Slot, Text } from '@cite-des-metiers/sdk/feed';
import type { Cells } from '../project/rows.js';
import { FrenchRuleError } from './french-words.js';
import { PERMANENCE_COLUMNS } from './permanence-columns.js';

/** Columns that say when: the reason to write two lines for one activity. */
const when: readonly string[] = ['identifiant', 'quand', 'horaires', 'du', 'au', 'sauf', 'changements'];

/** Whether a text says nothing that another does not say in the same language; an empty one says nothing. */
const isWithin = (text: Text | undefined, other: Text | undefined): boolean => {
  if (text === undefined) return true;
  const known = typeof other === 'object' ? Object.values(other) : [other];
  if (typeof text === 'string') return known.includes(text);
  return typeof other === 'object' && Object.entries(text).every(([language, words]) => other[language] === words);
};

/**
 * Two lines with one identifier are one activity with both schedules. All else must be the same, or left out of the second
 * line: one that was copied and whose identifier was forgotten would take the title and the place of the other.
 * @throws FrenchRuleError naming the columns that differ.
 */
export function joinLines(first: Activity, firstCells: Cells, second: Activity, cells: Cells): Activity {
  const differing = PERMANENCE_COLUMNS.filter(
    (column) => !when.includes(column) && !isWithin(cells.words(column), firstCells.words(column)),
  );
  if (differing.length > 0)
    throw new FrenchRuleError(
      `La ligne ${String(firstCells.line)} a déjà l’identifiant ${first.id}, avec une autre case ${differing.map((column) => `« ${column} »`).join(', ')} ; donnez à celle-ci un autre identifiant, ou les mêmes cases si seules ses dates diffèrent.`,
    );
  const schedule: readonly Slot[] = [...first.schedule, ...second.schedule];
  const overrides = [...(first.overrides ?? []), ...(second.overrides ?? [])];
  return { ...first, schedule, ...(overrides.length > 0 ? { overrides } : {}) };
}
