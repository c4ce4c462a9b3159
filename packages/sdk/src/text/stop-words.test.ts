import { expect, it } from 'vitest';
import { isStopWord } from './stop-words.js';
import { words } from './words.js';

it.each([
  ['Comment faire pour changer de métier ?', 'changer metier'],
  ['je voudrais être aide-soignante', 'aide soignante'],
  ['Où trouver un emploi sans diplôme', 'trouver emploi sans diplome'],
  ['C’est à vous', ''],
])('%s is about: %s', (text, expected) => {
  expect(
    words(text)
      .map(({ word }) => word)
      .filter((word) => !isStopWord(word))
      .join(' '),
  ).toBe(expected);
});
