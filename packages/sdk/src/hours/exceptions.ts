import type { Hours, HoursException, LocalDate } from '../feed/index.js';
import { addDays, isValidDate, startOfDay, wallClock } from '../time/index.js';
import { type DayPlan, planner } from './plan.js';
import { timelineOf } from './stretches.js';
import type { HoursContext, OpenInterval, UpcomingException } from './types.js';
import { dayHours } from './week.js';

/** What {@link upcomingExceptions} needs beside the context. */
export interface UpcomingContext extends HoursContext {
  /** How many days ahead to look, today not counted; 30 when left out. At most 400. */
  readonly days?: number;
}

const shape = ({ spans }: DayPlan): string =>
  JSON.stringify(spans.map(({ from, to, state, interval }) => [from, to, state, interval?.admission, interval?.note]));

/** The last day that exists up to a date: 28 February for the 30th. */
const existing = (date: LocalDate): LocalDate =>
  isValidDate(date) ? date : addDays(addDays(`${date.slice(0, 7)}-28`, 4).slice(0, 8) + '01', -1);

/** The first stretch that is surely open from a day on, looked for a little way, then far. */
function opensFrom(hours: Hours, context: HoursContext, date: LocalDate): OpenInterval | undefined {
  const from = startOfDay(date, context.timeZone);
  for (const days of [14, 400]) {
    const { stretches } = timelineOf(hours, context, date, addDays(date, days));
    const open = stretches.find(({ state, start }) => state === 'open' && start >= from);
    if (open) return open;
  }
  return undefined;
}

/**
 * Exceptions to announce ahead: those that hold today or begin within `days`, and that change what a visitor would find
 * (a public holiday on a day that is closed anyway is not announced), by first day.
 * The answer depends on the day only: it holds until the next midnight on the Cité's wall clock.
 * @param hours Left out, there are none.
 * @param now Instant, epoch milliseconds.
 * @returns `day` is the first day, from today on, on which the exception decides. `reopens` is given where that day is
 * closed, or closes early, and the first stretch after the range that is surely open is known (within 400 days).
 * @throws `SdkError` `bad-argument` for an unknown zone or a number that is no instant.
 */
export function upcomingExceptions(
  hours: Hours | undefined,
  now: number,
  context: UpcomingContext,
): UpcomingException[] {
  const today = wallClock(now, context.timeZone).date;
  const until = addDays(today, Math.min(Math.max(context.days ?? 30, 0), 400));
  if (!hours) return [];
  const planOf = planner(hours, context);
  const decides = (exception: HoursException, from: LocalDate, to: LocalDate): DayPlan | undefined => {
    const without = planner(hours, context, exception);
    for (let date = from > today ? from : today; date <= to && date <= until; date = addDays(date, 1)) {
      const plan = planOf(date);
      if (plan.exception === exception && shape(plan) !== shape(without(date))) return plan;
    }
    return undefined;
  };
  return (hours.exceptions ?? [])
    .flatMap((exception): UpcomingException[] => {
      if ((exception.to ?? exception.from) < today || exception.from > until) return [];
      const from = isValidDate(exception.from) ? exception.from : addDays(existing(exception.from), 1);
      const to = existing(exception.to ?? exception.from);
      const plan = decides(exception, from, to);
      if (!plan) return [];
      const day = dayHours(plan, today);
      const closes = day.state === 'closed' || exception.closedFrom !== undefined;
      const reopens = closes && to < addDays(today, 400) ? opensFrom(hours, context, addDays(to, 1)) : undefined;
      return [{ from, to, day, ...(reopens && { reopens }) }];
    })
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : a.to > b.to ? 1 : 0));
}
