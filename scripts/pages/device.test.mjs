// What a visitor's device does to a page: no storage, no network any more, a tab in the background, back and forward, paper.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { textOf, waitForState } from './browser.mjs';
import { TAGS, tagOf, useSite } from './site.mjs';

const NOW = '2026-12-02T10:00:00Z';
// Playwright turns the back/forward cache off where it is not told to leave it.
const site = useSite(NOW, { launch: { ignoreDefaultArgs: ['--disable-back-forward-cache'] } });
const all = TAGS.map((tag) => tagOf(tag, tag === 'cdm-resource-search' ? 'in-address' : '')).join('');
const ours = (lines) => lines.filter((line) => line.includes('<cdm-') || line.startsWith('uncaught'));

async function search(page, text) {
  await page.locator('cdm-resource-search input[role="combobox"]').fill(text);
  await page.keyboard.press('Enter');
  await page.locator('cdm-resource-search .hit').first().waitFor();
}

test('where the browser refuses all storage, the four tags work and say nothing', async () => {
  // A page in a sandbox has an origin of nobody: its storage throws, as where a visitor blocks all cookies.
  const { page, lines, close } = await site.open(all, {
    head: site.script(),
    headers: { 'content-security-policy': 'sandbox allow-scripts allow-forms' },
  });
  assert.deepEqual(
    await page.evaluate(() =>
      ['localStorage', 'sessionStorage'].map((name) => {
        try {
          return typeof window[name];
        } catch (error) {
          return error.name;
        }
      }),
    ),
    ['SecurityError', 'SecurityError'],
  );
  for (const tag of TAGS) await waitForState(page, tag);
  await search(page, 'métier');
  assert.deepEqual(lines, []);
  await close();
});

test('where the storage is full, the four tags work and write nothing', async () => {
  const { page, lines, close } = await site.open(
    `<script>try { for (let i = 0; ; i += 1) localStorage.setItem(i, 'x'.repeat(1e5)); } catch (error) { window.full = error.name; }</script>${all}`,
    { head: site.script() },
  );
  for (const tag of TAGS) await waitForState(page, tag);
  await search(page, 'métier');
  assert.equal(await page.evaluate(() => window.full), 'QuotaExceededError');
  assert.ok(await page.evaluate(() => Object.keys(localStorage).every((key) => /^\d+$/.test(key))));
  assert.deepEqual(lines, []);
  await close();
});

test('offline after it was loaded: the last answer stays with its date, a tag that comes then is honest; online, both recover', async () => {
  // What a browser keeps of a feed it counts in real time; here seven hours pass in a moment.
  for (const name of ['cite', 'agenda'])
    site.partner.pages[`/feed/${name}.json`] = {
      body: readFileSync(join(site.demo.folder, 'cdm', `${name}.json`)),
      headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    };
  const hours = tagOf('cdm-hours', 'feed="/feed/"');
  const permanences = tagOf('cdm-permanences', 'feed="/feed/"');
  const { page, context, lines, close } = await site.open(`${hours}<div id="room"></div>`, {
    head: site.script(),
    prepare: (one) => one.clock.install({ time: NOW }),
    now: undefined,
  });
  await waitForState(page, 'cdm-hours');
  await context.setOffline(true);
  await page.evaluate((html) => (document.querySelector('#room').innerHTML = html), hours + permanences);
  // The same kind of tag has its code and its data; another kind has neither.
  await page.waitForFunction(() => document.querySelector('#room cdm-hours').state?.type === 'ready');
  assert.ok((await page.locator('cdm-permanences a').boundingBox()).height > 0);
  await page.clock.fastForward('07:05:00');
  await page.waitForFunction(() => /Fermé/.test(document.querySelector('cdm-hours').shadowRoot.textContent));
  assert.match(await textOf(page, 'cdm-hours'), /n’ont pas pu être actualisées/);
  const said = ours(lines);
  assert.equal(said.length, 1, said.join('\n'));
  assert.match(said[0], /<cdm-permanences>: its code could not be loaded/);
  await context.setOffline(false);
  await page.clock.fastForward('00:03:00');
  await page.waitForFunction(() =>
    [...document.querySelectorAll('cdm-hours')].every(({ state }) => state.stale === undefined),
  );
  await page.evaluate((html) => document.querySelector('#room').insertAdjacentHTML('beforeend', html), permanences);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('cdm-permanences')].every(({ state }) => state?.type === 'ready'),
  );
  await close();
});

/** A clock that the tests move from any page of the site, also for one that sleeps in the back/forward cache. */
const movable = (page) =>
  page.addInitScript((now) => {
    const real = Date.now.bind(Date);
    const start = real();
    Date.now = () => now + real() - start + Number(localStorage.getItem('test-shift') ?? 0);
  }, Date.parse(NOW));

