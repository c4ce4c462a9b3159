import type { DatedSession } from '../agenda/types.js';
import type { Address, CiteDocument, Text } from '../feed/index.js';
import { offsetMinutes, timeOf, wallClock } from '../time/index.js';
import { siteOf } from './place-text.js';

/** ISO 8601 date and time with the zone's offset at that instant. */
export function withOffset(instant: number, timeZone: string): string {
  const { date, time } = wallClock(instant, timeZone);
  const offset = Math.round(offsetMinutes(instant, timeZone));
  return `${date}T${time}:00${offset < 0 ? '-' : '+'}${timeOf(Math.abs(offset))}`;
}

/** A PostalAddress of schema.org. */
export function addressOf({ lines, postalCode, locality, country }: Address): object {
  return {
    '@type': 'PostalAddress',
    streetAddress: lines.join(', '),
    ...(postalCode && { postalCode }),
    addressLocality: locality,
    ...(country && { addressCountry: country }),
  };
}

/** GeoCoordinates, where both are known. */
export function geoOf({ latitude, longitude }: Address): object {
  return latitude === undefined || longitude === undefined
    ? {}
    : { geo: { '@type': 'GeoCoordinates', latitude, longitude } };
}

/** One Event of schema.org for one session: cancelling one must not cancel the series. */
export function eventOf(
  session: DatedSession,
  cite: CiteDocument,
  say: (text: Text) => string,
  ids: { readonly cite: string; readonly site: (id: string) => string },
): object {
  const { activity, place, planned, allDay, status } = session;
  const { timeZone } = cite;
  const stamp = (instant: number): string =>
    allDay ? wallClock(instant, timeZone).date : withOffset(instant, timeZone);
  const site = siteOf(cite, place);
  const modes = activity.modes ?? ['onsite'];
  const online =
    modes.some((mode) => mode === 'video' || mode === 'phone' || mode === 'email') || place?.url !== undefined;
  const onsite = modes.includes('onsite') && Boolean(site ?? place?.name ?? place?.address);
  const physical = site
    ? { '@id': ids.site(site.id) }
    : {
        '@type': 'Place',
        ...(place?.name !== undefined && { name: say(place.name) }),
        ...(place?.address && { address: addressOf(place.address), ...geoOf(place.address) }),
      };
  const virtual = place?.url === undefined ? undefined : { '@type': 'VirtualLocation', url: place.url };
  const locations = [...(onsite ? [physical] : []), ...(virtual ? [virtual] : [])];
  return {
    '@type': 'Event',
    '@id': `${ids.cite}/${encodeURIComponent(session.id)}`,
    name: say(activity.title),
    ...(activity.summary !== undefined && { description: say(activity.summary) }),
    startDate: stamp(session.start),
    endDate: allDay ? session.date : stamp(session.end),
    eventStatus: `https://schema.org/Event${status === 'cancelled' ? 'Cancelled' : planned ? 'Rescheduled' : 'Scheduled'}`,
    ...(planned && { previousStartDate: stamp(planned.start) }),
    eventAttendanceMode: `https://schema.org/${online ? (onsite ? 'Mixed' : 'Online') : 'Offline'}EventAttendanceMode`,
    // An event without a place is held by the Cité, wherever that is.
    location: locations.length > 1 ? locations : (locations[0] ?? physical),
    organizer: { '@id': ids.cite },
    ...(activity.partner && { contributor: { '@type': 'Organization', name: say(activity.partner.name) } }),
    inLanguage: activity.languages ?? cite.languages.slice(0, 1),
    isAccessibleForFree: true,
    ...(activity.capacity !== undefined && { maximumAttendeeCapacity: activity.capacity }),
    ...(status === 'full' && { remainingAttendeeCapacity: 0 }),
    ...(activity.url !== undefined && { url: activity.url }),
  };
}
