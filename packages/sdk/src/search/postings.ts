import type { SearchTexts } from './texts.js';

/** How much a word counts by where it stands, field by field. */
const boost: Readonly<Record<keyof SearchTexts, number>> = { title: 6, names: 5, keywords: 3, themes: 2, summary: 1 };

/** The fields of a record in the order in which they are numbered: those a short word is looked for in come first. */
export const FIELDS = Object.keys(boost) as readonly (keyof SearchTexts)[];
const boosts = Object.values(boost);
/** Fields that name a record: its title and its other names. */
const NAMING = 2;

// An occurrence is one integer: 21 bits of record, 3 of field, 6 of count.
const FIELD = 6;
const RECORD = 9;
const MOST = (1 << FIELD) - 1;

/** A term of the index: what the words of one stem have in common. */
export interface Term {
  /** The stem. */
  readonly text: string;
  /** How often it occurs in the catalogue; 0 for one that is only said. */
  occurrences: number;
  /** Where its occurrences begin and end in {@link Postings}; 0 for none. */
  first: number;
  last: number;
}

/** A term that does not occur yet. */
export const newTerm = (text: string): Term => ({ text, occurrences: 0, first: 0, last: 0 });

/** A record that was matched, under its place in the catalogue. */
export interface Match {
  score: number;
  /** The terms of the index that matched. */
  readonly terms: string[];
}
export type Matches = Map<number, Match>;

/** What a question is limited to. */
export interface Scope {
  /** Only these records; all where left out. */
  readonly only?: { has(record: number): boolean } | undefined;
  /** Only titles and other names. */
  readonly titleOnly?: boolean | undefined;
}

// BM25+ (Robertson and others 1994; Lv and Zhai 2011), with the values that Lucene and MiniSearch have settled on.
const SATURATION = 1.2;
const LENGTH = 0.7;
const LEAST = 0.5;

/** How rare a term is: `matched` of `all` records have it. */
const rarity = (matched: number, all: number): number => Math.log(1 + (all - matched + 0.5) / (matched + 0.5));

/**
 * Where terms occur, how many distinct terms each record has in each field, and what an occurrence is worth.
 *
 * Occurrences stand in one block of numbers, each followed by the place of the next one of its term: a million of them
 * in as many lists would be moved about by the garbage collector, which stops the page while it does.
 */
export class Postings {
  #block = new Int32Array(1 << 14);
  /** Place 0 stays empty: it stands for none. */
  #end = 2;
  readonly #lengths: readonly number[][] = FIELDS.map(() => []);
  readonly #totals = FIELDS.map(() => 0);
  #records = 0;

  /** Takes the terms of the next record, field by field, in the order of {@link FIELDS}. */
  add(fields: readonly (readonly Term[])[]): void {
    const record = this.#records;
    this.#records += 1;
    for (const [field, terms] of fields.entries()) {
      const here = (record << RECORD) | (field << FIELD);
      let distinct = 0;
      for (const term of terms) {
        term.occurrences += 1;
        const last = term.last ? (this.#block[term.last] ?? 0) : -1;
        if (last < here) {
          this.#append(term, here | 1);
          distinct += 1;
        } else if ((last & MOST) < MOST) this.#block[term.last] = last + 1;
      }
      this.#lengths[field]?.push(distinct);
      this.#totals[field] = (this.#totals[field] ?? 0) + distinct;
    }
  }

  #append(term: Term, posting: number): void {
    if (this.#end === this.#block.length) {
      const larger = new Int32Array(this.#block.length * 2);
      larger.set(this.#block);
      this.#block = larger;
    }
    const at = this.#end;
    this.#end += 2;
    this.#block[at] = posting;
    if (term.last) this.#block[term.last + 1] = at;
    else term.first = at;
    term.last = at;
  }

  /**
   * Adds what a term is worth to the records that have it.
   * @param fit How well the term stands for what was typed, from 0 to 1.
   * @returns Looks at so many occurrences more, so that whoever calls can give way in between; false at the end.
   */
  scorer({ text, first }: Term, fit: number, { only, titleOnly }: Scope, into: Matches): (count: number) => boolean {
    const block = this.#block;
    const matched = FIELDS.map(() => 0);
    for (let at = first; at; at = block[at + 1] ?? 0) {
      const field = ((block[at] ?? 0) >> FIELD) & 7;
      matched[field] = (matched[field] ?? 0) + 1;
    }
    const worth = matched.map((count, field) => fit * (boosts[field] ?? 0) * rarity(count, this.#records));
    const average = this.#totals.map((total) => total / this.#records);
    const fields = titleOnly ? NAMING : FIELDS.length;
    let at = first;
    return (stretch) => {
      for (let left = stretch; at && left > 0; left -= 1) {
        const posting = block[at] ?? 0;
        at = block[at + 1] ?? 0;
        const record = posting >> RECORD;
        const field = (posting >> FIELD) & 7;
        if (field >= fields || only?.has(record) === false) continue;
        const count = posting & MOST;
        const length = (this.#lengths[field]?.[record] ?? 0) / (average[field] ?? 1);
        const score =
          (worth[field] ?? 0) *
          (LEAST + (count * (SATURATION + 1)) / (count + SATURATION * (1 - LENGTH + LENGTH * length)));
        const match = into.get(record);
        if (!match) into.set(record, { score, terms: [text] });
        else {
          match.score += score;
          if (match.terms.at(-1) !== text) match.terms.push(text);
        }
      }
      return at > 0;
    };
  }
}
