import { type DayHours, type HoursStatus, hoursFor, statusAt, weekOf } from '../hours/index.js';
import { type Answer, answerFrom, poleOf, siteOf } from './answer.js';
import type { DocumentStore } from './documents.js';
import type { CallOptions } from './snapshot.js';

/** Whose hours, and when. */
export interface HoursQuestion {
  /** A site of the feed; its main one when left out. */
  readonly site?: string;
  /** A pole with hours of its own; the site's when left out. */
  readonly pole?: string;
  /** Instant asked about, in epoch milliseconds; now when left out. */
  readonly at?: number;
}

/** Which week. */
export interface WeekQuestion extends HoursQuestion {
  /** First of the seven days, `YYYY-MM-DD` on the Cité's wall clock; the Monday of `at` when left out. */
  readonly from?: string;
}

async function subject(
  documents: DocumentStore,
  now: () => number,
  { site, pole, at = now() }: HoursQuestion,
  { signal }: CallOptions,
) {
  const cite = await documents.get('cite', signal ? { signal } : {});
  const { timeZone, validThrough } = cite.data;
  if (pole !== undefined) poleOf(cite.data, pole);
  const place = siteOf(cite.data, site);
  return { cite, at, hours: place && hoursFor(place, pole), context: { timeZone, validThrough } };
}

/** See `Client.hours.status`. */
export async function hoursStatus(
  documents: DocumentStore,
  now: () => number,
  question: HoursQuestion,
  options: CallOptions,
): Promise<Answer<HoursStatus>> {
  const { cite, at, hours, context } = await subject(documents, now, question, options);
  return answerFrom(statusAt(hours, at, context), cite);
}

/** See `Client.hours.week`. */
export async function hoursWeek(
  documents: DocumentStore,
  now: () => number,
  question: WeekQuestion,
  options: CallOptions,
): Promise<Answer<readonly DayHours[]>> {
  const { cite, at, hours, context } = await subject(documents, now, question, options);
  const from = question.from === undefined ? {} : { from: question.from };
  return answerFrom(weekOf(hours, at, { ...context, ...from }), cite);
}
