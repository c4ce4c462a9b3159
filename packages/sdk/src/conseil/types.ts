import type { DatedSession } from '../agenda/types.js';
import type { ConseilOffer } from '../feed/index.js';

/** What a visitor told us; every part may be left out. Nothing here identifies anybody. */
export interface Question {
  /** Free words. Never sent anywhere. */
  readonly text?: string;
  /** Poles that fit, any of them. */
  readonly poles?: readonly string[];
  /** The visitor's situation, one of the feed's publics. */
  readonly publics?: readonly string[];
  /** Languages the visitor can talk in, any of them. */
  readonly languages?: readonly string[];
  /** Ways to talk that suit, any of them. */
  readonly modes?: readonly string[];
  /** When: moments that begin within this window (epoch milliseconds). */
  readonly when?: { readonly from?: number; readonly to?: number };
  /** Part of the day that suits, on the Cité's wall clock. */
  readonly partOfDay?: 'morning' | 'afternoon' | 'evening';
}

/** A criterion that can be relaxed, in the order in which it is: the least harmful first. */
export type Criterion = 'when' | 'partOfDay' | 'mode' | 'public' | 'language';

/** Why an offer was chosen; each is shown to the visitor in words. */
export type Reason =
  | { readonly type: 'words'; readonly words: readonly string[] }
  | { readonly type: 'pole'; readonly pole: string }
  | { readonly type: 'public'; readonly public: string }
  | { readonly type: 'everyone' }
  | { readonly type: 'language'; readonly language: string }
  | { readonly type: 'mode'; readonly mode: string }
  | { readonly type: 'soon'; readonly start: number }
  /** A value of a newer feed that this reader cannot judge: it matches, and is shown. */
  | { readonly type: 'unverified'; readonly criterion: Criterion; readonly value: string };

/** A time at which a desk can be reached: a session of the agenda, or a stretch of opening hours. */
export interface Moment {
  /** Start. Instant in epoch milliseconds. */
  readonly start: number;
  /** End, excluded. Instant in epoch milliseconds. */
  readonly end: number;
  /** The agenda's session, where it is one; absent for opening hours. */
  readonly session?: DatedSession;
}

/** A desk that can answer, and when. */
export interface Match {
  /** The desk. */
  readonly offer: ConseilOffer;
  /** Its next moments, at most three, none over; empty where times are unknown. */
  readonly moments: readonly Moment[];
  /** Greater is better; documented in `match`. The same question always gives the same order. */
  readonly score: number;
  /** Why it fits, most telling first. */
  readonly reasons: readonly Reason[];
}

/** The answer to a question. */
export interface ConseilAnswer {
  /** Desks, best first. Empty means: come to reception. */
  readonly matches: readonly Match[];
  /** Criteria that were given up so that there is an answer, in the order they were. Empty where all fit. */
  readonly relaxed: readonly Criterion[];
  /** True where the words matched nothing and the answer rests on the other criteria, or on none. */
  readonly wordsUnknown: boolean;
  /** The answer holds until this instant (epoch milliseconds, excluded). */
  readonly validUntil: number;
}
