// In the pages of careless sites the tags read well, and the pages stay as they were: measured, not looked at.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { waitForState } from './browser.mjs';
import { assertReads, measure } from './reads.mjs';
import { TAGS, tagOf, useSite } from './site.mjs';

const NOW = '2026-12-02T10:00:00Z';
const site = useSite(NOW);
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const all = TAGS.map((tag) => tagOf(tag)).join('');

const column = (html, style = '') => `<div style="width:280px;${style}">${html}</div>`;
for (const [name, head, body] of [
  ['a root of 62.5 % and no size after', '<style>html { font-size: 62.5%; }</style>', column(all)],
  [
    'everything reverted, by force',
    '<style>* { all: revert !important; }</style>',
    column(all, 'width:280px!important'),
  ],
  ['everything unset', '<style>* { all: unset; }</style>', column(all, 'display:block')],
  [
    'no line height, capitals, wide letters, indents, justified, in 280 px',
    '<style>body { line-height: 0; text-transform: uppercase; letter-spacing: .3em; word-spacing: 1em; text-indent: 3em; font-style: italic; font-variant: small-caps; text-align: justify; white-space: nowrap } div, p { line-height: 0 !important }</style>',
    column(all),
  ],
  [
    'tags laid out as flex items',
    '<style>.row { display: flex; width: 1100px }</style>',
    `<div class="row">${all}</div>`,
  ],
])
  test(`a site with ${name}`, async () => {
    const { page, lines, close } = await site.open(body, { head: head + site.script() });
    for (const tag of TAGS) await waitForState(page, tag);
    for (const tag of TAGS) assertReads(await measure(page, tag), tag);
    assert.deepEqual(lines, []);
    await close();
  });

test('a page from right to left: a French tag in it is from left to right, an Arabic one is not; both stay in their column', async () => {
  for (const [language, direction] of [
    ['ar', 'rtl'],
    ['fr', 'ltr'],
  ]) {
    const tags = TAGS.map((tag) => tagOf(tag, `lang="${language}"`)).join('');
    const { page, lines, close } = await site.open(`<div dir="rtl">${column(tags)}</div>`, { head: site.script() });
    for (const tag of TAGS) {
      await waitForState(page, tag);
      await page.waitForFunction(
        ([tag, language]) => document.querySelector(tag).shadowRoot.querySelector('.root')?.lang === language,
        [tag, language],
      );
      const measured = await measure(page, tag);
      assert.equal(measured.direction, direction, tag);
      assertReads(measured, tag);
    }
    assert.deepEqual(lines, []);
    await close();
  }
});

for (const [name, head, options] of [
  [
    'a dark site',
    '<style>:root { color-scheme: dark; } body { background: #14161b; color: #e8e6e3; }</style>',
    { colorScheme: 'dark' },
  ],
  [
    'a site that is dark for those who want it dark',
    '<style>:root { color-scheme: light dark; } body { background: Canvas; color: CanvasText; }</style>',
    { colorScheme: 'dark' },
  ],
  ['a site that only knows light, for somebody who wants dark', '', { colorScheme: 'dark' }],
  ['a site that paints itself dark and says nothing', '<style>body { background: #101010; color: #eee; }</style>', {}],
])
  test(`in ${name}, every text has its contrast`, async () => {
    const { page, close } = await site.open(all, { head: head + site.script(), ...options });
    for (const tag of TAGS) await waitForState(page, tag);
    await page.addScriptTag({ path: axe });
    const found = await page.evaluate(async () => {
      const { violations, passes } = await window.axe.run({ runOnly: ['color-contrast'] });
      const of = (results) => results.flatMap(({ nodes }) => nodes.filter(({ target }) => Array.isArray(target[0])));
      return {
        checked: of(passes).length,
        wrong: of(violations).map(({ target, any }) => `${target.flat().join(' ')}: ${any[0]?.message}`),
      };
    });
    assert.ok(found.checked > 20, `${String(found.checked)} texts were checked`);
    assert.deepEqual(found.wrong, []);
    await close();
  });

test('the site itself stays as it was: its styles, its nodes, its globals', async () => {
  const words = '<p>Un paragraphe du site, avec <a href="#">un lien</a>.</p><button>Un bouton</button>';
  const snapshot = (page) =>
    page.evaluate(() => {
      // What depends on how high the tags are is theirs to change.
      const measures = /^(height|block-size|perspective-origin|transform-origin)$/;
      const style = (selector) => {
        const computed = window.getComputedStyle(document.querySelector(selector));
        return Object.fromEntries(
          [...computed].filter((name) => !measures.test(name)).map((name) => [name, computed.getPropertyValue(name)]),
        );
      };
      return {
        styles: Object.fromEntries(['html', 'body', 'h1', 'p', 'p a', 'button'].map((name) => [name, style(name)])),
        nodes: ['head', 'body'].map((name) => document.querySelectorAll(`${name} *`).length),
        sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
        attributes: ['html', 'body'].map((name) => document.querySelector(name).getAttributeNames()),
        // Not the test's own tools, nor the marks that every Lit leaves.
        globals: Object.keys(window).filter((name) => !/^(__pw|__playwright|lit|reactiveElement|Cdm$)/.test(name)),
      };
    });
  const without = await site.open(words + all, { head: '<script type="module"></script>' });
  const before = await snapshot(without.page);
  await without.close();
  const { page, close } = await site.open(words + all, { head: site.script() });
  for (const tag of TAGS) await waitForState(page, tag);
  assert.deepEqual(await snapshot(page), before);
  await close();
});
