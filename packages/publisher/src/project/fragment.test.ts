import { expect, test } from 'vitest';
import { fragmentName } from './fragment.js';

test.each([
  ['permanences', 'permanences.csv', 'permanences.json'],
  ['onisep', 'Idéo-Métiers.csv', 'onisep-ideo-metiers.json'],
  ['onisep', './exports/Idéo-Métiers.csv', 'onisep-exports-ideo-metiers.json'],
  ['ics', String.raw`C:\Agendas\pôle emploi.ics`, 'ics-c-agendas-pole-emploi.json'],
  ['openagenda', '41273', 'openagenda-41273.json'],
])('%s of %s is %s', (kind, from, name) => {
  expect(fragmentName(kind, from)).toBe(name);
});

test('the hours of a site are named by the site, whatever they were read from', () => {
  expect(fragmentName('osm', 'Mo-Fr 09:00-12:00', 'annexe')).toBe('osm-annexe.json');
});

test('two sources never share a file: their end may be the same', () => {
  const google = (calendar: string): string => `https://calendar.google.com/calendar/ical/${calendar}/public/basic.ics`;
  const names = [
    google('a%40group'),
    google('b%40group'),
    'https://cite.example/export.php?agenda=1',
    'https://cite.example/export.php?agenda=2',
    'lyon/export.csv',
    'brest/export.csv',
    `${'dossier/'.repeat(12)}a/export.csv`,
    `${'autre/'.repeat(12)}${'dossier/'.repeat(12)}a/export.csv`,
  ].map((from) => fragmentName('ics', from));
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^ics-[a-z0-9-]{1,70}\.json$/);
  expect(names[0]).toMatch(/^ics-basic-[0-9a-f]{6}\.json$/);
});
