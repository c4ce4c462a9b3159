// The sample feed as data: pure, no file and no clock of its own. `make-feed.mjs` writes it.
import { activities, changes } from './activities/index.mjs';
import { agendaItems } from './agenda.mjs';
import { closuresAround } from './closures.mjs';
import { offers } from './conseil.mjs';
import { addDays, todayIn } from './days.mjs';
import { outremer } from './outremer.mjs';
import { poles } from './poles.mjs';
import { resourceItems } from './resources.mjs';
import { sites } from './sites.mjs';
import { synonyms } from './synonyms.mjs';
import { t } from './text.mjs';

const timeZone = 'Europe/Paris';

/** The four documents of the main example Cité. */
const portExemple = (now) => {
  const today = todayIn(timeZone, now);
  const generatedAt = now.toISOString();
  const closures = closuresAround(today);
  const envelope = {
    version: 1,
    generatedAt,
    validThrough: addDays(today, 365),
    source: {
      name: t("Données d'exemple — aucun lieu réel", 'Example data: no real place'),
      url: 'https://example.org/cite-des-metiers',
      licence: 'CC0-1.0',
    },
  };
  const resources = resourceItems(today);
  return {
    cite: {
      ...envelope,
      id: 'port-exemple',
      name: t('Cité des métiers de Port-Exemple', 'Cité des métiers of Port-Exemple'),
      languages: ['fr', 'en', 'nl', 'it', 'es', 'ca', 'pt', 'ar'],
      country: 'FR',
      timeZone,
      url: 'https://example.org/cite-des-metiers',
      contact: {
        phone: '02 61 91 00 10',
        email: 'accueil@example.org',
        url: 'https://example.org/cite-des-metiers/contact',
      },
      poles,
      sites: sites(closures, today),
      search: { engine: 'page', count: resources.length },
    },
    agenda: { ...envelope, items: agendaItems(activities, changes, closures, today, generatedAt) },
    conseil: { ...envelope, items: offers, synonyms },
    resources: { ...envelope, items: resources, synonyms },
  };
};

/** Both example Cités as published at an instant: the main one, and one in another time zone. */
export const sampleFeed = (now) => {
  const main = portExemple(now);
  return { main, outremer: outremer(now, main.resources.items) };
};
