import MiniSearch, { type Query, type SearchOptions } from 'minisearch';
import type { Resource } from '../feed/index.js';
import { isStopWord, stem, words } from '../text/index.js';
import type { Slot } from './question.js';
import type { TitleForm } from './ranking.js';
import { type Pause, sortInSlices } from './slices.js';
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
/** Most terms looked up in one go. */
const PIECE = 8;
/** Most occurrences scored in one go; some 30 ms on a slow telephone. */
const PIECE_POSTINGS = 3000;

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

/** A slot in pieces that are short enough to be one question each. */
const pieces = (slot: Slot): Slot[] => {
  const terms = [...slot.terms];
  const found: Slot[] = [{ ...slot, terms: new Map() }];
  for (let start = 0; start < terms.length; start += PIECE)
    found.push({ ...slot, terms: new Map(terms.slice(start, start + PIECE)), phrases: [], parts: [] });
  return found;
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
  readonly #vocabulary: Vocabulary;
  readonly #titles: string[] = [];
  readonly #forms: (readonly TitleForm[])[] = [];

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#search = new MiniSearch<IndexedRecord>({
      fields: [...fields],
      tokenize: (text) => {
        const terms: string[] = [];
        for (const { word } of words(text)) if (!isStopWord(word)) terms.push(vocabulary.add(word));
        return terms;
      },
      processTerm: (term) => term,
      searchOptions: { tokenize: (text) => text.split(JOIN), boost: { ...boost } } satisfies SearchOptions,
    });
  }

  /** Takes the next record of the catalogue. */
  add(resource: Resource): void {
    const texts = searchTexts(resource);
    const id = this.#titles.push(`${texts.title}\n${texts.names}`) - 1;
    this.#search.add({ id, ...texts });
  }

  /** The forms of a record's title, read when they are first compared. */
  forms(index: number): readonly TitleForm[] {
    return (this.#forms[index] ??= (this.#titles[index] ?? '')
      .split('\n')
      // "hygiène sécurité (HSE)" is also asked for without its acronym.
      .flatMap((title) => (title.includes('(') ? [title, title.replace(/\([^)]*\)/gu, ' ')] : [title]))
      .map(titleForm)
      .filter((form) => form.length > 0));
  }

  /**
   * Records that answer the slots, best first; asks slot by slot and stretch by stretch of the catalogue, so that the
   * page gets its turn in between.
   * @param every All of them, or any.
   */
  async find(slots: readonly Slot[], every: boolean, pause: Pause): Promise<Found[]> {
    const frequency = (slot: Slot): number =>
      termsOf(slot).reduce((sum, term) => sum + this.#vocabulary.frequency(term), 0);
    // The rarest first: the others are then only looked up for the records that it left.
    const inOrder = [...slots.entries()].sort(([, a], [, b]) => (every ? frequency(a) - frequency(b) : 0));
    let found = new Map<number, Found>();
    for (const [turn, [position, slot]] of inOrder.entries()) {
      const left = every && turn > 0 ? found : undefined;
      const here = every ? new Map<number, Found>() : found;
      for (const piece of pieces(slot)) {
        const query = slotQuery(piece);
        const count = this.#titles.length;
        // A word of every other summary is looked up for some hundred records at a time: scores are the same.
        const width = Math.max(1, Math.floor((count * PIECE_POSTINGS) / Math.max(PIECE_POSTINGS, frequency(piece))));
        for (let from = 0; from < count; from += width) {
          await pause();
          const results = this.#search.search(query, {
            ...(slot.titleOnly ? { fields: ['title', 'names'] } : {}),
            boostDocument: (id: number) => (id >= from && id < from + width && left?.has(id) !== false ? 1 : 0),
          });
          for (const { id, score, terms, queryTerms } of results) {
            const at = Number(id);
            const before = here.get(at) ?? found.get(at);
            here.set(at, {
              index: at,
              // MiniSearch multiplies by the number of query terms; here several of them stand for one typed word.
              score: score / Math.max(1, queryTerms.length) + (before?.score ?? 0),
              terms: before ? [...before.terms, ...terms] : terms,
              slots: (before?.slots ?? 0) | (1 << (position % 31)),
            });
          }
        }
      }
      found = here;
      if (every && found.size === 0) return [];
    }
    return sortInSlices([...found.values()], (a, b) => b.score - a.score || a.index - b.index, pause);
  }
}

const titleForm = (title: string): TitleForm => [
  ...new Set(
    words(title)
      .filter(({ word }) => !isStopWord(word))
      .map(({ word }) => stem(word)),
  ),
];
