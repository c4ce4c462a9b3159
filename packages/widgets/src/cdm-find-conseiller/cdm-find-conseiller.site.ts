import type { CiteDocument, ConseilOffer, Site } from '@cite-des-metiers/sdk/feed';

/** Site of a desk; the main one where the offer names none. */
export const siteOf = (
  { site }: { readonly site?: ConseilOffer['site'] | undefined },
  { sites }: Pick<CiteDocument, 'sites'>,
): Site | undefined => sites.find(({ id }) => id === site) ?? sites.find(({ kind }) => kind === 'main') ?? sites[0];
