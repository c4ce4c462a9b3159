import type { Language, Synonym } from '@cite-des-metiers/sdk/feed';
import { isStopWord, stem, words } from '@cite-des-metiers/sdk/text';

const said = (phrase: string): string[] =>
  words(phrase)
    .map(({ word }) => word)
    .filter((word) => !isStopWord(word));

/** One way to say something and what it stands for, as folded words. */
interface Saying {
  readonly from: readonly string[];
  readonly to: readonly (readonly string[])[];
}

const sayings = (synonyms: readonly Synonym[], language: Language): Saying[] =>
  synonyms
    .filter(({ language: own }) => own === undefined || own === language)
    .flatMap(({ from, to }) =>
      from.map((phrase) => ({
        from: said(phrase),
        to: (to ?? from.filter((other) => other !== phrase)).map(said).filter((words) => words.length > 0),
      })),
    )
    .filter(({ from, to }) => from.length > 0 && to.length > 0);

/**
 * The Cité's synonyms as rules of a `synonym_graph` filter: what people say also means what the catalogue calls it.
 * Words are folded and without articles, as the filter meets them.
 * @param language Entries of another language are left out; those without one are kept.
 */
export function synonymRules(synonyms: readonly Synonym[], language: Language): string[] {
  const rules = sayings(synonyms, language).map(
    ({ from, to }) => `${from.join(' ')} => ${[from, ...to].map((words) => words.join(' ')).join(', ')}`,
  );
  return [...new Set(rules)];
}

/**
 * Finds what people say for a record, so that an unfinished or misspelt synonym finds it too.
 * @returns A function from the searched texts of a record to the sayings that stand for it.
 */
export function sayingsFor(synonyms: readonly Synonym[], language: Language): (texts: string) => string[] {
  const table = sayings(synonyms, language).map(({ from, to }) => ({
    phrase: from.join(' '),
    to: to.map((words) => words.map(stem)),
  }));
  if (table.length === 0) return () => [];
  return (texts) => {
    const terms = new Set(words(texts).map(({ word }) => stem(word)));
    const found = table.filter(({ to }) => to.some((phrase) => phrase.every((term) => terms.has(term))));
    return [...new Set(found.map(({ phrase }) => phrase))];
  };
}
