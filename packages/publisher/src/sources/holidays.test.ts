import { describe, expect, it } from 'vitest';
import { HolidayError, holidayClosures, publicHolidays } from './holidays.js';

const on = (country: string, region: string | undefined, year: number): string[] => [
  ...publicHolidays(
    { country, ...(region === undefined ? {} : { region }) },
    `${String(year)}-01-01`,
    `${String(year)}-12-31`,
  ).keys(),
];

describe('publicHolidays', () => {
  it.each([
    ['FR', undefined, 11, '2027-05-06', '2027-03-26'],
    ['FR', 'FR-67', 13, '2027-03-26', '2027-12-20'],
    ['FR', 'FR-974', 12, '2027-12-20', '2027-12-26'],
    ['FR', 'FR-976', 12, '2027-04-27', '2027-12-20'],
    ['FR', 'FR-972', 13, '2027-05-22', '2027-05-27'],
    ['FR', 'FR-971', 13, '2027-05-27', '2027-05-22'],
    ['FR', 'FR-973', 12, '2027-06-10', '2027-05-22'],
    ['RE', undefined, 12, '2027-12-20', '2027-12-26'],
    ['FR', 'FR-69', 11, '2027-11-11', '2027-12-26'],
    ['BE', undefined, 10, '2027-07-21', '2027-07-14'],
    ['CH', 'CH-GE', 11, '2027-12-31', '2027-01-02'],
    ['CH', 'CH-VD', 12, '2027-01-02', '2027-12-31'],
    ['IT', undefined, 13, '2027-10-04', '2027-12-07'],
    ['PT', undefined, 13, '2027-06-10', '2027-05-13'],
    ['CA', 'CA-BC', 10, '2027-08-02', '2027-06-24'],
  ])('%s %s has %i days, %s and not %s', (country, region, count, is, isNot) => {
    const dates = on(country, region, 2027);
    expect(dates).toContain(is);
    expect(dates).not.toContain(isNot);
    expect(dates).toHaveLength(count);
  });

  it('knows the national day of Catalonia, which only Catalonia has', () => {
    expect(on('ES', 'ES-CT', 2027)).toContain('2027-09-11');
    expect(on('ES', 'ES-MD', 2027)).not.toContain('2027-09-11');
  });

  it('has Saint Francis in Italy from 2026 only', () => {
    expect(on('IT', undefined, 2025)).not.toContain('2025-10-04');
    expect(on('IT', undefined, 2026)).toContain('2026-10-04');
  });

  it('gives names in one language as text, in several as a map', () => {
    const place = { country: 'BE' };
    expect(publicHolidays(place, '2027-07-21', '2027-07-21').get('2027-07-21')).toBe('Fête nationale');
    const names = publicHolidays(place, '2027-01-01', '2027-01-01', ['fr', 'nl']).get('2027-01-01');
    expect(names).toEqual({ fr: 'Jour de l’An', nl: 'Nieuwjaar' });
  });

  it.each([
    [{ country: 'XX' }, 'FR'],
    [{ country: 'CH' }, 'canton'],
    [{ country: 'CH', region: 'CH-XX' }, 'CH-'],
    [{ country: 'FR', region: 'FR-GES' }, 'département'],
  ])('says what is missing of %j', (place, because) => {
    expect(() => publicHolidays(place, '2027-01-01', '2027-12-31')).toThrow(HolidayError);
    expect(() => publicHolidays(place, '2027-01-01', '2027-12-31')).toThrow(because);
  });
});

describe('holidayClosures', () => {
  const window = { from: '2026-11-22', to: '2028-05-22' };
  const dates = (...args: Parameters<typeof holidayClosures>): string[] =>
    holidayClosures(...args).map(({ from }) => from);

  it('closes on all of them for eighteen months, save those a site is open on', () => {
    const closed = holidayClosures(
      { country: 'FR' },
      { closes: true, except: ['lundi de Pentecôte', '08/05/2027'] },
      window,
    );
    expect(closed[0]).toEqual({ from: '2026-12-25', closed: true, reason: 'Noël', cause: 'public-holiday' });
    expect(closed.at(-1)?.from).toBe('2028-05-08');
    expect(closed.map(({ from }) => from)).not.toContain('2027-05-17');
    expect(closed.map(({ from }) => from)).not.toContain('2027-05-08');
    expect(closed).toHaveLength(14);
  });

  it('closes only on those it names, by name, day or date', () => {
    expect(dates({ country: 'FR' }, { closes: ['Noël', '1er mai', '01-01', '2027-07-14'] }, window)).toEqual([
      '2026-12-25',
      '2027-01-01',
      '2027-05-01',
      '2027-07-14',
      '2027-12-25',
      '2028-01-01',
      '2028-05-01',
    ]);
  });

  it('refuses a name that is no holiday there, and lists the known ones', () => {
    expect(() => dates({ country: 'FR' }, { closes: ['Vendredi saint'] }, window)).toThrow(
      /Vendredi saint.*Ascension/s,
    );
    expect(dates({ country: 'FR', region: 'FR-57' }, { closes: ['Vendredi saint'] }, window)).toEqual([
      '2027-03-26',
      '2028-04-14',
    ]);
  });
});

it('Loire-Atlantique has the holidays of its country: FR-44 is a department in ISO 3166-2', () => {
  expect(publicHolidays({ country: 'FR', region: 'FR-44' }, '2026-12-25', '2026-12-25').size).toBe(1);
});
