import { SdkError } from '@cite-des-metiers/sdk';
import {
  type SearchEngine,
  type SearchPage,
  createGatewayEngine,
  createPageEngine,
  readSearchPage,
} from '@cite-des-metiers/sdk/search';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { CONTRACT_RESOURCES, CONTRACT_SYNONYMS, searchContract } from '../../../sdk/src/search/contract.testkit.js';
import { type RunningGateway, type StartGatewayOptions, startGateway } from './index.js';

const page: SearchPage = { hits: [], total: 0, totalIsExact: true, facets: {}, took: 1 };
const inPage = (): SearchEngine => createPageEngine(CONTRACT_RESOURCES, { synonyms: CONTRACT_SYNONYMS });
const open: RunningGateway[] = [];
const start = async (options: Partial<StartGatewayOptions> = {}): Promise<string> => {
  const running = await startGateway({ engine: inPage(), port: 0, ...options });
  open.push(running);
  return running.url;
};
/** An engine that counts what it is asked and answers when told. */
const controlled = (): { engine: SearchEngine; asked: string[]; answer: () => void; stopped: () => number } => {
  const waiting: (() => void)[] = [];
  const asked: string[] = [];
  let stops = 0;
  return {
    asked,
    answer: () => {
      for (const go of waiting.splice(0)) go();
    },
    stopped: () => stops,
    engine: {
      capabilities: inPage().capabilities,
      search: ({ text }, { signal } = {}) =>
        new Promise((resolve, reject) => {
          asked.push(text);
          waiting.push(() => {
            resolve(page);
          });
          signal?.addEventListener('abort', () => {
            stops += 1;
            reject(signal.reason instanceof Error ? signal.reason : new Error('stopped'));
          });
        }),
    },
  };
};
const until = async (condition: () => boolean): Promise<void> => {
  for (let tries = 0; !condition(); tries += 1) {
    if (tries > 400) throw new Error('it never happened');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};
/** Sends bytes as they are and gives back all that comes until the server closes, and after how long. */
const raw = (url: string, bytes: string | Buffer, end = true): Promise<{ text: string; after: number }> => {
  const { port, hostname } = new URL(url);
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(bytes);
      if (end) socket.end();
    });
    let text = '';
    socket.setEncoding('latin1').on('data', (chunk: string) => (text += chunk));
    socket.on('error', reject);
    socket.on('close', () => {
      resolve({ text, after: performance.now() - started });
    });
  });
};

afterEach(async () => {
  await Promise.all(open.splice(0).map((running) => running.close()));
});

describe('through the gateway', () => {
  let contractGateway: RunningGateway | undefined;
  searchContract({
    describe,
    it,
    createEngine: async (resources, synonyms) => {
      await contractGateway?.close();
      contractGateway = await startGateway({ engine: createPageEngine(resources, { synonyms }), port: 0 });
      return createGatewayEngine({ url: contractGateway.url });
    },
  });
  it('lets the last gateway of the suite go', async () => {
    await contractGateway?.close();
    await expect(fetch(contractGateway?.url ?? '')).rejects.toThrow();
  });
});

