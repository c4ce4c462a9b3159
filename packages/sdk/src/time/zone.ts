import { SdkError } from '../errors.js';

/** A change of a zone's offset. */
export interface Transition {
  /** When the new offset begins. Instant in epoch milliseconds. */
  readonly at: number;
  /** Offset until then, minutes east of UTC. */
  readonly before: number;
  /** Offset from then on, minutes east of UTC. */
  readonly after: number;
}

/** A stretch of eight days in a zone, in which offsets change at most once (two changes less than 25 days apart have never been). */
interface Bucket {
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

const BUCKET = 8 * 86_400_000;
const MOST_BUCKETS = 5_000;

interface Zone {
  readonly format: Intl.DateTimeFormat;
  readonly edges: Map<number, number>;
  readonly buckets: Map<number, Bucket>;
}
const zones = new Map<string, Zone>();

const zoneOf = (timeZone: string): Zone => {
  const known = zones.get(timeZone);
  if (known) return known;
  let format: Intl.DateTimeFormat;
  try {
    if (!/^[A-Za-z]/.test(timeZone)) throw new RangeError('an offset is not a zone: it knows no summer time');
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  } catch (cause) {
    throw new SdkError('bad-argument', `"${timeZone}" is not an IANA time zone, such as "Europe/Paris"`, { cause });
  }
  const zone = { format, edges: new Map<number, number>(), buckets: new Map<number, Bucket>() };
  zones.set(timeZone, zone);
  return zone;
};

/** Asks Intl: milliseconds east of UTC. */
const measure = (zone: Zone, instant: number): number => {
  const second = Math.floor(instant / 1000) * 1000;
  const [month = 0, day = 0, year = 0, hour = 0, minute = 0, seconds = 0] = zone.format
    .format(second)
    .split(/\D+/)
    .map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, seconds) - second;
};

const edge = (zone: Zone, index: number): number => {
  let offset = zone.edges.get(index);
  if (offset === undefined) {
    offset = measure(zone, index * BUCKET);
    zone.edges.set(index, offset);
  }
  return offset;
};

const bucketOf = (zone: Zone, index: number): Bucket => {
  const known = zone.buckets.get(index);
  if (known) return known;
  if (zone.buckets.size >= MOST_BUCKETS) {
    zone.buckets.clear();
    zone.edges.clear();
  }
  const before = edge(zone, index);
  const after = edge(zone, index + 1);
  let at = Infinity;
  if (before !== after) {
    // Seconds, by halves: the first one with the new offset.
    let low = (index * BUCKET) / 1000;
    let high = ((index + 1) * BUCKET) / 1000;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (measure(zone, middle * 1000) === before) low = middle;
      else high = middle;
    }
    at = high * 1000;
  }
  const bucket = { at, before, after };
  zone.buckets.set(index, bucket);
  return bucket;
};

/** Milliseconds east of UTC; the heart of every conversion. */
export const offsetOf = (instant: number, timeZone: string): number => {
  const zone = zoneOf(timeZone);
  if (!(Math.abs(instant) <= 8.64e15 - BUCKET))
    throw new SdkError('bad-argument', `${String(instant)} is not an instant; pass epoch milliseconds`);
  const bucket = bucketOf(zone, Math.floor(instant / BUCKET));
  return instant < bucket.at ? bucket.before : bucket.after;
};

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
 * Whether clocks in two zones show the same at an instant: where they do, there is no need to say which clock is meant.
 * @param instant Epoch milliseconds.
 * @throws `SdkError` `bad-argument` for an unknown zone or a number that is no instant.
 */
export function sameOffset(zoneA: string, zoneB: string, instant: number): boolean {
  return offsetOf(instant, zoneA) === offsetOf(instant, zoneB);
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
    const { at, before, after } = bucketOf(zone, index);
    if (at >= from && at < to) found.push({ at, before: before / 60_000, after: after / 60_000 });
  }
  return found;
}
