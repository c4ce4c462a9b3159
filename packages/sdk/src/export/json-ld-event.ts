import type { DatedSession } from '../agenda/types.js';
import type { Address, CiteDocument, Partner, Text } from '../feed/index.js';
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
    ...(lines.length > 0 && { streetAddress: lines.join(', ') }),
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

/** What schema.org calls a status. One that this reader does not know is left out: it has no word for "to be confirmed". */
const statusOf = ({ status, planned }: DatedSession): string | undefined => {
  if (status === 'cancelled') return 'EventCancelled';
  // It moved to a day that does not exist: "postponed, and no new date has been set".
  if (status === 'unsure') return 'EventPostponed';
  if (!['scheduled', 'moved', 'full'].includes(status)) return undefined;
  return planned ? 'EventRescheduled' : 'EventScheduled';
};

const partnerOf = ({ name, url }: Partner, say: (text: Text) => string): object => ({
  '@type': 'Organization',
  name: say(name),
  ...(url !== undefined && { url }),
});

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
  // An empty list says as little as none.
  const modes = activity.modes?.length ? activity.modes : ['onsite'];
  const languages = activity.languages?.length ? activity.languages : cite.languages.slice(0, 1);
  const online =
    modes.some((mode) => mode === 'video' || mode === 'phone' || mode === 'email') || place?.url !== undefined;
  const onsite = modes.includes('onsite') && Boolean(site ?? place?.name ?? place?.address);
  const elsewhere = {
    ...(place?.name !== undefined && { name: say(place.name) }),
    ...(place?.address && { address: addressOf(place.address), ...geoOf(place.address) }),
  };
  const known = Object.keys(elsewhere).length > 0 ? { '@type': 'Place', ...elsewhere } : undefined;
  const physical = site ? { '@id': ids.site(site.id) } : known;
  // By phone or video without an address to join at, one begins on the activity's own page.
  const join = place?.url ?? (online && !onsite ? activity.url : undefined);
  const virtual = join === undefined ? undefined : { '@type': 'VirtualLocation', url: join };
  const locations = [...(onsite && physical ? [physical] : []), ...(virtual ? [virtual] : [])];
  // An event without a place is held by the Cité, wherever that is.
  const location = locations.length > 1 ? locations : (locations[0] ?? physical);
  const eventStatus = statusOf(session);
  return {
    '@type': 'Event',
    '@id': `${ids.cite}/${encodeURIComponent(session.id)}`,
    name: say(activity.title),
    ...(activity.summary !== undefined && { description: say(activity.summary) }),
    startDate: stamp(session.start),
    endDate: allDay ? session.date : stamp(session.end),
    ...(eventStatus && { eventStatus: `https://schema.org/${eventStatus}` }),
    // Schema.org gives this one a Date, never a time.
    ...(planned && { previousStartDate: wallClock(planned.start, timeZone).date }),
    eventAttendanceMode: `https://schema.org/${online ? (onsite ? 'Mixed' : 'Online') : 'Offline'}EventAttendanceMode`,
    ...(location && { location }),
    organizer: { '@id': ids.cite },
    ...(activity.partner && { contributor: partnerOf(activity.partner, say) }),
    inLanguage: languages,
    isAccessibleForFree: true,
    ...(activity.capacity !== undefined && { maximumAttendeeCapacity: Math.floor(activity.capacity) }),
    ...(status === 'full' && { remainingAttendeeCapacity: 0 }),
    ...(activity.url !== undefined && { url: activity.url }),
  };
}
