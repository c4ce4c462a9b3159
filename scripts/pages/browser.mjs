import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium as playwright } from 'playwright';
import { chromium, chromiumFlags } from '../../web-test-runner.config.mjs';
import { run } from '../run.mjs';

/**
 * The demo as `npm start` makes it, dated, in a folder of its own, served by `cdm serve`.
 * @returns Its address, its folder, its server (`node:http`) and how to stop it.
 */
export async function serveDemo(now) {
  const folder = mkdtempSync(join(tmpdir(), 'cdm-demo-'));
  const { code, output } = await run('node', ['scripts/start.mjs', '--prepare', '--out', folder, '--now', now], {
    quiet: true,
  });
  if (code !== 0) throw new Error(`the demo could not be prepared:\n${output}`);
  const { createServer } = await import('../../packages/publisher/dist/serve/server.js');
  const app = await createServer({ root: folder });
  const address = `${await app.listen({ port: 0, host: '127.0.0.1' })}/`;
  return {
    address,
    folder,
    server: app.server,
    stop: async () => {
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Chromium as the tests use it, with what Playwright's `launch` takes besides. */
export function launch(settings) {
  if (!chromium) {
    console.error('This needs Chromium: run "npm test" once, which installs it on Debian, or set CHROME_PATH to one.');
    process.exit(1);
  }
  return playwright.launch({ executablePath: chromium, args: chromiumFlags, ...settings });
}

/**
 * Opens a page that keeps what it said and asked for.
 * @param browser From {@link launch}.
 * @param options What Playwright's context takes; `now`, an instant to which the page's clock is set; `prepare`, called with the page
 * before it goes there.
 */
export async function openPage(browser, address, { now, prepare, ...options } = {}) {
  const context = await browser.newContext({ locale: 'fr-FR', timezoneId: 'Europe/Paris', ...options });
  const page = await context.newPage();
  if (now) await page.clock.setSystemTime(now);
  const lines = [];
  const requests = [];
  page.on('console', (message) => lines.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => lines.push(`uncaught: ${error.message}`));
  context.on('request', (request) => requests.push(request.url()));
  await prepare?.(page);
  await page.goto(address);
  return { page, context, lines, requests, close: () => context.close() };
}

/** Waits until a tag of the page shows a state of one of these types. */
export const waitForState = (page, tag, types = ['ready', 'empty', 'unknown'], timeout = 10_000) =>
  page.waitForFunction(([tag, types]) => types.includes(document.querySelector(tag)?.state?.type), [tag, types], {
    timeout,
  });

/** Text of a tag as a visitor reads it. */
export const textOf = (page, tag) =>
  page.evaluate(
    (tag) =>
      document
        .querySelector(tag)
        ?.shadowRoot?.querySelector('.root')
        ?.innerText.replace(/[\s\u2060]+/g, ' ') ?? '',
    tag,
  );
