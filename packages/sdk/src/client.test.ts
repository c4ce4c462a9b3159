import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type LocalServer, json, raw, startServer } from '../test-support/local-server.js';
import { type ClientOptions, type FeedIssue, SdkError, createClient, isSdkError } from './index.js';

const envelope = {
  version: 1,
  generatedAt: '2026-11-22T04:00:00Z',
  validThrough: '2027-11-22',
  source: { name: 'Exemple' },
};
const cite = {
  ...envelope,
  id: 'exemple',
  name: 'Cité des métiers d’exemple',
  languages: ['fr'],
  country: 'FR',
  timeZone: 'Europe/Paris',
  poles: [{ id: 'emploi', label: 'Trouver un emploi' }],
  sites: [
    { id: 'centre', kind: 'main', name: 'Centre', hours: { weekly: [{ days: [2], from: '09:30', to: '18:00' }] } },
  ],
};

let server: LocalServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.close());

const client = (options: Partial<ClientOptions> = {}) =>
  createClient({ feed: `${server.origin}/feed/`, retries: 0, timeout: 2000, ...options });
const hits = (file: string): number => server.hits.get(`/feed/${file}`)?.length ?? 0;

describe('the address of a feed', () => {
  it.each(['/feed', '/feed/', '/feed//', '/feed/cite.json', '/feed/agenda.json?v=3#top'])('may be %s', (path) => {
    expect(client({ feed: server.origin + path }).feed).toBe(`${server.origin}/feed/`);
    expect(client({ feed: new URL(server.origin + path) }).feed).toBe(`${server.origin}/feed/`);
  });
  it.each([
    ['/feed/', /is not a public http\(s\) address/],
    ['', /such as "https:/],
    ['file:///srv/feed/', /cdm serve/],
    ['https://ada:secret@example.org/', /without a password/],
  ])('is refused with one sentence: %s', (feed, message) => {
    expect(() => client({ feed })).toThrow(expect.objectContaining({ code: 'bad-argument' }) as Error);
    expect(() => client({ feed })).toThrow(message);
  });
  it.each([{ timeout: 0 }, { timeout: NaN }, { retries: -1 }, { freshness: Infinity }])('so is %j', (options) => {
    expect(() => client(options)).toThrow(SdkError);
  });
});

describe('a document', () => {
  it('is one request for ten concurrent callers, and none while it is fresh', async () => {
    let now = 1_000_000;
    server.routes.set('/feed/cite.json', json(cite));
    const { documents } = client({ now: () => now, freshness: 60_000 });
    expect(documents.peek('cite')).toBeUndefined();
    const all = await Promise.all(Array.from({ length: 10 }, () => documents.get('cite')));
    expect(new Set(all).size).toBe(1);
    expect(all[0]).toEqual({
      data: cite,
      issues: [],
      url: `${server.origin}/feed/cite.json`,
      fetchedAt: 1_000_000,
      missing: false,
      stale: false,
    });
    now += 59_999;
    await documents.get('cite');
    expect(documents.peek('cite')).toBe(all[0]);
    expect(hits('cite.json')).toBe(1);
    now += 1;
    expect(await documents.get('cite')).toMatchObject({ fetchedAt: now });
    await documents.get('cite', { refresh: true });
    expect(hits('cite.json')).toBe(3);
  });

  it('stays fresh as long as the server says, within reason', async () => {
    let now = 0;
    let control = 'max-age=900';
    server.routes.set('/feed/cite.json', (...all) => json(cite, { 'cache-control': control })(...all));
    const { documents } = client({ now: () => now });
    await documents.get('cite');
    now = 899_000;
    await documents.get('cite');
    expect(hits('cite.json')).toBe(1);
    control = 'max-age=31536000, immutable';
    now = 900_000;
    await documents.get('cite');
    now += 3_600_000;
    control = 'no-store';
    await documents.get('cite');
    expect(hits('cite.json')).toBe(3);
    now += 9_000;
    await documents.get('cite');
    expect(hits('cite.json')).toBe(3);
    now += 1_000;
    await documents.get('cite');
    expect(hits('cite.json')).toBe(4);
  });

  it('is asked for by entity tag in Node; 304 keeps what was read', async () => {
    let now = 0;
    server.routes.set('/feed/cite.json', (response, request, attempt) => {
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else json(cite, { etag: '"1"' })(response, request, attempt);
    });
    const { documents } = client({ now: () => now });
    const first = await documents.get('cite');
    now = 400_000;
    const second = await documents.get('cite');
    expect(second).toEqual({ ...first, fetchedAt: 400_000 });
    expect(second.data).toBe(first.data);
    expect(hits('cite.json')).toBe(2);
  });

  it('outlives a failed refresh, marked stale, and is asked for again half a minute later', async () => {
    let now = 0;
    const issues: FeedIssue[] = [];
    server.routes.set('/feed/cite.json', json(cite));
    const { documents } = client({ now: () => now, onIssue: (issue) => issues.push(issue) });
    const good = await documents.get('cite');
    server.routes.set('/feed/cite.json', raw('<html>En travaux</html>', 'text/html'));
    now = 300_000;
    const stale = await documents.get('cite');
    expect(stale).toMatchObject({ stale: true, fetchedAt: 0, error: { code: 'not-json' } });
    expect(stale.data).toBe(good.data);
    expect(issues).toMatchObject([{ code: 'stale', document: 'cite', url: `${server.origin}/feed/cite.json` }]);
    now += 29_999;
    await documents.get('cite');
    expect(hits('cite.json')).toBe(2);
    server.routes.set('/feed/cite.json', json(cite));
    now += 1;
    const again = await documents.get('cite');
    expect(again).toMatchObject({ stale: false, fetchedAt: now });
    expect(again).not.toHaveProperty('error');
  });

  it('that was never good throws by code, and is asked for again by the next caller', async () => {
    server.routes.set('/feed/cite.json', json({ ...cite, version: 2 }));
    const { documents } = client();
    const error: unknown = await documents.get('cite').catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'feed-version', url: `${server.origin}/feed/cite.json` });
    server.routes.set('/feed/cite.json', json({ ...cite, timeZone: 3 }));
    await expect(documents.get('cite')).rejects.toMatchObject({ code: 'feed-format' });
    server.routes.set('/feed/cite.json', json([]));
    await expect(documents.get('cite')).rejects.toMatchObject({ code: 'feed-format' });
    server.routes.set('/feed/cite.json', json(cite));
    await expect(documents.get('cite')).resolves.toMatchObject({ data: cite });
  });

  it('that the feed does not have is an empty offer, without another request while fresh', async () => {
    server.routes.set('/feed/cite.json', json(cite));
    const { documents } = client();
    for (const name of ['agenda', 'conseil', 'resources'] as const)
      expect(await documents.get(name)).toMatchObject({
        data: { ...envelope, items: [] },
        missing: true,
        stale: false,
      });
    await documents.get('agenda');
    expect(hits('agenda.json')).toBe(1);
  });

  it('cite.json that is missing is an error, whatever is asked for', async () => {
    const { documents } = client();
    for (const name of ['cite', 'agenda'] as const)
      await expect(documents.get(name)).rejects.toMatchObject({
        code: 'http',
        status: 404,
        url: `${server.origin}/feed/cite.json`,
      });
  });

  it('tells at most twenty of its broken records and lists them all', async () => {
    const told: FeedIssue[] = [];
    server.routes.set('/feed/conseil.json', json({ ...envelope, items: Array(50).fill({ id: 'x' }) }));
    const { issues } = await client({ onIssue: (issue) => told.push(issue) }).documents.get('conseil');
    expect(issues).toHaveLength(50);
    expect(told).toHaveLength(20);
    expect(told[0]).toMatchObject({ code: 'record-dropped', document: 'conseil', id: 'x', path: 'items[0].need' });
  });

  it('from another origin is read, and told', async () => {
    const elsewhere = await startServer();
    elsewhere.routes.set('/cite.json', json(cite, { 'access-control-allow-origin': '*' }));
    server.routes.set('/feed/cite.json', (response) => {
      response.writeHead(302, { location: `${elsewhere.origin}/cite.json` }).end();
    });
    const told: FeedIssue[] = [];
    const snapshot = await client({ onIssue: (issue) => told.push(issue) }).documents.get('cite');
    await elsewhere.close();
    expect(snapshot).toMatchObject({ data: cite, url: `${elsewhere.origin}/cite.json` });
    expect(told).toMatchObject([{ code: 'redirected', document: 'cite' }]);
  });
});

