import { mkdir, readdir, stat, utimes } from 'node:fs/promises';
import { readDocument } from '@cite-des-metiers/sdk/feed';
import { afterEach, expect, test } from 'vitest';
import { build } from './build.js';
import { type Desk, deskOf, exampleDesk } from './command.testkit.js';
import { UserError } from './io.js';

let desk: Desk;
afterEach(() => desk.remove());

const run = (options: { readonly yes?: boolean; readonly out?: string } = {}): Promise<number> =>
  build('.', { widgets: desk.path('no-widgets'), ...options }, desk.io);

test('publishes four documents that a page reads without a loss, their schemas and compressed forms', async () => {
  desk = await exampleDesk();
  expect(await run()).toBe(0);
  for (const name of ['cite', 'agenda', 'conseil', 'resources'] as const) {
    const result = readDocument(name, await desk.json(`public/${name}.json`));
    expect(result.ok && result.issues).toEqual([]);
    expect((await desk.json(`public/schema/${name}.schema.json`))['title']).toBe(`${name}.json`);
  }
  const cite = await desk.json('public/cite.json');
  expect(cite).toMatchObject({
    version: 1,
    generatedAt: '2026-11-22T09:00:00Z',
    validThrough: '2027-11-22',
    source: { name: 'Cité des métiers d’exemple', url: 'https://cite.example.org/' },
  });
  expect(cite).not.toHaveProperty('$schema');
  expect(await readdir(desk.path('public'))).toContain('agenda.json.br');
  expect((await readdir(desk.path('public'))).filter((name) => name.startsWith('.'))).toEqual([]);
  const said = desk.said();
  expect(said).toContain('Première publication');
  expect(said).toContain('1 lieu, 116 séances, 4 besoins, 3 documents');
});

test('what an import would have brought is not missed a second time where the import fails', async () => {
  desk = await exampleDesk();
  await desk.write('cdm.config.json', '{ "imports": [{ "kind": "ics", "from": "agenda.ics" }] }');
  await desk.edit('conseil.csv', ';vae;', ';atelier-du-partenaire;');
  expect(await run()).toBe(1);
  const said = desk.said();
  expect(said).toMatch(/cdm\.config\.json:1:\d+ – erreur – ics : .*agenda\.ics/);
  expect(said).not.toContain('atelier-du-partenaire');
});

test('the words of visitors are published where they lead somewhere', async () => {
  desk = await exampleDesk();
  await desk.write('ressources.csv', 'identifiant;titre\r\na;Devenir assistante maternelle\r\n');
  await desk.write('conseil.csv', 'identifiant;besoin;pole\r\nb;Choisir un métier;creation\r\n');
  expect(await run()).toBe(0);
  const said = async (name: string): Promise<readonly string[]> => {
    const { synonyms = [] } = (await desk.json(`public/${name}.json`)) as { synonyms?: readonly { from: string[] }[] };
    return synonyms.flatMap(({ from }) => from);
  };
  expect(await said('resources')).toContain('nounou');
  expect(await said('resources')).not.toContain('véto');
  expect(await said('conseil')).not.toContain('nounou');
});

test('sessions are dates for a year ahead', async () => {
  desk = await exampleDesk({}, true);
  const { items } = (await desk.json('public/agenda.json')) as {
    items: readonly { id: string; schedule: readonly { dates: readonly string[] }[] }[];
  };
  const vae = items.find(({ id }) => id === 'vae');
  expect(vae?.schedule[0]?.dates.slice(0, 3)).toEqual(['2026-12-08', '2027-01-12', '2027-02-09']);
});

test('the same project at the same instant gives the same bytes', async () => {
  desk = await exampleDesk({}, true);
  const first = await desk.read('public/agenda.json');
  await run();
  expect(await desk.read('public/agenda.json')).toBe(first);
  expect(desk.said()).toContain('Rien ne change pour les visiteurs.');
});

test('a bad project publishes nothing and leaves the good feed as it was', async () => {
  desk = await exampleDesk({}, true);
  const before = await desk.read('public/cite.json');
  await desk.edit('cite.json', '"timeZone": "Europe/Paris"', '"timeZone": "Europe/Pari"');
  expect(await run()).toBe(1);
  expect(desk.said()).toMatch(/Europe\/Pari.*\n[^]*Rien n’a été publié/);
  expect(await desk.read('public/cite.json')).toBe(before);
  await desk.write('cite.json', '{ "id": ');
  expect(await run()).toBe(1);
  expect(await desk.read('public/cite.json')).toBe(before);
});

