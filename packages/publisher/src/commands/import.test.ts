import { createServer } from 'node:http';
import { stat } from 'node:fs/promises';
import { afterEach, expect, test } from 'vitest';
import { build } from './build.js';
import { fragmentName } from '../project/fragment.js';
import { type Desk, deskOf, exampleDesk } from './command.testkit.js';
import { runImport } from './import.js';
import { UserError } from './io.js';

let desk: Desk;
afterEach(() => desk.remove());

const onisep = [
  'libellé métier;lien site onisep.fr;nom publication;collection;année;GENCOD;GFE;code ROME;libellé ROME;domaine/sous-domaine',
  'acheteur / acheteuse;http://www.onisep.fr/http/redirection/metier/slug/MET.415;;;;;;M1101;Achats;commerce/achat',
  'sans lien;;;;;;;;;',
].join('\n');

test('prints what became of each entry and writes a fragment that build takes in', async () => {
  desk = await exampleDesk();
  await desk.write('metiers.csv', onisep);
  expect(await runImport('onisep', 'metiers.csv', {}, desk.io)).toBe(0);
  const said = desk.said();
  expect(said).toMatch(/lus.*gardés.*modifiés.*refusés/);
  expect(said).toMatch(/│ +2 │ +1 │ +\d+ │ +1 │/);
  expect(said).toMatch(/ligne 3 – /);
  const fragment = await desk.json('imports/onisep-metiers.json');
  expect(fragment).toMatchObject({ kind: 'onisep', from: 'metiers.csv', importedAt: '2026-11-22T09:00:00.000Z' });
  expect(await build('.', { widgets: desk.path('none') }, desk.io)).toBe(0);
  expect(await desk.read('public/resources.json')).toContain('onisep:MET.415');
});

test('says which documents the next build will merge and flag, and writes them as they came', async () => {
  desk = await exampleDesk();
  const record = (tag: string, codes: string): string =>
    `<datafield tag="${tag}" ind1=" " ind2=" ">${codes}</datafield>`;
  const book = (id: string): string =>
    `<record><leader>00000nam0 2200000   450 </leader><controlfield tag="001">${id}</controlfield>` +
    record('010', '<subfield code="a">978-2-07-036822-8</subfield>') +
    record('200', '<subfield code="a">Le bois</subfield>') +
    record('210', '<subfield code="d">2012</subfield>') +
    '</record>';
  await desk.write(
    'fonds.xml',
    `<collection xmlns="http://www.loc.gov/MARC21/slim">${book('1')}${book('2')}</collection>`,
  );
  expect(await runImport('marcxml', 'fonds.xml', {}, desk.io)).toBe(0);
  expect(desk.said()).toMatch(/À la publication \(« cdm build »\)\s?: 1 doublon réuni/);
  const { resources } = (await desk.json('imports/marcxml-fonds.json')) as { resources: readonly unknown[] };
  expect(resources).toHaveLength(2);
});

test('with --strict a refused entry is fatal and nothing is written', async () => {
  desk = await deskOf();
  await desk.write('metiers.csv', onisep);
  expect(await runImport('onisep', 'metiers.csv', { strict: true }, desk.io)).toBe(1);
  await expect(stat(desk.path('imports'))).rejects.toThrow('ENOENT');
});

test('a line whose dates are over is no mistake for --strict, one that cannot be read is', async () => {
  desk = await exampleDesk();
  const lines = ['titre;quand', 'VAE;chaque jeudi 9h-12h', 'Forum;le 3 mars 2025 14h-17h'];
  await desk.write('saison.csv', lines.join('\n'));
  expect(await runImport('permanences', 'saison.csv', { strict: true }, desk.io)).toBe(0);
  await desk.write('saison.csv', [...lines, 'CV;de temps en temps'].join('\n'));
  expect(await runImport('permanences', 'saison.csv', { strict: true }, desk.io)).toBe(1);
});

test('an unknown kind, a missing file and another file are told in one sentence', async () => {
  desk = await deskOf();
  await expect(runImport('onisepp', 'x', {}, desk.io)).rejects.toThrow(/onisep/);
  await expect(runImport('onisep', 'rien.csv', {}, desk.io)).rejects.toThrow(UserError);
  await desk.write('autre.csv', 'a;b\n1;2\n');
  await expect(runImport('onisep', 'autre.csv', {}, desk.io)).rejects.toThrow(UserError);
});

