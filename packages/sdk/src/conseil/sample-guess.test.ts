import { expect, it } from 'vitest';
import { sampleFeed } from '../../../demo/feed/index.mjs';
import { type DocumentName, type Documents, readDocument } from '../feed/index.js';
import { match } from './match.js';

/** Tuesday 24 November 2026, 10:10 in Paris. */
const now = Date.parse('2026-11-24T09:10:00Z');
const { main } = sampleFeed(new Date(now));
const read = <N extends DocumentName>(name: N): Documents[N] => {
  const result = readDocument(name, JSON.parse(JSON.stringify(main[name])));
  if (!result.ok) throw new Error(result.message);
  return result.document;
};
const cite = read('cite');
const conseil = read('conseil');
const context = { poles: cite.poles, synonyms: conseil.synonyms ?? [], firstLanguage: 'fr', timeZone: cite.timeZone };

// Distress is answered by a person at reception, not by the desk that happens to know one of the words.
it.each([
  ['j ai perdu mon logement et je suis sans papiers', true],
  ['mon mari me frappe depuis longtemps aidez-moi', true],
  ['j’ai perdu mon travail', false],
  ['je suis enceinte, mon patron peut me virer ?', false],
  ['mon fils est en troisième et ne sait pas quoi choisir', false],
  ['combien coûte une formation de soudeur', false],
])('"%s" is a guess: %s', (text, guessed) => {
  const answer = match({ text }, conseil.items, [], now, context);
  expect(answer.guessed).toBe(guessed);
  expect(answer.matches.flatMap(({ reasons }) => reasons)).not.toContainEqual({ type: 'words', words: ['sans'] });
});
