import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { copyFile, mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleCli, packageFolder } from './bundle-cli.testkit.js';

// The command as a process.
const home = join(packageFolder, 'node_modules', '.cache', `cdm-cli-test-${String(process.pid)}`);
const bin = join(home, 'bin', 'cdm.js');
const work = join(home, 'work');

type Child = ChildProcessByStdio<null, Readable, Readable>;
const start = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Child =>
  spawn(process.execPath, [bin, ...args], {
    cwd: work,
    env: { ...process.env, SOURCE_DATE_EPOCH: '1795338000', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}
const run = (args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child = start(args, env);
    let out = '';
    let err = '';
    child.stdout.on('data', (data: Buffer) => (out += data.toString()));
    child.stderr.on('data', (data: Buffer) => (err += data.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err: err.replace(/[\u00a0\u202f]/g, ' ') }));
  });

beforeAll(async () => {
  await mkdir(join(home, 'bin'), { recursive: true });
  await mkdir(work);
  await copyFile(join(packageFolder, 'bin', 'cdm.js'), bin);
  await copyFile(join(packageFolder, 'package.json'), join(home, 'package.json'));
});
afterAll(() => rm(home, { recursive: true }));

test('before it is built, the command says how to build it', async () => {
  const { code, err } = await run(['--help']);
  expect(code).toBe(1);
  expect(err).toBe('La commande cdm n’est pas encore construite : lancez « npm run build » à la racine du dépôt.\n');
});

test('init, validate, build and serve from an empty folder', async () => {
  await bundleCli(join(home, 'dist'));
  expect((await run(['init', 'p'])).code).toBe(0);
  expect(await run(['validate', 'p'])).toMatchObject({ code: 0, err: '' });
  expect((await run(['build', 'p', '--quiet'])).out).toBe('');
  expect((await stat(join(work, 'p/public/cite.json'))).size).toBeGreaterThan(500);
  const cite = JSON.parse(await readFile(join(work, 'p/public/cite.json'), 'utf8')) as { generatedAt: string };
  expect(cite.generatedAt).toBe('2026-11-22T09:00:00Z');

  const child = start(['serve', 'p', '--port', '0', '--lang', 'en']);
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (data: Buffer) => {
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(data.toString())?.[0];
      if (found !== undefined) resolve(found);
    });
    child.on('close', () => reject(new Error('cdm serve ended')));
  });
  expect(((await (await fetch(`${url}/cite.json`)).json()) as { id: string }).id).toBe('exemple');
  // Whoever follows the address that is printed sees the tags.
  const page = await fetch(url);
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await page.text()).toMatch(/<html lang="en">[^]*What is published[^]*<cdm-hours>[^]*<cdm-find-conseiller>/);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
}, 60_000);

test.each([
  [['buildd'], 'La commande « buildd » n’existe pas. « cdm --help » les montre.'],
  [['build', '--nope'], 'L’option « --nope » n’existe pas. Ajoutez --help à la commande pour les voir.'],
  [['import', 'onisep'], 'Il manque « fichier|adresse ». Ajoutez --help à la commande pour voir comment l’écrire.'],
  [['serve', '--port', 'abc'], '« abc » n’est pas un port. Donnez un nombre de 0 à 65535.'],
  [['serve', 'p', '--host', '192.0.2.1'], '« 192.0.2.1 » n’est pas une adresse de cette machine.'],
  [['prerender', '--feed', 'p/public'], 'Il manque « page ».'],
  [['prerender', 'p.html'], 'Il manque le flux : ajoutez --feed'],
  [['serve', 'p', '--url', 'x'], '« x » n’est pas l’adresse d’un dossier publié.'],
  [['--lang', 'xx', 'build'], 'La langue « xx » n’existe pas ici. Écrivez fr ou en.'],
  [['--lang', 'en', 'buildd'], 'There is no command "buildd". "cdm --help" shows them.'],
  [['serve', '--gateway', 'p'], 'Il manque l’adresse d’OpenSearch.'],
  [['serve', 'p', '--trust-proxy', 'true'], '« true » ne désigne pas un répartiteur.'],
  [['prerender', 'p', '--feed', 'p/public'], 'p est un dossier, et il faut un fichier.'],
  [['build', 'p', '--search', 'solr'], '« solr » n’est pas un moteur connu.'],
  [['import', 'ics', 'p'], 'p est un dossier, et il faut un fichier.'],
  [['import', 'ics', 'x'.repeat(300)], 'Le nom xxx'],
  [['build', 'p', '--search', 'opensearch'], 'Il manque l’adresse d’OpenSearch.'],
])('cdm %j is told in one sentence, without a stack', async (args, sentence) => {
  const { code, err } = await run(args, { CDM_OPENSEARCH_URL: '' });
  expect(code).toBe(1);
  expect(err.startsWith(sentence)).toBe(true);
  expect(err.trimEnd().split('\n')).toHaveLength(1);
});

