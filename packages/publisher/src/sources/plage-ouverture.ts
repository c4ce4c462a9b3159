import type { Address, Hours, Interval, Site, WeeklyInterval } from '@cite-des-metiers/sdk/feed';
import { compact } from '../project/rows.js';
import { dayOf, foldFrench } from './french-words.js';
import { type JsonObject, isObject } from '../project/json.js';
import { degreesOf, listOf, jsonOrRefusal, recordsOf, textOf } from './json-values.js';
import { publicText } from '../project/personal.js';
import { plainText } from './plain-text.js';
import { publicContact } from './public-contact.js';
import type { ImportContext, ImportResult, Remark } from './report.js';

/** A desk whose opening cannot be understood. `message` is one French sentence. */
export class PlageError extends Error {
  override readonly name = 'PlageError';
}

type Note = (why: string) => void;

const days = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];

const dayNumber = (name: string): WeeklyInterval['days'][number] => {
  const folded = foldFrench(name).trim();
  if (!days.includes(folded)) throw new PlageError(`« ${name} » n’est pas un jour ; il faut lundi, mardi… dimanche.`);
  return dayOf(folded);
};

const daysBetweenNames = (row: JsonObject): WeeklyInterval['days'][number][] => {
  const first = dayNumber(textOf(row['nom_jour_debut']));
  const last = dayNumber(textOf(row['nom_jour_fin']) || textOf(row['nom_jour_debut']));
  const found: WeeklyInterval['days'][number][] = [];
  for (let day: number = first; ; day = (day % 7) + 1) {
    found.push(day as WeeklyInterval['days'][number]);
    if (day === last) return found;
  }
};

const timeOf = (value: string): string => {
  const match = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(value);
  const [, hour = '', minute = ''] = match ?? [];
  if (!match || Number(hour) > 24 || Number(minute) > 59 || (Number(hour) === 24 && minute !== '00'))
    throw new PlageError(`L’heure « ${value} » n’existe pas ; il faut HH:MM:SS.`);
  return `${hour.padStart(2, '0')}:${minute}`;
};

const pairs = (row: JsonObject): [string, string][] => {
  const get = (name: string): string => textOf(row[`valeur_heure_${name}`]);
  const [a, b, c, d] = [get('debut_1'), get('fin_1'), get('debut_2'), get('fin_2')];
  // Open without a break: only the first opening and the last closing are filled in.
  if (a !== '' && b === '' && c === '' && d !== '') return [[a, d]];
  return (
    [
      [a, b],
      [c, d],
    ] as [string, string][]
  ).filter(([from, to]) => from !== '' || to !== '');
};

/** A remark makes what it is about uncertain, unless it only says that one can walk in. */
const admissionOf = (comment: string, from: string): Partial<Interval> => {
  if (comment === '') return {};
  const folded = foldFrench(comment);
  if (/sans (?:rendez-vous|rdv)/.test(folded) && !/(?:sur|avec) (?:rendez-vous|rdv)/.test(folded))
    return { note: comment };
  // « … l’après-midi » says nothing against the morning.
  const half =
    /apres-midi/.test(folded) && !/matin/.test(folded)
      ? 'afternoon'
      : /matin/.test(folded) && !/apres-midi/.test(folded)
        ? 'morning'
        : '';
  if ((half === 'afternoon' && from < '12:00') || (half === 'morning' && from >= '12:00')) return { note: comment };
  if (/rendez-vous|\brdv\b/.test(folded)) return { admission: 'appointment', note: comment };
  return { unsure: true, note: comment };
};

const rowIntervals = (row: JsonObject, note: Note): WeeklyInterval[] => {
  const on = daysBetweenNames(row);
  const comment = publicText('Commentaire', plainText(textOf(row['commentaire'])), note);
  const found = pairs(row).map(([from, to]): WeeklyInterval => {
    if (from === '' || to === '')
      throw new PlageError(`Il manque ${from === '' ? 'l’ouverture' : 'la fermeture'} de ${from || to}.`);
    const [opens, closes] = [timeOf(from), timeOf(/^0?0:00(?::00)?$/.test(to) ? '24:00' : to)];
    if (opens >= closes) throw new PlageError(`La fermeture (${closes}) ne vient pas après l’ouverture (${opens}).`);
    return { days: on, from: opens, to: closes, ...admissionOf(comment, opens) };
  });
  // A day with a remark and no times (« sur rendez-vous ») is neither open nor closed.
  if (found.length === 0 && comment !== '')
    return [{ days: on, from: '00:00', to: '24:00', unsure: true, ...admissionOf(comment, '00:00'), note: comment }];
  return found;
};

