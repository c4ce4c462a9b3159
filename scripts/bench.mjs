// npm run bench: our tags beside the floor and the peers, in Chromium, plain and on a slow line and device, 1, 10 and 50 on a page;
// writes docs/bench.md and docs/bench.svg. Peers are installed from npm when they are first asked for.
//   --runs 7                     visits to each page, after one that is not counted
//   --only hours,floor           some rows
//   --counts 1,10,50             some numbers of tags
//   --condition plain            or slow: one of the two
//   --thorough                   all rows alike: ten and fifty of a peer on the slow line too, and all --runs (over half an hour)
//   --no-build                   takes packages/widgets/dist/cdn as it is; CDM_SCRIPTS names another folder, whose sizes are not measured
//   --no-write, --write          prints only; writes even what a run of some rows, or fewer runs, measured
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle } from './bench/bundles.mjs';
import { cellOf } from './bench/figures.mjs';
import { goalsOf } from './bench/goals.mjs';
import { hostFaults } from './bench/host.mjs';
import { PACKAGES, folder as peers, install } from './bench/peers.mjs';
import { drawing, publish, report } from './bench/report.mjs';
import { ROWS, dataAt } from './bench/rows.mjs';
import { serve } from './bench/site.mjs';
import { CONDITIONS, visit } from './bench/visit.mjs';
import { chromiumFlags } from '../web-test-runner.config.mjs';
import { launch } from './pages/browser.mjs';
import { root, run } from './run.mjs';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '7' },
    only: { type: 'string' },
    counts: { type: 'string', default: '1,10,50' },
    condition: { type: 'string' },
    thorough: { type: 'boolean', default: false },
    build: { type: 'boolean', default: true },
    write: { type: 'boolean' },
  },
  allowNegative: true,
});
const fail = (sentence) => {
  console.error(`bench: ${sentence}`);
  process.exit(2);
};
const runs = Number(values.runs);
const counts = values.counts.split(',').map(Number);
const only = values.only?.split(',');
const conditions = values.condition === undefined ? Object.keys(CONDITIONS) : [values.condition];
const unknown = only?.find((id) => !ROWS.some((row) => row.id === id));
if (!Number.isInteger(runs) || runs < 1) fail(`--runs ${values.runs} is no whole number from 1`);
if (counts.some((count) => !Number.isInteger(count) || count < 1))
  fail(`--counts ${values.counts} are not whole numbers such as 1,10,50`);
if (!conditions.every((name) => name in CONDITIONS)) fail(`--condition ${values.condition} is neither plain nor slow`);
if (unknown !== undefined) fail(`--only names "${unknown}"; there are ${ROWS.map(({ id }) => id).join(', ')}`);
const isWhole = only === undefined && values.condition === undefined && values.counts === '1,10,50' && runs >= 7;
const write = values.write ?? isWhole;

/**
 * A whole run has a quarter of an hour: one tag, and all that a goal compares at fifty, have every run; the rest has three of them, and
 * ten and fifty of a peer are not tried on the slow line.
 */
const FEW = 3;
const runsOf = ({ id }, count) =>
  values.thorough || count === 1 || ['hours', 'floor'].includes(id) ? runs : Math.min(runs, FEW);
const isMeasured = (row, count, condition) =>
  row.counts.includes(count) &&
  (values.thorough || condition === 'plain' || count === 1 || row.floor || (row.ours && row.id !== 'hours-bare'));

const NOW = '2026-12-02T10:00:00Z';
const started = Date.now();
const line = ({ condition, count, row, bytes, requests, visible, blocking, cpu, shift, heap, hosts }, said) =>
  [
    `${condition} ${String(count)} × ${row}: ${(bytes / 1000).toFixed(1)} kB, ${String(requests)} requests, visible ${visible.toFixed(0)} ms`,
    `blocking ${blocking.toFixed(0)} ms, CPU ${cpu.toFixed(0)} ms, shift ${shift.toFixed(4)}, heap ${(heap / 1e6).toFixed(1)} MB`,
    ...hosts.map((name) => `asks ${name}`),
    ...said.slice(0, 1).map((words) => `the console says ${words.split('\n')[0].slice(0, 80)}`),
  ].join(', ');
const step = async (...args) => {
  const { code, output } = await run('node', args, { quiet: true });
  if (code !== 0) throw new Error(`node ${args.join(' ')} failed:\n${output}`);
  return output;
};

const asked = ROWS.filter(({ id }) => only === undefined || only.includes(id));
const missing = await install(asked.map(({ id }) => id).filter((id) => id in PACKAGES));
for (const sentence of Object.values(missing)) console.log(`${sentence}. Its row is left out.`);

