import type { Activity, AgendaDocument, CiteDocument } from '@cite-des-metiers/sdk/feed';
import { type PermanencesOptions, answerPermanences } from './cdm-permanences.load.js';
import type { PermanencesState } from './cdm-permanences.types.js';

/** The instant the stories live at: Tuesday 8 December 2026, 10:00 in Paris. */
export const NOW = Date.parse('2026-12-08T10:00:00+01:00');

/** A Cité for stories and tests. */
export const sampleCite: CiteDocument = {
  version: 1,
  generatedAt: '2026-12-08T04:00:00Z',
  validThrough: '2027-12-08',
  source: { name: 'Données d’exemple' },
  id: 'exemple',
  name: 'Cité des métiers d’exemple',
  languages: ['fr'],
  country: 'FR',
  timeZone: 'Europe/Paris',
  contact: { phone: '02 61 91 00 10' },
  poles: [
    { id: 'orientation', label: { fr: 'Choisir son orientation', en: 'Choose a direction' } },
    { id: 'evolution', label: { fr: 'Changer de vie professionnelle', en: 'Change working life' } },
    { id: 'creation', label: { fr: 'Créer son activité', en: 'Start a business' } },
  ],
  sites: [{ id: 'centre', kind: 'main', name: 'Le Grand Hangar' }],
};

const activities: readonly Activity[] = [
  {
    id: 'vae',
    kind: 'permanence',
    title: { fr: 'Faire reconnaître son expérience (VAE)', en: 'Have your experience recognised' },
    summary: {
      fr: 'Savoir si un diplôme est à votre portée, et par où commencer.',
      en: 'Find out whether a diploma is within reach.',
    },
    poles: ['evolution'],
    partner: { name: 'Association Passerelle (exemple)' },
    place: { room: { fr: 'Pôle 3, à l’étage', en: 'Desk 3, upstairs' } },
    schedule: [{ from: '09:30', to: '12:30', dates: ['2026-12-08', '2026-12-15', '2026-12-22', '2027-01-05'] }],
    overrides: [
      { date: '2026-12-22', status: 'cancelled', reason: { fr: 'l’équipe est en congé', en: 'the team is on leave' } },
    ],
  },
  {
    id: 'creer',
    kind: 'permanence',
    title: { fr: 'Créer son entreprise, les premières questions', en: 'Starting a business: first questions' },
    poles: ['creation'],
    partner: { name: 'Coopérative Tremplin (exemple)' },
    modes: ['onsite', 'video'],
    booking: { need: 'recommended', phone: '02 61 91 00 12', url: 'https://example.org/rdv' },
    publics: ['demandeurs-emploi', 'salaries'],
    schedule: [{ from: '14:00', to: '17:00', dates: ['2026-12-08', '2026-12-10', '2026-12-17'] }],
    overrides: [
      { date: '2026-12-08', status: 'full' },
      {
        date: '2026-12-10',
        status: 'moved',
        to: { date: '2026-12-11', from: '09:00', to: '12:00', place: { name: 'Bibliothèque du Port' } },
      },
    ],
  },
  {
    id: 'accueil-es-ar',
    kind: 'permanence',
    title: { fr: 'S’orienter quand on arrive dans le pays', en: 'Finding your way when you are new here' },
    poles: ['orientation'],
    languages: ['fr', 'ar', 'es'],
    publics: ['personnes-exilees'],
    place: {
      name: 'Maison de quartier des Tanneurs',
      address: { lines: ['3 rue des Tanneurs'], locality: 'Port-Exemple' },
    },
    schedule: [{ from: '10:00', to: '11:30', dates: ['2026-12-09', '2026-12-16'] }],
  },
  {
    id: 'cv',
    kind: 'workshop',
    title: { fr: 'Refaire son CV en deux heures', en: 'Rewrite your CV in two hours' },
    poles: ['evolution'],
    booking: { need: 'required', url: 'https://example.org/ateliers' },
    ages: { min: 16 },
    schedule: [{ from: '14:00', to: '16:00', dates: ['2026-12-09'] }],
  },
];

/** Their agenda. */
export const sampleAgenda: AgendaDocument = {
  version: 1,
  generatedAt: '2026-12-08T04:00:00Z',
  validThrough: '2027-12-08',
  source: { name: 'Données d’exemple' },
  items: activities,
};

const ALL: PermanencesOptions = {
  site: '',
  kinds: ['permanence'],
  poles: [],
  themes: [],
  publics: [],
  languages: [],
  modes: [],
};

/** The state at an instant (epoch milliseconds). */
export const permanencesState = (
  options: Partial<PermanencesOptions> = {},
  {
    now = NOW,
    agenda = sampleAgenda,
    visitorZone = 'Europe/Paris',
  }: { now?: number; agenda?: AgendaDocument; visitorZone?: string } = {},
): Extract<PermanencesState, { type: 'ready' | 'empty' | 'unknown' }> =>
  answerPermanences(sampleCite, agenda, { ...ALL, ...options }, now, visitorZone).state;
