import type { Language, Text } from '../feed/index.js';

/** A text in the language that was chosen for it. */
export interface LocalizedText {
  /** The text; empty only where the feed's map holds no text at all. */
  readonly value: string;
  /** The language it is in (for `lang`); absent for a plain string when the Cité's first language was not given. */
  readonly language?: Language;
}

/** `pt-BR` → `pt-br`, `pt` (RFC 4647 lookup, §3.4: subtags fall off at the end, a single letter with its next one). */
const shorter = (tag: string): string[] => {
  const parts = tag.toLowerCase().split('-');
  const tags: string[] = [];
  while (parts.length > 0) {
    if (parts.at(-1)?.length !== 1) tags.push(parts.join('-'));
    parts.pop();
  }
  return tags;
};

/**
 * Picks the best language of a feed's text (BCP 47 tags, RFC 4647 lookup): for each wanted language in turn, that
 * very tag, then shorter ones, then another variety of the same language; then the Cité's first; then whichever comes first.
 * @param text A plain string, in the Cité's first language, or a map by language.
 * @param languages Languages wanted, best first. An empty list means the Cité's first.
 * @param firstLanguage The Cité's first language (`cite.languages[0]`), which plain strings are in.
 * @returns The text and the language it is really in: where that is not the page's, mark it up with `lang`. Never throws.
 */
export function localize(text: Text, languages: readonly Language[], firstLanguage?: Language): LocalizedText {
  if (typeof text === 'string')
    return firstLanguage === undefined ? { value: text } : { value: text, language: firstLanguage };
  const entries = Object.entries(text).filter(([, value]) => value !== '');
  for (const wanted of firstLanguage === undefined ? languages : [...languages, firstLanguage]) {
    for (const tag of shorter(wanted)) {
      const exact = entries.find(([language]) => language.toLowerCase() === tag);
      if (exact) return { value: exact[1], language: exact[0] };
    }
    const primary = wanted.toLowerCase().split('-')[0];
    const sibling = entries.find(([language]) => language.toLowerCase().split('-')[0] === primary);
    if (sibling) return { value: sibling[1], language: sibling[0] };
  }
  const [first] = entries;
  return first ? { value: first[1], language: first[0] } : { value: '' };
}
