import { describe, expect, it } from 'vitest';
import { foldText } from './fold.js';
import { stem } from './stem.js';

const key = (word: string): string => stem(foldText(word));

describe('stem', () => {
  it.each([
    ['métier', 'métiers'],
    ['conseiller', 'conseillère', 'conseillers', 'conseillères'],
    ['infirmier', 'infirmières'],
    ['formateur', 'formatrice', 'formatrices', 'formateurs'],
    ['vendeur', 'vendeuses'],
    ['étudiant', 'étudiante', 'étudiantes'],
    ['salarié', 'salariée', 'salariés', 'salariées'],
    ['employé', 'employées'],
    ['technicien', 'technicienne', 'techniciennes'],
    ['patron', 'patronne'],
    ['paysan', 'paysannes'],
    ['professionnel', 'professionnelle', 'professionnels', 'professionnelles'],
    ['sportif', 'sportive', 'sportives'],
    ['travail', 'travaux'],
    ['journal', 'journaux'],
    ['commercial', 'commerciale', 'commerciaux', 'commerciales'],
    ['bureau', 'bureaux'],
    ['jeu', 'jeux'],
    ['jeune', 'jeunes'],
    ['stage', 'stages'],
    ['formation', 'formations'],
    ['entreprise', 'entreprises'],
    ['apprenti', 'apprentie', 'apprentis'],
    ['œuvre', 'œuvres'],
  ])('brings %s and its forms together', (first, ...others) => {
    for (const other of others) expect(key(other)).toBe(key(first));
  });

  it.each([
    ['port', 'porte'],
    ['emploi', 'employé'],
    ['métier', 'mettre'],
    ['formation', 'formateur'],
    ['boulanger', 'boulangerie'],
    ['cadre', 'cadrer'],
    ['prix', 'prier'],
    ['santé', 'sans'],
    ['cap', 'cape'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(key(a)).not.toBe(key(b));
  });

  it('leaves short words, codes and other scripts alone', () => {
    for (const word of ['les', 'bts', 'k1206s', 'c++', 'हिन्दी', '']) expect(stem(word)).toBe(word);
  });
});
