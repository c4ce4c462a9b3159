import type { Pole, Site } from '@cite-des-metiers/sdk/feed';
import { expect, test } from 'vitest';
import { poleNamed, siteNamed } from './named.js';

const sites: readonly Site[] = [
  { id: 'centre', kind: 'main', name: 'Le Grand Hangar' },
  { id: 'antenne', kind: 'secondary', name: { fr: 'L’Antenne du cœur', ar: 'فرع المدينة', uk: 'Відділення' } },
];
const poles: readonly Pole[] = [
  { id: 'emploi', label: { fr: 'Trouver un emploi' } },
  { id: 'creation', label: 'Emploi' },
];

test.each([
  ['centre', 'centre'],
  ['le grand  HANGAR', 'centre'],
  ['l’antenne du coeur', 'antenne'],
  ['فرع المدينة', 'antenne'],
  ['відділення', 'antenne'],
  ['مدينة أخرى', undefined],
  ['', undefined],
  ['–', undefined],
])('« %s » is the site %s', (word, id) => {
  expect(siteNamed(word, sites)?.id).toBe(id);
});

test('an identifier comes before a label that says the same', () => {
  expect(poleNamed('emploi', poles)?.id).toBe('emploi');
  expect(poleNamed('trouver un emploi', poles)?.id).toBe('emploi');
  expect(poleNamed('former', poles)).toBeUndefined();
});
