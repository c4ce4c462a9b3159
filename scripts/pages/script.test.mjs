// The script wherever a site puts it, beside whatever a site has: combined, moved, twice, in two versions, tags that come late.
import assert from 'node:assert/strict';
import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { build } from 'esbuild';
import { root } from '../run.mjs';
import { waitForState } from './browser.mjs';
import { TAGS, tagOf, useSite } from './site.mjs';

const NOW = '2026-12-02T10:00:00Z';
const VERSION = JSON.parse(readFileSync(`${root}lerna.json`, 'utf8')).version;
const OTHER = '99.0.0';
const site = useSite(NOW, { prepare: addRelease });
/** Another release of the scripts beside the demo's, with the same feed: the same code, calling itself otherwise. */
function addRelease({ demo }) {
  const folder = join(demo.folder, 'other');
  cpSync(join(demo.folder, 'cdm'), folder, { recursive: true });
  for (const name of readdirSync(folder, { recursive: true }).filter((path) => path.endsWith('.js'))) {
    const code = readFileSync(join(folder, name), 'utf8');
    writeFileSync(join(folder, name), code.replaceAll(VERSION, OTHER));
  }
}

const both = tagOf('cdm-hours') + tagOf('cdm-permanences');
const ours = (lines) => lines.filter((line) => line.includes('<cdm-') || line.startsWith('uncaught'));

const other = () => site.script().replace('/cdm/cdm.js', '/other/cdm.js');
const late = () =>
  `<script>addEventListener('load', () => { const s = document.createElement('script'); s.type = 'module'; s.src = '${site.demo.address}cdm/cdm.js'; document.head.append(s); })</script>`;

/** In the page, before its first script: names what of `Intl` is slow the first time it is used. */
const watchIntl = () => {
  window.slow = [];
  for (const name of ['DateTimeFormat', 'NumberFormat', 'ListFormat', 'DisplayNames', 'Collator', 'Segmenter'])
    window.Intl[name] = new Proxy(window.Intl[name], {
      construct: (target, given) => (window.slow.push(name), Reflect.construct(target, given)),
      apply: (target, self, given) => (window.slow.push(name), Reflect.apply(target, self, given)),
    });
  for (const [{ prototype }, name] of [
    [String, 'localeCompare'],
    [Number, 'toLocaleString'],
    [Date, 'toLocaleString'],
    [Date, 'toLocaleDateString'],
    [Date, 'toLocaleTimeString'],
  ]) {
    const real = prototype[name];
    prototype[name] = function (...given) {
      window.slow.push(name);
      return real.apply(this, given);
    };
  }
};

for (const lang of ['fr', 'ar'])
  test(`a page's first answers, in ${lang}, use nothing of Intl that is slow the first time`, async () => {
    const { page, close } = await site.open(TAGS.map((name) => tagOf(name, `lang="${lang}"`)).join(''), {
      head: site.script(),
      prepare: (one) => one.addInitScript(watchIntl),
    });
    for (const name of TAGS) await waitForState(page, name);
    await page.waitForFunction((names) => names.every((name) => document.querySelector(name).hasUpdated), TAGS);
    assert.deepEqual(await page.evaluate(() => window.slow), []);
    await close();
  });

