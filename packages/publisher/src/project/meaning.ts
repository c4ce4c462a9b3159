import type {
  Activity,
  Booking,
  CiteDocument,
  ConseilOffer,
  Contact,
  DateRange,
  Envelope,
  Hours,
  HoursException,
  Interval,
  Place,
  PoleHours,
  Resource,
  SearchSetup,
  Shelf,
  Slot,
  Text,
} from '@cite-des-metiers/sdk/feed';
import { isRealDate, isTimeZone } from './calendar.js';
import type { Finding, JsonPath, Severity } from './finding.js';
import type { Messages } from './messages.fr.js';
import { nearest } from './nearest.js';
import { personalTraces } from './personal.js';
import type { RefusedIds } from './refused-ids.js';

/** What a reference may point to. */
export type Target = 'pole' | 'site' | 'activity' | 'resource';

/** What the rules need to know beyond the value at hand. */
export interface Surroundings {
  /** Identifiers that exist; a target left out is not checked (its document is not at hand). */
  readonly ids: Readonly<Partial<Record<Target, ReadonlySet<string>>>>;
  /** Those of records that were refused with a sentence of their own: what refers to them is not checked either. */
  readonly refused?: RefusedIds;
  /** True where the value belongs to the documentary catalogue. */
  readonly isCatalogue?: boolean;
  /** The Cité's first language (BCP 47), where known. */
  readonly language?: string;
  /** Today on the Cité's wall clock (`YYYY-MM-DD`), to tell documents that have run out. */
  readonly today?: string;
}

type Named = {
  Text: Text;
  LocalDate: string;
  DateRange: DateRange;
  HoursException: HoursException;
  Hours: Hours;
  Slot: Slot;
  Booking: Booking;
  Contact: Contact;
  Place: Place;
  Shelf: Shelf;
  PoleHours: PoleHours;
  SearchSetup: SearchSetup;
  Activity: Activity;
  ConseilOffer: ConseilOffer;
  Resource: Resource;
};
type Add = (severity: Severity, code: keyof Messages, path: JsonPath, say: (messages: Messages) => string) => void;
type Rule<T> = (value: T, path: JsonPath, around: Surroundings, add: Add) => void;

const refer = (
  add: Add,
  around: Surroundings,
  target: Target,
  id: string | undefined,
  path: JsonPath,
  severity: Severity = 'error',
): void => {
  const known = around.ids[target];
  if (id === undefined || known === undefined || known.has(id)) return;
  if (around.refused?.mayHold(target, id) === true) return;
  add(severity, 'unknown-reference', path, (m) =>
    m['unknown-reference'](target, id, nearest(id, [...known]), [...known]),
  );
};

const referAll = (
  add: Add,
  around: Surroundings,
  target: Target,
  ids: readonly string[] | undefined,
  path: JsonPath,
  severity: Severity = 'error',
): void => ids?.forEach((id, index) => refer(add, around, target, id, [...path, index], severity));

/** `marie.dupont@`, `m.dupont@`: a first name or initial, a dot, a name. `emploi.formation@` looks the same; it is a warning only. */
const personal = /^[\p{L}]+[.][\p{L}-]{2,}@/u;
const services =
  /^(accueil|contact|info|infos|rdv|bonjour|cite|cdm|service|emploi|formation|orientation|creation|mediatheque|documentation|secretariat)[.@]/i;

const email: Rule<Contact> = (contact, path, _around, add) => {
  const { email: address } = contact;
  if (address !== undefined && personal.test(address) && !services.test(address))
    add('warning', 'personal-email', [...path, 'email'], (m) => m['personal-email'](address));
};

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const spanOf = (interval: Interval): readonly [number, number] => {
  const from = minutes(interval.from);
  const to = minutes(interval.to);
  return [from, to > from ? to : to + 24 * 60];
};
const timesOf = (interval: Interval): string => `${interval.from}-${interval.to}`;

