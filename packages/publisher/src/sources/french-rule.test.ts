import { describe, expect, it } from 'vitest';
import { parseFrenchRule } from './french-rule.js';
import { isoWeek, scheduleFrenchRule } from './french-schedule.js';
import { FrenchRuleError } from './french-words.js';

const context = {
  from: '2026-11-22',
  to: '2027-11-22',
  timeZone: 'Europe/Paris',
  publicHolidays: new Set(['2026-12-25', '2027-01-01', '2027-05-06']),
  schoolHolidays: [
    { from: '2026-12-19', to: '2027-01-03' },
    { from: '2027-02-06', to: '2027-02-21' },
  ],
};
const schedule = (text: string) => scheduleFrenchRule(parseFrenchRule(text, context.from), context);

/** Times, number of dates, first three and last date, rule: one line for each slot. */
const say = (text: string): string =>
  schedule(text)
    .schedule.map(({ from, to, dates, rule }) =>
      [
        from === undefined ? 'jour' : `${from}-${to ?? ''}`,
        String(dates.length),
        dates.slice(0, 3).join(','),
        dates.at(-1),
        rule ?? '-',
      ].join(' '),
    )
    .join(' | ');

describe('parseFrenchRule and scheduleFrenchRule', () => {
  it.each([
    [
      'tous les 2e mardis du mois 14:00-17:00 sauf vacances',
      '14:00-17:00 11 2026-12-08,2027-01-12,2027-03-09 2027-11-09 FREQ=MONTHLY;BYDAY=2TU',
    ],
    [
      'Tous les 2èmes mardis du mois de 14h à 17h sauf vacances scolaires',
      '14:00-17:00 11 2026-12-08,2027-01-12,2027-03-09 2027-11-09 FREQ=MONTHLY;BYDAY=2TU',
    ],
    ['chaque jeudi 9h-12h', '09:00-12:00 52 2026-11-26,2026-12-03,2026-12-10 2027-11-18 FREQ=WEEKLY;BYDAY=TH'],
    ['chaque jeudi, 9h30 – 12h', '09:30-12:00 52 2026-11-26,2026-12-03,2026-12-10 2027-11-18 FREQ=WEEKLY;BYDAY=TH'],
    [
      '1er et 3e lundi 14h-17h',
      '14:00-17:00 24 2026-12-07,2026-12-21,2027-01-04 2027-11-15 FREQ=MONTHLY;BYDAY=1MO,3MO',
    ],
    [
      '1er et 3ème lundis du mois, 14h–17h',
      '14:00-17:00 24 2026-12-07,2026-12-21,2027-01-04 2027-11-15 FREQ=MONTHLY;BYDAY=1MO,3MO',
    ],
    [
      'les premier et troisième lundis de chaque mois 9h-12h',
      '09:00-12:00 24 2026-12-07,2026-12-21,2027-01-04 2027-11-15 FREQ=MONTHLY;BYDAY=1MO,3MO',
    ],
    [
      'dernier mardi du mois 9h-17h',
      '09:00-17:00 12 2026-11-24,2026-12-29,2027-01-26 2027-10-26 FREQ=MONTHLY;BYDAY=-1TU',
    ],
    [
      'le dernier mardi de chaque mois, de 9h à 12h et de 14h à 17h',
      '09:00-12:00 12 2026-11-24,2026-12-29,2027-01-26 2027-10-26 FREQ=MONTHLY;BYDAY=-1TU | 14:00-17:00 12 2026-11-24,2026-12-29,2027-01-26 2027-10-26 FREQ=MONTHLY;BYDAY=-1TU',
    ],
    [
      'tous les 15 jours 14h-16h à partir du 06/01/2027',
      '14:00-16:00 23 2027-01-06,2027-01-20,2027-02-03 2027-11-10 FREQ=WEEKLY;INTERVAL=2;BYDAY=WE',
    ],
    [
      'tous les 15 jours le mercredi 14h-16h à partir du mercredi 6 janvier 2027',
      '14:00-16:00 23 2027-01-06,2027-01-20,2027-02-03 2027-11-10 FREQ=WEEKLY;INTERVAL=2;BYDAY=WE',
    ],
    [
      'un mardi sur deux 10h-12h à partir du 05/01/2027',
      '10:00-12:00 23 2027-01-05,2027-01-19,2027-02-02 2027-11-09 FREQ=WEEKLY;INTERVAL=2;BYDAY=TU',
    ],
    [
      'mardi une semaine sur deux 10h-12h dès le 5/1/2027',
      '10:00-12:00 23 2027-01-05,2027-01-19,2027-02-02 2027-11-09 FREQ=WEEKLY;INTERVAL=2;BYDAY=TU',
    ],
    ['les 3, 10 et 17 mars 14h-17h', '14:00-17:00 3 2027-03-03,2027-03-10,2027-03-17 2027-03-17 -'],
    ['les 3, 10 et 17 mars 2027 de 14:00 à 17:00', '14:00-17:00 3 2027-03-03,2027-03-10,2027-03-17 2027-03-17 -'],
    ['le 8 décembre 2026 10h-12h', '10:00-12:00 1 2026-12-08 2026-12-08 -'],
    ['mardi 8 décembre 2026, 10h-12h', '10:00-12:00 1 2026-12-08 2026-12-08 -'],
    ['08/12/2026 10h-12h', '10:00-12:00 1 2026-12-08 2026-12-08 -'],
    ['2026-12-08 10:00-12:00', '10:00-12:00 1 2026-12-08 2026-12-08 -'],
    ['8/12 et 15/12/2026 10h-12h', '10:00-12:00 2 2026-12-08,2026-12-15 2026-12-15 -'],
    ['le 3 mars et le 7 avril 2027 14h-17h', '14:00-17:00 2 2027-03-03,2027-04-07 2027-04-07 -'],
    [
      'chaque mardi 14h-17h sauf jours fériés',
      '14:00-17:00 52 2026-11-24,2026-12-01,2026-12-08 2027-11-16 FREQ=WEEKLY;BYDAY=TU',
    ],
    [
      'chaque mardi 14h-17h sauf vacances et jours fériés',
      '14:00-17:00 48 2026-11-24,2026-12-01,2026-12-08 2027-11-16 FREQ=WEEKLY;BYDAY=TU',
    ],
    [
      'chaque jeudi 14h-17h sauf le 24/12',
      '14:00-17:00 51 2026-11-26,2026-12-03,2026-12-10 2027-11-18 FREQ=WEEKLY;BYDAY=TH',
    ],
    [
      'tous les jeudis 14h-17h sauf le 24/12/2026 et le 31/12/2026',
      '14:00-17:00 50 2026-11-26,2026-12-03,2026-12-10 2027-11-18 FREQ=WEEKLY;BYDAY=TH',
    ],
    [
      'tous les jeudis 14h-17h sauf du 20/12/2026 au 03/01/2027',
      '14:00-17:00 50 2026-11-26,2026-12-03,2026-12-10 2027-11-18 FREQ=WEEKLY;BYDAY=TH',
    ],
    [
      'tous les jeudis 14h-17h sauf en août',
      '14:00-17:00 48 2026-11-26,2026-12-03,2026-12-10 2027-11-18 FREQ=WEEKLY;BYDAY=TH',
    ],
    [
      'tous les jeudis 14h-17h hors juillet et août',
      '14:00-17:00 43 2026-11-26,2026-12-03,2026-12-10 2027-11-18 FREQ=WEEKLY;BYDAY=TH',
    ],
    [
      'tous les jeudis 14h-17h annulé le 24/12/2026',
      '14:00-17:00 52 2026-11-26,2026-12-03,2026-12-10 2027-11-18 FREQ=WEEKLY;BYDAY=TH',
    ],
    [
      'tous les jeudis 14h-17h, annulé le 24/12/2026 (pont de Noël)',
      '14:00-17:00 52 2026-11-26,2026-12-03,2026-12-10 2027-11-18 FREQ=WEEKLY;BYDAY=TH',
    ],
    [
      'tous les jeudis 14h-17h complet le 10/12/2026',
      '14:00-17:00 52 2026-11-26,2026-12-03,2026-12-10 2027-11-18 FREQ=WEEKLY;BYDAY=TH',
    ],
    [
      'tous les jeudis 14h-17h déplacé du 24/12/2026 au 22/12/2026',
      '14:00-17:00 52 2026-11-26,2026-12-03,2026-12-10 2027-11-18 FREQ=WEEKLY;BYDAY=TH',
    ],
    [
      'tous les jeudis 14h-17h ; déplacé du 24/12/2026 au 22/12/2026 10h-12h (formation)',
      '14:00-17:00 52 2026-11-26,2026-12-03,2026-12-10 2027-11-18 FREQ=WEEKLY;BYDAY=TH',
    ],
    [
      'du lundi au vendredi 9h-12h',
      '09:00-12:00 261 2026-11-23,2026-11-24,2026-11-25 2027-11-22 FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
    ],
    [
      'lundi, mercredi et vendredi 9h-12h',
      '09:00-12:00 157 2026-11-23,2026-11-25,2026-11-27 2027-11-22 FREQ=WEEKLY;BYDAY=MO,WE,FR',
    ],
    [
      'mardi 9h-12h, jeudi 14h-17h',
      '09:00-12:00 52 2026-11-24,2026-12-01,2026-12-08 2027-11-16 FREQ=WEEKLY;BYDAY=TU | 14:00-17:00 52 2026-11-26,2026-12-03,2026-12-10 2027-11-18 FREQ=WEEKLY;BYDAY=TH',
    ],
    ['le mardi à 14h pendant 2h', '14:00-16:00 52 2026-11-24,2026-12-01,2026-12-08 2027-11-16 FREQ=WEEKLY;BYDAY=TU'],
    [
      'tous les jours 9h-17h en mars',
      '09:00-17:00 31 2027-03-01,2027-03-02,2027-03-03 2027-03-31 FREQ=DAILY;BYMONTH=3',
    ],
    [
      'chaque mardi 14h-17h du 5 janvier au 30 juin 2027',
      '14:00-17:00 26 2027-01-05,2027-01-12,2027-01-19 2027-06-29 FREQ=WEEKLY;BYDAY=TU;UNTIL=20270630T215959Z',
    ],
    [
      'chaque mardi 14h-17h de septembre à juin',
      '14:00-17:00 43 2026-11-24,2026-12-01,2026-12-08 2027-11-16 FREQ=WEEKLY;BYDAY=TU;BYMONTH=1,2,3,4,5,6,9,10,11,12',
    ],
    [
      "chaque mardi à partir du 05/01/2027 jusqu'au 30/06/2027 14h-17h",
      '14:00-17:00 26 2027-01-05,2027-01-12,2027-01-19 2027-06-29 FREQ=WEEKLY;BYDAY=TU;UNTIL=20270630T215959Z',
    ],
    [
      'le 15 de chaque mois 10h-12h',
      '10:00-12:00 12 2026-12-15,2027-01-15,2027-02-15 2027-11-15 FREQ=MONTHLY;BYMONTHDAY=15',
    ],
    [
      'le 1er de chaque mois 10h-12h',
      '10:00-12:00 12 2026-12-01,2027-01-01,2027-02-01 2027-11-01 FREQ=MONTHLY;BYMONTHDAY=1',
    ],
    [
      'le dernier jour du mois 9h-10h',
      '09:00-10:00 12 2026-11-30,2026-12-31,2027-01-31 2027-10-31 FREQ=MONTHLY;BYMONTHDAY=-1',
    ],
    [
      'les 5 et 20 du mois 9h-10h',
      '09:00-10:00 24 2026-12-05,2026-12-20,2027-01-05 2027-11-20 FREQ=MONTHLY;BYMONTHDAY=5,20',
    ],
    [
      'jours ouvrés 9h-12h',
      '09:00-12:00 261 2026-11-23,2026-11-24,2026-11-25 2027-11-22 FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
    ],
    ['mardis des semaines paires 9h-12h', '09:00-12:00 26 2026-11-24,2026-12-08,2026-12-22 2027-11-16 -'],
    ['semaines impaires le jeudi 9h-12h', '09:00-12:00 26 2026-12-03,2026-12-17,2026-12-31 2027-11-11 -'],
    [
      'chaque jeudi pendant les vacances 9h-12h',
      '09:00-12:00 4 2026-12-24,2026-12-31,2027-02-11 2027-02-18 FREQ=WEEKLY;BYDAY=TH',
    ],
    ['chaque jeudi 22h-2h', '22:00-02:00 52 2026-11-26,2026-12-03,2026-12-10 2027-11-18 FREQ=WEEKLY;BYDAY=TH'],
    ['du 3 au 7 mars 2027 9h-12h', '09:00-12:00 5 2027-03-03,2027-03-04,2027-03-05 2027-03-07 -'],
    [
      'toutes les 3 semaines le jeudi 9h-12h à partir du 07/01/2027',
      '09:00-12:00 16 2027-01-07,2027-01-28,2027-02-18 2027-11-18 FREQ=WEEKLY;INTERVAL=3;BYDAY=TH',
    ],
    ['5e samedi du mois 10h-12h', '10:00-12:00 4 2027-01-30,2027-05-29,2027-07-31 2027-10-30 FREQ=MONTHLY;BYDAY=5SA'],
    ['chaque jeudi 9 à 12h', '09:00-12:00 52 2026-11-26,2026-12-03,2026-12-10 2027-11-18 FREQ=WEEKLY;BYDAY=TH'],
    ['chaque jeudi de 9h à midi', '09:00-12:00 52 2026-11-26,2026-12-03,2026-12-10 2027-11-18 FREQ=WEEKLY;BYDAY=TH'],
    [
      'le 2ème mardi du mois toute la journée',
      'jour 12 2026-12-08,2027-01-12,2027-02-09 2027-11-09 FREQ=MONTHLY;BYDAY=2TU',
    ],
    [
      'avant-dernier vendredi du mois 9h-12h',
      '09:00-12:00 12 2026-12-18,2027-01-22,2027-02-19 2027-11-19 FREQ=MONTHLY;BYDAY=-2FR',
    ],
    ['14h-17h tous les mardis', '14:00-17:00 52 2026-11-24,2026-12-01,2026-12-08 2027-11-16 FREQ=WEEKLY;BYDAY=TU'],
    [
      '1er mardi et 3e jeudi du mois 14h-17h',
      '14:00-17:00 24 2026-12-01,2026-12-17,2027-01-05 2027-11-18 FREQ=MONTHLY;BYDAY=1TU,3TH',
    ],
    ['MARDIS ET JEUDIS 9H-12H', '09:00-12:00 104 2026-11-24,2026-11-26,2026-12-01 2027-11-18 FREQ=WEEKLY;BYDAY=TU,TH'],
    [
      'tous les lundis (sauf vacances scolaires) 9h-12h',
      '09:00-12:00 49 2026-11-23,2026-11-30,2026-12-07 2027-11-22 FREQ=WEEKLY;BYDAY=MO',
    ],
    [
      'tous les mercredis de 13h30 à 16h30 (hors vacances scolaires)',
      '13:30-16:30 48 2026-11-25,2026-12-02,2026-12-09 2027-11-17 FREQ=WEEKLY;BYDAY=WE',
    ],
    ['le jeudi de 9 h 00 à 12 h 00', '09:00-12:00 52 2026-11-26,2026-12-03,2026-12-10 2027-11-18 FREQ=WEEKLY;BYDAY=TH'],
    [
      'lundi-vendredi 9h-17h',
      '09:00-17:00 261 2026-11-23,2026-11-24,2026-11-25 2027-11-22 FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
    ],
    [
      'chaque premier samedi du mois de 10h à 12h, sauf en janvier',
      '10:00-12:00 11 2026-12-05,2027-02-06,2027-03-06 2027-11-06 FREQ=MONTHLY;BYDAY=1SA',
    ],
    [
      'tous les mardis, 14h-17h, en période scolaire',
      '14:00-17:00 48 2026-11-24,2026-12-01,2026-12-08 2027-11-16 FREQ=WEEKLY;BYDAY=TU',
    ],
    [
      'tous les mardis y compris pendant les vacances 14h-17h',
      '14:00-17:00 52 2026-11-24,2026-12-01,2026-12-08 2027-11-16 FREQ=WEEKLY;BYDAY=TU',
    ],
    ['le 24 décembre 2026 de 9h à midi', '09:00-12:00 1 2026-12-24 2026-12-24 -'],
    [
      'le 5 janvier, le 2 février et le 2 mars 2027 de 9h à 12h',
      '09:00-12:00 3 2027-01-05,2027-02-02,2027-03-02 2027-03-02 -',
    ],
    ['mardi 5 janvier 2027 et jeudi 7 janvier 2027, 9h-12h', '09:00-12:00 2 2027-01-05,2027-01-07 2027-01-07 -'],
    [
      'tous les jeudis 14h-17h reporté du 24/12/2026 au 28/12/2026 de 9h à 11h',
      '14:00-17:00 52 2026-11-26,2026-12-03,2026-12-10 2027-11-18 FREQ=WEEKLY;BYDAY=TH',
    ],
    [
      'tous les jeudis 14h-17h annulés les 24 et 31 décembre 2026',
      '14:00-17:00 52 2026-11-26,2026-12-03,2026-12-10 2027-11-18 FREQ=WEEKLY;BYDAY=TH',
    ],
    [
      'tous les jeudis 14h-17h complet le 3/12/2026, annulé le 24/12/2026 (pont)',
      '14:00-17:00 52 2026-11-26,2026-12-03,2026-12-10 2027-11-18 FREQ=WEEKLY;BYDAY=TH',
    ],
  ])('%s', (text, expected) => {
    expect(say(text)).toBe(expected);
  });

  it.each([
    ['tous les jeudis 14h-17h annulé le 24/12/2026', [{ date: '2026-12-24', status: 'cancelled' }]],
    [
      'tous les jeudis 14h-17h, annulé le 24/12/2026 (pont de Noël)',
      [{ date: '2026-12-24', status: 'cancelled', reason: 'pont de Noël' }],
    ],
    [
      // As a Mac writes it: each accent is a character of its own.
      'tous les jeudis à 14h-17h, annulé le 24/12/2026 (fête, férié)'.normalize('NFD'),
      [{ date: '2026-12-24', status: 'cancelled', reason: 'fête, férié' }],
    ],
    ['tous les jeudis 14h-17h complet le 10/12/2026', [{ date: '2026-12-10', status: 'full' }]],
    [
      'tous les jeudis 14h-17h déplacé du 24/12/2026 au 22/12/2026',
      [{ date: '2026-12-24', status: 'moved', to: { date: '2026-12-22' } }],
    ],
    [
      'tous les jeudis 14h-17h ; déplacé du 24/12/2026 au 22/12/2026 10h-12h (formation)',
      [
        {
          date: '2026-12-24',
          status: 'moved',
          to: { date: '2026-12-22', from: '10:00', to: '12:00' },
          reason: 'formation',
        },
      ],
    ],
    [
      'tous les jeudis 14h-17h reporté du 24/12/2026 au 28/12/2026 de 9h à 11h',
      [{ date: '2026-12-24', status: 'moved', to: { date: '2026-12-28', from: '09:00', to: '11:00' } }],
    ],
    [
      'tous les jeudis 14h-17h annulés les 24 et 31 décembre 2026',
      [
        { date: '2026-12-24', status: 'cancelled' },
        { date: '2026-12-31', status: 'cancelled' },
      ],
    ],
    [
      'tous les jeudis 14h-17h complet le 3/12/2026, annulé le 24/12/2026 (pont)',
      [
        { date: '2026-12-03', status: 'full' },
        { date: '2026-12-24', status: 'cancelled', reason: 'pont' },
      ],
    ],
  ])('%s', (text, expected) => {
    expect(schedule(text).overrides).toEqual(expected);
  });

  it.each([
    [
      'un mardi sur deux 10h-12h',
      '« un sur deux » ne dit pas à partir de quand compter ; ajoutez la première date, par exemple « à partir du 05/01/2027 ».',
    ],
    [
      'lundi 8 décembre 2026 10h-12h',
      '« lundi 8 decembre 2026 » : le 08/12/2026 est un mardi, pas un lundi ; corrigez le jour, la date ou l’année.',
    ],
    [
      'tous les jeudis 14h-17h annulé le 23/12/2026',
      '« annulé le 23/12/2026 » : il n’y a pas de séance ce jour-là ; vérifiez la date.',
    ],
    ['le mardi matin', '« matin » ne dit pas les heures ; écrivez par exemple 9h-12h.'],
    ['le mardi 14h', '« 14h » : il manque l’heure de fin ; écrivez par exemple 14:00-16:00.'],
    ['le mardi 18h', '« 18h » : il manque l’heure de fin ; écrivez par exemple 18:00-20:00.'],
    [
      'deux fois par mois 9h-12h',
      '« deux fois par mois » ne dit pas quels jours ; écrivez par exemple « les 2e et 4e mardis du mois » ou les dates une à une.',
    ],
    [
      'sur demande',
      '« sur demande » ne dit pas quels jours ; écrivez par exemple « les 2e et 4e mardis du mois » ou les dates une à une.',
    ],
    [
      'jours ouvrables 9h-12h',
      '« jours ouvrables » compte le samedi pour les uns, pas pour les autres ; écrivez « du lundi au vendredi » ou « du lundi au samedi ».',
    ],
    [
      'chaque jeudi 17h-14h',
      '« 17h-14h » : la fin vient avant le début ; écrivez d’abord l’heure de début, par exemple 14:00-17:00.',
    ],
    ['chaque jeudi 14h-25h', 'L’heure « 14h-25h » n’existe pas ; écrivez par exemple 14:00-17:00 ou 9h30-12h.'],
    ['31/02/2027 10h-12h', 'La date « 31/02/2027 » n’existe pas ; écrivez jour/mois/année, par exemple 08/12/2026.'],
    [
      'du 01/01/2027 au 31/12/9999 10h-12h',
      'La date « 31/12/9999 » est trop loin ; écrivez une année de 1970 à 2199, ou rien là où il n’y a pas de fin.',
    ],
    [
      '6e samedi du mois 10h-12h',
      '« 6e » : un mois n’a pas plus de cinq fois le même jour ; écrivez de 1er à 5e, ou dernier.',
    ],
    [
      'chaque jeudi sauf 9h-12h',
      'Après « sauf », « 9h-12h » n’est pas compris ; écrivez « sauf vacances », « sauf jours fériés », « sauf le 24/12/2026 » ou « sauf du 20/12/2026 au 03/01/2027 ».',
    ],
    ['tous les 2e mardis du mois', 'Il manque les heures ; écrivez par exemple 14:00-17:00, ou « toute la journée ».'],
    [
      'un jeudi sur deux, semaines paires, 9h-12h',
      '« semaines paires, 9h-12h » n’est pas compris ; écrivez par exemple « tous les 2e mardis du mois 14:00-17:00 sauf vacances », « chaque jeudi 9h-12h », « les 3, 10 et 17 mars 2027 14h-17h ».',
    ],
    ['vendredi 9H00/12H00', '« 9h00 » : il manque l’heure de fin ; écrivez par exemple 09:00-11:00.'],
    [
      'tous les jeudis 14h-17h suspendu en août',
      '« suspendu en août » n’est pas compris ; écrivez par exemple « tous les 2e mardis du mois 14:00-17:00 sauf vacances », « chaque jeudi 9h-12h », « les 3, 10 et 17 mars 2027 14h-17h ».',
    ],
    ['le mardi ou le jeudi', '« ou le jeudi » n’est pas compris'],
    [
      'une fois par mois 9h-12h',
      '« une fois par mois » ne dit pas quels jours ; écrivez par exemple « les 2e et 4e mardis du mois » ou les dates une à une.',
    ],
    [
      'tous les mardis 14h-17h avec Paul',
      '« avec Paul » n’est pas compris ; écrivez par exemple « tous les 2e mardis du mois 14:00-17:00 sauf vacances », « chaque jeudi 9h-12h », « les 3, 10 et 17 mars 2027 14h-17h ».',
    ],
    [
      'du 30/06/2027 au 05/01/2027 mardi 9h-12h',
      '« du 30/06/2027 au 05/01/2027 » : la fin vient avant le début ; inversez les deux dates.',
    ],
    [
      'le 30 février 9h-12h',
      'La date « le 30 fevrier » n’existe pas ; écrivez jour/mois/année, par exemple 08/12/2026.',
    ],
  ])('refuses « %s »', (text, because) => {
    expect(() => schedule(text)).toThrow(because);
  });

  it('says which year it took for a date without one', () => {
    expect(schedule('les 3 et 10 mars 14h-17h').remarks).toEqual([
      'L’année n’est pas écrite : 03/03/2027 est retenu ; écrivez l’année pour en être sûr.',
      'L’année n’est pas écrite : 10/03/2027 est retenu ; écrivez l’année pour en être sûr.',
    ]);
  });

  it('says which year it took for a session that moves', () => {
    expect(schedule('chaque jeudi 14h-17h ; déplacé du 7 janvier au 8 janvier').remarks).toEqual([
      'L’année n’est pas écrite : 07/01/2027 est retenu ; écrivez l’année pour en être sûr.',
      'L’année n’est pas écrite : 08/01/2027 est retenu ; écrivez l’année pour en être sûr.',
    ]);
  });

  it('points out an exception that takes nothing out', () => {
    expect(schedule('chaque jeudi 9h-12h sauf le 23/12/2026').remarks).toEqual([
      '« sauf le 23/12/2026 » : il n’y a pas de séance ce jour-là.',
    ]);
  });

  it('asks for calendars that it was not given', () => {
    const bare = { from: context.from, to: context.to, timeZone: context.timeZone };
    expect(() => scheduleFrenchRule(parseFrenchRule('mardi 9h-12h sauf vacances', bare.from), bare)).toThrow(
      '« schoolCalendar »',
    );
    expect(() => scheduleFrenchRule(parseFrenchRule('mardi 9h-12h sauf jours fériés', bare.from), bare)).toThrow(
      'pays',
    );
  });

  it.each([
    ['2026-12-28', 53],
    ['2027-01-03', 53],
    ['2027-01-04', 1],
    ['2024-12-30', 1],
  ])('puts %s in ISO week %i', (date, week) => {
    expect(isoWeek(date)).toBe(week);
  });
});