/**
 * Hours of a desk of the public directory: all rows of a day are kept, a remark makes what it is about uncertain and is
 * shown beside it. The source knows neither holidays nor dates.
 * @returns undefined where the record has no rows: the hours are then unknown, not closed.
 * @throws PlageError where a row cannot be read: hours with a row less would be wrong.
 */
export function hoursFromPlages(
  rows: readonly unknown[],
  comment: string,
  note: Note = () => undefined,
): Hours | undefined {
  const weekly = rows.filter(isObject).flatMap((row) => rowIntervals(row, note));
  if (weekly.length === 0) return undefined;
  const unique = [...new Map(weekly.map((interval) => [JSON.stringify(interval), interval])).values()];
  return { weekly: unique, ...(comment === '' ? {} : { note: comment }) };
}

const addressOf = (record: JsonObject, say: Note): { address?: Address; note?: string } => {
  const all = listOf(record['adresse']).filter(isObject);
  const raw = all.find((address) => textOf(address['type_adresse']) === 'Adresse') ?? all[0];
  if (!raw) return {};
  const locality = textOf(raw['nom_commune']);
  const note = publicText('Accessibilité', plainText(textOf(raw['note_accessibilite'])), say);
  const lines = ['complement1', 'numero_voie', 'complement2', 'service_distribution']
    .map((name) => textOf(raw[name]))
    .filter(Boolean);
  const [latitude, longitude] = [degreesOf(raw['latitude'], 90), degreesOf(raw['longitude'], 180)];
  const address = compact({
    lines,
    postalCode: textOf(raw['code_postal']) || undefined,
    locality,
    latitude,
    longitude,
  });
  return { ...(locality === '' ? {} : { address }), ...(note === '' ? {} : { note }) };
};

const valuesOf = (value: unknown): string[] =>
  typeof value === 'string' && !/^\s*[[{]/.test(value)
    ? [value.trim()].filter(Boolean)
    : listOf(value)
        .map((item) => (isObject(item) ? textOf(item['valeur']) : textOf(item)))
        .filter(Boolean);

const siteOf = (record: JsonObject, note: Note): Site => {
  const name = textOf(record['nom']);
  if (name === '') throw new PlageError('L’organisme n’a pas de nom (nom).');
  const hours = hoursFromPlages(
    listOf(record['plage_ouverture']),
    publicText('Commentaire', plainText(textOf(record['commentaire_plage_ouverture'])), note),
    note,
  );
  if (!hours) note('Les horaires ne sont pas publiés : ils sont dits inconnus, pas fermés.');
  else if (JSON.stringify(hours).includes('"note"'))
    note('Un commentaire accompagne les horaires : il est montré, et ce qu’il concerne est dit incertain.');
  if (listOf(record['affectation_personne']).length > 0)
    note('Les noms de personnes (affectation_personne) sont retirés.');
  const { address, note: accessibilityNote } = addressOf(record, note);
  const [phone, email, url] = [record['telephone'], record['adresse_courriel'], record['site_internet']].map(
    (value) => valuesOf(value)[0],
  );
  const id = (textOf(record['id']) || textOf(record['ancien_code_pivot']) || name)
    .replace(/[^A-Za-z0-9._:-]+/g, '-')
    .slice(0, 100);
  return compact({
    id: `dila-${id}`,
    kind: 'associated',
    name,
    address,
    accessibilityNote,
    contact: publicContact(compact({ phone, email, url }), note),
    hours,
  });
};

/**
 * Reads desks of the public directory (DILA, « annuaire de l’administration ») in its two shapes: real lists of the bulk
 * file, and the open-data API's lists written as JSON text inside JSON.
 */
export function readPlageOuverture(input: Uint8Array | string, _context: ImportContext): ImportResult {
  const { json, report } = jsonOrRefusal(input);
  if (report) return { sites: [], report };
  const records = recordsOf(json, ['results', 'records', 'service', 'data']);
  const refused: Remark[] = [];
  const changed: Remark[] = [];
  const sites = records.flatMap((record, index): Site[] => {
    const where = textOf(record['id']) || `entrée ${String(index + 1)}`;
    const notes: string[] = [];
    try {
      const site = siteOf(record, (why) => notes.push(why));
      changed.push(...notes.map((why) => ({ where, why })));
      return [site];
    } catch (error) {
      if (!(error instanceof PlageError || error instanceof SyntaxError)) throw error;
      const why =
        error instanceof SyntaxError ? 'Un champ n’est pas du JSON : exportez le fichier de nouveau.' : error.message;
      refused.push({ where, why });
      return [];
    }
  });
  return { sites, report: { read: records.length, kept: sites.length, changed, refused } };
}
