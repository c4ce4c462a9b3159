import type { Hours, Interval, LocalDate } from '../feed/index.js';
import { addDays, mondayOf, wallClock, weekdayOf } from '../time/index.js';
import { type DayPlan, planner } from './plan.js';
import { type Span, endTime } from './span.js';
import type { DayHours, HoursContext } from './types.js';

/** Whether two intervals that touch read as one to a visitor. */
const alike = (a: Interval, b: Interval): boolean =>
  (a.admission ?? 'walk-in') === (b.admission ?? 'walk-in') &&
  Boolean(a.unsure) === Boolean(b.unsure) &&
  JSON.stringify([a.publics, a.note]) === JSON.stringify([b.publics, b.note]);

/** A day's plan as visitors read it: 9:00–12:00 and 12:00–17:00 are 9:00–17:00 where they are alike. */
export function dayHours(plan: DayPlan, today: LocalDate): DayHours {
  const { date, spans, reason, note, cause } = plan;
  const merged: Span[] = [];
  for (const { from, to, interval } of spans) {
    if (!interval) continue;
    const before = merged.at(-1);
    if (!before?.interval || before.to < from || !alike(before.interval, interval)) merged.push({ from, to, interval });
    else if (to > before.to)
      merged[merged.length - 1] = {
        from: before.from,
        to,
        interval: { ...before.interval, to: endTime(before.from, to) },
      };
  }
  const intervals = merged.flatMap(({ interval }) => interval ?? []);
  const state = spans.some((span) => span.state === 'open') ? 'open' : spans.length > 0 ? 'unknown' : 'closed';
  return {
    date,
    weekday: weekdayOf(date),
    isToday: date === today,
    state,
    reason,
    intervals,
    ...(note !== undefined && { note }),
    ...(cause !== undefined && { cause }),
  };
}

/** What {@link weekOf} needs beside the context. */
export interface WeekContext extends HoursContext {
  /** First of the seven days, on the Cité's wall clock; the Monday of now's week when left out. */
  readonly from?: LocalDate;
}

/**
 * Seven days of hours, each with its own exceptions and variants, for a table.
 * The answer depends on the day only: it holds until the next midnight on the Cité's wall clock.
 * @param hours Left out, every day is `unknown`.
 * @param now Instant, epoch milliseconds; says which day is today, and which week where `from` is left out.
 * @throws `SdkError` `bad-argument` for an unknown zone, a number that is no instant, or a `from` that is no date.
 */
export function weekOf(hours: Hours | undefined, now: number, context: WeekContext): DayHours[] {
  const today = wallClock(now, context.timeZone).date;
  const first = addDays(context.from ?? mondayOf(today), 0);
  const planOf = planner(hours, context);
  return Array.from({ length: 7 }, (_, day) => dayHours(planOf(addDays(first, day)), today));
}