test('what changes for visitors is shown: new, moved, cancelled, hours', async () => {
  desk = await exampleDesk({}, true);
  await desk.edit(
    'permanences.csv',
    'chaque jeudi;9h30-12h;;;;',
    'chaque jeudi;9h30-12h;;;;"annulé le 03/12/2026 (formation) ; déplacé du 10/12/2026 au 11/12/2026"',
  );
  await desk.edit('cite.json', '"to": "18:00"', '"to": "17:30"');
  expect(await run()).toBe(0);
  const said = desk.said();
  expect(said).toContain('annulée – jeu. 03/12/2026 09:30 Créer son entreprise');
  expect(said).toContain('déplacée – jeu. 10/12/2026 09:30 Créer son entreprise');
  expect(said).toContain('horaires modifiés : Site principal');
});

const dropTwo = async (): Promise<void> => {
  const lines = (await desk.read('permanences.csv')).split('\r\n');
  await desk.write('permanences.csv', lines.filter((line) => !/^(creer|atelier-cv);/.test(line)).join('\r\n'));
  await desk.edit('conseil.csv', ';creer;', ';;');
};

test('losing more than half of the sessions is refused where nobody can be asked', async () => {
  desk = await exampleDesk({}, true);
  const before = await desk.read('public/agenda.json');
  await dropTwo();
  expect(await run()).toBe(1);
  expect(desk.said()).toContain('116 avant, il en reste 12');
  expect(await desk.read('public/agenda.json')).toBe(before);
  expect(await run({ yes: true })).toBe(0);
  expect(await desk.read('public/agenda.json')).not.toBe(before);
});

test('an emptied catalogue is refused where nobody can be asked, and what changes in it is shown', async () => {
  desk = await exampleDesk();
  const line = (id: string): string => `${id};${id};livre\r\n`;
  await desk.write('conseil.csv', 'identifiant;besoin;pole\r\na;Un;creation\r\n');
  await desk.write('ressources.csv', `identifiant;titre;type\r\n${['a', 'b', 'c', 'd'].map(line).join('')}`);
  expect(await run()).toBe(0);
  desk.said();
  await desk.write('ressources.csv', `identifiant;titre;type\r\n${line('a')}`);
  expect(await run()).toBe(1);
  expect(desk.said()).toMatch(/documents : 3 de moins[^]*plus de la moitié des documents \(4 avant, il en reste 1\)/);
  expect(await run({ yes: true })).toBe(0);
});

test('what a stopped build left behind goes, what one is writing stays', async () => {
  desk = await exampleDesk({}, true);
  for (const name of ['.cdm-old', '.cdm-new']) await mkdir(desk.path('public', name));
  const yesterday = new Date(Date.now() - 86_400_000);
  await utimes(desk.path('public/.cdm-old'), yesterday, yesterday);
  expect(await run()).toBe(0);
  expect((await readdir(desk.path('public'))).filter((name) => name.startsWith('.'))).toEqual(['.cdm-new']);
});

test('losing more than half of the sessions is asked where somebody is there', async () => {
  const questions: string[] = [];
  let answer = false;
  const confirm = (question: string): Promise<boolean> => {
    questions.push(question);
    return Promise.resolve(answer);
  };
  desk = await exampleDesk({ confirm }, true);
  await dropTwo();
  expect(await run()).toBe(1);
  answer = true;
  expect(await run()).toBe(0);
  expect(questions).toHaveLength(2);
});

test('other files in the published folder stay, and a larger old compressed form does not', async () => {
  desk = await exampleDesk({}, true);
  await desk.write('public/index.html', 'à moi');
  await desk.write('public/nouveau.json', '{}');
  expect(await run()).toBe(0);
  expect(await desk.read('public/index.html')).toBe('à moi');
});

test('hand-written documents and imports are merged; what staff wrote wins, and that is said', async () => {
  desk = await exampleDesk();
  await desk.write(
    'agenda.json',
    JSON.stringify({ items: [{ id: 'forum', kind: 'event', title: 'Forum', poles: [], schedule: [] }] }),
  );
  await mkdir(desk.path('imports'));
  const imported = { title: 'Importé', kind: 'book', access: ['loan'] };
  await desk.write(
    'imports/fonds.json',
    JSON.stringify({
      resources: [
        { id: 'guide-reconversion', ...imported },
        { id: 'autre', ...imported },
      ],
    }),
  );
  expect(await run()).toBe(0);
  expect(desk.said()).toMatch(
    /imports\/fonds\.json:1:\d+ – attention – « guide-reconversion » vient aussi de ressources\.csv/,
  );
  const { items } = (await desk.json('public/resources.json')) as { items: readonly { id: string; title: string }[] };
  expect(items.map(({ id }) => id)).toEqual(['guide-reconversion', 'fiche-menuisier', 'creer-pas-a-pas', 'autre']);
  expect(items[0]?.title).not.toBe('Importé');
  expect(await desk.read('public/agenda.json')).toContain('"forum"');
});

