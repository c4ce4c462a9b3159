import { bcp47, type WidgetLanguage } from './language.js';
import { translationOf } from './strings.js';

/** Space that does not break, narrow: French puts it inside times and before some marks. */
const NNBSP = '\u202f';
const NBSP = '\u00a0';
/** Keeps what stands on both sides of a dash on one line. */
const JOINER = '\u2060';

const cache = new Map<string, unknown>();

/**
 * Dates, times and plurals as written in Europe, where the network is: plain `en` and `pt` are those of America. Arabic gets the
 * digits that are used in France, on which engines do not agree, and its clock: that is what stands on the door.
 */
const LOCALES: Readonly<Partial<Record<WidgetLanguage, string>>> = {
  en: 'en-GB',
  pt: 'pt-PT',
  ar: 'ar-u-nu-latn-hc-h23',
};
/** The locale that `Intl` gets for a language of ours. */
export const localeOf = (language: WidgetLanguage): string => LOCALES[language] ?? bcp47(language);

/** `Intl` objects are slow to make and quick to use: each is made once per page. */
export function cached<T>(key: string, make: () => T): T {
  if (!cache.has(key)) cache.set(key, make());
  return cache.get(key) as T;
}

const dateFormat = (language: WidgetLanguage, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  cached(`d ${language} ${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(localeOf(language), options));

/** A calendar date as UTC noon, so that formatting in UTC can never slip a day. */
const asUtc = (date: string): Date => new Date(`${date}T12:00:00Z`);

/** Time of day from a wall clock `HH:MM` (to `48:00`), as people of the language write it: "9 h 30", "9:30". */
export function formatTime(time: string, language: WidgetLanguage): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const inWords = translationOf(language)?.common.time;
  if (inWords) return inWords(hours, minutes);
  if (language === 'fr')
    return minutes === 0
      ? `${String(hours % 24 || (hours ? 24 : 0))}${NBSP}h`
      : `${String(hours % 24)}${NBSP}h${NBSP}${String(minutes).padStart(2, '0')}`;
  // As Intl writes it in all the others; but engines do not agree on a leading zero.
  return `${String(hours % 24)}:${String(minutes).padStart(2, '0')}`;
}

/** Two times with an en dash, "9 h 30 – 12 h", or as the language says it: "de 9 heures 30 à 12 heures". */
export function formatTimeRange(from: string, to: string, language: WidgetLanguage): string {
  const [begin, end] = [formatTime(from, language), formatTime(to, language)];
  return translationOf(language)?.common.timeRange?.(begin, end) ?? `${begin}${NNBSP}–${JOINER}${NNBSP}${end}`;
}

/** How a language writes the first of the month, where not as a plain number. */
const FIRST: Readonly<Record<string, string>> = { fr: '1er', it: '1º' };

/**
 * Joins the parts of a date. French and Italian have a first of the month of their own; English (where engines do not agree),
 * Spanish and Catalan put no comma after the weekday inside a sentence.
 */
const joinDate = (parts: readonly Intl.DateTimeFormatPart[], language: WidgetLanguage): string =>
  parts
    .map(({ type, value }, index) => {
      if (type === 'day' && value === '1') return FIRST[bcp47(language)] ?? value;
      const afterWeekday = type === 'literal' && parts[index - 1]?.type === 'weekday';
      return afterWeekday && ['en', 'es', 'ca'].includes(language) ? ' ' : value;
    })
    .join('');

/** A calendar date by `Intl`'s options, joined as the language does. */
export const writeDate = (date: string, language: WidgetLanguage, options: Intl.DateTimeFormatOptions): string =>
  joinDate(dateFormat(language, { ...options, timeZone: 'UTC' }).formatToParts(asUtc(date)), language);

/** Calendar date with its weekday, and its year where it is not this year's: "mardi 8 décembre". */
export const formatDay = (date: string, language: WidgetLanguage, today?: string): string =>
  writeDate(date, language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(today !== undefined && today.slice(0, 4) !== date.slice(0, 4) ? { year: 'numeric' } : {}),
  });

/** Day and month without weekday: "8 décembre". */
export const formatShortDay = (date: string, language: WidgetLanguage): string =>
  writeDate(date, language, { day: 'numeric', month: 'long' });

/** Name of the weekday of a date: "mardi". */
export const formatWeekday = (date: string, language: WidgetLanguage): string =>
  dateFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(asUtc(date));

/** An instant (epoch milliseconds) as date and time in a zone, for saying how old an answer is. */
export function formatInstant(instant: number, language: WidgetLanguage, timeZone: string): string {
  const parts = dateFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone }).formatToParts(instant);
  const hour = parts.findIndex(({ type }) => type === 'hour');
  const minute = parts.findIndex(({ type }) => type === 'minute');
  if (bcp47(language) !== 'fr' || hour < 0 || minute < 0) return joinDate(parts, language);
  const time = formatTime(`${parts[hour]?.value ?? ''}:${parts[minute]?.value ?? ''}`, language);
  return `${joinDate(parts.slice(0, hour), language)}${time}`;
}

/** Comma between parts of a line, with its space: Arabic has its own. */
export const comma = (language: WidgetLanguage): string => (language === 'ar' ? '، ' : ', ');

/** Words joined as the language does: "lundi, mardi et jeudi". */
export const formatList = (
  words: readonly string[],
  language: WidgetLanguage,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string => cached(`l ${language} ${type}`, () => new Intl.ListFormat(localeOf(language), { type })).format(words);

/** Name of a zone at an instant (epoch milliseconds): "heure de La Réunion". */
export function zoneName(timeZone: string, language: WidgetLanguage, instant: number): string {
  const parts = dateFormat(language, { timeZone, timeZoneName: 'longGeneric' }).formatToParts(instant);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}

/** First letter in upper case, as a sentence begins. */
export const capitalize = (text: string, language: WidgetLanguage): string =>
  text.charAt(0).toLocaleUpperCase(bcp47(language)) + text.slice(1);
