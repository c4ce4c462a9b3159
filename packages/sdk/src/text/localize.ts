import type { Language, Text } from '../feed/index.js';

/** A text in the language that was chosen for it. */
export interface LocalizedText {
  /** The text; empty only where the feed's map holds no text at all. */
  readonly value: string;
  /** The language it is in (for `lang`); absent for a plain string when the Cité's first language was not given. */
  readonly language?: Language;
}

const primary = (tag: string): string => tag.toLowerCase().replace(/-.*/, '');

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
    const same = entries.filter(([tag]) => primary(tag) === primary(wanted));
    const [best = same[0]] = same
      .filter(([tag]) => `${wanted}-`.toLowerCase().startsWith(`${tag}-`.toLowerCase()))
      .sort(([a], [b]) => b.length - a.length);
    if (best) return { value: best[1], language: best[0] };
  }
  const [first] = entries;
  return first ? { value: first[1], language: first[0] } : { value: '' };
}
