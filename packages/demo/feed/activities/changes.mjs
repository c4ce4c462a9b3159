import { t } from '../text.mjs';

/** What changes for single sessions; see `agenda.mjs`. Days are counted from today. */
export const changes = [
  // In the next two weeks…
  {
    ids: ['numerique', 'francais', 'financement'],
    within: [1, 13],
    status: 'cancelled',
    reason: t(
      'Personne pour tenir le bureau ce jour-là. Prochaine date inchangée.',
      'Nobody to hold the desk that day. The next date is unchanged.',
      { ar: 'لا أحد في المكتب ذلك اليوم. الموعد التالي لم يتغير.' },
    ),
  },
  {
    ids: ['cv', 'coteaux-emploi', 'idee'],
    within: [1, 13],
    status: 'moved',
    to: { from: '15:00', to: '17:30' },
    reason: t('Une heure plus tard ce jour-là', 'One hour later that day'),
  },
  {
    ids: ['bus-marche', 'choisir'],
    within: [1, 13],
    status: 'moved',
    to: { place: { site: 'bus', name: t('Parvis de la gare de Port-Exemple', 'Port-Exemple station square') } },
    reason: t('Travaux sur la place du marché', 'Works on the market square'),
  },
  { ids: ['atelier-entretien', 'atelier-en-ligne', 'club-anglais'], within: [1, 13], status: 'full' },
  {
    ids: ['telephone', 'atelier-en-ligne', 'idee'],
    within: [1, 13],
    status: 'cancelled',
    reason: t('Panne de la ligne annoncée', 'Announced line outage'),
  },
  {
    ids: ['choisir', 'financement'],
    within: [1, 13],
    status: 'full',
    reason: t('Une classe a réservé la matinée', 'A school class has booked the morning'),
  },
  {
    ids: ['bilan', 'alternance', 'idee', 'financement'],
    within: [2, 13],
    status: 'moved',
    to: { laterDay: true },
    reason: t('Reporté pour cause de réunion', 'Postponed because of a meeting'),
  },
  // … and later.
  {
    ids: ['vae', 'soin'],
    within: [15, 80],
    status: 'full',
    reason: t(
      'Tous les créneaux sont pris ; la date suivante est ouverte.',
      'All slots are taken; the next date is open.',
    ),
  },
  {
    ids: ['handicap', 'droits'],
    within: [15, 80],
    status: 'moved',
    to: { place: { site: 'coteaux' } },
    reason: t('Ascenseur de la Halle en révision', 'The Hall’s lift is being serviced'),
  },
  {
    ids: ['club-anglais'],
    within: [15, 60],
    status: 'cancelled',
    reason: t('Pas de séance cette semaine-là', 'No session that week'),
  },
  { ids: ['atelier-chiffrer', 'atelier-cv-video'], within: [15, 80], status: 'full' },
  { ids: ['seniors', 'soin'], within: [15, 80], status: 'moved', to: { from: '14:00', to: '16:30' } },
  {
    ids: ['idee'],
    within: [20, 60],
    status: 'cancelled',
    reason: t('Salon de la création (exemple)', 'Business start-up fair (example)'),
  },
];
