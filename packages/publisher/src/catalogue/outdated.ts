import type { LocalDate, Resource, ResourceKind, Text } from '@cite-des-metiers/sdk/feed';
import { foldText } from '@cite-des-metiers/sdk/text';
import type { Remark } from '../sources/report.js';

/**
 * Years after which a document of a kind has aged, counted from the day it was last checked or else from the end of
 * its year of publication. Pay, admission and course facts change within two to five years; books and films hold longer.
 */
export const OUTDATED_AFTER: Readonly<Record<string, number>> = {
  web: 2,
  journal: 2,
  occupation: 3,
  dossier: 4,
  guide: 5,
  software: 5,
  video: 8,
  book: 10,
  exhibition: 10,
};
/** For a kind that has no rule of its own. */
export const OUTDATED_AFTER_OTHERWISE = 8;

const key = (text: Text | undefined): string =>
  foldText(typeof text === 'string' ? text : Object.values(text ?? {}).join(' ')).replace(/[^\p{L}\p{N}]+/gu, ' ');

/** Same work, whatever the edition. */
const workOf = (resource: Resource): string => [resource.kind, key(resource.title), key(resource.publisher)].join('|');

const yearsLater = (date: LocalDate, years: number): LocalDate =>
  `${String(Number(date.slice(0, 4)) + years)}${date.slice(4)}`;

/**
 * Flags what has aged: older than its kind allows ({@link OUTDATED_AFTER}), or an edition of which the catalogue holds
 * a newer one (same kind, title and publisher). What has no date is not judged; a flag that is there stays.
 * @param today The Cité's day, `YYYY-MM-DD` on its wall clock.
 * @param limits Years by kind, in place of the default ones.
 */
export function flagOutdated(
  resources: readonly Resource[],
  today: LocalDate,
  limits: Readonly<Partial<Record<ResourceKind, number>>> = {},
): { readonly resources: readonly Resource[]; readonly remarks: readonly Remark[] } {
  const newest = new Map<string, number>();
  for (const resource of resources) {
    const work = workOf(resource);
    newest.set(work, Math.max(newest.get(work) ?? 0, resource.year ?? 0));
  }
  const remarks: Remark[] = [];
  const flagged = resources.map((resource) => {
    if (resource.outdated) return resource;
    const { id, year, checkedOn, kind } = resource;
    const latest = newest.get(workOf(resource)) ?? 0;
    if (year !== undefined && year < latest) {
      remarks.push({ where: id, why: `Édition de ${String(year)} : le catalogue a celle de ${String(latest)}.` });
      return { ...resource, outdated: true };
    }
    const published = year === undefined ? undefined : `${String(year)}-12-31`;
    const since = checkedOn ?? published;
    const years = limits[kind] ?? OUTDATED_AFTER[kind] ?? OUTDATED_AFTER_OTHERWISE;
    if (since === undefined || yearsLater(since, years) >= today) return resource;
    const what = checkedOn === undefined ? `paru en ${String(year)}` : `vérifié le ${checkedOn}`;
    remarks.push({
      where: id,
      why: `Document ${what}, il y a plus de ${String(years)} ans : à vérifier ou à retirer.`,
    });
    return { ...resource, outdated: true };
  });
  return { resources: flagged, remarks };
}
