import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type LocalServer, json, raw, startServer } from '../../test-support/local-server.js';
import type { SdkError } from '../errors.js';
import { type TransportOptions, createTransport } from './http.js';
import type { TransportRequest } from './types.js';

let server: LocalServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.close());

const get = (path: string, options: Partial<TransportOptions> = {}, request?: TransportRequest) =>
  createTransport({ fetch: globalThis.fetch, timeout: 2000, retries: 2, now: Date.now, ...options }).get(
    server.origin + path,
    request,
  );
const failure = async (promise: Promise<unknown>): Promise<SdkError> =>
  promise.then(
    () => expect.fail('it answered'),
    (error: SdkError) => error,
  );
const hits = (path: string): number => server.hits.get(path)?.length ?? 0;

describe('an answer', () => {
  it('comes back as JSON with what the headers say', async () => {
    server.routes.set('/a', json({ a: 'é' }, { etag: '"1"', 'cache-control': 'public, max-age=60', age: '20' }));
    const answer = await get('/a');
    expect(answer).toMatchObject({ json: { a: 'é' }, url: `${server.origin}/a`, maxAge: 40_000 });
    expect(answer.headers.get('etag')).toBe('"1"');
  });

  it('is asked for with GET and no header that would need a preflight, no cookie, no referrer', async () => {
    server.routes.set('/a', json(1));
    await get('/a');
    const request = server.hits.get('/a')?.[0];
    expect(request?.method).toBe('GET');
    const ours = Object.keys(request?.headers ?? {}).filter(
      // What fetch itself sends, and what Fetch §"CORS-safelisted request-header" allows.
      (name) => !/^(host|connection|accept(-language|-encoding)?|sec-fetch-.*|user-agent)$/.test(name),
    );
    expect(ours).toEqual([]);
    expect(request?.headers.accept).toBe('*/*');
  });

  it('may begin with a byte order mark', async () => {
    server.routes.set('/a', raw('\uFEFF{"a":1}'));
    expect(await get('/a')).toMatchObject({ json: { a: 1 } });
  });

  it('is UTF-8 where it can be, whatever charset is declared', async () => {
    server.routes.set('/utf8', raw(Buffer.from('"été"', 'utf8'), 'application/json; charset=iso-8859-1'));
    server.routes.set('/latin1', raw(Buffer.from('"été"', 'latin1'), 'application/json; charset="ISO-8859-1"'));
    server.routes.set('/undeclared', raw(Buffer.from('"été"', 'latin1')));
    expect(await get('/utf8')).toMatchObject({ json: 'été' });
    expect(await get('/latin1')).toMatchObject({ json: 'été' });
    expect(await failure(get('/undeclared'))).toMatchObject({
      code: 'not-json',
      message: expect.stringMatching(/not text in UTF-8/),
    });
  });

  it('of 304 says that nothing changed, where that was asked', async () => {
    server.routes.set('/a', (response, request) => {
      response.writeHead(request.headers['if-none-match'] === '"1"' ? 304 : 200).end();
    });
    expect(await get('/a', {}, { headers: { 'if-none-match': '"1"' } })).toMatchObject({ json: undefined });
    expect(hits('/a')).toBe(1);
  });

  it('of 304 that nobody asked for is an error, not a crash', async () => {
    server.routes.set('/a', (response) => void response.writeHead(304).end());
    expect(await failure(get('/a'))).toMatchObject({ code: 'http', status: 304 });
  });

  it('follows redirections and says where it ended', async () => {
    server.routes.set('/a', (response) => void response.writeHead(302, { location: '/b' }).end());
    server.routes.set('/b', json(2));
    expect(await get('/a')).toMatchObject({ json: 2, url: `${server.origin}/b` });
  });

  it('names the page a captive portal led to', async () => {
    server.routes.set('/a', (response) => void response.writeHead(302, { location: '/portal' }).end());
    server.routes.set('/portal', raw('<html>Wi-Fi</html>', 'text/html'));
    expect(await failure(get('/a'))).toMatchObject({ code: 'not-json', url: `${server.origin}/portal` });
  });
});

