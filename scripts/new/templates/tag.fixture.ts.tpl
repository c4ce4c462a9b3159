import type { CiteDocument, Contact } from '@cite-des-metiers/sdk/feed';
import { answer__Name__ } from './__tag__.load.js';

/** A Cité for stories and tests. */
export const sampleCite: CiteDocument = {
  version: 1,
  generatedAt: '2026-11-22T04:00:00Z',
  validThrough: '2027-11-22',
  source: { name: 'Données d’exemple' },
  id: 'exemple',
  name: { fr: 'Cité des métiers d’exemple', en: 'Sample Cité des métiers' },
  languages: ['fr'],
  country: 'FR',
  timeZone: 'Europe/Paris',
  contact: { phone: '02 61 91 00 10', email: 'accueil@cite.example', url: 'https://cite.example/contact' },
  poles: [],
  sites: [
    { id: 'centre', kind: 'main', name: 'Le Grand Hangar' },
    { id: 'annexe', kind: 'secondary', name: 'L’Annexe', contact: { phone: '02 61 91 00 20' } },
  ],
};

/** The state at an instant, such as `2026-12-02T11:00:00+01:00`; `contact` replaces the Cité's own. */
export const __name__StateAt = (
  instant: string,
  contact: Contact | undefined = sampleCite.contact,
  site = '',
): ReturnType<typeof answer__Name__>['state'] =>
  answer__Name__({ ...sampleCite, ...(contact && { contact }) }, { site }, Date.parse(instant)).state;
