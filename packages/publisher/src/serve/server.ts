import type { Socket } from 'node:net';
import { join, relative } from 'node:path';
import fastifyStatic from '@fastify/static';
import fastify, { type FastifyInstance, type FastifyPluginAsync, type FastifyReply } from 'fastify';
import { isThere } from '../project/files.js';
import { type TrustedProxies, trustedProxies } from './trusted-proxies.js';

/** What a server of a feed is made of. */
export interface ServerOptions {
  /** Published folder, absolute. */
  readonly root: string;
  /** Further routes, such as the search gateway; each is mounted before the files. */
  readonly plugins?: readonly FastifyPluginAsync[];
  /** What answers at `/` where the folder has no `index.html`; nothing where left out. */
  readonly startPage?: string;
  /** Load balancers whose `X-Forwarded-For` is believed; none where left out. */
  readonly trustProxy?: TrustedProxies;
}

/**
 * What never changes, in the feed's folder or further down: the files of the widgets, whose name changes with their content
 * (`cdm/base-a1B2c3.js`, `cdm/cdm-hours-a1b2c3d4.css`), and what carries the number of a release (`cdm-0.1.0.js`, `integrity-0.1.0.json`).
 */
const immutable =
  /(?:^|\/)(?:cdm\/[^/]+-[A-Za-z0-9_-]{6}(?:[A-Za-z0-9_-]{2})?\.(?:js|css)|(?:cdm-\d+\.\d+\.\d+[^/]*\.js|integrity-\d+\.\d+\.\d+[^/]*\.json))$/;

/** What a browser or a CDN may keep, by path in the folder: names with a hash or a release for ever, the rest a few minutes, then ask with the ETag. */
export function cacheControl(path: string): string {
  return immutable.test(path)
    ? 'public, max-age=31536000, immutable'
    : 'public, max-age=300, stale-while-revalidate=86400';
}

/** One sentence for each status that people meet. */
const sentences: Readonly<Record<number, string>> = {
  400: 'Bad request: the address is malformed.',
  403: 'Forbidden.',
  404: 'Not found: there is no such file in this feed.',
  405: 'Method not allowed: files are read with GET or HEAD.',
  500: 'The server failed. Try again later.',
};

const errorStatus = (error: unknown): number => {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500;
};

const refuse = (reply: FastifyReply, status: number): FastifyReply =>
  reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('text/plain; charset=utf-8')
    .send(`${sentences[status] ?? sentences[500] ?? ''}\n`);

/** Milliseconds that answers under way get when a server is closed. */
const LONGEST_ANSWER = 5_000;

/**
 * Closing ends at once the connections that only wait (browsers open some ahead of need, which Node itself would wait for), and
 * the others with their answer, or after {@link LONGEST_ANSWER}.
 */
const closeGently = (app: FastifyInstance): void => {
  const open = new Set<Socket>();
  const busy = new Set<Socket>();
  let isClosing = false;
  app.server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  app.addHook('onRequest', (request, _reply, done) => {
    busy.add(request.socket);
    done();
  });
  app.addHook('onResponse', (request, _reply, done) => {
    busy.delete(request.socket);
    if (isClosing && open.has(request.socket)) request.socket.end();
    done();
  });
  app.addHook('preClose', (done) => {
    isClosing = true;
    for (const socket of open) if (!busy.has(socket)) socket.destroy();
    const late = setTimeout(() => app.server.closeAllConnections(), LONGEST_ANSWER);
    app.server.once('close', () => clearTimeout(late));
    // A server that never listened does not close either.
    if (!app.server.listening) clearTimeout(late);
    done();
  });
};

/**
 * A server of a published folder: right types, CORS for every origin (the feed is public), ETag and 304, the
 * precompressed form that the browser takes, errors as one sentence. Not listening yet.
 */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const app = fastify({
    // Not those that are being answered: see below.
    forceCloseConnections: false,
    logger: false,
    trustProxy: trustedProxies(options.trustProxy),
    // What cannot be routed at all (a malformed address) never meets the hooks below.
    frameworkErrors: (error, _request, reply) => {
      void refuse(reply.header('access-control-allow-origin', '*'), errorStatus(error));
    },
  });
  closeGently(app);
  // Without `async`: a reply is thenable, and awaiting it would wait for the answer itself.
  app.addHook('onRequest', (_request, reply, done) => {
    void reply.headers({
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'timing-allow-origin': '*',
      'x-content-type-options': 'nosniff',
    });
    done();
  });
  app.setErrorHandler((error, _request, reply) => refuse(reply, errorStatus(error)));
  app.setNotFoundHandler((request, reply) => {
    if (request.method === 'GET' || request.method === 'HEAD') return refuse(reply, 404);
    void reply.header('allow', 'GET, HEAD, OPTIONS');
    if (request.method !== 'OPTIONS') return refuse(reply, 405);
    // A page that sends a header of its own asks first.
    return reply
      .code(204)
      .headers({
        'access-control-allow-methods': 'GET, HEAD, OPTIONS',
        'access-control-allow-headers': '*',
        'access-control-max-age': '86400',
      })
      .send();
  });
  for (const plugin of options.plugins ?? []) await app.register(plugin);
  await app.register(fastifyStatic, {
    root: options.root,
    preCompressed: true,
    cacheControl: false,
    dotfiles: 'ignore',
    index: 'index.html',
    setHeaders: (reply, path) => {
      const plain = relative(options.root, path)
        .replaceAll('\\', '/')
        .replace(/\.(br|gz)$/, '');
      void reply.header('cache-control', cacheControl(plain));
    },
  });
  // @fastify/static looks for a compressed form of a folder's own index and answers 404 where there is none.
  const { root, startPage } = options;
  app.get('/', async (_request, reply) =>
    startPage === undefined || (await isThere(join(root, 'index.html')))
      ? reply.sendFile('index.html')
      : reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(startPage),
  );
  return app;
}
