import { cached, localeOf, writeDate } from './format.js';
import type { WidgetLanguage } from './language.js';

/** Whole number by the language's digits and grouping. */
export const formatNumber = (value: number, language: WidgetLanguage): string =>
  cached(`n ${language}`, () => new Intl.NumberFormat(localeOf(language))).format(value);

/** Which plural form a number takes. */
export const pluralOf = (value: number, language: WidgetLanguage): Intl.LDMLPluralRule =>
  cached(`p ${language}`, () => new Intl.PluralRules(localeOf(language))).select(value);

/** Calendar date with its year: "15 septembre 2026". */
export const formatDate = (date: string, language: WidgetLanguage): string =>
  writeDate(date, language, { day: 'numeric', month: 'long', year: 'numeric' });
