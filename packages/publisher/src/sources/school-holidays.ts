import type { DateRange } from '@cite-des-metiers/sdk/feed';
import { isObject } from '../project/json.js';
import { foldWord } from '../project/vocabulary.js';
import { decodeText, readTable } from '../project/table.js';
import { EventError, readTime } from './ical-event.js';
import { type CalendarComponent, readCalendarFile } from './ical-lines.js';
import type { Remark } from './report.js';
import { addDays, instantToWall, isDate, isWeekend } from './wall.js';

/** School holidays: a range with its name. */
export interface SchoolHoliday extends DateRange {
  /** Name such as « Vacances de Noël ». */
  readonly name: string;
}

/** What a school calendar gave. */
export interface SchoolCalendar {
  /** Holidays, ascending, each once. */
  readonly holidays: readonly SchoolHoliday[];
  /** Last day that the calendar says anything about; after it, nobody knows. Absent where it holds nothing. */
  readonly through?: string;
  /** What was changed or left out, in plain French. */
  readonly remarks: readonly Remark[];
}

/** Which holidays to take out of the Ministry's calendar. */
export interface SchoolOptions {
  /** `A`, `B`, `C`, `Corse`, or the name of an academy (`Lyon`, `Martinique`). Left out: every entry of the file. */
  readonly zone?: string;
}

interface Entry {
  readonly where: string;
  readonly name: string;
  readonly population: string;
  readonly start: string;
  readonly end: string;
  /** True where the first day is one of the holidays: the Ministry's tables give the last day of class. */
  readonly isWholeDays: boolean;
  readonly zone: string;
  readonly academy: string;
}

/**
 * The Ministry writes local midnights as instants (`2026-12-18T23:00:00+00:00`), and plain dates in other exports. What is
 * neither comes back as it is.
 */
const localDate = (value: string): string => {
  const trimmed = value.trim();
  if (isDate(trimmed)) return trimmed;
  const instant = Date.parse(trimmed);
  if (Number.isNaN(instant)) return trimmed;
  if (/T00:00(?::00)?$/.test(trimmed)) return trimmed.slice(0, 10);
  // A local midnight, from La Réunion (20:00 UTC the day before) to Martinique (04:00 UTC): half a day later, all have the same date.
  const noon = instantToWall(instant + 43_200_000, 'UTC');
  return noon.slice(0, 10);
};

const said = (value: unknown): string => (typeof value === 'string' ? value : '');

const entryOf = (where: string, record: (key: string) => string): Entry => ({
  where,
  name: record('description') || record('libelle') || record('nom'),
  population: record('population'),
  start: localDate(record('start_date') || record('date de debut')),
  end: localDate(record('end_date') || record('date de fin')),
  isWholeDays: false,
  zone: record('zones') || record('zone'),
  academy: record('location') || record('academies') || record('academie'),
});

const fromJson = (text: string): Entry[] => {
  const parsed: unknown = JSON.parse(text);
  const list = Array.isArray(parsed)
    ? parsed
    : isObject(parsed)
      ? [parsed['results'], parsed['records']].find((value) => Array.isArray(value))
      : undefined;
  if (!Array.isArray(list)) return [];
  return list.filter(isObject).map((item, index) => {
    const inner = isObject(item['fields']) ? item['fields'] : isObject(item['record']) ? item['record'] : item;
    return entryOf(`entrée ${String(index + 1)}`, (key) => said(inner[key]));
  });
};

const dayOf = (component: CalendarComponent, name: string): string => {
  const property = component.properties.find((candidate) => candidate.name === name);
  if (!property) return '';
  try {
    return readTime(property.values[0] ?? '', property).wall.slice(0, 10);
  } catch (error) {
    if (!(error instanceof EventError)) throw error;
    return property.values[0] ?? ''; // As written: the remark about the entry shows it.
  }
};

const fromIcs = (text: string, remarks: Remark[]): Entry[] => {
  const file = readCalendarFile(text);
  for (const { name, line, why } of file.broken)
    if (name === 'vevent') remarks.push({ where: `ligne ${String(line)}`, why });
  return file.components
    .filter(({ name }) => name === 'vevent')
    .map((event) => {
      const words = (name: string): string =>
        event.properties.find((property) => property.name === name)?.values[0] ?? '';
      const start = dayOf(event, 'dtstart');
      const end = dayOf(event, 'dtend');
      // DTEND excludes the last day; none, or one that is not after the start, means one day.
      const isOneDay = isDate(start) && (end === '' || end <= start);
      return {
        where: `ligne ${String(event.line)}`,
        name: words('summary'),
        population: '',
        start,
        end: isOneDay ? addDays(start, 1) : end,
        isWholeDays: true,
        zone: '',
        academy: words('location'),
      };
    });
};

