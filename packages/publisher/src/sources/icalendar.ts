import type { Activity, Site } from '@cite-des-metiers/sdk/feed';
import { createHash } from 'node:crypto';
import { siteNamed } from '../project/named.js';
import { compact } from '../project/rows.js';
import { decodeText } from '../project/table.js';
import { foldWord } from '../project/vocabulary.js';
import { type CalendarEvent, EventError, type EventTime, readEvent } from './ical-event.js';
import { type CalendarComponent, type CalendarFile, readCalendarFile } from './ical-lines.js';
import { type Series, type SeriesContext, sessionsOf } from './ical-series.js';
import { type CalendarZone, type ZoneRule, ianaZone, resolveZone } from './ical-zones.js';
import { publicText, withoutPersons } from '../project/personal.js';
import { plainText } from './plain-text.js';
import { RecurrenceError } from './recurrence.js';
import type { ImportContext, ImportResult, Remark } from './report.js';
import { isTimeZone } from './wall.js';

/** What a calendar does not say. */
export interface CalendarOptions {
  /** What its events are; `permanence` when left out. A category such as « atelier » wins. */
  readonly kind?: string;
  /** Poles that its events belong to. */
  readonly poles?: readonly string[];
  /** The Cité's sites: a location that is the name of one is it. */
  readonly sites?: readonly Site[];
}

const kinds: Readonly<Record<string, string>> = {
  permanence: 'permanence',
  permanences: 'permanence',
  atelier: 'workshop',
  ateliers: 'workshop',
  workshop: 'workshop',
  information: 'information',
  conference: 'information',
  club: 'club',
  evenement: 'event',
  forum: 'event',
  salon: 'event',
};

/** An identifier the feed accepts, stable for a UID; one that cannot be kept, or names a person, becomes a digest. */
const idOf = (uid: string): string => {
  const safe = uid.replace(/[^A-Za-z0-9._:-]+/g, '-').replace(/^[^A-Za-z0-9]+|-+$/g, '');
  const personal = withoutPersons(uid).removed.length > 0;
  if (safe.length > 0 && safe.length <= 96 && !personal) return safe;
  return `ics-${createHash('sha256').update(uid).digest('hex').slice(0, 24)}`;
};

const seconds = (offset: string): number => {
  const match = /^([+-])(\d{2})(\d{2})(\d{2})?$/.exec(offset.trim());
  if (!match) throw new RecurrenceError(`Le décalage « ${offset} » d’un fuseau n’est pas lisible.`);
  const [, sign, hours, minutes, rest] = match;
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(rest ?? 0)) * (sign === '-' ? -1 : 1);
};

const zoneRules = (component: CalendarComponent): ZoneRule[] =>
  component.inner.map((half) => {
    const get = (name: string): string => half.properties.find((property) => property.name === name)?.values[0] ?? '';
    const raw = get('dtstart').replace(/[-:]/g, '');
    const rule = get('rrule');
    const start = `${raw.slice(0, 4)}-${raw.slice(4, 6)}-${raw.slice(6, 8)}T${raw.slice(9, 11) || '00'}:${raw.slice(11, 13) || '00'}:00`;
    if (Number.isNaN(Date.parse(`${start}Z`)))
      throw new RecurrenceError(`Le début « ${get('dtstart')} » d’un fuseau n’est pas une date comme 19701025T030000.`);
    return {
      start,
      offsetFrom: seconds(get('tzoffsetfrom')),
      offsetTo: seconds(get('tzoffsetto')),
      ...(rule === '' ? {} : { rule }),
      dates: half.properties
        .filter(({ name }) => name === 'rdate')
        .flatMap(({ values }) => values.flatMap((v) => v.split(','))),
    };
  });

/** The zones of a file, each resolved once; what was assumed is noted. */
class Zones {
  private readonly known = new Map<string, CalendarZone>();
  readonly remarks = new Set<string>();
  private readonly own = new Map<string, CalendarComponent>();
  private readonly shown: string | undefined;

  constructor(
    file: CalendarFile,
    private readonly context: ImportContext,
  ) {
    for (const component of file.components)
      if (component.name === 'vtimezone')
        this.own.set((component.properties.find(({ name }) => name === 'tzid')?.values[0] ?? '').trim(), component);
    const named = file.properties.find(({ name }) => name === 'x-wr-timezone')?.values[0]?.trim();
    this.shown = named !== undefined && isTimeZone(named) ? named : undefined;
  }

