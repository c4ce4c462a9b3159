// Builds what is published. Does nothing when nothing it reads has changed, so that the second start is fast.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { root, run } from './run.mjs';

const stamp = `${root}node_modules/.cache/cdm-build`;
const inputs = [
  'packages/sdk',
  'packages/widgets',
  'packages/publisher',
  'scripts',
  'rollup.config.mjs',
  'custom-elements-manifest.config.mjs',
  'tsconfig.json',
  'package-lock.json',
  'lerna.json',
];
const outputs = [
  'packages/sdk/dist/index.js',
  'packages/widgets/dist/cdn/cdm.js',
  'packages/widgets/custom-elements.json',
  'packages/widgets/dist/cdn/composer/custom-elements.json',
  'packages/widgets/dist/types/elements.d.ts',
  'packages/publisher/dist/cli.js',
];

function addTo(hash, path) {
  const entries = readdirSync(root + path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const inner = `${path}/${entry.name}`;
    if (['dist', 'node_modules'].includes(entry.name) || entry.name === 'custom-elements.json') continue;
    if (entry.isDirectory()) addTo(hash, inner);
    else hash.update(inner).update(readFileSync(root + inner));
  }
}

const hash = createHash('sha256');
for (const path of inputs)
  if (/\.\w+$/.test(path)) hash.update(readFileSync(root + path));
  else addTo(hash, path);
const wanted = hash.digest('hex');

const isFresh =
  !process.argv.includes('--force') &&
  existsSync(stamp) &&
  readFileSync(stamp, 'utf8') === wanted &&
  outputs.every((path) => existsSync(root + path));

if (isFresh) {
  console.log('Build is up to date.');
} else {
  const steps = [
    ['rollup', ['-c', '--silent']],
    ['cem', ['analyze', '--config', 'custom-elements-manifest.config.mjs']],
    ['node', ['scripts/typings.mjs']],
    ['npm', ['run', 'build', '--silent', '-w', '@cite-des-metiers/publisher']],
  ];
  // A build that stops half-way has overwritten some of what the stamp was for.
  rmSync(stamp, { force: true });
  for (const [command, args] of steps) {
    const { code } = await run(command, args);
    if (code !== 0) {
      console.error(`Build failed in: ${command} ${args.join(' ')}`);
      process.exit(code);
    }
  }
  // What the composer reads: the manifest as npm has it.
  const widgets = `${root}packages/widgets`;
  cpSync(`${widgets}/custom-elements.json`, `${widgets}/dist/cdn/composer/custom-elements.json`);
  mkdirSync(`${root}node_modules/.cache`, { recursive: true });
  writeFileSync(stamp, wanted);
  console.log('Built packages/{sdk,widgets,publisher}/dist.');
}
