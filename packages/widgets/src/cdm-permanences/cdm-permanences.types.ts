import type { DatedSession } from '@cite-des-metiers/sdk/agenda';
import type { CiteDocument, Contact, LocalDate, Pole, Site } from '@cite-des-metiers/sdk/feed';
import type { WidgetState } from '../core/state.js';

/** What `<cdm-permanences>` shows. */
export interface PermanencesData {
  /** Sessions not over yet that the tag's attributes let through, soonest first. */
  readonly sessions: readonly DatedSession[];
  /** Poles, for naming and filtering. */
  readonly poles: readonly Pole[];
  /** Sites, for saying where. */
  readonly sites: readonly Site[];
  /** Whom to ask. */
  readonly contact?: Contact;
  /** The Cité, for calendars. */
  readonly cite: CiteDocument;
  /** Today on the Cité's wall clock. */
  readonly today: LocalDate;
  /** Last day the agenda answers for. */
  readonly horizon: LocalDate;
  /** Zone of all times (IANA). */
  readonly timeZone: string;
  /** True where the visitor's own clock shows another time. */
  readonly otherClock: boolean;
  /** Instant the answer is for, epoch milliseconds. */
  readonly now: number;
  /** Language of the feed's plain strings (BCP 47). */
  readonly language: string;
}

/** State of `<cdm-permanences>`: `empty` where nothing is planned, `unknown` where the agenda is past its horizon. */
export type PermanencesState = WidgetState<PermanencesData>;

/** What a visitor can narrow the list by. */
export interface PermanencesChoice {
  readonly pole: string;
  readonly public: string;
  readonly language: string;
  readonly mode: string;
}
