import type { Activity, Address, Booking, Place, SessionOverride, Site, Slot, Text } from '@cite-des-metiers/sdk/feed';
import { siteNamed } from '../project/named.js';
import { compact } from '../project/rows.js';
import { type JsonObject, isObject } from '../project/json.js';
import { degreesOf, listOf, numberOf, jsonOrRefusal, recordsOf, textOf } from './json-values.js';
import { TimingError, scheduleOfTimings } from './openagenda-timings.js';
import { publicText, withoutPersons } from '../project/personal.js';
import { plainText } from './plain-text.js';
import type { ImportContext, ImportResult, Remark } from './report.js';
import { isTimeZone } from './wall.js';

/** What an agenda does not say. */
export interface OpenAgendaOptions {
  /** What its events are; `event` when left out. */
  readonly kind?: string;
  /** Poles that its events belong to. */
  readonly poles?: readonly string[];
  /** The Cité's sites: a place with the name of one is it. */
  readonly sites?: readonly Site[];
}

type Note = (why: string) => void;

/** Text in one language or several, without HTML, names or empty entries. */
const wordsOf = (label: string, value: unknown, language: string, note: Note): Text | undefined => {
  const clean = (raw: string): string => publicText(label, plainText(raw), note);
  if (typeof value === 'string') return clean(value) || undefined;
  if (!isObject(value)) return undefined;
  const entries = Object.entries(value).flatMap(([tag, text]): [string, string][] => {
    const cleaned = typeof text === 'string' && /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag) ? clean(text) : '';
    return cleaned === '' ? [] : [[tag, cleaned]];
  });
  const [only] = entries;
  if (!only) return undefined;
  return entries.length === 1 && only[0] === language ? only[1] : Object.fromEntries(entries);
};

const themesOf = (keywords: unknown, language: string, note: Note): Text[] | undefined => {
  const list = isObject(keywords) ? (keywords[language] ?? Object.values(keywords)[0]) : keywords;
  const words = Array.isArray(list) ? list.map(textOf) : textOf(list).split(',');
  const kept = words.map((word) => publicText('Mots-clés', word.trim(), note)).filter(Boolean);
  return kept.length > 0 ? kept : undefined;
};

const agesOf = (age: unknown): Activity['ages'] => {
  if (!isObject(age)) return undefined;
  const ages = compact({ min: numberOf(age['min']), max: numberOf(age['max']) });
  const valid = Object.values(ages).every((value) => value >= 0 && value <= 120);
  const inOrder = (ages.min ?? 0) <= (ages.max ?? 120);
  return valid && inOrder && Object.keys(ages).length > 0 ? ages : undefined;
};

