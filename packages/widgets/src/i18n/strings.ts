import type { FindConseillerStrings } from '../cdm-find-conseiller/cdm-find-conseiller.strings.js';
import type { HoursStrings } from '../cdm-hours/cdm-hours.strings.js';
import type { PermanencesStrings } from '../cdm-permanences/cdm-permanences.strings.js';
import type { ResourceSearchStrings } from '../cdm-resource-search/cdm-resource-search.strings.js';
import type { CommonStrings } from './common.strings.js';
import type { WidgetLanguage } from './language.js';
import type { LanguageStrings } from './languages.strings.js';
import type { NameStrings } from './names.strings.js';

/** Every text of every tag in one language: the shape that each file of `languages/` must fill, checked by the compiler. */
export interface Translation {
  readonly common: CommonStrings;
  readonly languages: LanguageStrings;
  readonly names: NameStrings;
  readonly 'cdm-hours': HoursStrings;
  readonly 'cdm-permanences': PermanencesStrings;
  readonly 'cdm-resource-search': ResourceSearchStrings;
  readonly 'cdm-find-conseiller': FindConseillerStrings;
}

/**
 * One script per language, loaded when a page first needs it. French travels with the tags.
 * @internal Exported for tests, which take a script away.
 */
export const loaders: Record<Exclude<WidgetLanguage, 'fr'>, () => Promise<{ default: Translation }>> = {
  en: () => import('./languages/en.js'),
  ar: () => import('./languages/ar.js'),
  pt: () => import('./languages/pt.js'),
  es: () => import('./languages/es.js'),
  nl: () => import('./languages/nl.js'),
  it: () => import('./languages/it.js'),
  ca: () => import('./languages/ca.js'),
  'fr-easy': () => import('./languages/fr-easy.js'),
};

const loaded = new Map<WidgetLanguage, Translation>();

/** The texts of a language if its script is there, else `undefined`. French is never here: each tag has its own. */
export const translationOf = (language: WidgetLanguage): Translation | undefined => loaded.get(language);

/**
 * The words for a value of the feed, which may be any text, `constructor` too.
 * @returns `undefined` where there are none.
 */
export const wordFor = (words: Readonly<Record<string, string>>, value: string): string | undefined =>
  Object.hasOwn(words, value) ? words[value] : undefined;

/** Fetches a language's script once. Rejects where it cannot be had: the tag then speaks French. */
export async function loadTranslation(language: WidgetLanguage): Promise<void> {
  if (language === 'fr' || loaded.has(language)) return;
  loaded.set(language, (await loaders[language]()).default);
}
