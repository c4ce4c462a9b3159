import type { CiteDocument } from '../feed/index.js';

/** A Cité with what exports need, for tests. */
export const cite: CiteDocument = {
  version: 1,
  generatedAt: '2026-11-01T00:00:00Z',
  validThrough: '2027-12-31',
  source: { name: 'Cité' },
  id: 'exemple',
  name: { fr: 'Cité des métiers d’Exemple', en: 'Example' },
  languages: ['fr', 'en'],
  country: 'FR',
  timeZone: 'Europe/Paris',
  url: 'https://cite.example/',
  contact: { phone: '+33 1 23 45 67 89', email: 'accueil@cite.example' },
  poles: [],
  sites: [
    {
      id: 'centre',
      kind: 'main',
      name: 'Site du Centre',
      address: {
        lines: ['1, rue des Métiers'],
        postalCode: '75000',
        locality: 'Exemple',
        country: 'FR',
        latitude: 48.9,
        longitude: 2.4,
      },
      hours: {
        weekly: [
          { days: [2, 3, 4, 5], from: '09:30', to: '18:00' },
          { days: [6], from: '09:30', to: '12:00', admission: 'appointment' },
        ],
        exceptions: [
          { from: '2026-12-24', closedFrom: '12:00' },
          { from: '2026-12-25', closed: true, cause: 'public-holiday', reason: 'Noël' },
          { from: '2026-12-29', to: '2027-01-01', closed: true },
          { from: '2027-01-05', to: '2027-01-06', unknown: true },
        ],
      },
    },
    { id: 'nord', kind: 'secondary', name: 'Site Nord' },
  ],
};
