// The search as a visitor meets it where the catalogue stands behind a gateway: few questions, and never a dead end.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch, openPage, serveDemo, textOf, waitForState } from './browser.mjs';

const NOW = '2026-12-02T10:00:00Z';
const TAG = 'cdm-resource-search';
let demo;
let server;
let browser;
let address;

before(async () => {
  demo = await serveDemo(NOW);
  // The demo's own catalogue, behind the real gateway.
  const [{ createServer }, { gateway }, { createPageEngine }] = await Promise.all([
    import('../../packages/publisher/dist/serve/server.js'),
    import('../../packages/publisher/dist/gateway/index.js'),
    import('../../packages/sdk/dist/search/index.js'),
  ]);
  const { items, synonyms } = JSON.parse(readFileSync(join(demo.folder, 'cdm', 'resources.json'), 'utf8'));
  const engine = createPageEngine(items, { language: 'fr', synonyms });
  server = await createServer({ root: demo.folder, plugins: [gateway({ engine, isReady: async () => true })] });
  address = `${await server.listen({ port: 0, host: '127.0.0.1' })}/`;
  const file = join(demo.folder, 'cdm', 'cite.json');
  const cite = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...cite, search: { engine: 'gateway', url: `${address}search` } }));
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
  await demo?.stop();
});

const open = async (options = {}) => {
  const opened = await openPage(browser, address, { now: NOW, ...options });
  await waitForState(opened.page, TAG);
  await opened.page.locator(`${TAG} input[role="combobox"]`).focus();
  const questions = () => opened.requests.filter((url) => url.startsWith(`${address}search?`));
  return { ...opened, questions };
};

test('typing a word of twelve letters asks three times at most, and the last answer stands', async () => {
  const { page, questions, requests, close } = await open();
  await page.keyboard.type('informatique', { delay: 110 });
  await page.locator(`${TAG} [role="option"]`).first().waitFor();
  await page.waitForTimeout(800);
  const asked = questions().length;
  assert.ok(asked >= 1 && asked <= 3, `${String(asked)} questions`);
  assert.ok(!requests.some((url) => url.endsWith('resources.json')), 'the catalogue itself was loaded');
  await page.keyboard.press('Enter');
  await page.locator(`${TAG} .hit`).first().waitFor();
  assert.match(await textOf(page, TAG), /informati/i);
  await close();
});

test('with the keyboard alone, and in the accessibility tree: field, count, results, filters, page two', async () => {
  const { page, lines, close } = await open({ viewport: { width: 320, height: 800 } });
  await page.keyboard.type('métier');
  await page.keyboard.press('Enter');
  await page.locator(`${TAG} .hit`).first().waitFor();
  const tree = await page.locator(TAG).ariaSnapshot();
  assert.match(tree, /combobox/);
  assert.match(tree, /heading "[^"]*résultat|heading "[^"]*document/i);
  assert.match(tree, /group|checkbox/);
  assert.match(tree, /mark: métiers/);
  assert.match(tree, /navigation "Pages de résultats"/);
  await page.locator(`${TAG} nav button`).last().focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction((tag) => /11 à 20/.test(document.querySelector(tag).shadowRoot.textContent), TAG);
  assert.equal(
    await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth),
    false,
    'the page scrolls sideways at 320 px',
  );
  assert.deepEqual(lines, []);
  await close();
});

test('on a slow line it says that it is searching, then answers', async () => {
  const { page, close } = await open();
  await page.route('**/search?*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 3000));
    await route.continue();
  });
  await page.keyboard.type('bois');
  await page.keyboard.press('Enter');
  await page.waitForFunction((tag) => document.querySelector(tag).shadowRoot.querySelector('[aria-busy="true"]'), TAG);
  await page.locator(`${TAG} .hit`).first().waitFor({ timeout: 15_000 });
  await close();
});

test('with the engine down there is a sentence, the fallback link, and what was typed; then it recovers', async () => {
  const { page, lines, close } = await open();
  await page.route('**/search?*', (route) => route.fulfill({ status: 503, body: '{}' }));
  await page.keyboard.type('bois');
  await page.keyboard.press('Enter');
  await page.locator(`${TAG} [part~="error"]`).waitFor();
  assert.equal(await page.locator(`${TAG} input[role="combobox"]`).inputValue(), 'bois');
  const link = page.locator(`${TAG} > a, ${TAG} > * a`).first();
  assert.ok((await link.boundingBox())?.height > 0, 'the partner’s link is not shown');
  assert.ok(lines.filter((line) => line.includes(`<${TAG}>`)).length <= 1, lines.join('\n'));
  await page.unroute('**/search?*');
  await page.locator(`${TAG} input[role="combobox"]`).press('Enter');
  await page.locator(`${TAG} .hit`).first().waitFor();
  await close();
});
