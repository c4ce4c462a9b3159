import { SdkError } from '../errors.js';
import { DOCUMENT_NAMES } from '../feed/documents.js';

const FILE = new RegExp(`/(${DOCUMENT_NAMES.join('|')})\\.json$`);

/** Where relative addresses start from: the page, the worker, or nowhere (Node). */
const base = (): string | undefined =>
  typeof document === 'undefined' ? (globalThis.location as Location | undefined)?.href : document.baseURI;

/**
 * The folder of a feed, with a slash at its end, from what a developer or a webmaster writes: with or without that
 * slash, or the address of `cite.json`. A query and a fragment are dropped.
 * @throws {SdkError} `bad-argument`, saying what would be right.
 */
export function feedFolder(feed: string | URL): string {
  const start = base();
  const bad = (why: string): SdkError =>
    new SdkError('bad-argument', `feed ${JSON.stringify(String(feed))} ${why}`, { url: String(feed) });
  if (!URL.canParse(feed, start))
    throw bad(
      start === undefined
        ? 'is not an absolute address; outside a page write one such as "https://www.example.org/feed/"'
        : 'is not an address; write one such as "/feed/" or "https://www.example.org/feed/"',
    );
  const url = new URL(feed, start);
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw bad('is not served over https or http; serve its folder, for instance with "npx cdm serve"');
  if (url.username || url.password) throw bad('holds a password; a feed is public, remove it');
  url.search = '';
  url.hash = '';
  url.pathname = url.pathname.replace(FILE, '/').replace(/\/*$/, '/');
  return url.href;
}