test('an address is read, and a server that fails is told with its status', async () => {
  desk = await deskOf();
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0] ?? '';
    response.statusCode = path === '/rien.csv' ? 404 : 200;
    response.end(path === '/metiers.csv' ? onisep : '<!doctype html><title>Connexion</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const url = `http://127.0.0.1:${String(address.port)}`;
    const secret = `${url}/metiers.csv?key=secret`;
    expect(await runImport('onisep', secret, {}, desk.io)).toBe(0);
    const fragment = await desk.read(`imports/${fragmentName('onisep', secret)}`);
    expect(fragment).toContain('onisep:MET.415');
    // A private address is a key: it is neither printed nor kept.
    expect(desk.said() + fragment).not.toContain('secret');
    await expect(runImport('onisep', `${url}/rien.csv`, {}, desk.io)).rejects.toThrow(/404/);
    for (const kind of [
      'ics',
      'openagenda',
      'permanences',
      'osm',
      'plage-ouverture',
      'data-inclusion',
      'unimarc',
      'marcxml',
    ])
      await expect(runImport(kind, `${url}/connexion`, {}, desk.io)).rejects.toThrow(/une page web, pas le fichier/);
  } finally {
    server.close();
  }
});

test('imports of the settings are done at each build; the last good one stays when the source is gone', async () => {
  desk = await exampleDesk();
  await desk.edit('cdm.config.json', '"imports": []', '"imports": [{ "kind": "onisep", "from": "metiers.csv" }]');
  expect(await build('.', { widgets: desk.path('none') }, desk.io)).toBe(1);
  expect(desk.said()).toContain('metiers.csv n’existe pas');
  await desk.write('metiers.csv', onisep);
  expect(await build('.', { widgets: desk.path('none') }, desk.io)).toBe(0);
  await desk.write('metiers.csv', '<!doctype html>');
  desk.said();
  expect(await build('.', { widgets: desk.path('none') }, desk.io)).toBe(0);
  expect(desk.said()).toContain('le dernier réussi est gardé (imports/onisep-metiers.json)');
  expect(await desk.read('public/resources.json')).toContain('onisep:MET.415');
});

test('the hours of a site are imported under its name, once, and only for a site that exists', async () => {
  desk = await exampleDesk();
  const cite = await desk.read('cite.json');
  await desk.write('cite.json', cite.replace(/"hours": \{[^]*?\n {6}\},\n/, ''));
  expect(await runImport('osm', 'Tu-Sa 09:30-18:00', { site: 'principal' }, desk.io)).toBe(0);
  expect(await runImport('osm', 'We-Sa 10:00-18:00', { site: 'principal' }, desk.io)).toBe(0);
  await expect(runImport('osm', 'Tu 09:00-12:00', { site: 'principale' }, desk.io)).rejects.toThrow(/principal/);
  expect(await build('.', { widgets: desk.path('none') }, desk.io)).toBe(0);
  const { sites } = (await desk.json('public/cite.json')) as {
    sites: readonly { hours: { weekly: readonly { days: readonly number[]; from: string }[] } }[];
  };
  expect(sites[0]?.hours.weekly).toMatchObject([{ days: [3, 4, 5, 6], from: '10:00' }]);
});

test('a table that leaves out the school holidays says what is wrong with their calendar, and from when on it is not sure', async () => {
  desk = await exampleDesk();
  await desk.write('cv.csv', 'titre;pole;quand;horaires;sauf\nCV;;chaque jeudi;14h-16h;vacances\n');
  await desk.edit('cdm.config.json', '"imports": []', '"imports": [], "schoolCalendar": "vacances.csv"');
  expect(await runImport('permanences', 'cv.csv', {}, desk.io)).toBe(1);
  expect(desk.said()).toContain('Le calendrier scolaire vacances.csv n’existe pas');
  await desk.write(
    'vacances.csv',
    'Description;Date de début;Date de fin;Zones\nVacances de Noël;2026-12-19;2027-01-04;Zone C\n',
  );
  expect(await runImport('permanences', 'cv.csv', {}, desk.io)).toBe(0);
  expect(desk.said()).toMatch(/ligne 2 – À partir du 04\/01\/2027, \d+ séances ne sont pas sûres/);
});

