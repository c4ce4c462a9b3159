import type { Resource } from '../feed/index.js';
import { isStopWord, stem, words } from '../text/index.js';
import { FIELDS, type Matches, Postings, type Scope, type Term } from './postings.js';
import type { Slot } from './question.js';
import type { TitleForm } from './ranking.js';
import { type Pause, sortInSlices } from './slices.js';
import { searchTexts } from './texts.js';
import type { Vocabulary } from './vocabulary.js';

/** A record found, by its place in the catalogue. */
export interface Found {
  readonly index: number;
  readonly score: number;
  /** Terms of the index that matched. */
  readonly terms: readonly string[];
  /** Which of the slots matched, one bit each. */
  readonly slots: number;
}

/** Records or occurrences looked at between two looks at the clock; a millisecond or two on a slow telephone. */
const STRETCH = 512;
/** Most parts of texts remembered while a catalogue is read: some 4 MB. */
const MOST_READ = 50_000;

/** Every term that may stand for a slot. */
const termsOf = (slot: Slot): string[] => [
  ...slot.terms.keys(),
  ...slot.phrases.flatMap(({ terms }) => terms),
  ...slot.parts.flatMap(termsOf),
];

/** The inverted index: terms that the text room has folded and stemmed, and where they occur. */
export class TermIndex {
  readonly #vocabulary: Vocabulary;
  readonly #postings = new Postings();
  /** Parts of texts already read, as they are written: a catalogue says the same words again and again. */
  readonly #read = new Map<string, readonly Term[]>();
  readonly #titles: string[] = [];
  readonly #forms: (readonly TitleForm[])[] = [];

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Takes the next record of the catalogue, field by field: what is read for the first time is slow. */
  async add(resource: Resource, pause: Pause): Promise<void> {
    const texts = searchTexts(resource);
    const fields: Term[][] = [];
    for (const field of FIELDS) {
      await pause();
      const terms: Term[] = [];
      for (const part of texts[field].split(/\s/)) for (const term of this.#termsOf(part)) terms.push(term);
      fields.push(terms);
    }
    this.#titles.push(`${texts.title}\n${texts.names}`);
    this.#postings.add(fields);
  }

  /** Says that the catalogue is read: what only helped to read it is let go. */
  complete(): void {
    this.#read.clear();
  }

  /** The terms of a part of a text that has no space in it, so that no word begins or ends outside. */
  #termsOf(part: string): readonly Term[] {
    const known = this.#read.get(part);
    if (known) return known;
    const terms = words(part).flatMap(({ word }) => (isStopWord(word) ? [] : [this.#vocabulary.learn(word)]));
    if (this.#read.size < MOST_READ) this.#read.set(part, terms);
    return terms;
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
   * Records that answer the slots, best first; asks term by term and stretch by stretch, so that the page gets its turn
   * in between.
   * @param every All of them, or any.
   */
  async find(slots: readonly Slot[], every: boolean, pause: Pause): Promise<Found[]> {
    const frequency = (slot: Slot): number =>
      termsOf(slot).reduce((sum, term) => sum + this.#vocabulary.frequency(term), 0);
    // The rarest first: the others are then only looked up for the records that it left.
    const inOrder = [...slots.entries()].sort(([, a], [, b]) => (every ? frequency(a) - frequency(b) : 0));
    let found = new Map<number, Found>();
    for (const [turn, [position, slot]] of inOrder.entries()) {
      const only = every && turn > 0 ? found : undefined;
      const matches = await this.#match(slot, { only, titleOnly: slot.titleOnly }, pause);
      const here = every ? new Map<number, Found>() : found;
      let seen = 0;
      for (const [index, { score, terms }] of matches) {
        if ((seen += 1) % STRETCH === 0) await pause();
        const before = found.get(index);
        here.set(index, {
          index,
          score: score + (before?.score ?? 0),
          terms: before ? [...before.terms, ...terms] : terms,
          slots: (before?.slots ?? 0) | (1 << (position % 31)),
        });
      }
      found = here;
      if (every && found.size === 0) return [];
    }
    return sortInSlices([...found.values()], (a, b) => b.score - a.score || a.index - b.index, pause);
  }

  /** What any of a slot's terms, phrases and parts find. */
  async #match(slot: Slot, scope: Scope, pause: Pause): Promise<Matches> {
    const found: Matches = new Map();
    for (const [term, fit] of slot.terms) await this.#look(term, fit, scope, pause, found);
    for (const { terms, fit } of slot.phrases) {
      const one = (term: string, only: Scope['only']): Promise<Matches> =>
        this.#look(term, fit, { ...scope, only }, pause);
      merge(await all(terms, scope.only, one), found);
    }
    if (slot.parts.length) {
      const one = (part: Slot, only: Scope['only']): Promise<Matches> => this.#match(part, { ...scope, only }, pause);
      merge(await all(slot.parts, scope.only, one), found);
    }
    return found;
  }

  /** What one term finds. */
  async #look(text: string, fit: number, scope: Scope, pause: Pause, found: Matches = new Map()): Promise<Matches> {
    const term = this.#vocabulary.term(text);
    if (!term) return found;
    const score = this.#postings.scorer(term, fit, scope, found);
    do await pause();
    while (score(STRETCH));
    return found;
  }
}

/** Adds matches to matches. */
const merge = (from: Matches, into: Matches): void => {
  for (const [record, match] of from) {
    const before = into.get(record);
    if (before) {
      before.score += match.score;
      before.terms.push(...match.terms);
    } else into.set(record, match);
  }
};

/** What every part finds: each is only looked for in the records that those before it left. */
async function all<T>(
  parts: readonly T[],
  only: Scope['only'],
  one: (part: T, only: Scope['only']) => Promise<Matches>,
): Promise<Matches> {
  let found: Matches | undefined;
  for (const part of parts) {
    const before: Matches | undefined = found;
    found = await one(part, before ?? only);
    for (const [record, match] of found) {
      const earlier = before?.get(record);
      if (!earlier) continue;
      match.score += earlier.score;
      match.terms.push(...earlier.terms);
    }
  }
  return found ?? new Map();
}

const titleForm = (title: string): TitleForm => [
  ...new Set(
    words(title)
      .filter(({ word }) => !isStopWord(word))
      .map(({ word }) => stem(word)),
  ),
];
