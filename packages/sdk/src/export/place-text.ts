import type { CiteDocument, Language, Place, Site, Text } from '../feed/index.js';
import { localize } from '../text/index.js';

/** The site a place is at; the main one where nothing says otherwise. */
export function siteOf(cite: CiteDocument | undefined, place: Place | undefined): Site | undefined {
  if (place?.site !== undefined) return cite?.sites.find(({ id }) => id === place.site);
  if (place?.name ?? place?.address ?? place?.url) return undefined;
  return cite?.sites.find(({ kind }) => kind === 'main') ?? cite?.sites[0];
}

/** A place in one line: room, name, street, town. Empty where it is online or nothing is known. */
export function placeText(
  cite: CiteDocument | undefined,
  place: Place | undefined,
  languages: readonly Language[],
): string {
  const site = siteOf(cite, place);
  const say = (text: Text | undefined): string =>
    text === undefined ? '' : localize(text, languages, cite?.languages[0]).value;
  const address = place?.address ?? site?.address;
  const town = [address?.postalCode, address?.locality].filter(Boolean).join(' ');
  return [say(place?.name ?? site?.name), say(place?.room), ...(address?.lines ?? []), town].filter(Boolean).join(', ');
}
