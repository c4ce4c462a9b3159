// Nothing on the partner's page jumps: the layout shift that the browser measures is 0 from the first paint on, with an empty cache, on
// a slow line and a slow device, through every change that comes by itself and every step that a visitor takes. Before any script is
// there only the page's own sheet can keep a place: the pages here have the one that docs/webmaster.md gives.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openPage, waitForState } from './browser.mjs';
import { SHEET, pageOf } from './partner.mjs';
import { TAGS, tagOf, useSite } from './site.mjs';

const NOW = '2026-12-02T10:00:00Z';
const WIDTHS = [360, 1100];
/** Lighthouse's "fast 3G" (a line of 1.6 Mbit/s, 150 ms), on a device four times slower than this one. */
const LINE = { offline: false, latency: 150, downloadThroughput: 180_000, uploadThroughput: 84_000 };
const site = useSite(NOW);
const measured = [];
// `CDM_SHOW=1` prints every figure.
after(() => {
  if (process.env.CDM_SHOW)
    console.log(
      measured
        .map(({ what, width, alone, acted }) => `${what}, ${String(width)} px: ${alone}, after an act ${acted}`)
        .join('\n'),
    );
});

/** Keeps every shift from before the page's first byte on: how far, whether right after a visitor's act, and what moved. */
const watch = () => {
  window.shifts = [];
  new window.PerformanceObserver((list) => {
    for (const { value, hadRecentInput, startTime, sources } of list.getEntries())
      window.shifts.push({
        value,
        hadRecentInput,
        at: Math.round(startTime),
        moved: sources.map(({ node, previousRect: from, currentRect: to }) => {
          // The browser names nothing inside a shadow tree: what has no name is in a tag, for the page has no other tree.
          const name = node === null ? 'cdm-…' : `${node.nodeName}.${node.className ?? ''}`;
          return `${name}: ${from.y}+${from.height} → ${to.y}+${to.height}`;
        }),
      });
  }).observe({ type: 'layout-shift', buffered: true });
};

let count = 0;
/** A page of its own with these tags, each with a paragraph of the site below it, as a first visitor on a slow line gets it. */
async function open(tags, { width, lang = 'fr', sheet = SHEET, prepare }) {
  count += 1;
  const path = `page-${String(count)}`;
  const head = `<meta name="viewport" content="width=device-width"><style>${sheet}</style>${site.script()}`;
  const body = tags.map((tag) => `${tag}<p>Sous la balise, un paragraphe du site.</p>`).join('');
  site.partner.pages[`/${path}`] = { body: pageOf(body, head).replace('lang="fr"', `lang="${lang}"`) };
  const opened = await openPage(site.browser, site.partner.address + path, {
    now: NOW,
    viewport: { width, height: 900 },
    prepare: async (page) => {
      await page.addInitScript(watch);
      const session = await page.context().newCDPSession(page);
      await session.send('Network.emulateNetworkConditions', LINE);
      await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      await prepare?.(page);
    },
  });
  const { page } = opened;
  /** What has moved since it was last asked: nothing, but right after an act of the visitor's, as the metric counts. */
  const still = async (what) => {
    await page.waitForTimeout(150);
    const shifts = await page.evaluate(() => window.shifts.splice(0));
    const sum = (list) => list.reduce((all, { value }) => all + value, 0).toFixed(3);
    const alone = shifts.filter(({ hadRecentInput }) => !hadRecentInput);
    measured.push({
      what,
      width,
      alone: sum(alone),
      acted: sum(shifts.filter((one) => !alone.includes(one))),
      moved: alone,
    });
  };
  return { ...opened, still };
}

/** Fails with everything that moved, once all was measured. */
function assertStill(measures) {
  assert.ok(measures.length > 0);
  const wrong = measures.filter((one) => one.alone !== '0.000');
  assert.deepEqual(
    wrong.map(
      ({ what, width, alone, moved }) =>
        `${what}, ${String(width)} px: ${alone} ${moved.map((one) => `[${String(one.at)} ms] ${one.moved.join('; ')}`).join(' ')}`,
    ),
    [],
  );
}

const inside = (page, tag, selector) => page.locator(`${tag} ${selector}`);

/** Holds back every script asked for from now on. */
const late = (page, milliseconds) =>
  page.route('**/*.js', async (route) => {
    await new Promise((done) => setTimeout(done, milliseconds));
    await route.continue();
  });

