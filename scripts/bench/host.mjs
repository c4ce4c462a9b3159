// Is the partner's own page as it was? The same page before the script came, and once all four tags show their answers.
import { pageOf } from '../pages/partner.mjs';
import { TAGS, tagOf } from '../pages/site.mjs';

/** In the page: computed styles of what is the partner's. Its height is that of all it holds, so what derives from it is left out. */
const stylesOf = () =>
  Object.fromEntries(
    ['html', 'body', 'h1', 'p'].map((name) => {
      const style = getComputedStyle(document.querySelector(name));
      const grows = name === 'html' || name === 'body';
      const names = [...style].filter(
        (one) => !grows || !/^(height|block-size|perspective-origin|transform-origin)$/.test(one),
      );
      return [name, Object.fromEntries(names.map((one) => [one, style.getPropertyValue(one)]))];
    }),
  );

/** In the page: from now on, keeps every change to a node that is neither a tag nor inside one. */
const watchNodes = (tags) => {
  window.changes = [];
  new window.MutationObserver((records) => {
    for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
      if (target.nodeType === window.Node.ELEMENT_NODE && target.closest(tags)) continue;
      const name = target.nodeName.toLowerCase();
      if (type === 'attributes') window.changes.push(`<${name}> has another ${attributeName}`);
      for (const node of addedNodes) window.changes.push(`<${name}> gets ${node.cloneNode(false).outerHTML ?? 'text'}`);
      for (const node of removedNodes) window.changes.push(`<${name}> loses ${node.nodeName.toLowerCase()}`);
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
};

/** @returns What our four tags changed in the page around them and said in its console, a sentence each; nothing when they left it alone. */
export async function hostFaults(browser, site, now) {
  site.files['/page/host'] = pageOf(`<p>Un paragraphe du site.</p>${TAGS.map((tag) => tagOf(tag)).join('')}`);
  const context = await browser.newContext({ locale: 'fr-FR', timezoneId: 'Europe/Paris' });
  try {
    const page = await context.newPage();
    const lines = [];
    page.on('console', (message) => lines.push(`the console says ${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => lines.push(`the console says uncaught: ${error.message}`));
    await page.clock.setSystemTime(now);
    await page.goto(`${site.address}/page/host`);
    const before = await page.evaluate(stylesOf);
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.type = 'module';
      script.src = '/cdm/cdm.js';
      document.head.append(script);
    });
    await page.evaluate(watchNodes, TAGS.join());
    await page.waitForFunction(
      (tags) => tags.every((tag) => document.querySelector(tag).state?.type === 'ready'),
      TAGS,
      { timeout: 30_000 },
    );
    await page.waitForTimeout(1000);
    const after = await page.evaluate(stylesOf);
    const changes = await page.evaluate(() => window.changes);
    const restyled = Object.entries(before).flatMap(([name, styles]) =>
      Object.keys(styles)
        .filter((one) => styles[one] !== after[name][one])
        .map((one) => `${name} had ${one}: ${styles[one]}, has ${after[name][one]}`),
    );
    return [...restyled, ...new Set(changes), ...lines];
  } finally {
    await context.close();
  }
}
