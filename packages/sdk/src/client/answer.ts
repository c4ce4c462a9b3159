import { SdkError } from '../errors.js';
import type { CiteDocument, Pole, Site } from '../feed/index.js';
import type { Snapshot } from './snapshot.js';

/** An answer computed from the feed's documents, and how far to trust it. */
export interface Answer<T> {
  /** The answer. */
  readonly value: T;
  /** When the oldest document it rests on was read. Instant in epoch milliseconds. */
  readonly fetchedAt: number;
  /** True where one of them could not be refreshed: see `error`. */
  readonly stale: boolean;
  /** Why. */
  readonly error?: SdkError;
}

/** An answer that rests on some documents. */
export function answerFrom<T>(value: T, ...documents: readonly Snapshot<unknown>[]): Answer<T> {
  const error = documents.find((snapshot) => snapshot.error)?.error;
  return {
    value,
    fetchedAt: Math.min(...documents.map(({ fetchedAt }) => fetchedAt)),
    stale: documents.some(({ stale }) => stale),
    ...(error && { error }),
  };
}

const known = (list: readonly { readonly id: string }[]): string =>
  list.length > 0 ? `it has ${list.map(({ id }) => JSON.stringify(id)).join(', ')}` : 'it has none';

/**
 * The site asked for; where none is, the first main one, or else the first; `undefined` where the feed has no site.
 * @throws {SdkError} `bad-argument` for a site the feed does not have, naming those it has.
 */
export function siteOf({ sites }: CiteDocument, id: string | undefined): Site | undefined {
  if (id === undefined) return sites.find(({ kind }) => kind === 'main') ?? sites[0];
  const site = sites.find((other) => other.id === id);
  if (!site) throw new SdkError('bad-argument', `the feed has no site ${JSON.stringify(id)}; ${known(sites)}`);
  return site;
}

/** The pole asked for. @throws {SdkError} `bad-argument` for a pole the feed does not have, naming those it has. */
export function poleOf({ poles }: CiteDocument, id: string): Pole {
  const pole = poles.find((other) => other.id === id);
  if (!pole) throw new SdkError('bad-argument', `the feed has no pole ${JSON.stringify(id)}; ${known(poles)}`);
  return pole;
}
