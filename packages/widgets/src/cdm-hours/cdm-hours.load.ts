import { hoursFor, statusAt, upcomingExceptions, weekOf } from '@cite-des-metiers/sdk/hours';
import { sameOffset, wallClock } from '@cite-des-metiers/sdk/time';
import type { Loaded, LoadRequest } from '../core/feed-controller.js';
import { chooseSite } from '../core/site.js';
import type { HoursState } from './cdm-hours.types.js';

/** Exceptions are announced three weeks ahead. */
const AHEAD_DAYS = 21;

/** What the tag's attributes ask for. */
export interface HoursOptions {
  /** Site, empty for the main one. */
  readonly site: string;
  /** Pole with hours of its own, empty for the site's. */
  readonly pole: string;
}

/** Reads `cite.json` and answers for now. */
export async function loadHours(
  { client, now, signal }: LoadRequest,
  options: HoursOptions,
): Promise<Loaded<HoursState>> {
  const { data: cite, stale, fetchedAt } = await client.documents.get('cite', { signal });
  const site = chooseSite('cdm-hours', cite, options.site);
  const pole = cite.poles.find(({ id }) => id === options.pole);
  const { timeZone, validThrough } = cite;
  const context = { timeZone, validThrough };
  const hours = hoursFor(site, options.pole || undefined);
  const status = statusAt(hours, now, context);
  const { date: today } = wallClock(now, timeZone);
  const contact = site.contact ?? cite.contact;
  const data = {
    site,
    ...(pole && { pole }),
    ...(contact && { contact }),
    status,
    week: weekOf(hours, now, { ...context, from: today }),
    ahead: hours === undefined ? [] : upcomingExceptions(hours, now, { ...context, days: AHEAD_DAYS }),
    today,
    timeZone,
    otherClock: !sameOffset(timeZone, Intl.DateTimeFormat().resolvedOptions().timeZone, now),
    now,
    language: cite.languages[0] ?? 'fr',
  };
  const type = status.state === 'unknown' && status.reason !== 'appointment' ? 'unknown' : 'ready';
  return { state: { type, data, ...(stale && { stale: fetchedAt }) }, validUntil: status.validUntil };
}
