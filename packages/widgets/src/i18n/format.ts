import { bcp47, type WidgetLanguage } from './language.js';

/** Space that does not break, narrow: French puts it inside times and before some marks. */
const NNBSP = '\u202f';
const NBSP = '\u00a0';
/** Keeps what stands on both sides of a dash on one line. */
const JOINER = '\u2060';

const cache = new Map<string, unknown>();

/** `Intl` objects are slow to make and quick to use: each is made once per page. */
function cached<T>(key: string, make: () => T): T {
  if (!cache.has(key)) cache.set(key, make());
  return cache.get(key) as T;
}

const dateFormat = (language: WidgetLanguage, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  cached(`d ${language} ${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(bcp47(language), options));

/** A calendar date as UTC noon, so that formatting in UTC can never slip a day. */
const asUtc = (date: string): Date => new Date(`${date}T12:00:00Z`);

/** Time of day from a wall clock `HH:MM` (to `48:00`), as people of the language write it: "9 h 30", "9:30 AM", "09:30". */
export function formatTime(time: string, language: WidgetLanguage): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  if (language === 'fr' || language === 'fr-easy')
    return minutes === 0
      ? `${String(hours % 24 || (hours ? 24 : 0))}${NBSP}h`
      : `${String(hours % 24)}${NBSP}h${NBSP}${String(minutes).padStart(2, '0')}`;
  return dateFormat(language, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(
    Date.UTC(2000, 0, 1, hours % 24, minutes),
  );
}

/** Two times with an en dash: "9 h 30 – 12 h". */
export const formatTimeRange = (from: string, to: string, language: WidgetLanguage): string =>
  `${formatTime(from, language)}${NNBSP}–${JOINER}${NNBSP}${formatTime(to, language)}`;

/** Formats a date; French writes the first of the month "1er". */
function writeDate(date: string, language: WidgetLanguage, options: Intl.DateTimeFormatOptions): string {
  const french = bcp47(language) === 'fr';
  return dateFormat(language, { ...options, timeZone: 'UTC' })
    .formatToParts(asUtc(date))
    .map(({ type, value }) => (french && type === 'day' && value === '1' ? '1er' : value))
    .join('');
}

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
export const formatInstant = (instant: number, language: WidgetLanguage, timeZone: string): string =>
  dateFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(instant);

/** Whole number by the language's digits and grouping. */
export const formatNumber = (value: number, language: WidgetLanguage): string =>
  cached(`n ${language}`, () => new Intl.NumberFormat(bcp47(language))).format(value);

/** Which plural form a number takes. */
export const pluralOf = (value: number, language: WidgetLanguage): Intl.LDMLPluralRule =>
  cached(`p ${language}`, () => new Intl.PluralRules(bcp47(language))).select(value);

/** Words joined as the language does: "lundi, mardi et jeudi". */
export const formatList = (
  words: readonly string[],
  language: WidgetLanguage,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string => cached(`l ${language} ${type}`, () => new Intl.ListFormat(bcp47(language), { type })).format(words);

/** Sign languages of the network's countries (ISO 639-3), for which `Intl` has no name. */
const SIGNED = new Set(['fsl', 'sfb', 'vgt', 'ssr', 'sgg', 'slf', 'ise', 'ssp', 'csc', 'psr', 'dse']);
const signName: Readonly<Record<WidgetLanguage, string>> = {
  fr: 'langue des signes',
  'fr-easy': 'langue des signes',
  en: 'sign language',
  nl: 'gebarentaal',
  it: 'lingua dei segni',
  es: 'lengua de signos',
  ca: 'llengua de signes',
  pt: 'língua gestual',
  ar: 'لغة الإشارة',
};

/** Name of a language in another one: "portugais"; the tag itself where it has none. */
export function languageName(tag: string, language: WidgetLanguage): string {
  if (SIGNED.has(tag.split('-')[0] ?? '')) return signName[language];
  const names = cached(`g ${language}`, () => new Intl.DisplayNames(bcp47(language), { type: 'language' }));
  return names.of(tag) ?? tag;
}

/** Name of a zone at an instant (epoch milliseconds): "heure de La Réunion". */
export function zoneName(timeZone: string, language: WidgetLanguage, instant: number): string {
  const parts = dateFormat(language, { timeZone, timeZoneName: 'longGeneric' }).formatToParts(instant);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}

/** First letter in upper case, as a sentence begins. */
export const capitalize = (text: string, language: WidgetLanguage): string =>
  text.charAt(0).toLocaleUpperCase(bcp47(language)) + text.slice(1);
