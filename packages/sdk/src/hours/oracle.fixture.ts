import type { Hours, HoursException, Interval } from '../feed/index.js';
import type { OpenState } from './types.js';

/**
 * The same answers as the engine's, found in the most simple-minded way, for tests: the clock of some weeks is
 * read from `Intl.DateTimeFormat`, and every day is decided by walking through the statements. Shares no code with
 * the engine nor with `time/`.
 */
export interface Clock {
  /** First minute, epoch milliseconds. */
  readonly start: number;
  /** `YYYY-MM-DD HH:MM` of each minute. */
  readonly labels: readonly string[];
  readonly first: ReadonlyMap<string, number>;
}

const MINUTE = 60_000;

/**
 * A zone's clock at every minute from an instant on. It is read every hour and counted within: the network's zones are
 * whole hours from UTC and change on the hour (`time/` is tested against every zone there is).
 */
export function clockOf(timeZone: string, start: number, days: number): Clock {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const labels: string[] = [];
  for (let hour = 0; hour < days * 24; hour += 1) {
    const read = format.format(start + hour * 60 * MINUTE).slice(0, 14);
    for (let minute = 0; minute < 60; minute += 1) labels.push(read + String(minute).padStart(2, '0'));
  }
  const first = new Map<string, number>();
  labels.forEach((label, minute) => {
    if (!first.has(label)) first.set(label, minute);
  });
  return { start, labels, first };
}

const label = (date: string, minutes: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + minutes * MINUTE).toISOString().slice(0, 16).replace('T', ' ');

/** Index of the minute at which the clock first shows a time; in a gap, as far after it as the time is into the gap. */
function minuteOf(clock: Clock, date: string, minutes: number): number {
  for (let back = 0; back < 1500; back += 1) {
    const index = clock.first.get(label(date, minutes - back));
    if (index !== undefined) return index + back;
  }
  throw new Error(`no clock for ${date} ${String(minutes)}`);
}

const number = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** Minutes of a day and the state they are given. */
type Rows = { from: number; to: number; state: 'open' | 'unknown' }[];

const rows = (intervals: readonly Interval[]): Rows =>
  intervals.map((interval) => {
    const from = number(interval.from);
    const to = number(interval.to);
    const sure = (interval.admission ?? 'walk-in') === 'walk-in' && !interval.unsure && !interval.publics?.length;
    return { from, to: to > from ? to : to + 1440, state: sure ? 'open' : 'unknown' };
  });

function beats(a: HoursException, b: HoursException): boolean {
  const widthA = days(a.from, a.to ?? a.from);
  const widthB = days(b.from, b.to ?? b.from);
  if (widthA !== widthB) return widthA < widthB;
  const holidayA = a.cause === 'public-holiday';
  if (holidayA !== (b.cause === 'public-holiday')) return !holidayA;
  return true; // a comes later
}

function rowsOf(hours: Hours, date: string, without: readonly HoursException[] = []): Rows {
  let variant: NonNullable<Hours['variants']>[number] | undefined;
  let narrowest = Infinity;
  for (const one of hours.variants ?? [])
    for (const range of one.ranges)
      if (range.from <= date && date <= range.to && days(range.from, range.to) <= narrowest) {
        variant = one;
        narrowest = days(range.from, range.to);
      }
  let winner: HoursException | undefined;
  for (const one of hours.exceptions ?? []) {
    if (without.includes(one) || date < one.from || date > (one.to ?? one.from)) continue;
    if (one.cause === 'public-holiday' && variant?.includesPublicHolidays) continue;
    if (!winner || beats(one, winner)) winner = one;
  }
  if (!winner) {
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
    return rows((variant ?? hours).weekly.filter((one) => one.days.some((day) => day === weekday)));
  }
  if (winner.closed) return [];
  if (winner.unknown) return [{ from: 0, to: 1440, state: 'unknown' }];
  if (winner.intervals) return rows(winner.intervals);
  const from = winner.closedFrom === undefined ? Infinity : number(winner.closedFrom);
  const until = winner.closedUntil === undefined ? 0 : number(winner.closedUntil);
  const below = rowsOf(hours, date, [...without, winner]);
  // Minute by minute: is this one among the closed?
  return below.flatMap(({ from: start, to, state }) => {
    const kept: Rows = [];
    for (let minute = start; minute < to; minute += 1) {
      const closed =
        winner.closedFrom !== undefined && winner.closedUntil !== undefined && from < until
          ? minute >= from && minute < until
          : minute >= from || minute < until;
      if (closed) continue;
      const last = kept.at(-1);
      if (last?.to === minute) last.to = minute + 1;
      else kept.push({ from: minute, to: minute + 1, state });
    }
    return kept;
  });
}

/** The state of every minute of a clock; the first and last two days are not complete. */
export function statesOf(clock: Clock, hours: Hours, validThrough: string): OpenState[] {
  const states = clock.labels.map((): OpenState => 'closed');
  const dates = [...new Set(clock.labels.map((one) => one.slice(0, 10)))].slice(1, -2);
  for (const wanted of ['unknown', 'open'] as const)
    for (const date of dates) {
      const known = date >= (hours.validFrom ?? '') && date <= (hours.validThrough ?? '9999') && date <= validThrough;
      for (const { from, to, state } of known ? rowsOf(hours, date) : [{ from: 0, to: 1440, state: 'unknown' }]) {
        if (state !== wanted) continue;
        const end = minuteOf(clock, date, to);
        for (let minute = minuteOf(clock, date, from); minute < end; minute += 1) states[minute] = wanted;
      }
    }
  return states;
}
