import { cached, localeOf } from './format.js';
import type { WidgetLanguage } from './language.js';
import french from './languages.strings.js';
import { translationOf, wordFor } from './strings.js';

/** Sign languages of the network's countries (ISO 639-3), for which `Intl` has no name. */
const SIGNED = new Set(['fsl', 'sfb', 'vgt', 'ssr', 'sgg', 'slf', 'ise', 'ssp', 'csc', 'psr', 'dse']);

/**
 * Name of a language in another one: "portugais"; the tag itself where it has none. A page's first `Intl.DisplayNames` costs more
 * than all else that a tag does: only rarer languages are asked of it (docs/decisions/0011).
 * @param tag BCP 47.
 */
export function languageName(tag: string, language: WidgetLanguage): string {
  const { names, signed } = translationOf(language)?.languages ?? french;
  if (SIGNED.has(tag.split('-')[0] ?? '')) return signed;
  const display = (): Intl.DisplayNames =>
    cached(`g ${language}`, () => new Intl.DisplayNames(localeOf(language), { type: 'language' }));
  return wordFor(names, tag) ?? display().of(tag) ?? tag;
}
