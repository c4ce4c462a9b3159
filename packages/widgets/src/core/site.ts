import type { CiteDocument, Site } from '@cite-des-metiers/sdk/feed';
import { warnUnknown } from './log.js';

/**
 * The site a tag is about: the one asked for, else the first main one, else the first. An identifier that the feed does not
 * have is warned about once, with those it has.
 * @returns A site; a Cité that lists none gets a nameless one without hours, so that the answer is "unknown".
 */
export function chooseSite(tag: string, cite: CiteDocument, wanted: string): Site {
  const { sites } = cite;
  const found = wanted ? sites.find(({ id }) => id === wanted) : undefined;
  if (wanted && !found)
    warnUnknown(
      tag,
      'site',
      wanted,
      sites.map(({ id }) => id),
      'the main one',
    );
  return (
    found ?? sites.find(({ kind }) => kind === 'main') ?? sites[0] ?? { id: cite.id, kind: 'main', name: cite.name }
  );
}
