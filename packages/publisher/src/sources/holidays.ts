import type { HoursException, Text } from '@cite-des-metiers/sdk/feed';
import Holidays from 'date-holidays';
import { foldWord } from '../project/vocabulary.js';
import { addDays } from './wall.js';

/** Where public holidays are asked for. */
export interface HolidayPlace {
  /** Country, ISO 3166-1 alpha-2. */
  readonly country: string;
  /**
   * Region, ISO 3166-2 (`FR-974`, `CH-GE`, `ES-CT`, `CA-BC`). French departments with holidays of their own (`FR-67`),
   * and overseas departments under either code (`FR-974`, `FR-RE`, or country `RE`), are known.
   */
  readonly region?: string;
}

/** What a site says about public holidays: it closes on all, on some by name or date, or on all but some. */
export interface HolidayClosure {
  /** `true` for all of them, or names (in any of the place's languages) and dates (`2027-05-17`, `05-17`). */
  readonly closes: true | readonly string[];
  /** Names or dates that do not close it, such as « lundi de Pentecôte ». */
  readonly except?: readonly string[];
}

/** A country, a region or a holiday's name that is not known. `message` is one French sentence. */
export class HolidayError extends Error {
  override readonly name = 'HolidayError';
}

const overseas: Readonly<Record<string, string>> = {
  '971': 'GP',
  '972': 'MQ',
  '973': 'GF',
  '974': 'RE',
  '976': 'YT',
  '977': 'BL',
  '978': 'MF',
};
/** Regions of France whose departments have holidays of their own: nobody could tell which ones. */
const mixedRegions = new Set(['FR-GES']);

/** French as it is said; date-holidays translates from other languages in places. */
const frenchNames: Readonly<Record<string, string>> = {
  'Nouvel An': 'Jour de l’An',
  'Fête du travail': 'Fête du Travail',
  'Fête de la Victoire 1945': 'Victoire 1945',
  'Fête Nationale de la France': 'Fête nationale',
  'l’Épiphanie': 'Épiphanie',
  'la Fête-Dieu': 'Fête-Dieu',
  'Jour de l’an': 'Jour de l’An',
  'Jeûne Genevois': 'Jeûne genevois',
};

const typographic = (name: string): string => name.replace(/'/g, '’').replace(/\(substitute day\)/i, '(report)');

interface Found {
  readonly date: string;
  readonly names: Readonly<Record<string, string>>;
}

const calendars = new Map<string, Holidays>();

const calendarOf = ({ country, region }: HolidayPlace): Holidays => {
  const upper = country.toUpperCase();
  const department = Object.values(overseas).includes(upper) ? upper : undefined;
  const code = region?.toUpperCase().replace(/^[A-Z]{2}-/, '');
  const state = department ?? (code === undefined ? undefined : upper === 'FR' ? (overseas[code] ?? code) : code);
  const main = department === undefined ? upper : 'FR';
  const key = `${main}-${state ?? ''}`;
  const known = calendars.get(key);
  if (known) return known;
  if (region !== undefined && mixedRegions.has(region.toUpperCase()))
    throw new HolidayError(
      `La région ${region} mêle deux régimes de jours fériés ; indiquez le département, par exemple FR-67 ou FR-51.`,
    );
  if (main === 'CH' && state === undefined)
    throw new HolidayError('En Suisse, les jours fériés dépendent du canton ; indiquez la région, par exemple CH-GE.');
  const every = new Holidays();
  if (every.getCountries()[main] === undefined)
    throw new HolidayError(`Le pays « ${country} » n’est pas connu ; écrivez son code ISO 3166, par exemple FR.`);
  const states = (every.getStates(main) ?? {}) as Record<string, string>;
  // A region without holidays of its own (most French departments) has those of its country.
  const own = state !== undefined && states[state] !== undefined ? state : undefined;
  if (own === undefined && state !== undefined && (main === 'CH' || main === 'ES' || main === 'CA'))
    throw new HolidayError(
      `La région « ${region ?? ''} » n’est pas connue ; écrivez par exemple ${main}-${Object.keys(states)[0] ?? ''}.`,
    );
  const calendar =
    own === undefined ? new Holidays(main, { types: ['public'] }) : new Holidays(main, own, { types: ['public'] });
  calendars.set(key, calendar);
  return calendar;
};

/** What date-holidays 3.37 has not got, or gives to years before the law. */
const corrected = (place: HolidayPlace, found: Map<string, Found>): Map<string, Found> => {
  if (place.country.toUpperCase() === 'IT')
    for (const date of [...found.keys()]) if (date.endsWith('-10-04') && date < '2026') found.delete(date);
  return found;
};

const findAll = (place: HolidayPlace, from: string, to: string, languages: readonly string[]): Map<string, Found> => {
  const calendar = calendarOf(place);
  const found = new Map<string, Found>();
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1)
    for (const language of languages)
      for (const holiday of calendar.getHolidays(year, language)) {
        if (holiday.type !== 'public') continue;
        const first = holiday.date.slice(0, 10);
        // Some last several days; `end` is the instant after the last, on the place's wall clock.
        const days = Math.max(1, Math.round((holiday.end.getTime() - holiday.start.getTime()) / 86_400_000));
        for (let day = 0; day < days; day += 1) {
          const date = addDays(first, day);
          if (date < from || date > to) continue;
          const raw = typographic(holiday.name);
          const name = language === 'fr' ? (frenchNames[raw] ?? raw) : raw;
          const before = found.get(date)?.names;
          const said = before?.[language];
          const joined = said === undefined || said === name ? name : `${said}, ${name}`;
          found.set(date, { date, names: { ...before, [language]: joined } });
        }
      }
  return new Map([...corrected(place, found)].sort(([a], [b]) => a.localeCompare(b)));
};

