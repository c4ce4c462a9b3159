import { RRuleTemporal } from 'rrule-temporal';
import { type WallTime, addDays, instantToWall, isDate, wallToInstant } from './wall.js';

/**
 * A date or date-time as calendars write it: `20261208`, `20261208T140000`, `20261208T130000Z`, or the same with
 * dashes and colons. `timeZone` is the zone of a value without `Z`; left out, it is the series' own.
 */
export interface CalendarDate {
  /** The value as written. */
  readonly value: string;
  /** IANA name. */
  readonly timeZone?: string;
}

/** A series of sessions: a start, and what repeats it (RFC 5545 §3.8.5). */
export interface Recurrence {
  /** First session, on the wall clock of `timeZone`; `YYYY-MM-DD` for a whole day. */
  readonly start: WallTime;
  /** Zone of the wall clock (IANA). `UTC` for whole days and for floating times read as they stand. */
  readonly timeZone: string;
  /** RRULE, with or without the property's name. */
  readonly rule?: string;
  /** RDATE. */
  readonly added?: readonly CalendarDate[];
  /** EXDATE. */
  readonly excluded?: readonly CalendarDate[];
  /** True to count `start` as a session although the rule does not give it. RFC 5545 leaves it undefined. */
  readonly includeStart?: boolean;
}

/** What to expand. */
export interface ExpansionWindow {
  /** First day to keep, on the wall clock of the series. */
  readonly from: string;
  /** Last day to keep, included. */
  readonly to: string;
  /** The most sessions to give; 2,000 when left out. */
  readonly limit?: number;
}

/** One session of a series. */
export interface Occurrence {
  /** Start on the wall clock of the series. */
  readonly wall: WallTime;
  /** Start, epoch milliseconds. */
  readonly instant: number;
}

/** What a series gives within a window. */
export interface Expansion {
  /** Sessions, ascending. */
  readonly occurrences: readonly Occurrence[];
  /** The rule as understood, normalised: for display and export. Absent where there was none. */
  readonly rule?: string;
  /** What was repaired or understood with some tolerance, in plain French. */
  readonly remarks: readonly string[];
  /** True where the limit cut the series. */
  readonly truncated: boolean;
}

/** A rule that cannot be expanded safely. `message` is one French sentence for staff. */
export class RecurrenceError extends Error {
  override readonly name = 'RecurrenceError';
}

