import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers one request. `attempt` counts the requests for its path, from 1. */
export type Handler = (response: ServerResponse, request: IncomingMessage, attempt: number) => void;

/** A real HTTP server on this machine, for tests. */
export interface LocalServer {
  /** Its address, without a slash at the end. */
  readonly origin: string;
  /** What each path answers; a path without a handler is a 404. */
  readonly routes: Map<string, Handler>;
  /** Requests so far, per path. */
  readonly hits: Map<string, IncomingMessage[]>;
  /** Requests whose client left before the answer was complete. */
  readonly left: string[];
  /** Stops it, open connections included. */
  close(): Promise<void>;
}

/** Starts a server on a free port. */
export async function startServer(): Promise<LocalServer> {
  const routes = new Map<string, Handler>();
  const hits = new Map<string, IncomingMessage[]>();
  const left: string[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const seen = [...(hits.get(path) ?? []), request];
    hits.set(path, seen);
    response.on('close', () => {
      if (!response.writableFinished) left.push(path);
    });
    const handler = routes.get(path);
    if (handler) handler(response, request, seen.length);
    else response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>404</h1>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    routes,
    hits,
    left,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

/** Answers with JSON. */
export const json =
  (body: unknown, headers: Record<string, string> = {}): Handler =>
  (response) =>
    void response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));

/** Answers with bytes or text as they are. */
export const raw =
  (body: string | Uint8Array, type = 'application/json'): Handler =>
  (response) =>
    void response.writeHead(200, { 'content-type': type }).end(body);
