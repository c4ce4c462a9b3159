import type { Hours, HoursException, HoursVariant, LocalDate } from '../feed/index.js';
import { daysBetween } from '../time/index.js';

/** Days of a range; the fewer, the more it says about each. */
const width = (from: LocalDate, to: LocalDate = from): number => daysBetween(from, to);

const holds = (from: LocalDate, to: LocalDate | undefined, date: LocalDate): boolean =>
  from <= date && date <= (to ?? from);

/** What is said about a day beside the usual week: the variant that holds, and the exceptions, strongest first. */
export interface Layers {
  readonly variant?: HoursVariant;
  readonly exceptions: readonly HoursException[];
}

/**
 * Orders the exceptions once: the narrower range first, then one that is not a public holiday, then the later in the
 * list. Dates are compared as text, so a day that does not exist (30 February) never holds and never fails.
 */
export function layersOf(hours: Hours): (date: LocalDate) => Layers {
  const ranked = (hours.exceptions ?? [])
    .map((exception, index) => ({
      exception,
      index,
      days: width(exception.from, exception.to),
      holiday: Number(exception.cause === 'public-holiday'),
    }))
    .sort((a, b) => a.days - b.days || a.holiday - b.holiday || b.index - a.index)
    .map(({ exception }) => exception);
  const ranges = (hours.variants ?? [])
    .flatMap((variant, index) =>
      variant.ranges.map(({ from, to }) => ({ variant, index, from, to, days: width(from, to) })),
    )
    .sort((a, b) => a.days - b.days || b.index - a.index);
  return (date) => {
    const variant = ranges.find(({ from, to }) => holds(from, to, date))?.variant;
    let exceptions = ranked.filter(({ from, to }) => holds(from, to, date));
    if (variant?.includesPublicHolidays) exceptions = exceptions.filter(({ cause }) => cause !== 'public-holiday');
    return variant ? { variant, exceptions } : { exceptions };
  };
}
