import { SdkError } from '../errors.js';
import type { Hours } from '../feed/index.js';
import { wallClock } from '../time/index.js';
import { timelineOf } from './stretches.js';
import type { HoursContext, OpenInterval } from './types.js';

const MOST_DAYS = 40_000;

/** A window of time, and what all questions about hours need. */
export interface IntervalsQuery extends HoursContext {
  /** First instant, included. Epoch milliseconds. */
  readonly from: number;
  /** Last instant, excluded. Epoch milliseconds. */
  readonly to: number;
}

/**
 * The stretches of a window during which a place is open, or may be (`unknown`); it is closed in between.
 * They are ascending and disjoint: intervals that overlap or touch are one stretch, open beats unknown, and what lies
 * outside the window is cut off. `date` and `source` are those of the interval a stretch begins with.
 * The answer holds as long as the feed does.
 * @param hours Left out, the whole window is unknown (`unstated`).
 * @param query The window, at most 40,000 days, and the context.
 * @throws `SdkError` `bad-argument` for an unknown zone or a window that is none.
 */
export function openIntervals(hours: Hours | undefined, query: IntervalsQuery): OpenInterval[] {
  const { from, to, timeZone } = query;
  if (!Number.isFinite(from) || !Number.isFinite(to) || to - from > MOST_DAYS * 86_400_000)
    throw new SdkError(
      'bad-argument',
      `openIntervals cannot look from ${String(from)} to ${String(to)}; pass two instants in epoch milliseconds, less than 40,000 days apart`,
    );
  if (to <= from) return [];
  const first = wallClock(from, timeZone).date;
  const last = wallClock(to - 1, timeZone).date;
  return timelineOf(hours, query, first, last)
    .stretches.filter(({ start, end }) => end > from && start < to)
    .map((stretch) => ({ ...stretch, start: Math.max(stretch.start, from), end: Math.min(stretch.end, to) }));
}
