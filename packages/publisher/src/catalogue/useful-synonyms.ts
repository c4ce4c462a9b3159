import type { Synonym } from '@cite-des-metiers/sdk/feed';
import { isStopWord, stem, words } from '@cite-des-metiers/sdk/text';

/** Terms as the search engine of the page has them: folded, without stop words, stemmed. */
const termsOf = (text: string): readonly string[] =>
  words(text)
    .filter(({ word }) => !isStopWord(word))
    .map(({ word }) => stem(word));

/** Every text within a record, whatever its field. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/**
 * The synonyms that lead somewhere: those of which some phrase stands for words that are in the records. The others find nothing,
 * and every visitor would pay for them: a starter list has hundreds. Pure.
 * @param synonyms What visitors say, and what it is called.
 * @param records What is searched: any JSON.
 */
export function usefulSynonyms(synonyms: readonly Synonym[], records: readonly unknown[]): readonly Synonym[] {
  if (synonyms.length === 0) return synonyms;
  const known = new Set(records.flatMap(textsIn).flatMap(termsOf));
  const isThere = (phrase: string): boolean => {
    const terms = termsOf(phrase);
    return terms.length > 0 && terms.every((term) => known.has(term));
  };
  return synonyms.filter(({ from, to }) => (to ?? from).some(isThere));
}
