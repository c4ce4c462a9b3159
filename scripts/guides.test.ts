// The guides say what the code says: every attribute, token, part, event, error code and import kind is in its guide,
// no guide names a token that does not exist, and every link inside the repository leads somewhere.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONSEIL_COLUMNS } from '../packages/publisher/src/project/conseil.js';
import { RESOURCE_COLUMNS } from '../packages/publisher/src/project/resources.js';
import { SYNONYM_COLUMNS } from '../packages/publisher/src/project/synonyms.js';
import { PERMANENCE_COLUMNS, PERMANENCE_HELP } from '../packages/publisher/src/sources/permanence-columns.js';
import { SOURCES } from '../packages/publisher/src/commands/sources.js';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const guide = (name: string): string => read(`docs/${name}.md`);
const found = (text: string, pattern: RegExp): readonly string[] => [
  ...new Set([...text.matchAll(pattern)].flatMap(([, word]) => (word === undefined ? [] : [word]))),
];
/** Those of `words` that `text` does not quote as code. */
const missing = (words: readonly string[], text: string): readonly string[] => {
  expect(words.length).toBeGreaterThan(0);
  return words.filter((word) => !text.includes(`\`${word}`));
};

const under = (folder: string, pattern: RegExp): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => pattern.test(path));
const sources = (pattern: RegExp): string => under('packages/widgets/src', pattern).map(read).join('\n');
const elements = sources(/(cdm-[\w-]+\/cdm-[\w-]+|core\/element)\.ts$/);
const styles = sources(/\.styles\.ts$/);

describe('the webmaster’s guide', () => {
  it('names every attribute', () => {
    const properties = [...elements.matchAll(/@property\(([^)]*)\) (?:accessor )?(\w+)/g)];
    const attributes = properties
      .filter(([, options]) => !options?.includes('attribute: false'))
      .flatMap(([, options, name]) => found(options ?? '', /attribute: '([\w-]+)'/g)[0] ?? name ?? []);
    // `screen` is a property for stories that happens to have an attribute.
    const told = attributes.filter((name) => name !== 'screen');
    expect(missing([...new Set(told), 'lang'], guide('webmaster'))).toEqual([]);
  });
});

