import type { DatedSession } from '../agenda/types.js';
import type { CiteDocument, Language, Text } from '../feed/index.js';
import { localize } from '../text/index.js';
import { offsetMinutes, wallClock } from '../time/index.js';
import { contentLine, escapeText, rawValue } from './content-line.js';
import { placeText, siteOf } from './place-text.js';
import { vtimezone } from './vtimezone.js';

/** Words that a calendar shows, in its language. */
export interface CalendarWords {
  /** Before the title of a cancelled session. */
  readonly cancelled: string;
  /** After the title of a full one. */
  readonly full: string;
  /** Before the organisation that holds it. */
  readonly by: string;
  /** Before the way to book. */
  readonly booking: string;
  /** Before the address to take part online. */
  readonly online: string;
}

const french: CalendarWords = {
  cancelled: 'Annulé',
  full: 'complet',
  by: 'Avec',
  booking: 'Réservation',
  online: 'En ligne',
};

/** What a calendar needs beside its sessions. */
export interface CalendarOptions {
  /** Name of the calendar, shown where one subscribes to it. */
  readonly name: string;
  /** Zone of the sessions' wall clock (IANA). */
  readonly timeZone: string;
  /** When the calendar is written. Instant, epoch milliseconds. */
  readonly now: number;
  /** The Cité: its id makes identifiers unique, its sites give addresses. */
  readonly cite: CiteDocument;
  /** Languages wanted, best first; the Cité's when left out. */
  readonly languages?: readonly Language[];
  /** Words in the calendar's language; French when left out. */
  readonly words?: Partial<CalendarWords>;
}

const DAY = 86_400_000;
const compact = (iso: string): string => iso.replace(/[-:]/g, '');
const utc = (instant: number): string => `${compact(new Date(instant).toISOString().slice(0, 19))}Z`;

/** Whether the clock shows the same time again an hour before or after: calendar programs disagree on which is meant. */
const isAmbiguous = (instant: number, timeZone: string): boolean => {
  const here = offsetMinutes(instant, timeZone);
  return [-DAY, DAY].some((aside) => {
    const there = offsetMinutes(instant + aside, timeZone);
    return there !== here && offsetMinutes(instant + (here - there) * 60_000, timeZone) === there;
  });
};

/** DTSTART and DTEND: `TZID=Europe/Paris:20261208T140000`, a day, or UTC where the clock alone would be ambiguous. */
const times = ({ start, end, allDay }: DatedSession, timeZone: string): string => {
  const utcOnly = !allDay && [start, end].some((instant) => isAmbiguous(instant, timeZone));
  const write = (name: string, instant: number): string => {
    if (utcOnly) return contentLine(name, utc(instant));
    const { date, time } = wallClock(instant, timeZone);
    return allDay
      ? contentLine(`${name};VALUE=DATE`, compact(date))
      : contentLine(`${name};TZID=${timeZone}`, `${compact(date)}T${compact(time)}00`);
  };
  // RFC 5545 §3.8.2.2: DTEND must be after DTSTART; without it an event takes no time.
  return write('DTSTART', start) + (end > start ? write('DTEND', end) : '');
};

/**
 * Counts up with every edition, and once more where the session differs from its plan: a cancellation that is taken
 * back must not count down, or calendars keep the cancelled one (RFC 5546 §2.1.4).
 */
const sequenceOf = ({ override }: DatedSession, now: number): number =>
  Math.max(0, Math.floor((now - Date.UTC(2000, 0, 1)) / 60_000)) + (override ? 1 : 0);

