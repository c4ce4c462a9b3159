import { copyFile, mkdir, rm } from 'node:fs/promises';
import { afterEach, expect, test } from 'vitest';
import type { Problem } from '../project/finding.js';
import { build } from './build.js';
import { type Desk, deskOf, exampleDesk } from './command.testkit.js';
import { validate } from './validate.js';

let desk: Desk;
afterEach(() => desk.remove());

const problems = async (path: string): Promise<readonly Problem[]> => {
  desk.said();
  await validate(path, { json: true }, desk.io);
  return JSON.parse(desk.said()) as readonly Problem[];
};

test('broken JSON is shown at its line', async () => {
  desk = await exampleDesk();
  await desk.edit('cite.json', '"name": "Cité des métiers d’exemple",', '"name": "Cité des métiers d’exemple"');
  expect(await validate('.', {}, desk.io)).toBe(1);
  const said = desk.said();
  expect(said).toMatch(/^cite\.json:4:\d+ – erreur – Le JSON est mal écrit : il manque une virgule/m);
});

test.each([
  ['{"id": }', 'value', /il manque une valeur/],
  ['{"id": "a" ', 'brace', /accolade fermante/],
  ['{"id": "a\n"}', 'quote', /guillemet droit/],
  ['{“id”: 1}', 'word', /.+/],
  ['{ // note\n"id": "a"}', 'comment', /commentaires/],
  ['', 'empty', /vide/],
])('JSON written as %j is told in words', async (text, _name, words) => {
  desk = await deskOf();
  await desk.write('cite.json', text);
  const [problem] = await problems('.');
  expect(problem?.severity).toBe('error');
  expect(problem?.line).toBe(text.includes('a\n') || text.includes('“') ? problem?.line : 1);
  expect(problem?.message).toMatch(words);
});

test('a web page in place of JSON is recognised', async () => {
  desk = await deskOf();
  await desk.write('agenda.json', '<!doctype html><title>404</title>');
  const [problem] = await problems('agenda.json');
  expect(problem?.code).toBe('not-json-html');
  expect(problem?.message).toContain('page web');
});

test('a missing file, an empty folder and a foreign file are each told', async () => {
  desk = await deskOf();
  const [missing] = await problems('rien.json');
  expect(missing?.code).toBe('file-missing');
  expect(missing?.message).toBe('Ce fichier n’existe pas. Vérifiez le chemin.');
  expect((await problems('.'))[0]?.code).toBe('not-a-feed');
  await desk.write('autre.json', '{}');
  expect((await problems('autre.json'))[0]?.code).toBe('unknown-document');
});

test.each([
  'cdm.config.json',
  'cite.json',
  'agenda.json',
  'conseil.csv',
  'permanences.csv',
  'ressources.xlsx',
  'imports/a.json',
])('a folder in place of %s is told as such, once', async (file) => {
  desk = await exampleDesk();
  await rm(desk.path(file), { force: true });
  await mkdir(desk.path(file), { recursive: true });
  const found = await problems('.');
  expect(found).toMatchObject([{ severity: 'error', code: 'file-unreadable', file }]);
  expect(found[0]?.message).toContain('c’est un dossier');
});

test('a file in place of the folder of imports, or of one on the way to what is checked, is told', async () => {
  desk = await exampleDesk();
  expect((await problems('cite.json/autre'))[0]).toMatchObject({ code: 'file-missing', file: 'cite.json/autre' });
  await desk.write('imports', '');
  expect(await problems('.')).toMatchObject([{ severity: 'error', code: 'folder-unreadable', file: 'imports' }]);
});

test('a school calendar that is a folder is told once', async () => {
  desk = await exampleDesk();
  await mkdir(desk.path('vacances'));
  await desk.write('cdm.config.json', '{ "schoolCalendar": "vacances" }');
  await desk.edit('permanences.csv', ';chaque jeudi;9h30-12h;;;;', ';chaque jeudi;9h30-12h;;;vacances;');
  expect(await problems('.')).toMatchObject([{ severity: 'error', code: 'file-unreadable', file: 'vacances' }]);
});

test('a wrong value is shown at its line and path, with the form that is right', async () => {
  desk = await exampleDesk();
  await desk.edit('cite.json', '"from": "09:30"', '"from": "9h30"');
  const [problem] = await problems('.');
  const line = (await desk.read('cite.json')).split('\n').findIndex((text) => text.includes('9h30')) + 1;
  expect(problem).toMatchObject({
    severity: 'error',
    code: 'format',
    file: 'cite.json',
    path: 'sites[0].hours.weekly[0].from',
    line,
  });
  expect(problem?.message).toContain('09:30');
});

