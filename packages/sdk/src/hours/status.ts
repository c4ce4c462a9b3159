import type { Hours, LocalDate } from '../feed/index.js';
import { addDays, nextMidnight, wallClock } from '../time/index.js';
import { type Timeline, decisive, timelineOf } from './stretches.js';
import type { HoursContext, HoursStatus, NextChange, OpenInterval } from './types.js';

/** How far ahead the next change is looked for, in days, until it is found. */
const REACH = [8, 60, 400] as const;

interface Ahead {
  readonly stretch?: OpenInterval;
  readonly next?: NextChange;
  readonly nextOpen?: OpenInterval;
  /** True where looking further could add something or move the end of what was found. */
  readonly more: boolean;
}

const changeTo = ({ start, state, source }: OpenInterval): NextChange => ({
  at: start,
  state,
  ...(source && { source }),
});

const lookAhead = ({ stretches, to }: Timeline, now: number): Ahead => {
  const at = stretches.findIndex(({ end }) => end > now);
  const first = stretches[at];
  const nextOpen = stretches.find(({ start, state }) => state === 'open' && start > now);
  const found = { ...(nextOpen && { nextOpen }), more: !nextOpen || nextOpen.end >= to };
  if (!first || first.start > now) return { ...found, ...(first && { next: changeTo(first) }) };
  // Unknown for one reason, then for another, is no change of state.
  let end = first.end;
  let index = at + 1;
  for (let after = stretches[index]; after?.start === end && after.state === first.state; after = stretches[index]) {
    end = after.end;
    index += 1;
  }
  if (end >= to) return { ...found, stretch: first, more: true };
  const after = stretches[index];
  return { ...found, stretch: first, next: after?.start === end ? changeTo(after) : { at: end, state: 'closed' } };
};

/**
 * Whether a place is open at an instant, why, what comes next, and until when the answer holds.
 *
 * `next` and `nextOpen` are looked for up to the horizon (`validThrough`), at most 400 days ahead; what is
 * still open there ends there. Where the horizon is the next change, `next.state` is `unknown`. `validUntil` is the next
 * instant at which any interval begins or ends, or the next midnight on the Cité's wall clock where that is sooner: so
 * {@link weekOf} and {@link upcomingExceptions}, which depend on the day only, hold as long.
 * @param hours Left out, the answer is `unknown`, `unstated`.
 * @param now Instant, epoch milliseconds.
 * @throws `SdkError` `bad-argument` for an unknown zone or a number that is no instant.
 */
export function statusAt(hours: Hours | undefined, now: number, context: HoursContext): HoursStatus {
  const { date: today } = wallClock(now, context.timeZone);
  const midnight = nextMidnight(now, context.timeZone);
  if (!hours) return { state: 'unknown', reason: 'unstated', validUntil: midnight };
  const beyond = horizonOf(hours, context, today);
  let timeline: Timeline;
  let ahead: Ahead;
  let reach = 0;
  do {
    const wanted = addDays(today, REACH[reach] ?? 400);
    const last = wanted < beyond ? wanted : beyond;
    timeline = timelineOf(hours, context, today, last);
    ahead = lookAhead(timeline, now);
    reach += 1;
    if (last === beyond) break;
  } while (ahead.more && reach < REACH.length);

  const piece = decisive(timeline.pieces, now);
  const plan = timeline.plans.get(piece?.date ?? today);
  const note = piece?.source?.note ?? plan?.note;
  let validUntil = midnight;
  for (const { start, end } of timeline.pieces) {
    if (start > now) validUntil = Math.min(validUntil, start);
    if (end > now) validUntil = Math.min(validUntil, end);
  }
  const { stretch, next, nextOpen } = ahead;
  return {
    state: piece?.state ?? 'closed',
    reason: piece?.reason ?? plan?.reason ?? 'weekly',
    ...(note !== undefined && { note }),
    ...(piece?.source && stretch && { current: { ...piece, start: stretch.start, end: stretch.end } }),
    ...(next && { next }),
    ...(nextOpen && { nextOpen }),
    validUntil,
  };
}

/** The last day worth looking at: what begins on the last day known can last all of the next one (`48:00`). */
function horizonOf(hours: Hours | undefined, context: HoursContext, today: LocalDate): LocalDate {
  const [last = '9999'] = [hours?.validThrough, context.validThrough].filter((date) => date !== undefined).sort();
  if (last < today) return addDays(today, 1);
  return last >= '9999' ? '9999-12-31' : addDays(last, 2);
}
