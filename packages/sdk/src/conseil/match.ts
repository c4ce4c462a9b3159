import type { DatedSession } from '../agenda/types.js';
import type { ConseilOffer } from '../feed/index.js';
import { askedFor, judgeLanguage, judgeMode, judgePublic } from './criteria.js';
import { compare, fitsPart, fitsWhen, isFull, upcoming } from './moments.js';
import {
  CRITERIA,
  type ConseilAnswer,
  type ConseilContext,
  type Criterion,
  type Match,
  type Moment,
  type Question,
  type Reason,
} from './types.js';
import { type Hit, conceptsOf, hitsOf, isGuess, vocabularyOf } from './vocabulary.js';

const DAY = 86_400_000;
/** Moments shown per desk. */
const SHOWN = 3;
/** A moment this near is worth a word. */
const SOON = 2 * DAY;

interface Candidate {
  readonly offer: ConseilOffer;
  readonly hit: Hit | undefined;
  /** Why each criterion asked for is met; a criterion asked for that is missing here is not met. Times apart. */
  readonly met: ReadonlyMap<Criterion, Reason>;
  readonly moments: readonly Moment[] | undefined;
}

/**
 * Which desks can answer a question, and when. Pure: the same arguments give the same answer, in the same order.
 *
 * **Who is considered.** Desks of the poles asked for; where there is text, those its words lead to: the desk's need and
 * keywords, its pole's label, question and keywords, its summary, by way of the Cité's synonyms. Case, accents, number,
 * gender, one slip of the finger, an unfinished word and the endings of a family (`orienter`, `orientation`) are forgiven;
 * the words of asking ("bonjour, je cherche", "how do I") are passed over.
 *
 * **What they must meet.** Public (everybody's desks meet all), language, mode, window of time and part of the day.
 * A value of a newer feed, and times that are not known, count as met and are said (`unverified`).
 *
 * **What is relaxed.** Where no desk meets all, the least harmful set of criteria that lets one through is given up:
 * a set is as harmful as its worst member in {@link CRITERIA}, then its next worst. So the language is only given up
 * where giving up everything else would not help. `relaxed` says it; every desk shown meets all the rest.
 *
 * **Score**, the sum of: words, 0 to 100 (how much of the question the desk answers, rare words counting more); public
 * named 25, everybody 15 (a desk made for the visitor beats a nearer one); language 10; mode 5; each `unverified`
 * criterion 1 instead; next moment 0 to 10 (10 within a day, one less per day; full ones and none: 0). A desk whose dates
 * are all full comes after all others. Ties: a desk for
 * everybody before one kept for some, then the earlier moment, then the identifier.
 *
 * @param question What the visitor told.
 * @param offers The desks of `conseil.json`.
 * @param sessions Dated sessions of the agenda, from `now` as far ahead as moments should be looked for, in any order.
 * @param now Instant in epoch milliseconds.
 * @param context What else is known of the Cité.
 * @throws {SdkError} `bad-argument`, where `context.timeZone` is no zone.
 */
export function match(
  question: Question,
  offers: readonly ConseilOffer[],
  sessions: readonly DatedSession[],
  now: number,
  context: ConseilContext = {},
): ConseilAnswer {
  const { candidates, ...understood } = consider(question, offers, sessions, now, context);
  const asked = CRITERIA.filter((criterion) => isAsked(criterion, question));
  for (const relaxed of setsByHarm(asked)) {
    const kept = asked.filter((criterion) => !relaxed.includes(criterion));
    const matches = candidates.flatMap((candidate) => judge(candidate, kept, question, now, context) ?? []);
    if (matches.length > 0) {
      matches.sort(byWorth);
      return { matches, relaxed, ...understood, validUntil: validity(candidates, question, now) };
    }
  }
  return { matches: [], relaxed: [], ...understood, validUntil: validity(candidates, question, now) };
}

const isAsked = (criterion: Criterion, question: Question): boolean => {
  if (criterion === 'when') return question.when?.from !== undefined || question.when?.to !== undefined;
  if (criterion === 'partOfDay') return question.partOfDay !== undefined;
  return (
    askedFor(question, criterion === 'mode' ? 'modes' : criterion === 'public' ? 'publics' : 'languages') !== undefined
  );
};

/** Every set of the criteria asked for, the least harmful first: counting in binary with the worst as the highest digit. */
function* setsByHarm(asked: readonly Criterion[]): Generator<readonly Criterion[]> {
  for (let set = 0; set < 2 ** asked.length; set += 1) yield asked.filter((_criterion, digit) => (set >> digit) & 1);
}