describe('what is not an answer', () => {
  it.each([
    ['a web page', '\n<!doctype html><title>Accueil</title>', 'text/html', /is a web page/],
    ['a web page that says it is JSON', '<html></html>', 'application/json', /is a web page/],
    ['an empty file', '', 'application/json', /is empty/],
    ['only a byte order mark', '\uFEFF', 'application/json', /is empty/],
    ['a cut file', '{"items":[{"id":"a"', 'application/json', /cut short/],
    ['a trailing comma', '{"a":1,}', 'application/json', /cut short or not JSON/],
  ])('%s', async (_name, body, type, message) => {
    server.routes.set('/a', raw(body, type));
    expect(await failure(get('/a'))).toMatchObject({
      code: 'not-json',
      message: expect.stringMatching(message),
      url: `${server.origin}/a`,
    });
    expect(hits('/a')).toBe(1);
  });

  it('404 is told at once, with the remedy', async () => {
    expect(await failure(get('/none'))).toMatchObject({
      name: 'SdkError',
      code: 'http',
      status: 404,
      message: `${server.origin}/none answered 404 Not Found; check the address of the feed`,
    });
    expect(hits('/none')).toBe(1);
  });

  it('a refused connection', async () => {
    const nowhere = await startServer();
    await nowhere.close();
    const transport = createTransport({ fetch: globalThis.fetch, timeout: 2000, retries: 0, now: Date.now });
    expect(await failure(transport.get(`${nowhere.origin}/a`))).toMatchObject({ code: 'network' });
  });

  it('more bytes than the limit, announced or not, is read no further', async () => {
    const chunk = 'x'.repeat(64 * 1024);
    server.routes.set('/announced', raw(chunk));
    server.routes.set('/endless', (response) => {
      const more = (): void => {
        while (response.write(chunk));
        response.once('drain', more);
      };
      more();
    });
    for (const path of ['/announced', '/endless'])
      expect(await failure(get(path, { maxBytes: 1000 }))).toMatchObject({ code: 'too-large' });
    await vi.waitFor(() => expect(server.left).toContain('/endless'));
    expect(hits('/endless')).toBe(1);
  });
});

