import { describe, expect, it } from 'vitest';
import { SdkError } from '../errors.js';
import { searchContract } from './contract.testkit.js';
import { createGatewayEngine } from './gateway.js';
import { createPageEngine } from './page.js';
import type { SearchEngine } from './port.js';
import { decodeSearchQuery } from './wire.js';

const url = 'https://search.example.org/resources?cite=test';

/** The other end of the wire, without a network: what a gateway does with a request. */
const gatewayOver =
  (engine: SearchEngine) =>
  async (address: string, init: RequestInit): Promise<Response> => {
    const params = new URL(address).searchParams;
    params.delete('cite');
    try {
      const page = await engine.search(decodeSearchQuery(params));
      await new Promise((resolve) => setTimeout(resolve, 1));
      init.signal?.throwIfAborted();
      return Response.json(page);
    } catch (error) {
      if (error instanceof SdkError) return Response.json({ message: error.message }, { status: 400 });
      throw error;
    }
  };

searchContract({
  describe,
  it: (name, body) => {
    it(name, body);
  },
  createEngine: (resources, synonyms) =>
    Promise.resolve(createGatewayEngine({ url, fetch: gatewayOver(createPageEngine(resources, { synonyms })) })),
});

describe('createGatewayEngine', () => {
  const failing = (fetch: (address: string, init: RequestInit) => Promise<Response>): Promise<unknown> =>
    createGatewayEngine({ url, fetch, timeout: 30 })
      .search({ text: 'a' })
      .catch((error: unknown) => error);

  it('asks without cookies or referrer, with its own parameters kept', async () => {
    const asked: [string, RequestInit][] = [];
    const fetch = (address: string, init: RequestInit): Promise<Response> => {
      asked.push([address, init]);
      return Promise.resolve(Response.json({ hits: [], total: 0, totalIsExact: true, facets: {}, took: 1 }));
    };
    await createGatewayEngine({ url, fetch }).search({ text: 'bois', partial: true, filters: { kind: ['guide'] } });
    expect(asked[0]?.[0]).toBe(`${url}&q=bois&kind=guide&partial=1`);
    expect(asked[0]?.[1]).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
  });

  it.each<[string, () => Promise<Response>, object]>([
    ['a refusal', () => Promise.resolve(new Response('', { status: 400 })), { code: 'bad-argument', status: 400 }],
    [
      'too many requests',
      () => Promise.resolve(new Response('', { status: 429, headers: { 'retry-after': '3' } })),
      { code: 'search-unavailable', status: 429, retryAfter: 3000 },
    ],
    [
      'an engine that is down',
      () => Promise.resolve(new Response('', { status: 503 })),
      { code: 'search-unavailable' },
    ],
    ['a web page', () => Promise.resolve(new Response('<html>')), { code: 'search-unavailable' }],
    ['another JSON', () => Promise.resolve(Response.json({ ok: true })), { code: 'search-unavailable' }],
    ['no network', () => Promise.reject(new TypeError('fetch failed')), { code: 'network' }],
  ])('says what %s means', async (_, fetch, expected) => {
    expect(await failing(fetch)).toMatchObject(expected);
  });

  it('gives up on a body that never ends', async () => {
    const stalled = (_: string, { signal }: RequestInit): Promise<Response> =>
      Promise.resolve(
        new Response(
          new ReadableStream({
            start(controller) {
              signal?.addEventListener('abort', () => {
                controller.error(signal.reason);
              });
            },
          }),
        ),
      );
    expect(await failing(stalled)).toMatchObject({ code: 'timeout' });
  });

  it.each(['search', '/search', 'ftp://example.org', 'javascript:alert(1)'])('refuses the address %s', (address) => {
    expect(() => createGatewayEngine({ url: address })).toThrow(expect.objectContaining({ code: 'bad-argument' }));
  });
});
