import { afterEach, expect, test } from 'vitest';
import type { CiteDocument } from '@cite-des-metiers/sdk/feed';
import { type Desk, exampleDesk } from '../commands/command.testkit.js';
import { build } from '../commands/build.js';

let desk: Desk;
afterEach(() => desk.remove());

const setting = (from: string, to: string): Promise<void> => desk.edit('cdm.config.json', from, to);
const run = (): Promise<number> => build('.', { widgets: desk.path('none') }, desk.io);
const exceptions = async (): Promise<readonly string[]> => {
  const cite = (await desk.json('public/cite.json')) as unknown as CiteDocument;
  return (cite.sites[0]?.hours?.exceptions ?? []).map(({ from, cause, reason }) =>
    [from, cause ?? '', typeof reason === 'string' ? reason : ''].join(' '),
  );
};

test('public holidays close the sites for eighteen months, before what staff wrote', async () => {
  desk = await exampleDesk();
  expect(await run()).toBe(0);
  const found = await exceptions();
  expect(found[0]).toBe('2026-12-25 public-holiday Noël');
  expect(found).toContain('2027-05-01 public-holiday Fête du Travail');
  expect(found).toContain('2028-05-08 public-holiday Victoire 1945');
  expect(found.at(-1)).toBe('2026-12-24  Veille de Noël');
});

test('only the holidays and the sites that the settings name', async () => {
  desk = await exampleDesk();
  await setting('"closedOnPublicHolidays": true', '"closedOnPublicHolidays": { "principal": ["1er mai", "12-25"] }');
  expect(await run()).toBe(0);
  expect((await exceptions()).filter((one) => one.includes('public-holiday'))).toEqual([
    '2026-12-25 public-holiday Noël',
    '2027-05-01 public-holiday Fête du Travail',
    '2027-12-25 public-holiday Noël',
    '2028-05-01 public-holiday Fête du Travail',
  ]);
});

test('a holiday or a site that does not exist is told at its line', async () => {
  desk = await exampleDesk();
  await setting('"closedOnPublicHolidays": true', '"closedOnPublicHolidays": ["Saint-Glinglin"]');
  expect(await run()).toBe(1);
  expect(desk.said()).toMatch(/^cdm\.config\.json:4:3 – erreur – « Saint-Glinglin » n’est pas un jour férié/m);
  await setting('["Saint-Glinglin"]', '{ "annexe": true }');
  expect(await run()).toBe(1);
  expect(desk.said()).toMatch(/^cdm\.config\.json:4:\d+ – erreur – Aucun lieu n’a l’identifiant « annexe »/m);
});

const school =
  'Description;Population;Date de début;Date de fin;Académies;Zones;annee_scolaire\n' +
  'Vacances de Noël;-;2026-12-19;2027-01-04;Paris;Zone C;2026-2027\n' +
  'Vacances d’Hiver;Élèves;2027-02-06;2027-02-22;Paris;Zone C;2026-2027\n';

test('« sauf vacances » leaves out the sessions of the school holidays', async () => {
  desk = await exampleDesk();
  await desk.edit('permanences.csv', 'chaque jeudi;9h30-12h;;;;', 'chaque jeudi;9h30-12h;;;vacances;');
  expect(await run()).toBe(1);
  expect(desk.said()).toMatch(/^permanences\.csv:3 – erreur – .*vacances scolaires/m);
  await desk.write('vacances.csv', school);
  await setting('"imports": []', '"imports": [], "schoolCalendar": "vacances.csv", "schoolZone": "C"');
  expect(await run()).toBe(0);
  const said = desk.said();
  expect(said).toContain('Le calendrier scolaire s’arrête au 2027-02-21');
  expect(said).toMatch(/^permanences\.csv:3 – attention – À partir du 22\/02\/2027, \d+ séances ne sont pas sûres/m);
  const agenda = await desk.read('public/agenda.json');
  expect(agenda).toContain('2026-12-17');
  expect(agenda).not.toContain('2026-12-24');
  expect(agenda).toContain('2027-01-07');
});

test('a school calendar of another zone is no calendar: « sauf vacances » is refused, not ignored', async () => {
  desk = await exampleDesk();
  await desk.edit('permanences.csv', 'chaque jeudi;9h30-12h;;;;', 'chaque jeudi;9h30-12h;;;vacances;');
  await desk.write('vacances.csv', school);
  await setting('"imports": []', '"imports": [], "schoolCalendar": "vacances.csv", "schoolZone": "Mayotte"');
  expect(await run()).toBe(1);
  const said = desk.said();
  expect(said).toContain('pour la zone « Mayotte »');
  expect(said).toMatch(/^permanences\.csv:3 – erreur – .*cdm\.config\.json/m);
});

test('the variant of the school holidays takes its dates from the calendar', async () => {
  desk = await exampleDesk();
  await desk.write('vacances.csv', school);
  await desk.edit(
    'cite.json',
    '"exceptions":',
    '"variants": [{ "name": "Vacances scolaires", "weekly": [{ "days": [2, 3], "from": "10:00", "to": "17:00" }] }], "exceptions":',
  );
  expect(await run()).toBe(1);
  expect(desk.said()).toMatch(/^cite\.json:\d+:\d+ – erreur – Il manque le champ « ranges »/m);
  await setting(
    '"imports": []',
    '"imports": [], "schoolCalendar": "vacances.csv", "schoolHours": "Vacances scolaires"',
  );
  expect(await run()).toBe(0);
  const cite = (await desk.json('public/cite.json')) as unknown as CiteDocument;
  expect(cite.sites[0]?.hours?.variants?.[0]?.ranges).toEqual([
    { from: '2026-12-19', to: '2027-01-03' },
    { from: '2027-02-06', to: '2027-02-21' },
  ]);
});

test('a school calendar that is not there is told', async () => {
  desk = await exampleDesk();
  await setting('"imports": []', '"imports": [], "schoolCalendar": "rien.csv"');
  expect(await run()).toBe(1);
  expect(desk.said()).toContain('Le calendrier scolaire rien.csv n’existe pas');
});
