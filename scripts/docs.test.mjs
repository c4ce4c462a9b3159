// What builds and checks the docs site, on sites of a few lines: `node --test scripts/docs.test.mjs`.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { followLinks } from './docs/links.mjs';
import { isEnglish, rewriteLinks, titleOf } from './docs/pages.mjs';

/** Follows the links of a site written on the spot. */
function follow(files) {
  const folder = mkdtempSync(join(tmpdir(), 'cdm-docs-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return followLinks(folder, 'http://localhost/');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('follows links and anchors through folders, accents and entities', () => {
  const { pages, links, faults } = follow({
    'index.html':
      '<a href="/b/">b</a> <a href="#%C3%A9t%C3%A9">été</a> <h2 id="été"></h2> <script src="/a.js"></script>',
    'b/index.html':
      '<a href="../index.html#été">up</a> <a href="https://elsewhere.example/">out</a> <a href="tel:1">call</a>',
    'a.js': '',
  });
  assert.deepEqual(faults, []);
  assert.deepEqual(pages.sort(), ['/', '/b/', '/index.html']);
  assert.ok(links >= 4);
});

for (const [what, html, fault] of [
  ['a dead link', '<a href="gone.html">x</a>', '/ leads to /gone.html, which is not there.'],
  ['a dead anchor', '<a href="#gone">x</a>', '/ leads to /#gone, and that page has no such anchor.'],
  ['a missing picture', '<img src="p.png">', '/ leads to /p.png, which is not there.'],
  [
    'a font from elsewhere',
    '<link rel="stylesheet" href="https://fonts.example/a.css">',
    '/ loads https://fonts.example/a.css from another origin.',
  ],
])
  test(`finds ${what}`, () => assert.deepEqual(follow({ 'index.html': html }).faults, [fault]));

const staged = new Map([
  ['docs/developer.md', 'developer.md'],
  ['docs/decisions/index.md', 'decisions/index.md'],
  ['CONTRIBUTING.md', 'contributing.md'],
]);

test('keeps links between pages, wherever they stand in the repository', () => {
  const text = '[a](../CONTRIBUTING.md#commands), [b](decisions/), [c](https://example.org/), [d](#here)';
  assert.equal(
    rewriteLinks(text, 'docs/developer.md', staged),
    '[a](./contributing.md#commands), [b](./decisions/index.md), [c](https://example.org/), [d](#here)',
  );
  assert.equal(rewriteLinks('[g](docs/developer.md)', 'CONTRIBUTING.md', staged), '[g](./developer.md)');
});

test('says where source files are instead of linking to them, and leaves a dead link for the build to refuse', () => {
  assert.equal(rewriteLinks('[code](../packages/sdk/src/)', 'docs/developer.md', staged), 'code (`packages/sdk/src`)');
  assert.equal(rewriteLinks('[gone](../packages/none.ts)', 'docs/developer.md', staged), '[gone](../packages/none.ts)');
  assert.equal(rewriteLinks('```\n[x](../packages/)\n```', 'docs/developer.md', staged), '```\n[x](../packages/)\n```');
});

test('knows which language a page is in, and its title', () => {
  assert.equal(isEnglish('# The feed\n\nWhat the reader of a feed is given, and how.'), true);
  assert.equal(isEnglish('# Le flux\n\nCe que les pages lisent, et comment le publier.'), false);
  assert.equal(titleOf('<!-- x -->\n\n# `<cdm-hours>`\n'), '<cdm-hours>');
});
