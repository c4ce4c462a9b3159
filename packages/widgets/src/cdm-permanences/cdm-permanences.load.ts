import { sessionsBetween } from '@cite-des-metiers/sdk/agenda';
import type { AgendaDocument, CiteDocument } from '@cite-des-metiers/sdk/feed';
import { addDays, sameOffset, toInstant, wallClock } from '@cite-des-metiers/sdk/time';
import type { Loaded, LoadRequest } from '../core/feed-controller.js';
import { once } from '../core/once.js';
import type { PermanencesState } from './cdm-permanences.types.js';

/** What the tag's attributes ask for; empty lists ask for everything. */
export interface PermanencesOptions {
  readonly site: string;
  readonly kinds: readonly string[];
  readonly poles: readonly string[];
  readonly themes: readonly string[];
  readonly publics: readonly string[];
  readonly languages: readonly string[];
  readonly modes: readonly string[];
}

/** Reads `cite.json` and `agenda.json` and lists what is not over yet. */
export async function loadPermanences(
  { documents, now, signal }: LoadRequest,
  options: PermanencesOptions,
): Promise<Loaded<PermanencesState>> {
  const [cite, agenda] = await Promise.all([documents.get('cite', { signal }), documents.get('agenda', { signal })]);
  const answer = once(`permanences ${JSON.stringify(options)}`, [cite.data, agenda.data], now, () =>
    answerPermanences(cite.data, agenda.data, options, now),
  );
  if (answer.state.type === 'empty' && Object.values(options).some(({ length }) => length > 0))
    (await import('./cdm-permanences.unmatched.js')).warnUnmatched('cdm-permanences', options, cite.data, agenda.data);
  const stale = cite.stale ? cite.fetchedAt : agenda.stale ? agenda.fetchedAt : undefined;
  return stale === undefined ? answer : { ...answer, state: { ...answer.state, stale } };
}

/**
 * What the tag shows for a Cité at an instant.
 * @param now Epoch milliseconds.
 * @param visitorZone Zone of the visitor's clock (IANA), for saying when it shows another time; the machine's own when left out.
 */
export function answerPermanences(
  cite: CiteDocument,
  agenda: AgendaDocument,
  { site, ...options }: PermanencesOptions,
  now: number,
  visitorZone?: string,
): {
  readonly state: Extract<PermanencesState, { type: 'ready' | 'empty' | 'unknown' }>;
  readonly validUntil: number;
} {
  const { timeZone, poles, sites, contact, languages } = cite;
  const language = languages[0] ?? 'fr';
  const horizon = agenda.validThrough;
  const end = toInstant(addDays(horizon, 1), '00:00', timeZone);
  const mainSite = (sites.find(({ kind }) => kind === 'main') ?? sites[0])?.id;
  const { sessions, validUntil } = sessionsBetween(agenda.items, {
    from: now,
    to: Math.max(end, now),
    timeZone,
    filter: { ...options, sites: site ? [site] : [] },
    firstLanguage: language,
    ...(mainSite !== undefined && { mainSite }),
  });
  const data = {
    sessions,
    poles,
    sites,
    ...(contact && { contact }),
    cite,
    today: wallClock(now, timeZone).date,
    horizon,
    timeZone,
    otherClock: !sameOffset(timeZone, visitorZone, now),
    now,
    language,
  };
  const type = end <= now ? 'unknown' : sessions.length === 0 ? 'empty' : 'ready';
  return { state: { type, data }, validUntil };
}
