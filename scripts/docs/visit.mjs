import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openPage } from '../pages/browser.mjs';

const axe = fileURLToPath(import.meta.resolve('axe-core/axe.min.js'));

/** Waits until every tag of ours in the page shows an answer. */
const answered = (page) =>
  page.waitForFunction(
    () =>
      [...document.querySelectorAll('*')]
        .filter(({ localName }) => localName.startsWith('cdm-'))
        .every(({ state }) => ['ready', 'empty', 'unknown'].includes(state?.type)),
    undefined,
    { timeout: 15_000 },
  );

/**
 * Opens pages one after the other in a browser: no word on the console, no request to another origin, no tag without an answer.
 * @param take Gives the next path, and nothing at the end: several visits may share one list.
 * @returns One sentence per fault.
 */
export async function visit(browser, address, take) {
  const faults = [];
  const { origin } = new URL(address);
  const isOurs = (url) => url.startsWith(`${origin}/`) || /^(data|blob|about):/.test(url);
  const { page, lines, requests, close } = await openPage(browser, 'about:blank');
  for (let pathname = take(); pathname; pathname = take()) {
    await page.goto(new URL(pathname, address).href);
    await answered(page).catch(() => faults.push(`${pathname}: a live tag shows no answer.`));
    faults.push(...lines.splice(0).map((line) => `${pathname} says on the console: ${line}`));
    const foreign = requests.splice(0).filter((url) => !isOurs(url));
    faults.push(...foreign.map((url) => `${pathname} asks ${url}, on another origin.`));
  }
  await close();
  return faults;
}

/**
 * Looks at a page as axe does, light and dark, on a desk and a phone; it must not scroll sideways either.
 * @returns One sentence per fault.
 */
export async function inspect(browser, address, pathname) {
  if (!existsSync(axe)) throw new Error('axe-core is not installed: run npm ci.');
  const faults = [];
  for (const [colorScheme, width] of [
    ['light', 1280],
    ['dark', 320],
  ]) {
    const where = `${pathname}, ${colorScheme}, ${String(width)} px`;
    const viewport = { width, height: 900 };
    const { page, close } = await openPage(browser, new URL(pathname, address).href, { colorScheme, viewport });
    await answered(page).catch(() => faults.push(`${where}: a live tag shows no answer.`));
    await page.addScriptTag({ path: axe });
    const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
    for (const { id, nodes } of violations)
      faults.push(`${where}: axe finds ${id} ${String(nodes.length)} times, first in ${nodes[0].html.slice(0, 160)}`);
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (sideways > 0) faults.push(`${where}: scrolls sideways by ${String(sideways)} px.`);
    await close();
  }
  return faults;
}

/** Types a word without its accent into the search, and expects pages that hold it. */
export async function search(browser, address) {
  const { page, lines, close } = await openPage(browser, address);
  await page.locator('#local-search button').click();
  await page.locator('#localsearch-input').fill('accessibilite');
  const first = page.locator('#localsearch-list a').first();
  const found = await first.waitFor({ timeout: 10_000 }).then(
    () => first.getAttribute('href'),
    () => undefined,
  );
  await close();
  return [
    ...(found ? [] : ['The search finds nothing for "accessibilite".']),
    ...lines.map((line) => `The search says on the console: ${line}`),
  ];
}
