import { type Io, UserError, stringsOf } from './io.js';

/**
 * The public address of a published folder, as people write it on the command line or in the settings: with or without a slash
 * at its end, or that of its `cite.json`.
 * @returns The folder's, with a slash at its end; nothing where nobody says.
 * @throws UserError where it is no http(s) address.
 */
export function publicAddress(words: string | undefined, io: Io): string | undefined {
  if (words === undefined) return undefined;
  const url = URL.canParse(words) ? new URL(words) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password)
    throw new UserError(stringsOf(io.language).badUrl(words));
  url.search = '';
  url.hash = '';
  url.pathname = url.pathname.replace(/\/cite\.json$/, '/').replace(/\/*$/, '/');
  return url.href;
}
