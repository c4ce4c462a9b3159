import type { Interval } from '../feed/index.js';
import { minutesOf, timeOf } from '../time/index.js';

const DAY = 1440;

/** An interval in minutes from the midnight its day begins with: `from` 0 to 1439, `to` greater, up to 2880. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** What the feed says; absent where the stretch is unknown as a whole. */
  readonly interval?: Interval;
}

/** Reads an interval; one that does not end after its start ends on the next day. */
export function spanOf(interval: Interval): Span {
  const from = minutesOf(interval.from);
  const to = minutesOf(interval.to);
  return { from, to: to > from ? to : to + DAY, interval };
}

/** The closing time of a span as a feed would write it: `02:00` rather than `26:00` where that is unmistakable. */
export const endTime = (from: number, to: number): string => timeOf(to > DAY && to - DAY <= from ? to - DAY : to);

/** A span cut down to `from`–`to`; the interval says so too. */
const cut = (span: Span, from: number, to: number): Span[] => {
  const start = Math.max(span.from, from);
  const end = Math.min(span.to, to);
  if (start >= end) return [];
  if (start === span.from && end === span.to) return [span];
  if (!span.interval) return [{ from: start, to: end }];
  return [{ from: start, to: end, interval: { ...span.interval, from: timeOf(start), to: endTime(start, end) } }];
};

/**
 * What a half-day closure leaves of a day. `closedUntil` alone closes from midnight, `closedFrom` alone until the end
 * of what began that day; both close what lies between them where `closedFrom` comes first, and what lies outside otherwise.
 */
export function clip(
  spans: readonly Span[],
  closedFrom: number | undefined,
  closedUntil: number | undefined,
): readonly Span[] {
  if (closedFrom !== undefined && closedUntil !== undefined && closedFrom < closedUntil)
    return spans.flatMap((span) => [...cut(span, 0, closedFrom), ...cut(span, closedUntil, Infinity)]);
  return spans.flatMap((span) => cut(span, closedUntil ?? 0, closedFrom ?? Infinity));
}
