import { isStopWord, stem, words } from '../text/index.js';
import { isAskingWord } from './asking.js';
import type { Pause } from './slices.js';
import type { SynonymTable } from './synonym-table.js';
import type { Candidates, Reading, Vocabulary } from './vocabulary.js';

/** One thing that is asked for: any of its alternatives will do. */
export interface Slot {
  /** It only asks ("métier"): it ranks, and never keeps a record out. */
  readonly optional: boolean;
  /** Single terms, each with how well it fits. */
  readonly terms: Candidates;
  /** Several terms together: what a synonym stands for, a word that was typed in two. */
  readonly phrases: readonly { readonly terms: readonly string[]; readonly fit: number }[];
  /** The words of the slot one by one, all of them, where a synonym spans several. */
  readonly parts: readonly Slot[];
  /** One or two letters begin a word in nearly every summary: they are looked for in titles. */
  readonly titleOnly?: boolean;
}

/** What a visitor typed, read. */
export interface Question {
  readonly slots: readonly Slot[];
  /** So many words begin like it that only some of them are looked for. */
  readonly cut: boolean;
}

/** How well a synonym fits where the catalogue does not have the word that was said, and where it has it. */
const SYNONYM = 0.9;
const SYNONYM_BESIDE = 0.6;

const merge = (into: Candidates, from: Candidates, factor: number): void => {
  for (const [term, fit] of from) if (fit * factor > (into.get(term) ?? 0)) into.set(term, fit * factor);
};

/** A word as typed, folded. */
interface Part {
  readonly word: string;
  readonly unfinished: boolean;
  readonly isLast: boolean;
}

/** What a typed word may mean, as written and as begun. */
const literally = async ({ word, unfinished }: Part, vocabulary: Vocabulary, reading: Reading): Promise<Candidates> => {
  const found: Candidates = new Map();
  const term = stem(word);
  if (vocabulary.has(term)) found.set(term, 1);
  if (unfinished) merge(found, await vocabulary.beginning(word, reading), 0.95);
  else if (found.size === 0 && word.length >= 3) merge(found, await vocabulary.beginning(word, reading), 0.8);
  return found;
};

/**
 * The same with slips forgiven: one from five letters on, two from eight on; in shorter words only for want of better.
 * Every word may be cut short here ("prof math").
 */
const forgivingly = async (part: Part, vocabulary: Vocabulary, reading: Reading): Promise<Candidates> => {
  const { word, unfinished, isLast } = part;
  const found = await literally(part, vocabulary, reading);
  const known = found.size > 0;
  if (known && !unfinished && (isLast || word.length >= 3))
    merge(found, await vocabulary.beginning(word, reading), 0.6);
  if (word.length >= 5 || (word.length >= 3 && !known))
    merge(found, await vocabulary.near(word, reading, 1), known ? 0.6 : 1);
  if (word.length >= 5 && unfinished) merge(found, await vocabulary.near(word, reading, 1, true), 0.6);
  if (found.size > 0) return found;
  if (word.length >= 8) merge(found, await vocabulary.near(word, reading, 2), 0.8);
  if (word.length >= 5) merge(found, await vocabulary.near(word, reading, 1, true), 0.6);
  if (isLast && word.length < 3) merge(found, await vocabulary.beginning(word, reading), 0.6);
  if (word.length >= 6) merge(found, await vocabulary.family(word, reading), 0.4);
  return found;
};

/** A word typed in one that the catalogue writes in two: "agentcommercial". */
const split = (word: string, vocabulary: Vocabulary): Slot['phrases'] => {
  for (let cut = 2; cut <= word.length - 2; cut += 1) {
    const [left, right] = [word.slice(0, cut), word.slice(cut)];
    // "agentd'escale" lost its space, not its elided article.
    const second = vocabulary.termOf(right) ?? (/^[dl]/.test(right) ? vocabulary.termOf(right.slice(1)) : undefined);
    if (second === undefined) continue;
    if (isStopWord(left)) return [{ terms: [second], fit: 0.8 }];
    const first = vocabulary.termOf(left);
    if (first !== undefined && cut > 2) return [{ terms: [first, second], fit: 0.8 }];
  }
  return [];
};

