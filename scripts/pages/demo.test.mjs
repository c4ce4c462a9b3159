// The demo as a visitor meets it: in a real browser, over the real server, with the real feed.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, openPage, serveDemo, textOf, waitForState } from './browser.mjs';

const NOW = '2026-12-02T10:00:00Z';
const TAGS = ['cdm-hours', 'cdm-permanences', 'cdm-resource-search', 'cdm-find-conseiller'];
let demo;
let browser;

before(async () => {
  demo = await serveDemo(NOW);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

test('the four tags are alive under a strict policy, without a word on the console', async () => {
  const { page, lines, close } = await openPage(browser, demo.address, { now: NOW });
  for (const tag of TAGS) await waitForState(page, tag);
  assert.match(await textOf(page, 'cdm-hours'), /Ouvert ?,? ferme à 18/);
  assert.match(await textOf(page, 'cdm-permanences'), /Prochaines (permanences|dates)/);
  assert.deepEqual(lines, []);
  await close();
});

test('nothing is asked of anybody but the feed’s origin, nothing is stored, each document once', async () => {
  const { page, context, requests, close } = await openPage(browser, demo.address, { now: NOW });
  for (const tag of TAGS) await waitForState(page, tag);
  await page.waitForLoadState('networkidle');
  assert.deepEqual(
    requests.filter((url) => !url.startsWith(demo.address) && !url.startsWith('data:') && !url.startsWith('blob:')),
    [],
  );
  const documents = requests.filter((url) => url.endsWith('.json'));
  assert.deepEqual(documents, [...new Set(documents)]);
  assert.deepEqual(await context.cookies(), []);
  assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
  await close();
});

test('a search finds a document by keyboard alone', async () => {
  const { page, close } = await openPage(browser, demo.address, { now: NOW });
  await waitForState(page, 'cdm-resource-search');
  await page.locator('cdm-resource-search input[role="combobox"]').focus();
  await page.keyboard.type('petite enfanc');
  await page.locator('cdm-resource-search [role="option"]').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('cdm-resource-search .hit').first().waitFor();
  assert.match(await textOf(page, 'cdm-resource-search'), /enfan/i);
  await close();
});

test('without JavaScript every tag still shows the partner’s fallback', async () => {
  const { page, close } = await openPage(browser, demo.address, { javaScriptEnabled: false });
  for (const tag of TAGS)
    assert.ok((await page.locator(`${tag} a`).first().boundingBox())?.height > 0, `${tag} shows no link`);
  await close();
});

for (const [name, route] of [
  ['is missing', (request) => request.fulfill({ status: 404, body: 'Not found' })],
  [
    'is a web page',
    (request) =>
      request.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><title>Connexion</title>' }),
  ],
  [
    'is cut',
    (request) => request.fulfill({ status: 200, contentType: 'application/json', body: '{"version":1,"generated' }),
  ],
  [
    'is of a newer version',
    (request) => request.fulfill({ status: 200, contentType: 'application/json', body: '{"version":2}' }),
  ],
])
  test(`when the feed ${name}, the fallback stays and the console gets one line per tag`, async () => {
    const context = await browser.newContext({ locale: 'fr-FR', timezoneId: 'Europe/Paris' });
    const page = await context.newPage();
    const lines = [];
    page.on('console', (message) => message.type() === 'warning' && lines.push(message.text()));
    page.on('pageerror', (error) => lines.push(`uncaught: ${error.message}`));
    await page.route('**/cdm/*.json', route);
    await page.goto(demo.address);
    for (const tag of TAGS) await waitForState(page, tag, ['error']);
    for (const tag of TAGS) {
      assert.ok((await page.locator(`${tag} a`).first().boundingBox())?.height > 0, `${tag} hides its fallback`);
      assert.equal(lines.filter((line) => line.startsWith(`<${tag}>`)).length, 1, lines.join('\n'));
    }
    assert.deepEqual(
      lines.filter((line) => line.startsWith('uncaught')),
      [],
    );
    await context.close();
  });

test('a visitor far away is told which clock is shown', async () => {
  const { page, close } = await openPage(browser, demo.address, { now: NOW, timezoneId: 'America/Martinique' });
  await waitForState(page, 'cdm-permanences');
  assert.match(await textOf(page, 'cdm-permanences'), /Heures du lieu/);
  await close();
});

for (const [name, path] of [
  ['English', 'en.html'],
  ['Arabic', 'ar.html'],
  ['a hostile style sheet', 'hostile.html'],
  ['a narrow column', 'article.html'],
])
  test(`the page with ${name} shows its tags without a word on the console and without sideways scrolling`, async () => {
    const { page, lines, close } = await openPage(browser, new URL(path, demo.address).href, {
      now: NOW,
      viewport: { width: 320, height: 800 },
    });
    const tags = await page.evaluate((tags) => tags.filter((tag) => document.querySelector(tag)), TAGS);
    assert.ok(tags.length > 0);
    for (const tag of tags) await waitForState(page, tag);
    assert.deepEqual(lines, []);
    for (const tag of tags) {
      const overflow = await page.evaluate((tag) => {
        const element = document.querySelector(tag);
        return element.scrollWidth - element.clientWidth;
      }, tag);
      assert.ok(overflow <= 0, `${tag} is ${overflow} px too wide`);
    }
    await close();
  });
