import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hours, HoursException, Interval, Weekday } from '../feed/index.js';
import { NETWORK_ZONES } from '../time/zones.fixture.js';
import { openIntervals } from './intervals.js';
import { type Clock, clockOf, statesOf } from './oracle.fixture.js';
import { statusAt } from './status.js';

// CDM_ORACLE_CASES=20000 npx vitest run --project sdk packages/sdk/src/hours/oracle.test.ts
const CASES = Number(process.env['CDM_ORACLE_CASES'] ?? 0) || 360;
const MINUTE = 60_000;
const DAYS = 13;

/** First day of each window: both changes of clock in Europe, in Chile and in Canada, New Year, a leap day, and no event. */
const WINDOWS = [
  '2026-03-23',
  '2026-10-19',
  '2026-03-30',
  '2026-08-31',
  '2026-03-03',
  '2026-10-27',
  '2026-12-26',
  '2028-02-23',
  '2026-06-10',
];
const clocks = new Map<string, Clock>();
const clock = (zone: string, day: string): Clock => {
  const key = `${zone} ${day}`;
  const known = clocks.get(key) ?? clockOf(zone, Date.parse(`${day}T00:00:00Z`), DAYS);
  clocks.set(key, known);
  return known;
};

const quarter = fc.oneof(
  fc.integer({ min: 0, max: 16 }),
  fc.integer({ min: 28, max: 76 }),
  fc.integer({ min: 84, max: 95 }),
);
const time = (quarters: number): string =>
  `${String(Math.floor(quarters / 4)).padStart(2, '0')}:${String((quarters % 4) * 15).padStart(2, '0')}`;
const interval: fc.Arbitrary<Interval> = fc.record(
  {
    from: quarter.map(time),
    to: fc.oneof(quarter, quarter, fc.integer({ min: 96, max: 192 })).map(time),
    admission: fc.constantFrom('walk-in', 'walk-in', 'appointment', 'carrier-pigeon'),
    unsure: fc.constantFrom(false, false, true),
    publics: fc.constantFrom([], [], ['scolaires']),
  },
  { requiredKeys: ['from', 'to'] },
);
const weekly = fc.array(
  fc.tuple(interval, fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 })).map(([one, days]) => ({
    ...one,
    days: days as Weekday[],
  })),
  { maxLength: 5 },
);
const date = (first: string) => (day: number) =>
  new Date(Date.parse(first) + day * 86_400_000).toISOString().slice(0, 10);
const range = (first: string): fc.Arbitrary<{ from: string; to: string }> =>
  fc
    .tuple(fc.integer({ min: -3, max: DAYS }), fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 9 })))
    .map(([from, length]) => ({ from: date(first)(from), to: date(first)(from + length) }));
const exception = (first: string): fc.Arbitrary<HoursException> =>
  fc
    .tuple(
      range(first),
      fc.constantFrom('public-holiday', 'exceptional', undefined),
      fc.oneof(
        fc.constant({ closed: true } as const),
        fc.constant({ unknown: true } as const),
        fc.array(interval, { maxLength: 3 }).map((intervals) => ({ intervals })),
        quarter.map((at) => ({ closedFrom: time(at) })),
        quarter.map((at) => ({ closedUntil: time(at) })),
        fc.tuple(quarter, quarter).map(([a, b]) => ({ closedFrom: time(a), closedUntil: time(b) })),
      ),
    )
    .map(([dates, cause, change]) => ({ ...dates, ...(cause && { cause }), ...change }));
const hoursFrom = (first: string): fc.Arbitrary<Hours> =>
  fc.record(
    {
      weekly,
      variants: fc.array(
        fc.record(
          {
            name: fc.constant('Vacances'),
            ranges: fc.array(range(first), { minLength: 1, maxLength: 2 }),
            weekly,
            includesPublicHolidays: fc.boolean(),
          },
          { requiredKeys: ['name', 'ranges', 'weekly'] },
        ),
        { maxLength: 2 },
      ),
      exceptions: fc.array(exception(first), { maxLength: 5 }),
      validFrom: fc.integer({ min: -5, max: 5 }).map(date(first)),
      validThrough: fc.integer({ min: 5, max: 20 }).map(date(first)),
    },
    { requiredKeys: ['weekly'] },
  );

const kase = fc.constantFrom(...WINDOWS).chain((day) =>
  fc.record({
    day: fc.constant(day),
    hours: hoursFrom(day),
    validThrough: fc.integer({ min: 6, max: 30 }).map(date(day)),
    // Two days in from either end, where the oracle knows what came the day before and comes the day after.
    minutes: fc.array(fc.integer({ min: 3 * 1440, max: (DAYS - 4) * 1440 }), { minLength: 4, maxLength: 4 }),
  }),
);

describe.each(NETWORK_ZONES)('in %s, a scan of every minute agrees with', (timeZone) => {
  const numRuns = Math.ceil(CASES / NETWORK_ZONES.length);

  it(
    'openIntervals and statusAt',
    () => {
      fc.assert(
        fc.property(kase, ({ day, hours, validThrough, minutes }) => {
          const { start, labels } = clock(timeZone, day);
          const days = labels.map((label) => label.slice(0, 10));
          const states = statesOf(clock(timeZone, day), hours, validThrough);
          const from = start + 3 * 1440 * MINUTE;
          const to = start + (labels.length - 4 * 1440) * MINUTE;

          const found = states.map(() => 'closed');
          let before = 0;
          for (const stretch of openIntervals(hours, { from, to, timeZone, validThrough })) {
            expect(stretch.start).toBeGreaterThanOrEqual(before);
            expect(stretch.end).toBeGreaterThan(stretch.start);
            before = stretch.end;
            found.fill(stretch.state, (stretch.start - start) / MINUTE, (stretch.end - start) / MINUTE);
          }
          const window = [3 * 1440, labels.length - 4 * 1440] as const;
          const wrong = states.findIndex(
            (state, minute) => minute >= window[0] && minute < window[1] && state !== found[minute],
          );
          expect(
            wrong === -1 ? '' : `${String(labels[wrong])} ${String(states[wrong])}, not ${String(found[wrong])}`,
          ).toBe('');

          for (const minute of minutes) {
            const now = start + minute * MINUTE + 12_345;
            const status = statusAt(hours, now, { timeZone, validThrough });
            expect(status.state).toBe(states[minute]);
            const change = states.findIndex((state, index) => index > minute && state !== states[minute]);
            if (change !== -1 && change < window[1])
              expect(status.next).toMatchObject({ at: start + change * MINUTE, state: states[change] });
            else if (status.next) expect(status.next.at).toBeGreaterThanOrEqual(start + window[1] * MINUTE);
            const closed = states.findIndex((state, index) => index > minute && state !== 'open');
            const opens = states.findIndex(
              (state, index) => state === 'open' && index > (states[minute] === 'open' ? closed : minute),
            );
            if (opens !== -1 && opens < window[1]) expect(status.nextOpen?.start).toBe(start + opens * MINUTE);
            expect(status.validUntil).toBeGreaterThan(now);
            const last = Math.floor((status.validUntil - 1 - start) / MINUTE);
            const held = {
              states: new Set(states.slice(minute, last + 1)),
              days: new Set(days.slice(minute, last + 1)),
            };
            expect(held).toEqual({ states: new Set([states[minute]]), days: new Set([days[minute]]) });
          }
        }),
        { numRuns },
      );
    },
    30_000 + numRuns * 500,
  );
});
