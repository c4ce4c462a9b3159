import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTimeZone, offsetMinutes, transitionsBetween } from './transitions.js';
import { sameOffset } from './zone.js';
import { NETWORK_ZONES } from './zones.fixture.js';

const at = (iso: string): number => Date.parse(iso);

/** What Intl itself says, asked in another way: the offset by name. */
const formats = new Map<string, Intl.DateTimeFormat>();
const byName = (instant: number, timeZone: string): number => {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  formats.set(timeZone, format);
  const name = format.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value;
  const match = /^GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(name ?? '');
  if (!match) throw new Error(`unexpected offset name ${String(name)}`);
  const size = Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0) + Number(match[4] ?? 0) / 60;
  return match[1] === '-' ? -size : size;
};

describe('offsetMinutes', () => {
  it.each([
    ['Europe/Paris', '2026-07-01T12:00:00Z', 120],
    ['Europe/Paris', '2026-10-25T00:59:59.999Z', 120],
    ['Europe/Paris', '2026-10-25T01:00:00Z', 60],
    ['Europe/Lisbon', '2026-03-29T01:00:00Z', 60],
    ['Indian/Reunion', '2026-07-01T12:00:00Z', 240],
    ['America/Martinique', '2026-07-01T12:00:00Z', -240],
    ['America/Santiago', '2026-01-01T12:00:00Z', -180],
    ['Asia/Kathmandu', '2026-01-01T12:00:00Z', 345],
    ['UTC', '2026-01-01T12:00:00Z', 0],
  ])('%s at %s: %i', (zone, instant, expected) => {
    expect(offsetMinutes(at(instant), zone)).toBe(expected);
  });

  it('agrees with the names that Intl gives, in every zone it knows, 2000 to 2040', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    expect(zones.length).toBeGreaterThan(400);
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: at('2000-01-01T00:00:00Z') / 60_000, max: at('2040-12-31T00:00:00Z') / 60_000 }),
        (zone, minute) => {
          expect(offsetMinutes(minute * 60_000, zone)).toBe(byName(minute * 60_000, zone));
        },
      ),
      { numRuns: Number(process.env['CDM_ORACLE_CASES'] ?? 0) || 1_000 },
    );
  });

  it.each(NETWORK_ZONES)('agrees in %s around every change, 2000 to 2040', (zone) => {
    for (const change of transitionsBetween(zone, at('2000-01-01T00:00:00Z'), at('2041-01-01T00:00:00Z'))) {
      expect(byName(change.at - 1000, zone)).toBe(change.before);
      expect(byName(change.at, zone)).toBe(change.after);
    }
  });

  it('takes no more than microseconds once a zone is known', () => {
    const begin = at('2026-01-01T00:00:00Z');
    for (let day = 0; day < 400; day += 1) offsetMinutes(begin + day * 86_400_000, 'Europe/Paris');
    // Processor time: the machine may be busy with other things.
    const started = process.cpuUsage();
    for (let n = 0; n < 100_000; n += 1) offsetMinutes(begin + (n % 400) * 86_400_000, 'Europe/Paris');
    expect(process.cpuUsage(started).user / 100_000).toBeLessThan(10);
  });

  it('says what is wrong', () => {
    expect(() => offsetMinutes(0, 'Europe/Pariss')).toThrow(
      '"Europe/Pariss" is not an IANA time zone, such as "Europe/Paris"',
    );
    expect(() => offsetMinutes(Number.NaN, 'Europe/Paris')).toThrow('NaN is not an instant; pass epoch milliseconds');
    expect(() => offsetMinutes(Infinity, 'Europe/Paris')).toThrow('not an instant');
  });
});

describe('transitionsBetween', () => {
  it('finds both changes of a year, to the second', () => {
    expect(transitionsBetween('Europe/Paris', at('2026-01-01T00:00:00Z'), at('2027-01-01T00:00:00Z'))).toEqual([
      { at: at('2026-03-29T01:00:00Z'), before: 60, after: 120 },
      { at: at('2026-10-25T01:00:00Z'), before: 120, after: 60 },
    ]);
  });
  it('finds as many as a scan every six hours does', () => {
    for (const zone of ['Africa/Casablanca', 'America/Santiago', 'Pacific/Apia', 'Australia/Lord_Howe']) {
      const from = at('2009-01-01T00:00:00Z');
      const to = at('2015-01-01T00:00:00Z');
      let seen = 0;
      for (let hour = from; hour + 21_600_000 <= to; hour += 21_600_000)
        if (byName(hour, zone) !== byName(hour + 21_600_000, zone)) seen += 1;
      expect(transitionsBetween(zone, from, to)).toHaveLength(seen);
      expect(seen).toBeGreaterThan(0);
    }
  });
  it('finds none where clocks never change', () => {
    expect(transitionsBetween('Indian/Reunion', at('2000-01-01T00:00:00Z'), at('2040-01-01T00:00:00Z'))).toEqual([]);
  });
});

describe('isTimeZone', () => {
  it.each([
    ['Europe/Paris', true],
    ['europe/paris', true],
    ['UTC', true],
    ['+01:00', false],
    ['Europe/Nowhere', false],
    ['', false],
    ['<script>', false],
  ])('%j: %s', (zone, known) => {
    expect(isTimeZone(zone)).toBe(known);
  });
});

describe('sameOffset', () => {
  it('compares clocks at one instant, not names', () => {
    expect(sameOffset('Europe/Paris', 'Europe/Madrid', at('2026-07-01T00:00:00Z'))).toBe(true);
    expect(sameOffset('Europe/Paris', 'Europe/Lisbon', at('2026-07-01T00:00:00Z'))).toBe(false);
    expect(sameOffset('Indian/Mauritius', 'Indian/Reunion', at('2026-07-01T00:00:00Z'))).toBe(true);
    // Chile comes within Martinique's clock for half of the year only.
    expect(sameOffset('America/Santiago', 'America/Martinique', at('2026-07-01T00:00:00Z'))).toBe(true);
    expect(sameOffset('America/Santiago', 'America/Martinique', at('2026-12-01T00:00:00Z'))).toBe(false);
  });

  it('takes the machine’s own clock where no other zone is named', () => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    for (const zone of ['Europe/Paris', 'America/Martinique', 'Indian/Reunion', 'Europe/Lisbon', 'Asia/Kolkata'])
      for (const instant of [
        '2026-01-10T12:00:00Z',
        '2026-03-29T00:59:59Z',
        '2026-03-29T01:00:00Z',
        '2026-07-01T00:00:00Z',
      ])
        expect(sameOffset(zone, undefined, at(instant))).toBe(sameOffset(zone, timeZone, at(instant)));
  });
});