test('a misspelt field and an unknown value are warnings with the nearest known word', async () => {
  desk = await exampleDesk();
  await desk.edit('cite.json', '"directions"', '"direction"');
  await desk.edit('cite.json', '"step-free"', '"stepfree"');
  const found = await problems('.');
  expect(found.map(({ severity, code }) => [severity, code])).toEqual([
    ['warning', 'unknown-field'],
    ['warning', 'unknown-value'],
  ]);
  expect(found[0]?.message).toContain('directions');
  expect(found[1]?.message).toContain('step-free');
  expect(await validate('.', {}, desk.io)).toBe(0);
});

test('the tables name a site and a pole by what visitors read', async () => {
  desk = await exampleDesk();
  await desk.write('conseil.csv', 'besoin;pole;lieu\nÉcrire son CV;trouver un emploi;site principal\n');
  await desk.write('ressources.csv', 'titre;poles;cote;lieu\nLe CV;Trouver un emploi;331 CV;Site principal\n');
  expect(await problems('.')).toEqual([]);
  await desk.write('conseil.csv', 'besoin;pole;lieu\nÉcrire son CV;trouver un emploi;site secondaire\n');
  expect((await problems('.')).map(({ code }) => code)).toEqual(['unknown-reference']);
});

test('an unknown word of a spreadsheet is answered with the words of a spreadsheet', async () => {
  desk = await exampleDesk();
  await desk.write('permanences.csv', 'titre;quand;mode\nVAE;chaque jeudi 9h-12h;avion\n');
  expect((await problems('.')).map(({ message }) => message).join('\n')).toContain(
    '« sur place » (onsite), « téléphone » (phone), « visio » (video), « courriel » (email)',
  );
});

test('overlaps, dates that do not exist, ranges the wrong way round and persons’ addresses are found', async () => {
  desk = await exampleDesk();
  await desk.edit('cite.json', '"to": "18:00"', '"to": "18:00" }, { "days": [2], "from": "17:00", "to": "20:00"');
  await desk.edit('cite.json', '"from": "2026-12-24"', '"from": "2026-11-31"');
  await desk.edit('cite.json', '"email": "accueil@cite', '"email": "marie.dupont@cite');
  const found = await problems('.');
  expect(found.map(({ code }) => code).sort()).toEqual(['impossible-date', 'overlap', 'personal-email']);
  const mail = found.find(({ code }) => code === 'personal-email');
  expect(mail?.severity).toBe('warning');
  expect(mail?.message).toContain('charte');
});

test('references from spreadsheets that lead nowhere are shown at their line', async () => {
  desk = await exampleDesk();
  await desk.edit('conseil.csv', ';evolution;"salariés', ';evolutoin;"salariés');
  const [problem] = await problems('.');
  expect(problem).toMatchObject({ code: 'unknown-reference', file: 'conseil.csv', line: 2, severity: 'error' });
  expect(problem?.message).toContain('evolution');
});

test('a spreadsheet in Windows-1252 with commas is read, and its problems are at their line', async () => {
  desk = await exampleDesk();
  const text =
    'identifiant,besoin,pole,téléphone\r\na,"Évoluer, changer",evolution,\r\n\r\nb,Créer,creation,pas un numéro\r\n';
  await desk.write('conseil.csv', Buffer.from(text, 'latin1'));
  const found = await problems('.');
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ code: 'format', file: 'conseil.csv', line: 4 });
});

test('a table with another separator, an old workbook and a picture are told', async () => {
  desk = await exampleDesk();
  await desk.write('conseil.csv', 'identifiant#besoin#pole\na#b#c\n');
  expect((await problems('.'))[0]).toMatchObject({ code: 'table-columns', file: 'conseil.csv', line: 1 });
  await desk.write('conseil.csv', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1));
  expect((await problems('.'))[0]?.message).toContain('.xls');
  await desk.write('conseil.csv', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0));
  expect((await problems('.'))[0]?.code).toBe('table-format');
});

test('empty cells, unknown columns and damaged codes are told at their line', async () => {
  desk = await exampleDesk();
  await desk.write('ressources.csv', 'titre;auteur;ean;vérifié le\nUn;X;9,78E+12;31/02/2026\n;Y;;\n');
  const found = await problems('.');
  expect(found.map(({ code, line }) => [code, line])).toEqual([
    ['cell-date', 2],
    ['cell-exponent', 2],
    ['cell-missing', 3],
    ['column-unknown', 1],
  ]);
});

