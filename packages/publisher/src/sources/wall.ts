/** Date and time on a wall clock without zone, `YYYY-MM-DDTHH:MM:SS`. */
export type WallTime = string;

const formatters = new Map<string, Intl.DateTimeFormat>();
const formatterOf = (zone: string): Intl.DateTimeFormat => {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US-u-ca-iso8601-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formatters.set(zone, made);
  return made;
};

const utcOf = (wall: WallTime): number => Date.parse(`${wall.length === 10 ? `${wall}T00:00:00` : wall}Z`);

/** The wall clock of a zone at an instant, counted as if the wall clock were UTC (milliseconds). */
const shownAt = (instant: number, zone: string): number => {
  const part: Record<string, string> = {};
  for (const { type, value } of formatterOf(zone).formatToParts(instant)) part[type] = value;
  return Date.UTC(
    Number(part['year']),
    Number(part['month']) - 1,
    Number(part['day']),
    Number(part['hour']),
    Number(part['minute']),
    Number(part['second']),
  );
};

/** True where `name` is a time zone that this runtime knows (IANA name or alias). Never throws. */
export function isTimeZone(name: string): boolean {
  // Intl also takes offsets such as `+01:00`; a source that gives one does not name a zone.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    formatterOf(name);
    return true;
  } catch {
    return false; // RangeError: that is the answer, not a failure.
  }
}

/**
 * The instant at which a zone's wall clock shows a time, in epoch milliseconds. A time that the spring change skips
 * is read with the offset from before it (so it lands later), one that comes twice is the first (RFC 5545 §3.3.5).
 * @throws RangeError where the zone is unknown.
 */
export function wallToInstant(wall: WallTime, zone: string): number {
  const shown = utcOf(wall);
  const dayBefore = shownAt(shown - 86_400_000, zone) - (shown - 86_400_000);
  const dayAfter = shownAt(shown + 86_400_000, zone) - (shown + 86_400_000);
  for (const offset of dayBefore >= dayAfter ? [dayBefore, dayAfter] : [dayAfter, dayBefore])
    if (shownAt(shown - offset, zone) === shown) return shown - offset;
  return shown - dayBefore;
}

/** What a zone's wall clock shows at an instant (epoch milliseconds). @throws RangeError where the zone is unknown. */
export function instantToWall(instant: number, zone: string): WallTime {
  return new Date(shownAt(instant, zone)).toISOString().slice(0, 19);
}

/** `HH:MM` of minutes from midnight; `24:00` and later hours as they are counted. */
export function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** `YYYY-MM-DD`, some days later (or earlier where negative). Plain calendar: no zone is involved. */
export function addDays(date: string, days: number): string {
  return new Date(utcOf(date.slice(0, 10)) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whole days from one `YYYY-MM-DD` to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((utcOf(to.slice(0, 10)) - utcOf(from.slice(0, 10))) / 86_400_000);
}

/** Day of the week as ISO 8601 numbers it: 1 is Monday. */
export function weekdayOf(date: string): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  const day = new Date(utcOf(date.slice(0, 10))).getUTCDay();
  return (day === 0 ? 7 : day) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/** True on a Saturday or Sunday. */
export function isWeekend(date: string): boolean {
  return weekdayOf(date) > 5;
}

/** True for a `YYYY-MM-DD` that the Gregorian calendar has. */
export function isDate(date: string): boolean {
  return (
    /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(utcOf(date)) && new Date(utcOf(date)).toISOString().startsWith(date)
  );
}
