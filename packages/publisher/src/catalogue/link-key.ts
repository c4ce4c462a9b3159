import { webAddress } from '@cite-des-metiers/sdk/text';

const tracking = /^(utm_\w+|fbclid|gclid|mc_[ce]id|xtor|at_\w+|pk_\w+|mtm_\w+)$/;

/**
 * A link as compared: `http` and `https`, `www.`, the case of the host, a trailing slash, tracking parameters and the
 * order of the others make no difference, nor does the fragment, unless it is a path of its own (`#/notice/1`).
 * @returns `undefined` for what identifies no document: no link, mailto, tel, a site's home page.
 */
export function linkKey(url: string | undefined): string | undefined {
  const address = url === undefined ? undefined : webAddress(url);
  if (!address) return undefined;
  const { hostname, port, pathname, searchParams, hash } = address;
  // « #/notice/1 »: the address of a document in a catalogue that is one page.
  const route = /^#[/!]/.test(hash) ? hash : '';
  const path = pathname.replace(/\/+$/, '');
  const query = [...searchParams].filter(([name]) => !tracking.test(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  if (path === '' && query.length === 0 && route === '') return undefined;
  const place = `${hostname.replace(/^www\./, '')}${port ? `:${port}` : ''}${path}`;
  return `${place}${query.length ? `?${new URLSearchParams(query).toString()}` : ''}${route}`;
}
