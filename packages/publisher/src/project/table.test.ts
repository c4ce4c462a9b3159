import writeXlsxFile from 'write-excel-file/node';
import { expect, test } from 'vitest';
import { TableError, columnKey, readTable } from './table.js';

const columns = ['titre', 'Mots-clés', 'année'];
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const cells = async (bytes: Uint8Array): Promise<readonly (readonly [number, Readonly<Record<string, string>>])[]> =>
  (await readTable(bytes, columns)).rows.map(({ line, cells: row }) => [line, Object.fromEntries(row)] as const);

test.each([
  ['; and a mark, CRLF', utf8('\uFEFFTitre;Mots-clés;Année\r\nÉté, hiver;a;2026\r\n')],
  [', with quotes', utf8('titre,"mots clés",ANNÉE\n"Été, hiver",a,2026\n')],
  ['tabs', utf8('titre\tmots-clés\tannée\nÉté, hiver\ta\t2026\n')],
  ['Windows-1252', Buffer.from('titre;mots-clés;année\nÉté, hiver;a;2026\n', 'latin1')],
  ['UTF-16, as Excel says « Unicode »', Buffer.from('\uFEFFtitre\tmots-clés\tannée\nÉté, hiver\ta\t2026\n', 'utf16le')],
])('reads %s', async (_name, bytes) => {
  expect(await cells(bytes)).toEqual([[2, { titre: 'Été, hiver', 'mots cles': 'a', annee: '2026' }]]);
});

test('takes a column in singular for plural, unless the right one stands beside it', async () => {
  const found = await cells(utf8('Titres;mot-clé;Mot clé (en);années\nÉté;a;b;2026\n'));
  expect(found).toEqual([[2, { titre: 'Été', 'mots cles': 'a', 'mots cles (en)': 'b', annee: '2026' }]]);
  expect(await cells(utf8('titre;titres\nÉté;Hiver\n'))).toEqual([[2, { titre: 'Été', titres: 'Hiver' }]]);
});

test('keeps the apostrophe, the œ and the dash of a sheet that Excel saved in France', async () => {
  const bytes = Uint8Array.from([
    ...utf8('titre;annee\n'),
    ...[0x4c, 0x92, 0x9c, 0x75, 0x76, 0x72, 0x65, 0x20, 0x96, 0x20, 0xe9, 0x74, 0xe9, 0x3b, 0x31],
  ]);
  expect(await cells(bytes)).toEqual([[2, { titre: 'L’œuvre – été', annee: '1' }]]);
});

test('lines are those of the file: after a sep= line, blank lines and line breaks in a cell', async () => {
  const found = await cells(utf8('sep=;\ntitre;année\n\n"un\ndeux";1\n\ntrois;2\n'));
  expect(found.map(([line]) => line)).toEqual([4, 7]);
});

test('each line may end in its own way, as in a sheet that several programs wrote to', async () => {
  const found = await cells(utf8('titre;année\r\nun;1\ndeux;2\r\n"trois\r\nbis";3\rquatre;4\n'));
  expect(found).toEqual([
    [2, { titre: 'un', annee: '1' }],
    [3, { titre: 'deux', annee: '2' }],
    [4, { titre: 'trois\nbis', annee: '3' }],
    [6, { titre: 'quatre', annee: '4' }],
  ]);
});

test('a workbook gives its dates as dates, its numbers as numbers and its rows as lines', async () => {
  const text = (value: string) => ({ value, type: String });
  const date = { value: new Date('2026-12-24T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' };
  const bytes = await writeXlsxFile([
    [text('titre'), text('année'), text('Mots-clés')],
    [text('Été'), { value: 2026, type: Number }, date],
  ]).toBuffer();
  expect(await cells(bytes)).toEqual([[2, { titre: 'Été', annee: '2026', 'mots cles': '2026-12-24' }]]);
});

test('a cell that holds a day and a time gives the minute that Excel shows: 09:30 is written as 46364.3958333333', async () => {
  const text = (value: string) => ({ value, type: String });
  const at = (value: number, format: string) => ({ value, type: Number, format });
  const bytes = await writeXlsxFile([
    [text('titre'), text('année')],
    [at(46364.3958333333, 'dd/mm/yyyy hh:mm'), at(0.395833333333333, 'hh:mm')],
  ]).toBuffer();
  expect(await cells(bytes)).toEqual([[2, { titre: '2026-12-08 09:30', annee: '09:30' }]]);
});

test('a line with more cells than columns is marked, trailing separators are not', async () => {
  const { rows } = await readTable(utf8('titre;année\na;1;;;\nb;2;c\n'), columns);
  expect(rows.map(({ tooLong }) => tooLong)).toEqual([false, true]);
});

test.each([
  ['nothing', '', 'table-empty'],
  ['no known column', 'a;b\n1;2\n', 'table-columns'],
  ['an open quote', 'titre;année\n"a;1\nb;2\n', 'table-quote'],
  ['binary', 'titre\0année', 'table-format'],
  ['a column written twice', 'titre;année;Titre\nA;1;B\n', 'column-twice'],
])('refuses %s', async (_name, text, code) => {
  const failure = await readTable(utf8(text), columns).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(TableError);
  expect(failure).toMatchObject({ code });
});

test('column names are compared without case, accents and signs; a language stays', () => {
  expect(columnKey(' Mots-Clés ')).toBe('mots cles');
  expect(columnKey('Titre [pt-BR]')).toBe('titre (pt-br)');
});