describe('the designer’s guide', () => {
  // The themes' own background is theirs alone.
  const themes = under('packages/widgets/src/themes', /\.css$/)
    .map(read)
    .join('\n');
  const tokens = [...found(styles + themes, /var\((--cdm-[a-z-]+)/g)];

  it('names every token, and none that does not exist', () => {
    expect(missing(tokens, guide('designer'))).toEqual([]);
    const named = found(guide('designer'), /(--cdm-[a-z-]+[a-z])/g);
    expect(named.filter((token) => !tokens.includes(token))).toEqual([]);
  });

  it('names every part', () => {
    expect(missing(found(elements, /@csspart (\w+)/g), guide('designer'))).toEqual([]);
  });
});

describe('the developer’s guide', () => {
  it('names every error code and every event', () => {
    const codes = /export type SdkErrorCode =([^;]+);/.exec(read('packages/sdk/src/errors.ts'))?.[1] ?? '';
    expect(missing(found(codes, /'([a-z-]+)'/g), guide('developer'))).toEqual([]);
    expect(missing(found(elements, /@fires \{.*?\} ([\w-]+) -/g), guide('developer'))).toEqual([]);
  });
});

describe('the publisher’s guide', () => {
  it('names every import kind', () => {
    expect(
      missing(
        SOURCES.map(({ kind }) => kind),
        guide('publisher'),
      ),
    ).toEqual([]);
  });

  it('explains every column, those of permanences in the words of the template', () => {
    const text = guide('publisher').replace(/ +\|/g, ' |').replace(/\| +/g, '| ');
    const rows = (file: string): readonly string[] =>
      found(new RegExp(`### \`${file}\`\\n([^]*?)(?=\\n##)`).exec(text)?.[1] ?? '', /^\| (`.*) \|$/gm);
    const columns = (file: string): readonly string[] => rows(file).flatMap((row) => found(row, /^`([^`]+)`/g));
    expect(columns('conseil.csv')).toEqual(CONSEIL_COLUMNS);
    expect(columns('ressources.csv')).toEqual(RESOURCE_COLUMNS);
    expect(columns('synonymes.csv')).toEqual(SYNONYM_COLUMNS);
    expect(rows('permanences.csv')).toEqual(
      PERMANENCE_COLUMNS.map((column) => `\`${column}\` | ${PERMANENCE_HELP[column]}`),
    );
  });

  it('names every option', () => {
    const options = found(read('packages/publisher/src/cli.ts'), /\.option\('(?:-\w, )?(--[\w-]+)/g);
    expect(missing(options, guide('publisher'))).toEqual([]);
  });

  it('names every setting', () => {
    const config = /export interface ProjectConfig \{([^]*?)\n\}/.exec(
      read('packages/publisher/src/project/config.ts'),
    )?.[1];
    const settings = found(config ?? '', /readonly (\w+)\??:/g);
    expect(settings.length).toBeGreaterThan(0);
    expect(settings.filter((name) => !guide('publisher').includes(`"${name}"`))).toEqual([]);
  });
});

describe.each(['README.md', 'CONTRIBUTING.md', 'CONVENTIONS.md', ...under('docs', /\.md$/)])('%s', (file) => {
  it('links to files that are there', () => {
    const links = found(read(file), /\]\((?!https?:|mailto:|#)([^)#\s]+)/g);
    expect(links.filter((link) => !existsSync(join(root, dirname(file), link)))).toEqual([]);
  });
});

/** A path of the repository as the two guides name it: from the root, or from the sources of a package. */
const FROM = ['', 'packages/widgets/src', 'packages/sdk/src', 'packages/publisher/src'];
const stands = (path: string): boolean => FROM.some((folder) => existsSync(join(root, folder, path)));

/** Words with a slash, quoted as code or named as what holds a rule, that can only be a path; `<tag>` stands for any tag. */
const pathsIn = (text: string): readonly string[] => [
  ...new Set(
    found(text.replace(/^```[^]*?^```$/gm, '').replace(/``[^]*?``/g, ''), /(`[^`]+`|\*\*\[[^\]]+\])/g)
      .flatMap((quoted) => quoted.replace(/^\*\*\[|[`\]]/g, ' ').split(/[\s,;]+|: /))
      .map((word) => word.replace(/:$/, '').replaceAll('<tag>', 'cdm-hours'))
      .filter((word) => /^[\w.-]+(\/[\w.-]+)+\/?$|^[\w.-]+\/$/.test(word)),
  ),
];

/** Modules of npm, and what stands only once it was built. */
const ELSEWHERE = /^(zod\/mini|dist\/|npm\/|v2\/)/;

describe.each(['CONTRIBUTING.md', 'CONVENTIONS.md', 'docs/release.md'])('%s', (file) => {
  it('names no file or folder that is not there', () => {
    const paths = pathsIn(read(file)).filter((path) => !ELSEWHERE.test(path));
    expect(paths.length).toBeGreaterThan(file === 'docs/release.md' ? 0 : 15);
    expect(paths.filter((path) => !stands(path))).toEqual([]);
  });

  it('names no command that package.json does not have', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = found(read(file), /npm run ([\w:-]+)/g);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('the check of paths', () => {
  it('finds a path that went away', () => {
    const paths = pathsIn(
      '| x | `packages/sdk/src/hours/`, `scripts/gone.mjs` | `core/host.styles.ts` | `<tag>/<tag>.ts` |',
    );
    expect(paths).toEqual([
      'packages/sdk/src/hours/',
      'scripts/gone.mjs',
      'core/host.styles.ts',
      'cdm-hours/cdm-hours.ts',
    ]);
    expect(paths.filter((path) => !stands(path))).toEqual(['scripts/gone.mjs']);
  });
});
