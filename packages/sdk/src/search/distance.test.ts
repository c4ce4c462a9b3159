import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterSet, lettersMissing, slips } from './distance.js';

/** The definition, without bounds or shortcuts: the full table of optimal string alignment. */
const byTheBook = (a: string, b: string): number => {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (row: number, column: number): number => table[row]?.[column] ?? Infinity;
  for (let i = 0; i <= a.length; i += 1)
    for (let j = 0; j <= b.length; j += 1) {
      const row = table[i] ?? [];
      if (i === 0 || j === 0) {
        row[j] = i + j;
        continue;
      }
      row[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(at(i, j), at(i - 2, j - 2) + 1);
    }
  return at(a.length, b.length);
};
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });

describe('slips', () => {
  it.each([
    ['boulanger', 'boulanger', 0],
    ['boulnager', 'boulanger', 1],
    ['boulager', 'boulanger', 1],
    ['bboulanger', 'boulanger', 1],
    ['boulamger', 'boulanger', 1],
    ['bolanegr', 'boulanger', 2],
    ['pain', 'vin', 2],
  ])('%s and %s: %i', (typed, meant, count) => {
    expect(slips(typed, meant, 2)).toBe(count);
  });

  it('is the distance by the book, up to the bound', () => {
    fc.assert(
      fc.property(word, word, fc.constantFrom(1, 2), (a, b, most) => {
        expect(slips(a, b, most)).toBe(Math.min(byTheBook(a, b), most + 1));
      }),
    );
  });

  it('compares an unfinished word with the nearest beginning', () => {
    expect(slips('aeronautik', 'aeronautique', 1, true)).toBe(1);
    expect(slips('aeronautik', 'aeronautique', 2)).toBe(3);
    fc.assert(
      fc.property(word, word, fc.constantFrom(1, 2), (a, b, most) => {
        const beginnings = Array.from({ length: b.length + 1 }, (_, length) => byTheBook(a, b.slice(0, length)));
        expect(slips(a, b, most, true)).toBe(Math.min(...beginnings, most + 1));
      }),
    );
  });
});

it('never rules out by letters what the distance would accept', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const count = byTheBook(a, b);
      expect(lettersMissing(letterSet(a), letterSet(b))).toBeLessThanOrEqual(count);
    }),
  );
});
