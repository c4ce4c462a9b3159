// Where a site takes a frame and no script: the frame pages, and the script that lets a page follow their height.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage, waitForState } from './browser.mjs';
import { pageOf } from './partner.mjs';
import { useSite } from './site.mjs';

const NOW = '2026-12-02T10:00:00Z';
const NAMES = ['hours', 'permanences', 'resource-search', 'find-conseiller'];
const site = useSite(NOW);

const frame = (path = 'hours.html') =>
  `<iframe src="${site.demo.address}cdm/frame/${path}" title="Horaires de la Cité des métiers" width="600" height="300"></iframe>`;
const host = () => site.script('cdm-frame.js');
const policy = () => {
  const { origin } = new URL(site.demo.address);
  return {
    'content-security-policy': `default-src 'none'; img-src data:; script-src ${origin}; frame-src ${origin}; require-trusted-types-for 'script'; trusted-types`,
  };
};

/** A partner's page with a frame in it, and the frame once its tag answers. */
async function open(body, { name = 'hours', headers } = {}) {
  const opened = await site.open(body, { headers });
  const inner = opened.page.frames().find((one) => one.url().includes('/frame/'));
  await waitForState(inner, `cdm-${name}`);
  return { ...opened, inner };
}
const heightOf = (page) => page.evaluate(() => document.querySelector('iframe').clientHeight);
const isFollowed = (page, inner) =>
  inner.waitForFunction(() => document.documentElement.classList.contains('followed')).then(() => page);

for (const name of NAMES)
  test(`the page of ${name} is titled, strict, and says nothing on the console`, async () => {
    const { page, lines, close } = await openPage(site.browser, `${site.demo.address}cdm/frame/${name}.html`, {
      now: NOW,
    });
    await waitForState(page, `cdm-${name}`);
    assert.match(await page.title(), / – \S/);
    assert.deepEqual(lines, []);
    assert.equal(await page.locator('script:not([src]), style, [style]').count(), 0);
    await close();
  });

test('the address sets what the tag may be told, and never another feed', async () => {
  const { inner, close } = await open(
    frame('hours.html?view=week&heading-level=3&lang=en&feed=https://evil.example/&onclick=alert(1)'),
  );
  assert.deepEqual(await inner.evaluate(() => document.querySelector('cdm-hours').getAttributeNames().sort()), [
    'heading-level',
    'lang',
    'view',
  ]);
  assert.equal(await inner.evaluate(() => document.documentElement.lang), 'en');
  await close();
});

for (const [order, body] of [
  ['before', () => host() + frame('hours.html?view=week')],
  ['after', () => frame('hours.html?view=week') + host()],
])
  test(`with the script ${order} it, a frame is as high as its tag, without a second scroll bar, under a strict policy`, async () => {
    const { page, inner, lines, close } = await open(body(), { headers: policy() });
    await isFollowed(page, inner);
    await page.waitForFunction(() => document.querySelector('iframe').clientHeight !== 300);
    const fits = () =>
      inner.waitForFunction(
        () =>
          document.body.getBoundingClientRect().height - window.innerHeight <= 0.5 &&
          window.innerHeight - document.body.getBoundingClientRect().height < 1.5,
      );
    await fits();
    assert.equal(await inner.evaluate(() => window.innerWidth - document.documentElement.clientWidth), 0);
    // It follows: narrower is higher.
    const before = await heightOf(page);
    await page.evaluate(() => (document.querySelector('iframe').width = 240));
    await page.waitForFunction((before) => document.querySelector('iframe').clientHeight > before, before);
    await fits();
    assert.deepEqual(lines, []);
    await close();
  });

test('without the script the frame keeps the height it was given, and scrolls', async () => {
  const { page, inner, close } = await open(frame('hours.html?view=week').replace('height="300"', 'height="150"'));
  assert.equal(await heightOf(page), 150);
  assert.notEqual(await inner.evaluate(() => window.getComputedStyle(document.documentElement).overflowY), 'hidden');
  assert.ok(await inner.evaluate(() => document.documentElement.scrollHeight > window.innerHeight));
  await close();
});

test('forged messages change nothing: from the page itself, from a frame of another origin, with wrong heights', async () => {
  site.partner.pages['/forger'] = {
    body: pageOf(
      '<script>setInterval(() => parent.postMessage({ type: "cdm-height", height: 7777 }, "*"), 20)</script>',
    ),
  };
  const { page, inner, close } = await open(
    `${host()}${frame()}<iframe id="forger" title="Autre" src="/forger" width="300" height="200"></iframe>`,
  );
  await isFollowed(page, inner);
  await inner.waitForFunction(() => Math.abs(window.innerHeight - document.body.getBoundingClientRect().height) < 1.5);
  const before = await heightOf(page);
  await page.evaluate(() => window.postMessage({ type: 'cdm-height', height: 6666 }, '*'));
  // The feed's own origin, but not a sensible height.
  await inner.evaluate(() => {
    for (const height of ['9999', -1, 0, 1e9, NaN, null])
      window.parent.postMessage({ type: 'cdm-height', height }, '*');
    window.parent.postMessage('cdm-height', '*');
  });
  await page.waitForTimeout(300);
  assert.equal(await page.evaluate(() => document.querySelector('#forger').clientHeight), 200);
  assert.equal(await heightOf(page), before);
  await close();
});
