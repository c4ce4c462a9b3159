import type { Place, SessionOverride, Slot } from '@cite-des-metiers/sdk/feed';
import { type CalendarEvent, type EventTime, EventError, lengthInDays } from './ical-event.js';
import type { CalendarZone } from './ical-zones.js';
import { type CalendarDate, type Occurrence, expandRecurrence, untilOnWall } from './recurrence.js';
import { addDays, clock, daysBetween, instantToWall } from './wall.js';

/** A series with what replaces single sessions of it. */
export interface Series {
  /** The series itself, or its only session. */
  readonly master: CalendarEvent;
  /** Replacements, by session. */
  readonly overrides: readonly CalendarEvent[];
}

/** What a series needs besides itself. */
export interface SeriesContext {
  /** First day of the window, on the Cité's clock. */
  readonly from: string;
  /** Last day, included. */
  readonly to: string;
  /** Zone of the Cité (IANA). */
  readonly timeZone: string;
  /** The zone that a time of the file means. */
  readonly zoneOf: (time: EventTime, recurring: boolean) => CalendarZone;
  /** Where a session takes place, by the words of its LOCATION, without any name of a person. */
  readonly placeNamed: (location: string) => Place | undefined;
  /** True where the whole calendar is a cancellation (METHOD:CANCEL). */
  readonly cancelled: boolean;
}

/** The sessions of a series on the Cité's clock. */
export interface SeriesSessions {
  readonly schedule: readonly Slot[];
  readonly overrides: readonly SessionOverride[];
  readonly remarks: readonly string[];
  /** Sessions within the window. */
  readonly count: number;
}

/** A session: where it was planned and where it is. */
interface Session {
  readonly date: string;
  readonly from?: string;
  readonly to?: string;
}

const sessionAt = (start: number, end: number, zone: string): Session => {
  const [a, b] = [instantToWall(start, zone), instantToWall(end, zone)];
  const days = daysBetween(a, b);
  const minutes = Number(b.slice(11, 13)) * 60 + Number(b.slice(14, 16)) + days * 1440;
  if (minutes > 2880)
    throw new EventError('Une séance dure plus de deux jours ; écrivez une séance par jour, ou des journées entières.');
  const to =
    minutes < 1440 || end - start < 86_400_000 ? (minutes > 1440 ? b.slice(11, 16) : clock(minutes)) : clock(minutes);
  return { date: a.slice(0, 10), from: a.slice(11, 16), to };
};

const lengthOf = (event: CalendarEvent, context: SeriesContext): number => {
  if (event.seconds !== undefined) return event.seconds * 1000;
  if (!event.end) throw new EventError('L’événement n’a pas de fin ; ajoutez DTEND ou DURATION.');
  const start = context.zoneOf(event.start, false).toInstant(event.start.wall);
  const end = context.zoneOf(event.end, false).toInstant(event.end.wall);
  if (end <= start) throw new EventError('L’événement finit avant d’avoir commencé ; corrigez DTEND.');
  return end - start;
};

/** Basic form without zone, for the recurrence engine. */
const plain = (wall: string): CalendarDate => ({ value: wall });

/** Occurrences of the master, as instants (timed) or dates (all day, at midnight UTC). */
const occurrencesOf = (master: CalendarEvent, context: SeriesContext, remarks: string[]): Occurrence[] => {
  const recurring = master.rule !== undefined;
  const allDay = master.start.kind === 'date';
  const zone = context.zoneOf(master.start, recurring);
  const start = allDay
    ? master.start.wall
    : zone.toWall(context.zoneOf(master.start, false).toInstant(master.start.wall));
  const local = (time: EventTime): string => {
    if (time.kind === 'date') return time.wall;
    if (time.kind === 'floating') return allDay ? time.wall.slice(0, 10) : time.wall;
    const wall = zone.toWall(context.zoneOf(time, false).toInstant(time.wall));
    // An all-day series whose excluded days are written as times: the day they begin on, on the Cité's clock.
    return allDay
      ? instantToWall(context.zoneOf(time, false).toInstant(time.wall), context.timeZone).slice(0, 10)
      : wall;
  };
  // In a zone with rules of its own, or for whole days, the engine counts on a plain wall clock: UNTIL must be on it too.
  const isPlain = zone.iana === undefined || allDay;
  const rule =
    master.rule === undefined || !isPlain
      ? master.rule
      : untilOnWall(master.rule, (instant) =>
          allDay ? instantToWall(instant, context.timeZone).slice(0, 10) : zone.toWall(instant),
        );
  const expansion = expandRecurrence(
    {
      start,
      timeZone: allDay ? 'UTC' : (zone.iana ?? 'UTC'),
      ...(rule === undefined ? {} : { rule }),
      includeStart: true,
      added: master.added.map((time) => plain(local(time))),
      excluded: master.excluded.map((time) => plain(local(time))),
    },
    // What began before the window may reach into it: a night, or the last days of a week.
    { from: addDays(context.from, allDay ? -lengthInDays(master) : -2), to: addDays(context.to, 2) },
  );
  if (expansion.truncated)
    remarks.push('La série a plus de 2 000 séances sur la période ; les suivantes ne sont pas prises.');
  remarks.push(...expansion.remarks);
  if (allDay || zone.iana !== undefined) return [...expansion.occurrences];
  return expansion.occurrences.map(({ wall }) => ({ wall, instant: zone.toInstant(wall) }));
};

