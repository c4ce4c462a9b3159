import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { calendarFamily, holidayCalendarFamily } from './calendars.js';
import { type FamilyResult, failures, skipped } from './family.js';
import { inclusionFamily, openAgendaFamily, plageFamily, publicHolidayFamily } from './open-data.js';
import { osmFamilies } from './opening-hours.js';
import { osmStringFamily } from './osm-strings.js';
import { recurrenceFamilies } from './recurrence.js';

export { type FamilyResult, failures } from './family.js';

const isThere = async (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/**
 * Runs every importer over test inputs that nobody here wrote, and gives one result for each family.
 * @param data Folder that holds `opening-hours/`, `recurrence/`, `icalendar/`…; a family whose files are absent is skipped.
 */
export async function runConformance(data: string): Promise<FamilyResult[]> {
  const results: FamilyResult[] = [];
  const osm = join('opening-hours', 'osm-cases.json');
  if (await isThere(join(data, osm))) results.push(...(await osmFamilies(data)));
  else
    for (const name of ['osm strings with subset', 'osm models', 'osm others'])
      results.push(skipped(name, `no ${osm}`));
  results.push(await osmStringFamily(data));
  const rules = join('recurrence', 'rrule-cases.json');
  if (await isThere(join(data, rules))) results.push(...(await recurrenceFamilies(data)));
  else for (const name of ['rrule subset', 'rrule others']) results.push(skipped(name, `no ${rules}`));
  for (const family of [
    calendarFamily,
    holidayCalendarFamily,
    openAgendaFamily,
    plageFamily,
    inclusionFamily,
    publicHolidayFamily,
  ])
    results.push(await family(data));
  return results;
}

/** One line for each family, and with `verbose` each wrong or refused input under it. */
export function reportLines(results: readonly FamilyResult[], verbose: boolean): string[] {
  const width = Math.max(...results.map(({ name }) => name.length));
  const lines = results.flatMap((result) => {
    const { name, passed, refused, wrong, strict, skipped: why } = result;
    if (why !== undefined) return [`${name.padEnd(width)}  skipped: ${why}`];
    const told = `${name.padEnd(width)}  ${String(passed).padStart(5)} passed  ${String(refused.length).padStart(4)} refused  ${String(wrong.length).padStart(4)} wrong`;
    const list = (label: string, entries: readonly string[]): string[] =>
      entries.map((entry) => `    ${label} ${entry}`);
    const must = strict === true && refused.length > 0;
    return [
      told,
      ...(verbose || wrong.length > 0 ? list('wrong  ', wrong) : []),
      ...(verbose || must ? list('refused', refused) : []),
    ];
  });
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + failures(result), 0);
  return [...lines, `${String(passed)} passed, ${String(failed)} failed`];
}
