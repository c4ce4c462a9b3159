// `npm run test:browsers`: the element suite in Chromium, Firefox and WebKit, and the sdk's suite under the oldest supported
// Node and the current one. Names choose: `npm run test:browsers -- firefox node`. A browser that is not there fails the run
// with one sentence; CDM_SKIP_MISSING=1 passes over it.
import { findEngines } from './browsers/engines.mjs';
import { nodeVersions, runUnderNode } from './browsers/node.mjs';
import { run } from './run.mjs';

const names = ['chromium', 'firefox', 'webkit', 'node'];
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`Unknown ${unknown.join(', ')}; there are ${names.join(', ')}.`);
  process.exit(1);
}
const wanted = asked.length > 0 ? asked : names;
const engines = findEngines();
let passed = 0;
let failed = 0;
let skipped = 0;

const count = (output, pattern) => {
  // eslint-disable-next-line no-control-regex -- runners colour their closing lines
  const plain = output.replace(/\u001b\[[0-9;]*m/g, '');
  return Number([...plain.matchAll(pattern)].at(-1)?.[1] ?? 0);
};
function add(name, code, good, bad) {
  passed += good;
  failed += Math.max(bad, code === 0 ? 0 : 1);
  console.log(`${name}: ${String(good)} passed, ${String(bad)} failed`);
}

for (const name of names.slice(0, 3).filter((name) => wanted.includes(name))) {
  const { missing } = engines[name];
  if (missing) {
    console.error(missing);
    if (process.env.CDM_SKIP_MISSING) skipped += 1;
    else failed += 1;
    continue;
  }
  console.log(`\n── ${name} ──`);
  const { code, output } = await run('web-test-runner', ['--config', 'web-test-runner.browsers.config.mjs'], {
    env: { CDM_BROWSERS: name },
  });
  add(name, code, count(output, /(\d+) passed/g), count(output, /(\d+) failed/g));
}
if (wanted.includes('node'))
  for (const version of nodeVersions) {
    console.log(`\n── sdk under Node ${version} ──`);
    const { code, output } = await runUnderNode(version, ['--project', 'sdk']);
    add(`Node ${version}`, code, count(output, /Tests\s.*?(\d+) passed/g), count(output, /Tests\s.*?(\d+) failed/g));
  }

console.log(`\n${String(passed)} passed, ${String(failed)} failed, ${String(skipped)} skipped`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
