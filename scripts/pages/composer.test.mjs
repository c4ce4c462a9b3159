// The composer: what it shows comes from the public manifest, and what it gives to paste works in a stranger's page.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { openPage, textOf, waitForState } from './browser.mjs';
import { useSite } from './site.mjs';

const NOW = '2026-12-02T10:00:00Z';
const site = useSite(NOW);
const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/** The composer, with its first snippet shown. */
async function compose(options) {
  const opened = await openPage(site.browser, `${site.demo.address}cdm/composer.html`, {
    now: NOW,
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  await opened.page.locator('#code pre').first().waitFor();
  return opened;
}

/** Chooses a tag, and a way to paste it. */
const choose = (page, name) => page.getByRole('radio', { name }).check({ force: true });
/** What stands in the boxes, in order. */
const codes = (page) => page.locator('#code pre').allInnerTexts();

test('what it gives for HTML, a link, a frame and WordPress shows the same week in a page of another site', async () => {
  const { page, lines, close } = await compose();
  await choose(page, 'Les horaires');
  await page.getByLabel(/^Combien en montrer/).selectOption('week');
  await page.locator('[name=lang]').selectOption('en');
  const given = {};
  for (const way of ['HTML', 'Un lien', 'Un cadre', 'WordPress']) {
    await choose(page, way);
    given[way] = await codes(page);
  }
  assert.deepEqual(lines, []);
  await close();

  for (const [way, body] of [
    ['HTML', given.HTML.join('\n')],
    ['Un lien', given['Un lien'].slice(1).join('\n')],
    ['WordPress', given.WordPress.join('\n')],
  ]) {
    const partner = await site.open(body);
    // The language comes after the first answer.
    await partner.page.locator('cdm-hours').getByText('Monday').first().waitFor();
    assert.match(await textOf(partner.page, 'cdm-hours'), /Opening hours.*Monday.*Closed/s, way);
    assert.deepEqual(partner.lines, [], way);
    await partner.close();
  }
  const framed = await site.open(given['Un cadre'].join('\n'));
  const inside = framed.page.frameLocator('iframe').locator('cdm-hours .root');
  await inside.getByText('Monday').first().waitFor();
  // The second line gives the frame the height of what it holds: no second scroll bar.
  await framed.page.waitForFunction(() => document.querySelector('iframe').clientHeight !== 420);
  await framed.close();
});

test('it measures the room that a tag takes as chosen, and pasted with it nothing on the page moves', async () => {
  const { page, close } = await compose();
  const room = page.locator('figure', { hasText: 'sa place' }).locator('pre');
  const measured = () => page.locator('figure', { hasText: 'sa place' }).locator('button:enabled').waitFor();
  await choose(page, 'Les horaires');
  await measured();
  const today = await room.innerText();
  await page.getByLabel(/^Combien en montrer/).selectOption('week');
  await measured();
  const pasted = await codes(page);
  await page.getByLabel(/^Combien en montrer/).selectOption('badge');
  await room.waitFor({ state: 'detached' });
  await choose(page, 'Le conseil');
  await measured();
  const conseil = await room.innerText();
  await close();
  const heights = (code) => [...code.matchAll(/min-block-size: (\d+)em/g)].map(([, height]) => Number(height));
  const [script, tag, css] = pasted;
  assert.ok(heights(css)[0] > heights(today)[0], `${today}\n${css}`);
  // The path's first question counts: a telephone shows it taller than a wide page does.
  assert.ok(heights(conseil)[0] > heights(conseil)[1], conseil);
  const partner = await site.open(`<style>${css}</style>${script}${tag}<p id="below">Sous la balise</p>`, {
    prepare: (opened) => opened.addInitScript(() => { window.shift = 0; new window.PerformanceObserver((list) => { for (const { value } of list.getEntries()) window.shift += value; }).observe({ type: 'layout-shift', buffered: true }); }), // prettier-ignore
  });
  await waitForState(partner.page, 'cdm-hours');
  await partner.page.waitForTimeout(300);
  assert.equal(await partner.page.evaluate(() => window.shift), 0);
  await partner.close();
});

test('a kept version carries its integrity, and a wrong one is refused', async () => {
  const { page, close } = await compose();
  await choose(page, 'Les horaires');
  await page.getByLabel(/^Garder cette version/).check();
  const [script, tag] = await codes(page);
  await close();
  assert.match(script, /cdm-\d+\.\d+\.\d+\.js" integrity="sha384-/);
  const good = await site.open(`${script}${tag}`);
  await waitForState(good.page, 'cdm-hours');
  await good.close();
  const bad = await site.open(`${script.replace(/sha384-.{4}/, 'sha384-AAAA')}${tag}`);
  await bad.page.waitForTimeout(500);
  assert.equal(await bad.page.evaluate(() => customElements.get('cdm-hours')), undefined);
  assert.match(await bad.page.locator('cdm-hours a').first().innerText(), /Horaires/);
  await bad.close();
});

test('an attribute that is new in the manifest appears by itself, in the words of the manifest', async () => {
  const { page, close } = await compose({
    prepare: (opened) =>
      opened.route('**/custom-elements.json', async (route) => {
        const response = await route.fetch();
        const manifest = await response.json();
        for (const { declarations } of manifest.modules)
          for (const declaration of declarations)
            if (declaration.tagName === 'cdm-hours')
              declaration.attributes.push({
                name: 'season',
                fieldName: 'season',
                type: { text: "'all' | 'summer'" },
                default: "'all'",
                description: 'Which season is shown.',
              });
        await route.fulfill({ response, json: manifest });
      }),
  });
  await choose(page, 'Les horaires');
  const field = page.getByLabel(/^season/);
  await field.selectOption('summer');
  assert.equal(await page.locator('.help[lang="en"]').innerText(), 'Which season is shown.');
  assert.match((await codes(page)).join(), /<cdm-hours season="summer">/);
  await choose(page, 'React');
  assert.match((await codes(page)).join(), /season="summer"/);
  await close();
});

test('text from a Cité stays text in what is to be pasted', async () => {
  const { page, close } = await compose({
    prepare: (opened) =>
      opened.route('**/cdm/cite.json', async (route) => {
        const response = await route.fetch();
        const cite = await response.json();
        cite.name = '"><script>alert(1)</script>';
        cite.sites[0].contact.url = 'https://example.org/"onmouseover="alert(1)';
        await route.fulfill({ response, json: cite });
      }),
  });
  for (const way of ['HTML', 'Un lien', 'Un cadre', 'WordPress', 'React', 'Vue', 'npm']) {
    await choose(page, way);
    const said = (await codes(page)).join('\n');
    assert.doesNotMatch(said, /<script>alert|"onmouseover=/, way);
  }
  await close();
});

test('the preview wears the partner’s colour, font and width; an address without data is told', async () => {
  const { page, close } = await compose();
  await choose(page, 'Le conseil');
  await page.getByLabel('Avec la couleur de votre site').check();
  await page.getByLabel('Couleur', { exact: true }).fill('#8a1538');
  await page.getByLabel(/^Police/).selectOption('Georgia, serif');
  await page.getByLabel(/^Largeur/).fill('320');
  const tag = page.frameLocator('.stage iframe').locator('cdm-find-conseiller');
  await tag.locator('button.primary').first().waitFor();
  await page.waitForFunction(() => document.querySelector('.stage iframe').clientWidth === 320);
  const look = () =>
    tag.evaluate((element) => {
      const button = element.shadowRoot.querySelector('button.primary');
      return [getComputedStyle(button).backgroundColor, getComputedStyle(element).fontFamily];
    });
  // The frame is opened anew at each choice, under the look too.
  const seen = () => look().catch(() => []);
  for (let turn = 0; turn < 40 && (await seen())[0] !== 'rgb(138, 21, 56)'; turn += 1) await page.waitForTimeout(100);
  assert.equal((await look())[0], 'rgb(138, 21, 56)');
  assert.match((await look())[1], /Georgia/);
  assert.match((await codes(page)).join('\n'), /cdm-find-conseiller \{\s+--cdm-color-accent: #8a1538;/);
  await page.locator('[name=cite]').selectOption('other');
  await page.getByLabel(/^Adresse des données/).fill(`${site.demo.address}rien/`);
  await page.getByText(/Rien n’a pu être lu à cette adresse/).waitFor();
  await close();
});

for (const width of [320, 1280])
  test(`it is accessible at ${String(width)} px, and asks nobody else`, async () => {
    const { page, requests, close } = await compose({ viewport: { width, height: 900 } });
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => window.axe.run());
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      [],
    );
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'it scrolls sideways');
    assert.deepEqual(
      requests.filter((url) => !url.startsWith(site.demo.address)),
      [],
    );
    await close();
  });
