import type { CiteDocument, Hours } from '@cite-des-metiers/sdk/feed';
import { answerHours } from './cdm-hours.load.js';
import type { HoursState } from './cdm-hours.types.js';

/** A Cité for stories and tests: closed on Monday, an afternoon by appointment, half days at the end of the year. */
export const sampleHours: Hours = {
  weekly: [
    { days: [2, 3, 4, 6], from: '09:30', to: '18:00' },
    { days: [5], from: '09:30', to: '12:00' },
    { days: [5], from: '14:00', to: '18:00', admission: 'appointment' },
    { days: [7], from: '10:00', to: '19:00' },
  ],
  variants: [
    {
      name: { fr: 'Vacances scolaires', en: 'School holidays' },
      ranges: [{ from: '2027-02-13', to: '2027-02-28' }],
      weekly: [{ days: [2, 3, 4, 5], from: '10:00', to: '17:00' }],
    },
  ],
  exceptions: [
    { from: '2026-12-24', closedFrom: '12:00', reason: { fr: 'veille de Noël', en: 'Christmas Eve' } },
    { from: '2026-12-25', closed: true, reason: { fr: 'Noël', en: 'Christmas Day' }, cause: 'public-holiday' },
    { from: '2026-12-31', closedFrom: '12:00' },
    { from: '2027-01-01', closed: true, reason: { fr: 'jour de l’An', en: 'New Year’s Day' }, cause: 'public-holiday' },
    { from: '2027-01-13', to: '2027-01-15', unknown: true, reason: { fr: 'travaux', en: 'works' } },
    { from: '2027-05-01', closed: true, reason: { fr: 'fête du Travail', en: 'Labour Day' }, cause: 'public-holiday' },
  ],
};

/** The Cité that holds them. */
export const sampleCite: CiteDocument = {
  version: 1,
  generatedAt: '2026-11-22T04:00:00Z',
  validThrough: '2027-11-22',
  source: { name: 'Données d’exemple' },
  id: 'exemple',
  name: 'Cité des métiers d’exemple',
  languages: ['fr'],
  country: 'FR',
  timeZone: 'Europe/Paris',
  contact: { phone: '02 61 91 00 10' },
  poles: [
    { id: 'creation', label: { fr: 'Créer son activité', en: 'Start a business' } },
    { id: 'emploi', label: { fr: 'Trouver un emploi', en: 'Find a job' } },
  ],
  sites: [
    {
      id: 'centre',
      kind: 'main',
      name: 'Le Grand Hangar',
      address: { lines: ['12 quai des Essais'], postalCode: '99100', locality: 'Port-Exemple' },
      directions: {
        fr: 'Tram 2, arrêt Quai des Essais ; entrée côté fleuve',
        en: 'Tram 2, stop Quai des Essais; river side',
      },
      hours: sampleHours,
      poleHours: [{ pole: 'creation', hours: { weekly: [{ days: [4], from: '14:00', to: '20:00' }] } }],
    },
  ],
};

/** The state at an instant, such as `2026-12-24T11:55:00+01:00`. */
export const hoursStateAt = (
  instant: string,
  {
    pole = '',
    hours,
    timeZone = 'Europe/Paris',
    visitorZone = 'Europe/Paris',
  }: { pole?: string; hours?: Hours | null; timeZone?: string; visitorZone?: string } = {},
): Extract<HoursState, { type: 'ready' | 'unknown' }> => {
  const [site] = sampleCite.sites;
  const { hours: usual, ...rest } = site ?? { id: 'centre', kind: 'main', name: 'Centre' };
  const given = hours === null ? undefined : (hours ?? usual);
  const cite = { ...sampleCite, timeZone, sites: [{ ...rest, ...(given && { hours: given }) }] };
  return answerHours(cite, { site: '', pole }, Date.parse(instant), visitorZone).state;
};
