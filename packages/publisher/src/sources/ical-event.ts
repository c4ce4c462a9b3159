import type { CalendarComponent, CalendarProperty } from './ical-lines.js';
import { addDays, isDate } from './wall.js';

/** A date or date-time with what says its zone. */
export interface EventTime {
  /** `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM:SS`, without zone. */
  readonly wall: string;
  /** `date` for a whole day, `utc` for `…Z`, `zone` with a TZID, `floating` otherwise. */
  readonly kind: 'date' | 'utc' | 'zone' | 'floating';
  /** The TZID. */
  readonly tzid?: string;
}

/** One VEVENT, read but not yet put on the Cité's clock. */
export interface CalendarEvent {
  /** Where it stands in the file. */
  readonly where: string;
  /** Identifier; made of title and start where there is none. */
  readonly uid: string;
  /** Version: the highest wins. */
  readonly sequence: number;
  /** When it was written; breaks ties of `sequence`. */
  readonly stamp: string;
  readonly title: string;
  readonly description: string;
  readonly location: string;
  readonly url: string;
  readonly categories: readonly string[];
  readonly status: string;
  readonly visibility: string;
  /** Last change, RFC 3339 in UTC, where the file gives one. */
  readonly updatedAt?: string;
  readonly start: EventTime;
  readonly end?: EventTime;
  /** Length in seconds, where DURATION gives it. */
  readonly seconds?: number;
  readonly rule?: string;
  readonly added: readonly EventTime[];
  readonly excluded: readonly EventTime[];
  /** Session of the series that it replaces. */
  readonly replaces?: EventTime;
  /** True where it also replaces all later ones. */
  readonly andFuture: boolean;
}

/** An event that cannot be read. `message` is one French sentence. */
export class EventError extends Error {
  override readonly name = 'EventError';
}

const all = (component: CalendarComponent, name: string): readonly CalendarProperty[] =>
  component.properties.filter((property) => property.name === name);
const text = (component: CalendarComponent, name: string): string => (all(component, name)[0]?.values[0] ?? '').trim();

/** Reads a date or date-time as written; one without time is a whole day even where VALUE=DATE is missing. */
export function readTime(value: string, property: CalendarProperty): EventTime {
  const compact = value.trim().replace(/[-:]/g, '');
  const match = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z)?)?$/i.exec(compact);
  const name = property.name.toUpperCase();
  if (!match) throw new EventError(`${name} vaut « ${value} » ; il faut une date comme 20261208 ou 20261208T140000.`);
  const [, year, month, day, hour, minute, second = '00', zulu] = match;
  const date = `${year ?? ''}-${month ?? ''}-${day ?? ''}`;
  if (!isDate(date)) throw new EventError(`${name} : le ${date} n’existe pas.`);
  if (hour === undefined || property.params['value']?.toUpperCase() === 'DATE') return { wall: date, kind: 'date' };
  if (Number(hour) > 23 || Number(minute) > 59)
    throw new EventError(`${name} : l’heure ${hour}:${minute ?? ''} n’existe pas.`);
  const wall = `${date}T${hour}:${minute ?? '00'}:${Number(second) > 59 ? '59' : second}`;
  if (zulu) return { wall, kind: 'utc' };
  const tzid = property.params['tzid'];
  return tzid === undefined ? { wall, kind: 'floating' } : { wall, kind: 'zone', tzid };
}

const timesOf = (component: CalendarComponent, name: string): EventTime[] =>
  all(component, name).flatMap((property) =>
    property.values
      .flatMap((value) => value.split(','))
      .filter((value) => value.trim() !== '')
      // A PERIOD begins with its start.
      .map((value) => readTime(value.split('/')[0] ?? value, property)),
  );

const timeOf = (component: CalendarComponent, name: string): EventTime | undefined => {
  const properties = all(component, name);
  const values = new Set(properties.map(({ values: [value] }) => value));
  if (values.size > 1)
    throw new EventError(
      `${name.toUpperCase()} est écrit deux fois, avec ${[...values].join(' et ')} ; n’en gardez qu’un.`,
    );
  const [property] = properties;
  return property ? readTime(property.values[0] ?? '', property) : undefined;
};

/** Seconds of a DURATION (RFC 5545 §3.3.6). */
const secondsOf = (value: string): number => {
  const match = /^\+?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i.exec(value.trim());
  const parts = (match ?? []).slice(1).map((part) => Number(part ?? 0));
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts;
  const total = (((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds;
  if (!match || total <= 0)
    throw new EventError(`DURATION vaut « ${value} » ; il faut une durée comme PT1H30M ou P1D.`);
  return total;
};

const instantOf = (value: string): string | undefined => {
  const match = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/.exec(value.replace(/[-:]/g, ''));
  if (!match) return undefined;
  const [, y, mo, d, h, mi, s] = match;
  const iso = `${y ?? ''}-${mo ?? ''}-${d ?? ''}T${h ?? ''}:${mi ?? ''}:${s ?? ''}Z`;
  return Number.isNaN(Date.parse(iso)) ? undefined : iso;
};

/**
 * Reads a VEVENT.
 * @throws EventError where its start, end or length is missing or unreadable.
 */
export function readEvent(component: CalendarComponent): CalendarEvent {
  const get = (name: string): string => text(component, name);
  const start = timeOf(component, 'dtstart');
  if (!start) throw new EventError('L’événement n’a pas de début (DTSTART).');
  const end = timeOf(component, 'dtend');
  const duration = get('duration');
  const [replaced] = all(component, 'recurrence-id');
  const rules = all(component, 'rrule').map(({ values: [value] }) => value ?? '');
  if (new Set(rules).size > 1) throw new EventError('L’événement a plusieurs règles (RRULE) ; n’en gardez qu’une.');
  if (all(component, 'exrule').length > 0)
    throw new EventError(
      'L’événement exclut des dates par une règle (EXRULE), ce que RFC 5545 a abandonné ; écrivez des EXDATE.',
    );
  const updatedAt = instantOf(get('last-modified'));
  return {
    where: `ligne ${String(component.line)}`,
    uid: get('uid') || `${get('summary')} ${start.wall}`,
    sequence: Number.parseInt(get('sequence'), 10) || 0,
    stamp: get('last-modified') || get('dtstamp'),
    title: get('summary'),
    description: get('description'),
    location: get('location'),
    url: get('url'),
    categories: all(component, 'categories')
      .flatMap(({ values }) => values)
      .map((v) => v.trim())
      .filter(Boolean),
    status: get('status').toUpperCase(),
    visibility: get('class').toUpperCase(),
    ...(updatedAt === undefined ? {} : { updatedAt }),
    start,
    ...(end ? { end } : {}),
    ...(duration && !end ? { seconds: secondsOf(duration) } : {}),
    ...(rules[0] ? { rule: rules[0] } : {}),
    added: timesOf(component, 'rdate'),
    excluded: timesOf(component, 'exdate'),
    ...(replaced ? { replaces: readTime(replaced.values[0] ?? '', replaced) } : {}),
    andFuture: replaced?.params['range']?.toUpperCase() === 'THISANDFUTURE',
  };
}

/** Days of an all-day event: DTEND excludes the last; one that is not after the start, or missing, means one day. */
export function lengthInDays(event: CalendarEvent): number {
  if (event.seconds !== undefined) return Math.max(1, Math.round(event.seconds / 86_400));
  const end = event.end?.wall.slice(0, 10);
  if (end === undefined || end <= event.start.wall.slice(0, 10)) return 1;
  let days = 1;
  while (addDays(event.start.wall.slice(0, 10), days) < end && days < 400) days += 1;
  return days;
}