/** What a visitor does with a tag, step by step; each is measured until what it asked for has come. */
const ACTS = {
  'cdm-hours': async () => undefined,
  'cdm-permanences': async (page, tag, still) => {
    await inside(page, tag, 'summary').first().click();
    await still('filters open');
    await inside(page, tag, 'select').first().focus();
    await page.keyboard.press('ArrowDown');
    await still('a filter is chosen');
    await inside(page, tag, '.link-button').first().click();
    await still('filters are cleared');
    await inside(page, tag, '.more .button').click();
    await still('more is shown');
  },
  'cdm-resource-search': async (page, tag, still) => {
    await inside(page, tag, '#field').click();
    await page.keyboard.type('mét', { delay: 60 });
    await inside(page, tag, '.suggestions li').first().waitFor();
    await still('suggestions');
    await page.keyboard.press('Enter');
    await inside(page, tag, '.hit').first().waitFor();
    await still('results');
    await inside(page, tag, 'summary').first().click();
    await still('refinements open');
    await inside(page, tag, '.check input').first().click();
    await still('a refinement is chosen');
    await inside(page, tag, '.check input').first().click();
    await still('a refinement is left');
    await inside(page, tag, '.paging button').last().click();
    await still('page two');
  },
  'cdm-find-conseiller': async (page, tag, still) => {
    // The script of the path comes later than half a second after the press: the browser counts what moves then as a jump.
    await late(page, 900);
    await inside(page, tag, '.guide .button').click();
    await inside(page, tag, 'fieldset').first().waitFor();
    await still('first question');
    for (let step = 2; step < 7 && (await inside(page, tag, '[part~="desk"]').count()) === 0; step += 1) {
      await inside(page, tag, '.choice input').first().click();
      await inside(page, tag, '.buttons .primary').click();
      await still(`after question ${String(step - 1)}`);
    }
    await inside(page, tag, '[part~="desk"]').first().waitFor();
    await still('the answer');
  },
};

const atEachWidth = async (walk) => {
  const start = measured.length;
  await Promise.all(WIDTHS.map(walk));
  return measured.slice(start);
};
const allReady = (page) =>
  page.waitForFunction(
    (names) => [...document.querySelectorAll(names)].every(({ state }) => state?.type === 'ready'),
    TAGS.join(),
    { timeout: 30_000 },
  );

for (const tag of TAGS)
  test(`<${tag}>: no shift from the first paint to the answer, at a refresh, nor at what a visitor does`, async () => {
    const measures = await atEachWidth(async (width) => {
      const { page, still, close } = await open([tagOf(tag)], { width });
      const name = (step) => still(`${tag}, ${step}`);
      await allReady(page);
      await name('from the first paint to the answer');
      await page.evaluate((tag) => document.querySelector(tag).reload(), tag);
      await page.waitForTimeout(300);
      await name('a refresh');
      await ACTS[tag](page, tag, name);
      await close();
    });
    assertStill(measures);
  });

test('ten tags in a page: no shift until all have answered', async () => {
  const ten = [...TAGS, ...TAGS, 'cdm-hours', 'cdm-permanences'].map((tag) => tagOf(tag));
  const measures = await atEachWidth(async (width) => {
    const { page, still, close } = await open(ten, { width });
    await allReady(page);
    await still('ten tags');
    await close();
  });
  assertStill(measures);
});

test('a feed that fails: no shift when the fallback comes', async () => {
  const measures = await atEachWidth(async (width) => {
    const { page, still, close } = await open(
      TAGS.map((tag) => tagOf(tag)),
      {
        width,
        prepare: (one) =>
          one.route(/cdm\/(cite|agenda|conseil|resources)\.json$/, (route) =>
            route.fulfill({ body: '{', headers: { 'access-control-allow-origin': '*' } }),
          ),
      },
    );
    for (const tag of TAGS) await waitForState(page, tag, ['error'], 30_000);
    await still('errors');
    await close();
  });
  assertStill(measures);
});

test('a language that comes after the tags: nothing below them moves', async () => {
  const measures = await atEachWidth(async (width) => {
    const { page, still, close } = await open(
      TAGS.map((tag) => tagOf(tag)),
      { width, lang: 'nl' },
    );
    await allReady(page);
    await page.waitForFunction(
      (tags) => tags.every((tag) => document.querySelector(tag).shadowRoot.querySelector('.root')?.lang === 'nl'),
      TAGS,
    );
    await still('Dutch');
    await close();
  });
  assertStill(measures);
});

test('a jump would be measured: without the sheet of the guide, the paragraph below moves', async () => {
  const { page, still, close } = await open([tagOf('cdm-hours')], { width: 360, sheet: '' });
  await allReady(page);
  await still('without the sheet');
  await close();
  const { alone, moved } = measured.at(-1);
  assert.ok(Number(alone) > 0.005, alone);
  assert.match(moved[0].moved.join(), /P\./);
});