test('each unknown column and each remark of a line is told, not the first alone', async () => {
  desk = await exampleDesk();
  const lines = ['titre;quand;horaires;public visé;remarques', 'CV avec M. Durand;le 12 janvier;9h-12h;jeunes;x'];
  await desk.write('permanences.csv', lines.join('\n'));
  await desk.write('conseil.csv', 'besoin;pole\nÉcrire son CV;emploi\n');
  const found = await problems('.');
  expect(found.map(({ line, message }) => [line, message.slice(0, 24).replace(/\u00a0|\u202f/g, ' ')])).toEqual([
    [1, 'La colonne « public visé'],
    [1, 'La colonne « remarques »'],
    [2, 'L’année n’est pas écrite'],
    [2, 'Colonne « titre » : « M.'],
  ]);
});

test('a table that is there twice is told, whichever it is: the example left beside a workbook would be published', async () => {
  desk = await exampleDesk();
  await copyFile(desk.path('modele-permanences.xlsx'), desk.path('permanences.xlsx'));
  await copyFile(desk.path('conseil.csv'), desk.path('conseil.xlsx'));
  const told = (await problems('.')).filter(({ code }) => code === 'both-tables');
  expect(told.map(({ file, severity }) => [file, severity])).toEqual([
    ['conseil.xlsx', 'warning'],
    ['permanences.xlsx', 'warning'],
  ]);
  expect(told[1]?.message).toMatch(/^permanences\.csv et permanences\.xlsx/);
});

test('a telephone number that lost its first 0 in a spreadsheet is told, one with spaces is not', async () => {
  desk = await exampleDesk();
  const lines = ['titre;quand;téléphone', 'A;chaque jeudi 9h-12h;199001234', 'B;chaque jeudi 9h-12h;213 456 789'];
  await desk.write('permanences.csv', lines.join('\n'));
  await desk.write('conseil.csv', 'besoin;pole;téléphone\nÉcrire son CV;emploi;199001234\n');
  expect(
    (await problems('.')).map(({ file, line, severity, message }) => [file, line, severity, message.slice(2, 11)]),
  ).toEqual([
    ['conseil.csv', 2, 'warning', '199001234'],
    ['permanences.csv', 2, 'warning', '199001234'],
  ]);
});

test('a rule that is not understood is an error at its line', async () => {
  desk = await exampleDesk();
  await desk.edit('permanences.csv', 'chaque jeudi', 'quand il pleut');
  const found = await problems('.');
  expect(found.find(({ file }) => file === 'permanences.csv')).toMatchObject({ severity: 'error', line: 3 });
});

const edited = async (file: string, from: string, to: string): Promise<void> => desk.edit(file, from, to);
const imported = async (text: string): Promise<void> => {
  await mkdir(desk.path('imports'));
  await desk.write('imports/onisep.json', text);
};
const citing = 'identifiant;besoin;pole;permanences;documents;lieu\na;Un;creation;';

