import rateLimit from '@fastify/rate-limit';
import { isSdkError } from '@cite-des-metiers/sdk';
import { type SearchPage, type SearchQuery, FACETS } from '@cite-des-metiers/sdk/search';
import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { readAddress } from './address.js';
import { Flights, Saturated } from './flights.js';
import { type KeptAnswer, KeptAnswers } from './kept-answers.js';
import { type GatewayOptions, limitsOf } from './options.js';
import { refuse } from './refuse.js';

const HEADERS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Retry-After',
  'cross-origin-resource-policy': 'cross-origin',
  'timing-allow-origin': '*',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'",
} as const;

/** Whoever shares an IPv6 network of 64 bits is one household: otherwise one machine has 2^64 addresses. */
const network = (address: string): string => {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address;
  const [head = '', tail = ''] = address.split('::');
  const groups = head.split(':');
  const missing = 8 - groups.length - (address.includes('::') ? tail.split(':').length : 0);
  return [...groups, ...Array.from({ length: Math.max(0, missing) }, () => '0'), ...tail.split(':')]
    .slice(0, 4)
    .join(':');
};

const shorten = (page: SearchPage, query: SearchQuery, most: number): SearchPage => ({
  ...page,
  facets: Object.fromEntries(
    FACETS.flatMap((facet) => {
      const counts = page.facets[facet];
      if (!counts) return [];
      const chosen = query.filters?.[facet] ?? [];
      return [[facet, counts.filter(({ value }, place) => place < most || chosen.includes(value))]];
    }),
  ),
});

const toAnswer = (page: SearchPage): KeptAnswer => {
  const hash = createHash('sha256')
    .update(JSON.stringify({ ...page, took: 0 }))
    .digest('base64url')
    .slice(0, 22);
  return { body: JSON.stringify({ ...page, took: Math.round(page.took) }), etag: `W/"${hash}"` };
};

const matches = (request: FastifyRequest, etag: string): boolean => {
  const asked = request.headers['if-none-match'];
  return asked !== undefined && asked.split(',').some((tag) => ['*', etag].includes(tag.trim()));
};

/**
 * A read-only search gateway as a Fastify plugin: `GET /search` with the parameters of `encodeSearchQuery` answers a
 * page as `readSearchPage` reads it; `/search/live` says that the process runs, `/search/ready` that the engine answers.
 *
 * It keeps nothing on disk, logs no question and sets no cookie. Addresses of visitors are kept for a minute, in
 * memory, only as a number that cannot be turned back into the address, to limit the rate. Several gateways behind a
 * load balancer need not know of each other.
 * @throws TypeError for a limit that cannot be one.
 */
