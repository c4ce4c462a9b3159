import { SdkError } from '../errors.js';
import type { Activity, LocalDate, SessionOverride } from '../feed/index.js';
import { addDays, nextMidnight, startOfDay, wallClock } from '../time/index.js';
import { matchesFilter } from './filter.js';
import { sessionOf } from './session.js';
import type { AgendaContext, DatedSession, SessionsAnswer, SessionsQuery } from './types.js';

const YEAR = 400 * 86_400_000;

/** The override of a session: one that names its start before one for the whole day, then the later in the list. */
function overrideFor(
  overrides: readonly SessionOverride[] | undefined,
  date: LocalDate,
  from: string | undefined,
): SessionOverride | undefined {
  let found: SessionOverride | undefined;
  for (const one of overrides ?? []) {
    if (one.date !== date || (one.from !== undefined && one.from !== from)) continue;
    if (found?.from === undefined || one.from !== undefined) found = one;
  }
  return found;
}

/** The sessions of one activity that may touch a window of days, moves applied. */
function* sessionsOf(activity: Activity, first: LocalDate, last: LocalDate, timeZone: string): Generator<DatedSession> {
  const seen = new Set<string>();
  for (const slot of activity.schedule)
    for (const date of slot.dates) {
      const near = first <= date && date <= last;
      // A session planned far away may have moved here.
      if (!near && !activity.overrides?.some((one) => one.date === date && one.to?.date !== undefined)) continue;
      const session = sessionOf(activity, slot, date, overrideFor(activity.overrides, date, slot.from), timeZone);
      if (!session || seen.has(session.id)) continue;
      seen.add(session.id);
      yield session;
    }
}

const byStart = (a: DatedSession, b: DatedSession): number =>
  a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * The sessions that take place, wholly or in part, within a window. A moved session is found at its new time and place
 * (`planned` says the first); a cancelled one is found at the time it was planned, to be shown as cancelled.
 * A date that does not exist has no session; of two with the same id the first is kept.
 * @throws `SdkError` `bad-argument` for an unknown zone or a window that is none.
 */
export function sessionsBetween(items: readonly Activity[], query: SessionsQuery): SessionsAnswer {
  const { from, to, timeZone, filter = {}, firstLanguage, mainSite, validThrough } = query;
  if (!Number.isFinite(from) || !Number.isFinite(to))
    throw new SdkError(
      'bad-argument',
      `sessionsBetween cannot look from ${String(from)} to ${String(to)}; pass two instants in epoch milliseconds`,
    );
  // A session lasts up to 48 hours from the midnight of its day.
  const first = addDays(wallClock(from, timeZone).date, -2);
  const last = wallClock(to, timeZone).date;
  const sessions: DatedSession[] = [];
  for (const activity of items)
    for (const session of sessionsOf(activity, first, last, timeZone)) {
      const { start, end, date, place } = session;
      if (start >= to || end <= from || (validThrough !== undefined && date > validThrough)) continue;
      if (matchesFilter(activity, filter, { firstLanguage, mainSite, place })) sessions.push(session);
    }
  sessions.sort(byStart);
  let validUntil = nextMidnight(from, timeZone);
  for (const { start, end } of sessions) {
    if (start > from) validUntil = Math.min(validUntil, start);
    if (end > from) validUntil = Math.min(validUntil, end);
  }
  const complete = validThrough === undefined || to <= startOfDay(addDays(validThrough, 1), timeZone);
  return { sessions, complete, validUntil };
}

/** What {@link upcoming} needs. */
export interface UpcomingQuery extends AgendaContext {
  /** Instant, epoch milliseconds. */
  readonly now: number;
  /** How many sessions at most; 10 when left out. */
  readonly limit?: number;
}

/**
 * The next sessions, those under way included, within 400 days and the horizon.
 * `complete` is false where there were fewer than `limit` and the horizon may hide others.
 * @throws `SdkError` `bad-argument` for an unknown zone or a number that is no instant.
 */
export function upcoming(items: readonly Activity[], query: UpcomingQuery): SessionsAnswer {
  const { now, limit = 10, ...context } = query;
  const answer = sessionsBetween(items, { ...context, from: now, to: now + YEAR });
  const sessions = answer.sessions.slice(0, Math.max(0, limit));
  return { ...answer, sessions, complete: answer.complete || answer.sessions.length >= limit };
}