const textOf = (names: Readonly<Record<string, string>>, languages: readonly string[]): Text =>
  languages.length === 1 ? (names[languages[0] ?? 'fr'] ?? '') : { ...names };

/**
 * Public holidays of a place between two days (both included, `YYYY-MM-DD`), by date, with their names.
 * @param languages Languages of the names (BCP 47); one gives plain strings.
 * @throws HolidayError for an unknown country, an unknown canton, or Switzerland without canton.
 */
export function publicHolidays(
  place: HolidayPlace,
  from: string,
  to: string,
  languages: readonly string[] = ['fr'],
): Map<string, Text> {
  const all = findAll(place, from, to, languages);
  return new Map([...all].map(([date, { names }]) => [date, textOf(names, languages)]));
}

/** Whether a name or date in a site's settings means this holiday. */
const means = (word: string, holiday: Found): boolean => {
  if (/^\d{4}-\d\d-\d\d$/.test(word)) return holiday.date === word;
  if (/^\d\d-\d\d$/.test(word)) return holiday.date.slice(5) === word;
  const dayMonth = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/.exec(word.trim());
  if (dayMonth) {
    const [, day = '', month = '', year] = dayMonth;
    const rest = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return holiday.date.endsWith(rest) && (year === undefined || holiday.date.startsWith(year));
  }
  const folded = foldWord(word);
  return [...Object.values(holiday.names), officialName(holiday.date)].some(
    (name) => name !== '' && foldWord(name) === folded,
  );
};

const official: Readonly<Record<string, string>> = {
  '01-01': '1er janvier',
  '05-01': '1er mai',
  '05-08': '8 mai',
  '07-14': '14 juillet',
  '11-01': '1er novembre',
  '11-11': '11 novembre',
  '12-25': '25 décembre',
};
const officialName = (date: string): string => official[date.slice(5)] ?? '';

/**
 * Dated closures for the public holidays on which a site says that it closes, for the window given (eighteen months is
 * usual). Nothing is closed that the site does not say.
 * @param languages Languages of the reasons; the first is that of plain strings.
 * @throws HolidayError for an unknown place, or a name that is no holiday there: the known ones are listed.
 */
export function holidayClosures(
  place: HolidayPlace,
  closure: HolidayClosure,
  window: { readonly from: string; readonly to: string },
  languages: readonly string[] = ['fr'],
): HoursException[] {
  const named = [...new Set([...languages, 'fr', 'en'])];
  const all = findAll(place, window.from, window.to, named);
  // Names are checked over two whole years: the window may hold no 1 May although the place has one.
  const nextYear = `${String(Number(window.from.slice(0, 4)) + 1)}-12-31`;
  const known = [
    ...findAll(place, `${window.from.slice(0, 4)}-01-01`, nextYear > window.to ? nextYear : window.to, named).values(),
  ];
  for (const word of [...(closure.closes === true ? [] : closure.closes), ...(closure.except ?? [])])
    if (!known.some((holiday) => means(word, holiday)))
      throw new HolidayError(
        `« ${word} » n’est pas un jour férié de ce lieu ; les jours fériés sont : ${[...new Set(known.map(({ names }) => names['fr'] ?? ''))].join(', ')}.`,
      );
  return [...all.values()]
    .filter((holiday) => closure.closes === true || closure.closes.some((word) => means(word, holiday)))
    .filter((holiday) => !(closure.except ?? []).some((word) => means(word, holiday)))
    .map(({ date, names }) => {
      const wanted = Object.fromEntries(languages.map((language) => [language, names[language] ?? names['fr'] ?? '']));
      return { from: date, closed: true as const, reason: textOf(wanted, languages), cause: 'public-holiday' as const };
    });
}
