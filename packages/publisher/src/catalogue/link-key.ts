import { webAddress } from '@cite-des-metiers/sdk/text';

const tracking = /^(utm_\w+|fbclid|gclid|mc_[ce]id|xtor|at_\w+|pk_\w+|mtm_\w+)$/;

/**
 * A link as compared: `http` and `https`, `www.`, the case of the host, a trailing slash, the fragment, tracking
 * parameters and the order of the others make no difference.
 * @returns `undefined` for what identifies no document: no link, mailto, tel, a site's home page.
 */
export function linkKey(url: string | undefined): string | undefined {
  const address = url === undefined ? undefined : webAddress(url);
  if (!address) return undefined;
  const { hostname, port, pathname, searchParams } = address;
  const path = pathname.replace(/\/+$/, '');
  const query = [...searchParams].filter(([name]) => !tracking.test(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  if (path === '' && query.length === 0) return undefined;
  const place = `${hostname.replace(/^www\./, '')}${port ? `:${port}` : ''}${path}`;
  return query.length ? `${place}?${new URLSearchParams(query).toString()}` : place;
}