test('SOURCE_DATE_EPOCH: empty means now, what is no number is told', async () => {
  expect(await run(['build', 'p'], { SOURCE_DATE_EPOCH: 'hier' })).toEqual({
    code: 1,
    out: '',
    err: 'SOURCE_DATE_EPOCH vaut « hier ». Il faut un nombre de secondes depuis 1970, ou rien.\n',
  });
  expect((await run(['build', 'p'], { SOURCE_DATE_EPOCH: '999999999999' })).code).toBe(1);
  expect((await run(['build', 'p', '--out', 'q'], { SOURCE_DATE_EPOCH: '' })).code).toBe(0);
  const cite = JSON.parse(await readFile(join(work, 'q/cite.json'), 'utf8')) as { generatedAt: string };
  expect(Math.abs(Date.parse(cite.generatedAt) - Date.now())).toBeLessThan(3_600_000);
});

test('nothing is coloured where nobody sees it', async () => {
  const { out, err } = await run(['build', 'p', '--out', 'q']);
  expect(`${out}${err}`).not.toContain('\u001b');
});

test('an answer under way is given to its end when the server is stopped', async () => {
  const child = start(['serve', 'p', '--port', '0']);
  const url = await new Promise<URL>((resolve) => {
    child.stdout.on('data', (data: Buffer) => {
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(data.toString())?.[0];
      if (found !== undefined) resolve(new URL(found));
    });
  });
  await writeFile(join(work, 'p/public/large.bin'), Buffer.alloc(8_000_000, 1));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const size = await new Promise<number>((resolve, reject) => {
    const request = get({ hostname: url.hostname, port: url.port, path: '/large.bin' }, (response) => {
      let bytes = 0;
      let isStopped = false;
      response.on('data', (data: Buffer) => {
        bytes += data.length;
        if (isStopped) return;
        isStopped = true;
        child.kill('SIGTERM');
        response.pause();
        setTimeout(() => response.resume(), 300);
      });
      response.on('end', () => resolve(bytes));
      response.on('error', reject);
    });
    request.on('error', reject);
  });
  expect(size).toBe(8_000_000);
  expect(await ended).toBe(0);
});

test('what the file system refuses is told in one sentence, and nothing is left behind', async () => {
  const file = await run(['build', 'p', '--out', 'p/cite.json']);
  expect(file).toMatchObject({
    code: 1,
    err: expect.stringMatching(/p\/cite\.json.* un fichier porte le nom d’un dossier/) as string,
  });
  await writeFile(join(work, 'un.csv'), 'titre;quand;horaires\nVAE;chaque jeudi;14h-16h\n');
  const folder = await run(['--lang', 'en', 'import', 'permanences', 'un.csv', '--out', 'p/schema']);
  expect(folder).toMatchObject({
    code: 1,
    err: expect.stringMatching(/schema is a folder, and a file is needed/) as string,
  });
  expect(await readdir(join(work, 'p'))).not.toContain('schema.cdm-tmp');
});

test('the help is in the language asked for, with every command and the exit codes', async () => {
  const french = await run(['--help']);
  expect(french.code).toBe(0);
  expect(french.out).toMatch(
    /Utilisation :.*\n[^]*init[^]*validate[^]*build[^]*prerender[^]*import[^]*serve[^]*Codes de sortie/,
  );
  expect(french.out).not.toMatch(/command\]|default|<kind>/);
  expect((await run(['--lang', 'en', 'import', '--help'])).out).toMatch(/Usage:[^]*Kinds:\n {2}onisep/);
});

test('a publication is finished though nobody reads what it says any more, as with cdm build | head', async () => {
  const child = start(['build', 'p', '--out', 'unheard']);
  child.stdout.destroy();
  let err = '';
  child.stderr.on('data', (data: Buffer) => (err += data.toString()));
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  expect(err).toBe('');
  expect(await readdir(join(work, 'unheard'))).toContain('cite.json');
}, 60_000);

test('--version says the release of the package', async () => {
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  for (const word of ['--version', '-V']) expect(await run([word])).toEqual({ code: 0, out: `${version}\n`, err: '' });
});

test('a page is prerendered by the command', async () => {
  await writeFile(
    join(work, 'p.html'),
    '<!doctype html><html lang="fr"><cdm-hours feed="https://cite.example/"></cdm-hours>',
  );
  const { code, out, err } = await run([
    'prerender',
    'p.html',
    '--feed',
    'p/public',
    '--now',
    '2026-11-25T10:00:00+01:00',
  ]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('juste jusqu’au 01/12/2026');
  const page = await readFile(join(work, 'p.html'), 'utf8');
  expect(page).toContain('href="https://cite.example/cdm/cdm-hours-');
  expect(page).toContain('Horaires exacts jusqu’au 1er décembre 2026');
}, 60_000);
