// `npm run test:packages`: what npm would publish, as a stranger gets it. Packs the three packages, reviews what is in them,
// installs the tarballs in an empty project, imports, compiles and bundles them there, and opens the bundles in Chromium.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundlePages, checkShaking } from './packages/bundles.mjs';
import { reviewContents } from './packages/contents.mjs';
import { installInto } from './packages/install.mjs';
import { entries, importAll, runCommand } from './packages/node.mjs';
import { checkManifest } from './packages/manifest.mjs';
import { packAll } from './packages/pack.mjs';
import { openBundles } from './packages/page.mjs';
import { checkFrameworkTypes, checkTypes } from './packages/types.mjs';
import { root, run } from './run.mjs';

const folder = mkdtempSync(join(tmpdir(), 'cdm-packages-'));
const consumer = join(folder, 'consumer');
let passed = 0;
let failed = 0;

async function check(name, task) {
  const started = Date.now();
  const faults = await Promise.resolve()
    .then(task)
    .catch((error) => [String(error.stack ?? error)]);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${faults.length === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
  for (const fault of faults) console.log(`  ${fault}`);
  if (faults.length === 0) passed += 1;
  else failed += 1;
}

/** Runs a tool of the repository that says its faults itself. */
async function tool(command, args) {
  const { code, output } = await run(command, args, { quiet: true });
  return code === 0 ? [] : [`${command} ${args.join(' ')}:\n${output}`];
}

try {
  const { code } = await run('node', ['scripts/build.mjs'], { quiet: true });
  if (code !== 0) throw new Error('the build failed; run "npm run build".');
  const packed = await packAll(folder);
  for (const one of packed)
    console.log(`  ${one.name}: ${one.files.length} files, ${String(Math.round(one.unpackedSize / 1000))} kB unpacked`);

  await check('only what users need is published', () => packed.flatMap(reviewContents));
  await check('the manifest names what is published, and its own check refuses gaps', () =>
    checkManifest(`${root}packages/widgets/`, packed.find(({ name }) => name === 'widgets').files),
  );
  await check('publint finds nothing', async () => {
    const all = await Promise.all(packed.map(({ tarball }) => tool('publint', ['run', tarball, '--strict'])));
    return all.flat();
  });
  await check('the types are right', async () => {
    // The publisher is a command: it has no module to type.
    const typed = packed.filter(({ name }) => name !== 'publisher');
    const all = await Promise.all(typed.map(({ tarball }) => tool('attw', [tarball, '--profile', 'esm-only', '-q'])));
    return all.flat();
  });
  let hasFrameworks = false;
  await check('npm installs the tarballs in an empty project', async () => {
    hasFrameworks = await installInto(consumer, packed);
    return [];
  });
  await check('every entry can be imported in Node, where there is no DOM', () =>
    importAll(
      consumer,
      ['sdk', 'widgets'].flatMap((name) => entries(consumer, name, hasFrameworks)),
    ),
  );
  await check('the command runs', () => runCommand(consumer));
  await check('a consumer compiles, our declarations included', () => checkTypes(consumer));
  if (hasFrameworks)
    await check('React, Preact, Solid, Svelte, Vue and Angular accept what is right and refuse what is wrong', () =>
      checkFrameworkTypes(consumer),
    );
  else
    console.log("- frameworks' typings: skipped, npm reaches no registry and its cache does not have the frameworks");
  await check('a bundler keeps what is used and nothing else', () => checkShaking(consumer));
  let bundles = [];
  await check('esbuild and rollup bundle the four tags', async () => {
    const { folders, faults } = await bundlePages(consumer);
    bundles = folders;
    return faults;
  });
  await check('both bundles show four answers in Chromium', () => openBundles(consumer, bundles));
} finally {
  if (process.env.CDM_KEEP) console.log(`Kept ${folder}`);
  else rmSync(folder, { recursive: true, force: true });
}
console.log(`\n${String(passed)} passed, ${String(failed)} failed`);
process.exit(failed === 0 ? 0 : 1);
