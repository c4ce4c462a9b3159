import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './date.js';
import { timeOf } from './minutes.js';
import { nextMidnight, startOfDay, toInstant, wallClock } from './wall-clock.js';
import { NETWORK_ZONES } from './zones.fixture.js';

describe('toInstant', () => {
  it.each([
    ['Europe/Paris', '2026-11-22', '14:00', '2026-11-22T13:00:00Z'],
    // Gap: 02:00 to 03:00 does not exist.
    ['Europe/Paris', '2026-03-29', '01:59', '2026-03-29T00:59:00Z'],
    ['Europe/Paris', '2026-03-29', '02:00', '2026-03-29T01:00:00Z'],
    ['Europe/Paris', '2026-03-29', '02:30', '2026-03-29T01:30:00Z'],
    ['Europe/Paris', '2026-03-29', '03:00', '2026-03-29T01:00:00Z'],
    // Overlap: 02:00 to 03:00 comes twice; the first is meant.
    ['Europe/Paris', '2026-10-25', '02:30', '2026-10-25T00:30:00Z'],
    ['Europe/Paris', '2026-10-25', '03:00', '2026-10-25T02:00:00Z'],
    // Beyond midnight.
    ['Europe/Paris', '2026-10-24', '24:00', '2026-10-24T22:00:00Z'],
    ['Europe/Paris', '2026-10-24', '26:30', '2026-10-25T00:30:00Z'],
    ['Europe/Paris', '2026-10-24', '48:00', '2026-10-25T23:00:00Z'],
    ['Europe/Paris', '2026-12-31', '25:00', '2027-01-01T00:00:00Z'],
    ['Europe/Lisbon', '2026-03-29', '01:30', '2026-03-29T01:30:00Z'],
    // Santiago changes at midnight: in spring there is none, in autumn 23:00 comes twice.
    ['America/Santiago', '2026-09-06', '00:00', '2026-09-06T04:00:00Z'],
    ['America/Santiago', '2026-04-04', '23:30', '2026-04-05T02:30:00Z'],
    ['America/Santiago', '2026-04-05', '00:00', '2026-04-05T04:00:00Z'],
    ['Indian/Reunion', '2026-03-29', '02:30', '2026-03-28T22:30:00Z'],
    // A whole day skipped.
    ['Pacific/Apia', '2011-12-30', '12:00', '2011-12-30T22:00:00Z'],
  ])('%s %s %s is %s', (zone, date, time, expected) => {
    expect(new Date(toInstant(date, time, zone)).toISOString()).toBe(new Date(expected).toISOString());
  });

  it('refuses what is not on the calendar or the clock', () => {
    expect(() => toInstant('2026-02-30', '10:00', 'Europe/Paris')).toThrow('"2026-02-30" is not a day of the calendar');
    expect(() => toInstant('2026-02-20', '48:30', 'Europe/Paris')).toThrow('"48:30" is not a time');
    expect(() => toInstant('2026-02-20', '10:00', 'Mars/Olympus')).toThrow('not an IANA time zone');
  });

  it('comes back to the same clock wherever that time exists, and to the later one in a gap', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...NETWORK_ZONES),
        fc.integer({ min: 0, max: 41 * 365 }),
        fc.integer({ min: 0, max: 1439 }),
        (zone, day, minutes) => {
          const date = addDays('2000-01-01', day);
          const clock = wallClock(toInstant(date, timeOf(minutes), zone), zone);
          const shown = clock.date === date ? clock.minutes : clock.minutes + 1440;
          expect([0, 60]).toContain(shown - minutes);
        },
      ),
      { numRuns: Number(process.env['CDM_ORACLE_CASES'] ?? 0) || 2_000 },
    );
  });
});

describe('wallClock', () => {
  it.each([
    ['Europe/Paris', '2026-10-25T00:30:00Z', { date: '2026-10-25', time: '02:30', minutes: 150, weekday: 7 }],
    ['Europe/Paris', '2026-10-25T01:30:59.999Z', { date: '2026-10-25', time: '02:30', minutes: 150, weekday: 7 }],
    ['America/Martinique', '2027-01-01T02:00:00Z', { date: '2026-12-31', time: '22:00', minutes: 1320, weekday: 4 }],
    ['Indian/Reunion', '2026-12-31T20:00:00Z', { date: '2027-01-01', time: '00:00', minutes: 0, weekday: 5 }],
    ['UTC', '1969-12-31T23:59:59.500Z', { date: '1969-12-31', time: '23:59', minutes: 1439, weekday: 3 }],
  ])('%s at %s', (zone, instant, expected) => {
    expect(wallClock(Date.parse(instant), zone)).toEqual(expected);
  });

  it('shows what Intl shows, whatever the zone of this machine', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...NETWORK_ZONES),
        fc.integer({ min: Date.UTC(2000, 0, 1) / 1000, max: Date.UTC(2040, 11, 31) / 1000 }),
        (zone, second) => {
          const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
          const { date, time } = wallClock(second * 1000, zone);
          expect(`${date} ${time}`).toBe(shown.format(second * 1000));
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

describe('days', () => {
  it('last 23 or 25 hours when clocks change', () => {
    const hours = (date: string, zone: string): number =>
      (startOfDay(addDays(date, 1), zone) - startOfDay(date, zone)) / 3_600_000;
    expect(hours('2026-03-29', 'Europe/Paris')).toBe(23);
    expect(hours('2026-10-25', 'Europe/Paris')).toBe(25);
    expect(hours('2026-04-04', 'America/Santiago')).toBe(25);
    expect(hours('2026-09-06', 'America/Santiago')).toBe(23);
    expect(hours('2026-10-25', 'Indian/Reunion')).toBe(24);
  });
  it('end at the next midnight, even from midnight on', () => {
    const midnight = startOfDay('2026-10-25', 'Europe/Paris');
    expect(nextMidnight(midnight, 'Europe/Paris')).toBe(startOfDay('2026-10-26', 'Europe/Paris'));
    expect(nextMidnight(midnight - 1, 'Europe/Paris')).toBe(midnight);
  });
});