describe('an abort', () => {
  it('ends one caller with its own reason and leaves the others their answer', async () => {
    let answer = (): void => undefined;
    server.routes.set('/feed/cite.json', (...all) => void (answer = () => json(cite)(...all)));
    const { documents } = client();
    const controller = new AbortController();
    const leaving = documents.get('cite', { signal: controller.signal });
    const staying = documents.get('cite', { signal: new AbortController().signal });
    await vi.waitFor(() => expect(hits('cite.json')).toBe(1));
    const reason = { went: 'away' };
    controller.abort(reason);
    await expect(leaving).rejects.toBe(reason);
    answer();
    await expect(staying).resolves.toMatchObject({ data: cite });
    expect(hits('cite.json')).toBe(1);
    expect(server.left).toEqual([]);
  });

  it('of the last caller ends the request, and leaves no trace', async () => {
    server.routes.set('/feed/cite.json', () => undefined);
    const { documents } = client();
    const controllers = [new AbortController(), new AbortController()];
    const calls = controllers.map(({ signal }) => documents.get('cite', { signal }));
    await vi.waitFor(() => expect(hits('cite.json')).toBe(1));
    for (const controller of controllers) controller.abort();
    for (const call of calls) await expect(call).rejects.toMatchObject({ name: 'AbortError' });
    await vi.waitFor(() => expect(server.left).toEqual(['/feed/cite.json']));
    server.routes.set('/feed/cite.json', json(cite));
    await expect(documents.get('cite')).resolves.toMatchObject({ data: cite, stale: false });
  });

  it('that came before asks for nothing', async () => {
    await expect(client().documents.get('cite', { signal: AbortSignal.abort('early') })).rejects.toBe('early');
    expect(hits('cite.json')).toBe(0);
  });
});

