import { agendaItems } from './agenda.mjs';
import { addDays, monthly, publicHolidays, todayIn, weekly, yearOf, ymd } from './days.mjs';
import { poles } from './poles.mjs';
import { t } from './text.mjs';

/** Online sheets that the second Cité takes from the first. */
const SHARED = 12;
/** Zone of the second Cité: UTC+4 all year, without clock changes. */
const timeZone = 'Indian/Reunion';
const [MON, TUE, WED, THU, , SAT] = [1, 2, 3, 4, 5, 6];
const source = {
  name: t("Données d'exemple — aucun lieu réel", 'Example data: no real place'),
  url: 'https://example.org/exemple-austral',
  licence: 'CC0-1.0',
};

// Two questions of its own, beside the network's, as territories do.
const localPoles = [
  ...poles,
  {
    id: 'mobilite',
    label: t('Partir et revenir', 'Leaving and coming back'),
    question: t("Comment étudier ou travailler hors de l'île ?", 'How do I study or work away from the island?'),
    keywords: [t('mobilité', 'mobility'), t('métropole'), t('billet', 'ticket')],
  },
  {
    id: 'lire-ecrire',
    label: t('Lire, écrire, compter', 'Reading, writing, counting'),
    question: t('Où reprendre les bases ?', 'Where can I go back to basics?'),
    keywords: [t('illettrisme', 'literacy'), t('remise à niveau', 'refresher')],
  },
];

const activity = (kind) => (id, title, days, from, to, rest) => ({ id, kind, title, days, from, to, ...rest });
const permanence = activity('permanence');
const activities = [
  permanence('accueil-mobilite', t('Préparer un départ', 'Prepare to leave'), weekly([MON, WED]), '08:30', '11:30', {
    poles: ['mobilite'],
    partner: { name: 'Association Long-Cours (exemple)' },
  }),
  permanence('cv-austral', t('Faire relire son CV', 'Have your CV read'), weekly([TUE, THU]), '13:00', '15:30', {
    poles: ['emploi'],
  }),
  permanence('bases', t('Reprendre les bases', 'Back to basics'), weekly(TUE), '09:00', '11:30', {
    poles: ['lire-ecrire'],
    booking: { need: 'none' },
  }),
  permanence(
    'visio-austral',
    t('Conseil en visio depuis chez soi', 'Advice by video from home'),
    weekly(THU),
    '17:00',
    '19:00',
    {
      poles: ['orientation', 'evolution'],
      modes: ['video'],
      online: 'https://example.org/exemple-austral/visio',
      booking: { need: 'required', phone: '02 61 91 00 60' },
      languages: ['fr', 'en'],
    },
  ),
  activity('event')(
    'jeudi-metiers',
    t('Les jeudis des métiers', 'Occupations on Thursdays'),
    weekly(THU),
    '14:00',
    '16:00',
    {
      poles: ['orientation'],
      publics: ['jeunes', 'demandeurs-emploi'],
    },
  ),
  activity('workshop')(
    'jardin',
    t('Petits jardiniers : atelier pour enfants', 'Young gardeners: workshop for children'),
    monthly(SAT, 1),
    '08:30',
    '10:30',
    {
      poles: ['orientation'],
      ages: { min: 6, max: 10 },
      capacity: 12,
      booking: { need: 'required', phone: '02 61 91 00 60' },
      elsewhere: { name: t('Jardin communal (exemple)', 'Community garden (example)') },
    },
  ),
];
const changes = [
  {
    ids: ['cv-austral'],
    within: [1, 13],
    status: 'cancelled',
    reason: t('Alerte cyclonique (exercice)', 'Cyclone alert (drill)'),
  },
  { ids: ['jeudi-metiers', 'bases'], within: [1, 13], status: 'full' },
  { ids: ['accueil-mobilite'], within: [1, 13], status: 'moved', to: { from: '09:30', to: '12:30' } },
];

/** The first Cité's record without what only holds there: its shelf, its other documents. */
const onlineOnly = (resource) => {
  const copy = { ...resource, access: ['online'] };
  delete copy.shelf;
  delete copy.related;
  return copy;
};

