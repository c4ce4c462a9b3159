import type { Hours, Interval, LocalDate, Weekday } from '../feed/index.js';
import { type DayHours, type HoursContext, weekOf } from '../hours/index.js';
import { addDays, minutesOf, timeOf, wallClock } from '../time/index.js';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const dayName = (day: Weekday): string => `https://schema.org/${DAYS[day - 1] ?? 'Monday'}`;

/** One schema.org OpeningHoursSpecification. Without `opens` the place is closed (schema.org's own definition). */
export type Specification = Readonly<Record<string, unknown>>;

/** What one may simply walk into. Schema.org has no "by appointment" and no "perhaps". */
const walkIn = ({ admission = 'walk-in', unsure, publics = [] }: Interval): boolean =>
  admission === 'walk-in' && !unsure && (publics.length === 0 || publics.includes('tous-publics'));

/** `closes` before `opens` is the next day; 24 hours or more end a minute early, since equal times would say nothing. */
const times = ({ from, to }: Interval): { opens: string; closes: string } => {
  const opens = minutesOf(from);
  const closes = minutesOf(to);
  const length = closes > opens ? closes - opens : closes - opens + 1440;
  return { opens: from, closes: timeOf((opens + Math.min(length, 1439)) % 1440) };
};

const specification = (extra: Specification): Specification => ({ '@type': 'OpeningHoursSpecification', ...extra });

/** The usual week: one specification for all days that share a pair of times. */
const weekly = (hours: Hours, validFrom: LocalDate, validThrough: LocalDate): Specification[] => {
  const pairs = new Map<string, { opens: string; closes: string; days: Set<Weekday> }>();
  for (const interval of hours.weekly) {
    if (!walkIn(interval)) continue;
    const pair = times(interval);
    const key = `${pair.opens} ${pair.closes}`;
    const known = pairs.get(key) ?? { ...pair, days: new Set<Weekday>() };
    pairs.set(key, known);
    for (const day of interval.days) known.days.add(day);
  }
  return [...pairs.values()].map(({ opens, closes, days }) =>
    specification({ dayOfWeek: [...days].sort().map(dayName), opens, closes, validFrom, validThrough }),
  );
};

const shape = ({ intervals }: DayHours): string => JSON.stringify(intervals.filter(walkIn).map(times));

/**
 * Hours in schema.org's terms, from a day on. A day that is not known is in no specification's validity, since
 * schema.org has no way to say so; days that differ from the usual week are special, runs of equal days together.
 * @param now Instant, epoch milliseconds.
 * @param days How many days to look at, from today on.
 */
export function specificationsOf(
  hours: Hours,
  now: number,
  days: number,
  context: HoursContext,
): { readonly usual: Specification[]; readonly special: Specification[] } {
  const today = wallClock(now, context.timeZone).date;
  const table = Array.from({ length: Math.ceil(days / 7) }, (_, week) =>
    weekOf(hours, now, { ...context, from: addDays(today, week * 7) }),
  );
  const usual: Specification[] = [];
  const special: Specification[] = [];
  /** A run of known days. */
  let known: { from: LocalDate; to: LocalDate } | undefined;
  let run: { from: LocalDate; to: LocalDate; shape: string; day: DayHours } | undefined;
  const endRun = (): void => {
    if (!run) return;
    const { from: validFrom, to: validThrough, day } = run;
    const open = day.intervals.filter(walkIn).map((one) => specification({ ...times(one), validFrom, validThrough }));
    special.push(...(open.length > 0 ? open : [specification({ validFrom, validThrough })]));
    run = undefined;
  };
  const endKnown = (): void => {
    if (known) usual.push(...weekly(hours, known.from, known.to));
    known = undefined;
  };
  for (const day of table.flat().slice(0, days)) {
    const { date, state, intervals, reason } = day;
    if (state === 'unknown' && intervals.length === 0) {
      endRun();
      endKnown();
      continue;
    }
    known = { from: known?.from ?? date, to: date };
    if (reason === 'weekly') endRun();
    else if (run?.shape === shape(day)) run = { ...run, to: date };
    else {
      endRun();
      run = { from: date, to: date, shape: shape(day), day };
    }
  }
  endRun();
  endKnown();
  return { usual, special };
}
