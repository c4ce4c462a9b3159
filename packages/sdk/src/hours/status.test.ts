import { describe, expect, it } from 'vitest';
import type { Hours } from '../feed/index.js';
import { context, paris, winter } from './hours.fixture.js';
import { statusAt } from './status.js';

const at = (local: string, hours: Hours | undefined = winter) => statusAt(hours, paris(local), context);
const all = [1, 2, 3, 4, 5, 6, 7] as const;

describe('statusAt', () => {
  it.each([
    ['2026-11-24T09:29:59.999', 'closed', 'weekly', '2026-11-24T09:30'],
    ['2026-11-24T09:30', 'open', 'weekly', '2026-11-24T12:30'],
    ['2026-11-24T12:30', 'closed', 'weekly', '2026-11-24T13:30'],
    ['2026-11-27T18:00', 'closed', 'weekly', '2026-11-28T09:30'],
    ['2026-11-28T10:00', 'unknown', 'appointment', '2026-11-28T12:30'],
    ['2026-11-30T10:00', 'closed', 'weekly', '2026-12-01T09:30'],
    // Holidays of schools, Christmas Eve, Christmas.
    ['2026-12-22T17:00', 'closed', 'variant', '2026-12-23T10:00'],
    ['2026-12-24T11:55', 'open', 'exception', '2026-12-24T12:00'],
    ['2026-12-24T12:05', 'closed', 'exception', '2026-12-29T10:00'],
    ['2026-12-25T11:00', 'closed', 'public-holiday', '2026-12-29T10:00'],
    ['2026-12-31T17:00', 'closed', 'variant', '2027-01-05T09:30'],
  ])('%s: %s (%s), until %s', (local, state, reason, next) => {
    expect(at(local)).toMatchObject({ state, reason, next: { at: paris(next) } });
  });

  it('says why in the feed’s words', () => {
    expect(at('2026-12-24T12:05').note).toBe('Veille de Noël');
    expect(at('2026-12-22T11:00').note).toBe('Vacances scolaires');
    expect(at('2026-11-28T10:00').note).toBe('Prenez rendez-vous');
    expect(at('2026-11-24T10:00').note).toBeUndefined();
  });

  it('finds the next opening that is sure, past one by appointment', () => {
    const status = at('2026-11-27T18:30');
    expect(status.next).toMatchObject({
      at: paris('2026-11-28T09:30'),
      state: 'unknown',
      source: { admission: 'appointment' },
    });
    expect(status.nextOpen).toMatchObject({ start: paris('2026-12-01T09:30'), end: paris('2026-12-01T12:30') });
  });

  it('does not close where one interval ends as another begins', () => {
    const hours: Hours = {
      weekly: [
        { days: [2], from: '09:00', to: '12:00' },
        { days: [2], from: '12:00', to: '14:00', note: 'Sans conseiller' },
        { days: [2], from: '13:00', to: '17:00' },
      ],
    };
    const status = at('2026-11-24T12:30', hours);
    expect(status).toMatchObject({
      state: 'open',
      note: 'Sans conseiller',
      current: { start: paris('2026-11-24T09:00'), end: paris('2026-11-24T17:00'), source: { from: '12:00' } },
      next: { at: paris('2026-11-24T17:00'), state: 'closed' },
      validUntil: paris('2026-11-24T13:00'),
    });
  });

  it('belongs to the day it begins on: a closed New Year’s Day leaves New Year’s Eve its night', () => {
    const hours: Hours = {
      weekly: [{ days: [4], from: '20:00', to: '02:00' }],
      exceptions: [{ from: '2027-01-01', closed: true, cause: 'public-holiday' }],
    };
    expect(at('2027-01-01T01:00', hours)).toMatchObject({
      state: 'open',
      reason: 'weekly',
      current: { date: '2026-12-31' },
    });
    expect(at('2027-01-01T02:00', hours)).toMatchObject({ state: 'closed', reason: 'public-holiday' });
  });

  it('is right on the night clocks go back, and on the one they go forward', () => {
    const hours: Hours = { weekly: [{ days: all, from: '02:15', to: '02:45' }] };
    const state = (iso: string): string => statusAt(hours, Date.parse(iso), context).state;
    expect(state('2026-10-25T00:30:00Z')).toBe('open'); // 02:30, the first
    expect(state('2026-10-25T01:30:00Z')).toBe('closed'); // 02:30, the second
    expect(state('2026-03-29T01:30:00Z')).toBe('open'); // 03:30, which stands for 02:30
    expect(state('2026-03-29T00:50:00Z')).toBe('closed'); // 01:50
  });

  it('knows nothing past the horizon, and says when that begins', () => {
    const open: Hours = { weekly: [{ days: all, from: '00:00', to: '24:00' }], validThrough: '2026-12-31' };
    expect(at('2026-12-30T12:00', open)).toMatchObject({
      state: 'open',
      current: { end: paris('2027-01-01T00:00') },
      next: { at: paris('2027-01-01T00:00'), state: 'unknown' },
    });
    expect(at('2027-01-01T00:00', open)).toEqual({
      state: 'unknown',
      reason: 'horizon',
      validUntil: paris('2027-01-02T00:00'),
    });
    expect(statusAt(winter, paris('2028-01-04T10:00'), context)).toMatchObject({ state: 'unknown', reason: 'horizon' });
    const later: Hours = { ...winter, validFrom: '2026-11-26' };
    expect(at('2026-11-24T10:00', later)).toMatchObject({
      state: 'unknown',
      reason: 'horizon',
      next: { state: 'closed' },
    });
  });

  it('says what the feed says of the interval that comes next', () => {
    const hours: Hours = { weekly: [{ days: [3], from: '09:00', to: '12:00', admission: 'phone' }] };
    expect(at('2026-11-24T10:00', hours)).toMatchObject({
      state: 'closed',
      next: { at: paris('2026-11-25T09:00'), state: 'unknown', source: { admission: 'phone' } },
    });
  });

  it('keeps open what began on the last day known', () => {
    const night: Hours = { weekly: [{ days: all, from: '22:00', to: '02:00' }], validThrough: '2026-12-31' };
    expect(at('2027-01-01T01:00', night)).toMatchObject({ state: 'open', next: { state: 'unknown' } });
  });

  it('sees the horizon behind an interval that lasts all of the first day unknown', () => {
    const long: Hours = { weekly: [{ days: all, from: '07:00', to: '48:00' }], validThrough: '2026-12-31' };
    const next = { at: paris('2027-01-02T00:00'), state: 'unknown' };
    expect(at('2026-12-31T12:00', long)).toMatchObject({ state: 'open', next });
    expect(at('2027-01-01T12:00', long)).toMatchObject({ state: 'open', next });
  });

  it('is unknown where nothing is stated, and closed where an empty week is', () => {
    expect(statusAt(undefined, paris('2026-11-24T10:00'), context)).toEqual({
      state: 'unknown',
      reason: 'unstated',
      validUntil: paris('2026-11-25T00:00'),
    });
    expect(at('2026-11-24T10:00', { weekly: [] })).toMatchObject({ state: 'closed', reason: 'weekly' });
    const unknown: Hours = { ...winter, exceptions: [{ from: '2026-11-24', unknown: true, reason: 'Travaux' }] };
    expect(at('2026-11-24T10:00', unknown)).toMatchObject({ state: 'unknown', reason: 'unstated', note: 'Travaux' });
  });

  it('is unknown for an interval kept for some publics, until one says who asks', () => {
    const hours: Hours = { weekly: [{ days: [2], from: '09:00', to: '12:00', publics: ['scolaires'] }] };
    const ask = (publics?: string[]) =>
      statusAt(hours, paris('2026-11-24T10:00'), { ...context, ...(publics && { publics }) });
    expect(ask()).toMatchObject({ state: 'unknown', reason: 'publics' });
    expect(ask(['scolaires', 'jeunes'])).toMatchObject({ state: 'open' });
    expect(ask(['salaries'])).toMatchObject({ state: 'closed' });
    const everyone: Hours = { weekly: [{ days: [2], from: '09:00', to: '12:00', publics: ['tous-publics'] }] };
    expect(at('2026-11-24T10:00', everyone).state).toBe('open');
  });

  it('lets days that do not exist pass without harm', () => {
    const hours: Hours = {
      weekly: [{ days: all, from: '09:00', to: '17:00' }],
      exceptions: [
        { from: '2026-02-30', closed: true },
        { from: '2026-11-24', to: '2026-11-31', closed: true },
      ],
    };
    expect(at('2026-11-30T10:00', hours).state).toBe('closed');
    expect(at('2026-12-01T10:00', hours).state).toBe('open');
    expect(at('2026-03-02T10:00', hours).state).toBe('open');
  });

  it('refuses a zone or an instant that is none', () => {
    expect(() => statusAt(winter, 0, { timeZone: 'Europe/Nowhere' })).toThrow(
      '"Europe/Nowhere" is not an IANA time zone',
    );
    expect(() => statusAt(winter, Number.NaN, context)).toThrow('NaN is not an instant');
  });

  it('answers in a few milliseconds even where it must look 400 days ahead', () => {
    const always: Hours = { weekly: [{ days: all, from: '00:00', to: '24:00' }] };
    const zone = { timeZone: 'Europe/Paris' };
    statusAt(always, paris('2026-11-24T10:00'), zone);
    // Processor time: the machine may be busy with other things.
    const begin = process.cpuUsage();
    for (let n = 0; n < 10; n += 1) statusAt(always, paris('2026-11-24T10:00'), zone);
    expect(process.cpuUsage(begin).user / 10_000).toBeLessThan(50);
  });
});
