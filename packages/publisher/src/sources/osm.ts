import type { Hours, Interval, Text } from '@cite-des-metiers/sdk/feed';
import { hoursOfDays } from './days-to-hours.js';
import { type OsmPlace, type OsmStretch, OsmSyntaxError, type OsmValue, parseOsm } from './osm-engine.js';
import type { ImportContext, ImportResult } from './report.js';
import { HolidayError, publicHolidays } from './holidays.js';
import { foldWord } from '../project/vocabulary.js';
import { addDays, clock } from './wall.js';

/** What an OSM value needs besides itself. */
export interface OsmOptions {
  /** Where it holds; required where the value speaks of public holidays (`PH`). */
  readonly place?: OsmPlace;
  /** Public holidays there, by date: they beat those that the parser knows. */
  readonly holidays?: ReadonlyMap<string, Text>;
  /** True to refuse days without times (`Mo open`), which producers write when they do not know the times. */
  readonly explicitTimes?: boolean;
  /** 0 ranges (the default), 1 points, 2 both: what the tag allows. */
  readonly mode?: 0 | 1 | 2;
}

/** A value that cannot be said in hours without guessing. `message` is one French sentence. */
export class OsmRefusal extends Error {
  override readonly name = 'OsmRefusal';
}

/** Hours read from a value. */
export interface OsmHours {
  /** The hours. */
  readonly hours: Hours;
  /** What was understood with some tolerance, in plain French. */
  readonly remarks: readonly string[];
}

const APPOINTMENT = /rendez[- ]?vous|\brdv\b|appointment|afspraak|appuntamento|cita previa/i;
const DAY = 1440;

const intervalOf = (from: number, to: number, { unknown, comment }: OsmStretch, named: boolean): Interval => {
  // The parser's own words for `14:00-17:00+`, in the language of the country.
  const note =
    unknown && comment !== undefined && /"?open end"?/i.test(comment) ? 'Heure de fin non précisée' : comment;
  const appointment = comment !== undefined && APPOINTMENT.test(comment) && !/sans rendez/i.test(comment);
  return {
    from: clock(from),
    to: clock(to),
    ...(unknown ? (appointment ? { admission: 'appointment' } : { unsure: true }) : {}),
    ...(note === undefined || (named && !unknown) ? {} : { note }),
  };
};

/** Cuts stretches at midnight, save a night's end before 8:00, which stays with the evening it belongs to. */
const byDay = (stretches: readonly OsmStretch[], isHoliday: (date: string) => boolean): Map<string, Interval[]> => {
  const days = new Map<string, Interval[]>();
  for (const stretch of stretches) {
    let { start } = stretch;
    while (start < stretch.end) {
      const midnight = Math.floor(start / DAY) * DAY;
      const overnight = start > midnight && stretch.end - midnight <= DAY + 480;
      const end = overnight ? stretch.end : Math.min(stretch.end, midnight + DAY);
      const date = new Date(midnight * 60_000).toISOString().slice(0, 10);
      const interval = intervalOf(start - midnight, end - midnight, stretch, isHoliday(date));
      days.set(date, [...(days.get(date) ?? []), interval]);
      start = end;
    }
  }
  return days;
};

const bareOf = (value: string): string => value.replace(/"[^"]*"/g, '');
/** Whether a value speaks of public holidays (`PH`), so that one must know them. */
export const speaksOfHolidays = (value: string): boolean => /\bPH\b/i.test(bareOf(value));

/** What no list of hours can say, whatever the words the value uses for it. */
const refuseUnsayable = (value: string): void => {
  const bare = bareOf(value);
  if (/\b(?:sunrise|sunset|dawn|dusk|daylight)\b/i.test(bare))
    throw new OsmRefusal(
      'La valeur suit le lever ou le coucher du soleil, qu’une horloge ne dit pas ; écrivez des heures.',
    );
  if (/\bSH\b/.test(bare))
    throw new OsmRefusal(
      'La valeur parle des vacances scolaires (SH), que l’analyseur connaît mal ; écrivez leurs horaires comme une variante.',
    );
};