/** Booking: typed entries of the API, plain values, or the old export's list in one text. Double entries are told once. */
const bookingOf = (event: JsonObject, note: Note): Booking | undefined => {
  const entries = [...listOf(event['registration']), ...textOf(event['registrationUrl']).split(/[,;\s]+(?=\S)/)];
  const booking: { phone?: string; email?: string; url?: string } = {};
  for (const entry of entries) {
    const value = isObject(entry) ? textOf(entry['value']) : textOf(entry);
    if (value === '') continue;
    if (/^https?:\/\//i.test(value)) booking.url ??= value;
    else if (value.includes('@')) {
      if (withoutPersons(value).removed.length > 0)
        note('Une adresse de courriel qui désigne une personne est retirée.');
      else booking.email ??= value.replace(/^mailto:/i, '');
    } else if (/^[+\d][\d\s().-]{1,24}$/.test(value)) booking.phone ??= value;
    else
      note(`Le moyen d’inscription « ${value} » n’est ni un lien, ni un courriel, ni un numéro ; il n’est pas repris.`);
  }
  return Object.keys(booking).length > 0 ? { need: 'recommended', ...booking } : undefined;
};

const addressOf = (location: JsonObject): Address | undefined => {
  const locality = textOf(location['city']) || textOf(location['adminLevel4']);
  if (locality === '') return undefined;
  const postalCode = textOf(location['postalCode']) || undefined;
  const line = textOf(location['address']);
  // The address usually repeats the postal code and the town.
  const street = line
    .split(/,\s*/)
    .filter(
      (part) => part !== '' && part !== postalCode && part !== locality && part !== `${postalCode ?? ''} ${locality}`,
    )
    .join(', ');
  const country = textOf(location['countryCode']).toUpperCase();
  return compact({
    lines: street === '' ? [] : [street],
    postalCode,
    locality,
    country: /^[A-Z]{2}$/.test(country) ? country : undefined,
    latitude: degreesOf(location['latitude'], 90),
    longitude: degreesOf(location['longitude'], 180),
  });
};

const placeOf = (event: JsonObject, options: OpenAgendaOptions, note: Note): Place | undefined => {
  const url = textOf(event['onlineAccessLink']);
  const online = /^https?:\/\/\S+$/i.test(url) ? { url } : {};
  const location = isObject(event['location'])
    ? event['location']
    : textOf(event['locationName']) !== ''
      ? { ...event, name: event['locationName'] }
      : undefined;
  if (!location) return Object.keys(online).length > 0 ? online : undefined;
  const name = textOf(location['name']);
  const site = siteNamed(name, options.sites ?? []);
  if (site) return { site: site.id, ...online };
  const place = compact({
    name: publicText('Lieu', plainText(name), note) || undefined,
    address: addressOf(location),
    ...online,
  });
  return Object.keys(place).length > 0 ? place : undefined;
};

const modesOf = (event: JsonObject): string[] | undefined => {
  const mode = numberOf(event['attendanceMode']);
  return mode === 2 ? ['video'] : mode === 3 ? ['onsite', 'video'] : undefined;
};

const hindrances: Readonly<Record<string, string>> = {
  hi: 'handicap auditif',
  vi: 'handicap visuel',
  pi: 'handicap psychique',
  mi: 'handicap moteur',
  ii: 'handicap intellectuel',
};

/** Adaptations to disabilities have no field of their own; they are told in the summary, never lost. */
const accessWords = (accessibility: unknown): string => {
  const codes = Array.isArray(accessibility)
    ? accessibility.map(textOf)
    : isObject(accessibility)
      ? Object.entries(accessibility)
          .filter(([, value]) => value === true)
          .map(([code]) => code)
      : [];
  const words = codes.flatMap((code) => (Object.hasOwn(hindrances, code) ? (hindrances[code] ?? []) : []));
  return words.length > 0 ? `Adapté : ${words.join(', ')}.` : '';
};

const joined = (a: Text | undefined, extra: string, language: string): Text | undefined => {
  if (extra === '') return a;
  if (a === undefined) return extra;
  return typeof a === 'string' ? `${a} ${extra}` : { ...a, [language]: `${a[language] ?? ''} ${extra}`.trim() };
};

/** `status` is told of the whole event: each of its sessions gets it. */
const overridesOf = (status: number | undefined, schedule: readonly Slot[], note: Note): SessionOverride[] => {
  const dates = [...new Set(schedule.flatMap((slot) => slot.dates))].sort();
  if (status === 6) return dates.map((date) => ({ date, status: 'cancelled' }));
  if (status === 5) return dates.map((date) => ({ date, status: 'full' }));
  if (status === 4)
    return dates.map((date) => ({
      date,
      status: 'cancelled',
      reason: 'Reporté à une date qui n’est pas encore connue.',
    }));
  if (status === 2) note('L’événement est reprogrammé : les dates sont celles que l’agenda donne maintenant.');
  if (status === 3) note('L’événement a lieu en ligne.');
  return [];
};

const within = (schedule: readonly Slot[], context: ImportContext): Slot[] =>
  schedule
    .map((slot) => ({ ...slot, dates: slot.dates.filter((date) => date >= context.from && date <= context.to) }))
    .filter(({ dates }) => dates.length > 0);

const activityOf = (
  event: JsonObject,
  context: ImportContext,
  options: OpenAgendaOptions,
  note: Note,
): Activity | undefined => {
  const location = isObject(event['location']) ? event['location'] : {};
  const named = textOf(event['timezone']) || textOf(location['timezone']);
  if (named !== '' && !isTimeZone(named))
    throw new TimingError(`Le fuseau « ${named} » n’est pas connu ; il faut un nom comme Europe/Paris.`);
  const timings = listOf(event['timings']);
  if (timings.length === 0)
    throw new TimingError('L’événement n’a pas d’horaires (timings) ; demandez-les avec detailed=1.');
  const { schedule: all, remarks } = scheduleOfTimings(timings, named || context.timeZone, context.timeZone);
  const schedule = within(all, context);
  if (schedule.length === 0) return undefined;
  remarks.forEach(note);
  const title = wordsOf('Titre', event['title'], context.language, note);
  if (title === undefined) throw new TimingError('L’événement n’a pas de titre que l’on puisse publier.');
  const id = textOf(event['uid']) || textOf(event['slug']);
  if (id === '') throw new TimingError('L’événement n’a pas d’identifiant (uid) ; exportez-le de nouveau.');
  const status = numberOf(event['status']);
  const overrides = overridesOf(status, schedule, note);
  const access = accessWords(event['accessibility']);
  const conditions = wordsOf('Conditions', event['conditions'], context.language, note);
  const booking = bookingOf(event, note);
  const updatedAt = textOf(event['updatedAt']);
  const url = textOf(event['canonicalUrl']);
  return compact({
    id: `openagenda-${id}`,
    kind: options.kind ?? 'event',
    title,
    summary: joined(wordsOf('Description', event['description'], context.language, note), access, context.language),
    poles: options.poles ?? [],
    themes: themesOf(event['keywords'], context.language, note),
    place: placeOf(event, options, note),
    modes: status === 3 ? ['video'] : modesOf(event),
    booking: conditions === undefined ? booking : { need: 'recommended', ...booking, note: conditions },
    ages: agesOf(event['age']),
    schedule,
    overrides: overrides.length > 0 ? overrides : undefined,
    url: /^https?:\/\/\S+$/i.test(url) ? url : undefined,
    updatedAt: /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(updatedAt) ? updatedAt : undefined,
  });
};

/** True where the record is moderated away: only state 2 is public. */
const hidden = (event: JsonObject): string | undefined => {
  const state = numberOf(event['state']);
  if (event['removed'] === true) return 'Il a été retiré de l’agenda.';
  if (event['draft'] === true) return 'C’est un brouillon.';
  if (event['private'] === true) return 'Il est privé.';
  return state === undefined || state === 2 ? undefined : `Il n’est pas publié dans l’agenda (state ${String(state)}).`;
};

/** Reads events already parsed; see {@link readOpenAgenda}. */
export function readOpenAgendaEvents(
  events: readonly JsonObject[],
  context: ImportContext,
  options: OpenAgendaOptions = {},
): ImportResult {
  const refused: Remark[] = [];
  const changed: Remark[] = [];
  let outside = 0;
  const activities = events.flatMap((event, index): Activity[] => {
    const where = textOf(event['slug']) || textOf(event['uid']) || `entrée ${String(index + 1)}`;
    const why = hidden(event);
    if (why !== undefined) {
      refused.push({ where, why });
      return [];
    }
    const notes = new Set<string>();
    try {
      const activity = activityOf(event, context, options, (note) => notes.add(note));
      if (!activity) {
        outside += 1;
        return [];
      }
      changed.push(...[...notes].map((note) => ({ where, why: note })));
      return [activity];
    } catch (error) {
      if (!(error instanceof TimingError || error instanceof SyntaxError)) throw error;
      const why =
        error instanceof TimingError
          ? error.message
          : 'Une liste de l’événement n’est pas du JSON : exportez-le de nouveau.';
      refused.push({ where, why });
      return [];
    }
  });
  return {
    activities,
    report: {
      read: activities.length + refused.length,
      kept: activities.length,
      changed,
      refused,
      ...(outside > 0 && { outside }),
    },
  };
}

/**
 * Reads an OpenAgenda export: the API's `{events}`, a list, one event, or the old export (`start`/`end` in UTC,
 * `registrationUrl`). Member names never pass. Events outside the window of the context are not counted.
 */
export function readOpenAgenda(
  input: Uint8Array | string,
  context: ImportContext,
  options: OpenAgendaOptions = {},
): ImportResult {
  const { json, report } = jsonOrRefusal(input);
  if (report) return { activities: [], report };
  return readOpenAgendaEvents(recordsOf(json, ['events', 'data', 'results']), context, options);
}
