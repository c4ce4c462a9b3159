// What visitors read and see can be translated, themed, enlarged, mirrored and put under a strict policy: every file of the tags is
// read by a parser, and each fault is one sentence with its line.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { list, read, templates, widgets } from './interface/source.js';
import { faultsOfStrings } from './interface/strings.js';
import { faultsOfSheet } from './interface/styles.js';
import { faultsOfTemplates } from './interface/templates.js';
import { TAGS } from './tags.mjs';

/** Texts that another language says as French does. */
const SAME: Readonly<Record<string, string>> = {
  '* names.kinds.club': 'the word of all of them',
  '* cdm-permanences.spoken': '“en” before a language, in Spanish and Catalan',
  '* cdm-resource-search.documentLanguage': '“en” before a language, in Spanish and Catalan',
  '* cdm-find-conseiller.languages': '“en” before a language, in Spanish and Catalan',
  '* cdm-resource-search.kinds.dossier': 'Catalan, Italian and Dutch have the word',
  'ca languages.names.tr': 'Catalan has the word',
  'ca cdm-permanences.full': 'Catalan has the word',
  'ca cdm-find-conseiller.full': 'Catalan has the word',
  'en cdm-permanences.count': 'date, dates',
  'en cdm-resource-search.results': 'document, documents',
  'en cdm-resource-search.suggestions': 'English has the word',
  'en cdm-resource-search.byDate': 'English has the word',
  'en cdm-resource-search.kinds.guide': 'English has the word',
  'nl cdm-resource-search.facets.level': 'Dutch has the word',
};

const full = (path: string): string => join(widgets, path);
const tags = list(/^cdm-[\w-]+\/define\.ts$/).map((path) => path.replace(/\/.*/, ''));

