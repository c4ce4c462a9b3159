import { readFileSync } from 'node:fs';
import { PERMANENCE_COLUMNS, PERMANENCE_EXAMPLES } from '../../packages/publisher/dist/sources/permanence-columns.js';
import { permanencesTemplateXlsx } from '../../packages/publisher/dist/sources/spreadsheet-template.js';
import { root } from '../run.mjs';

const from = '2026-11-22';
const to = '2027-11-21';
/** What every import is told. */
export const context = { timeZone: 'Europe/Paris', language: 'fr', from, to };
/** Holidays and poles that rules may name. */
export const surroundings = {
  poles: [{ id: 'evoluer', label: 'Évoluer' }, { id: 'emploi', label: 'Trouver un emploi' }],
  sites: [{ id: 'centre', kind: 'main', name: 'Centre' }],
  schoolHolidays: [{ from: '2026-12-19', to: '2027-01-03' }],
  publicHolidays: new Set(['2026-12-25', '2027-01-01']),
  schoolThrough: '2027-07-03',
}; // prettier-ignore

/** Texts between quotes in a parser's own tests: the cases that its author thought of. */
const quoted = (test) =>
  [...readFileSync(`${root}packages/publisher/src/sources/${test}.test.ts`, 'utf8').matchAll(/'((?:[^'\\\n]|\\.){3,400})'/g)]
    .map(([, text]) => text.replace(/\\u([0-9a-f]{4})/gi, (_, code) => String.fromCharCode(parseInt(code, 16))).replace(/\\(.)/g, '$1')); // prettier-ignore

const csvRow = (cells) => cells.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(';');
const permanences = [csvRow(PERMANENCE_COLUMNS), ...PERMANENCE_EXAMPLES.map((example) => csvRow(PERMANENCE_COLUMNS.map((name) => (example[name] ?? '').replace(/^exemple-/, ''))))].join('\r\n'); // prettier-ignore
const onisep = `libellé métier;lien site onisep.fr;nom publication;collection;année;gencod;GFE;code ROME;libellé ROME;lien ROME;domaine/sous-domaine\r\n${csvRow(['dompteur / dompteuse de vent', 'http://www.onisep.fr/http/redirection/metier/slug/MET.9001', 'Les métiers du vent', 'Parcours', 2021, '9780000000019', 'GFE H : énergie', 'Z9999', 'Domptage', '', 'énergies/vent | sciences/vent'])}`; // prettier-ignore
const ics = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VTIMEZONE', 'TZID:Zone 1', 'BEGIN:STANDARD', 'DTSTART:16010101T030000', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'END:STANDARD', 'BEGIN:DAYLIGHT', 'DTSTART:16010101T020000', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'END:DAYLIGHT', 'END:VTIMEZONE', 'BEGIN:VEVENT', 'UID:vae', 'SUMMARY:VAE\\, suite', 'DTSTART;TZID=Zone 1:20261208T140000', 'DTEND;TZID=Zone 1:20261208T170000', 'RRULE:FREQ=MONTHLY;BYDAY=2TU;UNTIL=20270630T220000Z', 'EXDATE;TZID=Zone 1:20270112T140000', 'RDATE;TZID=Zone 1:20270120T140000', 'LOCATION:Salle 2', 'URL:https://exemple.fr/a', 'CATEGORIES:Emploi,VAE', 'STATUS:CONFIRMED', 'X-ALT-DESC;FMTTYPE=text/html:<p>Bonjour</p>', 'END:VEVENT', 'BEGIN:VEVENT', 'UID:vae', 'RECURRENCE-ID;TZID=Zone 1:20270209T140000', 'SUMMARY:VAE', 'DTSTART;TZID=Zone 1:20270210T140000', 'DURATION:PT2H', 'STATUS:CANCELLED', 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n'); // prettier-ignore
const openagenda = { total: 1, events: [{ uid: 123, slug: 'forum', title: { fr: 'Forum', en: 'Fair' }, description: { fr: 'Une <b>journée</b>' }, keywords: { fr: ['emploi'] }, age: { min: 16, max: null }, registration: [{ type: 'link', value: 'https://exemple.fr/i' }, { type: 'phone', value: '0203040506' }], timings: [{ begin: '2026-12-08T14:00:00+0100', end: '2026-12-08T17:00:00+0100' }], timezone: 'Europe/Paris', location: { name: 'Mairie', address: '1 place du Marché, 69003 Lyon', postalCode: '69003', city: 'Lyon', countryCode: 'FR', latitude: 45.7, longitude: 4.8 }, status: 1, state: 2, attendanceMode: 1, onlineAccessLink: 'https://exemple.fr/v' }] }; // prettier-ignore
const plage = { id: 'a1', nom: 'Mission locale', adresse: [{ type_adresse: 'Adresse', numero_voie: '1 rue A', code_postal: '69003', nom_commune: 'Lyon', longitude: '4.8', latitude: '45.7' }], telephone: [{ valeur: '0472000000', description: '' }], adresse_courriel: ['a@b.fr'], site_internet: [{ libelle: '', valeur: 'https://exemple.fr' }], plage_ouverture: [{ nom_jour_debut: 'Lundi', nom_jour_fin: 'Mercredi', valeur_heure_debut_1: '09:00:00', valeur_heure_fin_1: '12:00:00', valeur_heure_debut_2: '13:30:00', valeur_heure_fin_2: '16:30:00', commentaire: 'Sur rendez-vous' }], commentaire_plage_ouverture: 'Fermé en août' }; // prettier-ignore
const inclusion = { structures: [{ source: 'dora', id: 's1', nom: 'Mission locale', date_maj: '2026-10-01', commune: 'Lyon', code_postal: '69003', adresse: '1 rue A', telephone: '+33472000000', courriel: 'accueil@ml.fr', latitude: 45.7, longitude: 4.8, site_web: 'https://ml.fr', horaires_accueil: 'Mo-Fr 09:00-12:00; PH off' }], services: [{ source: 'dora', id: 'v1', structure_id: 's1', nom: 'Construire son projet', description: 'Un <b>entretien</b>.', date_maj: '2026-10-01', thematiques: ['choisir-un-metier--identifier-ses-points-forts'], publics: ['actifs', 'jeunes'], modes_accueil: ['en-presentiel'], modes_mobilisation: ['telephoner'], telephone: '0472000000' }] }; // prettier-ignore

