import type { Address, Booking, ConseilOffer, Hours, Site, Text } from '@cite-des-metiers/sdk/feed';
import { compact } from '../project/rows.js';
import { TableError, readTable } from '../project/table.js';
import { messagesFr } from '../project/messages.fr.js';
import { foldWord } from '../project/vocabulary.js';
import { type JsonObject, isObject } from '../project/json.js';
import { degreesOf, listOf, jsonOrRefusal, recordsOf, textOf } from './json-values.js';
import type { OsmPlace } from './osm-engine.js';
import { OsmRefusal, hoursFromOsm } from './osm.js';
import { publicText } from '../project/personal.js';
import { plainText } from './plain-text.js';
import { publicContact } from './public-contact.js';
import type { ImportContext, ImportResult, Remark } from './report.js';

/** What data·inclusion does not say. */
export interface InclusionOptions {
  /** Pole of the offers; where left out, the theme's own first word, which `cite.json` must then know. */
  readonly pole?: string;
  /** Where hours hold; France when left out, as data·inclusion does. */
  readonly place?: OsmPlace;
  /** Public holidays there, by date. */
  readonly holidays?: ReadonlyMap<string, Text>;
}

/** A record that cannot be taken. `message` is one French sentence. */
class InclusionError extends Error {
  override readonly name = 'InclusionError';
}

type Note = (why: string) => void;

const clean = (label: string, value: string, note: Note): string | undefined =>
  publicText(label, plainText(value), note) || undefined;

const idOf = (kind: string, id: string): string => `${kind}-${id.replace(/[^A-Za-z0-9._:-]+/g, '-').slice(0, 100)}`;

/** Hours from the OSM text; what cannot be said is unknown, with the reason. */
const hoursOf = (value: string, context: ImportContext, options: InclusionOptions, note: Note): Hours | undefined => {
  if (value === '') return undefined;
  try {
    const { hours, remarks } = hoursFromOsm(value, context, {
      place: options.place ?? { country: 'FR' },
      explicitTimes: true,
      ...(options.holidays ? { holidays: options.holidays } : {}),
    });
    remarks.forEach(note);
    // A closed agency is written as « PH off » alone: that says nothing of the other days.
    if (hours.weekly.length === 0 && (hours.variants ?? []).length === 0) {
      note(`Les horaires « ${value} » ne donnent aucune ouverture ; ils sont dits inconnus.`);
      return undefined;
    }
    return hours;
  } catch (error) {
    if (!(error instanceof OsmRefusal)) throw error;
    note(`Horaires dits inconnus : ${error.message}`);
    return undefined;
  }
};

const addressOf = (record: JsonObject): Address | undefined => {
  const locality = textOf(record['commune']);
  if (locality === '') return undefined;
  return compact({
    lines: [textOf(record['adresse']), textOf(record['complement_adresse'])].filter(Boolean),
    postalCode: textOf(record['code_postal']) || undefined,
    locality,
    latitude: degreesOf(record['latitude'], 90),
    longitude: degreesOf(record['longitude'], 180),
  });
};

const firstOf = (value: string): string => value.split('|')[0]?.trim() ?? '';

/** A structure, or the place of a service that has an address or hours of its own. */
const siteOf = (
  record: JsonObject,
  id: string,
  context: ImportContext,
  options: InclusionOptions,
  note: Note,
): Site => {
  const name = clean('Nom', textOf(record['nom']), note);
  if (name === undefined) throw new InclusionError('La structure n’a pas de nom (nom).');
  const [phone, email, url] = [
    textOf(record['telephone']),
    firstOf(textOf(record['courriel']) || textOf(record['courriels'])),
    firstOf(textOf(record['site_web'])),
  ];
  const accessible = textOf(record['accessibilite_lieu']) || textOf(record['fiche_acces_libre']);
  return compact({
    id,
    kind:
      /itin/i.test(textOf(record['itinerance'])) && !/fixe/i.test(textOf(record['itinerance']))
        ? 'mobile'
        : 'associated',
    name,
    address: addressOf(record),
    accessibilityNote: /^https?:\/\/\S+$/.test(accessible) ? `Accessibilité du lieu : ${accessible}` : undefined,
    contact: publicContact(
      compact({ phone: phone || undefined, email: email || undefined, url: url || undefined }),
      note,
    ),
    hours: hoursOf(textOf(record['horaires_accueil']) || textOf(record['horaires']), context, options, note),
  });
};