/** Two intervals compete when the same people may come in the same way. */
const compete = (a: Interval, b: Interval): boolean =>
  (a.admission ?? 'walk-in') === (b.admission ?? 'walk-in') &&
  (a.publics === undefined || b.publics === undefined || a.publics.some((one) => b.publics?.includes(one) === true));

const overlaps = (
  list: readonly { readonly interval: Interval; readonly path: JsonPath }[],
  day: string,
  add: Add,
): void => {
  list.forEach((later, index) => {
    const earlier = list.slice(0, index).find(({ interval }) => {
      const [from, to] = spanOf(interval);
      const [start, end] = spanOf(later.interval);
      return start < to && from < end && compete(interval, later.interval);
    });
    if (earlier)
      add('error', 'overlap', later.path, (m) => m.overlap(day, timesOf(earlier.interval), timesOf(later.interval)));
  });
};

const empties = (intervals: readonly Interval[], path: JsonPath, add: Add): void =>
  intervals.forEach((interval, index) => {
    if (interval.from === interval.to)
      add('error', 'interval-empty', [...path, index], (m) => m['interval-empty'](interval.from));
  });

const dayNames = ['lun.', 'mar.', 'mer.', 'jeu.', 'ven.', 'sam.', 'dim.'];
const week = (weekly: Hours['weekly'], path: JsonPath, add: Add): void => {
  empties(weekly, path, add);
  dayNames.forEach((name, index) => {
    const onDay = weekly
      .map((interval, at) => ({ interval, path: [...path, at] }))
      .filter(({ interval }) => interval.days.some((day) => day === index + 1));
    overlaps(onDay, name, add);
  });
};

const rules: { readonly [N in keyof Named]: Rule<Named[N]> } = {
  Text: (text, path, around, add) => {
    const strings = typeof text === 'string' ? [text] : Object.values(text);
    const tag = strings.map((string) => /<\/?[a-z][^<>]*>|&[a-z]+;/i.exec(string)?.[0]).find(Boolean);
    if (tag !== undefined) add('warning', 'html-in-text', path, (m) => m['html-in-text'](tag));
    // Books are called « Madame Bovary »; of a catalogue, only addresses and telephones of persons are told.
    const found = strings
      .flatMap(personalTraces)
      .find(({ found, certainty }) => certainty === 'sure' && (around.isCatalogue !== true || /[@\d]/.test(found)));
    if (found) add('warning', 'personal-words', path, (m) => m['personal-words'](found.found));
    const { language } = around;
    if (typeof text === 'string' || language === undefined || language in text) return;
    add('warning', 'language-missing', path, (m) => m['language-missing'](language, Object.keys(text)));
  },
  LocalDate: (date, path, _around, add) => {
    if (!isRealDate(date)) add('error', 'impossible-date', path, (m) => m['impossible-date'](date));
  },
  DateRange: (range, path, _around, add) => {
    if (range.to < range.from) add('error', 'range-order', path, (m) => m['range-order'](range.from, range.to));
  },
  HoursException: (exception, path, _around, add) => {
    const { from, to, intervals } = exception;
    if (to !== undefined && to < from) add('error', 'range-order', path, (m) => m['range-order'](from, to));
    const said = [exception.closed, exception.unknown, intervals, exception.closedFrom ?? exception.closedUntil].filter(
      (change) => change !== undefined,
    );
    if (said.length !== 1) add('error', 'exception-one-change', path, (m) => m['exception-one-change']());
    if (!intervals) return;
    empties(intervals, [...path, 'intervals'], add);
    overlaps(
      intervals.map((interval, index) => ({ interval, path: [...path, 'intervals', index] })),
      from,
      add,
    );
  },
  Hours: (hours, path, _around, add) => {
    week(hours.weekly, [...path, 'weekly'], add);
    hours.variants?.forEach((variant, index) => week(variant.weekly, [...path, 'variants', index, 'weekly'], add));
  },
  Slot: (slot, path, _around, add) => {
    if ((slot.from === undefined) !== (slot.to === undefined))
      add('error', 'slot-both-times', path, (m) => m['slot-both-times']());
  },
  Booking: email,
  Contact: email,
  Place: (place, path, around, add) => refer(add, around, 'site', place.site, [...path, 'site']),
  Shelf: (shelf, path, around, add) => refer(add, around, 'site', shelf.site, [...path, 'site']),
  PoleHours: (poleHours, path, around, add) => refer(add, around, 'pole', poleHours.pole, [...path, 'pole']),
  SearchSetup: (search, path, _around, add) => {
    if (search.engine === 'gateway' && search.url === undefined)
      add('error', 'gateway-address', path, (m) => m['gateway-address']());
  },
  Activity: (activity, path, around, add) => {
    referAll(add, around, 'pole', activity.poles, [...path, 'poles']);
    const { min, max } = activity.ages ?? {};
    if (min !== undefined && max !== undefined && min > max)
      add('error', 'age-order', [...path, 'ages'], (m) => m['age-order'](String(min), String(max)));
    activity.overrides?.forEach((override, index) => {
      const planned = activity.schedule.some(
        (slot) => slot.dates.includes(override.date) && (override.from ?? slot.from) === slot.from,
      );
      if (!planned)
        add('warning', 'override-without-session', [...path, 'overrides', index], (m) =>
          m['override-without-session']([override.date, override.from].filter(Boolean).join(' ')),
        );
    });
  },
  ConseilOffer: (offer, path, around, add) => {
    refer(add, around, 'pole', offer.pole, [...path, 'pole']);
    refer(add, around, 'site', offer.site, [...path, 'site']);
    // A warning: a season ends by itself, and must not stop the publication of all the rest. What leads nowhere is not published.
    referAll(add, around, 'activity', offer.agenda, [...path, 'agenda'], 'warning');
    referAll(add, around, 'resource', offer.resources, [...path, 'resources']);
  },
  Resource: (resource, path, around, add) => {
    referAll(add, around, 'pole', resource.poles, [...path, 'poles']);
    referAll(add, around, 'resource', resource.related, [...path, 'related'], 'warning');
  },
};

