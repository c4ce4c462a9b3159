import { addDays, isDate, weekdayOf } from './wall.js';

/** Text that staff wrote and that cannot be understood. `message` is one French sentence: what, and what would be right. */
export class FrenchRuleError extends Error {
  override readonly name = 'FrenchRuleError';
}

/** A rule that needs a calendar (school or public holidays) that is not at hand. */
export class MissingCalendarError extends FrenchRuleError {}

/** Lower case, without accents, with plain spaces, dashes and apostrophes; as long as what it came from, so offsets hold. */
export function foldFrench(text: string): string {
  return Array.from(text.normalize('NFC'), (char) => {
    if (/[\u2018\u2019\u02bc`´]/.test(char)) return "'";
    if (/[\u2010-\u2015\u2212]/.test(char)) return '-';
    if (/\s/.test(char)) return ' ';
    const base = char.normalize('NFD').charAt(0).toLowerCase();
    return base.length === char.length ? base : char;
  }).join('');
}

const monthNames = [
  'janvier|janv?',
  'fevrier|fevr?',
  'mars',
  'avril|avr',
  'mai',
  'juin',
  'juillet|juil',
  'aout',
  'septembre|sept?',
  'octobre|oct',
  'novembre|nov',
  'decembre|dec',
];
const dayNames = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const dayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** A month's name, folded, as a pattern without groups. */
export const MONTH = `(?:(?:${monthNames.join('|')})\\b\\.?)`;
/** A day's name, singular or plural, folded, as a pattern without groups. */
export const DAY = `(?:(?:${dayNames.join('|')})s?\\b)`;
/** Not before a date: in « lundi et mardi 8 décembre » the second day belongs to it, in « lundi et mardi 14h-17h » to the list. */
export const NOT_DATED = `(?!\\s+(?:\\d{1,2}(?:er|eme|e)?\\s+${MONTH}|\\d{1,2}/\\d|\\d{1,2}\\.\\d{1,2}\\.\\d{2}|\\d{1,2}-\\d{1,2}-\\d{4}|\\d{4}-\\d))`;
/** What stands between two items of a list. */
export const AND = `\\s*(?:,\\s*et\\b|,|;|/|&|\\+|\\bet\\b|\\bpuis\\b)\\s*`;

/** Number of a month (1 to 12) by its folded name. */
export function monthOf(name: string): number {
  const bare = name.replace('.', '');
  return monthNames.findIndex((pattern) => new RegExp(`^(?:${pattern})$`).test(bare)) + 1;
}

/** Number of a day (1 is Monday) by its folded name. */
export function dayOf(name: string): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  return (dayNames.indexOf(name.replace(/s$/, '')) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/** RFC 5545 code of a day, `MO` for 1. */
export function dayCode(day: number): string {
  return dayCodes[day - 1] ?? 'MO';
}

/** French name of a day, 1 is Monday. */
export function dayName(day: number): string {
  return dayNames[day - 1] ?? '';
}

/** `2026-12-24` as staff write it: `24/12/2026`. */
export function frenchDate(date: string): string {
  return date.split('-').reverse().join('/');
}

/** Years that a plan speaks of. 31/12/9999 is what some programs write for « no end ». */
const YEARS = { first: 1970, last: 2199 };

/** Makes a date, or says why there is none. A two-digit year is of this century. */
export function makeDate(year: number, month: number, day: number, written: string): string {
  const full = year < 100 ? 2000 + year : year;
  const date = `${String(full)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (!isDate(date))
    throw new FrenchRuleError(`La date « ${written} » n’existe pas ; écrivez jour/mois/année, par exemple 08/12/2026.`);
  if (full < YEARS.first || full > YEARS.last)
    throw new FrenchRuleError(
      `La date « ${written} » est trop loin ; écrivez une année de ${String(YEARS.first)} à ${String(YEARS.last)}, ou rien là où il n’y a pas de fin.`,
    );
  return date;
}

/** The year of a date written without one: the first in which it does not lie more than two months before `from`. */
export function yearFor(month: number, day: number, from: string, written: string): number {
  const floor = addDays(from, -60);
  const first = Number(floor.slice(0, 4));
  for (const year of [first, first + 1, first + 2]) {
    const date = `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    if (isDate(date) && date >= floor) return year;
  }
  throw new FrenchRuleError(`La date « ${written} » n’existe pas ; écrivez jour/mois/année, par exemple 08/12/2026.`);
}

/** Refuses a date whose day of the week is not the one written beside it. */
export function checkWeekday(date: string, weekday: number | undefined, written: string): void {
  if (weekday === undefined || weekdayOf(date) === weekday) return;
  throw new FrenchRuleError(
    `« ${written} » : le ${frenchDate(date)} est un ${dayName(weekdayOf(date))}, pas un ${dayName(weekday)} ; corrigez le jour, la date ou l’année.`,
  );
}
