/** A text without case, accents and typographic variants, and the way back to its source. */
export interface Folded {
  /** The folded text. */
  readonly text: string;
  /**
   * For each UTF-16 code unit of `text`, the offset in the source (UTF-16 code units) of the character it came
   * from; one more entry at the end holds the source's length. Never descending. Use {@link sourceRange} to go back.
   */
  readonly map: readonly number[];
}

/** Letters that Unicode does not decompose, and signs that mean the same to a reader. */
const special: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
  '‘': "'",
  '’': "'",
  ʼ: "'",
  ʹ: "'",
  '′': "'",
  '`': "'",
  '´': "'",
  '＇': "'",
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '•': '·',
  '‧': '·',
  '⋅': '·',
};

/* eslint-disable no-misleading-character-class -- single marks are meant, not characters made with them */
// Accents of alphabets, Hebrew points and Arabic vowels only: the vowel signs of Indian scripts are letters to their readers.
const marks =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/g;
// Soft hyphen, zero-width characters and direction marks are not seen, so they must not be looked for.
const invisible = /[\u00ad\u034f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]/g;
/* eslint-enable no-misleading-character-class */

const cache = new Map<string, string>();

const foldCharacter = (character: string): string => {
  const known = cache.get(character);
  if (known !== undefined) return known;
  const direct = special[character.toLowerCase()];
  let folded = direct;
  if (folded === undefined) {
    folded = '';
    for (const part of character.normalize('NFKD').toLowerCase().normalize('NFKD')) folded += special[part] ?? part;
    folded = folded.replace(marks, '').replace(invisible, '').replace(/\s/g, ' ').normalize('NFC');
  }
  // A text can hold any of a million characters; those of one catalogue are some hundreds.
  if (cache.size < 2000) cache.set(character, folded);
  return folded;
};

/**
 * Folds case, accents, ligatures (`œ`, `æ`, `ﬁ`), apostrophes, hyphens and spaces, and remembers where each
 * character came from, so that a match can be highlighted in the source.
 * @param text Any text; a lone surrogate passes as it is.
 * @returns The folded text and its offsets. Folding twice changes nothing more.
 */
export function fold(text: string): Folded {
  let folded = '';
  const map: number[] = [];
  let offset = 0;
  for (const character of text) {
    const part = foldCharacter(character);
    for (let unit = 0; unit < part.length; unit += 1) map.push(offset);
    folded += part;
    offset += character.length;
  }
  map.push(text.length);
  return { text: folded, map };
}

/** The folded text alone, as {@link fold} makes it: for comparing and for keys. */
export function foldText(text: string): string {
  let folded = '';
  for (const character of text) folded += foldCharacter(character);
  return folded;
}

/**
 * The stretch of the source that a stretch of the folded text came from.
 * A character that folds to two letters (`œ`) is taken whole, and accents written apart stay with their letter.
 * @param folded What {@link fold} returned.
 * @param start First code unit in `folded.text`, included.
 * @param end Last code unit in `folded.text`, excluded; where it is not after `start` the answer is an empty stretch.
 * @returns Offsets in the source in UTF-16 code units: start included, end excluded.
 */
export function sourceRange(folded: Folded, start: number, end: number): readonly [start: number, end: number] {
  const { map } = folded;
  const length = map.at(-1) ?? 0;
  const from = map[Math.max(0, start)] ?? length;
  if (end <= start) return [from, from];
  const last = map[Math.min(end, map.length - 1) - 1] ?? length;
  let next = Math.max(0, Math.min(end, map.length - 1));
  while (next < map.length - 1 && map[next] === last) next += 1;
  return [from, map[next] ?? length];
}