interface Draft extends Session {
  /** What happened to it. */
  readonly override?: SessionOverride;
  /** Whole days that it lasts now, where that is not what was planned. */
  readonly days?: number;
}

/** The days of an event of whole days: those planned, each moved with it, or cancelled where it got shorter, and those it gained. */
const daysOf = (draft: Draft, planned: number): Draft[] => {
  const { override, days = planned, ...session } = draft;
  const later = (date: string, day: number): string => addDays(date, day);
  return Array.from({ length: Math.max(planned, days) }, (_, day): Draft => {
    const date = later(session.date, day);
    const now = override?.to?.date;
    if (day >= planned) return { ...session, date: later(now ?? session.date, day) };
    if (day >= days) return { ...session, date, override: { date, status: 'cancelled' } };
    if (!override) return { ...session, date };
    const to = override.to && { ...override.to, ...(now === undefined ? {} : { date: later(now, day) }) };
    return { ...session, date, override: { ...override, date, ...(to && { to }) } };
  });
};

const changeOf = (planned: Session, now: Session, place: Place | undefined): SessionOverride['to'] | undefined => {
  const to = {
    ...(now.date === planned.date ? {} : { date: now.date }),
    ...(now.from === undefined || now.from === planned.from ? {} : { from: now.from }),
    ...(now.to === undefined || now.to === planned.to ? {} : { to: now.to }),
    ...(place && { place }),
  };
  return Object.keys(to).length > 0 ? to : undefined;
};

/** « ANNULÉ Permanence » is how staff cancel one session in Google's and Outlook's calendars. */
const isOff = ({ status, title }: CalendarEvent): boolean =>
  status === 'CANCELLED' || /^\W*(?:annul|cancel)/i.test(title);

/** When the session that a RECURRENCE-ID names was planned: an instant, or midnight UTC of its day for whole days. */
const plannedAt = (replaces: EventTime, allDay: boolean, context: SeriesContext): number =>
  allDay || replaces.kind === 'date'
    ? Date.parse(`${replaces.wall.slice(0, 10)}T00:00:00Z`)
    : context.zoneOf(replaces, false).toInstant(replaces.wall);

/** Finds the session that a RECURRENCE-ID names: by instant, else by its day. */
const targetOf = (
  replaces: EventTime,
  occurrences: readonly Occurrence[],
  allDay: boolean,
  context: SeriesContext,
): Occurrence | undefined => {
  const instant = replaces.kind === 'date' ? undefined : plannedAt(replaces, false, context);
  const exact = allDay ? undefined : occurrences.find((occurrence) => occurrence.instant === instant);
  if (exact) return exact;
  const day = replaces.wall.slice(0, 10);
  const sameDay = occurrences.filter(({ wall }) => wall.startsWith(day));
  return allDay || replaces.kind === 'date' || sameDay.length === 1 ? sameDay[0] : undefined;
};

/** In the order in which they apply: a change of all later sessions before those of single ones, the earliest first. */
const inOrder = (overrides: readonly CalendarEvent[], allDay: boolean, context: SeriesContext): CalendarEvent[] => {
  const at = ({ replaces }: CalendarEvent): number => (replaces ? plannedAt(replaces, allDay, context) : 0);
  return [...overrides].sort((a, b) => Number(b.andFuture) - Number(a.andFuture) || at(a) - at(b));
};

/** A later session of a series changed from one on: it keeps its distance from the replaced one. */
const shifted = (event: CalendarEvent, occurrence: Occurrence, context: SeriesContext): number => {
  const replaced = event.replaces;
  if (!replaced) return occurrence.instant;
  const zone = context.zoneOf(event.start, true);
  const days = daysBetween(replaced.wall, event.start.wall);
  const wall = `${addDays(occurrence.wall.slice(0, 10), days)}T${event.start.wall.slice(11) || '00:00:00'}`;
  return zone.toInstant(wall);
};

/**
 * Puts a series on the Cité's clock: its sessions within the window, cancelled and moved ones with an override so that a
 * page can say so. Overrides may come before their master; RANGE=THISANDFUTURE changes all later sessions.
 * @throws EventError or RecurrenceError where it cannot be understood safely.
 */
