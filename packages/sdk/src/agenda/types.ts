import type { Activity, LocalDate, Place, SessionOverride, Text } from '../feed/index.js';

/**
 * `scheduled`, or what its override says; `unsure` where it moved to a day that does not exist.
 * A status that is not known here is to be shown as "to be confirmed".
 */
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

/**
 * Which sessions to keep. Every criterion left out, or empty, keeps all. What a feed leaves out matches everything,
 * except themes: an activity without theme words has none of those asked for.
 */
export interface SessionFilter {
  /** Kinds of activity. */
  readonly kinds?: readonly string[];
  /** Poles, any of them; an activity of no pole in particular always matches. */
  readonly poles?: readonly string[];
  /** Theme words as in the feed, any of them, compared without case or accents, in any language. */
  readonly themes?: readonly string[];
  /** Publics, any of them; an activity for `tous-publics` or without publics always matches. */
  readonly publics?: readonly string[];
  /** Languages, any of them, by primary subtag; an activity without languages is in the Cité's first. */
  readonly languages?: readonly string[];
  /** Modes, any of them; an activity without modes is on site. */
  readonly modes?: readonly string[];
  /** Sites, any of them; an activity without place is at the main site, one at another place or online is at none. */
  readonly sites?: readonly string[];
}

/** What all questions about sessions need. */
export interface AgendaContext {
  /** Zone of the wall clock (IANA). */
  readonly timeZone: string;
  /** Which sessions to keep; all when left out. */
  readonly filter?: SessionFilter;
  /** The Cité's first language, which activities without languages are in; without it they match every language. */
  readonly firstLanguage?: string;
  /** The main site, where activities without place are; without it they match every site. */
  readonly mainSite?: string;
  /** The document's horizon: after this day nothing is known, so nothing is listed. */
  readonly validThrough?: LocalDate;
}

/** A window of time, and what all questions about sessions need. */
export interface SessionsQuery extends AgendaContext {
  /** First instant, included: what is over by then is left out. Epoch milliseconds. */
  readonly from: number;
  /** Last instant, excluded: what begins then or later is left out. Epoch milliseconds. */
  readonly to: number;
}

/** Sessions, and until when one may rely on them. */
export interface SessionsAnswer {
  /** By start, then end, then id. Cancelled ones are among them, at the time they were planned. */
  readonly sessions: readonly DatedSession[];
  /** False where the window reaches beyond the horizon: having no session there means "not known", not "none". */
  readonly complete: boolean;
  /**
   * The answer holds until this instant (epoch milliseconds, excluded): the next start or end of one of the sessions after
   * the window's first instant, or the next midnight on the Cité's wall clock where that is sooner.
   */
  readonly validUntil: number;
}

/** The sessions of one day. */
export interface SessionDay {
  /** The day, on the Cité's wall clock. */
  readonly date: LocalDate;
  /** Its sessions, in the order they were given. */
  readonly sessions: readonly DatedSession[];
}

/** A value that activities can be filtered by. */
export interface AgendaFacet {
  /** The value, as a {@link SessionFilter} takes it. */
  readonly value: string;
  /** Activities with it. */
  readonly count: number;
  /** Its words as in the feed, for themes. */
  readonly text?: Text;
}

/** What activities can be filtered by, the most frequent value first. */
export type AgendaFacets = Readonly<Record<keyof SessionFilter, readonly AgendaFacet[]>>;