test('a browser without Temporal makes its first formatter while the line is waited for; a page without tags makes none', async () => {
  for (const [body, made] of [
    [both, true],
    ['<p>Accueil</p>', false],
  ]) {
    const { page, close } = await site.open(body, {
      head: site.script(),
      prepare: async (one) => {
        await one.route(/\/cdm\/cdm\//, () => new Promise(() => undefined));
        await one.addInitScript(watchIntl);
        await one.addInitScript(() => delete window.Temporal);
      },
    });
    await page.waitForFunction(() => window.Cdm);
    if (made) await page.waitForFunction(() => window.slow.includes('DateTimeFormat'));
    else assert.deepEqual(await page.evaluate(() => window.slow), []);
    await close();
  }
});

for (const [place, page] of [
  ['twice, first and last', () => [site.script(), both + site.script()]],
  ['deferred and asynchronous', () => [site.script('cdm.js', 'async defer'), both]],
  ['inserted by another script once all is loaded', () => ['', both + late()]],
  ['imported by a script of the site', () => ['', `${both}<script type="module" src="/assets/site.js"></script>`]],
  [
    'moved by an optimiser after it ran',
    () => [
      site.script(),
      `${both}<script>onload = () => document.body.append(document.querySelector('script'))</script>`,
    ],
  ],
  [
    'moved by an optimiser before it ran',
    () => [`${site.script()}<script>document.documentElement.append(document.querySelector('script'))</script>`, both],
  ],
])
  test(`the script works ${place}; each file and document is asked for once`, async () => {
    site.partner.pages['/assets/site.js'] = {
      body: `import '${site.demo.address}cdm/cdm.js';`,
      headers: { 'content-type': 'text/javascript' },
    };
    const [head, body] = page();
    const { page: opened, lines, requests, close } = await site.open(body, { head });
    for (const tag of ['cdm-hours', 'cdm-permanences']) await waitForState(opened, tag);
    await opened.waitForLoadState('networkidle');
    assert.deepEqual(requests, [...new Set(requests)]);
    assert.deepEqual(lines, []);
    await close();
  });

test('copied into a file of the site, where its folder is not, it says so once for each tag and the page keeps its links', async () => {
  site.partner.pages['/assets/all.js'] = {
    body: readFileSync(join(site.demo.folder, 'cdm', 'cdm.js')),
    headers: { 'content-type': 'text/javascript' },
  };
  const { page, lines, close } = await site.open(`${both}<script type="module" src="/assets/all.js"></script>`);
  await page.waitForLoadState('networkidle');
  const said = ours(lines);
  assert.equal(said.length, 2, said.join('\n'));
  for (const line of said)
    assert.ok(line.includes(`could not be loaded from ${site.partner.address}assets/`), `no address in: ${line}`);
  for (const tag of ['cdm-hours', 'cdm-permanences'])
    assert.ok((await page.locator(`${tag} a`).boundingBox()).height > 0);
  await close();
});

test('tags that come late, are cloned, moved, taken out and put back, work; a page without tags loads the script alone', async () => {
  const { page, lines, requests, close } = await site.open('<div id="a"></div><div id="b"></div>', {
    head: site.script(),
  });
  await page.waitForLoadState('networkidle');
  assert.deepEqual(
    requests.filter((url) => url.startsWith(site.demo.address)),
    [`${site.demo.address}cdm/cdm.js`],
  );
  await page.evaluate((html) => (document.querySelector('#a').innerHTML = html), tagOf('cdm-hours'));
  await waitForState(page, 'cdm-hours');
  await page.evaluate((html) => {
    const template = document.createElement('template');
    template.innerHTML = `<section>${html}</section>`;
    document.querySelector('#b').append(document.importNode(template.content, true));
  }, tagOf('cdm-permanences'));
  await waitForState(page, 'cdm-permanences');
  const states = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('cdm-hours')].map(({ state, shadowRoot }) => [
        state.type,
        shadowRoot.querySelectorAll('[part="status"]').length,
      ]),
    );
  await page.evaluate(async () => {
    const tag = document.querySelector('cdm-hours');
    document.querySelector('#b').append(tag); // moved
    tag.after(tag.cloneNode(true));
    tag.remove();
    await new Promise((resolve) => setTimeout(resolve, 50));
    document.querySelector('#a').append(tag); // put back
  });
  await page.waitForFunction(() =>
    [...document.querySelectorAll('cdm-hours')].every(({ state }) => state?.type === 'ready'),
  );
  assert.deepEqual(await states(), [
    ['ready', 1],
    ['ready', 1],
  ]);
  assert.deepEqual(requests, [...new Set(requests)]);
  assert.deepEqual(lines, []);
  await close();
});

