import { stem, words } from '../text/index.js';
import type { TextRange } from './port.js';

/** A text longer than this is not worth marking word by word. */
const LONGEST = 4000;

/**
 * Where the words that were looked for stand in a text, in its own UTF-16 code units; neighbours stay apart.
 * @param terms Terms of the index that matched this record.
 */
export function highlight(text: string, terms: ReadonlySet<string>): TextRange[] {
  return words(text.slice(0, LONGEST))
    .filter(({ word }) => terms.has(stem(word)))
    .map(({ start, end }) => [start, end]);
}
