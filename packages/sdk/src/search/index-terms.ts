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
/** Most terms looked up in one go. */
const PIECE = 8;

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

/** A slot in questions to the index that are short enough to be one task each. */
const pieces = (slot: Slot): Query[] => {
  if (slot.terms.size <= PIECE) return [slotQuery(slot)];
  const terms = [...slot.terms];
  const queries: Query[] = [];
  for (let start = 0; start < terms.length; start += PIECE)
    queries.push(leaf(new Map(terms.slice(start, start + PIECE))));
  if (slot.phrases.length + slot.parts.length > 0) queries.push(slotQuery({ ...slot, terms: new Map() }));
  return queries;
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
  readonly #forms = new Map<number, readonly TitleForm[]>();

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
    const known = this.#forms.get(index);
    if (known) return known;
    const titles = (this.#titles[index] ?? '').split('\n');
    // "hygiène sécurité (HSE)" is also asked for without its acronym.
    const variants = titles.flatMap((title) =>
      title.includes('(') ? [title, title.replace(/\([^)]*\)/gu, ' ')] : [title],
    );
    const forms = variants.map(titleForm).filter((form) => form.length > 0);
    this.#forms.set(index, forms);
    return forms;
  }

  /**
   * Records that answer the slots, best first; asks slot by slot, so that the page gets its turn in between.
   * @param every All of them, or any.
   * @param pause Called between two slots.
   */
  async find(slots: readonly Slot[], every: boolean, pause: () => Promise<void>): Promise<Found[]> {
    const frequency = (slot: Slot): number =>
      termsOf(slot).reduce((sum, term) => sum + this.#vocabulary.frequency(term), 0);
    // The rarest first: the others are then only looked up for the records that it left.
    const inOrder = [...slots.entries()].sort(([, a], [, b]) => (every ? frequency(a) - frequency(b) : 0));
    let found = new Map<number, Found>();
    for (const [turn, [position, slot]] of inOrder.entries()) {
      const left = found;
      const narrow = every && turn > 0;
      const here = new Map<number, Found>();
      for (const query of pieces(slot)) {
        await pause();
        const results = this.#search.search(query, {
          ...(slot.titleOnly ? { fields: ['title', 'names'] } : {}),
          ...(narrow ? { boostDocument: (id: number) => (left.has(id) ? 1 : 0) } : {}),
        });
        for (const { id, score, terms, queryTerms } of results) {
          const at = Number(id);
          const before = here.get(at) ?? left.get(at);
          here.set(at, {
            index: at,
            // MiniSearch multiplies by the number of query terms; here several of them stand for one typed word.
            score: score / Math.max(1, queryTerms.length) + (before?.score ?? 0),
            terms: before ? [...before.terms, ...terms] : terms,
            slots: (before?.slots ?? 0) | (1 << (position % 31)),
          });
        }
      }
      found = every ? here : new Map([...left, ...here]);
      if (every && found.size === 0) return [];
    }
    return [...found.values()].sort((a, b) => b.score - a.score || a.index - b.index);
  }
}

const titleForm = (title: string): TitleForm => [
  ...new Set(
    words(title)
      .filter(({ word }) => !isStopWord(word))
      .map(({ word }) => stem(word)),
  ),
];
