import type { Id, LocalDate, Resource } from '@cite-des-metiers/sdk/feed';
import type { Remark } from '../sources/report.js';
import { mergeDuplicates } from './duplicates.js';
import { flagOutdated } from './outdated.js';

/** What was done to a catalogue, for those who keep it. */
export interface TidyReport {
  /** Records that went into another one. */
  readonly merged: number;
  /** Records flagged as outdated now, beside those that were flagged by hand. */
  readonly aged: number;
  /** One sentence each: what was merged, and links that several documents share. */
  readonly duplicates: readonly Remark[];
  /** One sentence each. */
  readonly outdated: readonly Remark[];
}

/** A catalogue in order, and what that took. */
export interface Tidied {
  readonly resources: readonly Resource[];
  readonly report: TidyReport;
  /** The record that an identifier leads to now: itself, or the one it was merged into. */
  readonly follow: (id: Id) => Id;
}

/**
 * Puts a whole catalogue in order: records of one document, whatever source they came from, become one
 * ({@link mergeDuplicates}); what has aged is flagged ({@link flagOutdated}). Pure.
 * @param resources Sound records with distinct identifiers.
 * @param today The Cité's day, `YYYY-MM-DD` on its wall clock.
 */
export function tidyCatalogue(resources: readonly Resource[], today: LocalDate): Tidied {
  const { resources: single, groups, remarks: duplicates, follow } = mergeDuplicates(resources);
  const { resources: flagged, remarks: outdated } = flagOutdated(single, today);
  const merged = groups.reduce((sum, group) => sum + group.merged.length, 0);
  return { resources: flagged, report: { merged, aged: outdated.length, duplicates, outdated }, follow };
}
