#!/usr/bin/env node
// Writes the sample feed, dated from today so that the demo is always alive:
//   node packages/demo/make-feed.mjs --out DIR [--now 2026-12-24T09:00:00Z]
// DIR gets cite.json, agenda.json, conseil.json and resources.json; DIR/feed-outremer/ gets a second Cité's.
// The same --now always gives the same bytes. Everything in it is invented.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sampleFeed } from './feed/index.mjs';

const write = (folder, documents) => {
  mkdirSync(folder, { recursive: true });
  for (const [name, document] of Object.entries(documents))
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(document, null, 1)}\n`);
};

const main = () => {
  const { values } = parseArgs({ options: { out: { type: 'string' }, now: { type: 'string' } } });
  if (values.out === undefined) throw new Error('say where to write: --out DIR');
  const now = values.now === undefined ? new Date() : new Date(values.now);
  if (Number.isNaN(now.getTime()))
    throw new Error(`--now ${values.now} is not an instant such as 2026-12-24T09:00:00Z`);
  const { main: first, outremer } = sampleFeed(now);
  write(values.out, first);
  write(join(values.out, 'feed-outremer'), outremer);
};

try {
  main();
} catch (error) {
  process.stderr.write(`make-feed: ${error.message}\n`);
  process.exitCode = 1;
}
