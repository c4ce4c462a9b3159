#!/usr/bin/env node
// Writes the sample feed, dated from today so that the demo is always alive:
//   node packages/demo/make-feed.mjs --out DIR [--now 2026-12-24T09:00:00Z]
// DIR gets cite.json, agenda.json, conseil.json and resources.json; DIR/feed-outremer/ gets a second Cité's.
// The same --now always gives the same bytes. Everything in it is invented.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { activities, changes } from './feed/activities/index.mjs';
import { agendaItems } from './feed/agenda.mjs';
import { closuresAround } from './feed/closures.mjs';
import { offers } from './feed/conseil.mjs';
import { addDays, todayIn } from './feed/days.mjs';
import { outremer } from './feed/outremer.mjs';
import { poles } from './feed/poles.mjs';
import { resourceItems } from './feed/resources.mjs';
import { sites } from './feed/sites.mjs';
import { synonyms } from './feed/synonyms.mjs';
import { t } from './feed/text.mjs';

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

const write = (folder, documents) => {
  mkdirSync(folder, { recursive: true });
  for (const [name, document] of Object.entries(documents))
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(document, null, 1)}\n`);
};

const main = () => {
  const { values } = parseArgs({ options: { out: { type: 'string' }, now: { type: 'string' } } });
  if (values.out === undefined) throw new Error('say where to write: --out DIR');
  const now = values.now === undefined ? new Date() : new Date(values.now);
  if (Number.isNaN(now.getTime()))
    throw new Error(`--now ${values.now} is not an instant such as 2026-12-24T09:00:00Z`);
  const first = portExemple(now);
  write(values.out, first);
  write(join(values.out, 'feed-outremer'), outremer(now, first.resources.items));
};

try {
  main();
} catch (error) {
  process.stderr.write(`make-feed: ${error.message}\n`);
  process.exitCode = 1;
}
