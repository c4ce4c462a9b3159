// What a release refuses: run by `node --test scripts/release.test.mjs`.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isImmutable } from './release/cdn.mjs';
import { AUDIENCES, concerned, readChangelog, refusal } from './release/changelog.mjs';
import { root } from './run.mjs';

const changelog = `# Changelog

## 0.2.0

### Webmasters

- A new tag.

### Publishers

## 0.1.0

### Developers

- The first version.
`;

test('a change concerns those whose part it is in, and a test nobody', () => {
  assert.deepEqual(concerned(['packages/sdk/src/hours/status.ts']), ['Developers']);
  assert.deepEqual(concerned(['packages/sdk/src/feed/cite.ts']), ['Developers', 'Publishers']);
  assert.deepEqual(concerned(['packages/widgets/src/themes/cite.css']), ['Designers']);
  assert.deepEqual(concerned(['packages/widgets/src/cdm-hours/cdm-hours.styles.ts']), [
    'Webmasters',
    'Developers',
    'Designers',
  ]);
  assert.deepEqual(concerned(['packages/sdk/src/hours/status.test.ts', 'docs/index.md']), []);
});

test('reads versions and what each audience is told', () => {
  const [next, first] = readChangelog(changelog);
  assert.equal(next.version, '0.2.0');
  assert.equal(next.told.get('Webmasters'), '- A new tag.');
  assert.equal(next.told.get('Publishers'), '');
  assert.equal(first.told.get('Developers'), '- The first version.');
});

for (const [what, version, paths, sentence] of [
  ['what is no version', 'next', [], '"next" is no version: give three numbers, such as 0.2.0.'],
  ['a version without an entry', '0.3.0', [], 'has no "## 0.3.0"'],
  ['silence to somebody concerned', '0.2.0', ['packages/sdk/src/client.ts'], 'says nothing under "### Developers"'],
  [
    'a heading with nothing under it',
    '0.2.0',
    ['packages/publisher/src/cli.ts'],
    'says nothing under "### Publishers"',
  ],
])
  test(`refuses ${what}`, () => {
    const said = refusal(changelog, version, paths);
    assert.ok(said?.includes(sentence), said);
    assert.ok(!said.includes('\n'));
  });

test('refuses a heading that names no audience', () => {
  const said = refusal(changelog.replace('### Webmasters', '### Everybody'), '0.2.0', []);
  assert.match(said, /"### Everybody" is no audience; there are Webmasters, Developers, Publishers, Designers/);
});

test('takes a version that tells all it concerns', () => {
  assert.equal(refusal(changelog, '0.2.0', ['packages/widgets/src/i18n/languages/nl.ts']), undefined);
});

test('our own changelog tells everybody about the version in lerna.json', () => {
  const { version } = JSON.parse(readFileSync(`${root}lerna.json`, 'utf8'));
  const [newest] = readChangelog(readFileSync(`${root}CHANGELOG.md`, 'utf8'));
  assert.ok(newest.told.size > 0);
  if (newest.version === version) assert.deepEqual([...newest.told.keys()], Object.keys(AUDIENCES));
});

test('knows what may be kept for ever', () => {
  for (const path of ['cdm-0.1.0.js', 'integrity-0.1.0.json', 'cdm/base-a1B2c3.js']) assert.ok(isImmutable(path), path);
  for (const path of ['cdm.js', 'integrity.json', 'needs.json', 'cdm-frame.js', 'frame/frame.js', 'themes/cite.css'])
    assert.ok(!isImmutable(path), path);
});