test('two versions: the first keeps its tag, the second says once who has it, and the tags of both scripts work', async () => {
  const { page, lines, close } = await site.open(tagOf('cdm-hours') + tagOf('cdm-hours'), { head: site.script() });
  await waitForState(page, 'cdm-hours');
  // The second script brings a tag that the first page did not have yet.
  await page.evaluate(
    ([html, src]) => {
      document.body.insertAdjacentHTML('beforeend', html);
      document.head.append(Object.assign(document.createElement('script'), { type: 'module', src }));
    },
    [tagOf('cdm-permanences'), /src="([^"]+)"/.exec(other())[1]],
  );
  await page.waitForLoadState('networkidle');
  for (const tag of ['cdm-hours', 'cdm-permanences']) await waitForState(page, tag);
  const holders = await page.evaluate(() => Object.fromEntries(globalThis[Symbol.for('cdm.v1')].defined));
  assert.equal(holders['cdm-hours'], VERSION);
  const said = ours(lines);
  assert.deepEqual(
    said.filter((line) => line.includes('<cdm-hours>')),
    [
      `warning: <cdm-hours>: version ${VERSION} already defines this tag, so version ${OTHER} is not used. Keep one script tag.`,
    ],
  );
  assert.equal(said.filter((line) => line.includes('<cdm-permanences>')).length, 1, said.join('\n'));
  assert.equal(said.length, 2);
  await close();
});

test('two versions pasted side by side: every tag works, and each is warned about once, with both versions', async () => {
  const { page, lines, close } = await site.open(both, { head: site.script() + other() });
  for (const tag of ['cdm-hours', 'cdm-permanences']) await waitForState(page, tag);
  await page.waitForLoadState('networkidle');
  const said = ours(lines);
  assert.equal(said.length, 2, said.join('\n'));
  for (const line of said) assert.ok(line.includes(VERSION) && line.includes(OTHER), line);
  await close();
});

test('a tag that somebody else has defined stays theirs, with one line; the others work', async () => {
  const theirs = `<script>customElements.define('cdm-hours', class extends HTMLElement { connectedCallback() { this.textContent = 'À nous'; } })</script>`;
  const { page, lines, close } = await site.open(both, { head: theirs + site.script() });
  await waitForState(page, 'cdm-permanences');
  await page.waitForLoadState('networkidle');
  assert.match(await page.locator('cdm-hours').innerText(), /^À nous/);
  assert.deepEqual(ours(lines), [
    `warning: <cdm-hours>: another script already defines this tag, so version ${VERSION} is not used. Keep one script tag.`,
  ]);
  await close();
});

test('a site that has a Lit of its own keeps it, ours beside it, without a word', async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { LitElement, html, css } from 'lit';
        customElements.define('their-counter', class extends LitElement {
          static properties = { count: {} };
          static styles = css\`button { color: rgb(1, 2, 3); }\`;
          constructor() { super(); this.count = 0; }
          render() { return html\`<button @click=\${() => { this.count += 1; }}>\${this.count}</button>\`; }
        });`,
      resolveDir: `${root}packages/widgets`,
    },
    bundle: true,
    format: 'esm',
    write: false,
    conditions: ['production'],
  });
  site.partner.pages['/their.js'] = { body: outputFiles[0].text, headers: { 'content-type': 'text/javascript' } };
  const { page, lines, close } = await site.open(
    `<their-counter></their-counter>${both}<script type="module" src="/their.js"></script>`,
    { head: site.script() },
  );
  for (const tag of ['cdm-hours', 'cdm-permanences']) await waitForState(page, tag);
  await page.locator('their-counter button').click();
  assert.equal(await page.locator('their-counter button').innerText(), '1');
  const versions = await page.evaluate(() => globalThis.litHtmlVersions?.length ?? 0);
  assert.ok(versions >= 2, `Lit is there ${String(versions)} times`);
  assert.deepEqual(lines, []);
  await close();
});
