import { join, relative, resolve } from 'node:path';
import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import { isThere } from '../project/files.js';
import { oembed } from '../serve/oembed.js';
import { createServer } from '../serve/server.js';
import { startPage } from '../serve/start-page.js';
import { readTrustedProxies } from '../serve/trusted-proxies.js';
import { type Io, UserError, stringsOf } from './io.js';
import { publicAddress } from './public-address.js';
import { publishedFolder } from './published.js';
import { searchStringsOf } from './strings.search.js';

/** What `cdm serve` takes. */
export interface ServeOptions {
  /** Port, 0 for any that is free; 8080 where left out. */
  readonly port?: number;
  /** Address to listen on; 127.0.0.1 where left out. */
  readonly host?: string;
  /** Public address of the published folder; that of the settings, else that of each request, where left out. */
  readonly url?: string;
  /** Routes to mount beside the files. */
  readonly plugins?: readonly FastifyPluginAsync[];
  /** Load balancers whose `X-Forwarded-For` is believed, as on the command line; none where left out. */
  readonly trustProxy?: string;
}

/**
 * `cdm serve [dir]`: serves a published folder, or what the project in the folder publishes.
 * @returns The server, listening; `close()` stops it after the answers under way.
 * @throws UserError where there is no feed, or the port cannot be had.
 */
export async function serve(dir: string | undefined, options: ServeOptions, io: Io): Promise<FastifyInstance> {
  const strings = stringsOf(io.language);
  const { root, url: known } = await publishedFolder(resolve(io.cwd, dir ?? '.'));
  if (!(await isThere(join(root, 'cite.json'))))
    throw new UserError(strings.serveMissing(relative(io.cwd, root) || root));
  const address = publicAddress(options.url ?? known, io);
  const { trustProxy: words } = options;
  const trustProxy = words === undefined ? undefined : readTrustedProxies(words);
  if (words !== undefined && trustProxy === undefined)
    throw new UserError(searchStringsOf(io.language).badTrustProxy(words));
  const app = await createServer({
    root,
    startPage: startPage({ language: io.language, ...strings.startPage }),
    plugins: [...(options.plugins ?? []), oembed({ root, ...(address !== undefined && { url: address }) })],
    ...(trustProxy !== undefined && { trustProxy }),
  });
  const port = options.port ?? 8080;
  try {
    const url = await app.listen({ port, host: options.host ?? '127.0.0.1' });
    io.say(strings.serving(relative(io.cwd, root) || root, url));
  } catch (error) {
    await app.close();
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') throw new UserError(strings.portTaken(port));
    if (code === 'EACCES') throw new UserError(strings.portForbidden(port));
    if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL' || code === 'EAI_AGAIN')
      throw new UserError(strings.hostUnknown(options.host ?? ''));
    throw error;
  }
  return app;
}