// A copy: another build of the same working tree must not change the scripts between two visits.
const scripts = mkdtempSync(join(tmpdir(), 'cdm-bench-'));
let site;
let browser;
const cells = [];
let host;
try {
  if (values.build && !process.env.CDM_SCRIPTS) await step('scripts/build.mjs');
  cpSync(process.env.CDM_SCRIPTS ?? `${root}packages/widgets/dist/cdn`, scripts, { recursive: true });
  await step('packages/demo/make-feed.mjs', '--out', scripts, '--now', NOW);
  site = await serve({ cdm: scripts, wa: join(peers, 'node_modules/@awesome.me/webawesome/dist-cdn') });
  Object.assign(site.files, dataAt(NOW));
  let rows = asked.filter(({ id }) => !(id in missing));
  for (const row of rows) {
    if (row.bundle)
      try {
        Object.assign(site.files, await bundle(row));
      } catch (error) {
        missing[row.id] = `${row.plainName} could not be bundled: ${error.message.split('\n').slice(0, 2).join(' ')}`;
        console.log(`${missing[row.id]}. Its row is left out.`);
      }
    for (const count of counts) site.files[`/page/${row.id}/${String(count)}`] = row.page(count);
  }
  rows = rows.filter(({ id }) => !(id in missing));

  // Nothing but this server can be reached: what a page asks of others costs it what it costs off line, and is named.
  browser = await launch({ args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', ...chromiumFlags] });
  if (rows.some(({ ours }) => ours)) host = await hostFaults(browser, site, NOW);
  for (const condition of conditions)
    for (const count of counts) {
      const found = new Map(
        rows.filter((row) => isMeasured(row, count, condition) && !(row.id in missing)).map((row) => [row, []]),
      );
      // In turn, so that what else the machine does falls on all alike; the first turn of a condition warms up.
      for (let turn = count === counts[0] ? 0 : 1; turn <= runs; turn += 1)
        for (const [row, list] of found) {
          if (turn > runsOf(row, count)) continue;
          try {
            const measured = await visit(browser, site, {
              path: `/page/${row.id}/${String(count)}`,
              shown: row.shown,
              count,
              condition,
              now: NOW,
            });
            if (turn > 0) list.push(measured);
          } catch (error) {
            if (row.ours || row.floor) throw error;
            found.delete(row);
            missing[row.id] = `${row.plainName}: ${error.message}`;
            console.log(`${missing[row.id]}. It is left out.`);
          }
        }
      for (const [row, list] of found) {
        const cell = cellOf({ row: row.id, count, condition }, list);
        cells.push(cell);
        console.log(line(cell, [...new Set(list.flatMap(({ lines }) => lines))]));
      }
      console.log(
        `— ${condition}, ${String(count)} on the page: ${((Date.now() - started) / 1000).toFixed(0)} s since the start`,
      );
    }
  // What each tag weighs is measured by one script, of the build in place: it fails over a ceiling, which is no matter here.
  const { output } = process.env.CDM_SCRIPTS
    ? { output: '' }
    : await run('node', ['scripts/sizes.mjs'], { quiet: true });
  const sizes = Object.fromEntries(
    [...output.matchAll(/^(cdm-[\w-]+|all) +[\d.]+ +([\d.]+) /gm)].map(([, name, used]) => [name, Number(used)]),
  );
  const [, second] = /^A second tag .* adds ([\d.]+);/m.exec(output) ?? [];
  if (second !== undefined) sizes.second = Number(second);
  const fetching = ROWS.filter(({ ours, floor, fetches }) => fetches && !ours && !floor);
  const measured = {
    rows,
    cells,
    counts,
    conditions,
    goals: goalsOf({ cells, sizes, host }, fetching),
    missing: Object.values(missing),
    run: {
      chromium: browser.version(),
      runs,
      few: Math.min(runs, ...cells.map((cell) => cell.runs)),
      now: NOW,
      minutes: (Date.now() - started) / 60_000,
    },
  };
  const text = report(measured);
  if (write) {
    await publish(text, drawing(measured));
    console.log('Written: docs/bench.md, docs/bench.svg');
  } else
    console.log(
      `\n${text}\n\nNothing is written: ${values.write === false ? '--no-write' : 'only a whole run of 7 or more is; --write writes this one'}.`,
    );
} finally {
  await browser?.close();
  await site?.stop();
  rmSync(scripts, { recursive: true, force: true });
}