test('a calendar that is empty for now replaces what it held before', async () => {
  desk = await exampleDesk();
  const calendar = (event: string): string =>
    `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//T//T//FR\r\n${event}END:VCALENDAR\r\n`;
  const event =
    'BEGIN:VEVENT\r\nUID:1@t\r\nDTSTAMP:20261101T000000Z\r\nDTSTART;TZID=Europe/Paris:20261208T140000\r\nDTEND;TZID=Europe/Paris:20261208T160000\r\nSUMMARY:Forum\r\nEND:VEVENT\r\n';
  await desk.write('agenda.ics', calendar(event));
  expect(await runImport('ics', 'agenda.ics', {}, desk.io)).toBe(0);
  expect(await desk.read('imports/ics-agenda.json')).toContain('2026-12-08');
  // An event of last year is sound, and no session to come: it is counted, and the table adds up.
  await desk.write('agenda.ics', calendar(event + event.replaceAll('2026', '2025').replace('1@t', '2@t')));
  desk.said();
  expect(await runImport('ics', 'agenda.ics', { strict: true }, desk.io)).toBe(0);
  const table = desk.said();
  expect(table).toContain('│ lus │ gardés │ modifiés │ refusés │ hors période │');
  expect(table).toMatch(/│ +2 │ +1 │ +0 │ +0 │ +1 │/);
  expect(table).toContain('Période : du 22/11/2026 au 22/11/2027.');
  await desk.write('agenda.ics', calendar(''));
  expect(await runImport('ics', 'agenda.ics', {}, desk.io)).toBe(0);
  expect(await desk.read('imports/ics-agenda.json')).not.toContain('2026-12-08');
});

const forum = (from: string): string =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//T//T//FR\r\nBEGIN:VEVENT\r\nUID:1@t\r\nDTSTART;TZID=Europe/Paris:${from}\r\nDURATION:PT2H\r\nSUMMARY:Forum\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;

test('the site and the pole that are named go to every entry that says none', async () => {
  desk = await exampleDesk();
  await desk.write('agenda.ics', forum('20261208T140000'));
  expect(await runImport('ics', 'agenda.ics', { site: 'principal', pole: 'emploi' }, desk.io)).toBe(0);
  expect(await desk.json('imports/ics-agenda.json')).toMatchObject({
    activities: [{ place: { site: 'principal' }, poles: ['emploi'] }],
  });
});

test('a cite.json with a mistake stops an import: its clock and its places would be another’s', async () => {
  desk = await exampleDesk();
  await desk.write('agenda.ics', forum('20261208T140000'));
  await desk.edit('cite.json', '"Europe/Paris",', '"Europe/Paris"');
  expect(await runImport('ics', 'agenda.ics', {}, desk.io)).toBe(1);
  expect(desk.said()).toMatch(/cite\.json:\d+:\d+ – erreur – .*virgule/);
  await expect(stat(desk.path('imports'))).rejects.toThrow('ENOENT');
});

test('a strict step stops the build, and says why', async () => {
  desk = await exampleDesk();
  await desk.write('agenda.ics', forum('20261208T140000'));
  const imports = (strict: string): string => `"imports": [{ "kind": "ics", "from": "agenda.ics"${strict} }]`;
  await desk.edit('cdm.config.json', '"imports": []', imports(''));
  expect(await build('.', { widgets: desk.path('none') }, desk.io)).toBe(0);
  await desk.write('agenda.ics', forum('20261308T140000'));
  expect(await build('.', { widgets: desk.path('none') }, desk.io)).toBe(0);
  expect(desk.said()).toMatch(/attention – .*ics.*Rien n’a pu être gardé.*le dernier réussi est gardé/);
  await desk.edit('cdm.config.json', imports(''), imports(', "strict": true'));
  expect(await build('.', { widgets: desk.path('none') }, desk.io)).toBe(1);
  expect(desk.said()).toMatch(/erreur – .*ics.*Rien n’a pu être gardé/);
});

test('a build never writes over another project', async () => {
  desk = await exampleDesk();
  const other = await exampleDesk();
  await expect(build('.', { out: other.dir }, desk.io)).rejects.toThrow(UserError);
  await other.remove();
});
