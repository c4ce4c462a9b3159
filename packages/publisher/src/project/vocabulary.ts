/** Words that staff write, and the words of the feed they stand for. Keys are without case and accents. */
type Vocabulary = Readonly<Record<string, string>>;

/** A word of any script made comparable: no case, no accents, one space between words. */
export function foldWord(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[’']/g, ' ')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const publics: Vocabulary = {
  'tous publics': 'tous-publics',
  tous: 'tous-publics',
  'tout public': 'tous-publics',
  'demandeurs d emploi': 'demandeurs-emploi',
  'demandeur d emploi': 'demandeurs-emploi',
  chomeurs: 'demandeurs-emploi',
  salarie: 'salaries',
  independant: 'independants',
  'travailleurs independants': 'independants',
  etudiant: 'etudiants',
  jeune: 'jeunes',
  lyceens: 'scolaires',
  collegiens: 'scolaires',
  eleves: 'scolaires',
  'personnes handicapees': 'personnes-en-situation-de-handicap',
  handicap: 'personnes-en-situation-de-handicap',
  refugies: 'personnes-exilees',
  retraite: 'retraites',
};

const modes: Vocabulary = {
  'sur place': 'onsite',
  'en presence': 'onsite',
  presentiel: 'onsite',
  telephone: 'phone',
  'par telephone': 'phone',
  visio: 'video',
  visioconference: 'video',
  'a distance': 'video',
  courriel: 'email',
  mail: 'email',
  'e mail': 'email',
};

const bookings: Vocabulary = {
  non: 'none',
  sans: 'none',
  'sans rendez vous': 'none',
  libre: 'none',
  'acces libre': 'none',
  conseille: 'recommended',
  recommande: 'recommended',
  oui: 'required',
  obligatoire: 'required',
  'sur rendez vous': 'required',
  'sur inscription': 'required',
  inscription: 'required',
};

const resourceKinds: Vocabulary = {
  metier: 'occupation',
  'fiche metier': 'occupation',
  livre: 'book',
  ouvrage: 'book',
  revue: 'journal',
  magazine: 'journal',
  logiciel: 'software',
  'site web': 'web',
  site: 'web',
  'site internet': 'web',
  exposition: 'exhibition',
  film: 'video',
};

const accesses: Vocabulary = {
  'en ligne': 'online',
  internet: 'online',
  pret: 'loan',
  'a emprunter': 'loan',
  'sur place': 'onsite',
  consultation: 'onsite',
  reserve: 'restricted',
  'sur demande': 'restricted',
};

const languages: Vocabulary = {
  francais: 'fr',
  anglais: 'en',
  allemand: 'de',
  arabe: 'ar',
  espagnol: 'es',
  italien: 'it',
  portugais: 'pt',
  neerlandais: 'nl',
  catalan: 'ca',
  basque: 'eu',
  russe: 'ru',
  ukrainien: 'uk',
  turc: 'tr',
  chinois: 'zh',
  creole: 'cpf',
  roumain: 'ro',
  polonais: 'pl',
  lsf: 'fsl',
  'langue des signes': 'fsl',
  'langue des signes francaise': 'fsl',
};

const vocabularies = { publics, modes, bookings, resourceKinds, accesses, languages };

/** Name of a list of words. */
export type VocabularyName = keyof typeof vocabularies;

/** The feed's word for a word of a spreadsheet; the word itself, dashed, where it is not in the list (a check then tells). */
export function translateWord(name: VocabularyName, word: string): string {
  const folded = foldWord(word);
  const vocabulary: Vocabulary = vocabularies[name];
  return Object.hasOwn(vocabulary, folded) ? (vocabulary[folded] ?? folded) : folded.replaceAll(' ', '-');
}

/** Whether a cell says yes. */
export function isYes(word: string): boolean {
  return ['oui', 'o', 'x', 'vrai', 'true', 'yes', '1'].includes(foldWord(word));
}
