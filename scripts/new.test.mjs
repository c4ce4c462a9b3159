// `npm run new` in a copy of the repository: the new tag compiles, is linted and formatted, passes its own test and the strings check,
// and is in the manifest. `CDM_NEW_FULL=1` also builds everything and runs its stories. Bad names are refused and nothing is written.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { copyRepository } from './new/copy.mjs';
import { problemOf } from './new/name.mjs';
import { root, run } from './run.mjs';

const TAG = 'cdm-example';
let folder;

const git = (...args) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
const changed = () =>
  git('status', '--porcelain', '--untracked-files=all')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.slice(3));
const make = (...args) => run('node', ['scripts/new.mjs', ...args], { cwd: folder, quiet: true });

/** Runs one of the repository's tools in the copy; its output is the message where it fails. */
async function holds(command, args, env = {}) {
  const { code, output } = await run(command, args, { cwd: folder, quiet: true, env });
  assert.equal(code, 0, `${command} ${args.join(' ')}\n${output.slice(-4000)}`);
  return output;
}

before(() => {
  folder = `${realpathSync(mkdtempSync(join(tmpdir(), 'cdm-new-')))}/`;
  copyRepository(folder);
  git('init', '--quiet');
  git('add', '--all');
});
after(() => rmSync(folder, { recursive: true, force: true }));

for (const [name, sentence] of [
  ['', 'has no name: try "npm run new -- cdm-example"'],
  ['example', 'does not start with "cdm-" as every tag of ours does: try "cdm-example"'],
  ['cdm-Example', 'has capitals, which HTML does not tell from small letters: try "cdm-example"'],
  ['cdm-open--days', 'single hyphens only: try "cdm-open-days"'],
  ['cdm-../../evil', 'single hyphens only: try "cdm-evil"'],
  ['cdm-hours', '<cdm-hours> exists: see packages/widgets/src/cdm-hours/'],
])
  test(`refuses "${name}" in one sentence and writes nothing`, async () => {
    const { code, output } = await make(name);
    assert.equal(code, 1);
    assert.ok(output.includes(sentence), output);
    assert.equal(output.trim().split('\n').length, 1, output);
    assert.ok(problemOf(name, root));
    assert.deepEqual(git('diff', '--name-only').trim(), '');
    assert.deepEqual(
      changed().filter((path) => path.includes('example') || path.includes('evil')),
      [],
    );
  });

test('writes nothing where a file no longer has the place that it knows', async () => {
  const path = `${folder}packages/widgets/src/i18n/languages/nl.ts`;
  const source = readFileSync(path, 'utf8');
  writeFileSync(path, source.replace('export default', 'export { nl as default };\n//'));
  const { code, output } = await make(TAG);
  writeFileSync(path, source);
  assert.equal(code, 1);
  assert.match(output, /nl\.ts has no place for a new tag any more/);
  assert.equal(git('diff', '--name-only').trim(), '');
});

test('makes a tag that holds what every tag must', { concurrency: 2 }, async (t) => {
  const { code, output } = await make(TAG);
  assert.equal(code, 0, output);
  const edited = git('diff', '--name-only').trim().split('\n');
  const added = git('ls-files', '--others', '--exclude-standard').trim().split('\n');
  assert.ok(edited.length >= 20, `edited ${edited.join(', ')}`);
  assert.equal(added.length, 9, `added ${added.join(', ')}`);

  const checks = [
    t.test('formatted', () => holds('prettier', ['--check', '--log-level=warn', ...edited, ...added])),
    t.test('compiled', () => holds('tsc', ['-p', '.'])),
    t.test('linted', () => holds('eslint', ['--max-warnings=0', ...added])),
    t.test('in the manifest', async () => {
      await holds('cem', ['analyze', '--config', 'custom-elements-manifest.config.mjs']);
      const { modules } = JSON.parse(readFileSync(`${folder}packages/widgets/custom-elements.json`, 'utf8'));
      const [found] = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName === TAG);
      assert.ok(found.attributes.some(({ name }) => name === 'site'));
    }),
    t.test('its own test and the strings of every language pass', async () => {
      const files = [`packages/widgets/src/${TAG}/${TAG}.test.ts`, 'packages/widgets/src/i18n/languages.test.ts'];
      assert.match(
        await holds(
          'web-test-runner',
          files.flatMap((file) => ['--files', file]),
        ),
        / 0 failed/,
      );
    }),
    t.test('the guides and the tokens page name it', () =>
      holds('vitest', [
        'run',
        '--project',
        'publisher',
        'scripts/guides.test.ts',
        'scripts/interface.test.ts',
        'scripts/tokens.test.ts',
        'scripts/themes.test.ts',
      ]),
    ),
    t.test('the page tests, the bundles, the statement and the prerender know it', async () => {
      const { TAGS } = await import(`${folder}scripts/tags.mjs`);
      assert.deepEqual(TAGS.at(-1), TAG);
      for (const path of ['scripts/packages/consumer/page.js', 'packages/publisher/src/prerender/fill.ts'])
        assert.ok(readFileSync(folder + path, 'utf8').includes(TAG), path);
    }),
  ];
  await Promise.all(checks);
  if (process.env.CDM_NEW_FULL) {
    await t.test('built', () => holds('node', ['scripts/build.mjs']));
    // The copy's packages are links out of it, which Vite serves only when told to.
    const config = '.storybook/copy.config.mjs';
    writeFileSync(
      folder + config,
      `import { mergeConfig } from 'vitest/config';
      import base from './vitest.config.mjs';
      export default mergeConfig(base, { server: { fs: { strict: false } } });`,
    );
    await t.test('its stories stand', async () => {
      const output = await holds('vitest', ['run', '--config', config, `stories/${TAG}.stories.ts`]);
      assert.match(output, /14 passed/);
    });
  }
});

test('refuses the same name a second time', async () => {
  const { code, output } = await make(TAG);
  assert.equal(code, 1);
  assert.match(output, /<cdm-example> exists/);
});
