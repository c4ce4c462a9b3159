import { SdkError } from '../errors.js';

/** A stretch of eight days in a zone, in which offsets change at most once (two changes less than 25 days apart have never been). */
export interface Bucket {
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

/** Length of a stretch, milliseconds. */
export const BUCKET = 8 * 86_400_000;
const MOST_BUCKETS = 5_000;

export interface Zone {
  readonly format: Intl.DateTimeFormat;
  readonly edges: Map<number, number>;
  readonly buckets: Map<number, Bucket>;
}
const zones = new Map<string, Zone>();

/** What is known of a zone. @throws `SdkError` `bad-argument` for an unknown one. */
export const zoneOf = (timeZone: string): Zone => {
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

/** The stretch with this number, counted from the epoch. */
export const bucketOf = (zone: Zone, index: number): Bucket => {
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

/**
 * Whether clocks in two zones show the same at an instant: where they do, there is no need to say which clock is meant.
 * @param instant Epoch milliseconds.
 * @throws `SdkError` `bad-argument` for an unknown zone or a number that is no instant.
 */
export function sameOffset(zoneA: string, zoneB: string, instant: number): boolean {
  return offsetOf(instant, zoneA) === offsetOf(instant, zoneB);
}
