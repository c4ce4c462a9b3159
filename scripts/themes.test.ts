// Contrast of every colour role, in every theme, light and dark, computed from the CSS that is published: WCAG 2.2 1.4.3
// (4.5:1 for text) and 1.4.11 (3:1 for what acts); `contrast` promises 7:1 for text. A role that a theme leaves out has the
// default of the style sheets.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTokens, setBy } from '../.storybook/tokens.js';

const source = join(import.meta.dirname, '../packages/widgets/src');
const themes = readdirSync(join(source, 'themes')).filter((file) => file.endsWith('.css'));
const styles = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.styles.ts'))
  .map((path) => readFileSync(join(source, path), 'utf8'))
  .join('\n');
const tokens = readTokens({ styles }, {});

type Color = readonly [red: number, green: number, blue: number, alpha: number];
const schemes = ['light', 'dark'] as const;
type Scheme = (typeof schemes)[number];
/** A page whose text is softer than black, as most are (the plain hosts of our stories): text, then background. */
const page = { light: ['#1d2433', '#ffffff'], dark: ['#eef1f6', '#14181f'] } as const;

/** Every default that the style sheets give a role; `auto` leaves it to the browser. */
const defaultsOf = (role: string): readonly string[] =>
  (tokens.find(({ name }) => name === `--cdm-color-${role}`)?.defaults ?? []).filter((value) => value !== 'auto');

const over = (color: Color, below: Color): Color => {
  const [red, green, blue] = [0, 1, 2].map(
    (index) => (color[index] ?? 0) * color[3] + (below[index] ?? 0) * (1 - color[3]),
  );
  return [red ?? 0, green ?? 0, blue ?? 0, 1];
};

function colorOf(value: string, scheme: Scheme, current: string): Color {
  const text = value.trim();
  if (/^(inherit|currentcolor)$/i.test(text)) return colorOf(current, scheme, current);
  if (text === 'Canvas') return colorOf(page[scheme][1], scheme, current);
  if (text === 'CanvasText') return colorOf(page[scheme][0], scheme, current);
  const pair = /^light-dark\(([^,]+),([^)]+)\)$/.exec(text);
  if (pair) return colorOf(pair[scheme === 'light' ? 1 : 2] ?? '', scheme, current);
  const mix = /^color-mix\(in srgb, (.+) (\d+)%, transparent\)$/.exec(text);
  if (mix) {
    const [red, green, blue] = colorOf(mix[1] ?? '', scheme, current);
    return [red, green, blue, Number(mix[2]) / 100];
  }
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/.exec(text);
  if (!hex) throw new Error(`"${text}" is no colour this test can read: write #rrggbb, light-dark() or color-mix().`);
  const [red = 0, green = 0, blue = 0] = hex.slice(1).map((part) => Number.parseInt(part, 16));
  return [red, green, blue, 1];
}

/** Relative luminance, WCAG 2.2. */
const luminance = (color: Color): number => {
  const [red = 0, green = 0, blue = 0] = color.slice(0, 3).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one: Color, other: Color): number => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

/** What is written on what, and how much it needs: `text` 4.5, `shape` 3. */
const pairs = [
  ...['text', 'muted', 'link', 'positive', 'caution', 'negative'].flatMap((role) => [
    [role, 'surface', 'text'] as const,
    [role, 'tint', 'text'] as const,
  ]),
  ['text', 'mark', 'text'],
  // A title that a search found is a link.
  ['link', 'mark', 'text'],
  ['on-accent', 'accent', 'text'],
  ['field-text', 'field', 'text'],
  ['control', 'surface', 'shape'],
  ['control', 'field', 'shape'],
  ['accent', 'surface', 'shape'],
  ['focus', 'surface', 'shape'],
] as const;

/** One sentence per pair that falls short. */
function tooWeak(css: string, theme: string): readonly string[] {
  const set = new Map([...setBy(css)].map(([token, value]) => [token.replace('--cdm-color-', ''), value]));
  const valuesOf = (role: string): readonly string[] => {
    const own = set.get(role);
    return own === undefined ? defaultsOf(role) : [own];
  };
  return schemes.flatMap((scheme) => {
    const surface = colorOf(set.get('surface') ?? page[scheme][1], scheme, '#000000');
    const current = set.get('text') ?? page[scheme][0];
    const resolve = (role: string): readonly Color[] =>
      role === 'surface'
        ? [surface]
        : role === 'text'
          ? [colorOf(current, scheme, current)]
          : valuesOf(role).map((value) => colorOf(value, scheme, current));
    return pairs.flatMap(([role, ground, kind]) => {
      const needed = kind === 'shape' ? 3 : theme === 'contrast.css' ? 7 : 4.5;
      const grounds = resolve(ground);
      const colors = resolve(role);
      if (grounds.length === 0 || colors.length === 0) return [`${theme}: no value for ${role} on ${ground}`];
      return grounds.flatMap((background) =>
        colors.flatMap((color) => {
          const solid = over(background, surface);
          const measured = contrast(over(color, solid), solid);
          return measured >= needed
            ? []
            : [`${theme}, ${scheme}: ${role} on ${ground} has ${measured.toFixed(2)}:1, needs ${String(needed)}:1`];
        }),
      );
    });
  });
}

describe('the themes', () => {
  it('are the four that the guide names', () => {
    expect(themes.toSorted()).toEqual(['cite.css', 'contrast.css', 'etat.css', 'inherit.css']);
  });

  it.each(themes)('%s has enough contrast in each role, light and dark', (theme) => {
    expect(tooWeak(readFileSync(join(source, 'themes', theme), 'utf8'), theme)).toEqual([]);
  });

  it.each(themes)('%s sets only tokens that the style sheets use, and its own surface', (theme) => {
    const css = readFileSync(join(source, 'themes', theme), 'utf8');
    const used = tokens.map(({ name }) => name);
    expect([...setBy(css).keys()].filter((name) => name !== '--cdm-color-surface' && !used.includes(name))).toEqual([]);
  });

  it('would be caught with a pale link', () => {
    const css = readFileSync(join(source, 'themes/cite.css'), 'utf8').replace(
      /(--cdm-color-link: light-dark\()#\w+/,
      '$1#9adad8',
    );
    expect(tooWeak(css, 'cite.css')).toEqual([
      expect.stringMatching(/^cite\.css, light: link on surface has 1\.\d+:1, needs 4\.5:1$/),
      expect.stringMatching(/^cite\.css, light: link on tint has 1\.\d+:1, needs 4\.5:1$/),
      expect.stringMatching(/^cite\.css, light: link on mark has 1\.\d+:1, needs 4\.5:1$/),
    ]);
  });
});
