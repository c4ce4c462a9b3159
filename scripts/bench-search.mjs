// npm run bench:search: the engine in the page beside other libraries, in Chromium, plain and with a CPU four times slower.
// Writes docs/bench-search.md. Options: --sizes 1000,10000,20000 --questions 200 --no-write
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { chromium } from 'playwright';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,20000' },
    questions: { type: 'string', default: '200' },
    write: { type: 'boolean', default: true },
  },
  allowNegative: true,
});
const sizes = values.sizes.split(',').map(Number);
const asked = Number(values.questions);
if (sizes.some((size) => !Number.isInteger(size) || size < 1) || !Number.isInteger(asked) || asked < 10) {
  console.error('bench:search: --sizes must be whole numbers separated by commas, --questions a whole number from 10');
  process.exit(2);
}

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

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(
    ' ',
  ),
});
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
const rows = [];
try {
  for (const slowdown of [1, 4])
    for (const size of sizes)
      for (const name of ['page', 'MiniSearch', ...installed.map(([other]) => other)]) {
        const page = await browser.newPage();
        page.setDefaultTimeout(600_000);
        await page.goto(address);
        const cdp = await page.context().newCDPSession(page);
        const heap = async () => {
          await cdp.send('HeapProfiler.collectGarbage');
          return (await cdp.send('Runtime.getHeapUsage')).usedSize / 1e6;
        };
        await page.evaluate((count) => globalThis.bench.prepare(count), size);
        const before = await heap();
        await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
        const built = await traced(page, () => page.evaluate((which) => globalThis.bench.build(which), name));
        await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
        const memory = (await heap()) - before;
        await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
        const answers = await traced(page, () => page.evaluate((count) => globalThis.bench.ask(count), asked));
        rows.push({
          slowdown,
          size,
          name,
          memory,
          ...built,
          ...answers,
          buildTask: built.longestTask,
          searchTask: answers.longestTask,
        });
        const { p50, p95, slowest, hits } = answers;
        console.log(
          [name, `${size} records`, `CPU ÷${slowdown}`, `build ${built.build.toFixed(0)} ms`].join(', '),
          `longest task building ${built.longestTask.toFixed(0)} ms, searching ${answers.longestTask.toFixed(0)} ms, heap ${memory.toFixed(1)} MB,`,
          `p50 ${p50.toFixed(1)} p95 ${p95.toFixed(1)} slowest ${slowest.toFixed(1)} ms, hits ${(hits * 100).toFixed(0)} %`,
        );
        await page.close();
      }
} finally {
  await browser.close();
  server.close();
}

const version = browser.version();
const table = (slowdown) =>
  [
    '| records | engine | build ms | longest task building, ms | heap MB | p50 ms | p95 ms | longest task searching, ms | found in first ten |',
    '| --: | --- | --: | --: | --: | --: | --: | --: | --: |',
    ...rows
      .filter((row) => row.slowdown === slowdown)
      .map((row) =>
        [
          '',
          row.size.toLocaleString('en-GB'),
          row.name === 'page' ? '**ours, in the page**' : row.name,
          row.build.toFixed(0),
          row.buildTask.toFixed(0),
          row.memory.toFixed(1),
          row.p50.toFixed(1),
          row.p95.toFixed(1),
          row.searchTask.toFixed(0),
          `${(row.hits * 100).toFixed(0)} %`,
          '',
        ]
          .join(' | ')
          .trim(),
      ),
  ].join('\n');
const absent = Object.keys(others).filter((name) => !installed.some(([other]) => other === name));
const report = `# Search in the page, measured

Written by \`npm run bench:search\` on ${new Date().toISOString().slice(0, 10)}: Chromium ${version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'CPU'}, ${(totalmem() / 2 ** 30).toFixed(0)} GB, Node ${process.versions.node}.

Synthetic French records of about 400 bytes (title, summary, themes; Zipf-distributed words), ${asked} known-item questions: two or three words of a title, a fifth each as they are, with the last word unfinished, with two letters swapped, without accents, in the plural. Our engine also counts six facets and marks the matches for each answer; the others only return identifiers. Tasks are measured in the page's own thread time from Chromium's trace, the rest by the wall clock: the machine had ${loadavg()[0].toFixed(1)} programs waiting for its ${cpus().length} cores at the end, so compare rows, and take times as upper bounds.

## Plain

${table(1)}

## CPU four times slower

${table(4)}
${absent.length ? `\nNot installed when this was measured: ${absent.join(', ')}.\n` : ''}`;
if (values.write) writeFileSync(fileURLToPath(new URL('../docs/bench-search.md', import.meta.url)), report);
else console.log(report);