test('a bad record of an import stops the build at its line', async () => {
  desk = await exampleDesk();
  await mkdir(desk.path('imports'));
  await desk.write(
    'imports/fonds.json',
    '{\n "resources": [\n  { "id": "x", "title": "X", "kind": "book", "access": [] }\n ]\n}',
  );
  expect(await run()).toBe(1);
  expect(desk.said()).toMatch(
    /imports\/fonds\.json:3:\d+ – erreur – Il faut au moins 1 élément.*\(resources\[0\]\.access\)/,
  );
});

test('no project, or the project as its own output, is told in one sentence', async () => {
  desk = await deskOf();
  await expect(run()).rejects.toThrow(UserError);
  await desk.remove();
  desk = await exampleDesk();
  await expect(run({ out: '.' })).rejects.toThrow(/cite\.json/);
});

test('a published folder given for a project is told: it would publish an empty offer within itself', async () => {
  desk = await exampleDesk({}, true);
  await expect(build('public', {}, desk.io)).rejects.toThrow(/public est un dossier publié, pas un projet/);
});

test('the scripts of the widgets stand beside the feed', async () => {
  desk = await exampleDesk();
  await mkdir(desk.path('w/cdm'), { recursive: true });
  await desk.write('w/cdm.js', 'import "./cdm/base-a1B2c3d4.js";');
  await desk.write('w/cdm/base-a1B2c3d4.js', 'export {};');
  expect(await build('.', { widgets: desk.path('w') }, desk.io)).toBe(0);
  expect((await stat(desk.path('public/cdm/base-a1B2c3d4.js'))).isFile()).toBe(true);
  expect(await desk.read('public/cdm.js')).toContain('base-a1B2c3d4');
  expect(desk.said()).not.toContain('scripts des widgets');
});

