import type { Hours, LocalDate } from '../feed/index.js';
import { addDays, startOfDay } from '../time/index.js';
import { instantAt } from '../time/wall-clock.js';
import { type DayPlan, planner } from './plan.js';
import type { HoursContext, OpenInterval } from './types.js';

/** Days as instants: what each day says (`pieces`, may overlap), and the state at every instant (`stretches`). */
export interface Timeline {
  readonly plans: ReadonlyMap<LocalDate, DayPlan>;
  readonly pieces: readonly OpenInterval[];
  /** Ascending, disjoint; two that touch differ in state, or are unknown for different reasons. */
  readonly stretches: readonly OpenInterval[];
  /** From the first instant of the first day asked for, epoch milliseconds. */
  readonly from: number;
  /** To the first instant after the last one. */
  readonly to: number;
}

const stronger = (a: OpenInterval, b: OpenInterval): OpenInterval => {
  if (a.state !== b.state) return a.state === 'open' ? a : b;
  return b.start > a.start ? b : a;
};

/** The piece that decides at an instant: open before unknown, then the one that began last. */
export function decisive(pieces: readonly OpenInterval[], instant: number): OpenInterval | undefined {
  let best: OpenInterval | undefined;
  for (const piece of pieces)
    if (piece.start <= instant && instant < piece.end) best = best ? stronger(best, piece) : piece;
  return best;
}

/** Sweeps overlapping pieces into disjoint stretches; open wins, and what touches in the same state is one. */
function sweep(pieces: readonly OpenInterval[]): OpenInterval[] {
  const points = [...new Set(pieces.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const stretches: OpenInterval[] = [];
  let active: OpenInterval[] = [];
  let next = 0;
  points.forEach((start, index) => {
    active = active.filter(({ end }) => end > start);
    for (let piece = pieces[next]; piece && piece.start <= start; piece = pieces[next]) {
      active.push(piece);
      next += 1;
    }
    const best = decisive(active, start);
    const end = points[index + 1];
    if (!best || end === undefined) return;
    const before = stretches.at(-1);
    if (
      before?.end === start &&
      before.state === best.state &&
      (best.state === 'open' || before.reason === best.reason)
    )
      stretches[stretches.length - 1] = { ...before, end };
    else stretches.push({ ...best, start, end });
  });
  return stretches;
}

/**
 * Everything that is said about the days from `first` to `last`, as instants. The day before `first` is read too,
 * for what it says past its midnight.
 */
export function timelineOf(
  hours: Hours | undefined,
  context: HoursContext,
  first: LocalDate,
  last: LocalDate,
): Timeline {
  const { timeZone } = context;
  const planOf = planner(hours, context);
  const plans = new Map<LocalDate, DayPlan>();
  const pieces: OpenInterval[] = [];
  const from = startOfDay(first, timeZone);
  const to = startOfDay(addDays(last, 1), timeZone);
  for (let date = addDays(first, -1); date <= last; date = addDays(date, 1)) {
    const plan = planOf(date);
    plans.set(date, plan);
    for (const span of plan.spans) {
      const start = instantAt(date, span.from, timeZone);
      const end = instantAt(date, span.to, timeZone);
      // Between two times of a gap nothing passes.
      if (end <= start || end <= from) continue;
      const { state, reason, interval } = span;
      pieces.push({ start, end, state, reason, date, ...(interval && { source: interval }) });
    }
  }
  pieces.sort((a, b) => a.start - b.start || a.end - b.end);
  return { plans, pieces, stretches: sweep(pieces), from, to };
}
