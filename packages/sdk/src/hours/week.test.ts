import { describe, expect, it } from 'vitest';
import type { Hours } from '../feed/index.js';
import { context, paris, winter } from './hours.fixture.js';
import { weekOf } from './week.js';

const now = paris('2026-12-24T23:30');

describe('weekOf', () => {
  it('gives seven days from Monday, each with what decides for it', () => {
    const week = weekOf(winter, now, context);
    expect(
      week.map(({ date, weekday, isToday, state, reason, note, cause }) => [
        date,
        weekday,
        isToday,
        state,
        reason,
        note,
        cause,
      ]),
    ).toEqual([
      ['2026-12-21', 1, false, 'closed', 'variant', 'Vacances scolaires', undefined],
      ['2026-12-22', 2, false, 'open', 'variant', 'Vacances scolaires', undefined],
      ['2026-12-23', 3, false, 'open', 'variant', 'Vacances scolaires', undefined],
      ['2026-12-24', 4, true, 'open', 'exception', 'Veille de Noël', 'exceptional'],
      ['2026-12-25', 5, false, 'closed', 'public-holiday', 'Noël', 'public-holiday'],
      ['2026-12-26', 6, false, 'closed', 'variant', 'Vacances scolaires', undefined],
      ['2026-12-27', 7, false, 'closed', 'variant', 'Vacances scolaires', undefined],
    ]);
    expect(week[3]?.intervals).toEqual([{ from: '10:00', to: '12:00' }]);
  });

  it('begins where one asks, over New Year too', () => {
    const dates = weekOf(winter, now, { ...context, from: '2026-12-29' }).map(({ date }) => date);
    expect(dates).toEqual([
      '2026-12-29',
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
      '2027-01-02',
      '2027-01-03',
      '2027-01-04',
    ]);
  });

  it('takes the Cité’s day, not the visitor’s', () => {
    // 24 December 23:30 in Paris is the 25th on La Réunion, the 24th in Martinique.
    const today = (timeZone: string) => weekOf(winter, now, { timeZone }).find(({ isToday }) => isToday)?.date;
    expect([today('Europe/Paris'), today('Indian/Reunion'), today('America/Martinique')]).toEqual([
      '2026-12-24',
      '2026-12-25',
      '2026-12-24',
    ]);
  });

  it('says unknown where it is: by appointment, unsure, not stated, past the horizon', () => {
    const hours: Hours = {
      weekly: [
        { days: [1], from: '09:00', to: '12:00', admission: 'phone' },
        { days: [2], from: '09:00', to: '12:00', unsure: true },
        { days: [3], from: '09:00', to: '12:00' },
        { days: [3], from: '14:00', to: '17:00', admission: 'appointment' },
      ],
      exceptions: [{ from: '2026-12-24', unknown: true }],
    };
    const week = weekOf(hours, now, { ...context, validThrough: '2026-12-25' });
    expect(week.map(({ state }) => state)).toEqual([
      'unknown',
      'unknown',
      'open',
      'unknown',
      'closed',
      'unknown',
      'unknown',
    ]);
    expect(week.slice(3).map(({ reason, intervals }) => [reason, intervals])).toEqual([
      ['unstated', []],
      ['weekly', []],
      ['horizon', []],
      ['horizon', []],
    ]);
    expect(
      weekOf(undefined, now, context).every(({ state, reason }) => state === 'unknown' && reason === 'unstated'),
    ).toBe(true);
  });

  it('reads intervals that touch and are alike as one', () => {
    const [monday, tuesday, wednesday] = weekOf(
      {
        weekly: [
          { days: [1], from: '14:00', to: '17:00' },
          { days: [1], from: '09:00', to: '14:00' },
          { days: [2], from: '09:00', to: '12:00' },
          { days: [2], from: '12:00', to: '14:00', admission: 'appointment' },
          { days: [3], from: '18:00', to: '22:00' },
          { days: [3], from: '20:00', to: '02:00' },
          { days: [3], from: '21:00', to: '23:00' },
        ],
      },
      now,
      context,
    );
    expect(monday?.intervals).toEqual([{ from: '09:00', to: '17:00' }]);
    expect(tuesday?.intervals).toHaveLength(2);
    expect(wednesday?.intervals).toEqual([{ from: '18:00', to: '02:00' }]);
  });
});