const frequencies = new Set(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']);
const weekday = '(?:MO|TU|WE|TH|FR|SA|SU)';
const list = (item: string): RegExp => new RegExp(`^${item}(?:,${item})*$`);
const shapes: Readonly<Record<string, RegExp>> = {
  FREQ: /^[A-Z]+$/,
  INTERVAL: /^[1-9]\d{0,3}$/,
  COUNT: /^[1-9]\d{0,4}$/,
  UNTIL: /^\d{8}(?:T\d{6}Z?)?$/,
  BYDAY: list(`(?:[+-]?[1-9]\\d?)?${weekday}`),
  BYMONTHDAY: list('[+-]?(?:[1-9]|[12]\\d|3[01])'),
  BYYEARDAY: list('[+-]?[1-9]\\d{0,2}'),
  BYWEEKNO: list('[+-]?[1-9]\\d?'),
  BYMONTH: list('(?:[1-9]|1[0-2])'),
  BYSETPOS: list('[+-]?[1-9]\\d{0,2}'),
  BYHOUR: list('(?:1?\\d|2[0-3])'),
  BYMINUTE: list('[1-5]?\\d'),
  BYSECOND: list('[1-5]?\\d'),
  WKST: new RegExp(`^${weekday}$`),
};

/** `20261208T130000Z` or `2026-12-08T13:00:00Z` → `20261208T130000Z`; a leap second is the one before it. */
const basic = (value: string): string =>
  value
    .trim()
    .replace(/[-:]/g, '')
    .replace(/\.\d+/, '')
    .toUpperCase()
    .replace(/(?<=T\d{4})60/, '59');
const extended = (value: string): string => {
  const v = basic(value);
  const date = `${v.slice(0, 4)}-${v.slice(4, 6)}-${v.slice(6, 8)}`;
  return v.length === 8 ? date : `${date}T${v.slice(9, 11)}:${v.slice(11, 13)}:${v.slice(13, 15)}`;
};

/** Whether a day in basic form is in the calendar, and its time on a clock. */
const isMoment = (value: string): boolean =>
  isDate(extended(value).slice(0, 10)) && /^\d{8}(?:T(?:[01]\d|2[0-3])[0-5]\d[0-5]\dZ?)?$/.test(value);

type Parts = Map<string, string>;

/**
 * Reads a rule with tolerance for what producers write: the property's name, spaces, lower case, empty parts
 * (`FREQ=WEEKLY;BYDAY=MO;`), leading zeros, dashes in UNTIL, a part given twice with one value.
 * @throws RecurrenceError for a part that is unknown or unreadable: skipping it would move sessions.
 */
export function parseRule(text: string): ReadonlyMap<string, string> {
  const parts: Parts = new Map();
  const body = text.trim().replace(/^RRULE\s*[:;]/i, '');
  for (const piece of body.split(';')) {
    const trimmed = piece.trim();
    if (trimmed === '') continue;
    const at = trimmed.indexOf('=');
    const key = trimmed.slice(0, Math.max(at, 0)).trim().toUpperCase();
    let value = trimmed
      .slice(at + 1)
      .trim()
      .toUpperCase()
      .replace(/\s*,\s*/g, ',')
      .replace(/,+$/, '');
    if (key.startsWith('X-')) continue;
    if (key === 'UNTIL') value = basic(value);
    else if (key !== 'BYDAY') value = value.replace(/(^|[,+-])0+(?=\d)/g, '$1');
    if (key === 'RSCALE' && value === 'GREGORIAN') continue;
    if (key === 'SKIP' && value === 'OMIT') continue;
    const shape = shapes[key];
    if (!shape)
      throw new RecurrenceError(
        at < 0
          ? `Le morceau « ${trimmed} » de la règle n’a pas la forme NOM=VALEUR.`
          : `La règle emploie ${key}, que l’on ne sait pas calculer ; écrivez les dates une à une ou une règle plus simple.`,
      );
    if (!shape.test(value)) throw new RecurrenceError(`La valeur « ${value} » de ${key} n’est pas lisible.`);
    if (key === 'UNTIL' && !isMoment(value))
      throw new RecurrenceError(`La fin de la règle, UNTIL=${value}, n’existe pas.`);
    const before = parts.get(key);
    if (before !== undefined && before !== value)
      throw new RecurrenceError(`La règle donne deux valeurs à ${key} : ${before} et ${value}.`);
    parts.set(key, value);
  }
  const freq = parts.get('FREQ');
  if (freq === undefined) throw new RecurrenceError('La règle ne dit pas sa fréquence (FREQ).');
  if (!frequencies.has(freq))
    throw new RecurrenceError(
      `Une règle ${freq} n’est pas prise : on attend DAILY, WEEKLY, MONTHLY ou YEARLY (une séance ne revient pas toutes les heures).`,
    );
  checkParts(parts, freq);
  return parts;
}

/** Combinations that RFC 5545 §3.3.10 forbids, or in which calendars disagree: a guess would move sessions. */
const checkParts = (parts: Parts, freq: string): void => {
  const refuse = (why: string): never => {
    throw new RecurrenceError(`La règle n’est pas prise : ${why}.`);
  };
  for (const key of ['BYMINUTE', 'BYSECOND'])
    if (parts.get(key)?.includes(','))
      refuse(`${key} donne plusieurs valeurs ; une séance ne revient pas de minute en minute`);
  for (const key of ['BYWEEKNO', 'BYYEARDAY'])
    if (parts.has(key)) refuse(`les calendriers ne s’accordent pas sur ${key} ; écrivez les dates une à une`);
  if (freq === 'WEEKLY' && parts.has('BYMONTHDAY')) refuse('BYMONTHDAY ne va pas avec FREQ=WEEKLY');
  if (freq === 'YEARLY' && parts.has('BYMONTHDAY') && !parts.has('BYMONTH'))
    refuse('FREQ=YEARLY;BYMONTHDAY sans BYMONTH ne dit pas en quels mois ; ajoutez BYMONTH');
  if (hasRank(parts) && parts.has('BYMONTHDAY')) refuse('un rang dans BYDAY ne va pas avec BYMONTHDAY');
  const others = [...parts.keys()].some((key) => key.startsWith('BY') && key !== 'BYSETPOS');
  if (parts.has('BYSETPOS') && !others) refuse('BYSETPOS demande une autre partie BY…');
};

const hasRank = (parts: ReadonlyMap<string, string>): boolean => /[1-9]/.test(parts.get('BYDAY') ?? '');

/** A rank of a weekday means nothing in a week: calendars read `FREQ=WEEKLY;BYDAY=1TU` as every Tuesday. */
const withoutRank = (parts: ReadonlyMap<string, string>, remarks: string[]): ReadonlyMap<string, string> => {
  const freq = parts.get('FREQ') ?? '';
  if (!hasRank(parts) || (freq !== 'DAILY' && freq !== 'WEEKLY')) return parts;
  const days = [...new Set((parts.get('BYDAY') ?? '').replace(/[-+\d]/g, '').split(','))].join(',');
  remarks.push(
    `BYDAY=${parts.get('BYDAY') ?? ''} porte un rang qui ne veut rien dire avec FREQ=${freq} ; lu comme BYDAY=${days} (pour « le 2e mardi du mois » : FREQ=MONTHLY;BYDAY=2TU).`,
  );
  return new Map(parts).set('BYDAY', days);
};

const serialise = (parts: ReadonlyMap<string, string>): string =>
  [...parts].map(([key, value]) => `${key}=${value}`).join(';');

/** The last instant that UNTIL allows; a date means that whole day, a time without `Z` is the series' own clock. */
const untilOf = (value: string, start: WallTime, zone: string, remarks: string[]): number => {
  if (value.endsWith('Z')) return wallToInstant(extended(value), 'UTC');
  if (value.length === 8) return wallToInstant(`${extended(value)}T23:59:59`, zone);
  if (start.length === 10) return wallToInstant(`${extended(value).slice(0, 10)}T23:59:59`, zone);
  if (zone !== 'UTC')
    remarks.push(`La fin de la règle (UNTIL=${value}) est sans fuseau ; elle est lue à l’heure de ${zone}.`);
  return wallToInstant(extended(value), zone);
};

const zoned = (wall: WallTime, zone: string): { timeZoneId: string; toString: () => string } => ({
  timeZoneId: zone,
  toString: () => `${wall.length === 10 ? `${wall}T00:00:00` : wall}[${zone}]`,
});
const numbers = (value: string | undefined): number[] | undefined => value?.split(',').map(Number);

const engineOf = (parts: ReadonlyMap<string, string>, series: Recurrence, until: number | undefined): RRuleTemporal => {
  const get = (key: string): string | undefined => parts.get(key);
  const optional = <K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } =>
    value === undefined ? {} : ({ [key]: value } as { [P in K]?: V });
  return new RRuleTemporal({
    freq: get('FREQ') as 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY',
    tzid: series.timeZone,
    dtstart: zoned(series.start, series.timeZone),
    interval: Number(get('INTERVAL') ?? 1),
    includeDtstart: series.includeStart === true,
    maxIterations: 20_000,
    cache: false,
    ...optional('count', get('COUNT') === undefined ? undefined : Number(get('COUNT'))),
    ...optional('until', until === undefined ? undefined : zoned(instantToWall(until, 'UTC'), 'UTC')),
    ...optional('byDay', get('BYDAY')?.split(',')),
    ...optional('byMonthDay', numbers(get('BYMONTHDAY'))),
    ...optional('byYearDay', numbers(get('BYYEARDAY'))),
    ...optional('byWeekNo', numbers(get('BYWEEKNO'))),
    ...optional('byMonth', numbers(get('BYMONTH'))),
    ...optional('bySetPos', numbers(get('BYSETPOS'))),
    ...optional('byHour', numbers(get('BYHOUR'))),
    ...optional('byMinute', numbers(get('BYMINUTE'))),
    ...optional('bySecond', numbers(get('BYSECOND'))),
    ...optional('wkst', get('WKST')),
  });
};

