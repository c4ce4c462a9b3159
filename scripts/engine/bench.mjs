// Measures the distributed tier on this machine: `node scripts/engine/bench.mjs [--records 100000] [--nodes 3] [--heap 1g]`
// prints, `npm run bench:search` writes the tables. Every question goes through the gateway, uncached, with all six facets
// counted and highlights.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startCluster } from './cluster.mjs';
import { findEngine } from './java.mjs';
import { importSource } from './sources.mjs';
import { synthetic } from './synthetic.mjs';

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

/**
 * Starts a cluster, fills it, asks it, and stops it.
 * @param {{ java: string, major: number, classpath: string }} engine What `findEngine` found.
 * @param {{ records: number, questions?: number, nodes?: number, heap?: string, port?: number }} options
 */
export async function measureCluster(engine, { records, questions = 200, nodes = 3, heap = '1g', port = 19500 }) {
  const { indexResources, createOpenSearchEngine } = await importSource('packages/publisher/src/opensearch/index.ts');
  const { startGateway } = await importSource('packages/publisher/src/gateway/index.ts');
  const { createGatewayEngine } = await importSource('packages/sdk/src/search/index.ts');
  const cluster = await startCluster(engine, { nodes, heap, port, isBench: true });
  let gateway;
  let direct;
  try {
    const { resources, word, next } = synthetic();
    const loaded = await indexResources(resources(records), {
      node: cluster.urls,
      alias: 'bench',
      expected: records,
      shards: Math.max(1, Math.ceil(records / 350_000)),
      onProgress: ({ done }) => {
        if (done % 50_000 === 0) console.log(`${String(done)} records`);
      },
    });
    const ask = async (path) => (await fetch(`${cluster.urls[0]}${path}`)).json();
    const megabytes = (await ask('/bench/_stats/store'))._all.primaries.store.size_in_bytes / 1e6;
    const version = (await ask('/')).version.number;
    const seconds = loaded.took / 1000;
    console.log(`${String(loaded.count)} records indexed and published in ${seconds.toFixed(1)} s`);
    direct = createOpenSearchEngine({ node: cluster.urls, alias: 'bench', timeout: 60_000 });
    gateway = await startGateway({
      engine: direct,
      port: 0,
      cacheSeconds: 0,
      timeout: 60_000,
      ratePerMinute: 1_000_000,
    });
    const visitor = createGatewayEngine({ url: gateway.url, timeout: 60_000 });
    const slip = (text) => {
      const place = 1 + Math.floor(next() * Math.max(1, text.length - 2));
      return text.slice(0, place) + text.slice(place + 1);
    };
    const makers = {
      'one word': () => ({ text: word() }),
      'two words': () => ({ text: `${word()} ${word()}` }),
      'unfinished word': () => ({ text: word().slice(0, 4), partial: true }),
      'one slip': () => ({ text: slip(word()) }),
      'word and two filters': () => ({ text: word(), filters: { kind: ['book', 'guide'], access: ['loan'] } }),
      'everything, by date': () => ({ text: '', sort: 'date' }),
    };
    const kinds = [];
    for (const [name, make] of Object.entries(makers)) {
      for (let warm = 0; warm < 20; warm += 1) await visitor.search(make());
      const times = [];
      let nothing = 0;
      let relaxed = 0;
      for (let turn = 0; turn < questions; turn += 1) {
        const query = make();
        const started = performance.now();
        const page = await visitor.search(query);
        times.push(performance.now() - started);
        if (page.total === 0) nothing += 1;
        if (page.relaxed) relaxed += 1;
      }
      times.sort((a, b) => a - b);
      const [p50, p95] = [at(times, 0.5), at(times, 0.95)];
      kinds.push({ name, p50, p95, nothing, relaxed });
      console.log(
        `${name} | p50 ${p50.toFixed(0)} ms | p95 ${p95.toFixed(0)} ms | nothing ${String(nothing)} | relaxed ${String(relaxed)}`,
      );
    }
    return { records, nodes, heap, seconds, megabytes, version, kinds };
  } finally {
    await gateway?.close();
    await direct?.close();
    await cluster.stop();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      records: { type: 'string', default: '100000' },
      nodes: { type: 'string', default: '3' },
      heap: { type: 'string', default: '1g' },
      port: { type: 'string', default: '19500' },
      questions: { type: 'string', default: '200' },
    },
  });
  const engine = await findEngine();
  if ('missing' in engine) {
    console.error(`No engine: ${engine.missing}.`);
    process.exit(1);
  }
  const [records, nodes, port, questions] = [values.records, values.nodes, values.port, values.questions].map(Number);
  await measureCluster(engine, { records, nodes, port, questions, heap: values.heap });
}
