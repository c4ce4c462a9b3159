import { describe, expect, it } from 'vitest';
import { oneSlip, root } from './vocabulary.js';

describe('oneSlip', () => {
  it.each([
    ['emploi', 'emplois', true],
    ['emploi', 'empoli', true],
    ['emploi', 'emplpi', true],
    ['emploi', 'mploi', true],
    ['emploi', 'emploi', false],
    ['emploi', 'empilo', false],
    ['emploi', 'employer', false],
    ['aab', 'ab', true],
    ['abcd', 'badc', false],
  ])('%s, %s: %s', (a, b, expected) => {
    expect([oneSlip(a, b), oneSlip(b, a)]).toEqual([expected, expected]);
  });
});

describe('root', () => {
  it.each([
    ['orienter', 'orientation'],
    ['financer', 'financement'],
    ['recruter', 'recrutement'],
    ['former', 'formation'],
    ['formateur', 'formation'],
  ])('%s and %s are one family', (a, b) => expect(root(a)).toBe(root(b)));
  it.each([
    ['information', 'informatique'],
    ['metier', 'metal'],
    ['or', 'er'],
  ])('%s and %s are two', (a, b) => expect(root(a)).not.toBe(root(b)));
});