/** Sessions that the rule itself gives between two instants, both included. */
const byRule = (
  parts: ReadonlyMap<string, string>,
  series: Recurrence,
  until: number | undefined,
  first: number,
  last: number,
): Occurrence[] => {
  if (last < first) return [];
  try {
    return engineOf(parts, series, until)
      .between(new Date(first), new Date(last), true)
      .map((at) => ({ wall: at.toString().slice(0, 19), instant: at.epochMilliseconds }));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new RecurrenceError(`La règle « ${serialise(parts)} » ne peut pas être calculée (${why}).`);
  }
};

const readDate = (date: CalendarDate, zone: string): { day: string; instant?: number } => {
  const v = basic(date.value);
  if (!/^\d{8}(T\d{6}Z?)?$/.test(v) || !isMoment(v))
    throw new RecurrenceError(`La date « ${date.value} » n’est pas lisible.`);
  if (v.length === 8) return { day: extended(v) };
  const instant = wallToInstant(extended(v), v.endsWith('Z') ? 'UTC' : (date.timeZone ?? zone));
  return { day: instantToWall(instant, zone).slice(0, 10), instant };
};

/** Takes out what EXDATE excludes: that instant, or that day where only a date (or midnight) is written. */
const exclude = (
  all: readonly Occurrence[],
  excluded: readonly CalendarDate[],
  zone: string,
  allDay: boolean,
  remarks: string[],
): Occurrence[] => {
  const gone = new Set<Occurrence>();
  for (const date of excluded) {
    let read: { day: string; instant?: number };
    try {
      read = readDate(date, zone);
    } catch (error) {
      if (!(error instanceof RecurrenceError)) throw error;
      throw new RecurrenceError(`Une date exclue (EXDATE) vaut « ${date.value} », ce qui n’est pas lisible.`);
    }
    const sameInstant = all.filter((o) => o.instant === read.instant);
    if (sameInstant.length > 0) sameInstant.forEach((o) => gone.add(o));
    else {
      const written = extended(date.value);
      const sameWall = all.filter((o) => o.wall === written);
      const dayOnly = read.instant === undefined || allDay || written.endsWith('T00:00:00');
      const day = dayOnly ? written.slice(0, 10) : read.day;
      const sameDay = dayOnly ? all.filter((o) => o.wall.startsWith(day)) : [];
      const matched = sameWall.length > 0 ? sameWall : sameDay;
      if (matched.length > 0 && !allDay)
        remarks.push(
          `La date exclue ${date.value} n’a pas l’heure ou le fuseau des séances ; la séance du ${day} est retirée.`,
        );
      matched.forEach((o) => gone.add(o));
    }
  }
  return all.filter((o) => !gone.has(o));
};

