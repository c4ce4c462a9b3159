import type {
  Activity,
  AgendaDocument,
  CiteDocument,
  ConseilDocument,
  ConseilOffer,
  Resource,
} from '@cite-des-metiers/sdk/feed';
import { type FindConseillerDocuments, stateOf } from './cdm-find-conseiller.data.js';
import type { FindConseillerData, FindConseillerState } from './cdm-find-conseiller.types.js';

/** Tuesday 8 December 2026, 10:00 in Paris. */
export const NOW = Date.parse('2026-12-08T09:00:00Z');

const envelope = {
  version: 1,
  generatedAt: '2026-12-01T08:00:00Z',
  validThrough: '2027-06-30',
  source: { name: 'Cité des métiers (exemple)' },
} as const;

const cite: CiteDocument = {
  ...envelope,
  id: 'exemple',
  name: 'Cité des métiers (exemple)',
  languages: ['fr', 'en', 'ar'],
  country: 'FR',
  timeZone: 'Europe/Paris',
  contact: { phone: '01 99 00 12 34' },
  poles: [
    {
      id: 'orientation',
      label: { fr: 'S’orienter', en: 'Find your direction', ar: 'التوجيه' },
      question: {
        fr: 'Quel métier pourrait me convenir ?',
        en: 'Which occupation could suit me?',
        ar: 'ما المهنة التي قد تناسبني؟',
      },
      keywords: ['orientation', 'choisir un métier'],
    },
    {
      id: 'formation',
      label: { fr: 'Se former', en: 'Get training', ar: 'التكوين' },
      question: {
        fr: 'Comment trouver et payer une formation ?',
        en: 'How do I find and pay for training?',
        ar: 'كيف أجد تكويناً وكيف أموّله؟',
      },
      keywords: ['formation', 'diplôme', 'financer'],
    },
    {
      id: 'emploi',
      label: { fr: 'Trouver un emploi', en: 'Find a job', ar: 'إيجاد عمل' },
      question: { fr: 'Comment trouver un emploi ?', en: 'How do I find a job?', ar: 'كيف أجد عملاً؟' },
      keywords: ['emploi', 'CV', 'entretien', 'chômage'],
    },
    {
      id: 'evolution',
      label: { fr: 'Changer de vie professionnelle', en: 'Change my working life' },
      question: { fr: 'Comment changer de métier ?', en: 'How do I change occupation?' },
      keywords: ['reconversion', 'compétences', 'VAE'],
    },
    { id: 'mobilite', label: 'Partir travailler ailleurs', question: 'Comment travailler à l’étranger ?' },
  ],
  sites: [
    {
      id: 'principal',
      kind: 'main',
      name: 'Cité des métiers, site principal',
      address: { lines: ['12 place de l’Exemple'], postalCode: '99000', locality: 'Exempleville', country: 'FR' },
      accessibility: ['step-free', 'lift', 'hearing-loop'],
      accessibilityNote: { fr: 'Entrée adaptée par la rue de la Gare.', en: 'Step-free entrance in rue de la Gare.' },
      contact: { phone: '01 99 00 12 34' },
      hours: {
        weekly: [
          { days: [2, 3, 4, 5, 6], from: '09:30', to: '18:00' },
          { days: [7], from: '09:30', to: '19:00' },
        ],
        exceptions: [{ from: '2026-12-25', closed: true, reason: 'Noël', cause: 'public-holiday' }],
      },
    },
    {
      id: 'distance',
      kind: 'remote',
      name: 'Conseil à distance',
      contact: { phone: '01 99 00 56 78' },
      hours: { weekly: [{ days: [2, 3, 4], from: '14:00', to: '17:00', admission: 'phone' }] },
    },
  ],
};

const dates = (...days: readonly number[]): string[] => days.map((day) => `2026-12-${String(day).padStart(2, '0')}`);
const activity = (
  id: string,
  poles: readonly string[],
  title: string,
  schedule: Activity['schedule'],
  more: Partial<Activity> = {},
): Activity => ({
  id,
  kind: 'permanence',
  title,
  poles,
  schedule,
  ...more,
});

const agenda: AgendaDocument = {
  ...envelope,
  items: [
    activity('choisir', ['orientation'], 'Choisir une voie', [
      { from: '09:30', to: '12:30', dates: dates(8, 10, 15, 17) },
    ]),
    activity(
      'financement',
      ['formation'],
      'Payer une formation',
      [{ from: '14:00', to: '17:00', dates: dates(9, 16, 23) }],
      {
        overrides: [
          {
            date: '2026-12-16',
            status: 'moved',
            to: { from: '15:00', to: '17:30' },
            reason: 'Salle occupée en début d’après-midi.',
          },
        ],
      },
    ),
    activity('cv', ['emploi'], 'CV et lettre', [{ from: '10:00', to: '12:00', dates: dates(9, 11, 16, 18) }]),
    activity(
      'telephone',
      ['emploi'],
      'Emploi par téléphone',
      [{ from: '14:00', to: '17:00', dates: dates(8, 9, 10, 15) }],
      { modes: ['phone'] },
    ),
    activity(
      'point-visio',
      ['evolution'],
      'Faire le point en visio',
      [{ from: '18:30', to: '20:00', dates: dates(10, 17) }],
      { modes: ['video'], place: { url: 'https://example.org/visio' } },
    ),
    activity('vae', ['evolution'], 'VAE', [{ from: '14:00', to: '16:30', dates: dates(15, 22) }], {
      overrides: [
        { date: '2026-12-15', status: 'full' },
        { date: '2026-12-22', status: 'full' },
      ],
    }),
  ],
};

