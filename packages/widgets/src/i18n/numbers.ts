import { cached, commonOf, localeOf } from './format.js';
import type { WidgetLanguage } from './language.js';

/** Italian, Spanish and Portuguese write four digits together. */
const TOGETHER: readonly WidgetLanguage[] = ['it', 'es', 'pt'];

/** Whole number from 0, grouped as the language does: "1 099", "1.099". */
export const formatNumber = (value: number, language: WidgetLanguage): string =>
  value < (TOGETHER.includes(language) ? 10_000 : 1000)
    ? String(value)
    : String(value).replace(/\B(?=(\d{3})+$)/g, commonOf(language).thousands);

/** Which plural form a number takes. */
export const pluralOf = (value: number, language: WidgetLanguage): Intl.LDMLPluralRule =>
  cached(`p ${language}`, () => new Intl.PluralRules(localeOf(language))).select(value);