// What refers to a record that was refused is not a second mistake.
test.each([
  ['a rule of permanences.csv', () => edited('permanences.csv', 'chaque jeudi', 'chaque 34'), 'permanences.csv'],
  [
    'a title that is missing',
    () => edited('permanences.csv', 'Faire valider son expérience (VAE)', ''),
    'permanences.csv',
  ],
  ['a line with too many cells', () => edited('permanences.csv', '\nvae;', '\nvae;;;;;;;;;;;;;;;'), 'permanences.csv'],
  ['the columns of permanences.csv', () => edited('permanences.csv', ';quand;', ';jour;'), 'permanences.csv'],
  ['a permanences.csv that is no table', () => desk.write('permanences.csv', 'a;b\n1;2\n'), 'permanences.csv'],
  [
    'a title of ressources.csv',
    () => edited('ressources.csv', 'Réussir sa reconversion (exemple)', ''),
    'ressources.csv',
  ],
  ['the columns of ressources.csv', () => edited('ressources.csv', ';titre;', ';nom;'), 'ressources.csv'],
  [
    'a ressources.xlsx that is no workbook',
    async () => {
      await desk.write('ressources.csv', 'titre\nUn\n');
      await desk.write('ressources.xlsx', Uint8Array.of(0x50, 0x4b, 3, 4));
    },
    'ressources.xlsx',
  ],
  [
    'an agenda.json that is no JSON',
    async () => {
      await desk.write('permanences.csv', 'titre;quand\n');
      await desk.write('agenda.json', '{ "items": [{ "id": "vae" }');
    },
    'agenda.json',
  ],
  [
    'an agenda.json whose items are no list',
    async () => {
      await desk.write('permanences.csv', 'titre;quand\n');
      await desk.write('agenda.json', '{ "items": { "id": "vae" } }');
    },
    'agenda.json',
  ],
  [
    'an agenda.json that is a list',
    async () => {
      await desk.write('permanences.csv', 'titre;quand\n');
      await desk.write('agenda.json', '[{ "id": "vae" }]');
    },
    'agenda.json',
  ],
  [
    'an import that is no JSON',
    async () => {
      await desk.write('ressources.csv', 'titre\nUn\n');
      await imported('{ "resources": [');
    },
    'imports/onisep.json',
  ],
  [
    'an import whose site is needed',
    async () => {
      await imported('{ "sites": [');
      await desk.write('conseil.csv', `${citing}vae;guide-reconversion;annexe\n`);
    },
    'imports/onisep.json',
  ],
])('%s is told once, at its place', async (_name, spoil, file) => {
  desk = await exampleDesk();
  await desk.write('conseil.csv', `${citing}vae;guide-reconversion;\nb;Deux;creation;creer;;\n`);
  expect(await problems('.')).toEqual([]);
  await spoil();
  const found = (await problems('.')).filter(({ severity }) => severity === 'error');
  expect(found.map((problem) => problem.file)).toEqual([file]);
});

test('a mistyped reference is told even where another line is refused', async () => {
  desk = await exampleDesk();
  await desk.edit('permanences.csv', 'chaque jeudi', 'chaque 34');
  await desk.edit('conseil.csv', ';vae;', ';vea;');
  const found = await problems('.');
  expect(found.map(({ file, code }) => [file, code])).toEqual([
    ['conseil.csv', 'unknown-reference'],
    ['permanences.csv', 'import-refused'],
  ]);
});

test('a published folder is checked with its references, versions and horizon', async () => {
  desk = await exampleDesk({}, true);
  expect(await problems('public')).toEqual([]);
  await desk.edit('public/conseil.json', '"pole":"evolution"', '"pole":"inconnu"');
  await desk.edit('public/resources.json', '"version":1', '"version":2');
  await desk.edit('public/agenda.json', '"validThrough":"2027', '"validThrough":"2025');
  const found = await problems('public');
  expect(found.map(({ file, code, severity }) => [file, code, severity])).toEqual([
    ['public/agenda.json', 'out-of-date', 'warning'],
    ['public/conseil.json', 'unknown-reference', 'error'],
    ['public/resources.json', 'version-newer', 'error'],
  ]);
});

test('one document alone is checked without following its references', async () => {
  desk = await exampleDesk({}, true);
  await mkdir(desk.path('seul'));
  await copyFile(desk.path('public/conseil.json'), desk.path('seul/conseil.json'));
  expect(await problems('seul/conseil.json')).toEqual([]);
  await desk.edit('seul/conseil.json', '"need":"Faire le point sur mes compétences"', '"need":12');
  expect((await problems('seul/conseil.json'))[0]).toMatchObject({ path: 'items[0].need', line: 1 });
});

test('English where asked, the remedy for a missing file included', async () => {
  desk = await deskOf({ language: 'en' });
  await desk.write('cdm.config.json', '{}');
  expect((await problems('.'))[0]?.message).toBe('This file does not exist. "cdm init" writes an example.');
  expect((await problems('nothing.json'))[0]?.message).toBe('This file does not exist. Check the path.');
});

test('English where asked', async () => {
  desk = await deskOf({ language: 'en' });
  await desk.write('cite.json', '{}');
  expect(await validate('cite.json', {}, desk.io)).toBe(1);
  expect(desk.said()).toContain('The field "id" is missing. Add it.');
});

test('a table or the settings can be checked by name: what is wrong in them alone is said', async () => {
  desk = await exampleDesk();
  await desk.write('permanences.csv', 'titre;quand\nVAE;jamais\n');
  expect(await validate('permanences.csv', {}, desk.io)).toBe(1);
  expect(desk.said()).toMatch(/^permanences\.csv:2 – erreur – « jamais » n’est pas compris/);
  expect(await validate('cdm.config.json', {}, desk.io)).toBe(0);
  expect(desk.said()).toContain('cdm.config.json : rien à corriger.');
});

