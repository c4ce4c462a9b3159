import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, instantToWall, isDate, isTimeZone, wallToInstant, weekdayOf } from './wall.js';

describe('wall clock', () => {
  it.each([
    ['2026-01-15T12:00:00', 'Europe/Paris', '2026-01-15T11:00:00Z'],
    ['2026-07-15T12:00:00', 'Europe/Paris', '2026-07-15T10:00:00Z'],
    ['2026-03-29T02:30:00', 'Europe/Paris', '2026-03-29T01:30:00Z'],
    ['2026-10-25T02:30:00', 'Europe/Paris', '2026-10-25T00:30:00Z'],
    ['2026-10-25T01:30:00', 'Europe/Lisbon', '2026-10-25T00:30:00Z'],
    ['2026-07-15T12:00:00', 'Indian/Reunion', '2026-07-15T08:00:00Z'],
    ['2026-03-08T02:30:00', 'America/New_York', '2026-03-08T07:30:00Z'],
    ['2026-01-01T00:00:00', 'America/Martinique', '2026-01-01T04:00:00Z'],
  ])('%s in %s is %s', (wall, zone, instant) => {
    expect(new Date(wallToInstant(wall, zone)).toISOString()).toBe(instant.replace('Z', '.000Z'));
  });

  it('comes back for every hour of a year in every kind of zone', () => {
    for (const zone of ['Europe/Paris', 'Europe/Lisbon', 'America/Santiago', 'Australia/Lord_Howe', 'Indian/Reunion'])
      for (let hour = 0; hour < 8760; hour += 1) {
        const instant = Date.UTC(2026, 0, 1, hour);
        const again = wallToInstant(instantToWall(instant, zone), zone);
        // An hour that comes twice is read as its first.
        expect(again === instant || instantToWall(again, zone) === instantToWall(instant, zone)).toBe(true);
        expect(again).toBeLessThanOrEqual(instant);
      }
  });

  it('counts days without any zone', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(daysBetween('2026-12-24', '2027-01-02')).toBe(9);
    expect(weekdayOf('2026-11-22')).toBe(7);
    expect([isDate('2026-02-29'), isDate('2028-02-29'), isDate('2026-2-1')]).toEqual([false, true, false]);
    expect([isTimeZone('Europe/Paris'), isTimeZone('Romance Standard Time'), isTimeZone('+01:00')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
