// Every request that any tag makes, in every state: to whom, with what, and what stays on the device. docs/privacy.md prints the list.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { PAGE, pageWith, tableOf } from './ledger.table.mjs';
import { walk } from './ledger.walk.mjs';
import { TAGS } from './site.mjs';

let walked;
before(async () => {
  walked = await walk();
});

test('the walk was whole: every tag in every state it has, without an error', () => {
  const { states, requests, lines, origins } = walked;
  for (const tag of TAGS)
    for (const type of ['ready', 'error']) assert.ok(states.has(`${tag} ${type}`), `${tag} was never ${type}`);
  // The first "loading" comes before there is anybody to tell; "Réessayer" goes through it again.
  assert.ok(states.has('cdm-hours loading'));
  assert.ok(states.has('cdm-permanences empty') && states.has('cdm-find-conseiller empty'), [...states].join());
  for (const [role, origin] of Object.entries(origins))
    assert.ok(
      requests.some(({ url }) => new URL(url).origin === origin),
      `nothing went to the ${role}`,
    );
  assert.deepEqual(lines, []);
});

test('every request goes to the script’s origin, the feed’s, or the engine that the feed names; read only', () => {
  const { requests, arrived, origins } = walked;
  const { partner, ...ours } = origins;
  const known = Object.values(ours);
  assert.deepEqual(
    requests.filter(({ url }) => !known.includes(new URL(url).origin) && url !== `${partner}/`),
    [],
  );
  assert.deepEqual(
    requests.filter(({ method, body }) => method !== 'GET' || body !== null),
    [],
  );
  assert.deepEqual(
    arrived.filter(
      ({ method, headers }) => method !== 'GET' || 'content-length' in headers || 'transfer-encoding' in headers,
    ),
    [],
  );
});

test('no request carries a cookie or a header of ours, nor says more of the page than its origin', () => {
  const { arrived, origins } = walked;
  assert.ok(arrived.length > 40);
  const browser =
    /^(host|connection|origin|referer|user-agent|accept(-language|-encoding)?|sec-.*|upgrade-insecure-requests|if-none-match|if-modified-since|cache-control|pragma|priority)$/;
  for (const { role, url, headers } of arrived) {
    assert.deepEqual(
      Object.keys(headers).filter((name) => !browser.test(name)),
      [],
      url,
    );
    const { referer } = headers;
    if (referer === undefined) continue;
    assert.notEqual(role, 'feed', `the feed is told ${referer}`);
    assert.ok(
      referer === `${origins.partner}/` || (referer.startsWith(origins.script) && !referer.includes('?')),
      `${url} is told ${referer}`,
    );
  }
});

test('what is typed goes nowhere; what is searched, to the engine alone, and in no other form', () => {
  const { requests, words, origins } = walked;
  const holds = (url, text) => text.split(' ').some((word) => decodeURIComponent(url).includes(word.slice(0, 6)));
  assert.deepEqual(
    requests.filter(({ url }) => holds(url, words.question)),
    [],
  );
  const searched = requests.filter(({ url }) => holds(url, words.search));
  assert.ok(searched.length > 0);
  assert.deepEqual(
    searched.filter(({ url }) => new URL(url).origin !== origins.engine),
    [],
  );
});

test('nothing stays on the visitor’s device: no cookie, no storage, no database, no cache, no worker', () => {
  assert.ok(walked.kept.length > 10);
  for (const { step, cookies, workers, frames } of walked.kept) {
    assert.deepEqual([cookies, workers], [[], []], step);
    for (const frame of frames) assert.deepEqual(frame, { storage: [], databases: [], caches: [], workers: 0 }, step);
  }
});

test('docs/privacy.md prints this list', async () => {
  assert.equal(
    readFileSync(PAGE, 'utf8'),
    await pageWith(tableOf(walked)),
    'docs/privacy.md does not say what the tags ask for: run "npm run ledger" and read the difference before committing it.',
  );
});
