import start from './cdm-find-conseiller.start.strings.js';
import type { Criterion } from '@cite-des-metiers/sdk/conseil';
import type { Wish } from './cdm-find-conseiller.types.js';

/** Texts of `<cdm-find-conseiller>`. Dates, times, lists and language names come formatted, in the middle of a sentence. */
export interface FindConseillerStrings {
  /** Heading of the tag, and the promise under it. */
  readonly title: string;
  readonly promise: string;

  /** First way in: a question in one's own words. `private_` says that the words stay in the page. */
  readonly ask: string;
  readonly askLabel: string;
  readonly private_: string;
  readonly examples: string;
  readonly find: string;

  /** Second way in: the path. */
  readonly guide: string;
  readonly guideText: string;
  readonly begin: string;

  /** Third way in, always visible. */
  readonly come: string;
  readonly comeText: string;
  readonly today: string;
  readonly phone: string;

  /** The path. */
  readonly progress: (question: number, of: number) => string;
  readonly need: string;
  readonly situation: string;
  readonly talk: string;
  readonly spoken: string;
  readonly when: string;
  readonly whens: Readonly<Record<Wish, string>>;
  readonly any: string;
  readonly next: string;
  readonly skip: string;
  readonly back: string;

  /** Heading of the answer, and how many desks there are; `figures` is the count by the language's digits. */
  readonly answer: string;
  readonly count: (count: number, plural: Intl.LDMLPluralRule, figures: string) => string;
  /** What the visitor told us. `answers` is a list of short phrases. */
  readonly youSaid: (answers: string) => string;
  readonly youAsked: (words: string) => string;
  /** What was given up so that there is an answer. `wanted` names the visitor's choice in the middle of a sentence. */
  readonly relaxed: Readonly<Record<Criterion, (wanted: string) => string>>;
  readonly wordsUnknown: (words: string) => string;
  readonly wordsUnknownHelp: string;
  readonly guideMe: string;
  /** Before desks that are guesses only. */
  readonly maybe: string;
  /** A desk whose every known date is full. `day` is the last of them. */
  readonly fullUntil: (day: string) => string;
  /** Before when reception opens, where that is sooner than the answer. */
  readonly sooner: string;

  /** Why a desk fits. */
  readonly why: string;
  /** A word of the visitor's, quoted; and the reason that lists such words. */
  readonly quote: (word: string) => string;
  readonly becauseWords: (words: string) => string;
  readonly becausePole: (pole: string) => string;
  readonly becausePublic: (situation: string) => string;
  readonly becauseEveryone: string;
  readonly becauseLanguage: (language: string) => string;
  readonly becauseMode: (mode: string) => string;
  readonly becauseSoon: (day: string) => string;
  readonly becauseNow: string;
  /** What could not be judged: a value of a newer feed, or times that are not known. */
  readonly unverified: (value: string) => string;
  readonly unverifiedTimes: string;

  /** Moments. `day` is a day in words, `range` two times. */
  readonly moments: string;
  readonly now: string;
  readonly until: (time: string) => string;
  readonly momentsUnknown: string;
  readonly allDay: string;
  readonly full: string;
  readonly moved: string;
  readonly changed: string;
  readonly calendar: string;
  /** Accessible name of the same button; begins with its visible text. */
  readonly calendarFor: (need: string, when: string) => string;

  /** On paper: where the summary comes from and when it was true. */
  readonly printed: (cite: string, date: string) => string;

  /** Facts about a desk. `details` opens them where they are folded. */
  readonly details: string;
  /** The same where other dates are among them. */
  readonly others: string;
  readonly forPublics: (publics: string) => string;
  readonly languages: (languages: string) => string;
  readonly bookingNone: string;
  readonly bookingRecommended: string;
  readonly bookingRequired: string;
  readonly book: string;
  readonly online: string;
  readonly access: string;
  readonly accessUnknown: string;
  readonly bring: string;
  readonly meanwhile: string;
  readonly meanwhileNone: string;
  readonly onShelf: (mark: string) => string;
  readonly partner: (partner: string) => string;

  /** Around the answers. */
  readonly more: (count: number, plural: Intl.LDMLPluralRule, figures: string) => string;
  readonly moreShown: (count: number, plural: Intl.LDMLPluralRule, figures: string) => string;
  readonly change: string;
  readonly changeQuestion: string;
  readonly restart: string;
  readonly print: string;

  /** Nothing at all: reception. */
  readonly nothing: string;
  readonly nothingText: string;
  /** The feed is out of date. `date` is its last day. */
  readonly outdated: (date: string) => string;
}

