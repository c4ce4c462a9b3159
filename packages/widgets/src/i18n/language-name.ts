import { cached, localeOf } from './format.js';
import type { WidgetLanguage } from './language.js';

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
  const names = cached(`g ${language}`, () => new Intl.DisplayNames(localeOf(language), { type: 'language' }));
  return names.of(tag) ?? tag;
}
