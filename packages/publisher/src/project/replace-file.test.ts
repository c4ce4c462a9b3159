import { chmod, mkdtemp, readFile, readdir, readlink, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceFile } from './replace-file.js';

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'cdm-replace-'));
});
afterEach(() => rm(dir, { recursive: true }));

test('a file keeps its rights, a link stays one, and nothing is left beside them', async () => {
  const [page, link] = [join(dir, 'page.html'), join(dir, 'link.html')];
  await writeFile(page, 'old');
  await chmod(page, 0o664);
  await symlink('page.html', link);
  await replaceFile(link, 'new');
  expect(await readFile(page, 'utf8')).toBe('new');
  expect(await readlink(link)).toBe('page.html');
  expect((await stat(page)).mode & 0o777).toBe(0o664);
  expect((await readdir(dir)).sort()).toEqual(['link.html', 'page.html']);
});

test('a folder that is missing is made', async () => {
  await replaceFile(join(dir, 'a/b.json'), '{}');
  expect(await readFile(join(dir, 'a/b.json'), 'utf8')).toBe('{}');
});