const offers: readonly ConseilOffer[] = [
  {
    id: 'trouver-sa-voie',
    pole: 'orientation',
    need: { fr: 'Trouver une voie qui me ressemble', en: 'Find a direction that suits me', ar: 'إيجاد مسار يناسبني' },
    summary: {
      fr: 'On part de ce que vous aimez et de ce que vous ne voulez plus.',
      en: 'We start from what you like and what you no longer want.',
      ar: 'ننطلق ممّا تحبّون وممّا لم تعودوا تريدون.',
    },
    publics: ['tous-publics'],
    languages: ['fr', 'en'],
    agenda: ['choisir'],
    bring: [{ fr: 'Rien : venez comme vous êtes', en: 'Nothing: come as you are', ar: 'لا شيء: تعالوا كما أنتم' }],
    keywords: ['je ne sais pas quoi faire', 'perdu', 'métier'],
    resources: ['dos-choisir', 'liv-voie'],
  },
  {
    id: 'payer-sa-formation',
    pole: 'formation',
    need: { fr: 'Payer une formation', en: 'Pay for training', ar: 'تمويل تكوين' },
    summary: 'Faire la liste de vos droits et monter le dossier dans le bon ordre.',
    agenda: ['financement'],
    room: 'espace 2',
    keywords: ['financement', 'compte formation', 'CPF'],
    bring: ['Votre dernier bulletin de salaire', 'Le devis de la formation, si vous l’avez'],
  },
  {
    id: 'reprendre-etudes',
    pole: 'formation',
    need: 'Reprendre des études après 30 ans',
    publics: ['salaries', 'demandeurs-emploi'],
    keywords: ['cours du soir', 'retour à l’école'],
    booking: { need: 'recommended', phone: '01 99 00 12 34', url: 'https://example.org/rendez-vous' },
  },
  {
    id: 'relire-cv',
    pole: 'emploi',
    need: { fr: 'Faire relire mon CV ou ma lettre', en: 'Have my CV or letter read', ar: 'مراجعة سيرتي الذاتية' },
    summary: 'Une relecture à deux, et une version propre à emporter.',
    agenda: ['cv'],
    keywords: ['CV', 'lettre de motivation', 'candidature'],
    bring: ['Votre CV, même incomplet'],
    resources: ['gui-cv'],
    partner: { name: 'Association Exemple Emploi' },
  },
  {
    id: 'emploi-telephone',
    pole: 'emploi',
    need: 'Poser une question d’emploi par téléphone',
    languages: ['fr', 'ar'],
    modes: ['phone'],
    site: 'distance',
    agenda: ['telephone'],
    keywords: ['téléphone', 'à distance'],
  },
  {
    id: 'emploi-jeunes',
    pole: 'emploi',
    need: 'Trouver un premier emploi',
    publics: ['jeunes', 'etudiants'],
    keywords: ['stage', 'job d’été', 'premier emploi'],
  },
  {
    id: 'emploi-handicap',
    pole: 'emploi',
    need: 'Travailler avec un handicap ou une maladie',
    publics: ['personnes-en-situation-de-handicap'],
    languages: ['fr', 'fsl'],
    keywords: ['RQTH', 'handicap', 'maladie'],
  },
  {
    id: 'faire-le-point-soir',
    pole: 'evolution',
    need: 'Faire le point le soir, en visio',
    publics: ['salaries', 'independants'],
    modes: ['video'],
    site: 'distance',
    agenda: ['point-visio'],
    booking: { need: 'required', url: 'https://example.org/rendez-vous', note: 'Un lien vous est donné.' },
    keywords: ['soir', 'visio', 'reconversion'],
  },
  {
    id: 'vae',
    pole: 'evolution',
    need: 'Transformer mon expérience en diplôme',
    publics: ['salaries'],
    agenda: ['vae'],
    keywords: ['VAE', 'expérience'],
  },
];

const conseil: ConseilDocument = {
  ...envelope,
  items: offers,
  synonyms: [{ from: ['boulot', 'job', 'taf'], to: ['emploi'] }],
};

/** Documents that offers name. */
export const RESOURCES: readonly Resource[] = [
  {
    id: 'dos-choisir',
    title: 'Choisir un métier : par où commencer',
    kind: 'dossier',
    access: ['online'],
    url: 'https://example.org/dossiers/choisir',
  },
  { id: 'liv-voie', title: 'Trouver sa voie', kind: 'book', access: ['onsite'], shelf: { mark: 'ORI 12' } },
  { id: 'gui-cv', title: 'Un CV qui vous ressemble', kind: 'guide', access: ['loan'], shelf: { mark: 'EMP 4' } },
];

/** A small Cité with every kind of desk: walk-in and booked, on site, by phone and by video, moved and full. */
export const DOCUMENTS: FindConseillerDocuments = { cite, conseil, agenda };

/** What the tag shows of those documents at an instant (epoch milliseconds), with parts replaced. */
export function fixture(
  change: Partial<FindConseillerData> = {},
  now = NOW,
): Extract<FindConseillerState, { data: unknown }> {
  const { state } = stateOf(DOCUMENTS, { now, site: '', visitorZone: 'Europe/Paris' });
  return { ...state, data: { ...state.data, resources: RESOURCES, ...change } };
}
