import type { DatedSession } from '../agenda/types.js';
import type { CiteDocument, Language, Site, Text } from '../feed/index.js';
import { localize } from '../text/index.js';
import { addressOf, eventOf, geoOf } from './json-ld-event.js';
import { specificationsOf } from './json-ld-hours.js';

/** A JSON-LD document: `@context` and `@graph`. */
export interface JsonLd {
  readonly '@context': 'https://schema.org';
  readonly '@graph': readonly object[];
}

/** What JSON-LD needs beside the Cité. */
export interface JsonLdOptions {
  /** When it is written; hours are given from this day on. Instant, epoch milliseconds. */
  readonly now: number;
  /** Sessions to describe, as `sessionsBetween` gives them; none when left out. */
  readonly sessions?: readonly DatedSession[];
  /** Languages wanted, best first; the Cité's when left out. */
  readonly languages?: readonly Language[];
  /** Days of hours to give, 1 to 400; 90 when left out. */
  readonly days?: number;
}

/**
 * The Cité, its sites with their hours, and its sessions, in schema.org's vocabulary: an Organization, one Place a
 * site (`openingHoursSpecification`, `specialOpeningHoursSpecification`) and one Event a session. Only hours at which
 * one may simply walk in are given, and only for days that are known.
 * @throws `SdkError` `bad-argument` for an unknown zone.
 */
export function jsonLdOf(cite: CiteDocument, options: JsonLdOptions): JsonLd {
  const { now, sessions = [], languages = cite.languages } = options;
  const days = Math.min(Math.max(options.days ?? 90, 1), 400);
  const { timeZone, validThrough } = cite;
  const say = (text: Text): string => localize(text, languages, cite.languages[0]).value;
  const base = cite.url ?? `urn:cite-des-metiers:${cite.id}`;
  const ids = { cite: `${base}#cite`, site: (id: string) => `${base}#site-${id}` };
  const contact = (some: Site['contact']): object => ({
    ...(some?.phone && { telephone: some.phone }),
    ...(some?.email && { email: some.email }),
  });
  const placeOf = (site: Site): object => {
    const { usual, special } = site.hours
      ? specificationsOf(site.hours, now, days, { timeZone, validThrough })
      : { usual: [], special: [] };
    return {
      '@type': 'Place',
      '@id': ids.site(site.id),
      name: say(site.name),
      ...(site.address && { address: addressOf(site.address), ...geoOf(site.address) }),
      ...(site.contact?.phone && { telephone: site.contact.phone }),
      ...(site.url && { url: site.url }),
      ...(usual.length > 0 && { openingHoursSpecification: usual }),
      ...(special.length > 0 && { specialOpeningHoursSpecification: special }),
    };
  };
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'Organization',
        '@id': ids.cite,
        name: say(cite.name),
        ...(cite.url && { url: cite.url }),
        ...contact(cite.contact),
        ...(cite.sites.length > 0 && { location: cite.sites.map(({ id }) => ({ '@id': ids.site(id) })) }),
      },
      ...cite.sites.map(placeOf),
      ...sessions.map((session) => eventOf(session, cite, say, { cite: ids.cite, site: ids.site })),
    ],
  };
}

/**
 * {@link jsonLdOf} as text that can stand in `<script type="application/ld+json">`: `<`, `>`, `&` and the line separators
 * of JavaScript are written as escapes, so that no text of the feed can end the script or begin a comment.
 */
export function toJsonLd(cite: CiteDocument, options: JsonLdOptions): string {
  return JSON.stringify(jsonLdOf(cite, options)).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