describe('attempts', () => {
  it('are repeated after a 503', async () => {
    server.routes.set('/a', (response, request, attempt) => {
      if (attempt < 3) response.writeHead(503).end('<h1>503</h1>');
      else json(3)(response, request, attempt);
    });
    expect(await get('/a')).toMatchObject({ json: 3 });
    expect(hits('/a')).toBe(3);
  });

  it('end with the status when all fail', async () => {
    server.routes.set('/a', (response) => void response.writeHead(502).end());
    expect(await failure(get('/a', { retries: 1 }))).toMatchObject({ code: 'http', status: 502 });
    expect(hits('/a')).toBe(2);
  });

  it('wait as long as a 429 asks', async () => {
    const times: number[] = [];
    server.routes.set('/a', (response, request, attempt) => {
      times.push(performance.now());
      if (attempt === 1) response.writeHead(429, { 'retry-after': '1' }).end();
      else json(1)(response, request, attempt);
    });
    await get('/a');
    expect(times).toHaveLength(2);
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(950);
  });

  it('are not repeated where the server asks for a long wait; the error carries it', async () => {
    const date = new Date(Date.UTC(2030, 0, 1, 0, 2));
    server.routes.set('/a', (response) => void response.writeHead(503, { 'retry-after': '120' }).end());
    server.routes.set('/b', (response) => void response.writeHead(429, { 'retry-after': date.toUTCString() }).end());
    const now = (): number => Date.UTC(2030, 0, 1);
    for (const path of ['/a', '/b']) {
      expect(await failure(get(path, { now }))).toMatchObject({ code: 'http', retryAfter: 120_000 });
      expect(hits(path)).toBe(1);
    }
  });

  it('give the same sentence while the time to wait runs down, so that a log says it once', async () => {
    const date = new Date(Date.UTC(2030, 0, 1, 5));
    server.routes.set('/a', (response) => void response.writeHead(429, { 'retry-after': date.toUTCString() }).end());
    const said = new Set<string>();
    for (const hour of [0, 1, 4]) {
      const error = await failure(get('/a', { now: () => Date.UTC(2030, 0, 1, hour) }));
      expect(error).toMatchObject({ retryAfter: (5 - hour) * 3_600_000 });
      said.add((error as Error).message);
    }
    expect([...said]).toEqual([expect.stringMatching(/\/a answered 429 Too Many Requests; it asks to wait$/)]);
  });

  it('are repeated when the connection breaks before the answer or within it', async () => {
    server.routes.set('/a', (response, request, attempt) => {
      if (attempt === 1) response.destroy();
      else if (attempt === 2) {
        response.writeHead(200, { 'content-length': '100' }).write('{"a":');
        setTimeout(() => response.destroy(), 20);
      } else json(3)(response, request, attempt);
    });
    expect(await get('/a')).toMatchObject({ json: 3 });
    expect(hits('/a')).toBe(3);
  });

  it('time out while the body stalls, and free the connection', async () => {
    server.routes.set('/a', (response) => void response.writeHead(200).write('{"a":'));
    const start = performance.now();
    expect(await failure(get('/a', { timeout: 200 }))).toMatchObject({ code: 'timeout' });
    expect(performance.now() - start).toBeLessThan(1500);
    expect(hits('/a')).toBe(1);
    await vi.waitFor(() => expect(server.left).toContain('/a'));
  });

  it('time out while headers are awaited', async () => {
    server.routes.set('/a', () => undefined);
    expect(await failure(get('/a', { timeout: 200 }))).toMatchObject({
      code: 'timeout',
      message: expect.stringMatching(/within 200 ms/),
    });
  });

  it('and waits together take at most three time-outs', async () => {
    server.routes.set('/a', (response) => void response.writeHead(503, { 'retry-after': '5' }).end());
    const start = performance.now();
    expect(await failure(get('/a', { timeout: 200 }))).toMatchObject({ code: 'timeout' });
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('an abort', () => {
  it.each([
    ['before', 0],
    ['during the body', 100],
  ])('%s rejects with its reason, untouched', async (_name, delay) => {
    server.routes.set('/a', (response) => void response.writeHead(200).write('{"a":'));
    const controller = new AbortController();
    const reason = { left: 'the page' };
    if (delay === 0) controller.abort(reason);
    else setTimeout(() => controller.abort(reason), delay);
    expect(await failure(get('/a', {}, { signal: controller.signal }))).toBe(reason);
    expect(hits('/a')).toBe(delay === 0 ? 0 : 1);
    if (delay > 0) await vi.waitFor(() => expect(server.left).toEqual(['/a']));
  });

  it('wakes a wait between two attempts', async () => {
    server.routes.set('/a', (response) => void response.writeHead(503, { 'retry-after': '5' }).end());
    const start = performance.now();
    const signal = AbortSignal.timeout(100);
    expect(await failure(get('/a', {}, { signal }))).toBe(signal.reason);
    expect(performance.now() - start).toBeLessThan(1500);
    expect(hits('/a')).toBe(1);
  });
});

describe('a preloaded answer', () => {
  it('is used once per address, then the network is', async () => {
    server.routes.set('/a', (response, request, attempt) => json(attempt)(response, request, attempt));
    const early = fetch(`${server.origin}/a`);
    const transport = createTransport({
      fetch: globalThis.fetch,
      timeout: 2000,
      retries: 2,
      now: Date.now,
      preloaded: (url) => (url.endsWith('/a') ? early : undefined),
    });
    const url = `${server.origin}/a`;
    expect(await transport.get(url)).toMatchObject({ json: 1 });
    expect(hits('/a')).toBe(1);
    expect(await transport.get(url)).toMatchObject({ json: 2 });
  });

  it('that failed is replaced by a real request', async () => {
    server.routes.set('/a', json(1));
    const preloaded = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));
    expect(await get('/a', { preloaded })).toMatchObject({ json: 1 });
    expect(hits('/a')).toBe(1);
  });
});
