import { stem } from '../text/index.js';
import { letterSet, lettersMissing, slips } from './distance.js';
import { type Term, newTerm } from './postings.js';
import { type Pause, inSlices } from './slices.js';

/** Most terms that one unfinished or misspelt word stands for. */
const MOST_TERMS = 60;

/** Terms of the index that a typed word may mean, each with how well it fits, from 0 (excluded) to 1. */
export type Candidates = Map<string, number>;

/** One reading of a question, under way. */
export interface Reading {
  readonly pause: Pause;
  /** True once a list of candidates had to be cut: what is found is then not everything. */
  cut: boolean;
}

/** Words looked at between two looks at the clock. */
const STRETCH = 256;

/** Every word of a catalogue as written there (folded), and the term of the index that it belongs to. */
export class Vocabulary {
  /** By word. */
  readonly #terms = new Map<string, Term>();
  /** By stem. */
  readonly #stems = new Map<string, Term>();
  readonly #words: string[] = [];
  readonly #letters: number[] = [];

  /** Takes a word, of the catalogue or one that people say, and gives the term it belongs to. */
  learn(word: string): Term {
    const known = this.#terms.get(word);
    if (known) return known;
    const text = stem(word);
    const term = this.#stems.get(text) ?? newTerm(text);
    this.#stems.set(text, term);
    this.#terms.set(word, term);
    this.#words.push(word);
    this.#letters.push(letterSet(word));
    return term;
  }

  /** The term of this stem. */
  term(text: string): Term | undefined {
    return this.#stems.get(text);
  }

  /** How often a term occurs in the catalogue; 0 for one that is only said. */
  frequency(text: string): number {
    return this.#stems.get(text)?.occurrences ?? 0;
  }

  /** Whether this term occurs or is said. */
  has(text: string): boolean {
    return this.#stems.has(text);
  }

  /** The term of a word written exactly so. */
  termOf(word: string): string | undefined {
    return this.#terms.get(word)?.text;
  }

  #best(found: Candidates, reading: Reading): Candidates {
    if (found.size <= MOST_TERMS) return found;
    reading.cut = true;
    const worth = ([term, fit]: readonly [string, number]): number => fit * Math.log(2 + this.frequency(term));
    return new Map([...found].sort((a, b) => worth(b) - worth(a)).slice(0, MOST_TERMS));
  }

  async #collect(reading: Reading, fit: (word: string, index: number) => number): Promise<Candidates> {
    const found: Candidates = new Map();
    await inSlices(
      this.#words,
      (word, index) => {
        const fits = fit(word, index);
        if (fits === 0) return;
        const term = this.termOf(word) ?? word;
        if (fits > (found.get(term) ?? 0)) found.set(term, fits);
      },
      reading.pause,
      STRETCH,
    );
    return this.#best(found, reading);
  }

  /** Terms of the words that begin so; the less is left to type, the better. */
  beginning(typed: string, reading: Reading): Promise<Candidates> {
    return this.#collect(reading, (word) =>
      word.startsWith(typed) ? typed.length / (typed.length + (word.length - typed.length) * 0.3) : 0,
    );
  }

  /**
   * Terms of the words that are some slips away.
   * @param most 1 or 2.
   * @param unfinished Words that only begin like it count too.
   */
  near(typed: string, reading: Reading, most: number, unfinished = false): Promise<Candidates> {
    const letters = letterSet(typed);
    return this.#collect(reading, (word, index) => {
      const difference = word.length - typed.length;
      if (-difference > most || (!unfinished && difference > most)) return 0;
      const others = this.#letters[index] ?? 0;
      if (lettersMissing(letters, others) > most) return 0;
      if (!unfinished && lettersMissing(others, letters) > most) return 0;
      const count = slips(typed, word, most, unfinished);
      return count > most ? 0 : 1 / (1 + count + (unfinished ? Math.max(0, difference) * 0.05 : 0));
    });
  }

  /** Terms of the words of the same family, as far as their beginning shows it: `soudure` for `souder`. */
  family(typed: string, reading: Reading): Promise<Candidates> {
    const least = Math.max(4, Math.ceil(typed.length * 0.6));
    const root = typed.slice(0, least);
    return this.#collect(reading, (word) => {
      if (!word.startsWith(root)) return 0;
      let common = least;
      while (common < typed.length && word[common] === typed[common]) common += 1;
      const rest = Math.max(word.length, typed.length) - common;
      return rest > 5 ? 0 : common / (common + rest);
    });
  }
}
