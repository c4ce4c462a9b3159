// `npm run docs:check`: serves the built docs site and follows every link and anchor of every page; opens the guides, the reference
// and one API page of each kind in Chromium. Fails on a dead link, a word on the console, a request to another origin, a live tag
// without an answer, what axe finds on three pages, and a search that finds nothing.
import { existsSync, readdirSync } from 'node:fs';
import { launch } from './pages/browser.mjs';
import { followLinks } from './docs/links.mjs';
import { serveFolder } from './docs/serve.mjs';
import { inspect, search, visit } from './docs/visit.mjs';
import { root } from './run.mjs';

const folder = `${root}dist/docs`;
if (!existsSync(`${folder}/index.html`) || !existsSync(`${folder}/api/index.html`)) {
  console.error('dist/docs holds no site: run "npm run docs" first.');
  process.exit(1);
}
const started = Date.now();
const { address, stop } = await serveFolder(folder);
const { pages, links, faults } = followLinks(folder, address);

const written = readdirSync(folder, { recursive: true })
  .filter((path) => path.endsWith('.html') && !/^(404\.html|cdm\/)/.test(path))
  .map((path) => `/${path}`.replace(/\/index\.html$/, '/'));
const reached = new Set(pages.map((path) => path.replace(/\/index\.html$/, '/')));
faults.push(
  ...written
    .filter((path) => !path.startsWith('/api/') && !reached.has(path))
    .map((path) => `No page leads to ${path}.`),
);

/** API pages are made by one program from one template per kind: their links are all followed, one of each kind is opened. */
const kindOf = (path) => (path.startsWith('/api/') ? path.split('/').slice(0, -1).join('/') : path);
const opened = [...new Map(pages.map((path) => [kindOf(path), path])).values()];

const browser = await launch();
try {
  const waiting = [...opened];
  const visits = [1, 2, 3].map(() => visit(browser, address, () => waiting.shift()));
  const inspected = ['/', '/webmaster.html', '/reference/cdm-hours.html'];
  const looks = inspected.map((path) => inspect(browser, address, path));
  faults.push(...(await Promise.all([...visits, ...looks])).flat());
  faults.push(...(await search(browser, address)));
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(
    `${String(pages.length)} pages, ${String(links)} links and anchors followed; ${String(opened.length)} pages opened in Chromium, ` +
      `${String(inspected.length)} inspected by axe, light on a desk and dark on a phone; ${String(seconds)} s.`,
  );
} finally {
  await browser.close();
  stop();
}
if (faults.length > 0) {
  console.error(`${faults.join('\n')}\n${String(faults.length)} faults.`);
  process.exitCode = 1;
}
