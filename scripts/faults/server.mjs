import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { root } from '../run.mjs';
import { faults } from './faults.mjs';

const kinds = { '.js': 'text/javascript', '.json': 'application/json' };
const cdn = `${root}packages/widgets/dist/cdn`;

/** One page, every tag, each with a feed of its own and the partner's fallback. */
const page = (run, tags) => `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Accueil</title>
<script type="module" src="/cdn/cdm.js"></script>
${tags.map((tag) => `<${tag} feed="/feed/${run}/${tag}/"><a href="tel:0261910010">Appelez-nous</a></${tag}>`).join('')}`;

/**
 * The feed server that fails as it is told.
 * @param feed Folder of a good feed.
 * @param tags Tags to put on the page.
 * @returns Its address, `plan(run, next)`, where `next(tag, document)` gives the name of a fault and random numbers, and `stop()`.
 */
export async function startFaultServer(feed, tags) {
  const plans = new Map();
  const documents = new Map();
  const read = (name) => {
    if (!documents.has(name)) documents.set(name, readFileSync(join(feed, name)));
    return documents.get(name);
  };
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url, 'http://localhost').pathname);
    const [, room, ...rest] = path.split('/');
    response.on('error', () => undefined); // The page has gone, or we cut the line ourselves.
    try {
      if (room === 'page') return void response.setHeader('content-type', 'text/html').end(page(rest[0], tags));
      if (room === 'cdn') {
        const body = readFileSync(join(cdn, ...rest));
        return void response.setHeader('content-type', kinds[extname(path)] ?? 'text/plain').end(body);
      }
      if (room === 'feed') {
        const [run, tag, name] = rest;
        const { fault, random } = plans.get(run)(tag, name);
        return void faults[fault](response, read(name), request, random);
      }
    } catch (error) {
      if (error.code !== 'ENOENT') throw error;
    }
    response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${String(server.address().port)}/`,
    plan: (run, next) => plans.set(run, next),
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