export function gateway(options: GatewayOptions): FastifyPluginAsync {
  const limits = limitsOf(options);
  const { engine, isReady = () => Promise.resolve(true) } = options;
  return async (app: FastifyInstance): Promise<void> => {
    const kept = new KeptAnswers(limits.cacheSeconds, limits.cacheSize);
    const flights = new Flights<KeptAnswer>(limits.maxConcurrent);
    const secret = randomBytes(32);

    // Every request is a short GET: who takes long to send one is stuck or hostile.
    app.server.headersTimeout = 10_000;
    app.server.requestTimeout = 10_000;
    app.server.keepAliveTimeout = 10_000;

    app.addHook('onRequest', (request, reply, done) => {
      void reply.headers(HEADERS);
      // Node takes a request line without a version for HTTP/0.9, which no visitor's browser speaks.
      if (request.raw.httpVersionMajor < 1) {
        void refuse(reply.header('connection', 'close'), 400, 'bad-argument', 'The request cannot be read.');
        return;
      }
      if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) {
        done();
        return;
      }
      // Before the body is read, and without keeping the connection for it.
      void refuse(
        reply.headers({ allow: 'GET, HEAD, OPTIONS', connection: 'close' }),
        405,
        'method',
        'The search is read with GET.',
      );
    });

    await app.register(rateLimit, {
      global: false,
      max: limits.ratePerMinute,
      timeWindow: 60_000,
      cache: 20_000,
      keyGenerator: ({ ip }) => createHmac('sha256', secret).update(network(ip)).digest('base64url').slice(0, 16),
      addHeadersOnExceeding: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
      addHeaders: {
        'x-ratelimit-limit': false,
        'x-ratelimit-remaining': false,
        'x-ratelimit-reset': false,
        'retry-after': true,
      },
      errorResponseBuilder: () => Object.assign(new Error('rate'), { statusCode: 429 }),
    });

    app.setErrorHandler((error, _request, reply) => {
      const status = error instanceof Error && 'statusCode' in error ? error.statusCode : 500;
      if (status === 429)
        return refuse(reply, 429, 'rate', 'Too many questions from this address. Try again in a minute.');
      if (typeof status === 'number' && status >= 400 && status < 500)
        return refuse(reply, status, 'bad-argument', 'The request cannot be read.');
      return refuse(reply.header('retry-after', '5'), 503, 'search-unavailable', 'The search failed. Try again later.');
    });

    const send = (request: FastifyRequest, reply: FastifyReply, { body, etag }: KeptAnswer): FastifyReply => {
      const seconds = String(limits.cacheSeconds);
      void reply.headers({
        etag,
        'cache-control':
          limits.cacheSeconds === 0 ? 'no-store' : `public, max-age=${seconds}, stale-while-revalidate=${seconds}`,
      });
      if (matches(request, etag)) return reply.code(304).send();
      return reply.type('application/json; charset=utf-8').send(body);
    };

    const ask = async (query: SearchQuery, key: string, left: AbortSignal): Promise<KeptAnswer> =>
      flights.join(key, left, async (signal) => {
        const late = AbortSignal.timeout(limits.timeout);
        const page = await engine.search(query, { signal: AbortSignal.any([signal, late]) });
        const answer = toAnswer(shorten(page, query, limits.maxFacetValues));
        kept.set(key, answer);
        return answer;
      });

    const search = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      const left = new AbortController();
      reply.raw.once('close', () => {
        left.abort();
      });
      let answer: KeptAnswer;
      try {
        const { query, key } = readAddress(request.raw.url ?? '', limits);
        answer = kept.get(key) ?? (await ask(query, key, left.signal));
      } catch (error) {
        if (error instanceof Saturated)
          return refuse(
            reply.header('retry-after', '1'),
            503,
            'saturated',
            'The search is busy. Try again in a second.',
          );
        if (isSdkError(error) && error.code === 'bad-argument')
          return refuse(reply, 400, 'bad-argument', error.message);
        // Addresses and words of the engine stay inside: whoever runs it asks `/ready` and its own logs.
        return refuse(
          reply.header('retry-after', '5'),
          503,
          'search-unavailable',
          'The search engine cannot answer. Try again later.',
        );
      }
      return send(request, reply, answer);
    };

    const { path } = limits;
    app.get(path, { config: { rateLimit: {} } }, search);
    app.get(`${path}/live`, (_request, reply) =>
      reply.header('cache-control', 'no-store').send({ status: 'ok', underWay: flights.size }),
    );
    app.get(`${path}/ready`, { config: { rateLimit: {} } }, async (_request, reply) => {
      const ready = await isReady().catch(() => false);
      return reply
        .code(ready ? 200 : 503)
        .header('cache-control', 'no-store')
        .send({ status: ready ? 'ok' : 'search-unavailable' });
    });
    app.options(path, (_request, reply) =>
      reply
        .code(204)
        .headers({
          'access-control-allow-methods': 'GET, HEAD, OPTIONS',
          'access-control-allow-headers': 'Accept, If-None-Match',
          'access-control-max-age': '86400',
        })
        .send(),
    );
    app.route({
      method: ['POST', 'PUT', 'PATCH', 'DELETE'],
      url: path,
      // The hook above has answered already.
      handler: (_request, reply) => reply,
    });
  };
}
