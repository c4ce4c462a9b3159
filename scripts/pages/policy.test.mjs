// Under exactly the policy that docs/webmaster.md prints, with the integrity of the script: what a security team would paste.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { root } from '../run.mjs';
import { launch, openPage, serveDemo, waitForState } from './browser.mjs';
import { pageOf, servePartner } from './partner.mjs';

const NOW = '2026-12-02T10:00:00Z';
const TAGS = ['cdm-hours', 'cdm-permanences', 'cdm-resource-search', 'cdm-find-conseiller'];
let demo;
let browser;
let partner;
let policy;
let list;

before(async () => {
  demo = await serveDemo(NOW);
  browser = await launch();
  partner = await servePartner();
  const [, printed] = /```csp\n([^`]+)```/.exec(readFileSync(`${root}docs/webmaster.md`, 'utf8'));
  assert.equal(printed.trim().split('\n').length, 3, 'the policy in docs/webmaster.md has three lines');
  const ours = printed.replaceAll('https://votre-cite.example', new URL(demo.address).origin).replaceAll('\n', ' ');
  policy = { 'content-security-policy': `default-src 'none'; img-src data:; ${ours}` };
  list = await (await fetch(`${demo.address}cdm/integrity.json`)).json();
});
after(async () => {
  await browser?.close();
  await partner?.stop();
  await demo?.stop();
});

const entry = () => `cdm-${list.version}.js`;
const script = (integrity = list.files[entry()], path = entry()) =>
  `<script type="module" src="${demo.address}cdm/${path}" integrity="${integrity}" crossorigin="anonymous"></script>`;
const body = TAGS.map((tag) => `<${tag}><a href="tel:+33261910010">02 61 91 00 10</a></${tag}>`).join('');

test('the four tags live under the printed policy, with integrity, on another origin', async () => {
  partner.pages['/'] = { body: pageOf(body, script()), headers: policy };
  const { page, lines, close } = await openPage(browser, partner.address, { now: NOW });
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
  partner.pages['/'] = { body: pageOf(body, script(other)), headers: policy };
  const { page, lines, requests, close } = await openPage(browser, partner.address, { now: NOW });
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
    const response = await fetch(`${demo.address}cdm/${name}`);
    const hash = createHash('sha384').update(Buffer.from(await response.arrayBuffer()));
    assert.equal(`sha384-${hash.digest('base64')}`, list.files[name], name);
    assert.match(response.headers.get('cache-control'), /immutable/, name);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
  }
  const current = await fetch(`${demo.address}cdm/cdm.js`);
  assert.match(current.headers.get('cache-control'), /max-age=300/);
  assert.deepEqual(await (await fetch(`${demo.address}cdm/integrity-${list.version}.json`)).json(), list);
});

test('with a preload that carries the hash of a tag’s file, a file that was tampered with does not run', async () => {
  const needs = await (await fetch(`${demo.address}cdm/needs.json`)).json();
  const [file] = needs['cdm-hours'].alone;
  const preload = (integrity) =>
    `<link rel="modulepreload" href="${demo.address}cdm/${file}" integrity="${integrity}" crossorigin="anonymous">`;
  const hours = '<cdm-hours><a href="tel:+33261910010">02 61 91 00 10</a></cdm-hours>';
  partner.pages['/'] = { body: pageOf(hours, preload(list.files[file]) + script()), headers: policy };
  const good = await openPage(browser, partner.address, { now: NOW });
  await waitForState(good.page, 'cdm-hours');
  assert.deepEqual(good.lines, []);
  await good.close();
  partner.pages['/'] = { body: pageOf(hours, preload(list.files[entry()]) + script()), headers: policy };
  const bad = await openPage(browser, partner.address, { now: NOW });
  await bad.page.waitForLoadState('networkidle');
  assert.equal(await bad.page.evaluate(() => customElements.get('cdm-hours')), undefined);
  assert.ok(bad.lines.some((line) => line.includes('could not be loaded')));
  await bad.close();
});