const refuseEarly = (value: string, options: OsmOptions): void => {
  if (value.trim() === '')
    throw new OsmRefusal('La valeur est vide ; écrivez par exemple Mo-Fr 09:00-12:00,14:00-17:00.');
  refuseUnsayable(value);
  if (speaksOfHolidays(value) && !options.place)
    throw new OsmRefusal('La valeur parle des jours fériés (PH), mais le pays n’est pas connu ; indiquez-le.');
};

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const SHORT_RANGE = new RegExp(
  String.raw`\b(\d{4})\s+(${MONTHS.join('|')})\s+(\d{1,2})\s*-\s*(${MONTHS.join('|')})\s+(\d{1,2})\b`,
  'g',
);

/** `2021 Mar 28-Apr 16`, as many write it: the specification wants the year of the end as well. */
const withYears = (value: string): string =>
  value.replace(SHORT_RANGE, (_, year: string, m1: string, d1: string, m2: string, d2: string) => {
    const order = (month: string, day: string): number => MONTHS.indexOf(month) * 100 + Number(day);
    const end = Number(year) + (order(m2, d2) < order(m1, d1) ? 1 : 0);
    return `${year} ${m1} ${d1}-${String(end)} ${m2} ${d2}`;
  });

/** Hours as the French write them (`9h30`, `9 h`) with colons, for what to write instead. */
const frenchHours = (value: string): string =>
  value.replace(
    /(?<!\d)(\d{1,2})\s?[hH]\s?(\d{2})?(?![\da-z])/g,
    (_, hours: string, minutes = '00') => `${hours.padStart(2, '0')}:${String(minutes)}`,
  );

const isReadable = (value: string, attempt: (text: string) => unknown): boolean => {
  try {
    attempt(value);
    return true;
  } catch (error) {
    if (!(error instanceof OsmSyntaxError)) throw error;
    return false;
  }
};

const parse = (value: string, options: OsmOptions, place: OsmPlace | null): OsmValue => {
  const attempt = (text: string): OsmValue => parseOsm(text, place, options.mode ?? 0);
  try {
    return attempt(value);
  } catch (error) {
    if (!(error instanceof OsmSyntaxError)) throw error;
    const repaired = withYears(value);
    if (repaired !== value)
      try {
        return attempt(repaired);
      } catch (second) {
        if (!(second instanceof OsmSyntaxError)) throw second;
      }
    const withColons = frenchHours(value);
    if (withColons !== value && isReadable(withColons, attempt))
      throw new OsmRefusal(
        `« ${value} » : OpenStreetMap écrit les heures avec deux points ; écrivez « ${withColons} ».`,
      );
    // Its own reasons are half French, half English; where it stopped says more.
    const read = /^(.*?) <---/.exec(error.message)?.[1];
    throw new OsmRefusal(
      `« ${value} » n’est pas une valeur opening_hours lisible${read === undefined ? '' : ` (l’analyseur s’arrête à « ${read} »)`} ; écrivez par exemple Mo-Fr 09:00-12:00.`,
    );
  }
};

const words = (name: Text): string =>
  foldWord(typeof name === 'string' ? name : Object.values(name).join(' ')).replace(/\bst\b/g, 'saint');

/**
 * The parser's calendars are not dated: a holiday of today is one of all years for it. Where dated rules have one of
 * its days by name today, but not then, the window cannot be answered.
 */
