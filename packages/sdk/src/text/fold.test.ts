import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldText, sourceRange } from './fold.js';

describe('foldText', () => {
  it.each([
    ['Éducation', 'education'],
    ['ŒUVRE', 'oeuvre'],
    ['Cœur & Æsop', 'coeur & aesop'],
    ['ﬁlière', 'filiere'],
    ['l’Été', "l'ete"],
    ['lʼété', "l'ete"],
    ['e\u0301te\u0301', 'ete'],
    ['porte‑avions – 2 — 3', 'porte-avions - 2 - 3'],
    ['10\u00a0h\u202f30', '10 h 30'],
    ['co\u00adopé\u200bration', 'cooperation'],
    ['Straße, Łódź, Ørsted, İstanbul', 'strasse, lodz, orsted, istanbul'],
    ['Español, Português, Català', 'espanol, portugues, catala'],
    ['col·legi • coŀlegi', 'col·legi · col·legi'],
    ['हिन्दी', 'हिन्दी'],
    ['عَرَبِيّ', 'عربي'],
    ['한국어', '한국어'],
    ['', ''],
  ])('%s → %s', (text, expected) => {
    expect(foldText(text)).toBe(expected);
    expect(fold(text).text).toBe(expected);
  });

  it('changes nothing the second time, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });
});

describe('fold', () => {
  it('gives one offset per folded code unit, ascending, and the length at the end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = fold(text);
        expect(folded.map).toHaveLength(folded.text.length + 1);
        expect(folded.map.at(-1)).toBe(text.length);
        expect([...folded.map].sort((a, b) => a - b)).toEqual(folded.map);
      }),
    );
  });
});

describe('sourceRange', () => {
  const highlighted = (text: string, wanted: string): string => {
    const folded = fold(text);
    const at = folded.text.indexOf(wanted);
    const [start, end] = sourceRange(folded, at, at + wanted.length);
    return text.slice(start, end);
  };
  it.each([
    ['Les métiers du cœur', 'coeur', 'cœur'],
    ['Les métiers du cœur', 'co', 'cœ'],
    ['Les me\u0301tiers', 'metiers', 'me\u0301tiers'],
    ['de\u0301 x', 'de', 'de\u0301'],
    ['👩🏽‍🔬 Biologiste', 'bio', 'Bio'],
    ['ŒUVRE', 'oeuvre', 'ŒUVRE'],
  ])('in %s, %s is %s', (text, wanted, expected) => {
    expect(highlighted(text, wanted)).toBe(expected);
  });
  it('is empty where nothing is asked for, and never leaves the source', () => {
    const folded = fold('œuf');
    expect(sourceRange(folded, 1, 1)).toEqual([0, 0]);
    expect(sourceRange(folded, 2, 1)).toEqual([1, 1]);
    expect(sourceRange(folded, -5, 50)).toEqual([0, 3]);
    expect(sourceRange(fold(''), 0, 3)).toEqual([0, 0]);
  });
});
