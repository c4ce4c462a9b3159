import { type Site, readDocument } from '@cite-des-metiers/sdk/feed';
import { readDataInclusion } from '../sources/data-inclusion.js';
import { dayOf, foldFrench } from '../sources/french-words.js';
import { HolidayError, publicHolidays } from '../sources/holidays.js';
import { type JsonObject, isObject } from '../project/json.js';
import { listOf, parseJson, recordsOf, textOf } from '../sources/json-values.js';
import { wallOfTiming } from '../sources/openagenda-timings.js';
import { readOpenAgenda } from '../sources/openagenda.js';
import { readPlageOuverture } from '../sources/plage-ouverture.js';
import type { ImportContext } from '../sources/report.js';
import { problemOf } from './calendars.js';
import { type FamilyResult, Tally, skipped } from './family.js';
import { dataFiles } from './files.js';

const wide: ImportContext = { timeZone: 'Europe/Paris', language: 'fr', from: '2000-01-01', to: '2099-12-31' };
const year: ImportContext = { ...wide, from: '2026-11-22', to: '2027-11-22' };

/** What a zone's clock shows, by another way than the importer's: the formatter's own words. */
const shown = (instant: number, zone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
    .format(instant)
    .replace(' ', 'T');

interface Timing {
  readonly text: string;
  readonly zone: string;
}

const timingsOf = (record: unknown, zone: string): Timing[] => {
  if (!isObject(record)) return [];
  const own =
    textOf(record['timezone']) || (isObject(record['location']) ? textOf(record['location']['timezone']) : '') || zone;
  if (textOf(record['begin']) !== '' || textOf(record['start']) !== '')
    return ['begin', 'start', 'end']
      .map((key) => textOf(record[key]))
      .filter(Boolean)
      .map((text) => ({ text, zone: own }));
  return listOf(record['timings']).flatMap((timing) => timingsOf(timing, own));
};

/** Each timing at its own time, and again as the API's documentation misprints it: in February with a summer offset. */
const checkTiming = ({ text, zone }: Timing, id: string, tally: Tally): void => {
  const expected = shown(Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2')), zone);
  const given = wallOfTiming(text, zone, () => undefined);
  if (given === expected) tally.pass();
  else tally.fail(id, `${text} in ${zone}: expected ${expected}, got ${given}`);
  const winter = `${expected.slice(0, 5)}02-${expected.slice(8, 10) > '28' ? '28' : expected.slice(8, 10)}${expected.slice(10)}`;
  const summer = Date.parse(`${shown(Date.parse('2026-07-01T12:00:00Z'), zone)}Z`) - Date.parse('2026-07-01T12:00:00Z');
  if (summer !== 7_200_000) return;
  const misprinted = wallOfTiming(`${winter}+0200`, zone, () => undefined);
  if (misprinted === winter) tally.pass();
  else tally.fail(id, `${winter}+0200 in ${zone}, an impossible offset: expected ${winter}, got ${misprinted}`);
};

/** OpenAgenda: every timing lands at the right time of the wall clock, and events are sound activities. */
export async function openAgendaFamily(data: string): Promise<FamilyResult> {
  const name = 'openagenda timings';
  const files = await dataFiles(data, 'openagenda', '.json');
  if (files.length === 0) return skipped(name, 'no .json in openagenda/');
  const tally = new Tally(name);
  for (const file of files) {
    const records = recordsOf(parseJson(file.text), ['events', 'data', 'results']);
    const timings = records.flatMap((record) => timingsOf(record, 'Europe/Paris'));
    timings.forEach((timing, index) => checkTiming(timing, `${file.name}#${String(index)}`, tally));
    if (!records.some((record) => 'timings' in record)) continue;
    const { activities = [], report } = readOpenAgenda(file.text, wide);
    for (const { where, why } of report.refused) tally.refuse(`${file.name} ${where}`, why);
    const problem = problemOf(activities);
    const members = records.flatMap((record) =>
      isObject(record['member']) && isObject(record['member']['custom'])
        ? Object.values(record['member']['custom']).map(textOf)
        : [],
    );
    const leak = members.find((word) => word.length > 3 && JSON.stringify(activities).includes(word));
    if (problem !== undefined) tally.fail(file.name, problem);
    else if (leak !== undefined) tally.fail(file.name, `a member of the agenda reaches the feed: ${leak}`);
  }
  return tally.result();
}

/** What is wrong with sites as part of a feed; undefined where nothing is. */
const siteProblem = (sites: readonly Site[]): string | undefined => {
  const read = readDocument('cite', {
    version: 1,
    generatedAt: '2026-11-22T12:00:00Z',
    validThrough: '2099-12-31',
    source: { name: 'conformance' },
    id: 'essai',
    name: 'Essai',
    languages: ['fr'],
    country: 'FR',
    timeZone: 'Europe/Paris',
    poles: [],
    sites: JSON.parse(JSON.stringify(sites)) as unknown,
  });
  if (!read.ok) return read.message;
  const [issue] = read.issues;
  return issue ? `${issue.path}: ${issue.message}` : undefined;
};

/** Every row of a desk, by day: nothing of it may be lost. */
const lostOf = (record: JsonObject, site: Site): string | undefined => {
  const weekly = site.hours?.weekly ?? [];
  for (const row of listOf(record['plage_ouverture']).filter(isObject)) {
    const comment = textOf(row['commentaire']);
    if (comment !== '' && !weekly.some((interval) => interval.note === comment))
      return `the remark « ${comment} » is lost`;
    const day = dayOf(foldFrench(textOf(row['nom_jour_debut'])));
    for (const rank of ['1', '2']) {
      const [from, to] = [`valeur_heure_debut_${rank}`, `valeur_heure_fin_${rank}`].map((key) =>
        textOf(row[key]).slice(0, 5),
      );
      if (!from || !to) continue;
      const kept = weekly.find(
        (interval) => interval.days.includes(day) && interval.from === from && interval.to === to,
      );
      if (!kept) return `${textOf(row['nom_jour_debut'])} ${from}-${to} is lost`;
    }
  }
  return undefined;
};

/** Desks of the public directory, in both shapes. */
export async function plageFamily(data: string): Promise<FamilyResult> {
  const name = 'plage-ouverture';
  const files = await dataFiles(data, 'plage-ouverture', '.json');
  if (files.length === 0) return skipped(name, 'no .json in plage-ouverture/');
  const tally = new Tally(name);
  for (const file of files) {
    const { sites = [], report } = readPlageOuverture(file.text, year);
    const records = recordsOf(parseJson(file.text), ['results', 'records', 'service', 'data']);
    for (const { where, why } of report.refused) tally.refuse(`${file.name} ${where}`, why);
    const problem = siteProblem(sites);
    if (problem !== undefined) tally.fail(file.name, problem);
    for (const site of sites) {
      const record = records.find((one) => site.id === `dila-${textOf(one['id'])}`) ?? records[0];
      const lost = record ? lostOf(record, site) : 'no record for this site';
      if (lost === undefined) tally.pass();
      else tally.fail(`${file.name} ${site.id}`, lost);
    }
  }
  return tally.result();
}

/** JSON Schemas and word lists stand in the same folder; they are no records. */
const isRecordFile = (text: string): boolean => {
  const json = parseJson(text);
  if (isObject(json) && ('properties' in json || '$schema' in json || '$defs' in json)) return false;
  const [first] = recordsOf(json, ['items', 'structures', 'services', 'results', 'data']);
  return first !== undefined && !('value' in first && 'label' in first);
};

/** Structures, services and places of the médiation numérique. */
export async function inclusionFamily(data: string): Promise<FamilyResult> {
  const name = 'data-inclusion';
  const files = (await dataFiles(data, 'data-inclusion', '.json', '.csv')).filter(
    ({ name: file, text }) => file.endsWith('.csv') || isRecordFile(text),
  );
  if (files.length === 0) return skipped(name, 'no records in data-inclusion/');
  const tally = new Tally(name);
  for (const file of files) {
    const { sites = [], offers = [], report } = await readDataInclusion(file.bytes, year);
    for (const { where, why } of report.refused) tally.refuse(`${file.name} ${where}`, why);
    const problem = siteProblem(sites);
    const out = JSON.stringify([sites, offers]);
    const names = [...file.text.matchAll(/"contact_nom_prenom"\s*:\s*"([^"]{3,})"/g)].map(([, person]) => person ?? '');
    const leak = names.find((person) => out.includes(person));
    if (problem !== undefined) tally.fail(file.name, problem);
    else if (leak !== undefined) tally.fail(file.name, `a person reaches the feed: ${leak}`);
    else if (report.kept + report.refused.length !== report.read) tally.fail(file.name, 'read is not kept and refused');
    else for (let index = 0; index < report.kept; index += 1) tally.pass();
  }
  return tally.result();
}

const zones: Readonly<Record<string, { country: string; region?: string }>> = {
  metropole: { country: 'FR' },
  'alsace-moselle': { country: 'FR', region: 'FR-67' },
  guadeloupe: { country: 'FR', region: 'FR-971' },
  martinique: { country: 'FR', region: 'FR-972' },
  guyane: { country: 'FR', region: 'FR-973' },
  'la-reunion': { country: 'FR', region: 'FR-974' },
  mayotte: { country: 'FR', region: 'FR-976' },
  'saint-barthelemy': { country: 'FR', region: 'FR-977' },
  'saint-martin': { country: 'FR', region: 'FR-978' },
};

/** Public holidays by zone against the State's lists: the same dates, each with a name. */
export async function publicHolidayFamily(data: string): Promise<FamilyResult> {
  const name = 'public holidays';
  const files = await dataFiles(data, 'holidays', '.json');
  if (files.length === 0) return skipped(name, 'no .json in holidays/');
  const tally = new Tally(name);
  for (const file of files) {
    const place =
      zones[
        file.name
          .replace(/^(?:fr|jours[_-]feries)[-_]/, '')
          .replace(/\.json$/, '')
          .replaceAll('_', '-')
      ];
    const expected = parseJson(file.text);
    if (!place || !isObject(expected)) {
      tally.refuse(file.name, 'no Cité of the network is in this zone');
      continue;
    }
    const dates = Object.keys(expected).sort();
    try {
      const [first = '2026', last = '2026'] = [dates[0]?.slice(0, 4), dates.at(-1)?.slice(0, 4)];
      const ours = publicHolidays(place, `${first}-01-01`, `${last}-12-31`);
      for (const date of dates)
        if (ours.get(date)) tally.pass();
        else tally.fail(file.name, `${date} (${textOf(expected[date])}) is missing`);
      for (const [date, holiday] of ours)
        if (!(date in expected)) tally.fail(file.name, `${date} (${JSON.stringify(holiday)}) is no holiday`);
    } catch (error) {
      if (!(error instanceof HolidayError)) throw error;
      tally.refuse(file.name, error.message);
    }
  }
  return tally.result();
}
