import type { Client } from '@cite-des-metiers/sdk';
import { sessionsBetween } from '@cite-des-metiers/sdk/agenda';
import type { Moment } from '@cite-des-metiers/sdk/conseil';
import type { CiteDocument, ConseilOffer, Resource, Site } from '@cite-des-metiers/sdk/feed';
import { hoursFor, openIntervals, statusAt, weekOf } from '@cite-des-metiers/sdk/hours';
import { addDays, sameOffset, toInstant, wallClock } from '@cite-des-metiers/sdk/time';
import type { LoadRequest, Loaded } from '../core/feed-controller.js';
import { chooseSite } from '../core/site.js';
import type { FindConseillerData, FindConseillerState } from './cdm-find-conseiller.types.js';

/** Desks held during opening hours are dated this many days ahead: enough for three moments over the longest closure. */
const OPENINGS_DAYS = 21;

/** Reads `cite.json`, `conseil.json` and `agenda.json`: all that the matching needs. */
export async function loadFindConseiller(
  { client, now, signal }: LoadRequest,
  options: { readonly site: string },
): Promise<Loaded<FindConseillerState>> {
  const [cite, conseil, agenda] = await Promise.all([
    client.documents.get('cite', { signal }),
    client.documents.get('conseil', { signal }),
    client.documents.get('agenda', { signal }),
  ]);
  const reception = chooseSite('cdm-find-conseiller', cite.data, options.site);
  const { timeZone, validThrough } = cite.data;
  const context = { timeZone, validThrough };
  const { date: today } = wallClock(now, timeZone);
  const offers = options.site
    ? conseil.data.items.filter((offer) => isHeldAt(reception, siteOf(offer, cite.data)))
    : conseil.data.items;
  const named = new Set(offers.flatMap((offer) => offer.agenda ?? []));
  const { sessions, validUntil } = sessionsBetween(
    agenda.data.items.filter(({ id }) => named.has(id)),
    { from: now, to: Math.max(now, toInstant(addDays(agenda.data.validThrough, 1), '00:00', timeZone)), timeZone },
  );
  const hours = hoursFor(reception);
  const status = statusAt(hours, now, context);
  const [todayHours] = weekOf(hours, now, { ...context, from: today });
  const data: FindConseillerData = {
    cite: cite.data,
    offers,
    ...(conseil.data.synonyms && { synonyms: conseil.data.synonyms }),
    sessions,
    openings: openingsOf(offers, cite.data, now),
    reception,
    status,
    ...(todayHours && { todayHours }),
    today,
    otherClock: !sameOffset(timeZone, Intl.DateTimeFormat().resolvedOptions().timeZone, now),
    now,
  };
  const type = offers.length === 0 ? 'empty' : conseil.data.validThrough < today ? 'unknown' : 'ready';
  const old = [cite, conseil, agenda].filter(({ stale }) => stale).map(({ fetchedAt }) => fetchedAt);
  return {
    state: { type, data, ...(old.length > 0 && { stale: Math.min(...old) }) },
    validUntil: Math.min(status.validUntil, validUntil),
  };
}

/** The documents that an offer names, in its order; those the catalogue does not have are left out. */
export async function loadResources(
  client: Client,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<readonly Resource[]> {
  const { data } = await client.documents.get('resources', { signal });
  const wanted = new Map(data.items.filter(({ id }) => ids.includes(id)).map((item) => [item.id, item]));
  return ids.flatMap((id) => wanted.get(id) ?? []);
}

/** Site of a desk; the main one where the offer names none. */
export const siteOf = (
  { site }: Pick<ConseilOffer, 'site'>,
  { sites }: Pick<CiteDocument, 'sites'>,
): Site | undefined => sites.find(({ id }) => id === site) ?? sites.find(({ kind }) => kind === 'main') ?? sites[0];

/** A tag that is about one site shows its desks, and those that answer from afar. */
const isHeldAt = (reception: Site, site: Site | undefined): boolean =>
  site?.id === reception.id || site?.kind === 'remote';

/** When desks that name no activity are open; where it is by appointment, or not stated, their times are unknown. */
function openingsOf(
  offers: readonly ConseilOffer[],
  cite: CiteDocument,
  now: number,
): Readonly<Record<string, readonly Moment[]>> {
  const { timeZone, validThrough } = cite;
  const { date } = wallClock(now, timeZone);
  const from = toInstant(date, '00:00', timeZone);
  const to = toInstant(addDays(date, OPENINGS_DAYS), '00:00', timeZone);
  const known = new Map<string, readonly Moment[] | undefined>();
  const openings: Record<string, readonly Moment[]> = {};
  for (const offer of offers) {
    const site = siteOf(offer, cite);
    if ((offer.agenda?.length ?? 0) > 0 || !site) continue;
    const key = `${site.id} ${offer.pole}`;
    if (!known.has(key)) {
      const all = openIntervals(hoursFor(site, offer.pole), { from, to, timeZone, validThrough });
      const open = all.filter(({ state }) => state === 'open').map(({ start, end }) => ({ start, end }));
      known.set(key, open.length === 0 && all.length > 0 ? undefined : open);
    }
    const moments = known.get(key);
    if (moments) openings[offer.id] = moments;
  }
  return openings;
}
