import { sessionsBetween } from '@cite-des-metiers/sdk/agenda';
import type { DatedSession } from '@cite-des-metiers/sdk/agenda';
import type { Moment } from '@cite-des-metiers/sdk/conseil';
import type { CiteDocument, ConseilOffer } from '@cite-des-metiers/sdk/feed';
import { hoursFor, openIntervals } from '@cite-des-metiers/sdk/hours';
import { addDays, toInstant, wallClock } from '@cite-des-metiers/sdk/time';
import { siteOf } from './cdm-find-conseiller.site.js';
import type { FindConseillerData } from './cdm-find-conseiller.types.js';

/** Desks held during opening hours are dated this many days ahead: enough for three moments over the longest closure. */
const OPENINGS_DAYS = 21;

/** Sessions of the activities that desks name, not over yet, soonest first. */
export function sessionsOf({
  offers,
  agenda,
  cite: { timeZone },
  now,
}: Pick<FindConseillerData, 'offers' | 'agenda' | 'cite' | 'now'>): readonly DatedSession[] {
  const named = new Set(offers.flatMap((offer) => offer.agenda ?? []));
  const to = Math.max(now, toInstant(addDays(agenda.validThrough, 1), '00:00', timeZone));
  const activities = agenda.items.filter(({ id }) => named.has(id));
  return sessionsBetween(activities, { from: now, to, timeZone }).sessions;
}

/** When desks that name no activity are open; where it is by appointment, or not stated, their times are unknown. */
export function openingsOf(
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
