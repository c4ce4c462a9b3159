// The host doctor and the contrast guard in a stranger's page: opened by the address or the console, loaded only then.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { openPage, waitForState } from './browser.mjs';
import { pageOf } from './partner.mjs';
import { FALLBACK, tagOf, useSite } from './site.mjs';

const NOW = '2026-12-02T10:00:00Z';
const site = useSite(NOW);
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const panel = (page) => page.getByRole('dialog', { name: 'État des balises de la Cité' });

/** Opens a partner's page at an address of its own, such as `?cdm=debug`. */
async function openAt(query, body, { headers, ...options } = {}) {
  site.partner.pages['/'] = { body, headers };
  // The page's own clock: one that is set leaves no list of the requests made.
  return openPage(site.browser, `${site.partner.address}${query}`, options);
}

test('a page that does not ask for it never loads the doctor, nor the guard', async () => {
  const { page, requests, close } = await site.open(site.script() + tagOf('cdm-hours'));
  await waitForState(page, 'cdm-hours');
  assert.deepEqual(
    requests.filter((url) => /doctor|guard/.test(url)),
    [],
  );
  await close();
});

test('?cdm=debug says what is wrong with the page, is accessible, copies the report and closes', async () => {
  const body = pageOf(
    `${site.script()}<p>Texte.</p>
    <cdm-hours veiw="week">${FALLBACK}</cdm-hours>
    <div style="background:#777;color:#888"><cdm-permanences></cdm-permanences></div>
    <div data-cdm="horaires">${FALLBACK}</div>`,
  );
  const { page, close } = await openAt('?cdm=debug&nom=Dupont#secret', body, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await panel(page).waitFor();
  const said = await panel(page).innerText();
  assert.match(said, /<cdm-hours> ne connaît pas l’attribut veiw : vouliez-vous écrire view/);
  assert.match(said, /<cdm-permanences> est vide/);
  assert.match(said, /Le texte de <cdm-permanences> a un contraste de 1,\d:1/);
  assert.match(said, /demande « horaires »/);
  await page.addScriptTag({ path: axe });
  const { violations } = await page.evaluate(() => window.axe.run());
  assert.deepEqual(
    violations
      .filter(({ nodes }) => nodes.some(({ target }) => target.flat().join().includes('dialog')))
      .map(({ id }) => id),
    [],
  );
  await page.getByRole('button', { name: 'Copier le rapport' }).click();
  await page.getByText('Rapport copié.').waitFor();
  const report = await page.evaluate(() => globalThis.navigator.clipboard.readText());
  assert.match(report, /cite\.json {2}\d+ ms/);
  // What stands behind ? and # may be the visitor's.
  assert.doesNotMatch(report, /Dupont|secret/);
  await page.keyboard.press('Escape');
  assert.equal(await panel(page).count(), 0);
  await close();
});

test('Cdm.doctor() opens it where the address cannot be changed; a policy that blocks is named; it holds in 320 px', async () => {
  const { page, close } = await openAt(
    '',
    `<!doctype html><html lang="fr"><meta charset="utf-8"><title>x</title><link rel="icon" href="data:,">${site.script()}${tagOf('cdm-hours')}`,
    {
      headers: {
        'content-security-policy': `script-src ${new URL(site.demo.address).origin}; connect-src 'none'; require-trusted-types-for 'script'; trusted-types lit-html`,
      },
      viewport: { width: 320, height: 600 },
    },
  );
  await waitForState(page, 'cdm-hours', ['error']);
  const report = await page.evaluate(() => globalThis.Cdm.doctor());
  assert.match(report, /✗ <cdm-hours> ne répond pas \(error\)/);
  // The line that the console has, in sight: it names the address and the remedy.
  assert.match(await panel(page).innerText(), /Console\s+›\s+<cdm-hours>: .+cannot be reached/);
  assert.match(report, /✗ La politique de sécurité \(connect-src\) bloque/);
  const box = await panel(page).boundingBox();
  assert.ok(box.x >= 0 && box.x + box.width <= 320, `the panel is at ${JSON.stringify(box)}`);
  await close();
});

test('a partner’s pale colour is shown darker, and a page that turns dark gets its own again', async () => {
  const { page, lines, close } = await site.open(tagOf('cdm-find-conseiller'), {
    head: `${site.script()}<style>:root{color-scheme:light dark;--cdm-color-accent:#ffd500}</style>`,
    colorScheme: 'light',
  });
  const button = page.locator('cdm-find-conseiller button.primary').first();
  await button.waitFor();
  const color = () => button.evaluate((element) => globalThis.getComputedStyle(element).backgroundColor);
  await page.waitForFunction(
    () =>
      globalThis.getComputedStyle(
        document.querySelector('cdm-find-conseiller').shadowRoot.querySelector('button.primary'),
      ).backgroundColor !== 'rgb(255, 213, 0)',
  );
  assert.match(
    lines.join('\n'),
    /^warning: <cdm-find-conseiller>: --cdm-color-accent is #ffd500, 1\.4:1 against the background; #[0-9a-f]{6} is shown instead/,
  );
  assert.equal(lines.length, 1);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.waitForTimeout(200);
  assert.equal(await color(), 'rgb(255, 213, 0)');
  await close();
});

test('a link’s colour is mended where it is the only one that the partner set', async () => {
  const { page, lines, close } = await site.open(tagOf('cdm-hours'), {
    head: `${site.script()}<style>:root{--cdm-color-link:#9fd3d6}</style>`,
  });
  await page.waitForFunction(() => {
    const link = document.querySelector('cdm-hours').shadowRoot?.querySelector('a');
    return link && globalThis.getComputedStyle(link).color !== 'rgb(159, 211, 214)';
  });
  assert.match(lines.join('\n'), /^warning: <cdm-hours>: --cdm-color-link is #9fd3d6, [\d.]+:1 against the background/);
  assert.equal(lines.length, 1);
  await close();
});