/** The four documents of a Cité in another time zone: "Cité des métiers de l'Exemple austral". */
export const outremer = (now, resources) => {
  const today = todayIn(timeZone, now);
  const generatedAt = now.toISOString();
  const envelope = { version: 1, generatedAt, validThrough: addDays(today, 365), source };
  const holidays = [yearOf(today) - 1, yearOf(today), yearOf(today) + 1]
    .flatMap((year) => publicHolidays(year, { abolition: true }))
    .map(([from, fr, en]) => ({ from, reason: t(fr, en), cause: 'public-holiday' }))
    .filter(({ from }) => from >= addDays(today, -14) && from <= envelope.validThrough);
  const eves = [yearOf(today) - 1, yearOf(today), yearOf(today) + 1]
    .map((year) => ({
      from: ymd(year, 12, 24),
      closedFrom: '12:00',
      reason: t('Veille de Noël', 'Christmas Eve'),
      cause: 'exceptional',
    }))
    .filter(({ from }) => from >= addDays(today, -14) && from <= envelope.validThrough);
  const cite = {
    ...envelope,
    id: 'exemple-austral',
    name: t("Cité des métiers de l'Exemple austral", 'Cité des métiers of Southern Example'),
    languages: ['fr', 'en'],
    country: 'FR',
    region: 'FR-974',
    timeZone,
    url: 'https://example.org/exemple-austral',
    contact: { phone: '02 61 91 00 60', url: 'https://example.org/exemple-austral/contact' },
    poles: localPoles,
    sites: [
      {
        id: 'filaos',
        kind: 'main',
        name: t('Case des métiers, Les Filaos', 'Trades house, Les Filaos'),
        host: t('Centre des Filaos (exemple)', 'Filaos centre (example)'),
        address: { lines: ['7, allée des Filaos'], postalCode: '00974', locality: 'Anse-Exemple', country: 'FR' },
        accessibility: ['step-free', 'accessible-parking'],
        contact: { phone: '02 61 91 00 60' },
        hours: {
          weekly: [
            {
              days: [1, 2, 3, 4],
              from: '08:00',
              to: '12:00',
              note: t(
                'Le matin : groupes et demandeurs d’emploi bienvenus',
                'Mornings: groups and job seekers welcome',
              ),
            },
            { days: [1, 2, 3, 4], from: '12:45', to: '16:00' },
            { days: [5], from: '08:00', to: '12:00' },
          ],
          exceptions: [...holidays.map((holiday) => ({ ...holiday, closed: true })), ...eves],
          note: t(
            "Lieu imaginaire, donné en exemple. Heures de l'île.",
            'An imaginary place, given as an example. Island time.',
          ),
        },
        languages: ['fr'],
      },
    ],
    search: { engine: 'page', count: SHARED },
  };
  const closures = { holidays, eves, yearEnd: [] };
  return {
    cite,
    agenda: { ...envelope, items: agendaItems(activities, changes, closures, today, generatedAt) },
    conseil: {
      ...envelope,
      items: [
        {
          id: 'partir',
          need: t("Partir étudier ou travailler hors de l'île", 'Study or work away from the island'),
          pole: 'mobilite',
          publics: ['jeunes', 'etudiants', 'demandeurs-emploi'],
          agenda: ['accueil-mobilite'],
          keywords: [t('mobilité', 'mobility'), t('partir', 'leave')],
        },
        {
          id: 'cv',
          need: t('Faire relire mon CV', 'Have my CV read'),
          pole: 'emploi',
          agenda: ['cv-austral'],
          keywords: [t('CV', 'resume')],
        },
        {
          id: 'bases',
          need: t('Reprendre la lecture et le calcul', 'Go back to reading and sums'),
          pole: 'lire-ecrire',
          agenda: ['bases'],
          keywords: [t('illettrisme', 'literacy')],
        },
        {
          id: 'choisir',
          need: t('Choisir un métier', 'Choose an occupation'),
          pole: 'orientation',
          agenda: ['visio-austral', 'jeudi-metiers'],
          modes: ['video', 'onsite'],
          languages: ['fr', 'en'],
        },
        {
          id: 'projet',
          need: t('Parler de mon projet', 'Talk about my project'),
          pole: 'creation',
          keywords: [t("création d'entreprise", 'start a business')],
        },
      ],
    },
    resources: { ...envelope, items: resources.slice(0, SHARED).map(onlineOnly) },
  };
};
