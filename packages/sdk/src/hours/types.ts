import type { ExceptionCause, Interval, LocalDate, Text } from '../feed/index.js';

/** Open, closed or unknown. Unknown is never shown as closed. */
export type OpenState = 'open' | 'closed' | 'unknown';

/**
 * Why the state is what it is: the usual week, a variant, an exception, a public holiday; or, for `unknown`,
 * `appointment` (admission other than walk-in), `publics` (kept for some publics, and nobody said whether the visitor is one),
 * `unsure`, `unstated` (no hours, or said to be unknown), `horizon` (outside validity).
 */
export type StateReason =
  'weekly' | 'variant' | 'exception' | 'public-holiday' | 'appointment' | 'publics' | 'unsure' | 'unstated' | 'horizon';

/** A stretch of time during which the state is not `closed`. */
export interface OpenInterval {
  /** Start, included. Instant in epoch milliseconds. */
  readonly start: number;
  /** End, excluded. Instant in epoch milliseconds. */
  readonly end: number;
  /** `open`, or `unknown` where one cannot simply walk in. */
  readonly state: 'open' | 'unknown';
  /** Why. */
  readonly reason: StateReason;
  /** The day it belongs to, on the Cité's wall clock. */
  readonly date: LocalDate;
  /** What the feed says about it; absent for a stretch that is unknown as a whole. */
  readonly source?: Interval;
}

/** What the next change leads to. */
export interface NextChange {
  /** When. Instant in epoch milliseconds. */
  readonly at: number;
  /** The state from then on. */
  readonly state: OpenState;
  /** What the feed says about the interval that begins then, where one does: by appointment, by phone, for whom. */
  readonly source?: Interval;
}

/** Whether a place is open at an instant, and what comes next. */
export interface HoursStatus {
  /** The state at the instant asked for. */
  readonly state: OpenState;
  /** Why. */
  readonly reason: StateReason;
  /** The reason or note in the visitor's words, from the exception, variant or interval that decides. */
  readonly note?: Text;
  /** The stretch the instant lies in, where it is open or unknown by an interval. */
  readonly current?: OpenInterval;
  /** The next change of state within the search window; absent where none is known. */
  readonly next?: NextChange;
  /** The next stretch that is surely open, after now. */
  readonly nextOpen?: OpenInterval;
  /** The answer holds until this instant (epoch milliseconds, excluded): ask again then. */
  readonly validUntil: number;
}

/** One day of a week as visitors read it. */
export interface DayHours {
  /** The day on the Cité's wall clock. */
  readonly date: LocalDate;
  /** ISO weekday, 1 is Monday. */
  readonly weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  /** True on the day of the instant asked for. */
  readonly isToday: boolean;
  /** `open` if any interval is, else `unknown` if any is or the day is not stated, else `closed`. */
  readonly state: OpenState;
  /** What decides for that day. */
  readonly reason: StateReason;
  /** Its intervals by wall clock, ascending. */
  readonly intervals: readonly Interval[];
  /** Name of the variant or reason of the exception. */
  readonly note?: Text;
  /** Cause of the exception that decides, where one does. */
  readonly cause?: ExceptionCause;
}

/** An exception still to come, for announcing it ahead. */
export interface UpcomingException {
  /** First day. */
  readonly from: LocalDate;
  /** Last day, included. */
  readonly to: LocalDate;
  /** What the days are like; for a range, its first day. */
  readonly day: DayHours;
  /** The first stretch that is surely open after the range, where it closes. */
  readonly reopens?: OpenInterval;
}

/** What all questions about hours need. */
export interface HoursContext {
  /** Zone of the wall clock (IANA). */
  readonly timeZone: string;
  /** The document's horizon: after this day everything is unknown. */
  readonly validThrough?: LocalDate;
  /**
   * The publics the visitor belongs to. An interval kept for one of them is open, one kept for others is left out;
   * without this, an interval kept for some publics is `unknown`, not `open`.
   */
  readonly publics?: readonly string[];
}
