import { SdkError } from '../errors.js';
import type { LocalDate, Weekday } from '../feed/index.js';

const DAY = 86_400_000;
const pattern = /^\d{4}-\d\d-\d\d$/;

/** Midnight of a date as if its wall clock were UTC, in epoch milliseconds; an impossible day rolls over. */
export const utcMidnight = (date: LocalDate): number => {
  if (!pattern.test(date)) throw new SdkError('bad-argument', `"${date}" is not a date; write YYYY-MM-DD`);
  const year = Number(date.slice(0, 4));
  const utc = Date.UTC(year, Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));
  // Date.UTC reads 0 to 99 as 1900 to 1999.
  return year > 99 ? utc : new Date(utc).setUTCFullYear(year);
};

// A list of sessions asks for the same days thousands of times, and a Date object each time takes half of its time.
const dates = new Map<number, LocalDate>();

/** The date of an instant on a UTC clock. */
export const utcDate = (milliseconds: number): LocalDate => {
  const day = Math.floor(milliseconds / DAY);
  let date = dates.get(day);
  if (date === undefined) {
    date = new Date(milliseconds).toISOString().slice(0, 10);
    if (dates.size >= 5000) dates.clear();
    dates.set(day, date);
  }
  return date;
};

/** The weekday of an instant on a UTC clock; 1 January 1970 was a Thursday. */
export const utcWeekday = (milliseconds: number): Weekday => {
  const day = Math.floor(milliseconds / DAY);
  return (((((day + 3) % 7) + 7) % 7) + 1) as Weekday;
};

/**
 * Whether a string is a day of the calendar: `2026-02-28` is, `2026-02-30` and `2026-2-3` are not. Never throws.
 * @param date `YYYY-MM-DD`, from the year 0000 to 9999 (proleptic Gregorian calendar, ISO 8601).
 */
export function isValidDate(date: string): boolean {
  return pattern.test(date) && utcDate(utcMidnight(date)) === date;
}

/**
 * The date some days later. An impossible date counts from the day it rolls over to (`2026-02-30` is 2 March).
 * @param date `YYYY-MM-DD`.
 * @param days Whole days, negative for earlier.
 * @throws `SdkError` `bad-argument` where `date` is not of that form.
 */
export function addDays(date: LocalDate, days: number): LocalDate {
  return utcDate(utcMidnight(date) + days * DAY);
}

/**
 * Days from one date to another, negative where `to` is earlier.
 * @throws `SdkError` `bad-argument` where one is not of the form `YYYY-MM-DD`.
 */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return (utcMidnight(to) - utcMidnight(from)) / DAY;
}

/**
 * The weekday of a date as ISO 8601 numbers it: 1 is Monday, 7 is Sunday.
 * @throws `SdkError` `bad-argument` where `date` is not of the form `YYYY-MM-DD`.
 */
export function weekdayOf(date: LocalDate): Weekday {
  return utcWeekday(utcMidnight(date));
}

/** The Monday of the ISO week a date lies in. @throws `SdkError` `bad-argument` where `date` is not `YYYY-MM-DD`. */
export function mondayOf(date: LocalDate): LocalDate {
  return addDays(date, 1 - weekdayOf(date));
}
