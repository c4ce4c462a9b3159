import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createOpenSearchEngine, indexResources } from './index.js';

// What a real cluster cannot be made to do on demand: nodes that hang, lie or answer in part.
// What a search finds is tested against a real one: `npm run test:engine`.

type Answer = { status: number; body: unknown } | 'hang';
const servers: Server[] = [];
const node = async (answer: (path: string, body: string) => Answer): Promise<{ url: string; asked: string[] }> => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    let sent = '';
    request.on('data', (part: Buffer) => (sent += part.toString()));
    request.on('end', () => {
      asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
      const given = answer(request.url ?? '', sent);
      if (given === 'hang') return;
      response.writeHead(given.status, { 'content-type': 'application/json' }).end(JSON.stringify(given.body));
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, asked };
};
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const page = (more: object = {}): Answer => ({
  status: 200,
  body: {
    took: 1,
    timed_out: false,
    _shards: { failed: 0 },
    hits: {
      total: { value: 1, relation: 'eq' },
      hits: [{ _score: 1, _source: { resource: { id: 'a' }, title: 'A' } }],
    },
    aggregations: {},
    ...more,
  },
});
const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'an answer',
    (error: unknown) => (typeof error === 'object' && error !== null && 'code' in error ? error.code : error),
  );

describe('an engine that misbehaves', () => {
  it.each([
    ['answers in part', page({ _shards: { failed: 1 } })],
    ['runs out of time', page({ timed_out: true })],
    ['answers something else', { status: 200, body: { hello: 1 } }],
    ['refuses', { status: 400, body: { error: 'no' } }],
    ['hangs', 'hang'],
    ['fails', { status: 500, body: {} }],
  ] satisfies [string, Answer][])('is said to be unavailable when it %s', async (_name, answer) => {
    const { url } = await node(() => answer);
    const engine = createOpenSearchEngine({ node: url, alias: 'x', timeout: 400 });
    const started = performance.now();
    expect(await codeOf(engine.search({ text: '' }))).toBe('search-unavailable');
    expect(performance.now() - started).toBeLessThan(3000);
    await engine.close();
  });

  it('is left for another node, when it hangs and when it is down', async () => {
    const hanging = await node(() => 'hang');
    const good = await node(() => page());
    const engine = createOpenSearchEngine({
      node: [hanging.url, 'http://127.0.0.1:9', good.url],
      alias: 'x',
      timeout: 2000,
    });
    for (let turn = 0; turn < 4; turn += 1) expect((await engine.search({ text: '' })).total).toBe(1);
    await engine.close();
  });

  it('is never sent what a visitor typed as anything but words', async () => {
    const bodies: string[] = [];
    const { url, asked } = await node((_path, body) => {
      bodies.push(body);
      return page();
    });
    const engine = createOpenSearchEngine({ node: url, alias: 'x' });
    await engine.search({ text: '"}},{"script":{"source":"1"}} * title:a OR /.*/', filters: { kind: ['x"}}'] } });
    expect(asked.every((call) => call.startsWith('POST /x/_search?'))).toBe(true);
    for (const body of bodies) expect(body).not.toMatch(/query_string|"script":|regexp|wildcard/);
    expect(JSON.parse(bodies[0] ?? '')).toMatchObject({
      post_filter: { bool: { filter: [{ terms: { 'facets.kind': ['x"}}'] } }] } },
    });
    await engine.close();
  });

  it.each(['127.0.0.1:9200', 'ftp://x', ''])('cannot be at %s', (address) => {
    expect(() => createOpenSearchEngine({ node: address, alias: 'x' })).toThrow(/must begin with http/);
  });
});

describe('a load that goes wrong', () => {
  const resources = [{ id: 'a', title: 'A', kind: 'book', access: ['online'] }];
  const cluster = (bulk: () => Answer): Promise<{ url: string; asked: string[] }> =>
    node((path) => {
      if (path.includes('/_bulk')) return bulk();
      if (path.startsWith('/_alias/') || path === '/x' || path.endsWith('/_alias')) return { status: 404, body: {} };
      if (path.startsWith('/_cluster/health')) return { status: 200, body: { timed_out: false } };
      if (path.includes('/_count')) return { status: 200, body: { count: 0 } };
      return { status: 200, body: {} };
    });
  const item = (status: number): Answer => ({
    status: 200,
    body: { items: [{ index: { status, ...(status < 300 ? {} : { error: { reason: 'because' } }) } }] },
  });

  it.each([
    ['refuses a record', [item(400)], 1, /refuses "a": because/],
    ['stays busy', [item(429)], 3, /would not take 1 documents for now/],
    ['keeps failing', [{ status: 503, body: {} }], 3, /answered 503/],
    ['has lost a record', [item(503), item(201)], 2, /holds 0 of the 1 records/],
  ] satisfies [string, Answer[], number, RegExp][])(
    'is given up and cleaned up when the engine %s',
    async (_name, answers, tries, sentence) => {
      let sent = 0;
      const { url, asked } = await cluster(() => answers[Math.min(sent++, answers.length - 1)] ?? 'hang');
      await expect(indexResources(resources, { node: url, alias: 'x', retries: 2 })).rejects.toThrow(sentence);
      expect(sent).toBe(tries);
      expect(asked.at(-1)).toMatch(/^DELETE \/x-v/);
      expect(asked.some((call) => call.includes('_aliases'))).toBe(false);
    },
  );
});
