import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DocumentStore, openFeed } from '@cite-des-metiers/sdk';
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

/**
 * Opens a feed that is a folder of this machine or an address.
 * @param now The instant, epoch milliseconds.
 * @throws SdkError `bad-argument` where an address cannot be right.
 */
export function openSource(feed: string, folder: string, now: number): FeedSource {
  const clock = (): number => now;
  if (/^https?:\/\//i.test(feed)) {
    const documents = openFeed({ feed, now: clock });
    return {
      documents,
      address: documents.feed,
      has: async (path) => (await fetch(documents.feed + path, { method: 'HEAD' })).ok,
    };
  }
  return {
    documents: openFeed({ feed: NOWHERE, now: clock, fetch: fetchFrom(folder), retries: 0 }),
    has: (path) => isThere(join(folder, path)),
  };
}