const checkDated = (theirs: ReadonlyMap<string, Text>, place: OsmPlace, from: string, until: string): void => {
  const today = new Date().getUTCFullYear();
  if (theirs.size === 0 || Number(from.slice(0, 4)) >= today) return;
  const language = new Intl.Locale(`und-${place.country}`).maximize().language;
  const named = (first: string, last: string): Set<string> =>
    new Set([...publicHolidays({ country: place.country }, first, last, [language]).values()].map(words));
  try {
    const now = named(`${String(today)}-01-01`, `${String(today)}-12-31`);
    const then = named(`${from.slice(0, 4)}-01-01`, `${until.slice(0, 4)}-12-31`);
    for (const [date, name] of theirs)
      if (now.has(words(name)) && !then.has(words(name)))
        throw new OsmRefusal(
          `Le ${date} n’était pas encore férié (${typeof name === 'string' ? name : date}) : l’analyseur ne connaît pas les jours fériés de cette période.`,
        );
  } catch (error) {
    if (!(error instanceof HolidayError)) throw error; // Holidays by region: there is no national list to compare with.
  }
};

interface Calendar {
  readonly days: ReadonlyMap<string, readonly Interval[]>;
  readonly holidays: ReadonlyMap<string, Text>;
}

/** Public holidays as the parser knows them: it is asked for the value `PH` itself. */
const holidaysOf = (place: OsmPlace, from: string, until: string): Map<string, Text> => {
  const names = new Map<string, Text>();
  let known: OsmValue;
  try {
    known = parseOsm('PH', place);
  } catch (error) {
    if (error instanceof OsmSyntaxError) return names; // No calendar for this country: then `PH` was refused already.
    throw error;
  }
  for (const { start, end, comment } of known.between(from, until))
    for (let minute = start; minute < end; minute += DAY)
      names.set(new Date(minute * 60_000).toISOString().slice(0, 10), comment ?? 'Jour férié');
  return names;
};

/** Days of the window; where our holidays and the parser's differ, ours decide. */
const calendarOf = (value: string, options: OsmOptions, from: string, until: string, remarks: string[]): Calendar => {
  const { place, holidays: ours } = options;
  const holidays = speaksOfHolidays(value);
  const theirs = place && holidays ? holidaysOf(place, from, until) : new Map<string, Text>();
  if (place && !ours) checkDated(theirs, place, from, until);
  const named = (date: string): boolean => theirs.has(date);
  const days = byDay(parse(value, options, place ?? null).between(from, until), named);
  if (!holidays || !ours) return { days, holidays: theirs };
  const onHolidays = new Set([...theirs.keys()].map((date) => JSON.stringify(days.get(date) ?? [])));
  const [only] = onHolidays;
  const asRead = new Map(days);
  for (const date of theirs.keys())
    if (!ours.has(date)) setDay(days, date, ordinaryDay(date, asRead, theirs, from, until));
  for (const [date, name] of ours) {
    if (theirs.has(date) || date < from || date >= until) continue;
    if (onHolidays.size !== 1 || only === undefined)
      throw new OsmRefusal(
        `Le jour férié du ${date} (${typeof name === 'string' ? name : Object.values(name).join(' / ')}) n’est pas connu de l’analyseur et la valeur ne dit pas clairement quoi en faire ; écrivez les jours fériés comme des fermetures.`,
      );
    setDay(days, date, JSON.parse(only) as Interval[]);
    remarks.push(`Jour férié ajouté : ${date}.`);
  }
  return { days, holidays: ours };
};

/**
 * What the value says of a day that is no holiday after all: the same weekday around it, where both sides agree. (The
 * parser cannot be asked: without a country it takes Germany's holidays.)
 */
const ordinaryDay = (
  date: string,
  days: ReadonlyMap<string, readonly Interval[]>,
  theirs: ReadonlyMap<string, Text>,
  from: string,
  until: string,
): readonly Interval[] => {
  const beside = [-14, -7, 7, 14]
    .map((distance) => addDays(date, distance))
    .filter((other) => !theirs.has(other) && other >= from && other < until);
  const said = new Set(beside.map((other) => JSON.stringify(days.get(other) ?? [])));
  const [only] = said;
  if (said.size === 1 && only !== undefined) return JSON.parse(only) as Interval[];
  throw new OsmRefusal(
    `Le ${date} est férié pour l’analyseur et non pour la Cité, et la valeur ne dit pas clairement quoi en faire ; écrivez les jours fériés comme des fermetures.`,
  );
};