const matches = (entry: Entry, zone: string | undefined): boolean => {
  if (zone === undefined) return true;
  const wanted = foldWord(zone).replace(/^(?:zone|academie(?: de)?) /, '');
  const zones = entry.zone.split(/[,;/]/).map((word) => foldWord(word).replace(/^zone /, ''));
  const academies = entry.academy.split(/[,;/]/).map((word) => foldWord(word));
  if (zones.includes(wanted) || academies.includes(wanted)) return true;
  // A calendar file of one zone names it in its titles, or nowhere.
  const named = /\bzones? ((?:[abc](?: |$|et )*)+)/.exec(foldWord(entry.name));
  return (
    entry.zone === '' && entry.academy === '' && (named?.[1] === undefined || named[1].split(/ |et/).includes(wanted))
  );
};

/**
 * Holidays begin after class on the first day and end on the morning of the last: a school day at the start is not a
 * holiday, and the end is not either.
 */
const rangeOf = (entry: Entry, remarks: Remark[]): SchoolHoliday | undefined => {
  const { where, name, start, end } = entry;
  if (!isDate(start)) {
    const seen = start === '' ? '' : ` (« ${start} »)`;
    remarks.push({ where, why: `« ${name} » n’a pas de date de début lisible${seen} ; elle n’est pas prise.` });
    return undefined;
  }
  if (end !== '' && !isDate(end)) {
    remarks.push({ where, why: `La fin de « ${name} » (« ${end} ») n’est pas lisible ; elle n’est pas prise.` });
    return undefined;
  }
  const from = isWeekend(start) || entry.isWholeDays ? start : addDays(start, 1);
  if (isDate(end) && end > start) return { name, from, to: addDays(end, -1) };
  if (!/ete\b/.test(foldWord(name))) return undefined; // « Rentrée » and the like are one day, not holidays.
  remarks.push({ where, why: `La fin de « ${name} » n’est pas publiée ; le 31 août est retenu.` });
  return { name, from, to: `${start.slice(0, 4)}-08-31` };
};

/**
 * Reads the Ministry's school calendar as it is exported: CSV or JSON (both versions of its API), or iCalendar.
 * Entries for teachers and duplicates by academy are left out; the end is exclusive as the Ministry says.
 * @param input The file's bytes or text.
 * @throws TableError or SyntaxError where it is none of these.
 */
export async function readSchoolHolidays(
  input: Uint8Array | string,
  options: SchoolOptions = {},
): Promise<SchoolCalendar> {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  const text = decodeText(bytes).trim();
  const remarks: Remark[] = [];
  let entries: Entry[];
  if (/^[[{]/.test(text)) entries = fromJson(text);
  else if (text.startsWith('BEGIN:VCALENDAR')) entries = fromIcs(text, remarks);
  else {
    const { rows } = await readTable(bytes, [
      'description',
      'population',
      'start_date',
      'end_date',
      'date de début',
      'date de fin',
      'zones',
    ]);
    entries = rows.map((row) =>
      entryOf(`ligne ${String(row.line)}`, (key) => row.cells.get(key.replace('_', ' ')) ?? ''),
    );
  }
  const kept = new Map<string, SchoolHoliday>();
  for (const entry of entries) {
    if (/enseignant/i.test(entry.population) || !matches(entry, options.zone)) continue;
    const range = rangeOf(entry, remarks);
    if (range && range.to >= range.from) kept.set(`${range.from} ${range.to}`, range);
  }
  if (kept.size === 0)
    remarks.push({
      where: 'fichier',
      why: `Aucune vacance${options.zone === undefined ? '' : ` pour la zone « ${options.zone} »`} n’est trouvée ; vérifiez le fichier et la zone (A, B, C, Corse ou le nom de l’académie).`,
    });
  const holidays = [...kept.values()].sort((a, b) => a.from.localeCompare(b.from));
  const through = holidays
    .map(({ to }) => to)
    .sort()
    .at(-1);
  return { holidays, ...(through === undefined ? {} : { through }), remarks };
}
