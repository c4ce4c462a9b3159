import fastifyStatic from '@fastify/static';
import fastify, { type FastifyInstance, type FastifyPluginAsync } from 'fastify';

/** What a server of a feed is made of. */
export interface ServerOptions {
  /** Published folder, absolute. */
  readonly root: string;
  /** Further routes, such as the search gateway; each is mounted before the files. */
  readonly plugins?: readonly FastifyPluginAsync[];
}

/** Chunks and other files whose name changes with their content: `cdm/base-a1B2c3d4.js`. */
const hashed = /[-.][A-Za-z0-9_-]{8,}\.(js|css|woff2)$/;

/** What a browser or a CDN may keep, by path: names with a hash for ever, the rest a few minutes, then ask with the ETag. */
export function cacheControl(path: string): string {
  return hashed.test(path)
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

/**
 * A server of a published folder: right types, CORS for every origin (the feed is public), ETag and 304, the
 * precompressed form that the browser takes, errors as one sentence. Not listening yet.
 */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const app = fastify({ forceCloseConnections: true, logger: false });
  app.addHook('onRequest', async (_request, reply) => {
    await reply.headers({
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'timing-allow-origin': '*',
      'x-content-type-options': 'nosniff',
    });
  });
  app.setErrorHandler((error, _request, reply) => {
    const status = errorStatus(error);
    const known = sentences[status] ?? sentences[500];
    return reply
      .code(status)
      .header('cache-control', 'no-store')
      .type('text/plain; charset=utf-8')
      .send(`${known ?? ''}\n`);
  });
  app.setNotFoundHandler((request, reply) => {
    const status = request.method === 'GET' || request.method === 'HEAD' ? 404 : 405;
    if (status === 405) void reply.header('allow', 'GET, HEAD');
    return reply
      .code(status)
      .header('cache-control', 'no-store')
      .type('text/plain; charset=utf-8')
      .send(`${sentences[status] ?? ''}\n`);
  });
  for (const plugin of options.plugins ?? []) await app.register(plugin);
  await app.register(fastifyStatic, {
    root: options.root,
    preCompressed: true,
    cacheControl: false,
    dotfiles: 'ignore',
    index: 'index.html',
    setHeaders: (reply, path) => {
      const plain = path.replace(/\.(br|gz)$/, '');
      void reply.header('cache-control', cacheControl(plain));
    },
  });
  return app;
}

const errorStatus = (error: unknown): number => {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500;
};
