import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { launch, openPage } from '../pages/browser.mjs';
import { root } from '../run.mjs';
import { TAGS } from '../tags.mjs';
import { act, listen, look, misbehave } from './audit.mjs';
import { NOW, RECORDS, poisoned, siteIds } from './poison.mjs';
import { benign } from './vectors.mjs';

const kinds = { '.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css' };
const scripts = process.env.CDM_SCRIPTS ?? `${root}packages/widgets/dist/cdn`;
/** Feeds on one page. */
const BATCH = 6;

/** Attributes with which a tag shows more of the feed than by itself, one set a place on the page. A tag without a line here stands once, bare. */
const FULLER = {
  'cdm-hours': [...siteIds.map((site) => `site="${site}" view="week"`), 'view="badge"'],
  'cdm-permanences': ['kinds="all"'],
};
for (const tag of Object.keys(FULLER))
  if (!TAGS.includes(tag)) throw new Error(`scripts/hostile/page.mjs: <${tag}> is no tag; rename or remove its line in FULLER`); // prettier-ignore
/** What a feed has on its page: every tag there is. */
const shown = TAGS.flatMap((tag) => (FULLER[tag] ?? ['']).map((attributes) => ({ tag, attributes })));

/** The tags of a page that shows these feeds. */
const bodyOf = (feeds) =>
  feeds
    .flatMap((feed) => shown.map(({ tag, attributes }) => `<${tag} feed="/feed/${feed}/" ${attributes}></${tag}>`))
    .join('');

/** A server whose pages are `/page/FEED,FEED`, under the policy of docs/webmaster.md and nothing more. */
async function serve(feedOf) {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname));
    const [, room, ...rest] = path.split('/');
    const origin = `http://${request.headers.host}`;
    if (room === 'page') {
      response.setHeader('content-security-policy', `default-src 'none'; img-src data:; script-src ${origin}; connect-src ${origin}; require-trusted-types-for 'script'; trusted-types lit-html`); // prettier-ignore
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(`<!doctype html><html lang="fr"><title>x</title><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><script type="module" src="/cdn/cdm.js"></script><body><main>${bodyOf(rest[0].split(','))}</main>`); // prettier-ignore
      return;
    }
    try {
      if (room === 'feed') {
        const document = feedOf(rest[0])[rest[1].replace('.json', '')];
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify(document));
      } else if (room === 'cdn') {
        response.setHeader('content-type', kinds[extname(path)] ?? 'text/plain');
        response.end(readFileSync(join(scripts, ...rest)));
      } else response.writeHead(404).end();
    } catch (error) {
      if (error.code !== 'ENOENT') throw error;
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, address: `http://127.0.0.1:${String(server.address().port)}/` };
}

/** Opens a page, does everything, and gives back what was seen on the way. */
async function visit(browser, address, feeds, { spoil = false } = {}) {
  const seen = {
    elements: new Set(),
    attributes: new Set(),
    places: new Set(),
    faults: new Set(),
    letters: 0,
    looks: 0,
  };
  const { page, lines, requests, close } = await openPage(browser, 'about:blank', { now: NOW });
  try {
    await page.addInitScript(listen);
    await page.goto(`${address}page/${feeds.join(',')}`);
    await page.waitForFunction(
      () =>
        [...document.querySelectorAll('main > *')].every(({ state }) => !['loading', undefined].includes(state?.type)),
      undefined,
      { timeout: 30_000, polling: 100 },
    );
    if (spoil) await page.evaluate(misbehave);
    const note = async () => {
      const found = await page.evaluate(look);
      for (const kind of ['elements', 'attributes', 'places', 'faults'])
        for (const one of found[kind]) seen[kind].add(one);
      seen.letters = Math.max(seen.letters, found.letters);
      seen.looks += 1;
    };
    await note();
    for (let step = 0; await page.evaluate(act, step); step += 1) await note();
    await note();
    await page.emulateMedia({ media: 'print' });
    await note();
    const failed = await page.evaluate(() => [...document.querySelectorAll('main > *')].filter(({ state }) => state?.type === 'error').map(({ localName }) => localName)); // prettier-ignore
    for (const tag of new Set(failed)) seen.faults.add(`<${tag}> shows an error instead of its data`);
  } finally {
    await close();
  }
  // Our own lines name a tag and say what was left out of the feed; anything else was not meant to be said.
  for (const line of lines) if (!/^warning: <cdm-/.test(line)) seen.faults.add(line.slice(0, 300));
  for (const url of requests) if (!url.startsWith(address) && !/^(about|data|blob):/.test(url)) seen.faults.add(`the page asked for ${url}`); // prettier-ignore
  return seen;
}

