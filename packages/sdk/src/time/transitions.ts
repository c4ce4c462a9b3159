import { SdkError } from '../errors.js';
import { BUCKET, edge, offsetOf, zoneOf } from './zone.js';

/** A change of a zone's offset. */
export interface Transition {
  /** When the new offset begins. Instant in epoch milliseconds. */
  readonly at: number;
  /** Offset until then, minutes east of UTC. */
  readonly before: number;
  /** Offset from then on, minutes east of UTC. */
  readonly after: number;
}

/** Whether this machine knows a zone by this IANA name. An offset such as `+01:00` is none. Never throws. */
export function isTimeZone(timeZone: string): boolean {
  try {
    zoneOf(timeZone);
    return true;
  } catch (error) {
    if (error instanceof SdkError) return false;
    throw error;
  }
}

/**
 * A zone's distance from UTC at an instant, in minutes, positive to the east (Paris in summer: 120).
 * @param instant Epoch milliseconds.
 * @param timeZone IANA name.
 * @throws `SdkError` `bad-argument` for an unknown zone or a number that is no instant.
 */
export function offsetMinutes(instant: number, timeZone: string): number {
  return offsetOf(instant, timeZone) / 60_000;
}

/**
 * The changes of a zone's offset within a window, ascending.
 * @param timeZone IANA name.
 * @param from First instant, included, epoch milliseconds.
 * @param to Last instant, excluded, epoch milliseconds.
 * @throws `SdkError` `bad-argument` for an unknown zone.
 */
export function transitionsBetween(timeZone: string, from: number, to: number): Transition[] {
  const zone = zoneOf(timeZone);
  const found: Transition[] = [];
  for (let index = Math.floor(from / BUCKET); index * BUCKET < to; index += 1) {
    const before = edge(zone, index);
    const after = edge(zone, index + 1);
    if (before === after) continue;
    // Seconds, by halves: the first one with the new offset.
    let low = (index * BUCKET) / 1000;
    let high = ((index + 1) * BUCKET) / 1000;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (zone.measure(middle * 1000) === before) low = middle;
      else high = middle;
    }
    const at = high * 1000;
    if (at >= from && at < to) found.push({ at, before: before / 60_000, after: after / 60_000 });
  }
  return found;
}
