import type { DatedSession, SessionDay } from './types.js';

/** Sessions by the day they take place, days ascending; within a day the order is kept. */
export function groupByDay(sessions: readonly DatedSession[]): SessionDay[] {
  const days = new Map<string, DatedSession[]>();
  for (const session of sessions) {
    const day = days.get(session.date);
    if (day) day.push(session);
    else days.set(session.date, [session]);
  }
  return [...days].map(([date, ofDay]) => ({ date, sessions: ofDay })).sort((a, b) => (a.date < b.date ? -1 : 1));
}