describe('what a stranger tried', () => {
  const around = { from: '2026-11-22', to: '2027-11-21', timeZone: 'Europe/Paris', schoolHolidays: [] };
  const told = (text: string): readonly string[] =>
    scheduleFrenchRule(parseFrenchRule(text, around.from), around).schedule.map(({ from, to, dates }) =>
      [from === undefined ? 'jour' : `${from}-${to ?? ''}`, dates.length, ...dates.slice(0, 3)].join(' '),
    );

  it.each([
    // No session is invented where a list of days stands before a time.
    ['les 1er et 3e mardi et jeudi 14h-17h', ['14:00-17:00 48 2026-12-01 2026-12-03 2026-12-15']],
    ['semaines paires, lundi et jeudi 9h-12h', ['09:00-12:00 52 2026-11-23 2026-11-26 2026-12-07']],
    [
      'toutes les deux semaines le lundi et le jeudi 9h-12h à partir du 04/01/2027',
      ['09:00-12:00 46 2027-01-04 2027-01-07 2027-01-18'],
    ],
    [
      'lundi et mardi 8 décembre 2026 9h-12h',
      ['09:00-12:00 52 2026-11-23 2026-11-30 2026-12-07', '09:00-12:00 1 2026-12-08'],
    ],
    // Months may stand before the time, in whose column the template puts it.
    ['tous les mardis en mai 14h-17h', ['14:00-17:00 4 2027-05-04 2027-05-11 2027-05-18']],
    ['tous les mardis de septembre à juin 14h-17h', ['14:00-17:00 43 2026-11-24 2026-12-01 2026-12-08']],
    ['chaque jeudi sauf juillet et août 14h-17h', ['14:00-17:00 43 2026-11-26 2026-12-03 2026-12-10']],
    // Times before their days are theirs alone.
    [
      'de 9h à 12h le lundi et de 14h à 17h le mardi',
      ['09:00-12:00 52 2026-11-23 2026-11-30 2026-12-07', '14:00-17:00 52 2026-11-24 2026-12-01 2026-12-08'],
    ],
    [
      'lundi toute la journée et mardi 9h-12h',
      ['jour 52 2026-11-23 2026-11-30 2026-12-07', '09:00-12:00 52 2026-11-24 2026-12-01 2026-12-08'],
    ],
    ['entre 9h et 14h chaque lundi', ['09:00-14:00 52 2026-11-23 2026-11-30 2026-12-07']],
    // A range is one with and without « du ».
    ['10/03/2027 au 12/03/2027 9h-12h', ['09:00-12:00 3 2027-03-10 2027-03-11 2027-03-12']],
    ['lundi 8 mars au vendredi 12 mars 2027 14h-17h', ['14:00-17:00 5 2027-03-08 2027-03-09 2027-03-10']],
    ['du lundi 8 au vendredi 12 mars 2027 14h-17h', ['14:00-17:00 5 2027-03-08 2027-03-09 2027-03-10']],
    // A day of the week is held to the year written last.
    ['jeudi 31 décembre et lundi 4 janvier 2027 9h-12h', ['09:00-12:00 2 2026-12-31 2027-01-04']],
    ['vendredi 15 et samedi 16 octobre 2027 9h-12h', ['09:00-12:00 2 2027-10-15 2027-10-16']],
    [
      'lundi 9h-12h/14h-17h',
      ['09:00-12:00 52 2026-11-23 2026-11-30 2026-12-07', '14:00-17:00 52 2026-11-23 2026-11-30 2026-12-07'],
    ],
    [
      'lundi 9h-12h, mardi',
      ['09:00-12:00 52 2026-11-23 2026-11-30 2026-12-07', '09:00-12:00 52 2026-11-24 2026-12-01 2026-12-08'],
    ],
  ])('%s', (text, schedule) => {
    expect(told(text)).toEqual(schedule);
  });

  it.each([
    ['chaque mardi 9h-12h ; annulé du 20/12/2026 au 03/01/2027', ['2026-12-22', '2026-12-29']],
    ['chaque jeudi 9h-12h ; déplacé du 07/01 au 22/12', ['2027-01-07']],
    // A range that began before the window says nothing of its days to come.
    ['chaque mardi 9h-12h ; annulé du 16/11/2026 au 23/11/2026', []],
  ])('%s', (text, dates) => {
    const { overrides } = scheduleFrenchRule(parseFrenchRule(text, around.from), around);
    expect(overrides.map(({ date }) => date)).toEqual(dates);
  });

  it.each([
    ['lundi 9h-12h, 14h-17h mardi', 'de quels jours'],
    ['lundi 9h-12h mardi', 'de quels jours'],
    ['chaque lundi dès 14h', 'il manque l’heure de fin'],
    ['mercredi 31 décembre et lundi 4 janvier 2027 9h-12h', 'le 31/12/2026 est un jeudi, pas un mercredi'],
    ['du mardi 8 au vendredi 12 mars 2027 14h-17h', 'le 08/03/2027 est un lundi, pas un mardi'],
    ['chaque mercredi 9h-12h ; déplacé du 3 mars au 18 mars et 19 mars 2027', 'une séance à la fois'],
    ['chaque lundi 9h-12h du 05/01/2027 au 06/01/2027', 'aucune séance du 05/01/2027 au 06/01/2027'],
    ['chaque lundi à 9h et 14h', 'il manque l’heure de fin'],
    ['9h-12h lundi, 14h-17h mardi et mercredi 8h-9h', 'de quels jours'],
    ['10/03/2027 au 12/03/2027 et 20/03/2027 9h-12h', 'hors de la période'],
    ['les 3, 10 et 17 mars 2027 9h-12h jusqu’au 10/03/2027', 'hors de la période'],
    ['chaque mardi 9h-12h ; annulé du 23/12/2026 au 24/12/2026', 'il n’y a pas de séance ce jour-là'],
    ['chaque mercredi 9h-12h ; déplacé les 3 et 10 mars 2027 au 18 mars 2027', 'une séance à la fois'],
    ['chaque jeudi 9h-12h sauf vacances zone C', 'écrivez « sauf vacances »'],
    ['toutes les 0 semaines le lundi 9h-12h à partir du 04/01/2027', 'n’est pas compris'],
  ])('refuses %s', (text, because) => {
    expect(() => told(text)).toThrow(because);
    expect(() => told(text)).toThrow(FrenchRuleError);
  });
});
