import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pruneScripts, sealVersions } from './versions.js';
import { writeFolder } from './write.js';

let out = '';
beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'cdm-versions-'));
});
afterEach(() => rm(out, { recursive: true }));

const NOW = new Date('2026-12-02T10:00:00Z');
const build = (version: string, ...chunks: readonly string[]) => {
  const list = JSON.stringify({
    version,
    files: Object.fromEntries(chunks.map((name) => [`cdm/${name}`, 'sha384-x'])),
  });
  return [
    ...chunks.map((name) => ({ path: `cdm/${name}`, content: `export const of = '${'x'.repeat(2000)}';` })),
    { path: `cdm-${version}.js`, content: `import '${chunks.join()}'` },
    { path: `integrity-${version}.json`, content: list },
    { path: 'integrity.json', content: list },
    { path: 'cdm.js', content: `import '${chunks.join()}'` },
  ];
};
const age = async (days: number, ...names: readonly string[]) => {
  const then = new Date(NOW.getTime() - days * 86_400_000);
  for (const name of names) await utimes(join(out, name), then, then);
};

test('a new release stands beside the former ones', async () => {
  await writeFolder(out, build('0.1.0', 'base-aaaaaa.js'));
  const files = build('0.2.0', 'base-bbbbbb.js');
  expect(await sealVersions(out, files)).toEqual({ files, kept: [] });
  expect((await sealVersions(out, build('0.1.0', 'base-aaaaaa.js'))).kept).toEqual([]);
});

test('a release that is published never changes, nor the hashes of its files', async () => {
  await writeFolder(out, build('0.1.0', 'base-aaaaaa.js'));
  const sealed = await sealVersions(out, build('0.1.0', 'base-bbbbbb.js'));
  expect(sealed.kept).toEqual(['cdm-0.1.0.js', 'integrity-0.1.0.json']);
  expect(sealed.files.map(({ path }) => path)).toEqual(['cdm/base-bbbbbb.js', 'integrity.json', 'cdm.js']);
});

test('a folder that is not there yet has no release', async () => {
  const files = build('0.1.0', 'base-aaaaaa.js');
  expect(await sealVersions(join(out, 'new'), files)).toEqual({ files, kept: [] });
  expect(await pruneScripts(join(out, 'new'), NOW)).toEqual([]);
});

test('an old file goes after thirty days with its compressed forms, unless a release names it', async () => {
  await writeFolder(out, [
    ...build('0.1.0', 'base-aaaaaa.js'),
    { path: 'cdm/base-cccccc.js', content: 'x'.repeat(2000) },
    { path: 'cdm/base-dddddd.js', content: 'x' },
    { path: 'cdm/base-a1B2c3d4.js', content: 'x' },
  ]);
  await writeFile(join(out, 'cdm', 'notes.js'), 'mine');
  await age(31, 'cdm/base-aaaaaa.js', 'cdm/base-cccccc.js', 'cdm/base-a1B2c3d4.js', 'cdm/notes.js');
  await age(29, 'cdm/base-dddddd.js');
  expect(await pruneScripts(out, NOW)).toEqual(['cdm/base-a1B2c3d4.js', 'cdm/base-cccccc.js']);
  expect((await readdir(join(out, 'cdm'))).filter((name) => !/\.(br|gz)$/.test(name))).toEqual([
    'base-aaaaaa.js',
    'base-dddddd.js',
    'notes.js',
  ]);
  expect(await readdir(join(out, 'cdm'))).not.toContain('base-cccccc.js.br');
});

test('without a list nothing is removed', async () => {
  await writeFolder(out, [{ path: 'cdm/base-cccccc.js', content: 'x' }]);
  await age(400, 'cdm/base-cccccc.js');
  expect(await pruneScripts(out, NOW)).toEqual([]);
});
