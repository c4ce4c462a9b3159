import type { Hours } from '@cite-des-metiers/sdk/feed';
import { describe, expect, it } from 'vitest';
import { inUtc } from './osm-engine.js';
import { type OsmOptions, OsmRefusal, hoursFromOsm, readOsmHours } from './osm.js';

const context = { from: '2026-11-22', to: '2027-11-22', timeZone: 'Europe/Paris', language: 'fr' };
const france: OsmOptions = { place: { country: 'FR' } };
const read = (value: string, options: OsmOptions = france): Hours => hoursFromOsm(value, context, options).hours;

describe('hoursFromOsm', () => {
  it('says a week that never changes once, without bounds', () => {
    expect(read('Mo-Fr 09:00-12:00,14:00-18:00; Sa 10:00-12:00')).toEqual({
      weekly: [
        { days: [1, 2, 3, 4, 5], from: '09:00', to: '12:00' },
        { days: [1, 2, 3, 4, 5], from: '14:00', to: '18:00' },
        { days: [6], from: '10:00', to: '12:00' },
      ],
    });
  });

  it('closes on public holidays by name, within the window only', () => {
    const { weekly, exceptions, validFrom, validThrough } = read('Mo-Fr 09:00-18:00; PH off');
    expect(weekly).toEqual([{ days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }]);
    expect(exceptions).toContainEqual({ from: '2026-12-25', closed: true, reason: 'Noël', cause: 'public-holiday' });
    expect(exceptions?.every(({ cause }) => cause === 'public-holiday')).toBe(true);
    // 1 May 2027 is a Saturday: there is nothing to close.
    expect(exceptions?.some(({ from }) => from === '2027-05-01')).toBe(false);
    expect([validFrom, validThrough]).toEqual(['2026-11-21', '2027-11-22']);
  });

  it('follows our list of holidays where the parser has another', () => {
    const holidays = new Map([
      ['2026-12-25', 'Noël'],
      ['2026-12-28', 'Jour du maire'],
    ]);
    const { exceptions } = read('Mo-Fr 09:00-18:00; PH off', { ...france, holidays });
    expect(exceptions?.map(({ from, reason }) => [from, reason])).toEqual([
      ['2026-12-25', 'Noël'],
      ['2026-12-28', 'Jour du maire'],
    ]);
  });

  it('closes on our holidays in a country that the parser has no calendar for', () => {
    const holidays = new Map([['2027-03-12', 'Fête nationale']]);
    const { exceptions } = read('Mo-Fr 09:00-18:00; PH off', { place: { country: 'MU' }, holidays });
    expect(exceptions).toEqual([
      { from: '2027-03-12', closed: true, reason: 'Fête nationale', cause: 'public-holiday' },
    ]);
  });

  it('keeps unknown what is unknown: a remark without « open », an open end', () => {
    expect(read('Mo 09:00-12:00 "sur rendez-vous"').weekly).toEqual([
      { days: [1], from: '09:00', to: '12:00', admission: 'appointment', note: 'sur rendez-vous' },
    ]);
    expect(read('Tu 09:00-12:00 "selon affluence"').weekly[0]).toMatchObject({ unsure: true, note: 'selon affluence' });
    expect(read('We 09:00-12:00 open "Sans rendez-vous"').weekly).toEqual([
      { days: [3], from: '09:00', to: '12:00', note: 'Sans rendez-vous' },
    ]);
    expect(read('Th 14:00-17:00+').weekly[1]).toMatchObject({
      days: [4],
      from: '17:00',
      unsure: true,
      note: 'Heure de fin non précisée',
    });
  });

  it('makes a season a variant, and one odd day an exception', () => {
    const hours = read('Mo-Fr 09:00-17:00; Jul-Aug Mo-Fr 09:00-12:00; Dec 24 09:00-12:00; Dec 28-31 off');
    expect(hours.variants).toEqual([
      {
        name: 'Du 1er juillet au 31 août',
        ranges: [{ from: '2027-07-01', to: '2027-08-31' }],
        weekly: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '12:00' }],
      },
    ]);
    expect(hours.exceptions).toEqual([
      { from: '2026-12-24', intervals: [{ from: '09:00', to: '12:00' }] },
      { from: '2026-12-28', to: '2026-12-31', closed: true },
    ]);
  });

  it('lists what no week can say: the second Tuesday of a month', () => {
    const { weekly, exceptions } = read('Tu[2] 14:00-17:00');
    expect(weekly).toEqual([]);
    expect(exceptions?.[0]).toEqual({ from: '2026-12-08', intervals: [{ from: '14:00', to: '17:00' }] });
    expect(exceptions).toHaveLength(12);
  });

  it('keeps a night in one piece', () => {
    expect(read('Fr 22:00-02:00').weekly).toEqual([{ days: [5], from: '22:00', to: '26:00' }]);
  });

  it('repairs a range whose end has no year, and says how it was read', () => {
    const { hours, remarks } = hoursFromOsm('Mo-Fr 09:00-17:00; 2026 Dec 28-Jan 01 off', context, france);
    expect(hours.exceptions).toEqual([{ from: '2026-12-28', to: '2027-01-01', closed: true }]);
    expect(remarks[0]).toContain('2027 Jan 01');
  });

  it.each([
    ['', 'vide'],
    ['sunrise-sunset', 'soleil'],
    ['Mo-Fr 09:00-12:00; SH off', 'vacances scolaires'],
    ['We 13:30-17:00; "X uniquement le mercredi"', 'efface les horaires'],
    ['Mo-Vend 09:00-12:00', 'opening_hours'],
    ['n’importe quoi', 'opening_hours'],
  ])('refuses « %s » with its reason', (value, because) => {
    expect(() => read(value)).toThrow(OsmRefusal);
    expect(() => read(value)).toThrow(because);
  });

  it.each([
    ['Tu-Sa 9h30-18h', 'Tu-Sa 09:30-18:00'],
    ['Mo-Fr 9H-12H; Sa 9 h 30 - 12 h', 'Mo-Fr 09:00-12:00; Sa 09:30 - 12:00'],
  ])('says how OpenStreetMap writes the hours of « %s »', (value, right) => {
    expect(() => read(value)).toThrow(`écrivez « ${right} ».`);
    expect(() => read(right)).not.toThrow();
  });

  it('asks for the country before it says anything of public holidays', () => {
    expect(() => read('Mo-Fr 09:00-18:00; PH off', {})).toThrow('pays');
  });

  it('refuses days without times where the producer means that it does not know them', () => {
    expect(() => read('Mo open', { ...france, explicitTimes: true })).toThrow('jour et nuit');
    expect(read('24/7', { ...france, explicitTimes: true }).weekly[0]).toMatchObject({ from: '00:00', to: '24:00' });
  });
});

