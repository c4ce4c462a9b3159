import { type Activity, readDocument } from '@cite-des-metiers/sdk/feed';
import { readICalendar } from '../sources/icalendar.js';
import type { ImportContext, ImportResult } from '../sources/report.js';
import { type DataFile, dataFiles } from './files.js';
import { type FamilyResult, Tally, skipped } from './family.js';

/** A window that holds every start written in the file. */
const contextOf = (text: string): ImportContext => {
  const years = [...text.matchAll(/^\s*DTSTART[^:\n]*(?:"[^"]*"[^:\n]*)?:(?:[^\n]*\):)?(\d{4})/gm)]
    .map(([, year]) => Number(year))
    .filter((year) => year > 1970);
  const first = years.length > 0 ? Math.min(...years) : 2020;
  const last = years.length > 0 ? Math.max(...years) : 2030;
  return { timeZone: 'Europe/Paris', language: 'fr', from: `${String(first)}-01-01`, to: `${String(last + 1)}-12-31` };
};

/** What is wrong with activities as part of a feed; undefined where nothing is. */
export const problemOf = (items: readonly Activity[]): string | undefined => {
  const read = readDocument('agenda', {
    version: 1,
    generatedAt: '2026-11-22T12:00:00Z',
    validThrough: '2099-12-31',
    source: { name: 'conformance' },
    items: JSON.parse(JSON.stringify(items)) as unknown,
  });
  if (!read.ok) return read.message;
  const [issue] = read.issues;
  return issue ? `${issue.path}: ${issue.message}` : undefined;
};

/** Names and addresses of people in the file, none of which may be in what comes out. */
const peopleIn = (text: string): string[] => {
  const unfolded = text.replace(/\r?\n[ \t]/g, '');
  return [...unfolded.matchAll(/^(?:ORGANIZER|ATTENDEE|CONTACT)\b.*$/gim)].flatMap(([line]) => [
    ...[...line.matchAll(/CN="?([^";:]{4,})"?/gi)].map(([, name]) => name ?? ''),
    ...[...line.matchAll(/mailto:([^\s";]+@[^\s";]+)/gi)].map(([, mail]) => mail ?? ''),
  ]);
};

const wrongOf = (file: DataFile, { activities = [], report }: ImportResult): string | undefined => {
  if (report.kept + report.refused.length !== report.read)
    return `${String(report.read)} read, but ${String(report.kept)} kept and ${String(report.refused.length)} refused`;
  const out = JSON.stringify(activities);
  const leaked = peopleIn(file.text).find((person) => out.includes(person));
  if (leaked !== undefined) return `a person of the file reaches the feed: ${leaked}`;
  return problemOf(activities);
};

/** Every calendar imports, or says why not; what comes out is a sound feed with nobody's name in it. */
export async function calendarFamily(data: string): Promise<FamilyResult> {
  const name = 'icalendar';
  const files = await dataFiles(data, 'icalendar', '.ics');
  if (files.length === 0) return skipped(name, 'no .ics in icalendar/');
  const tally = new Tally(name);
  for (const file of files) {
    const result = readICalendar(file.bytes, contextOf(file.text));
    const wrong = wrongOf(file, result);
    const { kept, refused, changed, outside = 0 } = result.report;
    if (wrong !== undefined) tally.fail(file.name, wrong);
    else if (kept > 0) tally.pass();
    else {
      const why = [...refused, ...changed][0]?.why ?? (outside > 0 ? 'no session in the window' : undefined);
      if (why !== undefined) tally.refuse(file.name, why);
      else tally.fail(file.name, 'nothing kept and no reason given');
    }
  }
  return tally.result();
}

/** The State's calendars of public holidays: each event is one whole day, the one it starts on. */
export async function holidayCalendarFamily(data: string): Promise<FamilyResult> {
  const name = 'french holidays ICS';
  const files = (await dataFiles(data, 'icalendar', '.ics')).filter(({ name: file }) => /jours[_-]?feries/i.test(file));
  if (files.length === 0) return skipped(name, 'no jours_feries*.ics in icalendar/');
  const tally = new Tally(name, true);
  for (const file of files) {
    const { activities = [], report } = readICalendar(file.bytes, contextOf(file.text));
    const expected = new Map<string, number>();
    for (const [, block = ''] of file.text.matchAll(/BEGIN:VEVENT([\s\S]*?)END:VEVENT/g)) {
      const [, day = ''] = /^DTSTART[^:\n]*:(\d{8})/m.exec(block) ?? [];
      const [, title = ''] = /^SUMMARY[^:\n]*:(.*)$/m.exec(block) ?? [];
      const key = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)} ${title.trim()}`;
      expected.set(key, (expected.get(key) ?? 0) + 1);
    }
    for (const { title, schedule } of activities) {
      const [slot] = schedule;
      const key = `${slot?.dates[0] ?? ''} ${typeof title === 'string' ? title : ''}`;
      const left = expected.get(key) ?? 0;
      const one = schedule.length === 1 && slot?.dates.length === 1 && slot.from === undefined;
      if (one && left > 0) {
        expected.set(key, left - 1);
        tally.pass();
      } else tally.fail(file.name, `${key}: not one whole day of the file`);
    }
    for (const { where, why } of report.refused) tally.refuse(`${file.name} ${where}`, why);
    const missing = [...expected].filter(([, count]) => count > 0).length - report.refused.length;
    for (let index = 0; index < missing; index += 1) tally.fail(file.name, 'an event of the file is not in the feed');
  }
  return tally.result();
}
