// `npm run test:faults`: every tag over a feed server that fails at random, in Chromium, and an hour of simulated time.
//   npm run test:faults -- --schedules 500
//   npm run test:faults -- --seed 4242 --schedules 1     runs one schedule again
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hour } from './faults/memory.mjs';
import { startFaultServer } from './faults/server.mjs';
import { scheduleFrom, visit } from './faults/visit.mjs';
import { launch } from './pages/browser.mjs';
import { run } from './run.mjs';
import { TAGS } from './tags.mjs';

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    schedules: { type: 'string', default: '20' },
    memory: { type: 'boolean', default: true },
  },
  allowNegative: true,
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 1e9));
const schedules = Number(values.schedules);
if (!Number.isInteger(seed) || !Number.isInteger(schedules) || schedules < 1) {
  console.error('--seed and --schedules take whole numbers: npm run test:faults -- --seed 4242 --schedules 20');
  process.exit(1);
}
const feed = mkdtempSync(join(tmpdir(), 'cdm-faults-'));
for (const args of [
  ['scripts/build.mjs'],
  ['packages/demo/make-feed.mjs', '--out', feed, '--now', '2026-12-02T10:00:00Z'],
]) {
  const { code, output } = await run('node', args, { quiet: true });
  if (code !== 0) throw new Error(`node ${args.join(' ')} failed:\n${output}`);
}

const server = await startFaultServer(feed, TAGS);
const browser = await launch();
let passed = 0;
let failed = 0;
console.log(`Seed ${String(seed)}, ${String(schedules)} schedules`);
try {
  for (let index = 0; index < schedules; index += 1) {
    const schedule = scheduleFrom(seed + index);
    const faults = await visit(browser, server, TAGS, schedule);
    if (faults.length === 0) passed += 1;
    else {
      failed += 1;
      const { likely, skew } = schedule;
      console.log(`✗ --seed ${String(seed + index)} --schedules 1 (${schedule.faults.join(', ')}; likely ${String(likely)}; clock ${String(skew / 3_600_000)} h)`); // prettier-ignore
      for (const fault of faults) console.log(`  ${fault}`);
    }
  }
  if (values.memory) {
    const { before, after, faults } = await hour(browser, server, TAGS, seed);
    console.log(`An hour: ${JSON.stringify(before)} at 10 minutes, ${JSON.stringify(after)} at 60`);
    for (const fault of faults) console.log(`  ${fault}`);
    if (faults.length === 0) passed += 1;
    else failed += 1;
  }
} finally {
  await browser.close();
  server.stop();
  rmSync(feed, { recursive: true, force: true });
}
console.log(`\n${String(passed)} passed, ${String(failed)} failed`);
process.exit(failed === 0 ? 0 : 1);
