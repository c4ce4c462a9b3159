import { describe, expect, it } from 'vitest';
import { readSchoolHolidays } from './school-holidays.js';

const csv = [
  'description;population;start_date;end_date;location;zones;annee_scolaire',
  'Vacances de Noël;-;2026-12-18T23:00:00+00:00;2027-01-03T23:00:00+00:00;Lyon;Zone A;2026-2027',
  'Vacances de Noël;-;2026-12-18T23:00:00+00:00;2027-01-03T23:00:00+00:00;Besançon;Zone A;2026-2027',
  "Vacances d'Hiver;-;2027-02-12T23:00:00+00:00;2027-02-28T23:00:00+00:00;Lyon;Zone A;2026-2027",
  "Vacances d'Hiver;-;2027-02-05T23:00:00+00:00;2027-02-21T23:00:00+00:00;Paris;Zone C;2026-2027",
  "Vacances d'Été;Enseignants;2027-07-02T22:00:00+00:00;2027-08-30T22:00:00+00:00;Lyon;Zone A;2026-2027",
  "Vacances d'Été;Élèves;2027-07-02T22:00:00+00:00;2027-08-31T22:00:00+00:00;Lyon;Zone A;2026-2027",
  "Pont de l'Ascension;-;2027-05-04T22:00:00+00:00;2027-05-09T22:00:00+00:00;Lyon;Zone A;2026-2027",
].join('\n');

const zoneA = [
  { name: 'Vacances de Noël', from: '2026-12-19', to: '2027-01-03' },
  { name: "Vacances d'Hiver", from: '2027-02-13', to: '2027-02-28' },
  { name: "Pont de l'Ascension", from: '2027-05-06', to: '2027-05-09' },
  { name: "Vacances d'Été", from: '2027-07-03', to: '2027-08-31' },
];

describe('readSchoolHolidays', () => {
  it('reads the Ministry’s CSV by zone: ends exclusive, each once, pupils only', async () => {
    const { holidays, through, remarks } = await readSchoolHolidays(csv, { zone: 'A' });
    expect(holidays).toEqual(zoneA);
    expect([through, remarks]).toEqual(['2027-08-31', []]);
  });

  it.each([
    ['La Réunion', '2026-12-17T20:00:00+00:00', '2027-01-24T20:00:00+00:00'],
    ['Mayotte', '2026-12-17T21:00:00+00:00', '2027-01-24T21:00:00+00:00'],
    ['Martinique', '2026-12-18T04:00:00+00:00', '2027-01-25T04:00:00+00:00'],
  ])('tells the day of a midnight in %s', async (place, start, end) => {
    const line = `description;population;start_date;end_date;location;zones\nVacances d'Été austral;-;${start};${end};${place};`;
    const { holidays } = await readSchoolHolidays(line, { zone: place });
    expect(holidays).toEqual([{ name: "Vacances d'Été austral", from: '2026-12-19', to: '2027-01-24' }]);
  });

  it.each([['Lyon'], ['zone a'], ['Zone A']])('takes %s for the same', async (zone) => {
    expect((await readSchoolHolidays(csv, { zone })).holidays).toEqual(zoneA);
  });

  it.each([
    ['a bare list', (records: unknown[]) => records],
    ['API 2.1', (results: unknown[]) => ({ total_count: results.length, results })],
    ['API 1', (records: unknown[]) => ({ records: records.map((fields) => ({ fields })) })],
  ])('reads JSON of %s alike', async (_, wrap) => {
    const [header = '', ...lines] = csv.split('\n');
    const keys = header.split(';');
    const records = lines.map((line) =>
      Object.fromEntries(line.split(';').map((value, index) => [keys[index], value])),
    );
    expect((await readSchoolHolidays(JSON.stringify(wrap(records)), { zone: 'A' })).holidays).toEqual(zoneA);
  });

  it('reads the rest of an iCalendar in which a line says nothing or a date is none, and tells of it', async () => {
    const ics = [
      'BEGIN:VCALENDAR',
      ...['BEGIN:VEVENT', 'SUMMARY:Vacances de Noël', 'ceci n’est pas une ligne'],
      ...['DTSTART;VALUE=DATE:20261219', 'DTEND;VALUE=DATE:20270104', 'END:VEVENT'],
      ...['BEGIN:VEVENT', 'SUMMARY:Vacances sans début', 'END:VEVENT'],
      ...['BEGIN:VEVENT', 'SUMMARY:Hiver', 'DTSTART;VALUE=DATE:20270213', 'DTEND;VALUE=DATE:20270230', 'END:VEVENT'],
      'END:VCALENDAR',
    ].join('\r\n');
    const { holidays, remarks } = await readSchoolHolidays(ics, { zone: 'A' });
    expect(holidays).toEqual([{ name: 'Vacances de Noël', from: '2026-12-19', to: '2027-01-03' }]);
    expect(remarks).toEqual([
      { where: 'ligne 8', why: '« Vacances sans début » n’a pas de date de début lisible ; elle n’est pas prise.' },
      { where: 'ligne 11', why: 'La fin de « Hiver » (« 2027-02-30 ») n’est pas lisible ; elle n’est pas prise.' },
    ]);
  });

  it('reads an iCalendar of one zone', async () => {
    const ics = [
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'SUMMARY:Vacances de Noël - Zone A',
      'DTSTART;VALUE=DATE:20261219',
      'DTEND;VALUE=DATE:20270104',
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n');
    expect((await readSchoolHolidays(ics, { zone: 'A' })).holidays).toEqual([
      { name: 'Vacances de Noël - Zone A', from: '2026-12-19', to: '2027-01-03' },
    ]);
    expect((await readSchoolHolidays(ics, { zone: 'B' })).holidays).toEqual([]);
  });

  it('says when nothing fits the zone', async () => {
    const { holidays, remarks } = await readSchoolHolidays(csv, { zone: 'Z' });
    expect(holidays).toEqual([]);
    expect(remarks[0]?.why).toContain('« Z »');
  });
});
