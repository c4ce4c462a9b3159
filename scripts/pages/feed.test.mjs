// A feed that fails as feeds do: what the visitor reads, what the webmaster reads, and that what was known stays.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { textOf, waitForState } from './browser.mjs';
import { servePartner } from './partner.mjs';
import { TAGS, tagOf, useSite } from './site.mjs';

const NOW = '2026-12-02T10:00:00Z';
const SENTENCE = 'Ces informations ne peuvent pas s’afficher pour le moment.';
const DOCUMENTS = ['cite', 'agenda', 'conseil', 'resources'];
const cors = { 'access-control-allow-origin': '*' };
/** The feed's server, on an origin of its own, and one that it leads to. */
let feed;
let elsewhere;
const site = useSite(NOW, {
  prepare: async () => {
    feed = await servePartner();
    elsewhere = await servePartner({
      '/login': { body: '<!doctype html><title>Connexion</title>', headers: cors },
      '/private': { body: '{}' },
    });
    return async () => {
      await feed.stop();
      await elsewhere.stop();
    };
  },
});

const answerAll = (answer) => {
  for (const name of DOCUMENTS) feed.pages[`/${name}.json`] = answer(name);
};
const good = (name) => ({
  body: readFileSync(join(site.demo.folder, 'cdm', `${name}.json`)),
  headers: { ...cors, 'content-type': 'application/json', 'cache-control': 'no-store' },
});
const refuse = (status) => () => ({ status, body: '<h1>Non</h1>', headers: cors });
const open = (tags, options) =>
  site.open(tags.map((tag) => tagOf(tag, `feed="${feed.address}"`)).join(''), { head: site.script(), ...options });
const ours = (lines) => lines.filter((line) => line.includes('<cdm-') || line.startsWith('uncaught'));

/** Each tag says the sentence, shows the partner's number, and has one line of the console that says this. */
async function assertHonest({ page, lines }, tags, pattern) {
  for (const tag of tags) await waitForState(page, tag, ['error'], 20_000);
  for (const tag of tags) {
    assert.ok((await textOf(page, tag)).includes(SENTENCE), `${tag} does not say what is wrong`);
    assert.ok((await page.locator(`${tag} a[href^="tel:"]`).boundingBox())?.height > 0, `${tag} hides the number`);
    const said = ours(lines).filter((line) => line.includes(`<${tag}>`));
    assert.equal(said.length, 1, said.join('\n'));
    assert.match(said[0], pattern);
  }
  assert.equal(ours(lines).length, tags.length, ours(lines).join('\n'));
}

for (const [name, answer, pattern] of [
  ['answers 500', refuse(500), /\/(cite|agenda|conseil)\.json answered 500/],
  [
    'leads to another origin that does not share its answers',
    () => ({ status: 302, headers: { ...cors, location: `${elsewhere.address}private` } }),
    /\/(cite|agenda|conseil)\.json cannot be reached/,
  ],
  [
    'leads to the sign-in page of another origin',
    () => ({ status: 302, headers: { ...cors, location: `${elsewhere.address}login` } }),
    /\/login is a web page/,
  ],
])
  test(`a feed that ${name}: a sentence, the number, one line for each tag`, async () => {
    answerAll(answer);
    const opened = await open(TAGS);
    await assertHonest(opened, TAGS, pattern);
    await opened.close();
  });

test('a feed that moved to another origin and says so is followed', async () => {
  answerAll((name) => ({ status: 301, headers: { ...cors, location: `${elsewhere.address}${name}.json` } }));
  for (const name of DOCUMENTS) elsewhere.pages[`/${name}.json`] = good(name);
  const { page, lines, close } = await open(TAGS);
  for (const tag of TAGS) await waitForState(page, tag);
  assert.deepEqual(ours(lines), []);
  await close();
});

test('a slow feed: the place is kept, then the answer comes; one that never answers is given up, and asked again later', async () => {
  const tags = ['cdm-hours', 'cdm-permanences'];
  let isStuck = true;
  let release;
  const stuck = new Promise((resolve) => (release = resolve));
  answerAll((name) => async () => {
    if (isStuck) await stuck;
    return good(name);
  });
  const opened = await open(tags, { prepare: (page) => page.clock.install({ time: NOW }), now: undefined });
  const { page, lines, close } = opened;
  for (const tag of tags) await waitForState(page, tag, ['loading']);
  assert.ok((await page.locator('cdm-hours').boundingBox()).height > 100, 'no place is kept');
  assert.deepEqual(ours(lines), []);
  await page.waitForFunction(() => globalThis[Symbol.for('cdm.v1')].preloads.size === 0);
  // The client's time-out is ten seconds, for what the script asked before and for what the sdk asks then.
  await page.clock.fastForward(11_000);
  await assertHonest(opened, tags, /did not answer in full within 10000 ms/);
  isStuck = false;
  release();
  await page.clock.fastForward(61_000);
  for (const tag of tags) await waitForState(page, tag);
  assert.match(await textOf(page, 'cdm-hours'), /Ouvert/);
  assert.equal(ours(lines).length, tags.length);
  await close();
});

test('when a refresh fails, what is known stays, with its date, and the state is that of now; then it recovers', async () => {
  answerAll(good);
  const { page, lines, close } = await open(TAGS, {
    prepare: (one) => one.clock.install({ time: NOW }),
    now: undefined,
  });
  for (const tag of TAGS) await waitForState(page, tag);
  answerAll(refuse(404));
  await page.clock.fastForward('07:05:00');
  await page.waitForFunction(() => document.querySelector('cdm-hours').state.stale !== undefined);
  assert.match(await textOf(page, 'cdm-hours'), /Fermé.*Informations du 2 décembre.*n’ont pas pu être actualisées/);
  await page.waitForFunction(() => document.querySelector('cdm-permanences').state.stale !== undefined);
  for (const tag of TAGS)
    assert.notEqual(await page.evaluate((t) => document.querySelector(t).state.type, tag), 'error');
  answerAll(good);
  await page.clock.fastForward('00:16:00');
  await page.waitForFunction(() => document.querySelector('cdm-hours').state.stale === undefined);
  assert.deepEqual(
    lines.filter((line) => line.startsWith('uncaught')),
    [],
  );
  await close();
});
