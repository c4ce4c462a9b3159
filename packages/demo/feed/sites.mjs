import { ymd, yearOf } from './days.mjs';
import { t } from './text.mjs';

const imaginary = 'Lieu imaginaire, donné en exemple.';
const imaginaryEn = 'An imaginary place, given as an example.';

// On two public holidays the main site opens for the afternoon; on the others it is closed.
const openHolidays = new Set(['Ascension', 'Victoire de 1945']);
const mainHoliday = ({ from, reason, cause }) =>
  openHolidays.has(reason.fr)
    ? { from, intervals: [{ from: '13:00', to: '18:00' }], reason, cause }
    : { from, closed: true, reason, cause };
const closedHoliday = ({ from, reason, cause }) => ({ from, closed: true, reason, cause });

const mainHours = ({ holidays, eves, stocktaking, training }, today) => ({
  weekly: [
    { days: [2, 3, 4, 5, 6], from: '09:30', to: '18:00' },
    { days: [7], from: '10:00', to: '19:00' },
  ],
  variants: [
    {
      name: t("Horaires d'été", 'Summer hours'),
      ranges: [yearOf(today), yearOf(today) + 1].map((year) => ({ from: ymd(year, 7, 15), to: ymd(year, 8, 20) })),
      weekly: [
        { days: [2, 3, 4, 5], from: '10:00', to: '17:00' },
        { days: [6], from: '10:00', to: '13:00' },
      ],
    },
  ],
  exceptions: [
    ...holidays.map(mainHoliday),
    ...eves,
    {
      from: stocktaking,
      closed: true,
      reason: t('Inventaire de la documentation', 'Stocktaking of the collection', { ar: 'جرد الوثائق' }),
      cause: 'exceptional',
    },
    {
      from: training,
      unknown: true,
      reason: t(
        "Journée de l'équipe : horaires à confirmer, appelez-nous",
        'Staff day: hours to be confirmed, please call',
      ),
      cause: 'exceptional',
    },
  ].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
  note: t("Entrée libre, sans rendez-vous. Horaires d'exemple.", 'Free entry, no appointment. Example hours.'),
});