export function sessionsOf({ master, overrides }: Series, context: SeriesContext): SeriesSessions {
  const remarks: string[] = [];
  const allDay = master.start.kind === 'date';
  const days = allDay ? lengthInDays(master) : 1;
  const length = allDay ? 0 : lengthOf(master, context);
  const occurrences = occurrencesOf(master, context, remarks);
  const sessionOf = (instant: number, wall: string, duration: number): Session =>
    allDay ? { date: wall.slice(0, 10) } : sessionAt(instant, instant + duration, context.timeZone);
  const replaced = new Map<Occurrence, CalendarEvent>();
  const extra: Draft[] = [];
  for (const override of inOrder(overrides, allDay, context)) {
    if (!override.replaces) continue;
    const target = targetOf(override.replaces, occurrences, allDay, context);
    if (target && !isOff(override) && override.title !== master.title)
      remarks.push(
        `La séance du ${target.wall.slice(0, 10)} s’appelle « ${override.title} » dans le calendrier ; elle garde le titre de la série.`,
      );
    if (override.andFuture) {
      // The first session changed may lie before the window.
      const since = target?.instant ?? plannedAt(override.replaces, allDay, context);
      for (const later of occurrences) if (later.instant > since) replaced.set(later, override);
    }
    if (!target) {
      const start = override.start.kind === 'date' ? override.start.wall : undefined;
      const instant = start === undefined ? context.zoneOf(override.start, false).toInstant(override.start.wall) : 0;
      if (!isOff(override) && !master.excluded.some(({ wall }) => wall === override.replaces?.wall))
        extra.push(
          start === undefined
            ? sessionAt(
                instant,
                instant + ((override.end ?? override.seconds) ? lengthOf(override, context) : length),
                context.timeZone,
              )
            : { date: start, days: lengthInDays(override) },
        );
      continue;
    }
    replaced.set(target, override);
  }
  const drafts: Draft[] = occurrences.flatMap((occurrence): Draft[] => {
    const planned = sessionOf(occurrence.instant, occurrence.wall, length);
    const base = { date: planned.date, ...(planned.from === undefined ? {} : { from: planned.from }) };
    const change = replaced.get(occurrence);
    const off = context.cancelled || master.status === 'CANCELLED' || (change !== undefined && isOff(change));
    if (off) return [{ ...planned, override: { ...base, status: 'cancelled' } }];
    if (!change) return [planned];
    const wholeDay = change.start.kind === 'date';
    if (wholeDay !== allDay) {
      remarks.push(
        `La séance du ${planned.date} passe de la journée à des heures, ou l’inverse ; elle est gardée comme prévu.`,
      );
      return [planned];
    }
    const duration = allDay ? 0 : change.end || change.seconds !== undefined ? lengthOf(change, context) : length;
    const start = allDay
      ? 0
      : change.andFuture
        ? shifted(change, occurrence, context)
        : context.zoneOf(change.start, false).toInstant(change.start.wall);
    const shift = change.replaces ? daysBetween(change.replaces.wall, change.start.wall) : 0;
    const wall = change.andFuture ? addDays(occurrence.wall.slice(0, 10), shift) : change.start.wall;
    const now = sessionOf(start, wall, duration);
    const isElsewhere = change.location !== '' && change.location !== master.location;
    const place = isElsewhere ? context.placeNamed(change.location) : undefined;
    const to = changeOf(planned, now, place);
    const lasts = allDay ? lengthInDays(change) : days;
    return [
      {
        ...planned,
        ...(to && { override: { ...base, status: 'moved', to } }),
        ...(lasts === days ? {} : { days: lasts }),
      },
    ];
  });
  if (days > 366) throw new EventError('L’événement dure plus d’un an ; écrivez ses jours un à un.');
  const kept = [...drafts, ...extra]
    .flatMap((draft) => daysOf(draft, days))
    .filter(({ date, override }) => {
      const now = override?.to?.date ?? date;
      return (date >= context.from && date <= context.to) || (now >= context.from && now <= context.to);
    });
  return { ...slotsOf(kept, master, context), remarks, count: kept.length };
}

const slotsOf = (
  kept: readonly Draft[],
  master: CalendarEvent,
  context: SeriesContext,
): Pick<SeriesSessions, 'schedule' | 'overrides'> => {
  const slots = new Map<string, { from?: string; to?: string; dates: Set<string> }>();
  for (const { date, from, to } of kept) {
    const key = `${from ?? ''} ${to ?? ''}`;
    const slot = slots.get(key) ?? {
      ...(from === undefined || to === undefined ? {} : { from, to }),
      dates: new Set<string>(),
    };
    slot.dates.add(date);
    slots.set(key, slot);
  }
  const several = new Map<string, number>();
  for (const { date } of kept) several.set(date, (several.get(date) ?? 0) + 1);
  const zone = master.start.kind === 'date' ? context.timeZone : context.zoneOf(master.start, true).iana;
  const rule = slots.size === 1 && zone === context.timeZone ? master.rule : undefined;
  return {
    schedule: [...slots.values()].map(({ dates, ...times }) => ({
      ...times,
      dates: [...dates].sort(),
      ...(rule === undefined ? {} : { rule: rule.replace(/;+$/, '') }),
    })),
    overrides: kept
      .flatMap(({ override }) => (override ? [override] : []))
      .map(({ from, ...override }) =>
        (several.get(override.date) ?? 0) > 1 && from !== undefined ? { ...override, from } : override,
      )
      .sort((a, b) => a.date.localeCompare(b.date)),
  };
};
