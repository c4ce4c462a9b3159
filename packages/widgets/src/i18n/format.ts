import { wallClock, weekdayOf } from '@cite-des-metiers/sdk/time';
import common, { type CommonStrings } from './common.strings.js';
import { bcp47, type WidgetLanguage } from './language.js';
import { translationOf } from './strings.js';

/** Space that does not break, narrow: French puts it inside times and before some marks. */
const NNBSP = '\u202f';
/** Keeps what stands on both sides of a dash on one line. */
const JOINER = '\u2060';

const cache = new Map<string, unknown>();

/** Zones and rarer languages by the names they have in Europe, where the network is: plain `en` and `pt` are those of America. */
const LOCALES: Readonly<Partial<Record<WidgetLanguage, string>>> = { en: 'en-GB', pt: 'pt-PT' };
/** The locale that `Intl` gets for a language of ours. */
export const localeOf = (language: WidgetLanguage): string => LOCALES[language] ?? bcp47(language);

/** `Intl` objects are slow to make and quick to use: each is made once per page. */
export function cached<T>(key: string, make: () => T): T {
  if (!cache.has(key)) cache.set(key, make());
  return cache.get(key) as T;
}

/** What all tags say, in a language: French until its script is there. */
export const commonOf = (language: WidgetLanguage): CommonStrings => translationOf(language)?.common ?? common;

/** Time of day from a wall clock `HH:MM` (to `48:00`), as people of the language write it: "9 h 30", "9:30". */
export function formatTime(time: string, language: WidgetLanguage): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return commonOf(language).time?.(hours, minutes) ?? `${String(hours % 24)}:${String(minutes).padStart(2, '0')}`;
}

/** Two times with an en dash, "9 h 30 – 12 h", or as the language says it: "de 9 heures 30 à 12 heures". */
export function formatTimeRange(from: string, to: string, language: WidgetLanguage): string {
  const [begin, end] = [formatTime(from, language), formatTime(to, language)];
  return commonOf(language).timeRange?.(begin, end) ?? `${begin}${NNBSP}–${JOINER}${NNBSP}${end}`;
}

const nth = (names: string, place: number): string => names.split(' ')[place - 1] ?? '';
const yearOf = (date: string): string => date.slice(0, 4);

/** Name of the weekday of a date: "mardi". */
export const formatWeekday = (date: string, language: WidgetLanguage): string =>
  nth(commonOf(language).weekdays, weekdayOf(date));

/**
 * A calendar date in words of ours. `Intl` knows them too, but a page's first `DateTimeFormat` costs 60 ms of its main thread, on a
 * slow telephone more than 110 (docs/decisions/0011); what is written here is held to it by a test.
 */
function writeDate(date: string, language: WidgetLanguage, weekday = '', year = ''): string {
  const { months, date: write } = commonOf(language);
  return write(weekday, Number(date.slice(8)), nth(months, Number(date.slice(5, 7))), year);
}

/** Calendar date with its weekday, and its year where it is not this year's: "mardi 8 décembre". */
export const formatDay = (date: string, language: WidgetLanguage, today = date): string =>
  writeDate(date, language, formatWeekday(date, language), yearOf(today) === yearOf(date) ? '' : yearOf(date));

/** Day and month without weekday: "8 décembre". */
export const formatShortDay = (date: string, language: WidgetLanguage): string => writeDate(date, language);

/** Calendar date with its year: "15 septembre 2026". */
export const formatDate = (date: string, language: WidgetLanguage): string =>
  writeDate(date, language, '', yearOf(date));

/** An instant (epoch milliseconds) as date and time in a zone, for saying how old an answer is. */
export function formatInstant(instant: number, language: WidgetLanguage, timeZone: string): string {
  const { date, time } = wallClock(instant, timeZone);
  return commonOf(language).dateTime(formatDate(date, language), formatTime(time, language));
}

/** Comma between parts of a line, with its space: Arabic has its own. */
export const comma = (language: WidgetLanguage): string => (language === 'ar' ? '، ' : ', ');

/** Words joined as the language does: "lundi, mardi et jeudi". */
export function formatList(words: readonly string[], language: WidgetLanguage): string {
  const last = words.at(-1) ?? '';
  const before = words.slice(0, -1).join(comma(language));
  return before ? commonOf(language).and(before, last) : last;
}

/** Name of a zone at an instant (epoch milliseconds): "heure de La Réunion". Only who is in another one pays for `Intl`'s first look. */
export function zoneName(timeZone: string, language: WidgetLanguage, instant: number): string {
  const format = cached(
    `z ${language} ${timeZone}`,
    () => new Intl.DateTimeFormat(localeOf(language), { timeZone, timeZoneName: 'longGeneric' }),
  );
  return format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

/** First letter in upper case, as a sentence begins. */
export const capitalize = (text: string, language: WidgetLanguage): string =>
  text.charAt(0).toLocaleUpperCase(bcp47(language)) + text.slice(1);
