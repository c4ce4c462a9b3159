import type { CiteDocument } from '@cite-des-metiers/sdk/feed';
import { addDays, startOfDay, wallClock } from '@cite-des-metiers/sdk/time';
import type { LoadRequest, Loaded } from '../core/feed-controller.js';
import { chooseSite } from '../core/site.js';
import type { __Name__Data, __Name__State } from './__tag__.types.js';

/** What the tag's attributes ask for. */
export interface __Name__Options {
  /** Site, empty for the main one. */
  readonly site: string;
}

/** Reads `cite.json` and answers for now. */
export async function load__Name__(
  { documents, now, signal }: LoadRequest,
  options: __Name__Options,
): Promise<Loaded<__Name__State>> {
  const { data, stale, fetchedAt } = await documents.get('cite', { signal });
  const answer = answer__Name__(data, options, now);
  return stale ? { ...answer, state: { ...answer.state, stale: fetchedAt } } : answer;
}

/**
 * What the tag shows for a Cité at an instant.
 * @param now Epoch milliseconds.
 * @returns The state, and the instant at which the document can no longer answer.
 */
export function answer__Name__(
  cite: CiteDocument,
  options: __Name__Options,
  now: number,
): { readonly state: Extract<__Name__State, { readonly data: __Name__Data }>; readonly validUntil: number } {
  const site = chooseSite('__tag__', cite, options.site);
  const contact = site.contact ?? cite.contact;
  const data: __Name__Data = {
    cite: cite.name,
    site,
    ...(contact && { contact }),
    language: cite.languages[0] ?? 'fr',
  };
  const isOld = wallClock(now, cite.timeZone).date > cite.validThrough;
  const canBeReached = contact !== undefined && Boolean(contact.phone ?? contact.email ?? contact.url);
  return {
    state: { type: isOld ? 'unknown' : canBeReached ? 'ready' : 'empty', data },
    validUntil: isOld ? Infinity : startOfDay(addDays(cite.validThrough, 1), cite.timeZone),
  };
}
