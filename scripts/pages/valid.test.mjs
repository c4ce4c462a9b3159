// What the tags draw is valid HTML (RGAA 8.2): elements where they may stand, attributes with values that they may have, ids that are
// one of a kind. Judged as one document: the page around, each tag's tree in its place.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { waitForState } from './browser.mjs';
import { tagOf, useSite } from './site.mjs';

const site = useSite('2026-12-02T10:00:00Z');
const validator = new HtmlValidate(new StaticConfigLoader({ extends: ['html-validate:standard'] }));

/** Faults of a tag's tree as it stands, one line each. */
async function faultsOf(page, tag, what) {
  const inside = await page.evaluate(
    (tag) => document.querySelector(tag).shadowRoot.innerHTML.replace(/<style>[^]*?<\/style>|<!--[^]*?-->/g, ''),
    tag,
  );
  assert.ok(inside.length > 200, `${what}: nothing is drawn`);
  const { results } = await validator.validateString(
    `<!DOCTYPE html>\n<html lang="fr"><head><title>Une page</title></head><body><h1>Une page</h1>${inside}</body></html>`,
  );
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${what}: ${ruleId}: ${message} (${selector ?? ''})`)); // prettier-ignore
}

async function open(tag, attributes, options = {}) {
  const opened = await site.open(tagOf(tag, attributes), { head: site.script(), ...options });
  await waitForState(opened.page, tag, ['ready', 'empty', 'unknown', 'error']);
  const inside = (selector) => opened.page.locator(`${tag} ${selector}`);
  return { ...opened, inside };
}

test('a wrong tree is noticed', async () => {
  const { page, close } = await open('cdm-hours', '');
  await page.evaluate(() => {
    document.querySelector('cdm-hours').shadowRoot.querySelector('.root').innerHTML +=
      '<ul><p id="title">Un</p></ul><p id="title" role="nothing">Deux</p>';
  });
  const faults = (await faultsOf(page, 'cdm-hours', 'x')).join('\n');
  for (const rule of ['element-permitted-content', 'no-dup-id']) assert.match(faults, new RegExp(rule));
  await close();
});

for (const view of ['today', 'week', 'badge'])
  test(`<cdm-hours view="${view}">`, async () => {
    const { page, close } = await open('cdm-hours', `view="${view}"`);
    assert.deepEqual(await faultsOf(page, 'cdm-hours', view), []);
    await close();
  });

test('<cdm-permanences>: the list, filtered, in Arabic', async () => {
  const { page, inside, close } = await open('cdm-permanences', 'kinds="all" lang="ar"');
  await inside('.root[lang=ar]:not(.loading)').waitFor();
  const faults = await faultsOf(page, 'cdm-permanences', 'the list');
  await inside('summary').first().click();
  await inside('select').first().selectOption({ index: 1 });
  faults.push(...(await faultsOf(page, 'cdm-permanences', 'filtered')));
  assert.deepEqual(faults, []);
  await close();
});

test('<cdm-resource-search>: the field, suggestions, results, refinements', async () => {
  const { page, inside, close } = await open('cdm-resource-search', '');
  const faults = await faultsOf(page, 'cdm-resource-search', 'the field');
  await inside('#field').click();
  await page.keyboard.type('mét', { delay: 40 });
  await inside('.suggestions li').first().waitFor();
  faults.push(...(await faultsOf(page, 'cdm-resource-search', 'suggestions')));
  await page.keyboard.press('Enter');
  await inside('.hit').first().waitFor();
  await inside('summary').first().click();
  faults.push(...(await faultsOf(page, 'cdm-resource-search', 'results')));
  assert.deepEqual(faults, []);
  await close();
});

test('<cdm-find-conseiller>: every screen', async () => {
  const { page, inside, close } = await open('cdm-find-conseiller', '');
  const faults = await faultsOf(page, 'cdm-find-conseiller', 'start');
  await inside('.guide .button').click();
  for (const screen of ['need', 'situation', 'talk', 'when', 'answer']) {
    await page.evaluate((screen) => (document.querySelector('cdm-find-conseiller').screen = screen), screen);
    await inside(`.screen.${screen}`).waitFor();
    faults.push(...(await faultsOf(page, 'cdm-find-conseiller', screen)));
  }
  assert.deepEqual(faults, []);
  await close();
});

test('an error', async () => {
  const { page, close } = await open('cdm-hours', 'feed="/nothing/"');
  assert.deepEqual(await faultsOf(page, 'cdm-hours', 'error'), []);
  await close();
});
