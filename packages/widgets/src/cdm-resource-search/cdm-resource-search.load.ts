import type { DocumentStore } from '@cite-des-metiers/sdk';
import { matchesFilter, sessionsBetween } from '@cite-des-metiers/sdk/agenda';
import type { SearchPage } from '@cite-des-metiers/sdk/search';
import { addDays, toInstant, wallClock } from '@cite-des-metiers/sdk/time';
import { clientOver } from '../core/client.js';
import type { Loaded, LoadRequest } from '../core/feed-controller.js';
import type { ResourceSearchState, TalkOffer } from './cdm-resource-search.types.js';

/** Reads `cite.json` only: the catalogue comes when the field is first used. */
export async function loadResourceSearch({
  documents,
  now,
  signal,
}: LoadRequest): Promise<Loaded<ResourceSearchState>> {
  const { data: cite, stale, fetchedAt } = await documents.get('cite', { signal });
  const data = {
    poles: cite.poles,
    sites: cite.sites,
    ...(cite.contact && { contact: cite.contact }),
    ...(cite.search?.count !== undefined && { count: cite.search.count }),
    today: wallClock(now, cite.timeZone).date,
    timeZone: cite.timeZone,
    now,
    language: cite.languages[0] ?? 'fr',
    isRemote: cite.search !== undefined && cite.search.engine !== 'page',
  };
  return { state: { type: 'ready', data, ...(stale && { stale: fetchedAt }) } };
}

/**
 * Whom to talk with about a search: the pole that most of the results belong to, else the one whose words the question uses,
 * with its next session within two weeks.
 */
export async function findTalk(
  documents: DocumentStore,
  text: string,
  page: SearchPage,
  { now, signal }: { readonly now: number; readonly signal: AbortSignal },
): Promise<TalkOffer | undefined> {
  const [cite, agenda] = await Promise.all([documents.get('cite', { signal }), documents.get('agenda', { signal })]);
  const { poles, timeZone, languages } = cite.data;
  let id = page.facets.poles?.[0]?.value;
  if (id === undefined && text)
    id = (await clientOver(documents).conseil.find({ text }, { signal })).value.matches[0]?.offer.pole;
  const pole = poles.find((one) => one.id === id) ?? (page.total === 0 ? poles[0] : undefined);
  if (!pole) return undefined;
  const to = toInstant(addDays(wallClock(now, timeZone).date, 14), '00:00', timeZone);
  const { sessions } = sessionsBetween(agenda.data.items, { from: now, to, timeZone });
  const next = sessions.find(
    ({ activity, status }) =>
      status !== 'cancelled' &&
      status !== 'full' &&
      matchesFilter(activity, { poles: [pole.id] }, languages[0] ?? 'fr'),
  );
  return { pole, ...(next && { next }) };
}
