import MiniSearch, { type Query, type SearchOptions } from 'minisearch';
import type { Resource } from '../feed/index.js';
import { isStopWord, stem, words } from '../text/index.js';
import type { Slot } from './question.js';
import type { TitleForm } from './ranking.js';
import { type SearchTexts, searchTexts } from './texts.js';
import type { Vocabulary } from './vocabulary.js';

/** How much a word counts by where it stands. */
const boost: Readonly<Record<keyof SearchTexts, number>> = { title: 6, names: 5, keywords: 3, themes: 2, summary: 1 };
const fields = Object.keys(boost) as (keyof SearchTexts)[];

interface IndexedRecord extends SearchTexts {
  readonly id: number;
}

/** A record found, by its place in the catalogue. */
export interface Found {
  readonly index: number;
  readonly score: number;
  /** Terms of the index that matched. */
  readonly terms: readonly string[];
  /** Which of the slots matched, one bit each. */
  readonly slots: number;
}

// Terms travel through MiniSearch's query language as one string, with a sign that no term holds.
const JOIN = '\n';

const leaf = (terms: ReadonlyMap<string, number>): Query => ({
  combineWith: 'OR',
  boostTerm: (term) => terms.get(term) ?? 1,
  queries: [[...terms.keys()].join(JOIN)],
});

const both = (queries: Query[]): Query => ({ combineWith: 'AND', queries });

const slotQuery = (slot: Slot): Query => {
  const queries: Query[] = slot.phrases.map(({ terms, fit }) =>
    both(terms.map((term) => leaf(new Map([[term, fit]])))),
  );
  if (slot.terms.size) queries.push(leaf(slot.terms));
  if (slot.parts.length) queries.push(both(slot.parts.map(slotQuery)));
  return { combineWith: 'OR', queries };
};

/** Every term that may stand for a slot. */
const termsOf = (slot: Slot): string[] => [
  ...slot.terms.keys(),
  ...slot.phrases.flatMap(({ terms }) => terms),
  ...slot.parts.flatMap(termsOf),
];

/** The inverted index: MiniSearch over terms that the text room has folded and stemmed. */
export class TermIndex {
  readonly #search: MiniSearch<IndexedRecord>;
  readonly #forms: (readonly TitleForm[])[] = [];

  constructor(vocabulary: Vocabulary) {
    this.#search = new MiniSearch<IndexedRecord>({
      fields: [...fields],
      tokenize: (text) =>
        words(text).flatMap(({ word }) => {
          if (isStopWord(word)) return [];
          const term = stem(word);
          vocabulary.add(word, term);
          return [term];
        }),
      processTerm: (term) => term,
      searchOptions: { tokenize: (text) => text.split(JOIN), boost: { ...boost } } satisfies SearchOptions,
    });
  }

  /** Takes the next record of the catalogue. */
  add(resource: Resource): void {
    const id = this.#forms.length;
    const texts = searchTexts(resource);
    this.#search.add({ id, ...texts });
    const titles = `${texts.title}\n${texts.names}`.split('\n');
    // "hygiène sécurité (HSE)" is also asked for without its acronym.
    const variants = titles.flatMap((title) =>
      title.includes('(') ? [title, title.replace(/\([^)]*\)/gu, ' ')] : [title],
    );
    this.#forms.push(variants.map(titleForm).filter((form) => form.length > 0));
  }

  /** The forms of a record's title. */
  forms(index: number): readonly TitleForm[] {
    return this.#forms[index] ?? [];
  }

  /**
   * Records that answer the slots.
   * @param every All of them, or any.
   */
  find(slots: readonly Slot[], every: boolean): Found[] {
    const slotsOf = new Map<string, number>();
    slots.forEach((slot, position) => {
      for (const term of termsOf(slot)) slotsOf.set(term, (slotsOf.get(term) ?? 0) | (1 << (position % 31)));
    });
    const results = this.#search.search({ combineWith: every ? 'AND' : 'OR', queries: slots.map(slotQuery) });
    return results.map(({ id, score, terms, queryTerms }) => ({
      index: Number(id),
      // MiniSearch multiplies by the number of query terms; here several of them may stand for one typed word.
      score: score / Math.max(1, queryTerms.length),
      terms,
      slots: queryTerms.reduce((bits, term) => bits | (slotsOf.get(term) ?? 0), 0),
    }));
  }
}

const titleForm = (title: string): TitleForm => [
  ...new Set(
    words(title)
      .filter(({ word }) => !isStopWord(word))
      .map(({ word }) => stem(word)),
  ),
];