const publicsOf = (record: JsonObject): string[] | undefined => {
  const publics = listOf(record['publics']).map(textOf).filter(Boolean);
  // The feed tells employees from the self-employed; « actifs » is both.
  const told = publics.flatMap((word) => (word === 'actifs' ? ['salaries', 'independants'] : [word]));
  return told.length > 0 ? [...new Set(told)] : undefined;
};

const modesOf = (record: JsonObject): string[] | undefined => {
  const modes = listOf(record['modes_accueil']).map(textOf);
  const told = [
    ...(modes.includes('en-presentiel') ? ['onsite'] : []),
    ...(modes.includes('a-distance') ? ['phone', 'video'] : []),
  ];
  return told.length > 0 ? told : undefined;
};

const bookingOf = (record: JsonObject, note: Note): Booking | undefined => {
  const ways = listOf(record['modes_mobilisation']).map(textOf);
  const link = textOf(record['lien_mobilisation']);
  const contact = publicContact(
    compact({
      phone: ways.includes('telephoner') ? textOf(record['telephone']) || undefined : undefined,
      email: ways.includes('envoyer-un-courriel') ? textOf(record['courriel']) || undefined : undefined,
      url: link || undefined,
    }),
    note,
  );
  const more = clean('Précisions', textOf(record['mobilisation_precisions']), note);
  if (ways.length === 0 && !contact && more === undefined) return undefined;
  const need = ways.includes('se-presenter') || ways.length === 0 ? 'none' : 'required';
  return { need, ...contact, ...(more === undefined ? {} : { note: more }) };
};

const offerOf = (
  record: JsonObject,
  id: string,
  site: string | undefined,
  options: InclusionOptions,
  note: Note,
): ConseilOffer => {
  const need = clean('Nom', textOf(record['nom']), note);
  if (need === undefined) throw new InclusionError('Le service n’a pas de nom (nom).');
  const reach = listOf(record['mobilisable_par']).map(textOf);
  if (reach.length > 0 && !reach.includes('usagers'))
    throw new InclusionError(
      'Le service n’est ouvert qu’aux professionnels (mobilisable_par) ; il ne se propose pas aux visiteurs.',
    );
  if (textOf(record['contact_nom_prenom']) !== '')
    note('Le nom de la personne à contacter (contact_nom_prenom) est retiré.');
  if (textOf(record['frais']) === 'payant')
    note('Le service est payant ; vérifiez qu’il a sa place dans l’offre de la Cité.');
  const themes = listOf(record['thematiques']).map(textOf).filter(Boolean);
  const pole = options.pole ?? themes[0]?.split('--')[0];
  if (pole === undefined || pole === '')
    throw new InclusionError('Le service n’a pas de thématique ; indiquez le pôle auquel il appartient.');
  if (options.pole === undefined)
    note(`Le pôle « ${pole} » est tiré de la thématique ; il doit exister dans cite.json.`);
  const words = themes.map((theme) => (theme.split('--').at(-1) ?? theme).replaceAll('-', ' '));
  return compact({
    id,
    need,
    summary: clean('Description', textOf(record['description']), note),
    pole,
    publics: publicsOf(record),
    modes: modesOf(record),
    site,
    booking: bookingOf(record, note),
    keywords: words.length > 0 ? words : undefined,
  });
};

const isService = (record: JsonObject): boolean => textOf(record['structure_id']) !== '' || 'thematiques' in record;

interface Parts {
  readonly structures: readonly JsonObject[];
  readonly services: readonly JsonObject[];
}

/** Structures and services, whatever wraps them: `{items}` of the API, `{structures, services}`, a list, one record. */
const partsOf = (json: unknown): Parts => {
  const both = isObject(json) ? json : {};
  const direct = Array.isArray(both['structures']) || Array.isArray(both['services']);
  const all = direct
    ? [...recordsOf(both['structures'] ?? [], []), ...recordsOf(both['services'] ?? [], [])]
    : [...recordsOf(json, ['items', 'results', 'data'])];
  const services = all.filter(isService);
  const nested = services.flatMap((service) => (isObject(service['structure']) ? [service['structure']] : []));
  const structures = new Map(
    [...nested, ...all.filter((record) => !isService(record))].map((s, index) => [
      textOf(s['id']) || `sans numéro ${String(index)}`,
      s,
    ]),
  );
  return { structures: [...structures.values()], services };
};

