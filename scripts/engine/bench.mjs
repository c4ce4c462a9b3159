// Measures the distributed tier on this machine: `node scripts/engine/bench.mjs [--records 100000] [--nodes 3] [--heap 1g]`.
// Every question goes through the gateway, uncached, with all six facets counted and highlights.
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { startCluster } from './cluster.mjs';
import { findEngine } from './java.mjs';
import { importSource } from './sources.mjs';
import { synthetic } from './synthetic.mjs';

const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '100000' },
    nodes: { type: 'string', default: '3' },
    heap: { type: 'string', default: '1g' },
    port: { type: 'string', default: '19500' },
    questions: { type: 'string', default: '200' },
  },
});
const count = Number(values.records);
const engine = await findEngine();
if ('missing' in engine) {
  console.error(`No engine: ${engine.missing}.`);
  process.exit(1);
}
const { indexResources, createOpenSearchEngine } = await importSource('packages/publisher/src/opensearch/index.ts');
const { startGateway } = await importSource('packages/publisher/src/gateway/index.ts');
const { createGatewayEngine } = await importSource('packages/sdk/src/search/index.ts');

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
const cluster = await startCluster(engine, {
  nodes: Number(values.nodes),
  heap: values.heap,
  port: Number(values.port),
  isBench: true,
});
let gateway;
let direct;
try {
  const { resources, word, next } = synthetic();
  const loaded = await indexResources(resources(count), {
    node: cluster.urls,
    alias: 'bench',
    expected: count,
    shards: Math.max(1, Math.ceil(count / 350_000)),
    onProgress: ({ done }) => {
      if (done % 50_000 === 0) console.log(`${String(done)} records`);
    },
  });
  const stats = await (await fetch(`${cluster.urls[0]}/bench/_stats/store`)).json();
  console.log(
    `\n${String(cpus().length)} × ${cpus()[0]?.model ?? '?'}, ${String(Math.round(totalmem() / 2 ** 30))} GB; ${values.nodes} nodes of ${values.heap}; ${new Date().toISOString()}`,
  );
  console.log(
    `${String(loaded.count)} records indexed and published in ${(loaded.took / 1000).toFixed(1)} s; ${String(Math.round(stats._all.primaries.store.size_in_bytes / 1e6))} MB without copies`,
  );
  direct = createOpenSearchEngine({ node: cluster.urls, alias: 'bench', timeout: 60_000 });
  gateway = await startGateway({ engine: direct, port: 0, cacheSeconds: 0, timeout: 60_000, ratePerMinute: 1_000_000 });
  const visitor = createGatewayEngine({ url: gateway.url, timeout: 60_000 });
  const slip = (text) => {
    const place = 1 + Math.floor(next() * Math.max(1, text.length - 2));
    return text.slice(0, place) + text.slice(place + 1);
  };
  const kinds = {
    'one word': () => ({ text: word() }),
    'two words': () => ({ text: `${word()} ${word()}` }),
    'unfinished word': () => ({ text: word().slice(0, 4), partial: true }),
    'one slip': () => ({ text: slip(word()) }),
    'word and two filters': () => ({ text: word(), filters: { kind: ['book', 'guide'], access: ['loan'] } }),
    'everything, by date': () => ({ text: '', sort: 'date' }),
  };
  console.log('question | p50 ms | p95 ms | found nothing | relaxed');
  for (const [name, make] of Object.entries(kinds)) {
    for (let warm = 0; warm < 20; warm += 1) await visitor.search(make());
    const times = [];
    let nothing = 0;
    let relaxed = 0;
    for (let turn = 0; turn < Number(values.questions); turn += 1) {
      const query = make();
      const started = performance.now();
      const page = await visitor.search(query);
      times.push(performance.now() - started);
      if (page.total === 0) nothing += 1;
      if (page.relaxed) relaxed += 1;
    }
    times.sort((a, b) => a - b);
    console.log(
      `${name} | ${at(times, 0.5).toFixed(0)} | ${at(times, 0.95).toFixed(0)} | ${String(nothing)} | ${String(relaxed)}`,
    );
  }
} finally {
  await gateway?.close();
  await direct?.close();
  await cluster.stop();
}
