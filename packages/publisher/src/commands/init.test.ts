import { readFile, readdir } from 'node:fs/promises';
import { afterEach, expect, test } from 'vitest';
import { type Desk, deskOf } from './command.testkit.js';
import { init } from './init.js';
import { UserError } from './io.js';
import { validate } from './validate.js';

let desk: Desk;
afterEach(() => desk.remove());

test('writes a project that is valid as it stands', async () => {
  desk = await deskOf();
  expect(await init('projet', desk.io)).toBe(0);
  expect((await readdir(desk.path('projet'))).sort()).toEqual([
    'LISEZMOI.md',
    'cdm.config.json',
    'cite.json',
    'conseil.csv',
    'modele-permanences.xlsx',
    'permanences.csv',
    'ressources.csv',
    'schema',
    'synonymes.csv',
  ]);
  desk.said();
  expect(await validate('projet', {}, desk.io)).toBe(0);
  expect(desk.said()).toBe('projet : rien à corriger.');
});

test('names schemas that an editor finds beside the files', async () => {
  desk = await deskOf();
  await init('.', desk.io);
  for (const file of ['cite.json', 'cdm.config.json']) {
    const { $schema } = await desk.json(file);
    const schema = await desk.json(String($schema));
    expect(schema['type']).toBe('object');
  }
});

test('spreadsheets open with a double click in France: mark, semicolons, CRLF', async () => {
  desk = await deskOf();
  await init('.', desk.io);
  const bytes = await readFile(desk.path('conseil.csv'));
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(bytes.toString()).toMatch(/^\uFEFFidentifiant;besoin;[^\n]*\r\n/);
});

test('never replaces a file, and says which it kept', async () => {
  desk = await deskOf();
  await desk.write('conseil.csv', 'à moi');
  expect(await init('.', desk.io)).toBe(0);
  expect(await desk.read('conseil.csv')).toBe('à moi');
  expect(desk.said()).toMatch(/gardé +conseil\.csv \(existait déjà\)/);
});

test('a file in the place of the folder is told in one sentence', async () => {
  desk = await deskOf();
  await desk.write('projet', '');
  await expect(init('projet', desk.io)).rejects.toThrow(UserError);
});