function consider(
  question: Question,
  offers: readonly ConseilOffer[],
  sessions: readonly DatedSession[],
  now: number,
  context: ConseilContext,
): { readonly candidates: readonly Candidate[]; readonly wordsUnknown: boolean; readonly guessed: boolean } {
  const poles = askedFor(question, 'poles');
  const publics = askedFor(question, 'publics');
  const languages = askedFor(question, 'languages');
  const modes = askedFor(question, 'modes');
  const inPole = poles ? offers.filter(({ pole }) => poles.includes(pole)) : offers;

  const text = question.text?.trim() ?? '';
  const vocabulary = text ? vocabularyOf(inPole, context) : [];
  const concepts = text ? conceptsOf(text, vocabulary, context.synonyms ?? []) : [];
  const hits = hitsOf(concepts, vocabulary);
  const wordsKnown = hits.some((hit) => hit !== undefined);
  // "Bonjour" or "je veux" say nothing; that is not a word we failed to understand, but it is no answer either.
  const wordsUnknown = text !== '' && !wordsKnown;
  const nothingElse = !poles && !CRITERIA.some((criterion) => isAsked(criterion, question));
  if (wordsUnknown && nothingElse) return { candidates: [], wordsUnknown, guessed: false };
  const guessed = wordsKnown && nothingElse && isGuess(concepts, vocabulary, context);

  const byActivity = new Map<string, DatedSession[]>();
  for (const session of sessions) {
    const list = byActivity.get(session.activity.id);
    if (list) list.push(session);
    else byActivity.set(session.activity.id, [session]);
  }
  const candidates = inPole.flatMap((offer, index): Candidate[] => {
    const hit = hits[index];
    if (wordsKnown && !hit) return [];
    const met = new Map<Criterion, Reason>();
    const note = (criterion: Criterion, verdict: Reason | undefined): void => {
      if (verdict) met.set(criterion, verdict);
    };
    if (publics) note('public', judgePublic(offer, publics));
    if (languages) note('language', judgeLanguage(offer, languages, context));
    if (modes) note('mode', judgeMode(offer, modes));
    return [{ offer, hit, met, moments: upcoming(offer, byActivity, now, context) }];
  });
  return { candidates, wordsUnknown, guessed };
}

/** A desk as an answer, where it meets the criteria that are kept. */
function judge(
  { offer, hit, met, moments }: Candidate,
  kept: readonly Criterion[],
  question: Question,
  now: number,
  { timeZone }: ConseilContext,
): Match | undefined {
  const unverified: Reason[] = [];
  let fitting = moments ?? [];
  for (const criterion of kept) {
    if (criterion !== 'when' && criterion !== 'partOfDay') {
      if (!met.has(criterion)) return undefined;
    } else if (moments === undefined || (criterion === 'partOfDay' && timeZone === undefined)) {
      unverified.push({ type: 'unverified', criterion, value: '' });
    } else {
      fitting = fitting.filter((moment) =>
        criterion === 'when'
          ? fitsWhen(moment, question, now)
          : timeZone !== undefined && fitsPart(moment, question.partOfDay, now, timeZone),
      );
      if (fitting.length === 0) return undefined;
    }
  }
  const [first] = fitting;
  const days = first ? Math.max(0, Math.floor((first.start - now) / DAY)) : Infinity;
  const reasons: Reason[] = [];
  if (hit) reasons.push({ type: 'words', words: hit.words });
  if (hit?.viaPole || question.poles?.includes(offer.pole)) reasons.push({ type: 'pole', pole: offer.pole });
  const all = [...met.values(), ...unverified];
  reasons.push(...all.filter(({ type }) => type !== 'unverified'));
  if (first && first.start - now < SOON && !isFull(first)) reasons.push({ type: 'soon', start: first.start });
  reasons.push(...all.filter(({ type }) => type === 'unverified'));

  const soonness = first && !isFull(first) ? Math.max(0, 10 - days) : 0;
  const score = Math.round(100 * (hit?.share ?? 0)) + all.reduce((sum, { type }) => sum + WORTH[type], 0) + soonness;
  return { offer, moments: fitting.slice(0, SHOWN), score, reasons };
}

const WORTH: Readonly<Record<Reason['type'], number>> = {
  public: 25,
  everyone: 15,
  language: 10,
  mode: 5,
  unverified: 1,
  words: 0,
  pole: 0,
  soon: 0,
};

/** Whether a desk is kept for some publics. */
const isReserved = ({ publics = [] }: ConseilOffer): boolean => publics.length > 0 && !publics.includes('tous-publics');

/** Whether a desk's every date has been taken: `upcoming` gives full ones only where there is no other. */
const isTaken = ({ moments: [first] }: Match): boolean => first !== undefined && isFull(first);

const byWorth = (a: Match, b: Match): number =>
  Number(isTaken(a)) - Number(isTaken(b)) ||
  b.score - a.score ||
  Number(isReserved(a.offer)) - Number(isReserved(b.offer)) ||
  (a.moments[0]?.start ?? Infinity) - (b.moments[0]?.start ?? Infinity) ||
  compare(a.offer.id, b.offer.id) ||
  0;

const HALF_HOUR = 30 * 60_000;
const QUARTER = 15 * 60_000;

/** Until a moment begins, ends, stops to fit or comes a day nearer: nothing shown or counted changes before. A day at most. */
function validity(candidates: readonly Candidate[], { when, partOfDay }: Question, now: number): number {
  let until = now + DAY;
  const changes = (...instants: readonly number[]): void => {
    for (const instant of instants) if (instant > now && instant < until) until = instant;
  };
  // Parts of the day end on quarters of an hour in every zone there is.
  if (partOfDay !== undefined) changes((Math.floor(now / QUARTER) + 1) * QUARTER);
  if (when?.to !== undefined) changes(when.to, when.to - HALF_HOUR + 1);
  for (const { moments = [] } of candidates)
    for (const { start, end } of moments)
      changes(start, end, end - HALF_HOUR + 1, start - Math.floor((start - now) / DAY) * DAY + 1);
  return until;
}
