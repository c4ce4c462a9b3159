import type { AgendaDocument, CiteDocument, ConseilDocument, Site } from '@cite-des-metiers/sdk/feed';
import { hoursFor, statusAt, weekOf } from '@cite-des-metiers/sdk/hours';
import { sameOffset, wallClock } from '@cite-des-metiers/sdk/time';
import { chooseSite } from '../core/site.js';
import { siteOf } from './cdm-find-conseiller.site.js';
import type { FindConseillerData, FindConseillerState } from './cdm-find-conseiller.types.js';

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
  /** Zone of the visitor's own clock (IANA); the machine's when left out. */
  readonly visitorZone?: string;
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
  const hours = hoursFor(reception);
  const status = statusAt(hours, now, context);
  const data: FindConseillerData = {
    cite,
    offers,
    ...(conseil.synonyms && { synonyms: conseil.synonyms }),
    agenda,
    reception,
    status,
    week: weekOf(hours, now, { ...context, from: today }),
    today,
    horizon: conseil.validThrough,
    otherClock: !sameOffset(timeZone, visitorZone, now),
    now,
  };
  const type = offers.length === 0 ? 'empty' : conseil.validThrough < today ? 'unknown' : 'ready';
  return { state: { type, data }, validUntil: status.validUntil };
}

/** A tag that is about one site shows its desks, and those that answer from afar. */
const isHeldAt = (reception: Site, site: Site | undefined): boolean =>
  site?.id === reception.id || site?.kind === 'remote';
