import type { Language, Resource, Synonym, Text } from '@cite-des-metiers/sdk/feed';
import type { Facet } from '@cite-des-metiers/sdk/search';
import { localize } from '@cite-des-metiers/sdk/text';
import { titleKey } from './question.js';
import { sayingsFor } from './synonyms.js';

/** A resource as it is indexed; `resource` is given back untouched. */
export interface IndexedDocument {
  readonly title: string;
  readonly names: readonly string[];
  readonly keywords: readonly string[];
  readonly said: readonly string[];
  readonly themes: readonly string[];
  readonly summary?: string;
  /** Summaries in the other languages: found, not shown. */
  readonly more: readonly string[];
  /** Each form of the title as a key: the exact title comes first. */
  readonly titleKeys: readonly string[];
  readonly facets: Readonly<Record<Facet, readonly string[]>>;
  readonly year?: number;
  /** Place in the catalogue: what is equally good keeps its order. */
  readonly place: number;
  readonly resource: Resource;
}

const inEveryLanguage = (text: Text): string[] => (typeof text === 'string' ? [text] : Object.values(text));

// "hygiène sécurité (HSE)" is also asked for without its acronym.
const forms = (title: string): string[] => (title.includes('(') ? [title, title.replace(/\([^)]*\)/gu, ' ')] : [title]);

/**
 * Prepares what turns resources into documents of the index.
 * @param language The Cité's first language: that of shown texts and of facet values.
 */
export function documentMaker(
  language: Language,
  synonyms: readonly Synonym[],
): (resource: Resource, place: number) => IndexedDocument {
  const sayings = sayingsFor(synonyms, language);
  const shown = (text: Text): string => localize(text, [language], language).value;
  return (resource, place) => {
    const title = shown(resource.title);
    const summary = resource.summary === undefined ? undefined : shown(resource.summary);
    const names = [
      ...inEveryLanguage(resource.title).filter((other) => other !== title),
      ...(resource.otherTitles ?? []),
    ];
    const { publisher, collection, level, ean, rome = [], keywords: hidden = [] } = resource;
    const keywords = [...hidden, ...rome.map(({ code }) => code), ean, publisher, collection, level].filter(
      (keyword) => keyword !== undefined,
    );
    const themes = (resource.themes ?? []).flatMap(inEveryLanguage);
    const more = (resource.summary === undefined ? [] : inEveryLanguage(resource.summary)).filter(
      (other) => other !== summary,
    );
    const keys = [title, ...names].flatMap(forms).map(titleKey);
    return {
      title,
      names,
      keywords,
      said: sayings([title, ...names, ...keywords, ...themes, summary ?? '', ...more].join('\n')),
      themes,
      ...(summary === undefined ? {} : { summary }),
      more,
      titleKeys: [...new Set(keys)].filter((key) => key !== ''),
      facets: {
        poles: resource.poles ?? [],
        themes: (resource.themes ?? []).map(shown),
        kind: [resource.kind],
        language: [resource.language ?? language],
        access: resource.access,
        level: level === undefined ? [] : [level],
      },
      ...(resource.year === undefined ? {} : { year: resource.year }),
      place,
      resource,
    };
  };
}
