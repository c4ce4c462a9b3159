import type { Activity, LocalDate, Place, SessionOverride } from '../feed/index.js';

/** `scheduled`, or what its override says. */
export type SessionStatus = 'scheduled' | SessionOverride['status'];

/** One session of an activity, on a date, with its instants computed in the Cité's zone. */
export interface DatedSession {
  /** Stable identifier: activity id, planned date and planned start, such as `vae@2026-12-08T14:00`. */
  readonly id: string;
  /** The activity it belongs to. */
  readonly activity: Activity;
  /** Day it takes place, on the Cité's wall clock (the new day where it moved). */
  readonly date: LocalDate;
  /** Start. Instant in epoch milliseconds. */
  readonly start: number;
  /** End, excluded. Instant in epoch milliseconds. */
  readonly end: number;
  /** True where the feed gives no times: it lasts all day. */
  readonly allDay: boolean;
  /** Whether and how it takes place. A value this reader does not know is passed on. */
  readonly status: SessionStatus;
  /** Where it takes place, moves applied. */
  readonly place?: Place;
  /** What the feed says about this one session. */
  readonly override?: SessionOverride;
  /** Where it moved: the instants first planned, epoch milliseconds. */
  readonly planned?: { readonly start: number; readonly end: number };
}

/** Which sessions to keep. Every criterion left out keeps all; values a feed leaves out match everything. */
export interface SessionFilter {
  /** Kinds of activity. */
  readonly kinds?: readonly string[];
  /** Poles, any of them. */
  readonly poles?: readonly string[];
  /** Theme words as in the feed, any of them, compared without case or accents, in any language. */
  readonly themes?: readonly string[];
  /** Publics, any of them; an activity for `tous-publics` or without publics always matches. */
  readonly publics?: readonly string[];
  /** Languages, any of them, by primary subtag; an activity without languages is in the Cité's first. */
  readonly languages?: readonly string[];
  /** Modes, any of them; an activity without modes is on site. */
  readonly modes?: readonly string[];
  /** Sites. */
  readonly sites?: readonly string[];
}
