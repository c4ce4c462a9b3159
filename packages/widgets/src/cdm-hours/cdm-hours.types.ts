import type { Contact, LocalDate, Pole, Site } from '@cite-des-metiers/sdk/feed';
import type { DayHours, HoursStatus, UpcomingException } from '@cite-des-metiers/sdk/hours';
import type { WidgetState } from '../core/state.js';

/** What `<cdm-hours>` shows. */
export interface HoursData {
  /** The place. */
  readonly site: Pick<Site, 'name' | 'host' | 'address' | 'directions'>;
  /** The pole whose hours these are, where one was asked for. */
  readonly pole?: Pick<Pole, 'label'>;
  /** Whom to call. */
  readonly contact?: Contact;
  /** Now and next. */
  readonly status: HoursStatus;
  /** Seven days from today. */
  readonly week: readonly DayHours[];
  /** Exceptions of the coming weeks, soonest first. */
  readonly ahead: readonly UpcomingException[];
  /** Today on the Cité's wall clock. */
  readonly today: LocalDate;
  /** Zone of all times (IANA). */
  readonly timeZone: string;
  /** True where the visitor's own clock shows another time. */
  readonly otherClock: boolean;
  /** Instant the answer is for, epoch milliseconds. */
  readonly now: number;
  /** Language of the feed's plain strings (BCP 47). */
  readonly language: string;
}

/** State of `<cdm-hours>`: `unknown` where the feed cannot say whether it is open. */
export type HoursState = WidgetState<HoursData>;

/** How much is shown: one line; the day with the week behind a button; the day with the week. */
export type HoursView = 'badge' | 'today' | 'week';
