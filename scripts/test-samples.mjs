// `npm run test:samples [-- react vue …]`: the five partners' pages in samples/, as a developer would have them. Packs both
// packages, copies each sample out of the repository, installs it from the registry, checks its types (and that a wrong
// attribute is refused), builds it with its framework's own tool, and opens it in Chromium with the demo's feed.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from './pages/browser.mjs';
import { isOffline } from './packages/install.mjs';
import { packAll } from './packages/pack.mjs';
import { root, run } from './run.mjs';
import { makeFeed, openSample } from './samples/page.mjs';
import { prepareSample } from './samples/project.mjs';

const all = readdirSync(`${root}samples`).filter((name) => name !== 'types');
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`There is no sample ${unknown.join(', ')}; there are ${all.join(', ')}.`);
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'cdm-samples-'));
let passed = 0;
let failed = 0;
let skipped = 0;
try {
  const { code, output } = await run('node', ['scripts/build.mjs'], { quiet: true });
  if (code !== 0) throw new Error(`the build failed:\n${output}`);
  const packed = (await packAll(join(folder, 'packed'))).filter(({ name }) => name !== 'publisher');
  const feed = await makeFeed(join(folder, 'feed'));
  const browser = await launch();
  try {
    for (const name of wanted.length > 0 ? wanted : all) {
      const started = Date.now();
      const faults = [];
      let reason;
      try {
        const site = await prepareSample(name, join(folder, name), packed, faults);
        if (site) faults.push(...(await openSample(browser, site, feed)));
      } catch (error) {
        if (isOffline(String(error)))
          reason = 'npm reaches no registry, and its cache does not have what this sample needs';
        else faults.push(String(error.stack ?? error));
      }
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      if (reason) {
        skipped += 1;
        console.log(`- ${name}: skipped, ${reason} (${seconds} s)`);
        continue;
      }
      console.log(`${faults.length === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
      for (const fault of faults) console.log(`  ${fault}`);
      if (faults.length === 0) passed += 1;
      else failed += 1;
    }
  } finally {
    await browser.close();
  }
} finally {
  if (process.env.CDM_KEEP) console.log(`Kept ${folder}`);
  else rmSync(folder, { recursive: true, force: true });
}
console.log(`\n${String(passed)} passed, ${String(failed)} failed, ${String(skipped)} skipped`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
