// Writes a picture of every story, at four widths, light and dark, into screenshots/ with an index page.
//   npm run screenshots -- cdm-hours   takes one tag's
import { createServer } from 'node:http';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { launch } from './pages/browser.mjs';
import { root, run } from './run.mjs';

const [only = ''] = process.argv.slice(2);
const widths = [320, 480, 768, 1100];
const hosts = ['plain', 'dark'];
const out = `${root}screenshots/`;
const site = `${root}storybook-static/`;

const { code } = await run('storybook', ['build', '-o', 'storybook-static', '--quiet'], {
  env: { STORYBOOK_DISABLE_TELEMETRY: '1' },
});
if (code !== 0) process.exit(code);

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
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const base = `http://127.0.0.1:${server.address().port}/iframe.html?viewMode=story`;

const { entries } = JSON.parse(readFileSync(`${site}index.json`, 'utf8'));
const stories = Object.values(entries).filter(({ type, id }) => type === 'story' && id.includes(only));
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const browser = await launch();
const page = await browser.newPage();
const rows = [];
for (const { id, title, name } of stories) {
  const pictures = [];
  for (const host of hosts)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${base}&id=${id}&globals=host:${host}`);
      await page.locator('.host').waitFor();
      const file = `${id}-${host}-${width}.png`;
      await page.screenshot({ path: out + file, fullPage: true });
      pictures.push(`<a href="${file}"><img src="${file}" alt="${host}, ${width} px" loading="lazy"></a>`);
    }
  rows.push(`<h2>${title} · ${name}</h2><p>${pictures.join('\n')}</p>`);
}
await browser.close();
server.close();
const style = 'body{font:1rem system-ui;margin:2rem}img{max-height:24rem;border:1px solid #ccc;margin:.25rem}';
writeFileSync(
  `${out}index.html`,
  `<!doctype html><meta charset="utf-8"><title>Stories</title><style>${style}</style>${rows.join('\n')}`,
);
console.log(`${stories.length * widths.length * hosts.length} pictures: screenshots/index.html`);
