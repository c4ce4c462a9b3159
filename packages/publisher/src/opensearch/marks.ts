import { randomBytes } from 'node:crypto';
import type { TextRange } from '@cite-des-metiers/sdk/search';
import { words } from '@cite-des-metiers/sdk/text';

/** The pair of signs that an engine puts around what matched. */
export interface Marks {
  readonly open: string;
  readonly close: string;
}

/**
 * Marks for one request: private-use characters nobody can guess, so that no text of a catalogue can fake a match.
 */
export function freshMarks(): Marks {
  const secret = [...randomBytes(8)].map((byte) => String.fromCodePoint(0xe100 + byte)).join('');
  return { open: `\ue000${secret}\ue001`, close: `\ue002${secret}\ue003` };
}

/** Stretches of the source that were marked; `undefined` when taking the marks off does not give the source back. */
const stretches = (marked: string, source: string, { open, close }: Marks): TextRange[] | undefined => {
  const found: TextRange[] = [];
  let plain = '';
  let rest = marked;
  for (;;) {
    const at = rest.indexOf(open);
    const end = rest.indexOf(close, at + open.length);
    if (at < 0 || end < 0) break;
    plain += rest.slice(0, at);
    const inside = rest.slice(at + open.length, end);
    found.push([plain.length, plain.length + inside.length]);
    plain += inside;
    rest = rest.slice(end + close.length);
  }
  return plain + rest === source ? found : undefined;
};

/**
 * Turns marked copies of one text into ranges over it: the words that any copy marks, each whole, without its elided
 * article, in order. As the page's engine highlights, so that a visitor sees no difference.
 * @param source The text as shown.
 */
export function rangesFromMarks(markedCopies: readonly string[], source: string, marks: Marks): TextRange[] {
  const marked = markedCopies.flatMap((copy) => stretches(copy, source, marks) ?? []);
  if (marked.length === 0) return [];
  return words(source)
    .filter(({ start, end }) => marked.some(([from, to]) => from < end && start < to))
    .map(({ start, end }) => [start, end]);
}
