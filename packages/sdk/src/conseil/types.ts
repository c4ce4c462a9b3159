import type { DatedSession } from '../agenda/types.js';
import type { ConseilOffer, Language, Pole, Synonym } from '../feed/index.js';

/** What a visitor told us; every part may be left out. Nothing here identifies anybody. */
export interface Question {
  /** Free words. Never sent anywhere. At most 200 characters are read. */
  readonly text?: string;
  /** Poles that fit, any of them. Never relaxed: another pole is another question. */
  readonly poles?: readonly string[];
  /** The visitor's situation, any of the feed's publics. */
  readonly publics?: readonly string[];
  /** Languages the visitor can talk in, any of them, compared by primary subtag. */
  readonly languages?: readonly string[];
  /** Ways to talk that suit, any of them. */
  readonly modes?: readonly string[];
  /** When: moments that still offer half an hour (or all they have) within this window; epoch milliseconds, `to` excluded. */
  readonly when?: { readonly from?: number; readonly to?: number };
  /** Part of the day that suits, on the Cité's wall clock: before 12:00, 12:00 to 18:00, from 18:00. */
  readonly partOfDay?: 'morning' | 'afternoon' | 'evening';
}

/** A criterion that can be relaxed; see {@link CRITERIA} for the order. */
export type Criterion = 'when' | 'partOfDay' | 'mode' | 'public' | 'language';

/**
 * Every criterion, the least harmful to give up first: coming on another day costs little, an advisor one cannot
 * talk with is no help at all.
 */
export const CRITERIA: readonly Criterion[] = ['when', 'partOfDay', 'mode', 'public', 'language'];

/** Why an offer was chosen; each is shown to the visitor in words. */
export type Reason =
  /** The visitor's words that lead here, as they were typed. */
  | { readonly type: 'words'; readonly words: readonly string[] }
  /** The pole that was asked for, or whose vocabulary the words belong to. */
  | { readonly type: 'pole'; readonly pole: string }
  /** It is for this public, which was asked for. */
  | { readonly type: 'public'; readonly public: string }
  /** A public was asked for, and it is for everybody. */
  | { readonly type: 'everyone' }
  /** A language that was asked for. */
  | { readonly type: 'language'; readonly language: string }
  /** A mode that was asked for. */
  | { readonly type: 'mode'; readonly mode: string }
  /** Its next moment begins within two days, or lasts now. Instant in epoch milliseconds. */
  | { readonly type: 'soon'; readonly start: number }
  /**
   * Something asked for that cannot be judged: a value of a newer feed (`value`), or times that the feed does not give
   * (`value` is empty). It matches, and is shown.
   */
  | { readonly type: 'unverified'; readonly criterion: Criterion; readonly value: string };

/** A time at which a desk can be reached: a session of the agenda, or a stretch of opening hours. */
export interface Moment {
  /** Start. Instant in epoch milliseconds; in the past where it lasts now. */
  readonly start: number;
  /** End, excluded. Instant in epoch milliseconds. */
  readonly end: number;
  /** The agenda's session, where it is one; absent for opening hours. Its `status` says where it is full. */
  readonly session?: DatedSession;
}

/** A desk that can answer, and when. */
export interface Match {
  /** The desk. */
  readonly offer: ConseilOffer;
  /** Its next moments, at most three, none over, none cancelled, none full unless all are; empty where none is known. */
  readonly moments: readonly Moment[];
  /** Greater is better, 0 to 150; made up as {@link match} documents. */
  readonly score: number;
  /** Why it fits, most telling first. */
  readonly reasons: readonly Reason[];
}

/** The answer to a question. */
export interface ConseilAnswer {
  /** Desks, best first, those whose every date is full last. Empty means: come to reception. */
  readonly matches: readonly Match[];
  /** Criteria that were given up so that there is an answer, in the order of {@link CRITERIA}. Empty where all fit. */
  readonly relaxed: readonly Criterion[];
  /**
   * True where the words mean nothing to this Cité. The answer then rests on the other criteria; where there is none,
   * there are no matches.
   */
  readonly wordsUnknown: boolean;
  /**
   * True where a sentence was written (four telling words or more) of which no desk knows more than one, and that neither as
   * the name of a pole nor by a synonym, and nothing else was asked. The matches are guesses then: reception comes first.
   */
  readonly guessed: boolean;
  /** The answer holds until this instant (epoch milliseconds, excluded). */
  readonly validUntil: number;
}

/** What is known of the Cité beside its desks. Everything may be left out; what it would decide is then `unverified`. */
export interface ConseilContext {
  /** The Cité's poles: their labels, questions and keywords are understood. */
  readonly poles?: readonly Pole[];
  /** What visitors say and what it stands for. */
  readonly synonyms?: readonly Synonym[];
  /** The language of desks that name none. */
  readonly firstLanguage?: Language;
  /** Zone of the wall clock (IANA), for the part of the day. */
  readonly timeZone?: string;
  /**
   * When a desk that names no activity can be reached: the opening hours of its pole or site, ascending; `undefined`
   * where they are unknown.
   */
  readonly openings?: (offer: ConseilOffer) => readonly Moment[] | undefined;
}
