import type { FindConseillerStrings } from './cdm-find-conseiller.strings.js';

/** Texts of the first screen and of reception; the others come with the path and the answer. */
export type StartStrings = Pick<
  FindConseillerStrings,
  | 'title'
  | 'promise'
  | 'ask'
  | 'askLabel'
  | 'private_'
  | 'examples'
  | 'find'
  | 'guide'
  | 'guideText'
  | 'begin'
  | 'come'
  | 'comeText'
  | 'today'
  | 'phone'
  | 'outdated'
>;

const strings: StartStrings = {
  title: 'Trouver un conseiller',
  promise: 'C’est gratuit et anonyme.',
  ask: 'J’ai une question',
  askLabel: 'Votre question, avec vos mots',
  private_: 'Ce que vous écrivez reste sur cette page : rien n’est envoyé ni enregistré.',
  examples: 'Par exemple :',
  find: 'Trouver',
  guide: 'Je ne sais pas par où commencer',
  guideText: 'Quelques questions simples, que vous pouvez passer.',
  begin: 'Commencer',
  come: 'Venez simplement',
  comeText: 'Sans rendez-vous, sans donner votre nom.',
  today: 'Aujourd’hui',
  phone: 'Téléphone',
  outdated: (date) => `Ces informations s’arrêtent au ${date} : vérifiez auprès de l’accueil.`,
};

export default strings;
