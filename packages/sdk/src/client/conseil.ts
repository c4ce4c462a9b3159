import { sessionsBetween } from '../agenda/index.js';
import { match } from '../conseil/index.js';
import type { ConseilAnswer, Moment, Question } from '../conseil/types.js';
import type { CiteDocument, ConseilOffer } from '../feed/index.js';
import { hoursFor, openIntervals } from '../hours/index.js';
import { type Answer, answerFrom, siteOf } from './answer.js';
import { checkObject, checkText } from './arguments.js';
import type { DocumentStore } from './documents.js';
import type { CallOptions } from './snapshot.js';

/** How to look for a desk. */
export interface FindOptions extends CallOptions {
  /** Instant to look from, epoch milliseconds; now when left out. */
  readonly at?: number;
}

const DAY = 86_400_000;
/** How far ahead moments are looked for where the question does not say. */
const SESSIONS_AHEAD = 180 * DAY;
const OPENINGS_AHEAD = 21 * DAY;
/** And at most, whatever it says. */
const FARTHEST = 400 * DAY;

/** See `Client.conseil.find`. */
export async function findConseil(
  documents: DocumentStore,
  now: () => number,
  question: Question,
  { signal, at = now() }: FindOptions,
): Promise<Answer<ConseilAnswer>> {
  checkObject('find', question, ['poles', 'publics', 'languages', 'modes']);
  if (question.text !== undefined) checkText('text', question.text);
  const options = signal ? { signal } : {};
  const [cite, conseil, agenda] = await Promise.all([
    documents.get('cite', options),
    documents.get('conseil', options),
    documents.get('agenda', options),
  ]);
  const { timeZone, poles, languages } = cite.data;
  const wanted = Math.min(Math.max(question.when?.from ?? at, question.when?.to ?? at), at + FARTHEST);
  const { sessions } = sessionsBetween(agenda.data.items, {
    from: at,
    to: Math.max(at + SESSIONS_AHEAD, wanted),
    timeZone,
    validThrough: agenda.data.validThrough,
  });
  const value = match(question, conseil.data.items, sessions, at, {
    poles,
    timeZone,
    synonyms: conseil.data.synonyms ?? [],
    ...(languages[0] !== undefined && { firstLanguage: languages[0] }),
    openings: openingsOf(cite.data, at, Math.max(at, wanted) + OPENINGS_AHEAD),
  });
  return answerFrom(value, cite, conseil, agenda);
}

/** When the place of a desk is surely open; `undefined` where it may be open and nobody says when. */
function openingsOf(
  cite: CiteDocument,
  from: number,
  to: number,
): (offer: ConseilOffer) => readonly Moment[] | undefined {
  const { timeZone, validThrough } = cite;
  const known = new Map<string, readonly Moment[] | undefined>();
  const compute = (siteId: string | undefined, pole: string): readonly Moment[] | undefined => {
    const site = siteId === undefined ? siteOf(cite, undefined) : cite.sites.find(({ id }) => id === siteId);
    const hours = site && hoursFor(site, pole);
    if (!hours) return undefined;
    // From the day before, so that the stretch we are in begins when it began.
    const all = openIntervals(hours, { from: from - DAY, to, timeZone, validThrough }).filter(({ end }) => end > from);
    const open = all.filter(({ state }) => state === 'open').map(({ start, end }): Moment => ({ start, end }));
    return open.length === 0 && all.length > 0 ? undefined : open;
  };
  return ({ site, pole }) => {
    const key = JSON.stringify([site, pole]);
    if (!known.has(key)) known.set(key, compute(site, pole));
    return known.get(key);
  };
}
