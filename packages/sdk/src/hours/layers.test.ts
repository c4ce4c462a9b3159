import { describe, expect, it } from 'vitest';
import type { Hours, HoursException, HoursVariant } from '../feed/index.js';
import { layersOf } from './layers.js';

const variant = (name: string, from: string, to: string, more: Partial<HoursVariant> = {}): HoursVariant => ({
  name,
  ranges: [{ from, to }],
  weekly: [],
  ...more,
});
const exception = (reason: string, from: string, to?: string, more: Partial<HoursException> = {}): HoursException => ({
  from,
  ...(to && { to }),
  closed: true,
  reason,
  ...more,
});
const order = (hours: Partial<Hours>, date: string): unknown[] => {
  const { variant: holding, exceptions } = layersOf({ weekly: [], ...hours })(date);
  return [...exceptions.map(({ reason }) => reason), ...(holding ? [holding.name] : [])];
};

describe('what is said about a day, strongest first', () => {
  const holiday = { cause: 'public-holiday' } as const;
  it.each<[string, Partial<Hours>, unknown[]]>([
    [
      'a day before a range',
      { exceptions: [exception('day', '2026-05-01'), exception('week', '2026-04-27', '2026-05-03')] },
      ['day', 'week'],
    ],
    [
      'a range before a longer one',
      { exceptions: [exception('long', '2026-04-01', '2026-05-31'), exception('short', '2026-04-30', '2026-05-02')] },
      ['short', 'long'],
    ],
    [
      'at equal width, what is no public holiday',
      { exceptions: [exception('ours', '2026-05-01'), exception('holiday', '2026-05-01', undefined, holiday)] },
      ['ours', 'holiday'],
    ],
    [
      'a public holiday before a longer exception',
      {
        exceptions: [
          exception('works', '2026-04-01', '2026-05-31'),
          exception('holiday', '2026-05-01', undefined, holiday),
        ],
      },
      ['holiday', 'works'],
    ],
    ['otherwise the later', { exceptions: [exception('a', '2026-05-01'), exception('b', '2026-05-01')] }, ['b', 'a']],
    [
      'an exception before a variant',
      { exceptions: [exception('day', '2026-05-01')], variants: [variant('summer', '2026-05-01', '2026-05-01')] },
      ['day', 'summer'],
    ],
    [
      'the narrower variant',
      {
        variants: [
          variant('spring', '2026-04-01', '2026-06-01'),
          variant('week', '2026-04-27', '2026-05-03'),
          variant('year', '2026-01-01', '2026-12-31'),
        ],
      },
      ['week'],
    ],
    [
      'of two such variants the later',
      { variants: [variant('a', '2026-05-01', '2026-05-02'), variant('b', '2026-05-01', '2026-05-02')] },
      ['b'],
    ],
    [
      'a variant that says so before a public holiday, not before our own exception',
      {
        exceptions: [
          exception('holiday', '2026-05-01', undefined, holiday),
          exception('ours', '2026-05-01', '2026-05-03'),
        ],
        variants: [variant('summer', '2026-04-01', '2026-06-01', { includesPublicHolidays: true })],
      },
      ['ours', 'summer'],
    ],
    [
      'nothing of other days',
      { exceptions: [exception('day', '2026-05-02')], variants: [variant('x', '2026-05-02', '2026-05-03')] },
      [],
    ],
  ])('%s', (_name, hours, expected) => {
    expect(order(hours, '2026-05-01')).toEqual(expected);
  });

  it('holds over New Year', () => {
    const hours = { exceptions: [exception('winter', '2026-12-24', '2027-01-02')] };
    expect(
      ['2026-12-23', '2026-12-24', '2026-12-31', '2027-01-01', '2027-01-02', '2027-01-03'].map(
        (date) => order(hours, date).length,
      ),
    ).toEqual([0, 1, 1, 1, 1, 0]);
  });
});
