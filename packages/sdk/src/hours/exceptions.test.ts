import { describe, expect, it } from 'vitest';
import type { Hours } from '../feed/index.js';
import { upcomingExceptions } from './exceptions.js';
import { context, paris, winter } from './hours.fixture.js';

const ahead = (hours: Hours, local: string, days?: number) =>
  upcomingExceptions(hours, paris(local), { ...context, ...(days !== undefined && { days }) });

describe('upcomingExceptions', () => {
  it('announces what changes, by date, with when it opens again', () => {
    const found = ahead(winter, '2026-12-20T10:00');
    expect(found.map(({ from, to, day, reopens }) => [from, to, day.state, day.note, reopens?.start])).toEqual([
      ['2026-12-24', '2026-12-24', 'open', 'Veille de Noël', paris('2026-12-29T10:00')],
      ['2026-12-25', '2026-12-25', 'closed', 'Noël', paris('2026-12-29T10:00')],
      ['2027-01-01', '2027-01-01', 'closed', 'Jour de l’An', paris('2027-01-05T09:30')],
    ]);
    expect(found[0]?.day.intervals).toEqual([{ from: '10:00', to: '12:00' }]);
  });

  it('looks as far as one asks', () => {
    expect(ahead(winter, '2026-12-20T10:00', 4).map(({ from }) => from)).toEqual(['2026-12-24']);
    expect(ahead(winter, '2026-12-20T10:00', 3)).toEqual([]);
    expect(ahead(winter, '2026-12-25T23:00', 1).map(({ from }) => from)).toEqual(['2026-12-25']);
  });

  it('keeps quiet about a public holiday on a day that is closed anyway', () => {
    const hours: Hours = { ...winter, exceptions: [{ from: '2026-11-30', closed: true, cause: 'public-holiday' }] };
    expect(ahead(hours, '2026-11-24T10:00')).toEqual([]);
  });

  it('announces a range once, while it lasts, and not the closed day within it', () => {
    const hours: Hours = {
      weekly: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }],
      exceptions: [
        { from: '2026-12-24', to: '2027-01-03', closed: true, reason: 'Congés' },
        { from: '2026-12-25', closed: true, cause: 'public-holiday' },
      ],
    };
    for (const local of ['2026-12-10T10:00', '2026-12-28T10:00'])
      expect(ahead(hours, local)).toMatchObject([
        { from: '2026-12-24', to: '2027-01-03', reopens: { start: paris('2027-01-04T09:00') } },
      ]);
    expect(ahead(hours, '2026-12-28T10:00')[0]?.day.date).toBe('2026-12-28');
    expect(ahead(hours, '2027-01-04T10:00')).toEqual([]);
  });

  it('announces nothing past the horizon, and survives ranges without end or with days that do not exist', () => {
    const hours: Hours = {
      weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '09:00', to: '17:00' }],
      exceptions: [
        { from: '2026-02-20', to: '2026-02-30', closed: true },
        { from: '2026-02-30', closed: true },
        { from: '2027-12-31', to: '9999-12-31', closed: true },
        { from: '2028-01-05', closed: true },
      ],
    };
    expect(ahead(hours, '2026-02-25T10:00')).toMatchObject([
      { from: '2026-02-20', to: '2026-02-28', reopens: { start: paris('2026-03-01T09:00') } },
    ]);
    const [last, ...others] = ahead(hours, '2027-12-30T10:00');
    expect([last?.from, last?.to, last?.reopens, others]).toEqual(['2027-12-31', '9999-12-31', undefined, []]);
  });

  it('has none where nothing is stated', () => {
    expect(upcomingExceptions(undefined, paris('2026-12-20T10:00'), context)).toEqual([]);
  });
});
