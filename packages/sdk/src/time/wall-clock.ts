import { SdkError } from '../errors.js';
import type { LocalDate, LocalEndTime, LocalTime, Weekday } from '../feed/index.js';
import { addDays, isValidDate, utcDate, utcMidnight, utcWeekday } from './date.js';
import { minutesOf, timeOf } from './minutes.js';
import { offsetOf } from './zone.js';

const DAY = 86_400_000;

/** What a clock and a calendar on the wall show. */
export interface WallClock {
  /** The day. */
  readonly date: LocalDate;
  /** The time, seconds cut off. */
  readonly time: LocalTime;
  /** The time in minutes from midnight, 0 to 1439, seconds cut off. */
  readonly minutes: number;
  /** ISO weekday, 1 is Monday. */
  readonly weekday: Weekday;
}

/**
 * What the clocks of a zone show at an instant.
 * @param instant Epoch milliseconds.
 * @param timeZone IANA name.
 * @throws `SdkError` `bad-argument` for an unknown zone or a number that is no instant.
 */
export function wallClock(instant: number, timeZone: string): WallClock {
  const local = instant + offsetOf(instant, timeZone);
  const minutes = Math.floor((local - Math.floor(local / DAY) * DAY) / 60_000);
  return {
    date: utcDate(local),
    time: timeOf(minutes),
    minutes,
    weekday: utcWeekday(local),
  };
}

/** As {@link toInstant}, for a date known to exist and a time in minutes (0 to 2880). */
export const instantAt = (date: LocalDate, minutes: number, timeZone: string): number => {
  const local = utcMidnight(date) + minutes * 60_000;
  // A day either side there is at most one change of offset between the two.
  const before = offsetOf(local - DAY, timeZone);
  const after = offsetOf(local + DAY, timeZone);
  const early = local - before;
  if (before === after || offsetOf(early, timeZone) === before) return early;
  const late = local - after;
  return offsetOf(late, timeZone) === after ? late : early;
};

/**
 * The instant at which the clocks of a zone show a date and a time. A time that is skipped when clocks go forward
 * counts as if they had not yet (02:30 becomes 03:30); of a time that comes twice the first is meant
 * (Temporal's "compatible", RFC 5545 §3.3.5).
 * @param date `YYYY-MM-DD`, a day of the calendar.
 * @param time `HH:MM` from `00:00` to `48:00`; beyond `24:00` is the next day's clock.
 * @param timeZone IANA name.
 * @returns Epoch milliseconds.
 * @throws `SdkError` `bad-argument` for a day that does not exist, an impossible time or an unknown zone.
 */
export function toInstant(date: LocalDate, time: LocalEndTime, timeZone: string): number {
  if (!isValidDate(date))
    throw new SdkError('bad-argument', `"${date}" is not a day of the calendar; write YYYY-MM-DD`);
  return instantAt(date, minutesOf(time), timeZone);
}

/**
 * The first instant of a day in a zone; where clocks skip midnight (Santiago in spring), the first that exists.
 * @param date `YYYY-MM-DD`; a day that does not exist counts as the one it rolls over to.
 * @throws `SdkError` `bad-argument` for an unknown zone.
 */
export function startOfDay(date: LocalDate, timeZone: string): number {
  return instantAt(date, 0, timeZone);
}

/** The first instant of the day after the one an instant lies in, epoch milliseconds. */
export function nextMidnight(instant: number, timeZone: string): number {
  return startOfDay(addDays(wallClock(instant, timeZone).date, 1), timeZone);
}
