import type { CiteDocument } from '@cite-des-metiers/sdk/feed';
import { localize } from '@cite-des-metiers/sdk/text';

/** The tags that have a frame page, with what its title says and how high it is where nothing follows its height, in CSS pixels. */
export const FRAMES = {
  hours: { fr: 'Horaires', en: 'Opening hours', height: 420 },
  permanences: { fr: 'Permanences et ateliers', en: 'Drop-in sessions and workshops', height: 640 },
  'resource-search': { fr: 'Recherche de documents', en: 'Document search', height: 640 },
  'find-conseiller': { fr: 'Trouver un conseiller', en: 'Find an adviser', height: 640 },
} as const;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in HTML, between tags or in a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

/** A tag that has a frame page. */
export type FrameName = keyof typeof FRAMES;

/**
 * What a frame is called, for its title and for the page around it (RGAA 2.2).
 * @param language The frame's (BCP 47); the Cité's first where left out.
 */
export function frameTitle(name: FrameName, cite: CiteDocument, language = cite.languages[0] ?? 'fr'): string {
  const words = FRAMES[name][language.startsWith('en') ? 'en' : 'fr'];
  return `${words} – ${localize(cite.name, [language], cite.languages[0]).value}`;
}
