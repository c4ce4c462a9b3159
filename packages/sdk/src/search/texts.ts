import type { Language, Resource, Text } from '../feed/index.js';
import { localize } from '../text/index.js';
import type { Facet } from './port.js';

/** A text in the Cité's first language, as hits are shown and facets are counted. */
export const textIn = (text: Text, language: Language): string => localize(text, [language], language).value;

const everyLanguage = (text: Text): string => (typeof text === 'string' ? text : Object.values(text).join('\n'));

/** What a resource is found by, field by field, the strongest first. */
export interface SearchTexts {
  readonly title: string;
  readonly names: string;
  readonly keywords: string;
  readonly themes: string;
  readonly summary: string;
}

/** The texts of a resource that are searched, in every language they are in. */
export function searchTexts(resource: Resource): SearchTexts {
  const { keywords = [], rome = [], ean = '', publisher = '', collection = '', level = '' } = resource;
  return {
    title: everyLanguage(resource.title),
    names: (resource.otherTitles ?? []).join('\n'),
    keywords: [...keywords, ...rome.map(({ code }) => code), ean, publisher, collection, level].join('\n'),
    themes: (resource.themes ?? []).map(everyLanguage).join('\n'),
    summary: resource.summary === undefined ? '' : everyLanguage(resource.summary),
  };
}

/** The values of a resource for one facet, as they are counted and chosen. */
export function facetValues(resource: Resource, facet: Facet, language: Language): readonly string[] {
  switch (facet) {
    case 'poles':
      return resource.poles ?? [];
    case 'themes':
      return (resource.themes ?? []).map((theme) => textIn(theme, language));
    case 'kind':
      return [resource.kind];
    case 'language':
      return [resource.language ?? language];
    case 'access':
      return resource.access;
    case 'level':
      return resource.level === undefined ? [] : [resource.level];
  }
}
