import { sessionsBetween } from '@cite-des-metiers/sdk/agenda';
import { localize } from '@cite-des-metiers/sdk/text';
import { addDays, sameOffset, toInstant, wallClock } from '@cite-des-metiers/sdk/time';
import type { Loaded, LoadRequest } from '../core/feed-controller.js';
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
  { client, now, signal }: LoadRequest,
  { site, ...options }: PermanencesOptions,
): Promise<Loaded<PermanencesState>> {
  const [cite, agenda] = await Promise.all([
    client.documents.get('cite', { signal }),
    client.documents.get('agenda', { signal }),
  ]);
  const { timeZone, poles, sites, contact, languages, name } = cite.data;
  const language = languages[0] ?? 'fr';
  const horizon = agenda.data.validThrough;
  const end = toInstant(addDays(horizon, 1), '00:00', timeZone);
  const filter = { ...options, sites: site ? [site] : [] };
  const { sessions, validUntil } = sessionsBetween(agenda.data.items, {
    from: now,
    to: Math.max(end, now),
    timeZone,
    filter,
    firstLanguage: language,
  });
  const data = {
    sessions,
    poles,
    sites,
    ...(contact && { contact }),
    cite: localize(name, [language], language).value,
    today: wallClock(now, timeZone).date,
    horizon,
    timeZone,
    otherClock: !sameOffset(timeZone, Intl.DateTimeFormat().resolvedOptions().timeZone, now),
    now,
    language,
  };
  const type = end <= now ? 'unknown' : sessions.length === 0 ? 'empty' : 'ready';
  const staleAt = cite.stale ? cite.fetchedAt : agenda.stale ? agenda.fetchedAt : undefined;
  return { state: { type, data, ...(staleAt !== undefined && { stale: staleAt }) }, validUntil };
}