const fields = [['001', '12 345/6'], ['010', '  ', 'a', '978-2-273-01487-8', 'd', '12 EUR'], ['100', '  ', 'a', '20190101d2019    u  y0frey50      ba'], ['101', '0 ', 'a', 'fre'], ['200', '1 ', 'a', '\u0098Les \u009cmétiers du bois', 'e', 'guide'], ['210', '  ', 'a', 'Paris', 'c', 'Éditions', 'd', 'DL 2019'], ['225', '2 ', 'a', 'Parcours'], ['330', '  ', 'a', 'Tout sur le chêne.'], ['606', '  ', 'a', 'Bois', 'x', 'Industrie'], ['676', '  ', 'a', '674.023'], ['856', '4 ', 'u', 'https://exemple.fr/bois?a=1'], ['995', '  ', 'b', 'CDM', 'k', 'B 674 MET']]; // prettier-ignore
const iso2709 = () => {
  const bodies = fields.map(([, first, ...parts]) => Buffer.from(`${first}${parts.map((part, at) => (at % 2 ? part : `\x1f${part}`)).join('')}\x1e`)); // prettier-ignore
  let at = 0;
  const directory = fields.map(([tag], index) => {
    const entry = `${tag}${String(bodies[index].length).padStart(4, '0')}${String(at).padStart(5, '0')}`;
    at += bodies[index].length;
    return entry;
  });
  const base = 24 + directory.join('').length + 1;
  const head = `${String(base + at + 1).padStart(5, '0')}nam  22${String(base).padStart(5, '0')}3  450 `.replace(/^(\d{5})nam {2}22/, '$1nam  22'); // prettier-ignore
  return Buffer.concat([Buffer.from(`${head}${directory.join('')}\x1e`, 'latin1'), ...bodies, Buffer.from('\x1d')]);
};
const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const marcxml = `<?xml version="1.0" encoding="UTF-8"?><collection><record><leader>     nam  22     3  450 </leader>${fields.map(([tag, first, ...rest]) => (rest.length === 0 ? `<controlfield tag="${tag}">${first}</controlfield>` : `<datafield tag="${tag}" ind1="${first[0]}" ind2="${first[1]}">${rest.map((part, at) => (at % 2 ? `${escape(part)}</subfield>` : `<subfield code="${part}">`)).join('')}</datafield>`)).join('')}</record></collection>`; // prettier-ignore
const oai = `<?xml version="1.0" encoding="UTF-8"?><OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><responseDate>2026-11-22T00:00:00Z</responseDate><ListRecords><record><header><identifier>oai:x:1</identifier><datestamp>2026-01-01</datestamp></header><metadata><oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title xml:lang="fr">L’œuvre du bois &amp; du feu</dc:title><dc:subject>Bois</dc:subject><dc:description>Un &lt;b&gt;beau&lt;/b&gt; livre.</dc:description><dc:publisher>Éditions</dc:publisher><dc:date>2021-05-03</dc:date><dc:type>Text</dc:type><dc:identifier>ISBN 978-2-07-036822-8</dc:identifier><dc:identifier>https://exemple.fr/1</dc:identifier><dc:language>fre</dc:language></oai_dc:dc></metadata></record><record><header status="deleted"><identifier>oai:x:2</identifier></header></record><resumptionToken>t</resumptionToken></ListRecords></OAI-PMH>`; // prettier-ignore

/** What each parser begins with, and the words that its own tests are made of. */
export const seeds = {
  onisep: async () => ({ seeds: [onisep], words: quoted('onisep') }),
  permanences: async () => ({ seeds: [permanences, 'titre;quand;horaires\nVAE;chaque jeudi;14h-16h'], words: [...quoted('spreadsheet'), ...quoted('french-rule')] }),
  'permanences (xlsx)': async () => ({ seeds: [Buffer.from(await permanencesTemplateXlsx())], words: [] }),
  ics: async () => ({ seeds: [ics], words: quoted('icalendar') }),
  osm: async () => ({ seeds: quoted('osm').filter((text) => /\d:\d|off|PH/.test(text)).slice(0, 80), words: quoted('osm') }),
  openagenda: async () => ({ seeds: [JSON.stringify(openagenda)], words: quoted('openagenda') }),
  'plage-ouverture': async () => ({ seeds: [JSON.stringify(plage), JSON.stringify({ service: [plage] })], words: quoted('plage-ouverture') }),
  'data-inclusion': async () => ({ seeds: [JSON.stringify(inclusion)], words: quoted('data-inclusion') }),
  unimarc: async () => ({ seeds: [iso2709()], words: quoted('unimarc') }),
  marcxml: async () => ({ seeds: [marcxml], words: quoted('unimarc') }),
  oai: async () => ({ seeds: [oai], words: quoted('oai-pmh') }),
  'french-rule': async () => ({ seeds: quoted('french-rule').filter((text) => /\d/.test(text)).slice(0, 300), words: quoted('french-rule') }),
}; // prettier-ignore
