import { SdkError } from '../errors.js';

/** Length of a stretch in which a zone's offset changes at most once (two changes less than 25 days apart have never been), milliseconds. */
export const BUCKET = 8 * 86_400_000;
const MOST_EDGES = 5_000;

/** What is kept of a zone: how to ask for its offset, and offsets in milliseconds by the number of the stretch they begin. */
export interface Zone {
  /** Milliseconds east of UTC at an instant in epoch milliseconds. */
  readonly measure: (instant: number) => number;
  readonly edges: Map<number, number>;
}
const zones = new Map<string, Zone>();

/** What we use of `Temporal` (TC39 proposal; in browsers since 2025, in Node since 26). */
interface TemporalLike {
  readonly Instant: {
    fromEpochMilliseconds(instant: number): {
      toZonedDateTimeISO(timeZone: string): { readonly offsetNanoseconds: number };
    };
  };
}

/** A page's first `Intl.DateTimeFormat` costs 60 ms in Chromium, more than all else that a tag does; `Temporal` costs nothing. */
const byTemporal =
  (temporal: TemporalLike, timeZone: string) =>
  (instant: number): number =>
    temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).offsetNanoseconds / 1e6;

const byIntl = (timeZone: string): Zone['measure'] => {
  const format = new Intl.DateTimeFormat('en-US', {
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
  return (instant) => {
    const second = Math.floor(instant / 1000) * 1000;
    const [month = 0, day = 0, year = 0, hour = 0, minute = 0, seconds = 0] = format
      .format(second)
      .split(/\D+/)
      .map(Number);
    return Date.UTC(year, month - 1, day, hour, minute, seconds) - second;
  };
};

/** What is known of a zone. @throws `SdkError` `bad-argument` for an unknown one. */
export const zoneOf = (timeZone: string): Zone => {
  const known = zones.get(timeZone);
  if (known) return known;
  const { Temporal } = globalThis as { readonly Temporal?: TemporalLike };
  let measure: Zone['measure'];
  try {
    // An offset, such as +01:00, is no zone: it knows no summer time.
    const name = timeZone.replace(/^[^a-z]/i, ' ');
    measure = Temporal ? byTemporal(Temporal, name) : byIntl(name);
    measure(0);
  } catch (cause) {
    throw new SdkError('bad-argument', `"${timeZone}" is not an IANA time zone, such as "Europe/Paris"`, { cause });
  }
  const zone = { measure, edges: new Map<number, number>() };
  zones.set(timeZone, zone);
  return zone;
};

/** Offset at the beginning of a stretch, milliseconds; kept, since most stretches begin and end with the same. */
export const edge = (zone: Zone, index: number): number => {
  let offset = zone.edges.get(index);
  if (offset === undefined) {
    if (zone.edges.size >= MOST_EDGES) zone.edges.clear();
    offset = zone.measure(index * BUCKET);
    zone.edges.set(index, offset);
  }
  return offset;
};

/** Milliseconds east of UTC; the heart of every conversion. */
export const offsetOf = (instant: number, timeZone: string): number => {
  const zone = zoneOf(timeZone);
  if (!(Math.abs(instant) <= 8.64e15 - BUCKET))
    throw new SdkError('bad-argument', `${String(instant)} is not an instant; pass epoch milliseconds`);
  const index = Math.floor(instant / BUCKET);
  const before = edge(zone, index);
  return before === edge(zone, index + 1) ? before : zone.measure(instant);
};

/**
 * Whether clocks in two zones show the same at an instant: where they do, there is no need to say which clock is meant.
 * @param zoneB The other zone; `undefined` for the machine's own clock, which then costs no formatter.
 * @param instant Epoch milliseconds.
 * @throws `SdkError` `bad-argument` for an unknown zone or a number that is no instant.
 */
export function sameOffset(zoneA: string, zoneB: string | undefined, instant: number): boolean {
  const other = zoneB === undefined ? -60_000 * new Date(instant).getTimezoneOffset() : offsetOf(instant, zoneB);
  return offsetOf(instant, zoneA) === other;
}
