import { sessionsBetween, upcoming } from '../agenda/index.js';
import type { SessionFilter, SessionsAnswer } from '../agenda/types.js';
import { type Answer, answerFrom, siteOf } from './answer.js';
import { checkObject, checkNumber } from './arguments.js';
import type { DocumentStore } from './documents.js';
import type { CallOptions } from './snapshot.js';

/** Which sessions. */
export interface AgendaQuestion {
  /** Which to keep; all when left out. */
  readonly filter?: SessionFilter;
  /** First instant, epoch milliseconds; now when left out. What lasts then is included. */
  readonly from?: number;
  /** Last instant, excluded, epoch milliseconds; as far as the feed says when left out. */
  readonly to?: number;
  /** How many at most, 1 to 10 000; 10 when left out, or all of the window where there is `to`. */
  readonly limit?: number;
}

/** See `Client.agenda.upcoming`. */
export async function agendaUpcoming(
  documents: DocumentStore,
  now: () => number,
  { filter = {}, from = now(), to, limit }: AgendaQuestion,
  { signal }: CallOptions,
): Promise<Answer<SessionsAnswer>> {
  checkNumber('limit', limit, 1, 10_000, true);
  checkNumber('to', to, from, Infinity);
  checkObject('filter', filter, ['kinds', 'poles', 'themes', 'publics', 'languages', 'modes', 'sites']);
  const options = signal ? { signal } : {};
  const [cite, agenda] = await Promise.all([documents.get('cite', options), documents.get('agenda', options)]);
  const [firstLanguage] = cite.data.languages;
  const mainSite = siteOf(cite.data, undefined)?.id;
  const context = {
    timeZone: cite.data.timeZone,
    validThrough: agenda.data.validThrough,
    filter,
    ...(firstLanguage !== undefined && { firstLanguage }),
    ...(mainSite !== undefined && { mainSite }),
  };
  if (to === undefined) {
    const value = upcoming(agenda.data.items, { ...context, now: from, ...(limit !== undefined && { limit }) });
    return answerFrom(value, cite, agenda);
  }
  const value = sessionsBetween(agenda.data.items, { ...context, from, to });
  return answerFrom({ ...value, sessions: value.sessions.slice(0, limit) }, cite, agenda);
}