test('settings that a build would refuse are told at their place', async () => {
  desk = await exampleDesk();
  await desk.write(
    'cdm.config.json',
    `{
  "url": "cite.example.org",
  "out": ".",
  "imports": [
    { "kind": "icss", "from": "a.ics" },
    { "kind": "ics", "from": "a.ics", "site": "anexe", "pole": "rien" }
  ]
}`,
  );
  const found = (await problems('.')).filter(({ file }) => file === 'cdm.config.json');
  const said = found.map(({ line, message }) => `${String(line)} ${message.replace(/[\u00a0\u202f]/g, ' ')}`);
  const expected = [
    /^2 « cite\.example\.org » n’est pas l’adresse/,
    /^3 Le dossier publié ne peut pas être celui du projet/,
    /^5 Le genre d’import « icss » n’existe pas/,
    /^6 Aucun lieu n’a l’identifiant « anexe »/,
    /^6 Aucun pôle n’a l’identifiant « rien »/,
  ];
  expect(said).toEqual(expected.map((words) => expect.stringMatching(words) as string));
});

test('files of imports/ that say nothing, or are old, are told; a Mac’s own are not', async () => {
  desk = await exampleDesk();
  await mkdir(desk.path('imports'));
  const fragment = (importedAt: string): string => JSON.stringify({ kind: 'ics', importedAt, activities: [] });
  await desk.write('imports/._ics.json', 'x');
  await desk.write('imports/agenda.ics', 'BEGIN:VCALENDAR');
  await desk.write('imports/autre.json', '{ "items": [] }');
  await desk.write('imports/ics-neuf.json', fragment('2026-11-01T00:00:00Z'));
  await desk.write('imports/ics-vieux.json', fragment('2025-11-22T09:00:00Z'));
  expect((await problems('.')).map(({ file, code }) => `${file} ${code}`)).toEqual([
    'imports/agenda.ics not-an-import',
    'imports/autre.json not-an-import',
    'imports/ics-vieux.json import-old',
  ]);
});

test('a name of a person reaches no desk, and is told where it is written by hand', async () => {
  desk = await exampleDesk();
  await desk.write(
    'conseil.csv',
    'identifiant;besoin;description;pole;mots-clés\r\n;Faire le point avec Mme Durand;Appelez M. Martin au 06 12 34 56 78;creation;bilan | Mme Durand\r\n;Monsieur Petit;;creation;\r\n',
  );
  await desk.write(
    'agenda.json',
    JSON.stringify({
      items: [
        {
          id: 'a',
          kind: 'event',
          title: 'Rencontre avec Mme Durand',
          poles: [],
          schedule: [{ dates: ['2026-12-01'] }],
        },
      ],
    }),
  );
  await desk.write('ressources.csv', 'titre;description\r\nMadame Bovary;Réservez au 06 12 34 56 78\r\n');
  const found = await problems('.');
  expect(found.map(({ file, line, code }) => `${file}:${String(line)} ${code}`)).toEqual(
    expect.arrayContaining([
      'conseil.csv:2 personal-name',
      'conseil.csv:3 personal-name',
      'conseil.csv:3 cell-missing',
      'agenda.json:1 personal-words',
      'ressources.csv:2 personal-words',
    ]) as string[],
  );
  await desk.edit('conseil.csv', 'Monsieur Petit', 'Choisir');
  await build('.', { widgets: desk.path('no-widgets') }, desk.io);
  const { items } = (await desk.json('public/conseil.json')) as { items: readonly unknown[] };
  expect(items[0]).toMatchObject({
    id: 'faire-le-point',
    need: 'Faire le point',
    summary: 'Appelez',
    keywords: ['bilan'],
  });
  expect(JSON.stringify(items)).not.toMatch(/durand|martin|06 12/i);
});

test('what a table cannot hold is told: translated lists, a place without shelf mark', async () => {
  desk = await exampleDesk();
  await desk.write('conseil.csv', 'besoin;pole\r\nتعلم;creation\r\n');
  await desk.write(
    'ressources.csv',
    'titre;titre (en);mots-clés;mots-clés (en);emplacement\r\nTravail;Work;a;b;Salle 2\r\n',
  );
  expect((await problems('.')).map(({ file, line, code, severity }) => [file, line, code, severity].join(' '))).toEqual(
    ['ressources.csv 1 column-untranslated warning', 'ressources.csv 2 cell-missing warning'],
  );
});
