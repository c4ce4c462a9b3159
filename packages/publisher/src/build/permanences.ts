import { join } from 'node:path';
import type { Finding, Located } from '../project/finding.js';
import { readProjectFile } from '../project/files.js';
import type { CiteDraft, ProjectParts } from '../project/load.js';
import type { Origin } from '../project/origin.js';
import { bothTables } from '../project/tables.js';
import { readPermanences } from '../sources/spreadsheet.js';
import type { Remark } from '../sources/report.js';
import type { Horizon } from './assemble.js';
import type { Calendars } from './calendars.js';

const finding = (file: string, { where, why, isHarmless }: Remark, refused: boolean): Located => {
  const line = /\d+/.exec(where)?.[0];
  const severity: Finding['severity'] = refused && isHarmless !== true ? 'error' : 'warning';
  const code = refused ? 'import-refused' : 'import-changed';
  const say: Finding['say'] = (m) => (line === undefined ? m[code](where, why) : why);
  return { severity, code, path: [], file, say, ...(line !== undefined && { line: Number(line) }) };
};

/**
 * Reads `permanences.csv` and `permanences.xlsx` of a project into dated sessions for the year ahead.
 * @param horizon The days to list.
 * @param calendars What « sauf vacances » and « sauf jours fériés » refer to.
 * @param parts The activities are added to it, and the identifiers of those refused.
 */
export async function readPermanenceFiles(
  dir: string,
  cite: CiteDraft,
  horizon: Horizon,
  calendars: Calendars,
  parts: ProjectParts,
): Promise<readonly Located[]> {
  const findings: Located[] = [];
  const there: string[] = [];
  const { from, to } = horizon;
  const context = { timeZone: cite.timeZone, language: cite.languages[0] ?? 'fr', from, to };
  const options = { poles: cite.poles, sites: cite.sites, ...calendars };
  for (const file of ['permanences.csv', 'permanences.xlsx']) {
    const read = await readProjectFile(join(dir, file), file);
    if (!read.ok) {
      if (read.missing) continue;
      findings.push(read.problem);
      parts.refused.add('activity');
      continue;
    }
    there.push(file);
    const { activities = [], report } = await readPermanences(read.bytes, context, options);
    // The source says what became of each line, not which line gave which activity: its identifier leads to it.
    const origin = (id: string): Origin => ({
      file,
      locate: (problem) => ({ ...problem, file, path: [], say: (m) => `${id} – ${problem.say(m)}` }),
    });
    parts.activities.push(...activities.map((value) => ({ value, origin: origin(value.id) })));
    findings.push(...report.changed.map((remark) => finding(file, remark, false)));
    const own = report.refused.filter(({ needsCalendar }) => needsCalendar !== true || calendars.isUnread !== true);
    findings.push(...own.map((remark) => finding(file, remark, true)));
    for (const { id, isHarmless } of report.refused) if (isHarmless !== true) parts.refused.add('activity', id);
  }
  return [...findings, ...bothTables(there)];
}