const setDay = (days: Map<string, Interval[]>, date: string, intervals: readonly Interval[] | undefined): void => {
  if (intervals && intervals.length > 0) days.set(date, [...intervals]);
  else days.delete(date);
};

const checkSense = (
  value: string,
  days: ReadonlyMap<string, readonly Interval[]>,
  dates: number,
  options: OsmOptions,
): void => {
  const all = [...days.values()].flat();
  const whole = (interval: Interval): boolean => interval.from === '00:00' && interval.to === '24:00';
  if (days.size >= dates && all.every((interval) => interval.unsure === true && whole(interval)))
    throw new OsmRefusal(
      `« ${value} » ne dit que « à vérifier » pour tous les jours : un commentaire seul efface les horaires ; écrivez par exemple Mo 09:00-12:00 open "sur inscription".`,
    );
  const bare = value.replace(/"[^"]*"/g, '');
  if (
    options.explicitTimes &&
    all.some((interval) => whole(interval) && !interval.unsure) &&
    !/24\/7|00:00-24:00/.test(bare)
  )
    throw new OsmRefusal(
      `« ${value} » donne des jours sans heures, ce qui voudrait dire ouvert jour et nuit ; écrivez les heures, par exemple Mo 09:00-12:00.`,
    );
};

/** Countries without a calendar of the parser's (Mauritius): it borrows France's, whose days ours then replace. */
const withKnownPlace = (value: string, options: OsmOptions): OsmOptions => {
  if (!options.place || !options.holidays || !speaksOfHolidays(value)) return options;
  try {
    parseOsm('PH', options.place);
    return options;
  } catch (error) {
    if (!(error instanceof OsmSyntaxError)) throw error;
    return { ...options, place: { country: 'FR' } };
  }
};

/**
 * Reads an OpenStreetMap `opening_hours` value into hours for the window of the context: the week where it is the same
 * every week, seasons and single dates where not, public holidays by name. What it calls unknown stays unknown.
 * @throws OsmRefusal where the value cannot be said without guessing.
 */
export function hoursFromOsm(
  value: string,
  context: Pick<ImportContext, 'from' | 'to'>,
  given: OsmOptions = {},
): OsmHours {
  const options = withKnownPlace(value, given);
  refuseEarly(value, options);
  const remarks: string[] = [];
  const from = addDays(context.from, -1);
  const until = addDays(context.to, 2);
  const parsed = parse(value, options, options.place ?? null);
  // Said again on the canonical form: other languages have other words for the sun and for holidays.
  refuseEarly(parsed.canonical, options);
  const { days, holidays } = calendarOf(value, options, from, until, remarks);
  checkSense(value, days, Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000), options);
  if ((parsed.warnings.length > 0 && parsed.canonical !== value) || withYears(value) !== value)
    remarks.push(`« ${value} » est lu comme « ${parsed.canonical} ».`);
  const hours = hoursOfDays(
    { from, to: context.to, on: (date) => days.get(date) ?? [], holiday: (date) => holidays.get(date) },
    parsed.weekStable,
  );
  return { hours, remarks };
}

/** Reads one OSM value; the caller says which site the hours are for. Never throws for what the value holds. */
export function readOsmHours(value: string, context: ImportContext, options: OsmOptions = {}): ImportResult {
  try {
    const { hours, remarks } = hoursFromOsm(value, context, options);
    return { hours, report: { read: 1, kept: 1, changed: remarks.map((why) => ({ where: value, why })), refused: [] } };
  } catch (error) {
    if (!(error instanceof OsmRefusal)) throw error;
    return { report: { read: 1, kept: 0, changed: [], refused: [{ where: value, why: error.message }] } };
  }
}
