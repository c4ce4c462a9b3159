import fastify, { type FastifyInstance } from 'fastify';
import { type TrustedProxies, trustedProxies } from '../serve/trusted-proxies.js';
import { gateway } from './gateway.js';
import type { GatewayOptions } from './options.js';
import { refuse } from './refuse.js';

/** Where a gateway listens. */
export interface StartGatewayOptions extends GatewayOptions {
  /** Port; 0 for any free one. */
  readonly port: number;
  /** Address to listen on; this machine only when left out. */
  readonly host?: string;
  /**
   * Proxies whose `X-Forwarded-For` is believed, as addresses or networks: needed behind a load balancer, where
   * otherwise everybody shares one rate. None when left out.
   */
  readonly trustProxy?: TrustedProxies;
  /** Connections at the same time; 2,000 when left out. */
  readonly maxConnections?: number;
}

/** A gateway that listens. */
export interface RunningGateway {
  /** Address of the search, such as `http://127.0.0.1:8080/search`. */
  readonly url: string;
  /** Stops taking requests, gives those under way two seconds, and resolves once the port is free. */
  close(): Promise<void>;
}

/** How long a request under way may still take when the gateway stops, in milliseconds. */
const GRACE = 2000;

const stop = async (app: FastifyInstance): Promise<void> => {
  const late = setTimeout(() => {
    app.server.closeAllConnections();
  }, GRACE);
  await app.close();
  clearTimeout(late);
};

/**
 * Starts a gateway on a port of its own.
 * @throws TypeError for a limit that cannot be one; rejects when the port is taken.
 */
export async function startGateway(options: StartGatewayOptions): Promise<RunningGateway> {
  const { port, host = '127.0.0.1', trustProxy, maxConnections = 2000 } = options;
  const app = fastify({
    logger: false,
    trustProxy: trustedProxies(trustProxy),
    bodyLimit: 1024,
    requestTimeout: 10_000,
    keepAliveTimeout: 10_000,
    forceCloseConnections: 'idle',
    http: { maxHeaderSize: 8192, connectionsCheckingInterval: 1000, headersTimeout: 10_000 },
    // What cannot be routed at all (a malformed address) meets no hook.
    frameworkErrors: (_error, _request, reply) => {
      void refuse(reply, 400, 'bad-argument', 'The request cannot be read.');
    },
  });
  app.server.maxConnections = maxConnections;
  app.setNotFoundHandler((_request, reply) => refuse(reply, 404, 'not-found', 'There is nothing here but the search.'));
  await app.register(gateway(options));
  const address = await app.listen({ port, host });
  return { url: `${address}${options.path ?? '/search'}`, close: () => stop(app) };
}
