import { describe, expect, it } from 'vitest';
import { readEngineQuestion, titleKey } from './question.js';
import { sayingsFor, synonymRules } from './synonyms.js';

describe('readEngineQuestion', () => {
  it.each([
    ['Métier du bois', false, ['bois'], ['metier'], false],
    ['metier', false, ['metier'], [], false],
    ['je cherche une nounou', false, ['nounou'], ['cherche'], false],
    ['l’œnol', true, ['oenol'], [], true],
    ['de la', false, [], [], false],
    ['bois d', true, ['bois'], ['d'], false],
    ['', false, [], [], false],
  ])('reads "%s"', (text, partial, required, optional, unfinished) => {
    expect(readEngineQuestion(text, partial)).toEqual({ required, optional, unfinished });
  });
  it('looks for sixteen words at most', () => {
    expect(readEngineQuestion('bois '.repeat(40), false).required).toHaveLength(16);
  });
});

describe('titleKey', () => {
  it('is the same for equal titles, whatever their order, number and accents', () => {
    expect(titleKey('Les métiers du Bois')).toBe(titleKey('bois, metier'));
    expect(titleKey('bois')).not.toBe(titleKey('boisson'));
    expect(titleKey('de la')).toBe('');
  });
});

describe('synonyms', () => {
  const synonyms = [
    { from: ['Garde d’enfants', 'nounou'], to: ['assistante maternelle'] },
    { from: ['psy', 'psychologue'] },
    { from: ['carer'], to: ['aide'], language: 'en' },
    { from: ['de'], to: ['bois'] },
  ];
  it('become rules of folded words, without articles and without other languages', () => {
    expect(synonymRules(synonyms, 'fr')).toEqual([
      'garde enfants => garde enfants, assistante maternelle',
      'nounou => nounou, assistante maternelle',
      'psy => psy, psychologue',
      'psychologue => psychologue, psy',
    ]);
  });
  it('are said of the records that they stand for', () => {
    const sayings = sayingsFor(synonyms, 'fr');
    expect(sayings('Assistant maternel / assistantes maternelles')).toEqual(['garde enfants', 'nounou']);
    expect(sayings('Assistante sociale')).toEqual([]);
    expect(sayings('Psychologues')).toEqual(['psy']);
  });
});
