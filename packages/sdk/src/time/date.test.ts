import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SdkError } from '../errors.js';
import { addDays, daysBetween, isValidDate, mondayOf, weekdayOf } from './date.js';

describe('isValidDate', () => {
  it.each([
    ['2026-02-28', true],
    ['2024-02-29', true],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2026-02-30', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-2-3', false],
    ['0001-01-01', true],
    ['20260203', false],
    ['', false],
    ['2026-02-28\n', false],
  ])('%j: %s', (date, valid) => {
    expect(isValidDate(date)).toBe(valid);
  });
});

describe('counting days', () => {
  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-03-29', -1, '2026-03-28'],
    ['2026-10-25', 1, '2026-10-26'],
    ['0099-12-31', 1, '0100-01-01'],
    ['2026-02-30', 0, '2026-03-02'],
  ])('%s + %i = %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
  });
  it('goes back as far as it went', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 2_000_000 }), (days) => {
        expect(daysBetween('2000-01-01', addDays('2000-01-01', days))).toBe(days);
      }),
    );
  });
  it.each([
    ['2026-11-22', 7, '2026-11-16'],
    ['2026-11-23', 1, '2026-11-23'],
    ['2027-01-01', 5, '2026-12-28'],
    ['1969-12-31', 3, '1969-12-29'],
  ])('%s is weekday %i, its week begins on %s', (date, weekday, monday) => {
    expect(weekdayOf(date)).toBe(weekday);
    expect(mondayOf(date)).toBe(monday);
  });
  it('says what a date looks like', () => {
    expect(() => addDays('tomorrow', 1)).toThrow(SdkError);
    expect(() => addDays('tomorrow', 1)).toThrow('"tomorrow" is not a date; write YYYY-MM-DD');
  });
});
