import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, serveDemo, waitForState } from './browser.mjs';
import { pageOf, servePartner } from './partner.mjs';
import { TAGS, tagOf } from './site.mjs';

const NOW = '2026-12-02T10:00:00Z';
/** What is typed: it must be found nowhere but in a question to the gateway. */
const WORDS = { search: 'formation', question: 'reconversion tardive' };

/**
 * Three feeds on an origin of their own: searched in the page, searched through a gateway on yet another origin, and with nothing in it.
 * @param note Told of every request that arrives.
 */
async function serveFeeds(demo, note) {
  const [{ createServer }, { gateway }, { createPageEngine }] = await Promise.all([
    import('../../packages/publisher/dist/serve/server.js'),
    import('../../packages/publisher/dist/gateway/index.js'),
    import('../../packages/sdk/dist/search/index.js'),
  ]);
  const read = (name) => JSON.parse(readFileSync(join(demo.folder, 'cdm', `${name}.json`), 'utf8'));
  const { items, synonyms } = read('resources');
  const engine = createPageEngine(items, { language: 'fr', synonyms });
  const folder = mkdtempSync(join(tmpdir(), 'cdm-ledger-'));
  const apps = [];
  const serve = async (role, options) => {
    const app = await createServer({ root: folder, ...options });
    apps.push(app);
    app.server.on('request', (request) => note(role, request));
    return `${await app.listen({ port: 0, host: '127.0.0.1' })}/`;
  };
  const engineAddress = await serve('engine', { plugins: [gateway({ engine, isReady: async () => true })] });
  const cite = read('cite');
  for (const [name, search] of [
    ['page', cite.search],
    ['gateway', { engine: 'gateway', url: `${engineAddress}search` }],
    ['empty', undefined],
  ]) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'cite.json'), JSON.stringify({ ...cite, search }));
    for (const document of name === 'empty' ? [] : ['agenda', 'conseil', 'resources'])
      cpSync(join(demo.folder, 'cdm', `${document}.json`), join(folder, name, `${document}.json`));
  }
  return {
    address: await serve('feed', {}),
    engineAddress,
    stop: async () => {
      for (const app of apps) await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What a page has kept on the visitor's device, in all its frames. */
const keptBy = async (page, context) => ({
  cookies: await context.cookies(),
  workers: context.serviceWorkers().map((worker) => worker.url()),
  frames: await Promise.all(
    page
      .frames()
      .filter((frame) => frame.url().startsWith('http'))
      .map((frame) =>
        frame.evaluate(async () => ({
          storage: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
          databases: (await window.indexedDB.databases()).map(({ name }) => name),
          caches: await window.caches.keys(),
          workers: (await window.navigator.serviceWorker.getRegistrations()).length,
        })),
      ),
  ),
});

/**
 * Does in a browser what visitors do with the four tags, in every state, on a partner's page whose scripts, feed and search gateway
 * stand on origins of their own; writes down what is asked of whom, and what is left on the device.
 * @returns `requests` as the page made them, `arrived` as the servers saw them, `states` of the tags, what was `kept` after each
 * step, the `origins` by role, and the `words` that were typed.
 */
export async function walk() {
  const requests = [];
  const arrived = [];
  const states = new Set();
  const kept = [];
  const lines = [];
  const note = (role, { method, url, headers }) => arrived.push({ role, method, url, headers });
  const demo = await serveDemo(NOW);
  demo.server.on('request', (request) => note('script', request));
  const feeds = await serveFeeds(demo, note);
  const partner = await servePartner();
  const browser = await launch();
  const tags = (feed, attributes = '') =>
    TAGS.map((tag) => tagOf(tag, `feed="${feeds.address}${feed}/" ${attributes}`)).join('');
  const script = (path = 'cdm.js') => `<script type="module" src="${demo.address}cdm/${path}"></script>`;

  /** One visit; `acts` are named steps, the first being what the page does by itself. */
  async function visit(head, body, acts) {
    const context = await browser.newContext({ locale: 'fr-FR', timezoneId: 'Europe/Paris' });
    const page = await context.newPage();
    let [[step]] = acts;
    const underWay = new Set();
    for (const event of ['requestfinished', 'requestfailed']) context.on(event, (request) => underWay.delete(request));
    // A file that is handed to the visitor counts as a load that never ends: what goes over the network is counted here.
    const quiet = async () => {
      for (let seen = -1; seen !== requests.length || underWay.size > 0;) {
        seen = requests.length;
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
    };
    context.on('request', (request) => {
      if (/^(data|blob|about):/.test(request.url())) return;
      underWay.add(request);
      requests.push({ step, method: request.method(), url: request.url(), body: request.postData() });
    });
    page.on('websocket', (socket) => requests.push({ step, method: 'WebSocket', url: socket.url(), body: null }));
    page.on('pageerror', (error) => lines.push(error.message));
    await context.exposeFunction('tellState', (state) => states.add(state));
    await context.addInitScript((tags) => {
      window.print = () => undefined;
      for (const tag of tags)
        document.addEventListener(`${tag}-state`, ({ detail }) => window.tellState(`${tag} ${detail.type}`), true);
    }, TAGS);
    await page.clock.install({ time: NOW });
    partner.pages['/'] = { body: pageOf(body, head) };
    await page.goto(partner.address);
    for (const [name, act] of acts) {
      step = name;
      await act(page);
      await quiet();
      kept.push({ step, ...(await keptBy(page, context)) });
    }
    await context.close();
  }

  const allAre =
    (...types) =>
    async (page) => {
      for (const tag of TAGS) await waitForState(page, tag, types.length > 0 ? types : undefined);
    };
  const search = async (page) => {
    const tag = page.locator('cdm-resource-search');
    await tag.locator('input[role="combobox"]').focus();
    await page.keyboard.type(WORDS.search, { delay: 40 });
    await tag.locator('[role="option"]').first().waitFor();
    await page.keyboard.press('Enter');
    await tag.locator('.hit').first().waitFor();
    await tag.locator('.refine summary').click();
    await tag.locator('.check').first().click();
    await page.waitForTimeout(500);
  };
  const ask = async (page) => {
    const tag = page.locator('cdm-find-conseiller');
    await tag.locator('#words').fill(WORDS.question);
    await page.keyboard.press('Enter');
    await tag.getByText('Recommencer').click();
    await tag.getByText('Commencer', { exact: true }).click();
    // Through the questions, whatever they are, to the answer.
    for (let left = 6; left > 0 && (await tag.locator('[part~="desk"]').count()) === 0; left -= 1)
      await tag
        .getByText(/^(Passer cette question|Continuer)$/)
        .first()
        .click();
    await tag.locator('[part~="desk"]').first().waitFor();
    for (const more of await tag.locator('summary').all()) await more.click();
    await tag.getByText('Imprimer', { exact: true }).click();
    await page.waitForTimeout(200);
  };

  try {
    await visit(script(), tags('page'), [
      ['ouverture de la page', allAre()],
      ['première recherche', search],
      ['première question', ask],
      [
        'ajout à l’agenda',
        async (page) => {
          const download = page.waitForEvent('download');
          await page.locator('cdm-permanences').locator('.keep').first().click();
          await download;
        },
      ],
      ['impression', (page) => page.emulateMedia({ media: 'print' }).then(() => page.pdf())],
      [
        'passage d’une heure d’ouverture ou de fermeture',
        async (page) => {
          await page.emulateMedia({ media: 'screen' });
          await page.clock.fastForward('07:05:00');
          await page.waitForFunction(() => /Fermé/.test(document.querySelector('cdm-hours').shadowRoot.textContent));
        },
      ],
    ]);
    await visit(script(), tags('page', 'lang="en"'), [['ouverture de la page', allAre()]]);
    await visit(script(), tags('page', 'wording="easy"'), [['ouverture de la page', allAre()]]);
    await visit(script(), tags('gateway'), [
      ['ouverture de la page', allAre()],
      ['recherche, si le flux nomme une passerelle', search],
    ]);
    await visit(script(), `<div data-cdm="hours" data-feed="${feeds.address}page/">${tagOf('p')}</div>`, [
      ['ouverture de la page', (page) => waitForState(page, 'cdm-hours')],
    ]);
    await visit(script(), tags('empty'), [['ouverture de la page', allAre('ready', 'empty', 'unknown')]]);
    await visit(script(), tags('none'), [
      ['ouverture de la page', allAre('error')],
      [
        '« Réessayer », après une panne',
        async (page) => {
          await page.locator('cdm-hours').getByText('Réessayer').click();
          await page.waitForTimeout(200);
          await allAre('error')(page);
        },
      ],
    ]);
    const frames = TAGS.map(
      (tag) =>
        `<iframe src="${demo.address}cdm/frame/${tag.slice(4)}.html?lang=fr" title="${tag}" width="600" height="500"></iframe>`,
    );
    await visit(script('cdm-frame.js'), frames.join(''), [
      [
        'page qui montre les balises dans des cadres',
        async (page) => {
          for (const frame of page.frames().slice(1))
            await waitForState(frame, `cdm-${/([\w-]+)\.html/.exec(frame.url())[1]}`);
        },
      ],
    ]);
  } finally {
    await browser.close();
    await partner.stop();
    await feeds.stop();
    await demo.stop();
  }
  const origin = (address) => new URL(address).origin;
  return {
    requests,
    arrived,
    states,
    kept,
    lines,
    words: WORDS,
    origins: {
      partner: origin(partner.address),
      script: origin(demo.address),
      feed: origin(feeds.address),
      engine: origin(feeds.engineAddress),
    },
  };
}
