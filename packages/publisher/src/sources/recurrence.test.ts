import { describe, expect, it } from 'vitest';
import { type Recurrence, RecurrenceError, expandRecurrence, parseRule } from './recurrence.js';

const window = { from: '2026-01-01', to: '2027-12-31' };
const walls = (series: Recurrence, from = window.from, to = window.to): string[] =>
  expandRecurrence(series, { from, to }).occurrences.map(({ wall }) => wall);
const paris = (start: string, rule: string): Recurrence => ({ start, rule, timeZone: 'Europe/Paris' });

describe('parseRule', () => {
  it.each([
    ['FREQ=WEEKLY;BYDAY=MO;', 'FREQ=WEEKLY;BYDAY=MO'],
    ['RRULE:FREQ=MONTHLY;BYDAY=2WE;', 'FREQ=MONTHLY;BYDAY=2WE'],
    ['freq=weekly; byday=mo, tu', 'FREQ=WEEKLY;BYDAY=MO,TU'],
    ['FREQ=MONTHLY;BYMONTHDAY=01,015', 'FREQ=MONTHLY;BYMONTHDAY=1,15'],
    ['FREQ=DAILY;UNTIL=2026-12-24T10:00:00Z', 'FREQ=DAILY;UNTIL=20261224T100000Z'],
    ['FREQ=DAILY;X-PRODUCER=1;COUNT=3;COUNT=3', 'FREQ=DAILY;COUNT=3'],
  ])('reads %s', (text, expected) => {
    expect([...parseRule(text)].map((part) => part.join('=')).join(';')).toBe(expected);
  });

  it.each([
    ['', 'FREQ'],
    ['FREQ=HOURLY', 'HOURLY'],
    ['FREQ=WEEKLY;AnythingRandom;BYDAY=MO', 'AnythingRandom'],
    ['FREQ=WEEKLY;BYDAY=LU', 'BYDAY'],
    ['FREQ=YEARLY;BYEASTER=0', 'BYEASTER'],
    ['FREQ=YEARLY;BYMONTHDAY=24', 'BYMONTH'],
    ['FREQ=YEARLY;BYWEEKNO=20', 'BYWEEKNO'],
    ['FREQ=DAILY;INTERVAL=0', 'INTERVAL'],
    ['FREQ=DAILY;COUNT=2;COUNT=3', 'deux valeurs'],
    ['FREQ=MONTHLY;RSCALE=CHINESE', 'RSCALE'],
    ['FREQ=MONTHLY;BYSETPOS=1', 'BYSETPOS'],
  ])('refuses %s rather than guess', (text, because) => {
    expect(() => parseRule(text)).toThrow(RecurrenceError);
    expect(() => parseRule(text)).toThrow(because);
  });
});

