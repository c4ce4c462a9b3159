/**
 * Reads the design tokens out of the CSS that ships: which there are, what they fall back to, who uses them, what a theme makes of
 * them. The tokens page, its check and the themes' check all read through here, so that none can tell another story. Pure.
 */

/** A custom property of ours as the style sheets use it. */
export interface Token {
  /** With its dashes, such as `--cdm-radius`. */
  readonly name: string;
  /** Every value it falls back to, as written. */
  readonly defaults: readonly string[];
  /** Keys of the sheets that use it. */
  readonly usedIn: readonly string[];
  /** What each theme that sets it makes of it. */
  readonly themes: Readonly<Record<string, string>>;
}

/** The text up to the parenthesis that closes the one already open. */
function upToClosing(text: string): string {
  let depth = 1;
  for (let end = 0; end < text.length; end += 1) {
    depth += text[end] === '(' ? 1 : text[end] === ')' ? -1 : 0;
    if (depth === 0) return text.slice(0, end);
  }
  throw new Error(`A parenthesis is never closed: "${text.slice(0, 60)}…".`);
}

/** Uses of tokens in a sheet, inner ones of a fallback too, each with its fallback; empty where it has none. */
function usesIn(sheet: string): readonly { readonly name: string; readonly fallback: string }[] {
  return [...sheet.matchAll(/var\((--cdm-[a-z-]+)\s*(,?)/g)].map((found) => ({
    name: found[1] ?? '',
    fallback: found[2] ? upToClosing(sheet.slice(found.index + found[0].length)).trim() : '',
  }));
}

/** What a theme sets: token to value. */
export const setBy = (theme: string): ReadonlyMap<string, string> =>
  new Map([...theme.matchAll(/(--cdm-[a-z-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]));

/**
 * All tokens, by name.
 * @param sheets Texts of the tags' style sheets, by a name for each.
 * @param themes Texts of the themes, by name.
 */
export function readTokens(
  sheets: Readonly<Record<string, string>>,
  themes: Readonly<Record<string, string>>,
): readonly Token[] {
  const uses = Object.entries({ ...sheets, ...themes }).flatMap(([sheet, text]) =>
    usesIn(text).map((use) => ({ ...use, sheet })),
  );
  const names = [...new Set(uses.map(({ name }) => name))].toSorted();
  return names.map((name) => {
    const own = uses.filter((use) => use.name === name);
    return {
      name,
      defaults: [...new Set(own.map(({ fallback }) => fallback).filter(Boolean))],
      usedIn: [...new Set(own.map(({ sheet }) => sheet))],
      themes: Object.fromEntries(
        Object.entries(themes).flatMap(([theme, text]) => {
          const value = setBy(text).get(name);
          return value === undefined ? [] : [[theme, value]];
        }),
      ),
    };
  });
}
