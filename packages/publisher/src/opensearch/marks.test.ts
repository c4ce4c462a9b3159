import { describe, expect, it } from 'vitest';
import { freshMarks, rangesFromMarks } from './marks.js';

const marks = { open: '<', close: '>' };
const shown = (copies: string[], source: string): string[] =>
  rangesFromMarks(copies, source, marks).map(([start, end]) => source.slice(start, end));

describe('rangesFromMarks', () => {
  it.each([
    [['Le <bois>'], 'Le bois', ['bois']],
    [['<l’Œnologie> du 𝕏'], 'l’Œnologie du 𝕏', ['Œnologie']],
    [['𝕏 <éte>'], '𝕏 éte', ['éte']],
    [['<étudiant>·e·s ici'], 'étudiant·e·s ici', ['étudiant·e·s']],
    [['<a> b', 'a <b>'], 'a b', ['a', 'b']],
    [['<a> b', '<a> b'], 'a b', ['a']],
    [['a b'], 'a b', []],
  ])('finds in %s', (copies, source, words) => {
    expect(shown(copies, source)).toEqual(words);
  });
  it('draws nothing when the copy is not of this text, or a text fakes a mark', () => {
    expect(shown(['<boi>'], 'bois')).toEqual([]);
    expect(shown(['a <b> c < d'], 'a b c d')).toEqual([]);
    const fake = `\ue000\ue001 bois`;
    expect(rangesFromMarks([fake], fake, freshMarks())).toEqual([]);
  });
  it('makes marks that differ each time', () => {
    expect(freshMarks().open).not.toBe(freshMarks().open);
  });
});