describe('expandRecurrence', () => {
  it('keeps the wall clock across both clock changes', () => {
    const { occurrences } = expandRecurrence(paris('2026-03-25T14:00:00', 'FREQ=WEEKLY;COUNT=2'), window);
    expect(occurrences).toEqual([
      { wall: '2026-03-25T14:00:00', instant: Date.UTC(2026, 2, 25, 13) },
      { wall: '2026-04-01T14:00:00', instant: Date.UTC(2026, 3, 1, 12) },
    ]);
    expect(walls(paris('2026-10-21T14:00:00', 'FREQ=WEEKLY;COUNT=2'))[1]).toBe('2026-10-28T14:00:00');
  });

  it('drops the session that the spring change skips, and does not count it', () => {
    expect(walls(paris('2026-03-28T02:30:00', 'FREQ=DAILY;COUNT=3'))).toEqual([
      '2026-03-28T02:30:00',
      '2026-03-30T02:30:00',
      '2026-03-31T02:30:00',
    ]);
  });

  it.each([
    ['a UTC end', 'UNTIL=20260415T120000Z', '2026-04-15T14:00:00'],
    ['a UTC end just before', 'UNTIL=20260415T115959Z', '2026-04-08T14:00:00'],
    ['a floating end, on the series’ own clock', 'UNTIL=20260415T140000', '2026-04-15T14:00:00'],
    ['a date, that whole day', 'UNTIL=20260415', '2026-04-15T14:00:00'],
    ['a floating midnight, as RDV Service Public writes it', 'UNTIL=20260415T000000;', '2026-04-08T14:00:00'],
  ])('ends with %s', (_, until, last) => {
    expect(walls(paris('2026-03-11T14:00:00', `FREQ=WEEKLY;BYDAY=WE;${until}`)).at(-1)).toBe(last);
  });

  it.each([
    ['in UTC', '20260318T130000Z'],
    ['on the series’ clock', '20260318T140000'],
    ['as a date', '20260318'],
    ['at midnight', '20260318T000000'],
  ])('takes out an excluded date written %s', (_, value) => {
    const series = { ...paris('2026-03-11T14:00:00', 'FREQ=WEEKLY;COUNT=3'), excluded: [{ value }] };
    expect(walls(series)).toEqual(['2026-03-11T14:00:00', '2026-03-25T14:00:00']);
  });

  it('says when an excluded date was understood with tolerance, and leaves others alone', () => {
    const series = paris('2026-03-11T14:00:00', 'FREQ=WEEKLY;COUNT=2');
    const tolerant = expandRecurrence({ ...series, excluded: [{ value: '20260318' }] }, window);
    expect(tolerant.remarks[0]).toContain('2026-03-18');
    const other = expandRecurrence({ ...series, excluded: [{ value: '20260318T090000' }] }, window);
    expect(other.occurrences).toHaveLength(2);
  });

  it('refuses an excluded date that is no date', () => {
    const series = { ...paris('2026-03-11T14:00:00', 'FREQ=WEEKLY;COUNT=2'), excluded: [{ value: 'lundi' }] };
    expect(() => walls(series)).toThrow('EXDATE');
  });

  it('adds RDATE beyond COUNT, each once', () => {
    const series = {
      ...paris('2026-03-11T14:00:00', 'FREQ=WEEKLY;COUNT=2'),
      added: [{ value: '20260318T130000Z' }, { value: '20260320T090000' }, { value: '20260401' }],
    };
    expect(walls(series)).toEqual([
      '2026-03-11T14:00:00',
      '2026-03-18T14:00:00',
      '2026-03-20T09:00:00',
      '2026-04-01T14:00:00',
    ]);
  });

  it('counts a start off its rule only where asked', () => {
    const series = paris('2026-03-12T14:00:00', 'FREQ=WEEKLY;BYDAY=WE;COUNT=2');
    expect(walls(series)[0]).toBe('2026-03-18T14:00:00');
    expect(walls({ ...series, includeStart: true })[0]).toBe('2026-03-12T14:00:00');
  });

  it('reads a rank in a weekly rule as calendars do, and says so', () => {
    const { occurrences, remarks } = expandRecurrence(
      paris('2026-03-10T14:00:00', 'FREQ=WEEKLY;BYDAY=2TU;COUNT=2'),
      window,
    );
    expect(occurrences.map(({ wall }) => wall)).toEqual(['2026-03-10T14:00:00', '2026-03-17T14:00:00']);
    expect(remarks[0]).toContain('FREQ=MONTHLY;BYDAY=2TU');
  });

  it('gives whole days and bounds endless series', () => {
    const days = expandRecurrence(
      { start: '2026-01-01', timeZone: 'UTC', rule: 'FREQ=DAILY' },
      { ...window, limit: 10 },
    );
    expect(days.occurrences).toHaveLength(10);
    expect(days.truncated).toBe(true);
    expect(walls({ start: '2020-02-29', timeZone: 'UTC', rule: 'FREQ=YEARLY' }, '2024-01-01', '2031-12-31')).toEqual([
      '2024-02-29T00:00:00',
      '2028-02-29T00:00:00',
    ]);
  });
});