/** A place or hours that the service does not share with its structure. */
const ownPlace = (service: JsonObject, structure: JsonObject | undefined): boolean =>
  ['adresse', 'commune', 'horaires_accueil'].some((field) => {
    const own = textOf(service[field]);
    return own !== '' && foldWord(own) !== foldWord(textOf(structure?.[field]));
  });

const readParts = (
  { structures, services }: Parts,
  context: ImportContext,
  options: InclusionOptions,
): ImportResult => {
  const refused: Remark[] = [];
  const changed: Remark[] = [];
  const sites = new Map<string, Site>();
  const offers: ConseilOffer[] = [];
  const attempt = (record: JsonObject, index: number, take: (note: Note) => void): void => {
    const where = textOf(record['id']) || textOf(record['nom']) || `entrée ${String(index + 1)}`;
    const notes = new Set<string>();
    try {
      take((why) => notes.add(why));
      changed.push(...[...notes].map((why) => ({ where, why })));
    } catch (error) {
      if (!(error instanceof InclusionError)) throw error;
      refused.push({ where, why: error.message });
    }
  };
  /** The identifier of a record; two of a kind with one would hide each other. */
  const claim = (record: JsonObject, taken: Set<string>): string => {
    const own = textOf(record['id']);
    if (own === '') throw new InclusionError('L’entrée n’a pas d’identifiant (id).');
    const id = idOf('di', own);
    if (taken.has(id))
      throw new InclusionError(`L’identifiant « ${own} » est déjà celui d’une entrée précédente : gardez-en une.`);
    taken.add(id);
    return id;
  };
  const [siteIds, offerIds] = [new Set<string>(), new Set<string>()];
  const structureOf = new Map(structures.map((record) => [textOf(record['id']), record]));
  structures.forEach((record, index) => {
    attempt(record, index, (note) => {
      const id = claim(record, siteIds);
      sites.set(id, siteOf(record, id, context, options, note));
    });
  });
  services.forEach((record, index) => {
    attempt(record, index, (note) => {
      const id = claim(record, offerIds);
      const structure = structureOf.get(textOf(record['structure_id']));
      const home = idOf('di', textOf(record['structure_id']));
      const own = ownPlace(record, structure);
      const site = own ? `${id}-lieu` : sites.has(home) ? home : undefined;
      const offer = offerOf(record, id, site, options, note);
      if (own && site !== undefined) {
        const { horaires_accueil: fallback, nom: structureName } = structure ?? {};
        const place = {
          ...record,
          nom: structureName ?? record['nom'],
          horaires_accueil: record['horaires_accueil'] ?? fallback,
        };
        sites.set(site, siteOf(place, site, context, options, note));
      }
      offers.push(offer);
    });
  });
  const read = structures.length + services.length;
  return { sites: [...sites.values()], offers, report: { read, kept: read - refused.length, changed, refused } };
};

const csvColumns = [
  'id',
  'pivot',
  'nom',
  'commune',
  'code_postal',
  'horaires',
  'itinerance',
  'structure_parente',
  'services',
];

/**
 * Reads structures and services of data·inclusion (schema v1, JSON), or places of the médiation numérique (schema v1,
 * CSV): structures become sites with hours, services become offers. Nobody's name passes; hours that their OSM text does
 * not say surely are unknown, with the reason.
 */
export async function readDataInclusion(
  input: Uint8Array | string,
  context: ImportContext,
  options: InclusionOptions = {},
): Promise<ImportResult> {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  const start = new TextDecoder()
    .decode(bytes.slice(0, 64))
    .replace(/^\uFEFF/, '')
    .trimStart();
  const fail = (where: string, why: string): ImportResult => ({
    sites: [],
    offers: [],
    report: { read: 1, kept: 0, changed: [], refused: [{ where, why }] },
  });
  if (/^[[{]/.test(start)) {
    const { json, report } = jsonOrRefusal(bytes);
    return report ? { sites: [], offers: [], report } : readParts(partsOf(json), context, options);
  }
  try {
    const { rows } = await readTable(bytes, csvColumns);
    const structures = rows.map((row) =>
      Object.fromEntries([...row.cells].map(([key, value]) => [key.replaceAll(' ', '_'), value])),
    );
    return readParts({ structures, services: [] }, context, options);
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    return fail(error.line === undefined ? 'fichier' : `ligne ${String(error.line)}`, error.say(messagesFr));
  }
}
