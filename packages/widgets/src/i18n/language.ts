/** Languages the widgets speak; the first is the fallback. `fr-easy` is French by the rules of easy-to-read text. */
export const LANGUAGES = ['fr', 'en', 'nl', 'it', 'es', 'ca', 'pt', 'ar', 'fr-easy'] as const;

/** A language the widgets speak. */
export type WidgetLanguage = (typeof LANGUAGES)[number];

const isSpoken = (tag: string): tag is WidgetLanguage => LANGUAGES.some((language) => language === tag);

/** Walks up through shadow roots: `closest` stops at their border. */
function closestAcross(element: Element, selector: string): Element | null {
  const found = element.closest(selector);
  const root = element.getRootNode();
  return found ?? (root instanceof ShadowRoot ? closestAcross(root.host, selector) : null);
}

/** True while a browser's or extension's translation rewrites the page, and with it `html[lang]`. */
export function isPageTranslated(): boolean {
  const { classList } = document.documentElement;
  return classList.contains('translated-ltr') || classList.contains('translated-rtl');
}

/**
 * The language tag (BCP 47) that holds at an element: its own `lang`, else the closest ancestor's, shadow roots crossed.
 * @returns The tag as written, or an empty string where the page names none.
 */
export function languageTagOf(element: Element): string {
  return closestAcross(element, '[lang]:not([lang=""])')?.getAttribute('lang')?.trim() ?? '';
}

/**
 * The widgets' language for a tag: `pt-BR` gives `pt`; a language that is not spoken gives French, the language of the
 * network. With `easy`, French becomes easy French.
 */
export function spokenLanguage(tag: string, easy = false): WidgetLanguage {
  const lower = tag.toLowerCase();
  const primary = lower.split('-')[0] ?? '';
  const language = isSpoken(lower) ? lower : isSpoken(primary) ? primary : 'fr';
  return easy && language === 'fr' ? 'fr-easy' : language;
}

/** Writing direction of a language of ours. */
export const directionOf = (language: WidgetLanguage): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');

/** Tag for `Intl`, `lang` attributes and choosing among a feed's texts: `fr-easy` is French. */
export const bcp47 = (language: WidgetLanguage): string => (language === 'fr-easy' ? 'fr' : language);
