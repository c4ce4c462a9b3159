// What is pasted through the filters of editors, then shown by a partner's page: what survives works, and a link stays a link.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { root } from '../run.mjs';
import { waitForState } from './browser.mjs';
import { filters, wordpress } from './filters.mjs';
import { useSite } from './site.mjs';

const NOW = '2026-12-02T10:00:00Z';
/** What docs/webmaster.md offers, each asking for the one-line view, so that a lost attribute shows. */
const forms = {
  '`<cdm-hours>`': '<cdm-hours view="badge"><a href="https://cite.example/horaires">Horaires</a></cdm-hours>',
  '`<div data-cdm>`':
    '<div data-cdm="hours" data-view="badge"><a href="https://cite.example/horaires">Horaires</a></div>',
  '`<a data-cdm>`': '<p><a href="https://cite.example/horaires" data-cdm="hours" data-view="badge">Horaires</a></p>',
  '`#cdm=hours`': '<p><a href="https://cite.example/horaires#cdm=hours&amp;view=badge">Horaires</a></p>',
};

const site = useSite(NOW);

/** Opens a partner's page that holds this, the script last. */
const open = (body, options) => site.open(body + site.script(), options);

/** What a visitor gets of what is left: the widget as asked, a link, or words. */
async function outcomeOf(html) {
  const { page, lines, close } = await open(html);
  if (/cdm/.test(html)) await waitForState(page, 'cdm-hours').catch(() => undefined);
  else await page.waitForLoadState('networkidle');
  const outcome = await page.evaluate(() => {
    const widget = document.querySelector('cdm-hours');
    if (widget?.state?.type === 'ready') return widget.view === 'badge' ? 'balise' : 'balise sans ses attributs';
    return document.querySelector('a[href^="https://cite.example/horaires"]')?.checkVisibility() ? 'lien' : 'texte';
  });
  assert.deepEqual(lines, []);
  await close();
  return outcome;
}

test('what each filter leaves is what the guide says, and works', async () => {
  const rows = [];
  for (const { name, clean } of filters) {
    const outcomes = [];
    for (const html of await clean(site.browser, Object.values(forms))) outcomes.push(await outcomeOf(html));
    rows.push([name, ...outcomes]);
  }
  const table = rows.map((row) => row.join(' | '));
  const guide = readFileSync(`${root}docs/webmaster.md`, 'utf8').replace(/ +\|/g, ' |').replace(/\| +/g, '| ');
  for (const row of table)
    assert.ok(guide.includes(`| ${row} |`), `docs/webmaster.md must say: | ${table.join(' |\n| ')} |`);
  for (const row of rows) assert.equal(row[4], 'balise', `${row[0]} breaks the plain link`);
});

const installed = existsSync(`${process.env.CDM_WORDPRESS ?? '/usr/share/wordpress'}/wp-includes/kses.php`);
test(
  'the allow-list of WordPress that stands here gives what WordPress itself gives',
  { skip: !installed && 'no WordPress here: apt-get install wordpress php-cli, or set CDM_WORDPRESS and CDM_PHP' },
  async () => {
    const list = filters.find(({ name }) => name.startsWith('WordPress'));
    const pieces = Object.values(forms);
    assert.deepEqual(await list.clean(site.browser, pieces), await wordpress.clean(site.browser, pieces));
  },
);

test('a plain element becomes the tag, keeps its own place and look, and what it held is the fallback', async () => {
  const { page, lines, requests, close } = await open(
    '<div id="d" class="mine" data-cdm="permanences" data-limit="2" data-heading-level="4" data-onclick="alert(1)" data-id="x"><p>Au <a href="tel:+33261910010">02 61 91 00 10</a></p></div>',
  );
  await waitForState(page, 'cdm-permanences');
  assert.deepEqual(
    await page.evaluate(() => {
      const tag = document.querySelector('cdm-permanences');
      return [tag.parentElement.outerHTML.split('>')[0], tag.getAttributeNames().sort(), tag.innerHTML, tag.limit];
    }),
    [
      '<div id="d" class="mine" data-cdm="permanences" data-limit="2" data-heading-level="4" data-onclick="alert(1)" data-id="x"',
      ['heading-level', 'limit'],
      '<p>Au <a href="tel:+33261910010">02 61 91 00 10</a></p>',
      2,
    ],
  );
  assert.ok(requests.some((url) => /\/cdm\/adopt-/.test(url)));
  assert.deepEqual(lines, []);
  await close();
});

