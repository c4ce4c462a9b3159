import { SdkError } from '../errors.js';
import type { LocalEndTime } from '../feed/index.js';

/**
 * Minutes from midnight of a time of day.
 * @param time `HH:MM` from `00:00` to `48:00`; beyond `24:00` is the next day.
 * @returns 0 to 2880.
 * @throws `SdkError` `bad-argument` for anything else.
 */
export function minutesOf(time: LocalEndTime): number {
  const match = /^(\d\d):([0-5]\d)$/.exec(time);
  const minutes = match ? Number(match[1]) * 60 + Number(match[2]) : Infinity;
  if (minutes > 2880) throw new SdkError('bad-argument', `"${time}" is not a time; write HH:MM, from 00:00 to 48:00`);
  return minutes;
}

/**
 * A time of day from minutes after midnight, the inverse of {@link minutesOf}.
 * @param minutes Whole minutes, 0 to 2880.
 * @returns `HH:MM`, `24:00` and beyond for the next day.
 */
export function timeOf(minutes: number): LocalEndTime {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
