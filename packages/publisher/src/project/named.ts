import type { CiteDocument, Pole, Site, Text } from '@cite-des-metiers/sdk/feed';
import { slug } from './rows.js';
import { foldWord } from './vocabulary.js';

/** What a word of a table may name. */
export type Named = Pick<CiteDocument, 'poles' | 'sites'>;

/** Whether a word that staff wrote is an identifier, or the name beside it in any language. No word names nothing. */
const isNamed = (word: string, id: string, name: Text): boolean => {
  const folded = foldWord(word);
  const names = [id, ...(typeof name === 'string' ? [name] : Object.values(name))];
  return folded !== '' && names.some((one) => foldWord(one) === folded);
};

/** The site that a word names, by its identifier or its name. */
export function siteNamed(word: string, sites: readonly Site[]): Site | undefined {
  return sites.find(({ id }) => id === word) ?? sites.find(({ id, name }) => isNamed(word, id, name));
}

/** The pole that a word names, by its identifier or its label. */
export function poleNamed(word: string, poles: readonly Pole[]): Pole | undefined {
  return poles.find(({ id }) => id === word) ?? poles.find(({ id, label }) => isNamed(word, id, label));
}

/** The identifier of what a word names; where it names nothing, one made of it, so that the check of references can say what there is. */
export function idNamed(word: string, named: { readonly id: string } | undefined): string {
  return named?.id ?? (slug(word) || word);
}
