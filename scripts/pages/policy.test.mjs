// Under exactly the policy that docs/webmaster.md prints, with the integrity of the script: what a security team would paste.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { root } from '../run.mjs';
import { waitForState } from './browser.mjs';
import { TAGS, tagOf, useSite } from './site.mjs';

const NOW = '2026-12-02T10:00:00Z';
let policy;
let list;
const site = useSite(NOW, {
  prepare: async ({ demo }) => {
    const [, printed] = /```csp\n([^`]+)```/.exec(readFileSync(`${root}docs/webmaster.md`, 'utf8'));
    assert.equal(printed.trim().split('\n').length, 3, 'the policy in docs/webmaster.md has three lines');
    const ours = printed.replaceAll('https://votre-cite.example', new URL(demo.address).origin).replaceAll('\n', ' ');
    policy = { 'content-security-policy': `default-src 'none'; img-src data:; ${ours}` };
    list = await (await fetch(`${demo.address}cdm/integrity.json`)).json();
  },
});

const entry = () => `cdm-${list.version}.js`;
const sealed = (path = entry(), integrity = list.files[path]) =>
  site.script(path, `integrity="${integrity}" crossorigin="anonymous"`);
const body = TAGS.map((tag) => tagOf(tag)).join('');

test('the four tags live under the printed policy, with integrity, on another origin', async () => {
  const { page, lines, close } = await site.open(body, { head: sealed(), headers: policy });
  await page.evaluate(() => {
    window.violations = [];
    document.addEventListener('securitypolicyviolation', (event) => window.violations.push(event.violatedDirective));
  });
  for (const tag of TAGS) await waitForState(page, tag);
  await page.locator('cdm-resource-search input').first().fill('métier');
  await page.keyboard.press('Enter');
  await page.locator('cdm-resource-search .hit').first().waitFor();
  assert.deepEqual(await page.evaluate(() => window.violations), []);
  assert.deepEqual(lines, []);
  await close();
});

test('a script that is not the one whose hash was pasted does not run, and the page keeps its links', async () => {
  const other = list.files[Object.keys(list.files).at(-1)];
  const { page, lines, requests, close } = await site.open(body, { head: sealed(entry(), other), headers: policy });
  await page.waitForLoadState('networkidle');
  assert.equal(lines.length, 1);
  assert.match(lines[0], /integrity/);
  assert.ok(requests.every((url) => !url.endsWith('.json')));
  assert.ok((await page.locator('cdm-hours a').boundingBox()).height > 0);
  await close();
});

test('every file has the hash that the list says, never changes, and may be read from other origins', async () => {
  const { createHash } = await import('node:crypto');
  const names = Object.keys(list.files);
  assert.ok(names.length > 10);
  for (const name of names) {
    const response = await fetch(`${site.demo.address}cdm/${name}`);
    const hash = createHash('sha384').update(Buffer.from(await response.arrayBuffer()));
    assert.equal(`sha384-${hash.digest('base64')}`, list.files[name], name);
    assert.match(response.headers.get('cache-control'), /immutable/, name);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
  }
  const current = await fetch(`${site.demo.address}cdm/cdm.js`);
  assert.match(current.headers.get('cache-control'), /max-age=300/);
  assert.deepEqual(await (await fetch(`${site.demo.address}cdm/integrity-${list.version}.json`)).json(), list);
});

test('with a preload that carries the hash of a tag’s file, a file that was tampered with does not run', async () => {
  const needs = await (await fetch(`${site.demo.address}cdm/needs.json`)).json();
  const [file] = needs['cdm-hours'].alone;
  const preload = (integrity) =>
    `<link rel="modulepreload" href="${site.demo.address}cdm/${file}" integrity="${integrity}" crossorigin="anonymous">`;
  const open = (integrity) => site.open(tagOf('cdm-hours'), { head: preload(integrity) + sealed(), headers: policy });
  const good = await open(list.files[file]);
  await waitForState(good.page, 'cdm-hours');
  assert.deepEqual(good.lines, []);
  await good.close();
  const bad = await open(list.files[entry()]);
  await bad.page.waitForLoadState('networkidle');
  assert.equal(await bad.page.evaluate(() => customElements.get('cdm-hours')), undefined);
  assert.ok(bad.lines.some((line) => line.includes('could not be loaded')));
  await bad.close();
});

test('the script that follows the height of frames has a hash of its own, under a name that keeps it', async () => {
  const path = Object.keys(list.files).find((name) => /^cdm\/cdm-frame-[\w-]{6}\.js$/.test(name));
  assert.ok(path, 'the list has no script for frames');
  const frame = `<iframe src="${site.demo.address}cdm/frame/hours.html?view=week" title="Horaires" width="600" height="300"></iframe>`;
  const { origin } = new URL(site.demo.address);
  const strict = {
    'content-security-policy': `default-src 'none'; img-src data:; script-src ${origin}; frame-src ${origin}; require-trusted-types-for 'script'; trusted-types`,
  };
  const good = await site.open(frame, { head: sealed(path), headers: strict });
  await good.page.waitForFunction(() => document.querySelector('iframe').clientHeight !== 300);
  assert.deepEqual(good.lines, []);
  await good.close();
  const bad = await site.open(frame, { head: sealed(path, list.files[entry()]), headers: strict });
  await bad.page.waitForLoadState('networkidle');
  assert.equal(bad.lines.length, 1);
  assert.match(bad.lines[0], /integrity/);
  assert.equal(await bad.page.evaluate(() => document.querySelector('iframe').clientHeight), 300);
  await bad.close();
});
