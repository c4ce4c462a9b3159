/** A part of a CSS value: a word, or a function with what it is given. */
export type Part = { readonly word: string } | { readonly name: string; readonly parts: readonly Part[] };

/** Reads a value into words and functions; commas, slashes and spaces only separate, quoted text is left out (CSS Syntax 3). */
export function partsOf(value: string): readonly Part[] {
  const tokens = value.match(/"[^"]*"|'[^']*'|[^\s,/()"']+\(|\(|\)|[^\s,/()"']+/g) ?? [];
  let at = 0;
  const level = (): readonly Part[] => {
    const parts: Part[] = [];
    while (at < tokens.length) {
      const token = tokens[at] ?? '';
      at += 1;
      if (token === ')') break;
      if (token.endsWith('(')) parts.push({ name: token.slice(0, -1).toLowerCase(), parts: level() });
      else if (!/^["']/.test(token)) parts.push({ word: token.toLowerCase() });
    }
    return parts;
  };
  return level();
}

/** Every word and function name of a value, through all levels; `enter` says which functions to look into. */
export function* wordsOf(
  parts: readonly Part[],
  enter: (name: string, first: string) => boolean = () => true,
): Generator<string> {
  for (const part of parts) {
    if ('word' in part) yield part.word;
    else {
      const [first] = part.parts;
      yield `${part.name}(`;
      if (enter(part.name, first && 'word' in first ? first.word : '')) yield* wordsOf(part.parts, enter);
    }
  }
}
