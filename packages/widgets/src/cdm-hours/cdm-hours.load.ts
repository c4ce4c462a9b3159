import type { CiteDocument } from '@cite-des-metiers/sdk/feed';
import { hoursFor, statusAt, upcomingExceptions, weekOf } from '@cite-des-metiers/sdk/hours';
import { sameOffset, wallClock } from '@cite-des-metiers/sdk/time';
import type { Loaded, LoadRequest } from '../core/feed-controller.js';
import { warnUnknown } from '../core/log.js';
import { once } from '../core/once.js';
import { chooseSite } from '../core/site.js';
import type { HoursData, HoursState } from './cdm-hours.types.js';

/** Exceptions are announced three weeks ahead, the three next ones; today's own is part of the answer. */
const AHEAD_DAYS = 21;
const AHEAD_COUNT = 3;

/** What the tag's attributes ask for. */
export interface HoursOptions {
  /** Site, empty for the main one. */
  readonly site: string;
  /** Pole with hours of its own, empty for the site's. */
  readonly pole: string;
}

/** Reads `cite.json` and answers for now. */
export async function loadHours(
  { documents, now, signal }: LoadRequest,
  options: HoursOptions,
): Promise<Loaded<HoursState>> {
  const { data, stale, fetchedAt } = await documents.get('cite', { signal });
  const key = `hours ${JSON.stringify(options)}`;
  const answer = once(key, [data], now, () => answerHours(data, options, now));
  return stale ? { ...answer, state: { ...answer.state, stale: fetchedAt } } : answer;
}

/**
 * What the tag shows for a Cité at an instant.
 * @param now Epoch milliseconds.
 * @param visitorZone Zone of the visitor's clock (IANA), for saying when it shows another time; the machine's own when left out.
 */
export function answerHours(
  cite: CiteDocument,
  options: HoursOptions,
  now: number,
  visitorZone?: string,
): { readonly state: Extract<HoursState, { type: 'ready' | 'unknown' }>; readonly validUntil: number } {
  const site = chooseSite('cdm-hours', cite, options.site);
  const pole = cite.poles.find(({ id }) => id === options.pole);
  if (options.pole && !pole)
    warnUnknown(
      'cdm-hours',
      'pole',
      options.pole,
      cite.poles.map(({ id }) => id),
      'the site’s hours',
    );
  const { timeZone, validThrough } = cite;
  const context = { timeZone, validThrough };
  const hours = hoursFor(site, pole?.id);
  const status = statusAt(hours, now, context);
  const { date: today } = wallClock(now, timeZone);
  const contact = site.contact ?? cite.contact;
  const data: HoursData = {
    site,
    ...(pole && { pole }),
    ...(contact && { contact }),
    status,
    week: weekOf(hours, now, { ...context, from: today }),
    ahead: upcomingExceptions(hours, now, { ...context, days: AHEAD_DAYS })
      .filter(({ from }) => from > today)
      .slice(0, AHEAD_COUNT),
    today,
    timeZone,
    otherClock: !sameOffset(timeZone, visitorZone, now),
    now,
    language: cite.languages[0] ?? 'fr',
  };
  const isUnknown = status.state === 'unknown' && status.reason !== 'appointment';
  return { state: { type: isUnknown ? 'unknown' : 'ready', data }, validUntil: status.validUntil };
}
