// Pages filled by `cdm prerender`: right without script, taken over without a jump, under a strict policy, and still there when the feed fails.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { root, run } from '../run.mjs';
import { launch, openPage, serveDemo, textOf, waitForState } from './browser.mjs';
import { pageOf, servePartner } from './partner.mjs';

const NOW = '2026-12-02T10:00:00Z';
const TAGS = ['cdm-hours', 'cdm-permanences'];
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const body =
  '<cdm-hours view="week"><a href="tel:+33261910010">02 61 91 00 10</a></cdm-hours><cdm-permanences limit="4"><a href="/agenda">Agenda</a></cdm-permanences><cdm-hours></cdm-hours><p>Sous les balises</p>';
let demo;
let browser;
let partner;
let folder;
let page;

before(async () => {
  demo = await serveDemo(NOW);
  browser = await launch();
  partner = await servePartner();
  folder = mkdtempSync(join(tmpdir(), 'cdm-prerender-'));
  page = await prerender(pageOf(body, `<script type="module" src="${demo.address}cdm/cdm.js"></script>`));
});
after(async () => {
  await browser?.close();
  await partner?.stop();
  await demo?.stop();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

/** The page as the command fills it. */
async function prerender(html) {
  const file = join(folder, 'page.html');
  writeFileSync(file, html);
  const words = ['prerender', file, '--feed', join(demo.folder, 'cdm'), '--now', NOW];
  const { code, output } = await run('node', [`${root}packages/publisher/bin/cdm.js`, ...words], { quiet: true });
  assert.equal(code, 0, output);
  return readFileSync(file, 'utf8');
}

/** Adds up how far things move without anybody having done anything, from before the page's first byte. */
const watchShifts = () => {
  window.shifts = [];
  new window.PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      window.shifts.push({
        value: entry.value,
        nodes: entry.sources.map(({ node }) => node?.nodeName + '.' + node?.className),
      });
  }).observe({ type: 'layout-shift', buffered: true });
};

/** Opens the filled page; the feed answers when `open` is called, so that what was prerendered is seen first. */
async function openSlowly({ width = 1024, headers, status } = {}) {
  partner.pages['/'] = { body: page, headers };
  const opened = await openPage(browser, 'about:blank', { now: NOW, viewport: { width, height: 900 } });
  await opened.page.addInitScript(watchShifts);
  let open;
  const gate = new Promise((resolve) => (open = resolve));
  await opened.page.route(/cdm\/(cite|agenda)\.json$/, async (route) => {
    await gate;
    await (status ? route.fulfill({ status, headers: { 'access-control-allow-origin': '*' } }) : route.continue());
  });
  await opened.page.goto(partner.address, { waitUntil: 'commit' });
  await opened.page.waitForFunction(
    (tags) => tags.every((tag) => document.querySelector(tag)?.state?.type === 'loading'),
    TAGS,
  );
  return { ...opened, open };
}

const drawn = (opened, tag) =>
  opened.page.evaluate(
    (tag) => document.querySelector(tag).shadowRoot.querySelector('.prerendered').childElementCount,
    tag,
  );
/** Two frames: what was rendered has been painted, and shifts have been reported. */
const painted = (opened) =>
  opened.page.evaluate(
    () =>
      new Promise((done) =>
        window.requestAnimationFrame(() => window.requestAnimationFrame(() => setTimeout(done, 100))),
      ),
  );

test('without script the page is right: dated, with the day until which it is, and no control that does nothing', async () => {
  partner.pages['/'] = { body: page };
  const opened = await openPage(browser, partner.address, { javaScriptEnabled: false });
  const hours = await textOf(opened.page, 'cdm-hours');
  assert.match(hours, /Horaires exacts jusqu’au 8 décembre 2026/);
  assert.match(hours, /Mercredi 2 décembre .*Mardi 8 décembre/);
  assert.doesNotMatch(hours, /(?<!ré)ouv|ferme |aujourd’hui|demain/i);
  const sessions = await textOf(opened.page, 'cdm-permanences');
  assert.match(sessions, /Dates exactes jusqu’au \d+ décembre 2026/);
  assert.ok((await opened.page.locator('cdm-permanences .exact').boundingBox()).height > 10);
  assert.match(sessions, /\d+ décembre/);
  assert.doesNotMatch(sessions, /aujourd’hui|en ce moment/i);
  for (const control of await opened.page.locator('cdm-permanences :is(button, select, summary)').all())
    assert.equal(await control.isVisible(), false);
  assert.equal(await opened.page.locator('cdm-hours > a').isVisible(), false);
  assert.equal(await opened.page.locator('script[type="application/ld+json"]').count(), 1);
  assert.deepEqual(opened.lines, []);
  await opened.close();
});

