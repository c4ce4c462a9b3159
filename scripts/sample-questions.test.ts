import { expect, it } from 'vitest';
import { sampleFeed } from '../packages/demo/feed/index.mjs';
import { sessionsBetween } from '../packages/sdk/src/agenda/index.js';
import { match } from '../packages/sdk/src/conseil/index.js';
import { type DocumentName, type Documents, readDocument } from '../packages/sdk/src/feed/index.js';

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
const { sessions } = sessionsBetween(read('agenda').items, {
  from: now,
  to: now + 90 * 86_400_000,
  timeZone: cite.timeZone,
});
const context = { poles: cite.poles, synonyms: conseil.synonyms ?? [], firstLanguage: 'fr', timeZone: cite.timeZone };

// Questions as people ask them, and the desk that a person at reception would name first.
it.each([
  ['financer une formation', 'payer-sa-formation'],
  ['financer', 'payer-sa-formation'],
  ['comment payer ma formation', 'payer-sa-formation'],
  ['financment formation', 'payer-sa-formation'],
  ['combien coûte une formation de soudeur', 'payer-sa-formation'],
  ['j’ai perdu mon travail', 'emploi-pres-de-chez-soi'],
  ['je viens d’être licencié, j’ai droit à quoi ?', 'droits-travail'],
  ['je suis enceinte, mon patron peut me virer ?', 'droits-travail'],
  ['je veux quitter mon CDI', 'droits-travail'],
  ['mon fils est en troisième et ne sait pas quoi choisir', 'apres-la-3e'],
  ['j’ai 52 ans et je suis au chômage', 'emploi-pres-de-chez-soi'],
  ['je veux ouvrir un salon de coiffure', 'tester-une-idee'],
  ['où trouver un prêt pour ma boîte', 'chiffrer'],
  ['je veux devenir auto-entrepreneur', 'choisir-un-statut'],
  ['comment devenir infirmière', 'metiers-du-soin'],
  ['je voudrais travailler avec des enfants', 'metiers-du-soin'],
  ['je veux refaire mon cv', 'relire-cv'],
  ['comment écrire une lettre de motivation', 'relire-cv'],
  ['j’ai un entretien demain et je stresse', 'preparer-entretien'],
  ['je ne parle pas bien français', 'apprendre-le-francais'],
  ['apprendre a lire', 'apprendre-le-francais'],
  ['mon diplôme algérien est-il valable en France', 'diplome-etranger'],
  ['je cherche une alternance', 'alternance'],
  ['trouver un stage', 'emploi-pres-de-chez-soi'],
  ['je suis sourde', 'conseil-lsf'],
  ['je suis handicapé et je cherche du travail', 'travailler-handicap'],
  ['j’en ai marre de mon boulot', 'faire-le-point'],
  ['je travaille la journée, puis-je venir le soir', 'faire-le-point-soir'],
  ['comment faire une VAE', 'vae'],
  ['j’arrête la fac, que faire', 'se-reorienter'],
  ['reprendre mes études à 40 ans', 'reprendre-etudes'],
  ['je ne sais pas par où commencer', 'trouver-sa-voie'],
  ['How do I pay for training?', 'payer-sa-formation'],
  ['I need help with my resume', 'relire-cv'],
  ['I don’t know what job to do', 'trouver-sa-voie'],
  ['can I use my foreign diploma', 'diplome-etranger'],
  ['como pagar uma formação', 'payer-sa-formation'],
  ['quero aprender francês', 'apprendre-le-francais'],
  ['procuro trabalho', 'emploi-pres-de-chez-soi'],
  ['أريد تعلم الفرنسية', 'apprendre-le-francais'],
  ['تمويل تكوين', 'payer-sa-formation'],
  ['أبحث عن عمل', 'emploi-pres-de-chez-soi'],
])('"%s" leads to %s', (text, desk) => {
  const { matches, wordsUnknown } = match({ text }, conseil.items, sessions, now, context);
  expect(wordsUnknown).toBe(false);
  expect(matches[0]?.offer.id).toBe(desk);
});

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
