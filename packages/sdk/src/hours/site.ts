import type { Hours, Id, Site } from '../feed/index.js';

/** The later of two dates, or the one there is. */
const later = (a: string | undefined, b: string | undefined): string | undefined => (!a || (b && b > a) ? b : a);
const earlier = (a: string | undefined, b: string | undefined): string | undefined => (!a || (b && b < a) ? b : a);

const within = (hours: Hours, from: string | undefined, through: string | undefined): Hours => {
  const validFrom = later(hours.validFrom, from);
  const validThrough = earlier(hours.validThrough, through);
  return { ...hours, ...(validFrom && { validFrom }), ...(validThrough && { validThrough }) };
};

/**
 * The hours to ask about for a site, or for a pole there.
 *
 * A pole without hours of its own has the site's. One with hours of its own has them with the site's exceptions (where
 * both speak about one range, the pole's wins), and is closed in seasons when the whole site is, unless it has a
 * variant for them. Outside the site's own validity everything is unknown.
 * @param poleId A pole of `cite.json`; the site's own hours when left out.
 * @returns `undefined` where nothing is stated: pass it on, it means unknown.
 */
export function hoursFor(site: Site, poleId?: Id): Hours | undefined {
  const pole = poleId === undefined ? undefined : site.poleHours?.find(({ pole: id }) => id === poleId)?.hours;
  const shared = site.hours;
  const own = pole ?? shared;
  if (!own) return undefined;
  if (!pole || !shared) return within(own, site.validFrom, site.validThrough);
  const closedSeasons = (shared.variants ?? []).filter(({ weekly }) => weekly.length === 0);
  const merged = {
    ...pole,
    variants: [...closedSeasons, ...(pole.variants ?? [])],
    exceptions: [...(shared.exceptions ?? []), ...(pole.exceptions ?? [])],
  };
  return within(within(merged, shared.validFrom, shared.validThrough), site.validFrom, site.validThrough);
}