/** What is on a hostile page and on no harmless one. */
const beyond = (seen, usual) =>
  ['elements', 'attributes', 'places'].flatMap((kind) =>
    [...seen[kind]].filter((one) => !usual[kind].has(one)).map((one) => `${kind}: ${one} is on no harmless page`),
  );

/**
 * Shows every text in every field, in a browser, under the strictest policy that the tags live with.
 * @param only Numbers of feeds, to run some again.
 * @returns One sentence for each fault, the smallest row of feeds that shows it, and numbers.
 */
export async function checkPages(vectors, { only } = {}) {
  const pairs = new Set();
  const feeds = new Map();
  const feedOf = (name) => {
    if (!feeds.has(name)) {
      const number = Number(name.slice(1));
      feeds.set(name, name.startsWith('b') ? poisoned(benign, number) : poisoned(vectors, number, pairs));
    }
    return feeds.get(name);
  };
  const { server, address } = await serve(feedOf);
  const browser = await launch();
  const faults = [];
  let looks = 0;
  try {
    const names = (letter, from, count) =>
      Array.from({ length: count }, (_, index) => `${letter}${String(from + index)}`);
    const usual = { elements: new Set(), attributes: new Set(), places: new Set() };
    // All records of the sample, with and without the words that hide them.
    for (let from = 0; from < 36; from += 12) {
      const seen = await visit(browser, address, names('b', from, 12));
      for (const fault of seen.faults) faults.push(`harmless feed: ${fault}`);
      for (const kind of Object.keys(usual)) for (const one of seen[kind]) usual[kind].add(one);
    }
    const wrong = await visit(browser, address, ['b0'], { spoil: true });
    const noticed = [...wrong.faults, ...beyond(wrong, usual)].join('\n');
    for (const part of ['marquee', 'javascript:', 'onwrong', 'alert()', 'fixed', 'Object.prototype'])
      if (!noticed.includes(part)) faults.push(`the check itself is blind: it did not notice ${part}`);

    const numbers = only ?? Array.from({ length: Math.ceil(vectors.texts.length / RECORDS) }, (_, index) => index);
    for (let at = 0; at < numbers.length; at += BATCH) {
      const row = numbers.slice(at, at + BATCH).map((number) => `h${String(number)}`);
      const seen = await visit(browser, address, row).catch((error) => ({ crash: error, looks: 0 }));
      looks += seen.looks;
      const found = seen.crash ? [String(seen.crash)] : [...seen.faults, ...beyond(seen, usual)];
      if (found.length === 0) continue;
      // Which of them it is.
      for (const name of row) {
        const alone = await visit(browser, address, [name]).catch((error) => ({ crash: error }));
        const said = alone.crash ? [String(alone.crash)] : [...alone.faults, ...beyond(alone, usual)];
        for (const one of said) faults.push(`--feeds ${name.slice(1)}: ${one}`);
        if (alone.crash === undefined) found.splice(0, found.length, ...found.filter((one) => !said.includes(one)));
      }
      for (const one of found) faults.push(`--feeds ${row.map((name) => name.slice(1)).join(',')}: ${one}`);
      if (faults.length > 200) break;
    }
    const fields = new Set([...pairs].map((pair) => pair.split('\0')[0]));
    return {
      faults,
      line: `pages: ${String(pairs.size)} pairs of a text and a field (${String(fields.size)} fields), ${String(numbers.length)} feeds × ${String(shown.length)} tags, looked at ${String(looks)} times`,
    };
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}
