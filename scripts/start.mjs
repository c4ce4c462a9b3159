// `npm start`: builds what changed, dates the sample feed from today, and serves the demo: a partner's site, the scripts and the feed.
//   npm start -- --resources FILE.csv   runs it on a real catalogue (Onisep's list) instead of the sample's 200 documents
//   npm start -- --port 9000 --now 2026-12-24T10:55:00Z
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { emptied } from './emptied.mjs';
import { root, run } from './run.mjs';

const { values: options } = parseArgs({
  options: {
    resources: { type: 'string' },
    port: { type: 'string', default: '8080' },
    now: { type: 'string' },
    /** Prepares the folder and stops: tests serve it themselves. */
    prepare: { type: 'boolean', default: false },
    out: { type: 'string' },
  },
});
const catalogue = options.resources && resolve(process.env.INIT_CWD ?? process.cwd(), options.resources);
if (catalogue && !existsSync(catalogue)) {
  console.error(
    `--resources ${options.resources}: there is no such file. Give the path of Onisep's CSV list of occupations.`,
  );
  process.exit(1);
}

const cdm = `${root}packages/publisher/bin/cdm.js`;
const out = resolve(root, options.out || '.cache/demo');

async function step(command, args) {
  const { code } = await run(command, args);
  if (code !== 0) process.exit(code);
}

// CDM_SCRIPTS names a folder of scripts that are built already: tests run on them while the sources change.
const scripts = process.env.CDM_SCRIPTS ?? `${root}packages/widgets/dist/cdn`;
if (!process.env.CDM_SCRIPTS) await step('node', ['scripts/build.mjs']);
if (options.out) emptied(out, 'cdm/cdm.js');
else rmSync(out, { recursive: true, force: true });
mkdirSync(`${out}/cdm`, { recursive: true });
// What tells the folder as ours from now on, whenever this stops.
writeFileSync(`${out}/cdm/cdm.js`, '');
cpSync(`${root}packages/demo/site`, out, { recursive: true });
cpSync(scripts, `${out}/cdm`, { recursive: true });
await step('node', [
  'packages/demo/make-feed.mjs',
  '--out',
  `${out}/cdm`,
  ...(options.now ? ['--now', options.now] : []),
]);

const { frameFiles } = await import('../packages/publisher/dist/build/frames.js');
mkdirSync(`${out}/cdm/frame`, { recursive: true });
for (const { path, content } of frameFiles(JSON.parse(readFileSync(`${out}/cdm/cite.json`, 'utf8'))))
  writeFileSync(`${out}/cdm/${path}`, content);

if (catalogue) {
  const fragment = `${out}/onisep.json`;
  await step('node', [cdm, 'import', 'onisep', catalogue, '--out', fragment]);
  const { resources: items } = JSON.parse(readFileSync(fragment, 'utf8'));
  rmSync(fragment);
  const edit = (file, change) => {
    const path = `${out}/cdm/${file}.json`;
    writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')))));
  };
  const source = { name: 'Onisep, Idéo-Métiers', url: 'https://opendata.onisep.fr', licence: 'ODbL-1.0' };
  edit('resources', (document) => ({ ...document, source, items }));
  edit('cite', (document) => ({ ...document, search: { engine: 'page', count: items.length } }));
}

if (!options.prepare) {
  const { createServer } = await import('../packages/publisher/dist/serve/server.js');
  const app = await createServer({ root: out });
  try {
    await app.listen({ port: Number(options.port), host: '127.0.0.1' });
  } catch (error) {
    console.error(`Port ${options.port} cannot be used (${error.code ?? error.message}): try npm start -- --port 9000`);
    process.exit(1);
  }
  const address = `http://localhost:${options.port}/`;
  console.log(`\nThe demo: ${address} (Ctrl+C stops it)\n`);
  if (process.stdout.isTTY && !process.env.CI) open(address);
}

/** Shows the address in the visitor's browser where the system has a way; the line above is enough where it has none. */
function open(address) {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', address]
        : ['xdg-open', address];
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
