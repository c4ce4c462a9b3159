import type { Activity, ConseilOffer, Hours, Resource, Site } from '@cite-des-metiers/sdk/feed';

/** Folder of a project that holds what was imported. */
export const IMPORTS_FOLDER = 'imports';

/** What `cdm import` writes into `imports/` and `cdm build` merges: parts of feed documents, as JSON. */
export interface Fragment {
  /** Kind of source. */
  readonly kind: string;
  /** File or address it was read from. */
  readonly from: string;
  /** When, RFC 3339. */
  readonly importedAt: string;
  /** For `agenda.json`. */
  readonly activities?: readonly Activity[];
  /** For `resources.json`. */
  readonly resources?: readonly Resource[];
  /** For `conseil.json`. */
  readonly offers?: readonly ConseilOffer[];
  /** For `cite.json`. */
  readonly sites?: readonly Site[];
  /** Site that `hours` are for; the main one where left out. */
  readonly site?: string;
  /** Opening hours of that site. */
  readonly hours?: Hours;
}

const dashed = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase();

/**
 * Name of the fragment's file: the kind and the last part of what was read, as in `onisep-ideo-metiers.json`; for the hours of
 * one site, the kind and the site.
 */
export function fragmentName(kind: string, from: string, site?: string): string {
  const last =
    from
      .replace(/[?#].*$/, '')
      .split(/[\\/]/)
      .filter(Boolean)
      .at(-1) ?? '';
  const stem = dashed(site ?? last.replace(/\.[a-z0-9]+$/i, ''));
  return stem === '' || stem === kind ? `${kind}.json` : `${kind}-${stem.slice(0, 60)}.json`;
}
