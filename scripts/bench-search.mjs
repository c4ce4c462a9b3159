// npm run bench:search: the engine in the page beside other libraries, in Chromium, plain and with a CPU four times slower,
// then the tier behind a gateway, on a real OpenSearch cluster of this machine. Each part replaces its own section of
// docs/bench-search.md as soon as it is measured, and leaves the others as they are.
//   --sizes 1000,10000,20000   records in the page ("" for none)
//   --slowdowns 1,4            how many times slower the CPU
//   --engines page,MiniSearch,FlexSearch,Orama,Fuse
//   --cluster 100000,1000000   records through the engine ("" for none)
//   --questions 200            asked of each, in the page for a minute at most
//   --no-write                 prints instead
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { pageSection, clusterSection, publish } from './bench-search/report.mjs';
import { measureCluster } from './engine/bench.mjs';
import { findEngine } from './engine/java.mjs';
import { launch } from './pages/browser.mjs';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,20000' },
    slowdowns: { type: 'string', default: '1,4' },
    engines: { type: 'string', default: 'page,MiniSearch,FlexSearch,Orama,Fuse' },
    cluster: { type: 'string', default: '100000,1000000' },
    questions: { type: 'string', default: '200' },
    write: { type: 'boolean', default: true },
  },
  allowNegative: true,
});
const numbers = (text) => text.split(',').filter(Boolean).map(Number);
const [sizes, slowdowns, clusters] = [values.sizes, values.slowdowns, values.cluster].map(numbers);
const asked = Number(values.questions);
const names = values.engines.split(',');
if (
  [...sizes, ...slowdowns, ...clusters].some((size) => !Number.isInteger(size) || size < 1) ||
  !Number.isInteger(asked) ||
  asked < 10
) {
  console.error(
    'bench:search: --sizes, --slowdowns and --cluster take whole numbers separated by commas, --questions one from 10',
  );
  process.exit(2);
}
/** Milliseconds for the questions to one library at one size: Fuse would take hours. */
const MOST = 60_000;

const require = createRequire(import.meta.url);
const others = { FlexSearch: 'flexsearch', Orama: '@orama/orama', Fuse: 'fuse.js' };
const installed = Object.entries(others).filter(([name, id]) => {
  try {
    require.resolve(id);
    return true;
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND' && error.code !== 'ERR_PACKAGE_PATH_NOT_EXPORTED') throw error;
    if (error.code === 'ERR_PACKAGE_PATH_NOT_EXPORTED') return true;
    console.log(`${name} (${id}) is not installed: left out.`);
    return false;
  }
});
const known = ['page', 'MiniSearch', ...installed.map(([name]) => name)];
const unknown = names.find((name) => !['page', 'MiniSearch', ...Object.keys(others)].includes(name));
if (unknown !== undefined) {
  console.error(
    `bench:search: there is no engine "${unknown}"; there are page, MiniSearch, ${Object.keys(others).join(', ')}`,
  );
  process.exit(2);
}
const contenders = known.filter((name) => names.includes(name));
// A table without some of the libraries is printed for whoever asked for it, and never replaces a whole one.
const write = values.write && contenders.length === known.length;

const entry = [
  `import ${JSON.stringify(fileURLToPath(new URL('./bench-search/in-page.ts', import.meta.url)))};`,
  ...installed.map(([, id], index) => `import * as m${index} from ${JSON.stringify(id)};`),
  `Object.assign(globalThis.bench.modules, {${installed.map(([name], index) => `${name}: m${index}`).join(',')}});`,
].join('\n');
const bundle = await build({
  stdin: { contents: entry, resolveDir: fileURLToPath(new URL('..', import.meta.url)), loader: 'js' },
  bundle: true,
  minify: true,
  write: false,
  format: 'iife',
  target: 'es2022',
  conditions: ['cdm-source'],
});
const html = `<!doctype html><meta charset="utf-8"><title>bench</title><script>${bundle.outputFiles[0].text.replaceAll('</script', '<\\/script')}</script>`;
const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(html));
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = `http://127.0.0.1:${server.address().port}/`;

const browser = await launch();
/**
 * Runs a step under tracing. Tasks are counted in the main thread's own time (`tdur`), so that other programs on the
 * machine do not make them longer; Chromium slows the CPU down within that time.
 */
const traced = async (page, step) => {
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline', 'toplevel'] });
  const result = await step();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents
    .filter(
      ({ name, pid, tid }) =>
        (name === 'RunTask' || name === 'ThreadControllerImpl::RunTask') && main.has(`${pid} ${tid}`),
    )
    .map(({ tdur = 0 }) => tdur / 1000);
  if (tasks.length === 0) throw new Error('the trace holds no task of the page: Chromium changed its name');
  return { ...result, longestTask: Math.max(...tasks) };
};
const measure = async (name, size, slowdown) => {
  const page = await browser.newPage();
  try {
    page.setDefaultTimeout(600_000);
    await page.goto(address);
    const cdp = await page.context().newCDPSession(page);
    const heap = async () => {
      await cdp.send('HeapProfiler.collectGarbage');
      // What stands in typed arrays is no part of the heap proper.
      const { usedSize, backingStorageSize } = await cdp.send('Runtime.getHeapUsage');
      return (usedSize + backingStorageSize) / 1e6;
    };
    await page.evaluate((count) => globalThis.bench.prepare(count), size);
    const before = await heap();
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const built = await traced(page, () => page.evaluate((which) => globalThis.bench.build(which), name));
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    const memory = (await heap()) - before;
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.evaluate((count) => globalThis.bench.think(count), asked);
    const answers = await traced(page, () => page.evaluate((most) => globalThis.bench.ask(most), MOST));
    const row = {
      size,
      name,
      memory,
      ...built,
      ...answers,
      buildTask: built.longestTask,
      searchTask: answers.longestTask,
    };
    console.log(
      `${name}, ${String(size)} records, CPU ÷${String(slowdown)}: build ${row.build.toFixed(0)} ms, longest task building ${row.buildTask.toFixed(0)} ms, searching ${row.searchTask.toFixed(0)} ms, next paint ${row.paint.toFixed(0)} ms, heap ${memory.toFixed(1)} MB, p50 ${row.p50.toFixed(1)} p95 ${row.p95.toFixed(1)} slowest ${row.slowest.toFixed(1)} ms, hits ${(row.hits * 100).toFixed(0)} % of ${String(row.asked)}`,
    );
    return row;
  } finally {
    await page.close();
  }
};

try {
  for (const slowdown of sizes.length ? slowdowns : []) {
    const rows = [];
    for (const size of sizes) for (const name of contenders) rows.push(await measure(name, size, slowdown));
    await publish(pageSection(slowdown, rows, { asked, chromium: browser.version() }), write);
  }
} finally {
  await browser.close();
  server.close();
}

const engine = clusters.length ? await findEngine() : undefined;
if (engine && 'missing' in engine) console.log(`The cluster is not measured: ${engine.missing}.`);
else if (engine) {
  const measured = [];
  for (const records of clusters) {
    measured.push(await measureCluster(engine, { records, questions: asked }));
    await publish(clusterSection(measured, { asked }), write);
  }
}
