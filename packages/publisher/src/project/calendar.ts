/** Whether `YYYY-MM-DD` is a day of the calendar (31 April is not). Shape other than that: false. */
export function isRealDate(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().slice(0, 10) === date;
}

/** The date a number of months later, on the last day of the month where the day does not exist there. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

/**
 * The calendar date that a zone's wall clock shows at an instant.
 * @param at The instant.
 * @param timeZone IANA name. Throws RangeError for a zone that does not exist.
 * @returns `YYYY-MM-DD`.
 */
export function dateIn(at: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const values = Object.fromEntries(parts.formatToParts(at).map((part) => [part.type, part.value]));
  return `${values['year'] ?? ''}-${values['month'] ?? ''}-${values['day'] ?? ''}`;
}

/** Whether this machine knows the zone. */
export function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
