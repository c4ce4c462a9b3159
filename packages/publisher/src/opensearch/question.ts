import { isAskingWord } from '@cite-des-metiers/sdk/search';
import { isStopWord, stem, words } from '@cite-des-metiers/sdk/text';

/** What a visitor typed, as the engine is asked for it. */
export interface EngineQuestion {
  /** Words that must be found, folded, in order; the last one may be unfinished. */
  readonly required: readonly string[];
  /** Words that only ask ("métier"): they rank and never keep a record out. */
  readonly optional: readonly string[];
  /** True where the last of `required` may be unfinished. */
  readonly unfinished: boolean;
}

/** Words that one question may hold; the rest is not looked for. A title rarely has more. */
const MOST_WORDS = 16;

/**
 * Reads a question. Articles and the verbs of asking are left out, unless nothing else was typed.
 * @param partial The last word may be unfinished.
 */
export function readEngineQuestion(text: string, partial: boolean): EngineQuestion {
  const all = words(text)
    .slice(0, MOST_WORDS)
    .map(({ word }) => word);
  const last = partial ? all.length - 1 : -1;
  const content = all
    .map((word, index) => ({ word, unfinished: index === last }))
    .filter(({ word, unfinished }) => unfinished || !isStopWord(word));
  const soft = ({ word, unfinished }: { word: string; unfinished: boolean }): boolean =>
    isAskingWord(word) || (unfinished && isStopWord(word));
  const alone = content.every(soft);
  const required = alone ? content : content.filter((entry) => !soft(entry));
  return {
    required: required.map(({ word }) => word),
    optional: alone ? [] : content.filter(soft).map(({ word }) => word),
    unfinished: required.at(-1)?.unfinished === true,
  };
}

/** The key of a title: what is left of it without articles, endings, order and repetition. Equal keys are equal titles. */
export function titleKey(text: string): string {
  return keyOf(
    words(text)
      .map(({ word }) => word)
      .filter((word) => !isStopWord(word)),
  );
}

/** The key that {@link titleKey} gives a title of these words. */
export function keyOf(folded: readonly string[]): string {
  return [...new Set(folded.map(stem))].sort().join(' ');
}