const together = (parts: readonly Slot[], phrases: Slot['phrases'], terms: Candidates = new Map()): Slot => ({
  optional: false,
  terms,
  phrases,
  parts,
});

/** Puts synonyms over the words they are said with, the longest first, and words typed in two back together. */
const span = (
  slots: readonly Slot[],
  typed: readonly string[],
  table: SynonymTable,
  vocabulary: Vocabulary,
): readonly Slot[] => {
  const result: Slot[] = [];
  // Three letters begin many words; what people say must be said or nearly so before it stands for something else.
  const fitOf = (place: number, term: string): number => {
    const fit = slots[place]?.terms.get(term) ?? 0;
    return fit === 1 || (typed[place] ?? '').length >= 4 ? fit : 0;
  };
  let at = 0;
  while (at < slots.length) {
    const here = slots[at];
    if (!here) break;
    let length = 0;
    const phrases: { terms: readonly string[]; fit: number }[] = [];
    for (const first of here.terms.keys()) {
      const fit = fitOf(at, first);
      for (const { from, to } of table.byFirst.get(first) ?? []) {
        let fits = fit;
        for (let step = 1; step < from.length; step += 1) fits *= fitOf(at + step, from[step] ?? '');
        if (fits === 0 || from.length < length) continue;
        if (from.length > length) phrases.length = 0;
        length = from.length;
        const spoken = from.some((term) => vocabulary.frequency(term) === 0);
        const worth = fits * (spoken ? SYNONYM : SYNONYM_BESIDE);
        phrases.push(...to.map((terms) => ({ terms, fit: worth })));
      }
    }
    const joined = vocabulary.termOf(`${typed[at] ?? ''}${typed[at + 1] ?? ''}`);
    if (length < 2 && joined !== undefined && typed[at + 1] !== undefined) {
      const parts = slots.slice(at, at + 2);
      result.push(together(parts, phrases, new Map([[joined, SYNONYM]])));
      at += 2;
    } else if (length > 1) {
      result.push(together(slots.slice(at, at + length), phrases));
      at += length;
    } else {
      result.push(phrases.length ? { ...here, optional: false, phrases: [...here.phrases, ...phrases] } : here);
      at += 1;
    }
  }
  return result;
};

/**
 * Reads what a visitor typed as things asked for. Nothing is asked for by stop words alone.
 * @param partial The last word may be unfinished.
 * @param forgiving Forgive slips, words cut or run together, and words of the same family.
 * @param pause Called while the words of the catalogue are looked through.
 */
export async function readQuestion(
  text: string,
  { partial, forgiving }: { readonly partial: boolean; readonly forgiving: boolean },
  vocabulary: Vocabulary,
  table: SynonymTable,
  pause: Pause,
): Promise<Question> {
  const reading: Reading = { pause, cut: false };
  const all = words(text).map(({ word }) => word);
  const content = all
    .map((word, index): Part => {
      const isLast = index === all.length - 1;
      return { word, unfinished: partial && isLast, isLast };
    })
    .filter(({ word, unfinished }) => unfinished || !isStopWord(word));
  const asking = ({ word, unfinished }: Part): boolean => isAskingWord(word) || (unfinished && isStopWord(word));
  const alone = content.every(asking);
  const typed: string[] = [];
  const slots: Slot[] = [];
  for (const part of content) {
    const { word, unfinished } = part;
    const terms = await (forgiving ? forgivingly : literally)(part, vocabulary, reading);
    const phrases = forgiving && !vocabulary.has(stem(word)) && word.length >= 5 ? split(word, vocabulary) : [];
    const nothing = terms.size === 0 && phrases.length === 0;
    if (nothing && asking(part)) continue;
    // Two or three letters that mean nothing here are a slip in an article more often than a word.
    const slip = nothing && forgiving && word.length <= 3 && content.length > 1;
    typed.push(word);
    slots.push({
      optional: (asking(part) && !alone) || slip,
      terms,
      phrases,
      parts: [],
      titleOnly: unfinished && word.length < 3,
    });
  }
  return { slots: span(slots, typed, table, vocabulary), cut: reading.cut };
}
