import { createHash } from 'node:crypto';
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

const isAddress = (from: string): boolean => /^[a-z]{3,}:\/\//i.test(from.trim());

/** Tells apart what ends alike: every public calendar of Google's is called `basic.ics`. */
const mark = (from: string): string => createHash('sha256').update(from.trim()).digest('hex').slice(0, 6);

/** Longest readable part of a name, in characters. */
const LONGEST = 60;

const stemOf = (from: string): string => {
  if (isAddress(from)) {
    const last =
      from
        .replace(/[?#].*$/, '')
        .split('/')
        .filter(Boolean)
        .at(-1) ?? '';
    return [dashed(last.replace(/\.[a-z0-9]+$/i, '')).slice(0, LONGEST), mark(from)].filter(Boolean).join('-');
  }
  const whole = dashed(from.replace(/\.[a-z0-9]+$/i, ''));
  return whole.length <= LONGEST ? whole : `${whole.slice(-LONGEST)}-${mark(from)}`;
};

/**
 * Name of the fragment's file, one for each source: the kind and the path of what was read, as in `onisep-ideo-metiers.json`; the
 * end of a web address and a mark of all of it, as in `ics-basic-1f3a9c.json`; for the hours of one site, the site.
 * @param from File or address as the user wrote it. An address is not told by its mark: it may hold a secret.
 */
export function fragmentName(kind: string, from: string, site?: string): string {
  const stem = site === undefined ? stemOf(from) : dashed(site);
  return stem === '' || stem === kind ? `${kind}.json` : `${kind}-${stem}.json`;
}
