import type { Activity, LocalDate, Place, SessionOverride, Slot } from '../feed/index.js';
import { addDays, isValidDate, minutesOf, startOfDay, timeOf, toInstant } from '../time/index.js';
import type { DatedSession } from './types.js';

/** A day and times on the wall clock; without times, the whole day. */
interface When {
  readonly date: LocalDate;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Minutes a slot lasts on the wall clock. */
const lasting = (from: string, to: string): number => {
  const length = minutesOf(to) - minutesOf(from);
  return length > 0 ? length : length + 1440;
};

const instants = ({ date, from, to }: When, timeZone: string): { start: number; end: number } => {
  if (from === undefined || to === undefined)
    return { start: startOfDay(date, timeZone), end: startOfDay(addDays(date, 1), timeZone) };
  const start = toInstant(date, from, timeZone);
  const last = minutesOf(from) + lasting(from, to);
  // Two times of a gap can fall together or cross: a session never ends before it starts.
  return { start, end: Math.max(start, toInstant(date, timeOf(last), timeZone)) };
};

/** Where and when a session goes: only what changes is given; a new start alone keeps how long it lasts. */
const moved = (planned: When, to: NonNullable<SessionOverride['to']>): When => {
  const date = to.date ?? planned.date;
  const from = to.from ?? planned.from;
  if (to.to !== undefined) return { date, from: from ?? '00:00', to: to.to };
  if (from === undefined) return { date };
  if (planned.from === undefined || planned.to === undefined) return { date, from, to: '24:00' };
  const end = minutesOf(from) + lasting(planned.from, planned.to);
  return { date, from, to: end > 2880 ? '48:00' : timeOf(end) };
};

/** A room alone is a room at the same place; anything else is another place. */
const placeOf = (usual: Place | undefined, changed: Place | undefined): Place | undefined => {
  if (!changed) return usual;
  const { site, name, address, url } = changed;
  return (site ?? name ?? address ?? url) ? changed : { ...usual, ...changed };
};

/**
 * One session: an activity on one of its dates, with what differs for it.
 * @returns `undefined` where the date does not exist.
 */
export function sessionOf(
  activity: Activity,
  slot: Slot,
  date: LocalDate,
  override: SessionOverride | undefined,
  timeZone: string,
): DatedSession | undefined {
  if (!isValidDate(date)) return undefined;
  const planned = { date, from: slot.from, to: slot.to };
  const usual = instants(planned, timeZone);
  const to = override && override.status !== 'cancelled' ? override.to : undefined;
  const nowhere = to?.date !== undefined && !isValidDate(to.date);
  const when = to && !nowhere ? moved(planned, to) : planned;
  const actual = when === planned ? usual : instants(when, timeZone);
  const place = placeOf(activity.place, to?.place);
  return {
    id: `${activity.id}@${date}${slot.from === undefined ? '' : `T${slot.from}`}`,
    activity,
    date: when.date,
    ...actual,
    allDay: when.from === undefined,
    status: nowhere ? 'unsure' : (override?.status ?? 'scheduled'),
    ...(place && { place }),
    ...(override && { override }),
    ...((actual.start !== usual.start || actual.end !== usual.end) && { planned: usual }),
  };
}