test('back from another page, out of the back/forward cache, a tag shows the present', async () => {
  const { page, lines, close } = await site.open(tagOf('cdm-hours'), {
    head: `${site.script()}<script>addEventListener('pageshow', ({ persisted }) => { window.persisted = persisted; })</script>`,
    prepare: movable,
    now: undefined,
  });
  site.partner.pages['/autre'] = { body: '<!doctype html><title>Autre</title><p>Autre' };
  await waitForState(page, 'cdm-hours');
  assert.match(await textOf(page, 'cdm-hours'), /Ouvert/);
  await page.evaluate(() => (window.mark = 'the same page'));
  await page.goto(`${site.partner.address}autre`);
  await page.evaluate(() => localStorage.setItem('test-shift', 8 * 3_600_000));
  await page.goBack({ waitUntil: 'commit' });
  const why = () =>
    page.evaluate(() =>
      JSON.stringify(performance.getEntriesByType('navigation')[0]?.notRestoredReasons?.reasons ?? []),
    );
  assert.deepEqual(
    await page.evaluate(() => [window.persisted, window.mark]),
    [true, 'the same page'],
    `the page was not kept by the browser: ${await why()}`,
  );
  await page.waitForFunction(() => /Fermé/.test(document.querySelector('cdm-hours').shadowRoot.textContent));
  assert.deepEqual(ours(lines), []);
  await close();
});

test('in a tab in the background the tags load, then sleep; shown again, they show the present', async () => {
  // No other tab hides a page of a browser without a window: the page is told that it is hidden.
  const hide = () => {
    let hidden = true;
    Object.defineProperty(window.Document.prototype, 'hidden', { get: () => hidden, configurable: true });
    Object.defineProperty(window.Document.prototype, 'visibilityState', { get: () => (hidden ? 'hidden' : 'visible') });
    window.show = (visible) => {
      hidden = !visible;
      document.dispatchEvent(new window.Event('visibilitychange'));
    };
  };
  const { page, requests, lines, close } = await site.open(all, {
    head: site.script(),
    prepare: async (one) => {
      await one.addInitScript(hide);
      await one.clock.install({ time: NOW });
    },
    now: undefined,
  });
  for (const tag of TAGS) await waitForState(page, tag);
  await page.waitForLoadState('networkidle');
  const asked = requests.length;
  await page.clock.fastForward('08:00:00');
  await page.waitForTimeout(200);
  assert.equal(requests.length, asked, 'a hidden page asks');
  assert.match(await textOf(page, 'cdm-hours'), /Ouvert/);
  await page.evaluate(() => window.show(true));
  await page.waitForFunction(() => /Fermé/.test(document.querySelector('cdm-hours').shadowRoot.textContent));
  assert.deepEqual(lines, []);
  await close();
});

/** What a visitor sees of a tag: its visible text, and its visible buttons, fields and summaries. */
const seen = (page, tag) =>
  page.evaluate((name) => {
    const { shadowRoot } = document.querySelector(name);
    // A part of <details> that is closed is not displayed though its style says nothing of it.
    const isSeen = (element) => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
    const of = (selector) => [...shadowRoot.querySelectorAll(selector)].filter(isSeen);
    const words = (elements) => elements.map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
    return {
      text: words(of('.root p, .root li, .root td, .root th, .root address, .root a, .root h2, .root h3')).join(' | '),
      controls: words(of('button, input, select, summary')),
      addresses: of('a[href^="http"]').map((link) => window.getComputedStyle(link, '::after').content),
      days: of('tr').length,
    };
  }, tag);

test('on paper: the week is open, address, phone and link addresses are there, nothing that one would press', async () => {
  const { page, lines, close } = await site.open(all, { head: site.script() });
  for (const tag of TAGS) await waitForState(page, tag);
  await search(page, 'menuisier');
  await page.locator('cdm-find-conseiller #words').fill('je veux changer de métier');
  await page.keyboard.press('Enter');
  await page.locator('cdm-find-conseiller [part~="desk"]').first().waitFor();
  await page.emulateMedia({ media: 'print' });
  const paper = Object.fromEntries(await Promise.all(TAGS.map(async (tag) => [tag, await seen(page, tag)])));
  for (const tag of TAGS) {
    assert.deepEqual(paper[tag].controls, [], `${tag} prints controls`);
    for (const address of paper[tag].addresses)
      assert.match(address, /https?:/, `${tag} prints a link without its address`);
  }
  assert.ok(paper['cdm-hours'].days >= 7, `${String(paper['cdm-hours'].days)} days are printed`);
  for (const tag of ['cdm-hours', 'cdm-find-conseiller']) {
    assert.match(paper[tag].text, /quai de l’Exemple/, `${tag} prints no address`);
    assert.match(paper[tag].text, /02 61 91 00 10/, `${tag} prints no phone`);
  }
  assert.match(paper['cdm-permanences'].text, /décembre/);
  assert.ok(
    paper['cdm-resource-search'].addresses.length > 0,
    `no document has a link: ${paper['cdm-resource-search'].text}`,
  );
  const pdf = await page.pdf({ format: 'A4' });
  assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
  assert.deepEqual(lines, []);
  await close();
});