for (const width of [360, 1024])
  test(`at ${width} pixels the page takes over in place: what was there stays until the answer, and nothing moves`, async () => {
    const opened = await openSlowly({ width });
    for (const tag of TAGS) assert.ok((await drawn(opened, tag)) > 0);
    assert.match(await textOf(opened.page, 'cdm-hours'), /Horaires exacts/);
    await painted(opened);
    opened.open();
    for (const tag of TAGS) await waitForState(opened.page, tag);
    await painted(opened);
    for (const tag of TAGS) assert.equal(await drawn(opened, tag), 0);
    const text = await opened.page.evaluate(() =>
      [...document.querySelector('cdm-hours').shadowRoot.querySelectorAll('.status')].map((one) => one.innerText),
    );
    assert.equal(text.length, 1);
    assert.match(text[0], /Ouvert|Fermé|ouvre/);
    assert.deepEqual(await opened.page.evaluate(() => window.shifts), []);
    assert.equal(await opened.page.locator('cdm-permanences :disabled').count(), 0);
    assert.deepEqual(opened.lines, []);
    await opened.page.addScriptTag({ path: axe });
    const { violations } = await opened.page.evaluate(() =>
      window.axe.run({ include: ['cdm-hours', 'cdm-permanences'] }),
    );
    assert.deepEqual(
      violations.map(({ id, nodes }) => [id, nodes[0].html]),
      [],
    );
    await opened.close();
  });

test('what is prerendered has no accessibility error, and reads right to left where its language does', async () => {
  const arabic = await prerender(
    pageOf(
      '<div lang="ar"><cdm-hours view="week"></cdm-hours></div>',
      `<script src="${demo.address}cdm/cdm.js"></script>`,
    ),
  );
  for (const html of [page, arabic]) {
    partner.pages['/'] = {
      body: html.replace(/<script type="module"[^>]*><\/script>|<script src[^>]*><\/script>/, ''),
    };
    const opened = await openPage(browser, partner.address, { now: NOW });
    await opened.page.addScriptTag({ path: axe });
    const { violations } = await opened.page.evaluate(() => window.axe.run({ include: ['cdm-hours'] }));
    assert.deepEqual(
      violations.map(({ id, nodes }) => [id, nodes[0].html]),
      [],
    );
    // The script did not come: the day is said all the same, later.
    const exact = opened.page.locator('.exact');
    if (html === page) {
      assert.equal((await exact.boundingBox()).height, 0);
      await exact.evaluate((element) => element.getAnimations().forEach((animation) => animation.finish()));
      assert.ok((await exact.boundingBox()).height > 10);
    } else assert.match(await textOf(opened.page, 'cdm-hours'), /المواعيد صحيحة حتى 8 ديسمبر 2026/);
    await opened.close();
  }
});

test('under the printed policy with its line for prerendered pages, styles apply and nothing is refused', async () => {
  const guide = readFileSync(`${root}docs/webmaster.md`, 'utf8');
  const [, printed] = /```csp\n([^`]+)```/.exec(guide);
  const [, styles] = /`(style-src https:\/\/votre-cite\.example)`/.exec(guide);
  const policy = `default-src 'none'; img-src data:; ${printed}; ${styles}`
    .replaceAll('https://votre-cite.example', new URL(demo.address).origin)
    .replaceAll('\n', ' ');
  const opened = await openSlowly({ headers: { 'content-security-policy': policy } });
  const display = () =>
    opened.page.evaluate(
      () => window.getComputedStyle(document.querySelector('cdm-hours').shadowRoot.querySelector('.status')).display,
    );
  assert.equal(await display(), 'flex');
  opened.open();
  for (const tag of TAGS) await waitForState(opened.page, tag);
  await painted(opened);
  assert.deepEqual(await opened.page.evaluate(() => window.shifts), []);
  assert.deepEqual(opened.lines, []);
  await opened.close();
});

test('where the feed fails, what was prerendered stays', async () => {
  const opened = await openSlowly({ status: 404 });
  opened.open();
  for (const tag of TAGS) await waitForState(opened.page, tag, ['error']);
  await painted(opened);
  assert.match(await textOf(opened.page, 'cdm-hours'), /Horaires exacts jusqu’au 8 décembre 2026/);
  assert.ok((await drawn(opened, 'cdm-permanences')) > 0);
  await opened.close();
});
