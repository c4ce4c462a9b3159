import { describe, expect, it } from 'vitest';
import { usefulSynonyms } from './useful-synonyms.js';

const records = [
  { id: 'a', title: { fr: 'Assistantes maternelles', en: 'Childminders' }, keywords: ['petite enfance'] },
  { id: 'b', title: 'Le bilan de compétences' },
];
const nanny = { from: ['nounou'], to: ['assistante maternelle', 'auxiliaire de puériculture'] };
const both = { from: ['bilan', 'faire le point'] };

describe('usefulSynonyms', () => {
  it('keeps what leads to a word of the records, singular or plural, whole phrases only', () => {
    const vet = { from: ['véto'], to: ['vétérinaire'] };
    const half = { from: ['crèche'], to: ['assistante sociale'] };
    expect(usefulSynonyms([nanny, vet, half, both], records)).toEqual([nanny, both]);
  });

  it('keeps none where there is nothing to search', () => {
    expect(usefulSynonyms([nanny, both], [])).toEqual([]);
  });
});
