import type { ExceptionCause, Hours, HoursException, Interval, LocalDate, Text, Weekday } from '../feed/index.js';
import { minutesOf, weekdayOf } from '../time/index.js';
import { layersOf } from './layers.js';
import { type Span, clip, spanOf } from './span.js';
import type { HoursContext, StateReason } from './types.js';

/** A span with its state. Without `interval` it is unknown as a whole. */
export interface PlannedSpan {
  /** Minutes from midnight, 0 to 2880. */
  readonly from: number;
  readonly to: number;
  readonly state: 'open' | 'unknown';
  readonly reason: StateReason;
  readonly interval?: Interval;
}

/** What holds for what begins on one day. */
export interface DayPlan {
  readonly date: LocalDate;
  readonly spans: readonly PlannedSpan[];
  /** What decides for the day; also why it is closed outside its spans. */
  readonly reason: StateReason;
  readonly note?: Text;
  readonly cause?: ExceptionCause;
  /** The exception that decides, where one does. */
  readonly exception?: HoursException;
}

/** What a day's layers say before admission is looked at. */
interface Raw {
  readonly spans: readonly Span[];
  readonly reason: StateReason;
  readonly note?: Text;
  readonly exception?: HoursException;
}

const byStart = (a: { from: number; to: number }, b: { from: number; to: number }): number =>
  a.from - b.from || a.to - b.to;
const withoutDays = ({ days: _days, ...interval }: Interval & { days: readonly Weekday[] }): Interval => interval;
const wholeDay = { from: 0, to: 1440 };

const admitted = (interval: Interval, reason: StateReason, visitor: readonly string[] | undefined) => {
  const { publics = [], admission = 'walk-in', unsure } = interval;
  const kept = publics.length > 0 && !publics.includes('tous-publics');
  if (kept && visitor && !publics.some((one) => visitor.includes(one))) return undefined;
  if (admission !== 'walk-in') return { state: 'unknown', reason: 'appointment' } as const;
  if (kept && !visitor) return { state: 'unknown', reason: 'publics' } as const;
  if (unsure) return { state: 'unknown', reason: 'unsure' } as const;
  return { state: 'open', reason } as const;
};

/** Prepares hours for being asked day by day. `skip` leaves one exception out, to see what it changes. */
export function planner(
  hours: Hours | undefined,
  context: HoursContext,
  skip?: HoursException,
): (date: LocalDate) => DayPlan {
  if (!hours)
    return (date) => ({ date, spans: [{ ...wholeDay, state: 'unknown', reason: 'unstated' }], reason: 'unstated' });
  const layers = layersOf(hours);
  const { validFrom = '', validThrough = '9999-12-31' } = hours;
  const last =
    context.validThrough !== undefined && context.validThrough < validThrough ? context.validThrough : validThrough;

  const weeks = new Map<Hours['weekly'], Map<Weekday, Span[]>>();
  const usual = (weekly: Hours['weekly'], date: LocalDate): Span[] => {
    const weekday = weekdayOf(date);
    const week = weeks.get(weekly) ?? new Map<Weekday, Span[]>();
    const spans =
      week.get(weekday) ??
      weekly.filter(({ days }) => days.includes(weekday)).map((interval) => spanOf(withoutDays(interval)));
    weeks.set(weekly, week.set(weekday, spans));
    return spans;
  };
  const raw = (date: LocalDate): Raw => {
    const { variant, exceptions } = layers(date);
    let below: Raw = variant
      ? { spans: usual(variant.weekly, date), reason: 'variant', note: variant.name }
      : { spans: usual(hours.weekly, date), reason: 'weekly' };
    // From the weakest up: each exception replaces what is below, or clips it.
    for (let index = exceptions.length - 1; index >= 0; index -= 1) {
      const exception = exceptions[index];
      if (!exception || exception === skip) continue;
      const said = {
        reason: exception.cause === 'public-holiday' ? 'public-holiday' : 'exception',
        ...(exception.reason !== undefined && { note: exception.reason }),
        exception,
      } as const;
      if (exception.closed) below = { ...said, spans: [] };
      else if (exception.unknown) below = { ...said, spans: [wholeDay], reason: 'unstated' };
      else if (exception.intervals) below = { ...said, spans: exception.intervals.map(spanOf) };
      else if (below.spans.length > 0) {
        const from = exception.closedFrom === undefined ? undefined : minutesOf(exception.closedFrom);
        const until = exception.closedUntil === undefined ? undefined : minutesOf(exception.closedUntil);
        // A closed day stays closed for its own reason; a clipped one is what it is because of the clip.
        below = { ...said, spans: clip(below.spans, from, until) };
      }
    }
    return below;
  };

  return (date) => {
    if (date < validFrom || date > last)
      return { date, spans: [{ ...wholeDay, state: 'unknown', reason: 'horizon' }], reason: 'horizon' };
    const { spans, reason, note, exception } = raw(date);
    return {
      date,
      spans: spans
        .flatMap(({ from, to, interval }): PlannedSpan[] => {
          if (!interval) return [{ from, to, state: 'unknown', reason: 'unstated' }];
          const how = admitted(interval, reason, context.publics);
          return how ? [{ from, to, ...how, interval }] : [];
        })
        .sort(byStart),
      reason,
      ...(note !== undefined && { note }),
      ...(exception && { exception, cause: exception.cause ?? 'exceptional' }),
    };
  };
}