/**
 * A rule whose UNTIL, an instant, is put on a plain wall clock: for series that are expanded on one.
 * @param toWall What that clock shows at an instant; its first ten characters where the series is of whole days.
 * @throws RecurrenceError where the rule is unreadable.
 */
export function untilOnWall(rule: string, toWall: (instant: number) => string): string {
  const parts = parseRule(rule);
  const until = parts.get('UNTIL');
  if (until?.endsWith('Z') !== true) return rule;
  return serialise(new Map(parts).set('UNTIL', basic(toWall(wallToInstant(extended(until), 'UTC')))));
}

/**
 * The sessions of a series within a window. Wall-clock time stays constant across a clock change; a session that the
 * spring change would put at a time that does not exist is dropped and not counted (RFC 5545 §3.3.10).
 * @throws RecurrenceError where the rule or a date cannot be understood safely.
 */
export function expandRecurrence(series: Recurrence, window: ExpansionWindow): Expansion {
  const { timeZone } = series;
  const remarks: string[] = [];
  const limit = window.limit ?? 2_000;
  const first = wallToInstant(`${window.from}T00:00:00`, timeZone);
  const last = wallToInstant(`${addDays(window.to, 1)}T00:00:00`, timeZone) - 1;
  const startInstant = wallToInstant(series.start, timeZone);
  const startWall = series.start.length === 10 ? `${series.start}T00:00:00` : series.start;
  const parts = series.rule === undefined ? undefined : withoutRank(parseRule(series.rule), remarks);
  const until = parts?.get('UNTIL');
  let all: Occurrence[] =
    parts === undefined
      ? [{ wall: startWall, instant: startInstant }].filter((o) => o.instant >= first && o.instant <= last)
      : byRule(
          parts,
          series,
          until === undefined ? undefined : untilOf(until, series.start, timeZone, remarks),
          Math.max(first, startInstant),
          last,
        );
  for (const date of series.added ?? []) {
    const read = readDate(date, timeZone);
    const wall =
      read.instant === undefined ? `${read.day}T${startWall.slice(11)}` : instantToWall(read.instant, timeZone);
    const instant = read.instant ?? wallToInstant(wall, timeZone);
    if (instant >= first && instant <= last && !all.some((o) => o.instant === instant)) all.push({ wall, instant });
  }
  all.sort((a, b) => a.instant - b.instant);
  all = exclude(all, series.excluded ?? [], timeZone, series.start.length === 10, remarks);
  return {
    occurrences: all.slice(0, limit),
    ...(parts ? { rule: serialise(parts) } : {}),
    remarks,
    truncated: all.length > limit,
  };
}
