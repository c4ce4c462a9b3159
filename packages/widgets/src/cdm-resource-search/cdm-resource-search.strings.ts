import type { Facet } from '@cite-des-metiers/sdk/search';

/** Texts of `<cdm-resource-search>`. Numbers and dates come formatted. */
export interface ResourceSearchStrings {
  readonly title: string;
  /** Label of the field and what may be typed. */
  readonly label: string;
  readonly hint: string;
  readonly count: (count: string, plural: Intl.LDMLPluralRule) => string;
  readonly submit: string;
  readonly suggestions: string;
  readonly suggestionCount: (count: number, plural: Intl.LDMLPluralRule) => string;
  readonly noSuggestion: string;
  readonly searching: string;
  /** Heading of the results, and what is announced. */
  readonly results: (count: string, plural: Intl.LDMLPluralRule) => string;
  readonly atLeast: (count: string) => string;
  readonly resultsFor: (count: string, text: string, plural: Intl.LDMLPluralRule) => string;
  readonly none: (text: string) => string;
  readonly noneAdvice: string;
  /** What was relaxed. */
  readonly relaxedSpelling: (text: string) => string;
  readonly relaxedWords: (text: string) => string;
  /** Facets. */
  readonly refine: string;
  readonly refineCount: (count: number) => string;
  readonly clearFilters: string;
  readonly facets: Readonly<Record<Facet, string>>;
  readonly moreValues: (count: number) => string;
  readonly sort: string;
  readonly byRelevance: string;
  readonly byDate: string;
  /** A document. */
  readonly kinds: Readonly<Record<string, string>>;
  readonly access: Readonly<Record<string, string>>;
  readonly shelf: (mark: string) => string;
  readonly outdated: string;
  readonly checkedOn: (date: string) => string;
  readonly documentLanguage: (language: string) => string;
  /** Paging. */
  readonly pages: string;
  readonly range: (from: string, to: string, total: string) => string;
  readonly previous: string;
  readonly next: string;
  /** Talking with somebody. */
  readonly talkTitle: string;
  readonly talkNext: (when: string) => string;
  /** A session is under way. `time` is its end. */
  readonly talkNow: (time: string) => string;
  readonly talkWalkIn: string;
  /** The engine is down. */
  readonly failed: string;
}

const strings: ResourceSearchStrings = {
  title: 'Se documenter',
  label: 'Un métier, une formation, une question',
  hint: 'Par exemple : petite enfance, CV, créer son entreprise',
  count: (count, plural) => `${count} ${plural === 'one' ? 'document' : 'documents'} en accès libre`,
  submit: 'Chercher',
  suggestions: 'Suggestions',
  suggestionCount: (count, plural) =>
    `${count} ${plural === 'one' ? 'suggestion' : 'suggestions'}, flèche bas pour choisir`,
  noSuggestion: 'Pas de suggestion, validez pour chercher',
  searching: 'Recherche…',
  results: (count, plural) => `${count} ${plural === 'one' ? 'document' : 'documents'}`,
  atLeast: (count) => `au moins ${count}`,
  resultsFor: (count, text, plural) => `${count} ${plural === 'one' ? 'document' : 'documents'} pour « ${text} »`,
  none: (text) => `Rien n’a été trouvé pour « ${text} ».`,
  noneAdvice: 'Essayez avec moins de mots, ou avec le nom d’un métier.',
  relaxedSpelling: (text) => `Aucun document ne contient exactement « ${text} » : voici ce qui s’en approche.`,
  relaxedWords: (text) =>
    `Aucun document ne réunit tous les mots de « ${text} » : voici ceux qui en contiennent une partie.`,
  refine: 'Affiner',
  refineCount: (count) => `Affiner (${count})`,
  clearFilters: 'Effacer les choix',
  facets: {
    poles: 'Votre question',
    themes: 'Thème',
    kind: 'Type de document',
    language: 'Langue',
    access: 'Accès',
    level: 'Niveau',
  },
  moreValues: (count) => `${count} de plus`,
  sort: 'Trier par',
  byRelevance: 'Pertinence',
  byDate: 'Date',
  kinds: {
    occupation: 'Fiche métier',
    guide: 'Guide',
    book: 'Livre',
    journal: 'Revue',
    dossier: 'Dossier',
    software: 'Logiciel',
    video: 'Vidéo',
    web: 'Site web',
    exhibition: 'Exposition',
  },
  access: {
    online: 'En ligne',
    loan: 'À emprunter',
    onsite: 'À consulter sur place',
    restricted: 'Accès réservé',
  },
  shelf: (mark) => `cote ${mark}`,
  outdated: 'Édition ancienne',
  checkedOn: (date) => `vérifié le ${date}`,
  documentLanguage: (language) => `en ${language}`,
  pages: 'Pages de résultats',
  range: (from, to, total) => `${from} à ${to} sur ${total}`,
  previous: 'Précédents',
  next: 'Suivants',
  talkTitle: 'En parler avec quelqu’un',
  talkNext: (when) => `Prochaine permanence : ${when}`,
  talkNow: (time) => `Permanence en ce moment, jusqu’à ${time}`,
  talkWalkIn: 'Venez à l’accueil, sans rendez-vous et sans donner votre nom.',
  failed: 'La recherche ne répond pas pour le moment.',
};

export default strings;
