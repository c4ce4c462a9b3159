import type { DatedSession } from '../agenda/types.js';
import type { ConseilOffer } from '../feed/index.js';
import { wallClock } from '../time/index.js';
import type { ConseilContext, Moment, Question } from './types.js';

/** A moment that offers less than this within what was asked for does not fit, unless it is as short as a whole. */
const LEAST = 30 * 60_000;
/** Parts of the day in minutes of the wall clock. An afternoon ends where people leave work. */
const PARTS = { morning: [0, 12 * 60], afternoon: [12 * 60, 18 * 60], evening: [18 * 60, 24 * 60] } as const;

/** A total order, so that the order of the feed never shows: a careless feed may hold one session twice. */
const byStart = (a: Moment, b: Moment): number =>
  a.start - b.start ||
  a.end - b.end ||
  compare(a.session?.id ?? '', b.session?.id ?? '') ||
  compare(a.session?.status ?? '', b.session?.status ?? '');

/** Order by code unit, the same on every machine. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * When a desk can still be reached, ascending: its sessions that are neither over nor cancelled, full ones only where
 * all are; for a desk without activities, the hours of its place. `undefined` where that is not known.
 */
export function upcoming(
  offer: ConseilOffer,
  sessions: ReadonlyMap<string, readonly DatedSession[]>,
  now: number,
  context: ConseilContext,
): readonly Moment[] | undefined {
  if (!offer.agenda || offer.agenda.length === 0)
    return context
      .openings?.(offer)
      ?.filter(({ end }) => end > now)
      .sort(byStart);
  const held = offer.agenda
    .flatMap((id) => sessions.get(id) ?? [])
    .filter(({ end, status }) => end > now && status !== 'cancelled')
    .map((session): Moment => ({ start: session.start, end: session.end, session }))
    .sort(byStart);
  const free = held.filter((moment) => !isFull(moment));
  return free.length > 0 ? free : held;
}

/** Whether a moment takes place but has no seat left. */
export const isFull = ({ session }: Moment): boolean => session?.status === 'full';

const overlaps = (start: number, end: number, from: number, to: number): boolean =>
  Math.min(end, to) - Math.max(start, from) >= Math.min(LEAST, end - start) && start < to && end > from;

/** Whether a moment, as far as it still lasts, offers time within the window asked for. */
export const fitsWhen = ({ start, end }: Moment, { when }: Question, now: number): boolean =>
  overlaps(Math.max(start, now), end, when?.from ?? -Infinity, when?.to ?? Infinity);

/** Whether a moment, as far as it still lasts, offers time in the part of the day asked for. */
export function fitsPart({ start, end }: Moment, part: Question['partOfDay'], now: number, timeZone: string): boolean {
  if (part === undefined) return true;
  const from = Math.max(start, now);
  const begin = wallClock(from, timeZone).minutes * 60_000;
  const [a, b] = PARTS[part];
  return overlaps(begin, begin + end - from, a * 60_000, b * 60_000);
}
