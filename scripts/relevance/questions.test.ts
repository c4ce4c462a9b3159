import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isExpected, readQuestions } from './questions.js';

describe('readQuestions', () => {
  it('reads one question a line', () => {
    expect(readQuestions('{"q":"a","form":"exact","expect":["MET.1"]}\r\n\n{"q":"b","expect":["x","y"]}\n')).toEqual([
      { q: 'a', form: 'exact', expect: ['MET.1'] },
      { q: 'b', form: 'unnamed', expect: ['x', 'y'] },
    ]);
  });
  it.each([
    ['', 'no question'],
    ['{"q":"a","expect":["x"]}\nnonsense', 'line 2 is not JSON'],
    ['{"q":"","expect":["x"]}', 'line 1: "q"'],
    ['{"q":"a","expect":[]}', 'line 1: "expect"'],
    ['[1]', 'line 1: "q"'],
  ])('refuses %j', (text, message) => {
    expect(() => readQuestions(text)).toThrow(message);
  });
});

it.each([
  ['onisep:MET.1', ['MET.1'], true],
  ['MET.1', ['MET.2', 'MET.1'], true],
  ['onisep:MET.11', ['MET.1'], false],
  ['onisep:XMET.1', ['MET.1'], false],
])('%s among %j: %s', (id, expected, answer) => {
  expect(isExpected(id, expected)).toBe(answer);
});

it('has a committed set of at least 150 questions, each asked once, in every form', () => {
  const questions = readQuestions(readFileSync(new URL('./questions.jsonl', import.meta.url), 'utf8'));
  expect(questions.length).toBeGreaterThanOrEqual(150);
  expect(new Set(questions.map(({ q }) => q)).size).toBe(questions.length);
  const forms = new Set(questions.map(({ form }) => form));
  for (const form of ['exact', 'prefix', 'accentless', 'plural', 'typo', 'gender', 'sentence', 'synonym'])
    expect(forms).toContain(form);
});
