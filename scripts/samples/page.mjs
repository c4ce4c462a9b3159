import { cpSync } from 'node:fs';
import { openPage, textOf, waitForState } from '../pages/browser.mjs';
import { root, run } from '../run.mjs';

const NOW = '2026-12-02T10:00:00Z';

/** The demo's feed, dated, in a folder. */
export async function makeFeed(folder) {
  const { code, output } = await run('node', ['packages/demo/make-feed.mjs', '--out', folder, '--now', NOW], {
    cwd: root,
    quiet: true,
  });
  if (code !== 0) throw new Error(`the sample feed cannot be made:\n${output}`);
  return folder;
}

/**
 * Serves a built sample with the feed beside it, and uses it as a visitor: both tags answer, a filter is chosen, and the
 * partner's own link follows the event.
 * @returns One sentence per fault.
 */
export async function openSample(browser, site, feed) {
  cpSync(feed, `${site}/cdm`, { recursive: true });
  const { createServer } = await import('../../packages/publisher/dist/serve/server.js');
  const app = await createServer({ root: site });
  const address = `${await app.listen({ port: 0, host: '127.0.0.1' })}/`;
  const faults = [];
  try {
    const { page, lines, close } = await openPage(browser, address, { now: NOW });
    for (const tag of ['cdm-hours', 'cdm-permanences'])
      await waitForState(page, tag, ['ready'], 20_000).catch(() => faults.push(`<${tag}> shows no answer.`));
    if (faults.length === 0) {
      if (!/Ouvert|Fermé/.test(await textOf(page, 'cdm-hours')))
        faults.push('<cdm-hours> does not say open or closed.');
      const level = await page.evaluate(() => document.querySelector('cdm-hours').headingLevel);
      if (Number(level) !== 2) faults.push(`<cdm-hours> got the heading level ${String(level)}.`);
      await chooseFilter(page, faults);
    }
    faults.push(...lines.map((line) => `its console says: ${line}`));
    await close();
  } finally {
    await app.close();
  }
  return faults;
}

async function chooseFilter(page, faults) {
  const pole = await page.evaluate(() => {
    const root = document.querySelector('cdm-permanences').shadowRoot;
    root.querySelector('details.filters').open = true;
    const select = root.querySelector('details.filters select');
    select.value = select.options[1].value;
    select.dispatchEvent(new window.Event('change', { bubbles: true }));
    return select.value;
  });
  const wanted = `/rendez-vous?pole=${encodeURIComponent(pole)}`;
  await page
    .waitForFunction((href) => document.querySelector('a.button')?.getAttribute('href') === href, wanted, {
      timeout: 5000,
    })
    .catch(() => faults.push(`the partner's link does not become ${wanted} when a visitor chooses that pole.`));
}