/** The five places of the example Cité. */
export const sites = (closures, today) => [
  {
    id: 'halle',
    kind: 'main',
    name: t('La Halle aux métiers', 'The Trades Hall'),
    host: t('Médiathèque des Tanneurs', 'Tanneurs media library'),
    address: { lines: ['12, quai de l’Exemple'], postalCode: '00100', locality: 'Port-Exemple', country: 'FR' },
    directions: t(
      'Entrée par le quai, à gauche de la médiathèque, qui a ses propres horaires. Tram B, arrêt Tanneurs.',
      'Enter from the quay, left of the media library, which keeps its own hours. Tram B, stop Tanneurs.',
    ),
    accessibility: ['step-free', 'lift', 'accessible-toilets', 'hearing-loop', 'tactile-guidance'],
    accessibilityNote: t(
      'Une personne qui parle la langue des signes reçoit le jeudi après-midi.',
      'Someone who speaks French sign language is there on Thursday afternoons.',
    ),
    contact: {
      phone: '02 61 91 00 10',
      email: 'accueil@example.org',
      url: 'https://example.org/cite-des-metiers/halle',
    },
    hours: mainHours(closures, today),
    poleHours: [
      {
        pole: 'creation',
        hours: {
          weekly: [
            { days: [3, 5], from: '14:00', to: '18:00' },
            {
              days: [4],
              from: '09:30',
              to: '12:30',
              admission: 'appointment',
              note: t('Sur rendez-vous', 'By appointment'),
            },
            { days: [6], from: '10:00', to: '12:00' },
          ],
        },
      },
      {
        pole: 'evolution',
        hours: {
          weekly: [
            { days: [2, 3, 4, 5, 6], from: '10:00', to: '13:00' },
            { days: [2, 3, 4, 5], from: '14:00', to: '18:00' },
          ],
        },
      },
    ],
    languages: ['fr', 'en', 'es', 'fsl'],
    url: 'https://example.org/cite-des-metiers/halle',
  },
  {
    id: 'coteaux',
    kind: 'secondary',
    name: t('Antenne des Coteaux', 'Coteaux branch'),
    host: t('Maison de quartier des Coteaux', 'Coteaux community centre'),
    address: {
      lines: ['Bâtiment C, 1er étage', '4, place du Modèle'],
      postalCode: '00110',
      locality: 'Port-Exemple',
      country: 'FR',
    },
    directions: t(
      'Bus 7, arrêt Modèle. Accueil au premier étage.',
      'Bus 7, stop Modèle. Reception on the first floor.',
    ),
    accessibility: ['step-free', 'lift', 'quiet-room'],
    contact: { phone: '02 61 91 00 20', email: 'coteaux@example.org' },
    hours: {
      weekly: [
        { days: [1, 2, 4, 5], from: '09:00', to: '12:30' },
        { days: [1, 5], from: '13:30', to: '17:30' },
        {
          days: [2, 4],
          from: '13:30',
          to: '17:30',
          admission: 'appointment',
          note: t('Sur rendez-vous', 'By appointment'),
        },
        {
          days: [3],
          from: '09:00',
          to: '12:00',
          publics: ['scolaires'],
          note: t('Groupes scolaires', 'School groups'),
        },
        { days: [3], from: '13:30', to: '17:30' },
        { days: [6], from: '09:30', to: '12:30', unsure: true, note: t("Selon l'affluence", 'Depending on numbers') },
      ],
      variants: [
        {
          name: t('Vacances scolaires', 'School holidays'),
          ranges: closures.school,
          weekly: [
            { days: [1, 2, 3, 4, 5], from: '10:00', to: '13:00' },
            { days: [1, 3], from: '14:00', to: '17:00' },
          ],
        },
      ],
      exceptions: [...closures.holidays.map(closedHoliday), ...closures.yearEnd],
      note: t(imaginary, imaginaryEn),
    },
    languages: ['fr', 'ar', 'pt'],
  },
  {
    id: 'relais',
    kind: 'associated',
    name: t('Relais de Saint-Spécimen', 'Saint-Spécimen desk'),
    host: t('Mairie de Saint-Spécimen (exemple)', 'Saint-Spécimen town hall (example)'),
    address: { lines: ['1, place de la Mairie'], postalCode: '00240', locality: 'Saint-Spécimen', country: 'FR' },
    accessibility: ['step-free', 'accessible-parking'],
    contact: { phone: '02 61 91 00 30' },
    hours: {
      weekly: [
        { days: [3], from: '14:00', to: '17:00' },
        { days: [6], from: '09:00', to: '12:00' },
      ],
      exceptions: closures.holidays.map(closedHoliday),
      note: t(imaginary, imaginaryEn),
    },
    languages: ['fr'],
  },
  {
    id: 'bus',
    kind: 'mobile',
    name: t('Le Bus des métiers', 'The Trades Bus'),
    directions: t(
      'Le bus change de place : ses arrêts sont annoncés dans les permanences.',
      'The bus moves around: its stops are listed among the sessions.',
    ),
    accessibility: ['step-free'],
    contact: { phone: '02 61 91 00 40' },
    languages: ['fr', 'en'],
  },
  {
    id: 'distance',
    kind: 'remote',
    name: t('Conseil à distance', 'Advice from afar'),
    directions: t('Par téléphone ou en visio, sans donner votre nom.', 'By phone or video, without giving your name.'),
    contact: { phone: '02 61 91 00 50', url: 'https://example.org/cite-des-metiers/a-distance' },
    hours: {
      weekly: [
        { days: [2, 3, 4, 5], from: '09:30', to: '12:30', admission: 'phone', note: t('Par téléphone', 'By phone') },
        {
          days: [2, 4],
          from: '17:00',
          to: '19:30',
          admission: 'appointment',
          note: t('En visio, sur rendez-vous', 'By video, by appointment'),
        },
      ],
      exceptions: closures.holidays.map(closedHoliday),
      note: t(imaginary, imaginaryEn),
    },
    languages: ['fr', 'en', 'es'],
  },
];
