// `npm run release:rehearse`: everything a release does but publishing, in a clone of what is committed. docs/release.md is the whole
// workflow.   npm run release:rehearse -- --version 0.2.0   The version is the newest of CHANGELOG.md where none is given.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { emptied } from './emptied.mjs';
import { linkModules } from './new/copy.mjs';
import { assembleCdn } from './release/cdn.mjs';
import { concerned, readChangelog, refusal } from './release/changelog.mjs';
import { root, run } from './run.mjs';

const { values: options } = parseArgs({
  options: { dry: { type: 'boolean', default: false }, version: { type: 'string' }, out: { type: 'string' } },
});
const stop = (sentence) => {
  console.error(sentence);
  process.exit(1);
};
if (!options.dry)
  stop(
    'A release is published by CI, which proves where it was built: docs/release.md says how. Here one rehearses: --dry.',
  );

const started = Date.now();
const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
const changelog = git('show', 'HEAD:CHANGELOG.md');
const version = options.version ?? readChangelog(changelog)[0]?.version ?? '';
// The tag of this release is there already where CI rehearses it once more.
const [last] = git('tag', '--list', 'v*', '--sort=-version:refname')
  .split('\n')
  .filter((tag) => tag !== `v${version}`);
const paths = git(...(last ? ['diff', '--name-only', last, 'HEAD'] : ['ls-tree', '-r', '--name-only', 'HEAD'])).split(
  '\n',
);
const refused = refusal(changelog, version, paths);
if (refused) stop(refused);

const say = (what, ...lines) => console.log([`── ${what} ──`, ...lines.map((line) => `  ${line}`)].join('\n'));
const uncommitted = git('status', '--porcelain').split('\n').filter(Boolean).length;
say(
  `${version}, since ${last || 'the beginning'}`,
  `commit ${git('rev-parse', '--short', 'HEAD')}${uncommitted ? `; ${String(uncommitted)} uncommitted files are left out` : ''}`,
  `concerns ${concerned(paths).join(', ')}; CHANGELOG.md tells each of them`,
);

const clone = `${realpathSync(mkdtempSync(join(tmpdir(), 'cdm-release-')))}/`;
const out = resolve(root, options.out || `dist/release/${version}`);
process.on('exit', () => rmSync(clone, { recursive: true, force: true }));

async function step(command, args, env = {}) {
  const { code, output } = await run(command, args, { cwd: clone, quiet: true, env });
  if (code !== 0) stop(`${output.slice(-3000)}\nThe rehearsal stopped in: ${command} ${args.join(' ')}`);
  return output;
}

execFileSync('git', ['clone', '--quiet', '--no-hardlinks', root, clone]);
linkModules(clone);
const inClone = (path) => JSON.parse(readFileSync(`${clone}${path}`, 'utf8'));
const before = inClone('lerna.json').version;
if (before !== version) {
  // One version for all, exact among themselves; no tag, no push, nothing asked.
  const args = ['version', version, '--exact', '--force-publish', '--no-git-tag-version', '--no-push', '--yes'];
  await step('lerna', [...args, '--npm-client-args=--offline'], { NX_DAEMON: 'false', CI: 'true' });
}
const names = ['sdk', 'widgets', 'publisher'];
for (const name of names) {
  const manifest = inClone(`packages/${name}/package.json`);
  if (manifest.version !== version) stop(`lerna left ${manifest.name} at ${manifest.version}.`);
  for (const [dependency, range] of Object.entries(manifest.dependencies ?? {}))
    if (dependency.startsWith('@cite-des-metiers/') && range !== version)
      stop(`${manifest.name} asks for ${dependency} ${range}, not for ${version} itself.`);
  if (readFileSync(`${clone}packages/${name}/LICENSE`, 'utf8') !== readFileSync(`${clone}LICENSE`, 'utf8'))
    stop(`packages/${name}/LICENSE is not the LICENSE of the repository: copy it.`);
}
say(
  'version',
  before === version
    ? `already ${version} in lerna.json`
    : `lerna: ${before} → ${version}, ${String(names.length)} packages and what they ask of each other`,
);

await step('node', ['scripts/build.mjs', '--force']);
say('build', 'sdk, widgets, publisher, in the clone');

if (options.out) emptied(out, 'npm');
else rmSync(out, { recursive: true, force: true });
mkdirSync(`${out}/npm`, { recursive: true });
const tarballs = [];
for (const name of names) {
  const packed = await step('npm', [
    'pack',
    '--json',
    '--ignore-scripts',
    '--pack-destination',
    `${out}/npm`,
    '-w',
    `packages/${name}`,
  ]);
  const list = JSON.parse(packed.slice(packed.search(/^[[{]/m)));
  const [{ filename, files, size }] = Array.isArray(list) ? list : Object.values(list);
  const file = filename.replace(/^@/, '').replaceAll('/', '-');
  const hash = createHash('sha256')
    .update(readFileSync(`${out}/npm/${file}`))
    .digest('hex');
  if (!files.some(({ path }) => path === 'LICENSE')) stop(`${file} has no LICENSE.`);
  tarballs.push(`${hash}  ${file}`);
  const dry = await run('npm', ['publish', `${out}/npm/${file}`, '--dry-run', '--access', 'public', '--provenance'], {
    cwd: clone,
    quiet: true,
  });
  const said =
    dry.code === 0
      ? 'npm would publish it'
      : `npm would not: ${dry.output.match(/npm error (?!code|A complete)(.*)/)?.[1] ?? dry.output.slice(-200)}`;
  say(file, `${String(files.length)} files, ${String(Math.round(size / 1000))} kB; ${said}`);
  if (dry.code !== 0) process.exitCode = 1;
}
writeFileSync(`${out}/npm/SHA256SUMS`, `${tarballs.join('\n')}\n`);
const canSign = Boolean(process.env.ACTIONS_ID_TOKEN_REQUEST_URL ?? process.env.SIGSTORE_ID_TOKEN);
say(
  'provenance',
  canSign
    ? 'this machine can sign where the packages were built'
    : 'not signed here: a signature needs the identity token of a CI job, see docs/release.md',
);

const { files, immutable, hashes, bytes, faults } = assembleCdn(`${clone}packages/widgets/`, `${out}/cdn`, version);
if (faults.length > 0) stop(faults.join('\n'));
say(
  'CDN folder',
  `${String(files.length)} files, ${String(Math.round(bytes / 1000))} kB; ${String(immutable)} are kept for ever by browsers, ${String(files.length - immutable)} for five minutes`,
  `${String(hashes)} files have their hash in integrity-${version}.json, and are what it says`,
);
const place = out.startsWith(root) ? out.slice(root.length) : out;
console.log(
  `\nRehearsed in ${String(Math.round((Date.now() - started) / 1000))} s. What would be uploaded: ${place}/{npm,cdn}. Nothing was published, tagged or pushed.`,
);