  of(time: EventTime, recurring: boolean): CalendarZone {
    if (time.kind === 'utc') {
      // A weekly session in UTC would move by an hour with the clocks; the calendar's own zone is what it is meant in.
      if (recurring && this.shown !== undefined && this.shown !== 'UTC') {
        this.remarks.add(
          `Les séances répétées sont écrites en UTC ; elles sont comptées à l’heure de ${this.shown} (X-WR-TIMEZONE).`,
        );
        return ianaZone(this.shown);
      }
      return ianaZone('UTC');
    }
    if (time.kind !== 'zone') return ianaZone(this.shown ?? this.context.timeZone);
    const tzid = time.tzid ?? '';
    const before = this.known.get(tzid);
    if (before) return before;
    const rules = this.own.get(tzid.trim()) ?? this.own.get(tzid.replace(/^"|"$/g, ''));
    const year = Number(time.wall.slice(0, 4));
    const years: [number, number] = [
      Math.min(year, Number(this.context.from.slice(0, 4))),
      Math.max(year, Number(this.context.to.slice(0, 4))),
    ];
    const found = resolveZone(tzid, this.context.timeZone, rules ? zoneRules(rules) : undefined, years);
    if (!found)
      throw new EventError(
        `Le fuseau « ${tzid} » n’est pas connu et le fichier ne le décrit pas ; écrivez par exemple TZID=${this.context.timeZone}.`,
      );
    if (found.remark !== undefined) this.remarks.add(found.remark);
    this.known.set(tzid, found.zone);
    return found.zone;
  }
}

interface Read {
  readonly event: CalendarEvent;
}

const newer = (a: CalendarEvent, b: CalendarEvent): boolean =>
  a.sequence !== b.sequence ? a.sequence > b.sequence : a.stamp > b.stamp;

/** Series by UID: the newest master, the newest override of each session, overrides before or after it. */
const seriesOf = (events: readonly Read[], superseded: (event: CalendarEvent) => void): Series[] => {
  const byUid = new Map<string, CalendarEvent[]>();
  for (const { event } of events) byUid.set(event.uid, [...(byUid.get(event.uid) ?? []), event]);
  return [...byUid.values()].flatMap((group): Series[] => {
    const newest = (candidates: readonly CalendarEvent[]): CalendarEvent | undefined => {
      let best: CalendarEvent | undefined;
      for (const candidate of candidates) {
        if (best) superseded(newer(best, candidate) ? candidate : best);
        if (!best || !newer(best, candidate)) best = candidate;
      }
      return best;
    };
    const master = newest(group.filter(({ replaces }) => !replaces));
    const bySession = new Map<string, CalendarEvent[]>();
    for (const event of group)
      if (event.replaces) {
        const key = `${event.replaces.wall}${event.replaces.kind}`;
        bySession.set(key, [...(bySession.get(key) ?? []), event]);
      }
    const overrides = [...bySession.values()].flatMap((versions) => newest(versions) ?? []);
    if (master) return [{ master, overrides }];
    // Sessions whose series is not in the file stand by themselves.
    return overrides.map((event) => {
      const { replaces: _replaces, ...alone } = event;
      return { master: { ...alone, uid: `${event.uid}-${event.replaces?.wall ?? ''}` }, overrides: [] };
    });
  });
};

const httpLink = (value: string): string | undefined =>
  /^https?:\/\/\S+$/i.test(value.trim()) ? value.trim() : undefined;

/** What visitors read, without names, personal addresses or HTML; what was taken out is noted. */
const wordsOf = (label: string, value: string, note: (why: string) => void): string | undefined =>
  publicText(label, plainText(value), note) || undefined;

const placeOf = (location: string, sites: readonly Site[], note: (why: string) => void): Activity['place'] => {
  const url = httpLink(location);
  if (url !== undefined) return { url };
  const site = siteNamed(location, sites);
  if (site) return { site: site.id };
  const name = wordsOf('Lieu', location, note);
  return name === undefined ? undefined : { name };
};

const activityOf = (
  series: Series,
  context: SeriesContext,
  options: CalendarOptions,
  note: (why: string) => void,
): Activity | undefined => {
  const { master } = series;
  const { schedule, overrides, remarks, count } = sessionsOf(series, context);
  if (count === 0) return undefined;
  remarks.forEach(note);
  const title = wordsOf('Titre', master.title, note);
  if (title === undefined) throw new EventError('L’événement n’a pas de titre (SUMMARY) que l’on puisse publier.');
  const place = placeOf(master.location, options.sites ?? [], note);
  return compact({
    id: idOf(master.uid),
    kind:
      master.categories.map(foldWord).flatMap((word) => (Object.hasOwn(kinds, word) ? (kinds[word] ?? []) : []))[0] ??
      options.kind ??
      'permanence',
    title,
    summary: wordsOf('Description', master.description, note),
    poles: options.poles ?? [],
    themes: master.categories.length > 0 ? master.categories : undefined,
    place,
    modes: place?.url === undefined ? undefined : ['video'],
    schedule,
    overrides: overrides.length > 0 ? overrides : undefined,
    url: httpLink(master.url),
    updatedAt: master.updatedAt,
  });
};