const strings: FindConseillerStrings = {
  ...start,

  progress: (question, of) => `Question ${question} sur ${of}`,
  need: 'Qu’est-ce qui vous amène ?',
  situation: 'Où en êtes-\u2060vous aujourd’hui ?',
  talk: 'Comment voulez-\u2060vous échanger ?',
  spoken: 'Dans quelle langue ?',
  when: 'Quand êtes-\u2060vous disponible ?',
  whens: {
    soon: 'Dès que possible',
    week: 'Cette semaine',
    later: 'Plus tard',
    morning: 'Le matin',
    afternoon: 'L’après-midi',
    evening: 'Le soir',
  },
  any: 'Peu importe',
  next: 'Continuer',
  skip: 'Passer cette question',
  back: 'Revenir',

  answer: 'Où en parler',
  count: (_count, plural, figures) => (plural === 'one' ? `${figures} possibilité` : `${figures} possibilités`),
  youSaid: (answers) => `Vos réponses : ${answers}`,
  youAsked: (words) => `Votre question : « ${words} »`,
  relaxed: {
    when: (wanted) => `Rien n’est prévu à ce moment (« ${wanted} ») : voici d’autres dates.`,
    partOfDay: (wanted) => `Rien n’est prévu à cette heure (« ${wanted} ») : voici d’autres heures.`,
    mode: (wanted) => `Ce n’est pas possible ainsi (« ${wanted} ») : voici une autre façon d’échanger.`,
    public: (wanted) =>
      `Rien n’est prévu en particulier pour votre situation (« ${wanted} ») : demandez à l’accueil si cela vous convient.`,
    language: (wanted) => `Personne ne répond dans cette langue (« ${wanted} ») : l’échange se fera dans une autre.`,
  },
  wordsUnknown: (words) => `Nous n’avons pas compris « ${words} ».`,
  wordsUnknownHelp: 'Essayez avec d’autres mots, ou laissez-vous guider par quelques questions.',
  guideMe: 'Me laisser guider',
  maybe: 'Peut-être aussi',
  fullUntil: (day) => `Complet jusqu’au ${day}`,
  sooner: 'Sans attendre et sans rendez-vous, à l’accueil',

  why: 'Pourquoi cette réponse',
  quote: (word) => `« ${word} »`,
  becauseWords: (words) => `Vous avez écrit ${words}`,
  becausePole: (pole) => `Répond à « ${pole} »`,
  becausePublic: (situation) => `Pour votre situation : ${situation}`,
  becauseEveryone: 'Ouvert à tout le monde',
  becauseLanguage: (language) => `On y parle ${language}`,
  becauseMode: (mode) => `Comme vous le souhaitez : ${mode}`,
  becauseSoon: (day) => `Possible dès ${day}`,
  becauseNow: 'Possible maintenant',
  unverified: (value) => `À vérifier auprès de l’accueil : ${value}`,
  unverifiedTimes: 'Jours et heures à vérifier auprès de l’accueil',

  moments: 'Prochains moments',
  now: 'Maintenant',
  until: (time) => `jusqu’à ${time}`,
  momentsUnknown: 'Dates à confirmer : demandez à l’accueil.',
  allDay: 'toute la journée',
  full: 'Complet',
  moved: 'Déplacé',
  changed: 'Modifié',
  calendar: 'Ajouter à mon agenda',
  calendarFor: (need, when) => `Ajouter à mon agenda : ${need}, ${when}`,

  printed: (cite, date) => `${cite}, informations du ${date}`,

  details: 'Détails pratiques',
  others: 'Autres dates et détails',
  forPublics: (publics) => `Pour : ${publics}`,
  languages: (languages) => `En ${languages}`,
  bookingNone: 'Sans rendez-vous',
  bookingRecommended: 'Rendez-vous conseillé',
  bookingRequired: 'Sur rendez-vous',
  book: 'Prendre rendez-vous',
  online: 'Rejoindre en ligne',
  access: 'Accessibilité',
  accessUnknown: 'non précisée, demandez à l’accueil',
  bring: 'À apporter',
  meanwhile: 'À consulter en attendant',
  meanwhileNone: 'Ces documents ne peuvent pas s’afficher pour le moment. Demandez-les à l’accueil.',
  onShelf: (mark) => `sur place, cote ${mark}`,
  partner: (partner) => `avec ${partner}`,

  more: (count, _plural, figures) =>
    count === 1 ? 'Voir une autre possibilité' : `Voir ${figures} autres possibilités`,
  moreShown: (count, _plural, figures) => (count === 1 ? 'Une possibilité de plus' : `${figures} possibilités de plus`),
  change: 'Modifier mes réponses',
  changeQuestion: 'Modifier ma question',
  restart: 'Recommencer',
  print: 'Imprimer',

  nothing: 'Parlez-en à l’accueil',
  nothingText: 'Venez sans rendez-vous : l’accueil vous écoute et vous oriente.',
};

export default strings;