describe('texts', () => {
  it('are there in every language, are translated, and are used', () => {
    expect(tags).toEqual([...TAGS].sort());
    const faults = faultsOfStrings({
      shape: { file: full('i18n/strings.ts'), name: 'Translation' },
      french: {
        common: [full('i18n/common.strings.ts')],
        languages: [full('i18n/languages.strings.ts')],
        names: [full('i18n/names.strings.ts')],
        ...Object.fromEntries(tags.map((tag) => [tag, list(new RegExp(`^${tag}/${tag}\\.strings\\.ts$`)).map(full)])),
      },
      languages: list(/^i18n\/languages\/[\w-]+\.ts$/).map(full),
      users: list(/^(?:core|i18n|cdm-[\w-]+)\/[\w.-]+\.ts$/)
        .filter((path) => !/\.(?:test|fixture|strings)\.ts$/.test(path) || path === 'i18n/names.strings.ts')
        .map(full),
      french_: ['fr-easy'],
      same: SAME,
    });
    expect(faults).toEqual([]);
  }, 120_000);

  it('would be caught missing, empty, left in French, unused, or excused for nothing', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cdm-interface-'));
    const write = (name: string, text: string): string => {
      const path = join(folder, name);
      writeFileSync(path, text);
      return path;
    };
    try {
      const shape = write(
        'strings.ts',
        `export interface Texts { title: string; named: string; keyed: string; given: (n: string) => string; idle: string; may?: string }
export interface Translation { tag: Texts }`,
      );
      const french = write(
        'fr.ts',
        `const fr = { title: 'Horaires', named: 'Métiers', keyed: 'Jour', given: (n: string) => \`le \${n}\`, idle: 'Rien' }; export default fr;`,
      );
      const other = write(
        'nl.ts',
        `const nl = { tag: { title: 'Horaires', named: '', given: (n: string) => \`le \${n}\`, idle: 'Niets' } };\nexport default nl;`,
      );
      const user = write(
        'tag.ts',
        `import type { Texts } from './strings.js';
export function show(texts: Texts, key: 'keyed'): string { const { named } = texts; return texts.title + named + texts[key] + texts.given('') + (texts.may ?? ''); }`,
      );
      const faults = faultsOfStrings({
        shape: { file: shape, name: 'Translation' },
        french: { tag: [french] },
        languages: [other],
        users: [user],
        french_: [],
        same: { 'nl tag.title': 'a word of both', 'nl tag.idle': 'not so' },
      });
      expect(faults.map((fault) => fault.replace(/^\S+\/(?=\w+\.ts)/, ''))).toEqual([
        'nl: "tag.keyed" has no text: write one',
        'nl.ts:1: "tag.named" is empty in nl: write its text',
        expect.stringMatching(/"tag\.given" is .* in nl as in French: translate it/),
        '"nl tag.idle" is named as the same as French and is not: take it off the list',
        expect.stringMatching(/strings\.ts:1: "tag\.idle" is used nowhere: take it out of every language$/),
      ]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);
});

describe('style sheets', () => {
  it('leave colours to themes, sizes to the page and sides to the direction of writing', () => {
    const sheets = list(/(?<!\.test)\.ts$/)
      .flatMap((path) =>
        templates(path, read(path))
          .filter(({ tag }) => tag === 'css' || path.endsWith('.styles.ts'))
          .map(({ text, line }) => ({ path, text, line })),
      )
      .concat(list(/^frame\/.*\.css$/).map((path) => ({ path, text: read(path), line: 1 })));
    expect(sheets.length).toBeGreaterThan(7);
    // The doctor's panel is for webmasters: no theme is to reach it, so that it reads on any page.
    expect(
      sheets.flatMap(({ path, text, line }) =>
        faultsOfSheet(path, text, line, { colors: path.startsWith('cdn/doctor') }),
      ),
    ).toEqual([]);
  });

  it.each([
    ['a { color: #fff }', /fixes the colour #fff/],
    ['a { background: rgb(0 0 0 / 30%) }', /fixes the colour rgb\(\)/],
    ['a { border: 1px solid red }', /fixes the colour red/],
    ['a { color: color-mix(in srgb, black 10%, transparent) }', /fixes the colour black/],
    ['a { --_positive: light-dark(#18753c, #6fdc9a) }', /fixes the colour #18753c/],
    ['a { color: var(--_positive, #18753c) }', /fixes the colour #18753c/],
    ['a { background: Canvas }', /system’s canvas outside of forced-colors/],
    ['a { padding: 0.25rem }', /counts in rem/],
    ['@media (min-inline-size: 20rem) { a { color: inherit } }', /counts in rem/],
    ['@container (max-width: 20em) { a { color: inherit } }', /is physical; ask for inline-size/],
    ['a { margin-left: 1em }', /write "margin-inline-start"/],
    ['a { border-top-width: 1px }', /write "border-block-start-width"/],
    ['a { top: 0 }', /write "inset-block-start"/],
    ['a { width: 1em }', /write "inline-size"/],
    ['a { max-height: 1em }', /write "max-block-size"/],
    ['a { overflow-x: auto }', /write "overflow-inline"/],
    ['a { border-top-left-radius: 1px }', /write "border-start-start-radius"/],
    ['a { text-align: left }', /"start" follows/],
    ['a { float: right }', /"inline-end" follows/],
    ['a { padding: 0 1em 0 2em }', /write padding-inline/],
    ['a { transform: translateX(1em) }', /does not turn/],
  ])('would be caught with %s', (css, sentence) => {
    const faults = faultsOfSheet('x.styles.ts', `\n${css}`, 10);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(sentence);
    expect(faults[0]).toMatch(/^x\.styles\.ts:11: .*\.$/);
  });

  it.each([
    'a { color: var(--cdm-color-link, light-dark(#18753c, #6fdc9a)) }',
    'a { --_tint: var(--cdm-color-tint, color-mix(in srgb, currentcolor 6%, transparent)) }',
    '@media (forced-colors: active) { a { border-color: CanvasText } }',
    'a { padding: 1em 2em 1em 2em; animation: tan 1s; grid-area: red; content: "left" }',
  ])('passes %s', (css) => {
    expect(faultsOfSheet('x.styles.ts', css)).toEqual([]);
  });
});

describe('templates', () => {
  it('have no inline style, no inline handler, and no words of their own', () => {
    const sources = list(/(?<!\.test|\.fixture)\.ts$/).filter((path) => !path.startsWith('testing/'));
    expect(sources.length).toBeGreaterThan(60);
    expect(sources.flatMap((path) => faultsOfTemplates(path, read(path)))).toEqual([]);
  });

  it.each([
    ['<p style="color: red">${text}</p>', /inline style/],
    ['<p .style=${css}>${text}</p>', /inline style/],
    ['<button onclick="go()">${text}</button>', /inline handler.*write @click/],
    ['<p>Ouvert ${text}</p>', /"Ouvert" speaks one language/],
    ['<p>${open ? html`<b>Fermé</b>` : nothing}</p>', /"Fermé" speaks one language/],
    ['<input aria-label="Votre question" />', /aria-label="Votre question" speaks/],
  ])('would be caught with %s', (template, sentence) => {
    const faults = faultsOfTemplates('x.ts', `const a = 1;\nconst b = html\`\n${template}\`;`);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(sentence);
    expect(faults[0]).toMatch(/^x\.ts:3: .*\.$/);
  });

  it('passes expressions, marks and entities', () => {
    const template = '<p class="a ${b}" @click=${go} aria-label=${x}>${text} · &nbsp;–</p>';
    expect(faultsOfTemplates('x.ts', `html\`${template}\``)).toEqual([]);
  });
});