test('a tag, a page without tags, and a foreign data-cdm pay nothing and change nothing', async () => {
  const { page, requests, close } = await open(
    '<cdm-hours view="badge"></cdm-hours><nav><a href="/horaires">Horaires</a> <a href="#cdm-hours">Plus bas</a></nav>',
  );
  await waitForState(page, 'cdm-hours');
  assert.deepEqual(
    requests.filter((url) => /\/adopt-/.test(url)),
    [],
  );
  assert.equal(await page.locator('nav a').count(), 2);
  await close();
  const other = await open(
    '<p data-cdm="horaire">Autre chose</p><svg><a href="https://x.example/#cdm=hours"></a></svg>',
  );
  await other.page.waitForLoadState('networkidle');
  assert.equal(
    await other.page.evaluate(() => document.querySelector('p').outerHTML),
    '<p data-cdm="horaire">Autre chose</p>',
  );
  assert.deepEqual(other.lines, [
    'warning: <p>: data-cdm="horaire" is not known; it takes "find-conseiller", "hours", "permanences", "resource-search". The element is left as it is.',
  ]);
  assert.equal(await other.page.locator('cdm-hours').count(), 0);
  await other.close();
});

test('elements and links that come later become tags too; an editor at work and a link in focus are left alone', async () => {
  const { page, lines, close } = await open('<div id="room"></div><div contenteditable id="editor"></div>');
  await page.evaluate(() => {
    document.querySelector('#room').innerHTML =
      '<a id="l" lang="en" href="https://cite.example/horaires#cdm=hours&view=badge&feed=https://evil.example/">Hours</a>';
    document.querySelector('#l').focus();
    document.querySelector('#editor').innerHTML = '<div data-cdm="hours">Texte</div>';
  });
  await page.waitForFunction(() => customElements.get('cdm-hours'));
  await page.waitForLoadState('networkidle');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'l');
  assert.equal(await page.locator('cdm-hours').count(), 0);
  await page.evaluate(() => document.activeElement.blur());
  await waitForState(page, 'cdm-hours');
  assert.equal(await page.locator('#room > cdm-hours[lang="en"][view="badge"]:not([feed]) > a#l').count(), 1);
  assert.equal(await page.locator('#editor cdm-hours').count(), 0);
  assert.deepEqual(lines, []);
  await close();
});

test('without JavaScript, and where the feed fails, the link is a link', async () => {
  const plain = await open(forms['`<a data-cdm>`'], { javaScriptEnabled: false });
  assert.ok((await plain.page.locator('a').boundingBox()).height > 0);
  await plain.close();
  const { page, close } = await open(forms['`#cdm=hours`'], {
    prepare: (one) => one.route('**/cite.json', (route) => route.fulfill({ status: 404, body: '' })),
  });
  await waitForState(page, 'cdm-hours', ['error']);
  assert.ok((await page.locator('cdm-hours > a').boundingBox()).height > 0);
  await close();
});

test('two copies of the script make one tag of one element', async () => {
  const { page, close } = await open(`${forms['`<div data-cdm>`']}${forms['`<a data-cdm>`']}`, {
    head: site.script('cdm.js?copy'),
  });
  await waitForState(page, 'cdm-hours');
  await page.waitForLoadState('networkidle');
  assert.equal(await page.locator('cdm-hours').count(), 2);
  assert.equal(await page.locator('cdm-hours cdm-hours').count(), 0);
  await close();
});