describe('seams', () => {
  it('looks fetch up at the call, and calls a given one unbound with an address', async () => {
    const calls: unknown[] = [];
    const own = function (this: unknown, input: unknown): Promise<Response> {
      calls.push([this, input]);
      return Promise.resolve(Response.json(cite));
    };
    await client({ fetch: own }).documents.get('cite');
    expect(calls).toEqual([[undefined, `${server.origin}/feed/cite.json`]]);

    const later = client();
    const spy = vi.spyOn(globalThis, 'fetch').mockImplementation(() => Promise.resolve(Response.json(cite)));
    await later.documents.get('cite');
    expect(spy).toHaveBeenCalledTimes(1);
    spy.mockRestore();
  });

  it('uses a request that a loader had started', async () => {
    server.routes.set('/feed/cite.json', json(cite));
    const url = `${server.origin}/feed/cite.json`;
    const early = new Map([[url, fetch(url)]]);
    const { documents } = client({ preloaded: (address) => early.get(address) });
    await documents.get('cite');
    expect(hits('cite.json')).toBe(1);
    await documents.get('cite', { refresh: true });
    expect(hits('cite.json')).toBe(2);
  });

  it('knows errors of another copy of the package', () => {
    class SdkErrorOfAnotherCopy extends Error {}
    const other = new SdkErrorOfAnotherCopy('x');
    expect(other instanceof SdkError || isSdkError(other)).toBe(false);
    Object.defineProperty(other, Symbol.for('@cite-des-metiers/sdk:SdkError'), { value: true });
    expect(other instanceof SdkError && isSdkError(other)).toBe(true);
    expect([isSdkError(null), isSdkError('SdkError'), isSdkError(new Error('SdkError'))]).toEqual([
      false,
      false,
      false,
    ]);
  });
});
