import { type Transition, offsetMinutes, transitionsBetween } from '../time/index.js';
import { contentLine } from './content-line.js';

const DAY = 86_400_000;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

const two = (value: number): string => String(Math.abs(value)).padStart(2, '0');
const offset = (minutes: number): string => {
  const size = Math.abs(minutes);
  const seconds = Math.round((size * 60) % 60);
  const hours = `${two(Math.floor(size / 60))}${two(Math.floor(size % 60))}`;
  return `${minutes < 0 ? '-' : '+'}${hours}${seconds ? two(seconds) : ''}`;
};
/** `YYYYMMDDTHHMMSS` of an instant already moved to a wall clock. */
const stamp = (local: number): string => new Date(local).toISOString().slice(0, 19).replace(/[-:]/g, '');

/** When a change comes, as the clock showed it just before. */
interface Moment {
  readonly local: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly time: number;
  readonly last: boolean;
}
const momentOf = ({ at, before }: Transition): Moment => {
  const local = at + before * 60_000;
  const date = new Date(local);
  return {
    local,
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    time: local - Math.floor(local / DAY) * DAY,
    last: new Date(local + 7 * DAY).getUTCMonth() !== date.getUTCMonth(),
  };
};

/** The first day of 1970 and its rule, where all moments follow one: last or nth weekday of a month, or the first on or after a day. */
function ruleOf(moments: readonly Moment[]): { rule: string; start: number } | undefined {
  const [first] = moments;
  if (!first || moments.length < 4) return undefined;
  const { month, weekday, time } = first;
  if (moments.some((one) => one.month !== month || one.weekday !== weekday || one.time !== time)) return undefined;
  const day = WEEKDAYS[weekday] ?? 'SU';
  const days = moments.map((one) => one.day);
  const earliest = Math.min(...days);
  const nth = Math.ceil(first.day / 7);
  let by: string;
  let lowest: number;
  if (moments.every(({ last }) => last)) {
    by = `BYDAY=-1${day}`;
    lowest = new Date(Date.UTC(1970, month, 0)).getUTCDate() - 6;
  } else if (days.every((one) => Math.ceil(one / 7) === nth)) {
    by = `BYDAY=${String(nth)}${day}`;
    lowest = nth * 7 - 6;
  } else if (Math.max(...days) - earliest < 7) {
    // Which of seven days it begins with shows once a year has had that weekday on it.
    by = `BYMONTHDAY=${Array.from({ length: 7 }, (_, more) => String(earliest + more)).join(',')};BYDAY=${day}`;
    lowest = earliest;
  } else return undefined;
  const from = new Date(Date.UTC(1970, month - 1, lowest));
  const start = from.getTime() + ((weekday - from.getUTCDay() + 7) % 7) * DAY + time;
  return { rule: `FREQ=YEARLY;BYMONTH=${String(month)};${by}`, start };
}

const observance = (kind: string, start: number, from: number, to: number, rule?: string): string =>
  contentLine('BEGIN', kind) +
  contentLine('DTSTART', stamp(start)) +
  contentLine('TZOFFSETFROM', offset(from)) +
  contentLine('TZOFFSETTO', offset(to)) +
  (rule === undefined ? '' : contentLine('RRULE', rule)) +
  contentLine('END', kind);

/**
 * A VTIMEZONE (RFC 5545 §3.6.5) that is right for a span of years, made from what `Intl` knows of the zone.
 * Where its changes follow a yearly rule it is written from 1970 on, the only form that Outlook reads;
 * where they do not, each change is written by itself.
 * @param timeZone IANA name.
 * @param from First instant it is needed for, epoch milliseconds.
 * @param to Last one.
 * @throws `SdkError` `bad-argument` for an unknown zone.
 */
export function vtimezone(timeZone: string, from: number, to: number): string {
  const first = Date.UTC(new Date(from).getUTCFullYear() - 1, 0, 1);
  // Seven years and more: enough for the weekday of a rule to have wandered through its whole week.
  const end = Date.UTC(new Date(to).getUTCFullYear() + 8, 0, 1);
  const changes = transitionsBetween(timeZone, first, end);
  const ahead = changes.filter(({ before, after }) => after > before);
  const back = changes.filter(({ before, after }) => after < before);
  const rules = [ahead, back].map((some) => ({ some, rule: ruleOf(some.map(momentOf)) }));
  const alike = (some: readonly Transition[]): boolean =>
    some.every(({ before, after }) => before === some[0]?.before && after === some[0].after);
  const years = new Date(end).getUTCFullYear() - new Date(first).getUTCFullYear();
  const regular = rules.every(({ some, rule }) => rule && some.length === years && alike(some));
  let body: string;
  if (changes.length === 0) {
    const fixed = offsetMinutes(first, timeZone);
    body = observance('STANDARD', Date.UTC(1970, 0, 1), fixed, fixed);
  } else if (regular) {
    body = rules
      .map(({ some: [one], rule }) =>
        one && rule
          ? observance(one.after > one.before ? 'DAYLIGHT' : 'STANDARD', rule.start, one.before, one.after, rule.rule)
          : '',
      )
      .join('');
  } else {
    const before = changes[0]?.before ?? 0;
    body =
      observance('STANDARD', Date.UTC(1970, 0, 1), before, before) +
      changes
        .map((one) =>
          observance(one.after > one.before ? 'DAYLIGHT' : 'STANDARD', momentOf(one).local, one.before, one.after),
        )
        .join('');
  }
  return contentLine('BEGIN', 'VTIMEZONE') + contentLine('TZID', timeZone) + body + contentLine('END', 'VTIMEZONE');
}
