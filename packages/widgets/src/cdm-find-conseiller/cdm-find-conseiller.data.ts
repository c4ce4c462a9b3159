import { sessionsBetween } from '@cite-des-metiers/sdk/agenda';
import type { Moment } from '@cite-des-metiers/sdk/conseil';
import type { AgendaDocument, CiteDocument, ConseilDocument, ConseilOffer, Site } from '@cite-des-metiers/sdk/feed';
import { hoursFor, openIntervals, statusAt, weekOf } from '@cite-des-metiers/sdk/hours';
import { addDays, sameOffset, toInstant, wallClock } from '@cite-des-metiers/sdk/time';
import { chooseSite } from '../core/site.js';
import { siteOf } from './cdm-find-conseiller.site.js';
import type { FindConseillerData, FindConseillerState } from './cdm-find-conseiller.types.js';

/** Desks held during opening hours are dated this many days ahead: enough for three moments over the longest closure. */
const OPENINGS_DAYS = 21;

/** The documents of the feed that the tag answers from. */
export interface FindConseillerDocuments {
  readonly cite: CiteDocument;
  readonly conseil: ConseilDocument;
  readonly agenda: AgendaDocument;
}

/** Whose answer it is, and for when. */
export interface FindConseillerRequest {
  /** Instant in epoch milliseconds. */
  readonly now: number;
  /** Identifier of a site, empty for the main one and every desk. */
  readonly site: string;
  /** Zone of the visitor's own clock (IANA). */
  readonly visitorZone: string;
}

/** The state that the documents amount to at an instant, and until when (epoch milliseconds). Pure. */
export function stateOf(
  { cite, conseil, agenda }: FindConseillerDocuments,
  { now, site, visitorZone }: FindConseillerRequest,
): { readonly state: Extract<FindConseillerState, { data: unknown }>; readonly validUntil: number } {
  const reception = chooseSite('cdm-find-conseiller', cite, site);
  const { timeZone, validThrough } = cite;
  const context = { timeZone, validThrough };
  const { date: today } = wallClock(now, timeZone);
  const offers = site ? conseil.items.filter((offer) => isHeldAt(reception, siteOf(offer, cite))) : conseil.items;
  const named = new Set(offers.flatMap((offer) => offer.agenda ?? []));
  const end = toInstant(addDays(agenda.validThrough, 1), '00:00', timeZone);
  const { sessions, validUntil } = sessionsBetween(
    agenda.items.filter(({ id }) => named.has(id)),
    { from: now, to: Math.max(now, end), timeZone },
  );
  const hours = hoursFor(reception);
  const status = statusAt(hours, now, context);
  const data: FindConseillerData = {
    cite,
    offers,
    ...(conseil.synonyms && { synonyms: conseil.synonyms }),
    sessions,
    openings: openingsOf(offers, cite, now),
    reception,
    status,
    week: weekOf(hours, now, { ...context, from: today }),
    today,
    horizon: conseil.validThrough,
    otherClock: !sameOffset(timeZone, visitorZone, now),
    now,
  };
  const type = offers.length === 0 ? 'empty' : conseil.validThrough < today ? 'unknown' : 'ready';
  return { state: { type, data }, validUntil: Math.min(status.validUntil, validUntil) };
}

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
