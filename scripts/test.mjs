// `npm test`: everything that must hold, in the order in which a failure is cheapest. Steps may be named: `npm test -- unit elements`.
import { readdirSync } from 'node:fs';
import { root, run } from './run.mjs';

/** Counts what a runner says on its closing lines. */
const counters = {
  vitest: (output) =>
    [/Tests\s.*?(\d+) passed/, /Tests\s.*?(\d+) failed/].map((pattern) => Number(last(output, pattern))),
  wtr: (output) => [/(\d+) passed/, /(\d+) failed/].map((pattern) => Number(last(output, pattern))),
  node: (output) => [/pass (\d+)/, /fail (\d+)/].map((pattern) => Number(last(output, pattern))),
  step: (_output, code) => [code === 0 ? 1 : 0, code === 0 ? 0 : 1],
};

function last(output, pattern) {
  // eslint-disable-next-line no-control-regex -- runners colour their closing lines
  const plain = output.replace(/\u001b\[[0-9;]*m/g, '');
  return [...plain.matchAll(new RegExp(pattern, 'g'))].at(-1)?.[1] ?? 0;
}

// By name: Node 20 knows no pattern here, and Node 22 takes a folder for a module.
const pages = readdirSync(`${root}scripts/pages`)
  .filter((name) => name.endsWith('.test.mjs'))
  .map((name) => `scripts/pages/${name}`);

const steps = [
  ['format', 'prettier', ['--check', '--log-level=warn', '.'], 'step'],
  ['types', 'tsc', ['-p', '.'], 'step'],
  ['lint', 'eslint', ['.', '--max-warnings=0', '--cache', '--cache-location=node_modules/.cache/eslint'], 'step'],
  ['unused', 'knip', ['--no-progress', '--no-config-hints'], 'step'],
  ['build', 'node', ['scripts/build.mjs'], 'step'],
  ['unit', 'vitest', ['run'], 'vitest'],
  ['elements', 'web-test-runner', [], 'wtr'],
  ['stories', 'vitest', ['run', '--config', '.storybook/vitest.config.mjs'], 'vitest'],
  [
    'tools',
    'node',
    ['--test', '--test-reporter=spec', 'scripts/docs.test.mjs', 'scripts/new.test.mjs', 'scripts/release.test.mjs'],
    'node',
  ],
  ['pages', 'node', ['--test', '--test-concurrency=1', '--test-reporter=spec', ...pages], 'node'],
  ['packages', 'node', ['scripts/test-packages.mjs'], 'wtr'],
  ['sizes', 'node', ['scripts/sizes.mjs'], 'step'],
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some(([step]) => step === name));
if (unknown.length > 0) {
  console.error(`Unknown step ${unknown.join(', ')}; there are ${steps.map(([name]) => name).join(', ')}.`);
  process.exit(1);
}

let passed = 0;
let failed = 0;
const broken = [];
for (const [name, command, args, counter] of steps) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n── ${name} ──`);
  const started = Date.now();
  const { code, output } = await run(command, args, { cwd: root });
  const [good, bad] = counters[counter](output, code);
  passed += good;
  failed += Math.max(bad, code === 0 ? 0 : 1);
  if (code !== 0 || good === 0) broken.push(name);
  console.log(`${name}: ${code === 0 ? 'done' : 'FAILED'} in ${String(Math.round((Date.now() - started) / 1000))} s`);
}
if (broken.length > 0) console.log(`\nFailed: ${broken.join(', ')}. Run one alone with "npm test -- ${broken[0]}".`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(broken.length > 0 ? 1 : 0);
