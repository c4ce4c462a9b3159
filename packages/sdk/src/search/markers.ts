import type { TextRange } from './port.js';

/** Marks to ask an engine for, and how to read them back. */
export interface Markers {
  readonly before: string;
  readonly after: string;
  /**
   * Turns a marked text into ranges of the plain one.
   * @returns Nothing when, without its marks, it is not the text that is shown (cut, escaped, in another language).
   */
  readonly read: (marked: string, shown: string) => TextRange[];
}

/**
 * Marks that no record can hold on purpose: letters of Unicode's private use area around a random number, so that a
 * title cannot forge a highlight, let alone markup.
 */
export function markers(): Markers {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  const before = `\uE000${random.toString(36)}\uE001`;
  const after = `\uE002${random.toString(36)}\uE003`;
  return {
    before,
    after,
    read(marked, shown) {
      const ranges: TextRange[] = [];
      let plain = '';
      let rest = marked;
      for (;;) {
        const start = rest.indexOf(before);
        const end = rest.indexOf(after, start);
        if (start < 0 || end < 0) break;
        plain += rest.slice(0, start);
        const inside = rest.slice(start + before.length, end);
        if (inside) ranges.push([plain.length, plain.length + inside.length]);
        plain += inside;
        rest = rest.slice(end + after.length);
      }
      return plain + rest === shown ? ranges : [];
    },
  };
}
