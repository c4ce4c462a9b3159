import { monthly, weekly } from '../days.mjs';
import { t } from '../text.mjs';
import { passerelle, relance, horizon, theme, bookBy, permanence, MON, TUE, WED, THU, FRI, SAT } from './shared.mjs';

/** Permanences about finding and keeping a job: someone is there, come and ask. */
export const jobPermanences = [
  permanence(
    'cv',
    t('Faire relire son CV', 'Have your CV read', { ar: 'مراجعة السيرة الذاتية', es: 'Revisar tu currículum' }),
    weekly([TUE, FRI]),
    '14:00',
    '17:00',
    {
      summary: t(
        'Venez avec votre CV, même sur un bout de papier. On le reprend ensemble.',
        'Bring your CV, even on a scrap of paper. We go over it together.',
      ),
      poles: ['emploi'],
      themes: [theme.cv],
      partner: passerelle,
      room: t('Espace emploi, table 2', 'Jobs area, table 2'),
    },
  ),
  permanence(
    'numerique',
    t('Faire ses démarches en ligne', 'Do your paperwork online', { ar: 'إنجاز المعاملات عبر الإنترنت' }),
    weekly([TUE, SAT]),
    '10:00',
    '12:00',
    {
      summary: t(
        "Créer une adresse électronique, s'inscrire, envoyer un dossier, avec quelqu'un à côté.",
        'Create an e-mail address, register, send a form, with someone beside you.',
        { ar: 'إنشاء بريد إلكتروني والتسجيل وإرسال ملف، وبجانبكم من يساعدكم.' },
      ),
      poles: ['emploi'],
      themes: [theme.digital],
      room: t('Espace multimédia', 'Multimedia area'),
      languages: ['fr', 'ar'],
    },
  ),
  permanence(
    'handicap',
    t('Travailler avec un handicap', 'Working with a disability'),
    monthly(TUE, -1),
    '09:30',
    '17:00',
    {
      summary: t(
        "Reconnaissance, aménagement du poste, maintien dans l'emploi.",
        'Recognition, adapting the job, staying in work.',
      ),
      poles: ['emploi', 'evolution'],
      themes: [theme.disability],
      partner: horizon,
      publics: ['personnes-en-situation-de-handicap'],
      languages: ['fr', 'fsl'],
    },
  ),
  permanence(
    'droits',
    t('Connaître ses droits au travail', 'Know your rights at work'),
    monthly(FRI, 1),
    '14:00',
    '17:30',
    {
      summary: t(
        'Contrat, congés, rupture : lire un texte à deux, sans avis juridique personnel.',
        'Contract, leave, ending it: reading a text together; no personal legal opinion.',
      ),
      poles: ['emploi', 'evolution'],
      themes: [theme.rights],
      partner: relance,
      publics: ['salaries'],
    },
  ),
  permanence(
    'telephone',
    t("Être rappelé sur une question d'emploi", 'Be called back about a job question'),
    weekly([WED, FRI]),
    '09:30',
    '12:30',
    {
      summary: t(
        'Laissez un numéro et une heure ; on rappelle, sans demander votre nom.',
        'Leave a number and a time; we call back without asking your name.',
      ),
      poles: ['emploi', 'formation'],
      themes: [theme.cv],
      site: 'distance',
      modes: ['phone'],
      languages: ['fr', 'en', 'es'],
      booking: bookBy('recommended'),
    },
  ),
  permanence(
    'bus-nuit',
    t('Le Bus des métiers de nuit', 'The Trades Bus by night'),
    monthly(FRI, -1),
    '20:00',
    '23:30',
    {
      summary: t('Pour celles et ceux qui travaillent en horaires décalés.', 'For those who work odd hours.'),
      poles: ['emploi', 'evolution'],
      themes: [theme.mobility],
      site: 'bus',
      elsewhere: { name: t('Parking de la zone Exemple-Nord', 'Exemple-Nord industrial park') },
      publics: ['salaries', 'demandeurs-emploi'],
    },
  ),
  permanence('seniors', t('Travailler après 50 ans', 'Working after 50'), monthly(THU, 2), '10:00', '12:30', {
    summary: t(
      "Recherche d'emploi, transmission, fin de carrière : en parler sans détour.",
      'Job search, passing on, end of career: plain talk.',
    ),
    poles: ['emploi', 'evolution'],
    themes: [theme.interview],
    publics: ['seniors', 'retraites'],
    ages: { min: 50 },
    partner: passerelle,
  }),
  permanence(
    'coteaux-emploi',
    t('Chercher un emploi près de chez soi', 'Look for work near home', {
      ar: 'البحث عن عمل قرب المنزل',
      pt: 'Procurar emprego perto de casa',
    }),
    weekly([MON, FRI]),
    '14:00',
    '17:00',
    {
      summary: t(
        'Lire les offres, appeler, se présenter : on le fait avec vous.',
        'Reading offers, calling, introducing yourself: we do it with you.',
        { ar: 'قراءة العروض والاتصال والتعريف بالنفس: نقوم بذلك معكم.' },
      ),
      poles: ['emploi'],
      themes: [theme.interview, theme.cv],
      site: 'coteaux',
      languages: ['fr', 'ar', 'pt'],
    },
  ),
];