/** Counts what an import takes out or leaves aside, in one sentence each. */
const strippedRemarks = (file: CalendarFile): Remark[] => {
  const where = 'calendrier';
  const counts = new Map<string, number>();
  const personal = ['organizer', 'attendee', 'contact'];
  for (const { properties } of file.components)
    for (const { name } of properties) if (personal.includes(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const others = new Map<string, number>();
  for (const { name } of file.components)
    if (name !== 'vevent' && name !== 'vtimezone') others.set(name, (others.get(name) ?? 0) + 1);
  const remarks = [...others].map(([name, count]) => ({
    where,
    why: `${String(count)} ${name.toUpperCase()} : ce ne sont pas des séances, ils ne sont pas repris.`,
  }));
  for (const [name, count] of counts)
    remarks.push({ where, why: `${name.toUpperCase()} retiré (${String(count)} fois) : aucun nom n’est publié.` });
  if (file.properties.some(({ name }) => name === 'x-wr-calname'))
    remarks.push({ where, why: 'X-WR-CALNAME retiré : le nom d’un agenda est souvent celui d’une personne.' });
  return remarks;
};

/**
 * Reads an iCalendar file (RFC 5545) as Google, Outlook, Exchange, Zimbra or RDV Service Public write it: one activity for
 * each series, its sessions on the Cité's clock. Names of organisers and attendees never pass; cancelled sessions stay,
 * marked as such. Sessions outside the window of the context are not counted. Never throws for what the file holds.
 */
export function readICalendar(
  input: Uint8Array | string,
  context: ImportContext,
  options: CalendarOptions = {},
): ImportResult {
  const file = readCalendarFile(typeof input === 'string' ? input : decodeText(input));
  if (file.notCalendar)
    return {
      activities: [],
      report: {
        read: 1,
        kept: 0,
        changed: [],
        refused: [
          {
            where: 'fichier',
            why: 'Ce n’est pas un calendrier : il manque BEGIN:VCALENDAR. Exportez l’agenda au format iCalendar (.ics).',
          },
        ],
      },
    };
  const zones = new Zones(file, context);
  const refused: Remark[] = file.broken
    .filter(({ name }) => name === 'vevent')
    .map(({ line, why }) => ({ where: `ligne ${String(line)}`, why }));
  const changed: Remark[] = strippedRemarks(file);
  const events: Read[] = [];
  let read = refused.length;
  const vevents = file.components.filter(({ name }) => name === 'vevent');
  vevents.forEach((component) => {
    for (const { line, text } of component.dropped)
      changed.push({
        where: `ligne ${String(line)}`,
        why: `« ${text} » n’est pas lisible ; la ligne est laissée de côté.`,
      });
    try {
      const event = readEvent(component);
      if (event.visibility === 'PRIVATE' || event.visibility === 'CONFIDENTIAL')
        throw new EventError(`L’événement est privé (CLASS:${event.visibility}) ; il ne se publie pas.`);
      events.push({ event });
    } catch (error) {
      if (!(error instanceof EventError || error instanceof RecurrenceError)) throw error;
      read += 1;
      refused.push({ where: `ligne ${String(component.line)}`, why: error.message });
    }
  });
  const old = new Map<CalendarEvent, true>();
  const method = file.properties.find(({ name }) => name === 'method')?.values[0]?.toUpperCase();
  const seriesContext: SeriesContext = {
    ...context,
    zoneOf: (time, recurring) => zones.of(time, recurring),
    placeNamed: (location) => placeOf(location, options.sites ?? [], () => undefined),
    cancelled: method === 'CANCEL',
  };
  const activities: Activity[] = [];
  const ids = new Set<string>();
  let outside = 0;
  for (const series of seriesOf(events, (event) => old.set(event, true))) {
    const { where } = series.master;
    const size = 1 + series.overrides.length;
    const notes: string[] = [];
    try {
      const activity = activityOf(series, seriesContext, options, (why) => notes.push(why));
      if (!activity) {
        outside += size;
        continue;
      }
      read += size;
      let id = activity.id;
      for (let rank = 2; ids.has(id); rank += 1) id = `${activity.id}-${String(rank)}`;
      ids.add(id);
      activities.push({ ...activity, id });
      changed.push(...[...new Set(notes)].map((why) => ({ where, why })));
    } catch (error) {
      if (!(error instanceof EventError || error instanceof RecurrenceError)) throw error;
      read += size;
      for (const event of [series.master, ...series.overrides])
        refused.push({ where: event.where, why: error.message });
    }
  }
  for (const event of old.keys())
    changed.push({ where: event.where, why: `Une version plus récente de « ${event.title} » la remplace (SEQUENCE).` });
  for (const why of zones.remarks) changed.push({ where: 'calendrier', why });
  return {
    activities,
    report: { read, kept: read - refused.length, changed, refused, ...(outside > 0 && { outside }) },
  };
}
