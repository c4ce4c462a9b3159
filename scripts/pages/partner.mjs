import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { root } from '../run.mjs';

/** The sheet of heights that the guide gives webmasters, so that nothing moves in their page. */
export const [, SHEET] =
  /### Garder la place[^]*?```css\n([^]*?)```/.exec(readFileSync(`${root}docs/webmaster.md`, 'utf8')) ?? [];
if (SHEET === undefined) throw new Error('docs/webmaster.md has no sheet of heights under "Garder la place" any more');

/**
 * A partner's site, on an origin of its own, as strict or as careless as a test wants it.
 * @param pages By path, what is answered: `{ body, headers, status }`, or a function of the request that gives one.
 * @returns Its address, its pages (add to them at any time) and how to stop it.
 */
export async function servePartner(pages = {}) {
  const server = createServer(async (request, response) => {
    const found = pages[new URL(request.url, 'http://partner').pathname];
    const {
      body = 'Not found',
      headers = {},
      status = found ? 200 : 404,
    } = (typeof found === 'function' ? await found(request) : found) ?? {};
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    pages,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A page of a partner, in French: a style-less document around what the test pastes. */
export const pageOf = (body, head = '') =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Partenaire</title><link rel="icon" href="data:,">${head}</head><body><h1>Partenaire</h1>${body}</body></html>`;
