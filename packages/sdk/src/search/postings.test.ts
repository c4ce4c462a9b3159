import MiniSearch from 'minisearch';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELDS, type Matches, Postings, type Term, newTerm } from './postings.js';

const letters = ['a', 'b', 'c', 'd', 'e'] as const;
const field = fc.array(fc.constantFrom(...letters), { maxLength: 9 });
const catalogues = fc.array(fc.tuple(field, field, field, field, field), { minLength: 1, maxLength: 12 });
const boost = { title: 6, names: 5, keywords: 3, themes: 2, summary: 1 };

const index = (
  records: readonly (readonly (readonly string[])[])[],
): { postings: Postings; terms: Map<string, Term> } => {
  const postings = new Postings();
  const terms = new Map<string, Term>(letters.map((text) => [text, newTerm(text)]));
  for (const record of records) postings.add(record.map((words) => words.flatMap((word) => terms.get(word) ?? [])));
  return { postings, terms };
};

describe('Postings', () => {
  it('scores as MiniSearch does: BM25+ over fields that count differently', () => {
    fc.assert(
      fc.property(catalogues, fc.constantFrom(...letters), fc.boolean(), (records, asked, titleOnly) => {
        const { postings, terms } = index(records);
        const oracle = new MiniSearch({ fields: [...FIELDS], tokenize: (text) => text.split(' ').filter(Boolean) });
        oracle.addAll(
          records.map((record, id) => ({
            id,
            ...Object.fromEntries(FIELDS.map((name, at) => [name, record[at]?.join(' ') ?? ''])),
          })),
        );
        const expected = oracle.search(asked, { boost, ...(titleOnly ? { fields: ['title', 'names'] } : {}) });
        const found: Matches = new Map();
        const term = terms.get(asked);
        if (!term) throw new Error(asked);
        postings.scorer(term, 1, { titleOnly }, found)(Infinity);
        expect([...found.keys()].sort()).toEqual(expected.map(({ id }) => Number(id)).sort());
        for (const { id, score } of expected) expect(found.get(Number(id))?.score).toBeCloseTo(score, 8);
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same in one go and in pieces, scaled by the fit, and only for the records asked for', () => {
    fc.assert(
      fc.property(catalogues, fc.constantFrom(...letters), fc.integer({ min: 1, max: 5 }), (records, asked, step) => {
        const { postings, terms } = index(records);
        const term = terms.get(asked);
        if (!term) throw new Error(asked);
        const whole: Matches = new Map();
        postings.scorer(term, 1, {}, whole)(Infinity);
        const pieces: Matches = new Map();
        const only = new Set([0, 2, 4, 6]);
        const score = postings.scorer(term, 0.5, { only }, pieces);
        while (score(step)) continue;
        expect([...pieces.keys()]).toEqual([...whole.keys()].filter((record) => only.has(record)));
        for (const [record, match] of pieces) {
          expect(match.score).toBeCloseTo((whole.get(record)?.score ?? 0) / 2, 10);
          expect(match.terms).toEqual([asked]);
        }
      }),
    );
  });

  it('counts every occurrence, and holds a record of a million and a word said a thousand times', () => {
    const { postings, terms } = index([[['a', 'a'], [], [], [], ['a', 'b']]]);
    expect(terms.get('a')?.occurrences).toBe(3);
    for (let record = 1; record < 1_000_000; record += 1) postings.add(FIELDS.map(() => []));
    const term = terms.get('c');
    if (!term) throw new Error('c');
    postings.add([Array.from({ length: 1000 }, () => term), [], [], [], []]);
    const found: Matches = new Map();
    postings.scorer(term, 1, {}, found)(Infinity);
    expect(term.occurrences).toBe(1000);
    expect([...found.keys()]).toEqual([1_000_000]);
    expect(found.get(1_000_000)?.score).toBeGreaterThan(0);
  });
});
