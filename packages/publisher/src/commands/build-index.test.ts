import { type IncomingMessage, type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { build } from './build.js';
import { type Desk, exampleDesk } from './command.testkit.js';
import type { Io } from './io.js';

// An engine's troubles, which a real one cannot be made to have on demand. What is found: `npm run test:engine`.

interface Reply {
  readonly status: number;
  readonly body?: unknown;
}
type Answer = (call: string, request: IncomingMessage) => Reply | undefined;

let desk: Desk;
let server: Server;
let address = '';
let asked: string[] = [];
let answer: Answer = () => undefined;

/** What a healthy engine says to each call of a load. */
const healthy: Answer = (call) => {
  if (call.includes('/_count')) return { status: 200, body: { count: 3 } };
  if (call.includes('/_cluster/health')) return { status: 200, body: { timed_out: false } };
  if (call.startsWith('GET /_alias/')) return { status: 404, body: {} };
  if (call.startsWith('HEAD')) return { status: 404 };
  if (call.includes('/_bulk'))
    return { status: 200, body: { items: [0, 1, 2].map(() => ({ index: { status: 201 } })) } };
  return { status: 200, body: {} };
};

beforeEach(async () => {
  asked = [];
  answer = () => undefined;
  server = createServer((request, response) => {
    request.resume().on('end', () => {
      const call = `${request.method ?? ''} ${request.url ?? ''}`;
      asked.push(call);
      const { status, body = {} } = answer(call, request) ?? healthy(call, request) ?? { status: 500 };
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await desk.remove();
});

const withGateway = async (over: Partial<Io> = {}): Promise<void> => {
  desk = await exampleDesk(over);
  await desk.edit(
    'cite.json',
    '"timeZone"',
    '"search": { "engine": "gateway", "url": "https://recherche.example.org/search" },\n  "timeZone"',
  );
};
const run = (options: object = {}): Promise<number> =>
  build('.', { widgets: desk.path('no-widgets'), search: 'opensearch', engine: address, ...options }, desk.io);
const isPublished = (): Promise<boolean> =>
  desk.read('public/cite.json').then(
    () => true,
    () => false,
  );

test('the catalogue goes into a new index, and cite.json says how many documents the gateway has', async () => {
  await withGateway();
  expect(await run()).toBe(0);
  const steps = ['PUT /cite-exemple-v', '/_bulk', 'GET /cite-exemple-v', 'POST /_aliases'];
  const places = steps.map((step) => asked.findIndex((call) => call.includes(step)));
  expect([...places].sort((a, b) => a - b)).toEqual(places);
  expect(places[0]).toBeGreaterThanOrEqual(0);
  expect((await desk.json('public/cite.json'))['search']).toEqual({
    engine: 'gateway',
    url: 'https://recherche.example.org/search',
    count: 3,
  });
  const said = desk.said();
  expect(said).toContain('Le moteur cherche maintenant dans 3 documents (catalogue cite-exemple');
  expect(said).toContain('3 documents à mettre dans le moteur (catalogue cite-exemple)\n  3 sur 3 documents');
});

test('a bar is shown where somebody watches', async () => {
  const reached: number[] = [];
  let stopped = 0;
  await withGateway({
    progress: () => ({ reach: (done) => reached.push(done), stop: () => (stopped += 1) }),
  });
  expect(await run()).toBe(0);
  expect(reached).toEqual([3]);
  expect(stopped).toBe(1);
});

test('the account is sent, and comes from the environment', async () => {
  const seen = new Set<string | undefined>();
  answer = (_call, { headers }) => void seen.add(headers.authorization);
  await withGateway({ env: { CDM_OPENSEARCH_USER: 'cdm', CDM_OPENSEARCH_PASSWORD: 'é' } });
  expect(await run()).toBe(0);
  expect([...seen]).toEqual([`Basic ${Buffer.from('cdm:é').toString('base64')}`]);
});

test('address, name and shards may stand in the settings', async () => {
  await withGateway();
  const settings = await desk.json('cdm.config.json');
  const search = { nodes: [address], alias: 'fonds', shards: 3 };
  await desk.write('cdm.config.json', JSON.stringify({ ...settings, search }));
  expect(await run({ engine: undefined })).toBe(0);
  expect(asked.some((call) => call.startsWith('PUT /fonds-v'))).toBe(true);
});

describe('what goes wrong is one sentence, publishes nothing and leaves the catalogue alone', () => {
  const item = (status: number, reason: string): Reply => {
    return { status: 200, body: { items: [0, 1, 2].map(() => ({ index: { status, error: { reason } } })) } };
  };
  const flood =
    'index [x] blocked by: [TOO_MANY_REQUESTS/12/disk usage exceeded flood-stage watermark, index has read-only-allow-delete block];';
  test.each([
    ['a wrong account', () => ({ status: 401 }), /refuse ce compte. Vérifiez CDM_OPENSEARCH_USER/],
    [
      'too few rights',
      (call: string) => (call.startsWith('PUT /_index_template') ? { status: 403 } : undefined),
      /droits/,
    ],
    ['a full disk', (call: string) => (call.includes('/_bulk') ? item(429, flood) : undefined), /disque .* est plein/],
    [
      'a full disk, said at once',
      (call: string) =>
        /^PUT \/cite-exemple-v/.test(call) ? { status: 403, body: { error: { reason: flood } } } : undefined,
      /disque .* est plein/,
    ],
    [
      'a mapping that does not fit',
      (call: string) => (call.includes('/_bulk') ? item(400, 'mapper [year] cannot be changed') : undefined),
      /refuse ce qu’on lui envoie\. .*Détail : .*mapper \[year\]/,
    ],
    [
      'records that went missing',
      (call: string) => (/^GET \/cite-exemple-v.*_count/.test(call) ? { status: 200, body: { count: 2 } } : undefined),
      /n’a pas pu suivre/,
    ],
    ['something else that listens there', () => ({ status: 200, body: { hello: 1 } }), /n’est pas OpenSearch/],
  ] satisfies [string, Answer, RegExp][])('%s', async (_name, trouble, sentence) => {
    await withGateway();
    answer = trouble;
    const told = await run().then(
      () => 'nothing',
      (error: unknown) => (error instanceof Error ? error.message.replace(/[\u00a0\u202f]/g, ' ') : ''),
    );
    expect(told).toMatch(sentence);
    expect(told).toContain('Rien n’a été publié');
    expect(told).not.toContain('\n');
    expect(await isPublished()).toBe(false);
    expect(asked.some((call) => call.includes('/_aliases'))).toBe(false);
  });

  test('an engine that is not there', async () => {
    await withGateway();
    await expect(run({ engine: 'http://127.0.0.1:9' })).rejects.toThrow(/ne répond pas à http:\/\/127\.0\.0\.1:9\./);
    expect(await isPublished()).toBe(false);
  });

  test('a load that is given up removes what it began', async () => {
    await withGateway();
    const stop = new AbortController();
    answer = (call) => {
      if (call.includes('/_bulk')) stop.abort();
      return undefined;
    };
    await expect(run({ signal: stop.signal })).rejects.toThrow('Arrêté avant la fin');
    expect(asked.at(-1)).toMatch(/^DELETE \/cite-exemple-v/);
    expect(await isPublished()).toBe(false);
  });
});

describe('a good catalogue is not replaced by a poor one', () => {
  const thousands: Answer = (call) =>
    call.startsWith('GET /cite-exemple/_count') ? { status: 200, body: { count: 1200 } } : undefined;

  test('losing more than half is refused where nobody can be asked, and done with --yes', async () => {
    await withGateway();
    answer = thousands;
    expect(await run()).toBe(1);
    expect(desk.said()).toMatch(/perd plus de la moitié de ses documents \(1 200 dans le moteur, 3 maintenant\)/);
    expect(asked.some((call) => call.startsWith('PUT'))).toBe(false);
    expect(await isPublished()).toBe(false);
    expect(await run({ yes: true })).toBe(0);
  });

  test('where somebody is there, they are asked', async () => {
    const questions: string[] = [];
    await withGateway({ confirm: (question) => Promise.resolve(questions.push(question) > 1) });
    answer = thousands;
    expect(await run()).toBe(1);
    expect(await run()).toBe(0);
    expect(questions).toHaveLength(2);
  });

  test('an empty catalogue never is published, not even with --yes', async () => {
    await withGateway();
    const [head = ''] = (await desk.read('ressources.csv')).split('\r\n');
    await desk.write('ressources.csv', `${head}\r\n`);
    expect(await run({ yes: true })).toBe(1);
    expect(desk.said()).toContain('rien à mettre dans le moteur');
    expect(asked).toEqual([]);
  });
});

test('which engine pages use is what cite.json says; a mismatch is told', async () => {
  desk = await exampleDesk();
  expect(await run()).toBe(0);
  expect(desk.said()).toContain('cite.json dit aux pages de chercher elles-mêmes');
  expect(await desk.json('public/cite.json')).not.toHaveProperty('search');
  await desk.remove();
  await withGateway();
  expect(await run({ search: undefined })).toBe(0);
  expect(desk.said()).toContain('n’est pas renouvelé par cette publication');
});

test.each([
  [{ search: 'solr' }, /« solr » n’est pas un moteur connu/],
  [{ engine: '127.0.0.1:9200' }, /commence par http/],
  [{ engine: 'http://cdm:secret@127.0.0.1:9200' }, /contient un compte/],
  [{ engine: undefined }, /Il manque l’adresse/],
  [{ alias: 'Majuscule' }, /ne peut pas nommer un catalogue/],
])('%j is refused in one sentence', async (options, sentence) => {
  await withGateway();
  const told = await run(options).catch((error: unknown) => (error instanceof Error ? error.message : ''));
  expect(String(told).replace(/[\u00a0\u202f]/g, ' ')).toMatch(sentence);
  expect(String(told)).not.toContain('secret');
  expect(asked).toEqual([]);
});