function event(session: DatedSession, options: CalendarOptions): string {
  const { timeZone, now, cite, languages = cite.languages } = options;
  const words = { ...french, ...options.words };
  const { activity, status, place, override, allDay } = session;
  const say = (text: Text | undefined): string =>
    text === undefined ? '' : localize(text, languages, cite.languages[0]).value;
  const text = (name: string, value: string): string => (value ? contentLine(name, escapeText(value)) : '');

  const title = say(activity.title);
  const summary =
    status === 'cancelled' ? `${words.cancelled} : ${title}` : status === 'full' ? `${title} (${words.full})` : title;
  const { booking, partner } = activity;
  const reach = [booking?.phone, booking?.email, booking?.url, say(booking?.note)].filter(Boolean).join(', ');
  const description = [
    say(override?.reason),
    say(activity.summary),
    partner ? `${words.by} ${say(partner.name)}` : '',
    reach ? `${words.booking} : ${reach}` : '',
    place?.url ? `${words.online} : ${place.url}` : '',
    activity.url ?? '',
  ]
    .filter(Boolean)
    .join('\n');
  const { latitude, longitude } = place?.address ?? siteOf(cite, place)?.address ?? {};
  const known = ['scheduled', 'moved', 'full'].includes(status);
  const [planned = '', time = ''] = session.id.slice(activity.id.length + 1).split('T');
  return [
    contentLine('BEGIN', 'VEVENT'),
    text('UID', `${activity.id}_${compact(planned)}${time ? `T${compact(time)}` : ''}@${cite.id}.cite-des-metiers`),
    contentLine('DTSTAMP', utc(now)),
    contentLine('SEQUENCE', String(sequenceOf(session, now))),
    activity.updatedAt !== undefined && Number.isFinite(Date.parse(activity.updatedAt))
      ? contentLine('LAST-MODIFIED', utc(Date.parse(activity.updatedAt)))
      : '',
    times(session, timeZone),
    contentLine('STATUS', status === 'cancelled' ? 'CANCELLED' : known ? 'CONFIRMED' : 'TENTATIVE'),
    text('SUMMARY', summary),
    text('DESCRIPTION', description),
    text(
      'LOCATION',
      place?.url && !place.site && !place.name && !place.address ? place.url : placeText(cite, place, languages),
    ),
    latitude === undefined || longitude === undefined
      ? ''
      : contentLine('GEO', `${String(latitude)};${String(longitude)}`),
    activity.url === undefined ? '' : contentLine('URL', rawValue(activity.url)),
    contentLine('TRANSP', allDay ? 'TRANSPARENT' : 'OPAQUE'),
    contentLine('END', 'VEVENT'),
  ].join('');
}

/**
 * An iCalendar file (RFC 5545, with the name and refresh properties of RFC 7986) of one session or of many: to download,
 * or to publish as a subscription. Times are in the Cité's zone with its VTIMEZONE, identifiers stay the same from one
 * publication to the next, a cancelled session is written as cancelled, and nothing in it names a person
 * (no ORGANIZER, no ATTENDEE). No text of the feed can add a property: line breaks are escaped, control characters left out.
 * @param sessions As `sessionsBetween` gives them.
 * @returns The file, lines ended by CRLF, in UTF-8 once encoded; serve it as `text/calendar; charset=utf-8`.
 * @throws `SdkError` `bad-argument` for an unknown zone.
 */
export function toICalendar(sessions: readonly DatedSession[], options: CalendarOptions): string {
  const { name, timeZone, now } = options;
  const timed = sessions.filter(({ allDay }) => !allDay);
  let from = now;
  let to = now;
  for (const { start, end } of timed) {
    from = Math.min(from, start);
    to = Math.max(to, end);
  }
  return [
    contentLine('BEGIN', 'VCALENDAR'),
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', '-//Cite des metiers//cdm//FR'),
    contentLine('CALSCALE', 'GREGORIAN'),
    contentLine('METHOD', 'PUBLISH'),
    contentLine('NAME', escapeText(name)),
    contentLine('X-WR-CALNAME', escapeText(name)),
    contentLine('X-WR-TIMEZONE', timeZone),
    contentLine('REFRESH-INTERVAL;VALUE=DURATION', 'P1D'),
    contentLine('X-PUBLISHED-TTL', 'P1D'),
    timed.length > 0 ? vtimezone(timeZone, from, to) : '',
    ...sessions.map((session) => event(session, options)),
    contentLine('END', 'VCALENDAR'),
  ].join('');
}
