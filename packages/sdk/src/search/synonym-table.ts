import type { Language, Synonym } from '../feed/index.js';
import { isStopWord, stem, words } from '../text/index.js';

/** One way to say something, and what it stands for; terms of the index. */
export interface SynonymEntry {
  readonly from: readonly string[];
  readonly to: readonly (readonly string[])[];
}

/** The Cité's synonyms, found by the first term of what people say. */
export interface SynonymTable {
  readonly byFirst: ReadonlyMap<string, readonly SynonymEntry[]>;
  /** Every word that people say, folded, so that a slip in it is forgiven too. */
  readonly said: readonly string[];
}

const said = (phrase: string): string[] =>
  words(phrase)
    .map(({ word }) => word)
    .filter((word) => !isStopWord(word));
const terms = (phrase: string): string[] => said(phrase).map(stem);

/**
 * Prepares synonyms for lookup.
 * @param language Entries of another language are left out; those without one are kept.
 */
export function synonymTable(synonyms: readonly Synonym[], language: Language): SynonymTable {
  const byFirst = new Map<string, SynonymEntry[]>();
  const spoken = new Set<string>();
  for (const { from, to, language: own } of synonyms) {
    if (own !== undefined && own !== language) continue;
    for (const phrase of from) {
      const key = terms(phrase);
      const [first] = key;
      const others = (to ?? from.filter((other) => other !== phrase)).map(terms).filter((other) => other.length > 0);
      if (first === undefined || others.length === 0) continue;
      for (const word of said(phrase)) spoken.add(word);
      byFirst.set(first, [...(byFirst.get(first) ?? []), { from: key, to: others }]);
    }
  }
  return { byFirst, said: [...spoken] };
}