test('a calendar to subscribe to stands beside the feed, with every session once', async () => {
  desk = await exampleDesk({}, true);
  const calendar = await desk.read('public/agenda.ics');
  expect(calendar.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
  expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(116);
  expect(new Set(calendar.match(/^UID:.*$/gm)).size).toBe(116);
  expect(calendar).toContain('DTSTART;TZID=Europe/Paris:20261208T140000');
});

test('documents that are one are merged across sources, the aged are flagged, and both are shown', async () => {
  desk = await exampleDesk();
  await mkdir(desk.path('imports'));
  const book = { kind: 'book', access: ['loan'], ean: '9780000000019' };
  const resources = (id: string, more: object): string =>
    JSON.stringify({ resources: [{ id, title: 'Le bois', ...book, ...more }] });
  await desk.write('imports/marcxml-fonds.json', resources('fonds-1', { year: 2024, related: ['guide-reconversion'] }));
  await desk.write(
    'imports/oai-depot.json',
    resources('depot-9', { year: 2019, themes: ['bois'], access: ['online'] }),
  );
  await desk.write(
    'imports/unimarc-vieux.json',
    JSON.stringify({
      resources: [{ id: 'vieux', title: 'Annuaire', kind: 'journal', access: ['onsite'], year: 2011 }],
    }),
  );
  await desk.write('conseil.csv', 'identifiant;besoin;pole;documents\r\na;Un;creation;depot-9 | fonds-1\r\n');
  expect(await run()).toBe(0);
  const { items } = (await desk.json('public/resources.json')) as { items: readonly Record<string, unknown>[] };
  // An answer that names the record that went into the other leads to that one, once.
  expect(await desk.read('public/conseil.json')).toContain('"resources":["fonds-1"]');
  const found = items.filter(({ ean }) => ean === '9780000000019');
  expect(found).toEqual([
    {
      id: 'fonds-1',
      title: 'Le bois',
      ...book,
      year: 2024,
      related: ['guide-reconversion'],
      themes: ['bois'],
      access: ['loan', 'online'],
    },
  ]);
  expect(items.find(({ id }) => id === 'vieux')).toMatchObject({ outdated: true });
  const said = desk.said();
  expect(said).toContain('1 doublon réuni, 1 document signalé comme ancien');
  expect(said).toContain('depot-9 – Doublon (même EAN 9780000000019) : réuni avec « fonds-1 ».');
  expect(said).toMatch(/vieux – Document paru en 2011, il y a plus de 2 ans/);
});

test('a cite.json recovered from a published one is published with the day of the new build', async () => {
  desk = await exampleDesk();
  await desk.edit('cite.json', '"id":', '"generatedAt": "2025-01-01T00:00:00Z", "validThrough": "2025-12-31", "id":');
  expect(await build('.', { widgets: desk.path('none') }, desk.io)).toBe(0);
  expect(await desk.json('public/cite.json')).toMatchObject({
    generatedAt: '2026-11-22T09:00:00Z',
    validThrough: '2027-11-22',
  });
});

test('of two imported hours for one site the newer ones hold, whatever their files are called', async () => {
  desk = await exampleDesk();
  const cite = await desk.json('cite.json');
  const [site] = cite['sites'] as { hours?: unknown; id: string }[];
  delete site?.hours;
  await desk.write('cite.json', JSON.stringify({ ...cite, sites: [site] }));
  await mkdir(desk.path('imports'));
  const hours = (from: string, importedAt: string, more = {}): string =>
    JSON.stringify({ kind: 'osm', importedAt, hours: { weekly: [{ days: [1], from, to: '18:00' }] }, ...more });
  await desk.write('imports/osm-main.json', hours('09:00', '2026-01-01T00:00:00.000Z'));
  await desk.write('imports/osm-accueil.json', hours('10:00', '2026-11-01T00:00:00.000Z', { site: site?.id }));
  expect(await build('.', { widgets: desk.path('none') }, desk.io)).toBe(0);
  expect(desk.said()).toMatch(/imports\/osm-main\.json.* – attention – .*vient aussi de imports\/osm-accueil\.json/);
  const published = (await desk.json('public/cite.json')) as { sites: { hours: { weekly: { from: string }[] } }[] };
  expect(published.sites[0]?.hours.weekly[0]?.from).toBe('10:00');
});

test('a season that ends stops no publication: what named it is told, and leads nowhere no more', async () => {
  desk = await exampleDesk();
  await desk.write(
    'permanences.csv',
    'identifiant;titre;quand;horaires;du;au\r\nvae;VAE;chaque jeudi;9h-12h;05/01/2026;30/06/2026\r\ncv;CV;chaque jeudi;9h-12h;;\r\n',
  );
  await desk.write(
    'conseil.csv',
    'identifiant;besoin;pole;permanences\r\na;Un;creation;vae | cv\r\nb;Deux;creation;vae\r\n',
  );
  expect(await run()).toBe(0);
  expect(desk.said()).toMatch(/conseil\.csv:2 – attention – .*« vae »/);
  const { items } = (await desk.json('public/conseil.json')) as { items: readonly { agenda?: readonly string[] }[] };
  expect(items.map(({ agenda }) => agenda)).toEqual([['cv'], undefined]);
});

test('imported hours are checked like written ones, at their place', async () => {
  desk = await exampleDesk();
  const cite = await desk.json('cite.json');
  const sites = (cite['sites'] as readonly Record<string, unknown>[]).map(({ hours: _, ...site }) => site);
  await desk.write('cite.json', JSON.stringify({ ...cite, sites }));
  await mkdir(desk.path('imports'));
  const hours = { weekly: [{ days: [1], from: '9:30', to: '12:00' }] };
  await desk.write('imports/osm-main.json', JSON.stringify({ kind: 'osm', importedAt: '2026-11-01T00:00:00Z', hours }));
  expect(await run()).toBe(1);
  expect(desk.said()).toMatch(/imports\/osm-main\.json:1:\d+ – erreur – « 9:30 »/);
});

test('of two imports that give one record the newer holds, whatever their names', async () => {
  desk = await exampleDesk();
  await mkdir(desk.path('imports'));
  const fragment = (importedAt: string, title: string): string =>
    JSON.stringify({ kind: 'onisep', importedAt, resources: [{ id: 'x', title, kind: 'book', access: ['loan'] }] });
  await desk.write('imports/a.json', fragment('2026-06-01T00:00:00Z', 'Vieux'));
  await desk.write('imports/b.json', fragment('2026-11-20T00:00:00Z', 'Neuf'));
  expect(await run()).toBe(0);
  expect(await desk.read('public/resources.json')).toContain('Neuf');
  expect(await desk.read('public/resources.json')).not.toContain('Vieux');
});

test('a folder that holds another project’s cite.json is no place to publish', async () => {
  desk = await exampleDesk();
  await mkdir(desk.path('autre'));
  await desk.write('autre/cite.json', await desk.read('cite.json'));
  await expect(run({ out: 'autre' })).rejects.toThrow(/ne peut pas être celui/);
});
