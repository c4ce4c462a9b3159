import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DocumentStore, SdkError, openFeed } from '@cite-des-metiers/sdk';
import { isThere } from '../project/files.js';

/** A feed to draw from. */
export interface FeedSource {
  readonly documents: DocumentStore;
  /** Its address, with a slash at its end; absent for a folder. */
  readonly address?: string;
  /** Whether it has a file, by its path in the feed. */
  readonly has: (path: string) => Promise<boolean>;
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** Answers as a web server of the folder would. */
const fetchFrom =
  (folder: string): typeof globalThis.fetch =>
  async (input) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    try {
      const body = await readFile(join(folder, pathname));
      return new Response(body, { headers: { 'content-type': 'application/json' } });
    } catch (error) {
      if (isMissing(error)) return new Response(null, { status: 404 });
      throw error;
    }
  };

/** Stands for a folder that has no address; nothing is ever asked of it. */
const NOWHERE = 'https://feed.invalid/';

/** Milliseconds that a server gets to say whether it has a file. */
const PATIENCE = 30_000;

/** Whether a word is the address of a feed, and no folder. */
export function isFeedAddress(feed: string): boolean {
  return /^https?:\/\//i.test(feed);
}

/**
 * Opens a feed by its address.
 * @param now The instant, epoch milliseconds.
 * @throws SdkError `bad-argument` where the address cannot be right; its `has` rejects with `network` or `timeout`.
 */
export function openAddress(feed: string, now: number): FeedSource {
  const documents = openFeed({ feed, now: () => now });
  const has = async (path: string): Promise<boolean> => {
    const url = documents.feed + path;
    try {
      return (await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(PATIENCE) })).ok;
    } catch (cause) {
      const isLate = cause instanceof Error && cause.name === 'TimeoutError';
      throw new SdkError(isLate ? 'timeout' : 'network', `${url} does not answer`, { url, cause });
    }
  };
  return { documents, address: documents.feed, has };
}

/**
 * Opens a feed that is a folder of this machine.
 * @param now The instant, epoch milliseconds.
 */
export function openFolder(folder: string, now: number): FeedSource {
  return {
    documents: openFeed({ feed: NOWHERE, now: () => now, fetch: fetchFrom(folder), retries: 0 }),
    has: (path) => isThere(join(folder, path)),
  };
}
