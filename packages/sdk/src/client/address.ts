import { SdkError } from '../errors.js';
import { webAddress } from '../text/web-address.js';
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
  const url = webAddress(feed, base());
  if (!url || url.username || url.password)
    throw new SdkError(
      'bad-argument',
      `feed ${JSON.stringify(String(feed))} is not a public http(s) address such as "https://www.example.org/feed/"; serve its folder without a password, as "cdm serve" does`,
      { url: String(feed) },
    );
  url.search = '';
  url.hash = '';
  url.pathname = url.pathname.replace(FILE, '/').replace(/\/*$/, '/');
  return url.href;
}
