import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { launch, openPage, waitForState } from '../pages/browser.mjs';
import { root, run } from '../run.mjs';
import { TAGS } from '../tags.mjs';

const NOW = '2026-12-02T10:00:00Z';
const kinds = { '.js': 'text/javascript', '.json': 'application/json' };
const html = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Accueil</title>
<script type="module" src="page.js"></script>${TAGS.map((tag) => `<${tag} feed="/feed/"></${tag}>`).join('')}`;

function serve(folders) {
  const server = createServer(({ url }, response) => {
    const path = normalize(new URL(url, 'http://localhost').pathname);
    const [, first, ...rest] = path.split('/');
    try {
      if (rest.join('') === '') return void response.setHeader('content-type', 'text/html').end(html);
      const body = readFileSync(join(folders[first], ...rest));
      response.setHeader('content-type', kinds[extname(path)] ?? 'application/octet-stream').end(body);
    } catch {
      response.writeHead(404).end(`no ${path}`);
    }
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve({ server, address: `http://127.0.0.1:${server.address().port}/` }));
  });
}

/**
 * Opens each bundle in Chromium with the sample feed: every tag must show an answer and the console must stay empty.
 * @returns One sentence per fault.
 */
export async function openBundles(folder, bundles) {
  const feed = `${folder}/feed`;
  const made = await run('node', ['packages/demo/make-feed.mjs', '--out', feed, '--now', NOW], {
    cwd: root,
    quiet: true,
  });
  if (made.code !== 0) return [`the sample feed cannot be made:\n${made.output}`];
  const names = Object.fromEntries(bundles.map((bundle, index) => [`bundle${String(index)}`, bundle]));
  const { server, address } = await serve({ ...names, feed });
  const browser = await launch();
  const faults = [];
  try {
    for (const [name, bundle] of Object.entries(names)) {
      const { page, lines, close } = await openPage(browser, `${address}${name}/`, { now: NOW });
      for (const tag of TAGS)
        await waitForState(page, tag).catch(() => faults.push(`${bundle}: <${tag}> shows no answer in Chromium.`));
      faults.push(...lines.map((line) => `${bundle}: ${line}`));
      await close();
    }
  } finally {
    await browser.close();
    server.close();
  }
  return faults;
}