describe('gateway', () => {
  it('answers any page of the web, and lets caches keep the answer', async () => {
    const url = await start();
    const response = await fetch(`${url}?q=boulanger`, { headers: { origin: 'https://partner.example' } });
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('cache-control')).toMatch(/^public, max-age=60/);
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(readSearchPage(await response.json()).hits[0]?.resource.id).toBe('baker');
    const etag = response.headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\/"/);
    const again = await fetch(`${url}?q=boulanger`, { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await fetch(`${url}?q=bois`, { headers: { 'if-none-match': etag } })).status).toBe(200);
  });

  it('gives the same tag on another gateway for the same answer', async () => {
    const [one, two] = await Promise.all([start(), start()]);
    const tag = async (url: string): Promise<string | null> => (await fetch(`${url}?q=bois`)).headers.get('etag');
    expect(await tag(one)).toBe(await tag(two));
  });

  it('asks the engine once for equal questions, at the same time or one after the other', async () => {
    const { engine, asked, answer } = controlled();
    const url = await start({ engine });
    const questions = ['?q=bois', '?q=%20bois%20', '?q=bois&offset=0', '?limit=10&q=bois'];
    const answers = questions.map((query) => fetch(url + query));
    await until(() => asked.length > 0);
    await new Promise((resolve) => setTimeout(resolve, 50));
    answer();
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await fetch(`${url}?q=bois`)).status).toBe(200);
    expect(asked).toEqual(['bois']);
  });

  it('keeps nothing when told so', async () => {
    const url = await start({ cacheSeconds: 0 });
    expect((await fetch(url)).headers.get('cache-control')).toBe('no-store');
  });

  it('refuses at once when saturated, and answers again afterwards', async () => {
    const { engine, asked, answer } = controlled();
    const url = await start({ engine, maxConcurrent: 2 });
    const first = [fetch(`${url}?q=a`), fetch(`${url}?q=b`)];
    await until(() => asked.length === 2);
    const refused = await fetch(`${url}?q=c`);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
    expect(refused.headers.get('cache-control')).toBe('no-store');
    answer();
    expect((await Promise.all(first)).map(({ status }) => status)).toEqual([200, 200]);
    const later = fetch(`${url}?q=c`);
    await until(() => asked.length === 3);
    answer();
    expect((await later).status).toBe(200);
  });

  it('gives the work up when the visitor has left', async () => {
    const { engine, asked, stopped } = controlled();
    const url = await start({ engine });
    const leave = new AbortController();
    const answer = fetch(`${url}?q=a`, { signal: leave.signal });
    await until(() => asked.length === 1);
    leave.abort();
    await expect(answer).rejects.toThrow();
    await until(() => stopped() === 1);
  });

  it('gives up an engine that hangs', async () => {
    const { engine } = controlled();
    const url = await start({ engine, timeout: 100 });
    const response = await fetch(`${url}?q=a`);
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
  });

  it('says nothing of the engine when it fails', async () => {
    const engine: SearchEngine = {
      capabilities: inPage().capabilities,
      search: () => Promise.reject(new SdkError('search-unavailable', 'http://10.0.0.5:9200 said index_not_found')),
    };
    const url = await start({ engine, isReady: () => Promise.resolve(false) });
    const response = await fetch(`${url}?q=a`);
    expect(response.status).toBe(503);
    expect(await response.text()).not.toMatch(/10\.0|index/);
    expect((await fetch(`${url}/ready`)).status).toBe(503);
    expect((await fetch(`${url}/live`)).status).toBe(200);
  });

  it('limits the rate of one address and says when to come back', async () => {
    const url = await start({ ratePerMinute: 3 });
    const statuses: number[] = [];
    for (let times = 0; times < 5; times += 1) statuses.push((await fetch(url)).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
    const refused = await fetch(url);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('lists no more values than told, chosen ones always', async () => {
    const url = await start({ maxFacetValues: 1 });
    const { facets } = readSearchPage(await (await fetch(`${url}?level=bac%20%2B%205`)).json());
    expect(facets.themes).toHaveLength(1);
    expect(facets.level?.map(({ value }) => value)).toEqual(['CAP', 'bac + 5']);
  });

  it.each([
    ['an unknown parameter', '?query=a'],
    ['a parameter twice', '?q=a&q=b'],
    ['a text that is too long', `?q=${'a'.repeat(201)}`],
    ['too much of it all', `?q=a&themes=${'b'.repeat(5000)}`],
    ['too deep a page', '?offset=9995&limit=10'],
    ['a huge number', '?offset=99999999999999999999'],
    ['a negative number', '?offset=-1'],
    ['a page that is too long', '?limit=1000'],
    ['too many values', `?${Array.from({ length: 30 }, (_, index) => `themes=t${String(index)}`).join('&')}`],
    ['an unknown sort', '?sort=_script'],
    ['bytes that are not UTF-8', '?q=%ff%fe'],
    ['a cut escape', '?q=%e2%82'],
    ['a broken escape', '?q=%zz'],
    ['control characters', '?q=a%0d%0aX-Evil:%201'],
    ['a NUL', '?q=a%00b'],
    ['the engine’s own language', '?source={"query":{"match_all":{}}}'],
  ])('refuses %s with 400 and a sentence', async (_name, query) => {
    const { engine, asked } = controlled();
    const url = await start({ engine });
    const response = await fetch(url + query);
    expect(response.status).toBe(400);
    expect(response.headers.get('x-evil')).toBeNull();
    expect(await response.text()).toMatch(/^\{"error":\{"code":"bad-argument","message":"search: .{10,}"\}\}$/);
    expect(asked).toEqual([]);
  });

  it.each(['/', '/_search', '/search/_search', '/search/../_cat', '/search/%2e%2e/_cluster', '//search', '/SEARCH'])(
    'knows no path %s',
    async (path) => {
      const { engine, asked } = controlled();
      const url = await start({ engine });
      const { text } = await raw(url, `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
      expect(text).toMatch(/^HTTP\/1\.1 404 /);
      expect(asked).toEqual([]);
    },
  );

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('refuses %s without reading what it carries', async (method) => {
    const url = await start();
    const response = await fetch(url, {
      method,
      body: '{"query":{}}',
      headers: { 'content-type': 'application/json' },
    });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });

  it.each([
    ['another scheme of method', 'TRACE /search HTTP/1.1\r\nHost: x\r\n\r\n'],
    [
      'bytes above ASCII',
      Buffer.from('GET /search?q=\xe9t\xe9 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 'latin1'),
    ],
    ['a line break in the address', 'GET /search?q=a\r\nX-Evil: 1 HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['two lengths', 'POST /search HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd'],
    ['headers that are too large', `GET /search HTTP/1.1\r\nHost: x\r\nX-Big: ${'a'.repeat(20_000)}\r\n\r\n`],
    ['something else than HTTP', '\x16\x03\x01\x02\x00'],
  ])('refuses %s', async (_name, bytes) => {
    const { engine, asked } = controlled();
    const url = await start({ engine });
    const { text } = await raw(url, bytes);
    // A request line without a version is not even worth an answer.
    expect(text).toMatch(/^(HTTP\/1\.1 4\d\d |$)/);
    expect(text.toLowerCase()).not.toContain('\r\nx-evil');
    expect(asked).toEqual([]);
    expect((await fetch(`${url}/live`)).status).toBe(200);
  });

  it('closes on a client that sends its request a byte at a time', async () => {
    const url = await start();
    const { text, after } = await raw(url, 'GET /search?q=a HTTP/1.1\r\nHost: x\r\n', false);
    expect(text).toMatch(/^HTTP\/1\.1 408 /);
    expect(after).toBeGreaterThan(5000);
    expect(after).toBeLessThan(20_000);
  });

  it('stops soon although a client holds a connection', async () => {
    const url = await start();
    const { port, hostname } = new URL(url);
    const socket = connect(Number(port), hostname);
    await (await fetch(url)).text();
    const started = performance.now();
    await Promise.all(open.splice(0).map((running) => running.close()));
    socket.destroy();
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it.each([{ maxConcurrent: 0 }, { ratePerMinute: 1.5 }, { path: 'search' }, { cacheSeconds: -1 }])(
    'refuses the limit %o when it starts',
    async (limit) => {
      await expect(start(limit)).rejects.toThrow(TypeError);
    },
  );
});
