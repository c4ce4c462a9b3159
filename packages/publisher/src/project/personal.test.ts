import { describe, expect, it, test } from 'vitest';
import { withoutPersons } from './personal.js';

describe('withoutPersons', () => {
  it.each([
    ['VAE avec Mme Durand', 'VAE', 'Mme Durand'],
    ['Avec Mme Durand', '', 'Mme Durand'],
    ['VAE (M. Jean Martin)', 'VAE', 'M. Jean Martin'],
    ['Conseillère : Jeanne Durand', '', 'Conseillère : Jeanne Durand'],
    ['Écrire à jean.martin@mission-locale.fr avant lundi', 'Écrire à avant lundi', 'jean.martin@mission-locale.fr'],
    ['Tél. 06 12 34 56 78', 'Tél.', '06 12 34 56 78'],
    ['VAE avec M. J. Martin', 'VAE', 'M. J. Martin'],
    ['VAE avec Mme J.-P. de Villiers', 'VAE', 'Mme J.-P. de Villiers'],
    ['Mme Anne d’Aboville, bureau 3', 'bureau 3', 'Mme Anne d’Aboville'],
    ['Voir j.martin@mission-locale.fr', 'Voir', 'j.martin@mission-locale.fr'],
    ['Voir jean-luc.martin@cite.fr', 'Voir', 'jean-luc.martin@cite.fr'],
  ])('cleans « %s »', (text, clean, removed) => {
    expect(withoutPersons(text)).toMatchObject({ text: clean, removed: [removed] });
  });

  it.each([
    'Permanence de la Mission Locale',
    'Atelier avec France Travail',
    'Contact : accueil, 01 64 38 30 52',
    'Le mardi, salle Marie-Curie',
    'Accueil par M. le Maire et Mme la Directrice',
    'plate-forme.vae@region.fr et mediatheque.centre@ville.fr',
    'Fait valoir ce que de droit. Madame, Monsieur',
  ])('leaves « %s » alone', (text) => {
    expect(withoutPersons(text)).toMatchObject({ text, removed: [] });
  });

  it('only points out what may be a person', () => {
    expect(withoutPersons('Rencontre avec Victor Hugo')).toEqual({
      text: 'Rencontre avec Victor Hugo',
      removed: [],
      suspected: ['Victor Hugo'],
    });
    expect(withoutPersons('contact@cite.fr').suspected).toEqual(['contact@cite.fr']);
  });
});

test.each([
  ['letters', 'a'.repeat(200_000)],
  ['spaces after a name', `Mme Durand${' '.repeat(200_000)}x`],
  ['dashes after a name', `Mme Durand ${'-'.repeat(200_000)}x`],
  ['names', 'Avec Jean '.repeat(20_000)],
])('a very long text of %s is read in no time', (_name, text) => {
  const from = performance.now();
  expect(withoutPersons(text).text.length).toBeGreaterThan(0);
  expect(performance.now() - from).toBeLessThan(2_000);
});
