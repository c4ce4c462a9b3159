// Pictures of every story, in screenshots/ with an index page to look at them side by side.
//   npm run screenshots                                              every story, four widths, light and dark
//   npm run screenshots -- cdm-hours --themes cite,etat --hosts dark
//   npm run screenshots -- --languages fr,ar --widths 320            Arabic is the one that runs from right to left
//   npm run screenshots -- --out screenshots/before                  keeps a run, and after a change:
//   npm run screenshots -- --compare screenshots/before              says what changed, with pictures of the difference
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from './pages/browser.mjs';
import { root, run } from './run.mjs';
import { compareFolders } from './pictures/compare.mjs';
import { indexPage } from './pictures/index-page.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    themes: { type: 'string', default: 'inherit' },
    hosts: { type: 'string', default: 'plain,dark' },
    widths: { type: 'string', default: '320,480,768,1100' },
    languages: { type: 'string', default: 'fr' },
    out: { type: 'string', default: 'screenshots' },
    compare: { type: 'string' },
    'skip-build': { type: 'boolean', default: false },
  },
});
const list = (text) => text.split(',').map((word) => word.trim());
const folder = resolve(root, values.out);
const before = values.compare && resolve(root, values.compare);
if (before && !existsSync(join(before, 'pictures'))) {
  console.error(
    `--compare: ${before} holds no pictures. Make some with "npm run screenshots -- --out ${values.compare}".`,
  );
  process.exit(1);
}
if (before === folder) {
  console.error('--compare and --out are the same folder: its pictures would be overwritten before they are compared.');
  process.exit(1);
}

const site = `${root}storybook-static/`;
if (!values['skip-build'] || !existsSync(site)) {
  const { code } = await run('storybook', ['build', '-o', 'storybook-static', '--quiet'], {
    env: { STORYBOOK_DISABLE_TELEMETRY: '1' },
  });
  if (code !== 0) process.exit(code);
}

const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};
const server = createServer((request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname));
  try {
    const body = readFileSync(join(site, path === '/' ? 'index.html' : path));
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' }).end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const base = `http://127.0.0.1:${server.address().port}/iframe.html?viewMode=story`;

const { entries } = JSON.parse(readFileSync(`${site}index.json`, 'utf8'));
const isWanted = ({ type, id }) =>
  type === 'story' && (positionals.length === 0 || positionals.some((word) => id.includes(word)));
const stories = Object.values(entries).filter(isWanted);
if (stories.length === 0) {
  console.error(
    `No story has "${positionals.join('" or "')}" in its name. Stories: ${Object.keys(entries).join(', ')}.`,
  );
  process.exit(1);
}

const looks = list(values.languages).flatMap((language) =>
  list(values.themes).flatMap((theme) =>
    list(values.hosts).flatMap((host) => list(values.widths).map((width) => ({ language, theme, host, width }))),
  ),
);

/** Runs in the page: turns the toolbar, and waits until what is shown is whole, scripts of languages and dialogue included. */
async function showAs(look) {
  const frame = () => new Promise((done) => window.requestAnimationFrame(() => setTimeout(done)));
  window.__STORYBOOK_ADDONS_CHANNEL__.emit('updateGlobals', { globals: look });
  const direction = look.language === 'ar' ? 'rtl' : 'ltr';
  const isWhole = () => {
    const host = document.querySelector(`.host-${look.host}[dir="${direction}"]`);
    const tags = [...document.querySelectorAll('.host *')].filter(({ shadowRoot }) => shadowRoot);
    const spoken = tags.every(({ shadowRoot }) => shadowRoot.querySelector('.root')?.dir === direction);
    return host && spoken && !tags.some((tag) => tag.isUpdatePending);
  };
  for (let tries = 0; tries < 300; tries += 1) {
    await frame();
    for (const element of document.querySelectorAll('.host *')) await element.updateComplete;
    if (tries > 1 && isWhole()) return;
  }
  throw new Error(`${window.location.search} does not come to rest as ${JSON.stringify(look)}.`);
}

for (const name of ['pictures', 'changes']) rmSync(join(folder, name), { recursive: true, force: true });
mkdirSync(join(folder, 'pictures'), { recursive: true });
const browser = await launch();
const context = await browser.newContext({ reducedMotion: 'reduce' });
const page = await context.newPage();
const pictures = [];
for (const story of stories) {
  await page.goto(`${base}&id=${story.id}`);
  await page.locator('.host').waitFor();
  for (const { language, theme, host, width } of looks) {
    await page.setViewportSize({ width: Number(width), height: 480 });
    await page.evaluate(showAs, { language, theme, host });
    const file = `pictures/${[story.id, language, theme, host, width].join('--')}.png`;
    await page.screenshot({ path: join(folder, file), fullPage: true });
    pictures.push({ language, theme, host, width, file, id: story.id, title: story.title, name: story.name });
  }
}
await browser.close();
server.close();

const changes = before
  ? compareFolders(join(before, 'pictures'), join(folder, 'pictures'), join(folder, 'changes'), Object.keys(entries))
  : [];
writeFileSync(join(folder, 'index.html'), indexPage(pictures, changes, before));
console.log(`${pictures.length} pictures: ${join(values.out, 'index.html')}`);
if (before) {
  for (const { file, what } of changes) console.log(`  ${file}: ${what}`);
  const kept = readdirSync(join(folder, 'pictures')).length - changes.filter(({ kind }) => kind !== 'gone').length;
  console.log(`${changes.length} changed, ${kept} as before.`);
}
