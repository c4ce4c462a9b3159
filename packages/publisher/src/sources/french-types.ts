import type { FrenchTimes } from './french-times.js';

/** What repeats: an RFC 5545 rule without bounds, or dates. */
export interface FrenchPattern {
  /** Rule such as `FREQ=MONTHLY;BYDAY=2TU`. */
  readonly rule?: string;
  /** Single dates. */
  readonly dates?: readonly string[];
  /** Only in ISO weeks of this parity, which RFC 5545 cannot say. */
  readonly parity?: 'even' | 'odd';
  /** True for « un sur deux »: it needs a first date to count from. */
  readonly needsStart?: true;
  /** True where the day of the week is that of the first date (« tous les 15 jours »). */
  readonly needsWeekday?: true;
}

/** A pattern with its times; no times means all day. */
export interface FrenchSlot {
  /** What repeats. */
  readonly pattern: FrenchPattern;
  /** When, on each of those days. Empty: the whole day, where the text says so, else unknown. */
  readonly times: readonly FrenchTimes[];
}

/** What is said of one session. */
export interface FrenchChange {
  /** The session's date. */
  readonly date: string;
  /** What happens to it. */
  readonly status: 'cancelled' | 'full' | 'moved';
  /** Where it moves: its new date. */
  readonly to?: string;
  /** Its new times. */
  readonly times?: FrenchTimes;
  /** Of a change said of all days from one to another: its first. Days of it without a session are no mistake. */
  readonly inRange?: string;
  /** Why, as written between parentheses. */
  readonly reason?: string;
}

/** A rule in plain French, understood. */
export interface FrenchRule {
  /** What repeats, and when. */
  readonly slots: readonly FrenchSlot[];
  /** True where the text says « toute la journée ». */
  readonly allDay: boolean;
  /** First day, where one is written. */
  readonly from?: string;
  /** Last day, where one is written. */
  readonly to?: string;
  /** Months it is limited to, 1 to 12. */
  readonly months: readonly number[];
  /** Never on public holidays. */
  readonly noPublicHolidays: boolean;
  /** Never during, or only during, school holidays. */
  readonly schoolHolidays: 'any' | 'never' | 'only';
  /** Days on which it does not take place. */
  readonly except: readonly string[];
  /** Months in which it does not take place, 1 to 12. */
  readonly exceptMonths: readonly number[];
  /** What differs for single sessions. */
  readonly changes: readonly FrenchChange[];
  /** What was guessed, in plain French. */
  readonly remarks: readonly string[];
}
