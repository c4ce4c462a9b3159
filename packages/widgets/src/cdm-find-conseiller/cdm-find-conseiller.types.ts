import type { Criterion } from '@cite-des-metiers/sdk/conseil';
import type {
  AgendaDocument,
  CiteDocument,
  ConseilOffer,
  LocalDate,
  Resource,
  Site,
  Synonym,
} from '@cite-des-metiers/sdk/feed';
import type { DayHours, HoursStatus } from '@cite-des-metiers/sdk/hours';
import type { WidgetState } from '../core/state.js';

/** What `<cdm-find-conseiller>` answers from. */
export interface FindConseillerData {
  /** The Cité: its poles in display order, its places, its zone. */
  readonly cite: CiteDocument;
  /** What advisors can be asked. */
  readonly offers: readonly ConseilOffer[];
  /** The Cité's synonyms, for free questions. */
  readonly synonyms?: readonly Synonym[];
  /** The activities that offers name, dated when a visitor begins to ask. */
  readonly agenda: Pick<AgendaDocument, 'items' | 'validThrough'>;
  /** The place to come to without further ado. */
  readonly reception: Site;
  /** Whether that place is open. */
  readonly status: HoursStatus;
  /** Its hours for seven days from today. */
  readonly week: readonly DayHours[];
  /** Today on the Cité's wall clock. */
  readonly today: LocalDate;
  /** Last day the desks answer for. */
  readonly horizon: LocalDate;
  /** True where the visitor's own clock shows another time. */
  readonly otherClock: boolean;
  /** Instant the answer is for, epoch milliseconds. */
  readonly now: number;
  /** Documents that offers name, where they are there already; else they are loaded when a visitor asks for them. */
  readonly resources?: readonly Resource[];
}

/** State of `<cdm-find-conseiller>`: `empty` where the feed names no desk, so that only reception remains. */
export type FindConseillerState = WidgetState<FindConseillerData>;

/** A question of the path. */
export type Step = 'need' | 'situation' | 'talk' | 'when';

/** What the tag shows of its dialogue: the three ways in, a question of the path, or the answer. */
export type Screen = 'start' | Step | 'answer';

/** When a visitor would like to come. `soon` is no wish at all, `later` begins next Monday. */
export type Wish = 'soon' | 'week' | 'later' | 'morning' | 'afternoon' | 'evening';

/** What a visitor chose so far. It lives in the tag alone: never stored, never sent. */
export interface Choices {
  /** The question in the visitor's own words. */
  readonly text?: string;
  /** Identifier of a pole. */
  readonly pole?: string;
  /** One of the feed's publics. */
  readonly public?: string;
  /** One of the feed's modes. */
  readonly mode?: string;
  /** Language to talk in (BCP 47). */
  readonly language?: string;
  /** When. */
  readonly when?: Wish;
}

/** What `cdm-find-conseiller-answer` tells: how good the answer is, nothing about the visitor. */
export interface FindConseillerAnswerDetail {
  /** How many desks one can go to, full ones left out; 0 means reception, also where the answer is only a guess. */
  readonly matches: number;
  /** Criteria that were given up so that there is an answer. */
  readonly relaxed: readonly Criterion[];
}