const isNamed = (type: string): type is keyof Named => type in rules;

/**
 * What a sound value of a named type says wrong: dates that do not exist, references that lead nowhere, intervals
 * that overlap, addresses of persons. Pure.
 * @param type Name of the type in the schema.
 * @param value The value, which keeps to that type's schema.
 * @param path Its place in the document.
 * @param around What is known of the rest of the feed.
 */
export function checkMeaning(type: string, value: unknown, path: JsonPath, around: Surroundings): readonly Finding[] {
  if (!isNamed(type)) return [];
  const findings: Finding[] = [];
  // The schema walk calls this with the type that belongs to the name.
  const rule = rules[type] as Rule<unknown>;
  rule(value, path, around, (severity, code, at, say) => findings.push({ severity, code, path: at, say }));
  return findings;
}

/** What a whole `cite.json` says wrong, beyond its parts. Pure. */
export function checkCite(cite: Partial<CiteDocument>): readonly Finding[] {
  const findings: Finding[] = [];
  const { timeZone, sites } = cite;
  if (typeof timeZone === 'string' && !isTimeZone(timeZone))
    findings.push({ severity: 'error', code: 'time-zone', path: ['timeZone'], say: (m) => m['time-zone'](timeZone) });
  // Called before the shape is known to be right: a site may be anything.
  const list: readonly unknown[] = Array.isArray(sites) ? sites : [];
  const isMain = (site: unknown): boolean =>
    typeof site === 'object' && site !== null && 'kind' in site && site.kind === 'main';
  if (list.length > 0 && !list.some(isMain))
    findings.push({ severity: 'warning', code: 'no-main-site', path: ['sites'], say: (m) => m['no-main-site']() });
  return findings;
}

/** Whether a document has run out on `today`. Pure. */
export function checkHorizon(envelope: Partial<Envelope>, today: string): readonly Finding[] {
  const { validThrough } = envelope;
  if (typeof validThrough !== 'string' || validThrough >= today) return [];
  return [
    { severity: 'warning', code: 'out-of-date', path: ['validThrough'], say: (m) => m['out-of-date'](validThrough) },
  ];
}