describe('inUtc', () => {
  it('puts the zone back, also after a failure', () => {
    const before = new Date(2026, 6, 1).getTimezoneOffset();
    expect(inUtc(() => new Date(2026, 6, 1).getTimezoneOffset())).toBe(0);
    expect(() =>
      inUtc(() => {
        throw new Error('x');
      }),
    ).toThrow('x');
    expect(new Date(2026, 6, 1).getTimezoneOffset()).toBe(before);
    expect(before).not.toBe(0);
  });

  it('gives the same hours whatever the zone of the host', () => {
    const zone = process.env['TZ'];
    const said = ['America/Los_Angeles', 'Asia/Tokyo', 'UTC'].map((host) => {
      process.env['TZ'] = host;
      return JSON.stringify(read('Mo-Fr 09:00-18:00; PH off; Dec 24 09:00-12:00'));
    });
    process.env['TZ'] = zone;
    expect(new Set(said).size).toBe(1);
  });
});

describe('readOsmHours', () => {
  it('reports a refusal instead of throwing', () => {
    expect(readOsmHours('sunrise-sunset', context)).toMatchObject({
      report: { read: 1, kept: 0, refused: [{ where: 'sunrise-sunset' }] },
    });
    expect(readOsmHours('Mo 09:00-12:00', context).report).toEqual({ read: 1, kept: 1, changed: [], refused: [] });
  });

  it('says where the parser stopped, in French, and what would be right', () => {
    expect(readOsmHours('mardi 9h', context, france).report.refused[0]?.why).toBe(
      '« mardi 9h » n’est pas une valeur opening_hours lisible (l’analyseur s’arrête à « mardi 9h ») ; écrivez par exemple Mo-Fr 09:00-12:00.',
    );
    expect(readOsmHours('Mo-Fr 09:00-12:00; Mo[7] 10:00-11:00', context, france).report.refused[0]?.why).toContain(
      '(l’analyseur s’arrête à « Mo-Fr 09:00-12:00; Mo[7 »)',
    );
  });
});
