// The tokens page of Storybook shows and explains what the style sheets really use: no more, no less.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXPLAINED } from '../.storybook/tokens.explained.js';
import { readTokens } from '../.storybook/tokens.js';

const source = join(import.meta.dirname, '../packages/widgets/src');
const files = (pattern: RegExp): Record<string, string> =>
  Object.fromEntries(
    readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((path) => pattern.test(path))
      .map((path) => [path, readFileSync(join(source, path), 'utf8')]),
  );
// The tags' own: what shows itself to webmasters (cdn/) has a look of its own.
const sheets = files(/^(core|cdm-[\w-]+)\/.*\.styles\.ts$/);
const tokens = readTokens(sheets, files(/^themes\/.*\.css$/));
const names = tokens.map(({ name }) => name);

/** One sentence per token that the page and the style sheets do not agree on. */
const disagreements = (used: readonly string[], explained: readonly string[]): readonly string[] => [
  ...used
    .filter((name) => !explained.includes(name))
    .map((name) => `${name} is used and not explained: add it to .storybook/tokens.explained.ts`),
  ...explained
    .filter((name) => !used.includes(name))
    .map((name) => `${name} is explained and no style sheet uses it: take it out of .storybook/tokens.explained.ts`),
];

describe('the tokens page', () => {
  it('explains every token that is used, and none that is not', () => {
    expect(disagreements(names, Object.keys(EXPLAINED))).toEqual([]);
  });

  it('would be caught with a token too many or too few', () => {
    expect(disagreements([...names, '--cdm-new'], Object.keys(EXPLAINED))).toEqual([
      '--cdm-new is used and not explained: add it to .storybook/tokens.explained.ts',
    ]);
    expect(disagreements(names.slice(1), Object.keys(EXPLAINED))).toHaveLength(1);
  });

  it('has what the class comments document', () => {
    const documented = Object.values(files(/^cdm-[\w-]+\/cdm-[\w-]+\.ts$/)).flatMap((text) =>
      [...text.matchAll(/@cssproperty \[(--[\w-]+)\]/g)].map(([, name = '']) => name),
    );
    expect(documented.length).toBeGreaterThan(5);
    expect(documented.filter((name) => !(name in EXPLAINED))).toEqual([]);
  });

  it('finds a fallback for every token but the themes’ own ground', () => {
    expect(tokens.filter(({ defaults }) => defaults.length === 0).map(({ name }) => name)).toEqual([
      '--cdm-color-surface',
    ]);
  });
});

describe('the style sheets', () => {
  const lines = Object.entries(sheets).flatMap(([path, text]) =>
    text.split('\n').map((line, index) => ({ line, at: `${path}:${String(index + 1)}` })),
  );

  it('have font sizes of the scale only, or relative to one that is', () => {
    const sizes = lines.filter(
      ({ line }) => /font-size:/.test(line) && !/ 1em;|var\(--_|var\(--cdm-|pt;|max\(1(\.143)?em, 16px\)/.test(line),
    );
    expect(sizes.map(({ at, line }) => `${at} ${line.trim()}`)).toEqual([]);
  });
});
