import type { Activity, ConseilOffer, Hours, Resource, Site } from '@cite-des-metiers/sdk/feed';

/** Something in a source that was not taken, or was taken with a change. Shown to staff, so in plain French. */
export interface Remark {
  /** Where in the source: a line, a row, an event's identifier, as in `ligne 12` or `VEVENT 8f3…`. */
  readonly where: string;
  /** One clear sentence: what is wrong and what would be right. */
  readonly why: string;
  /**
   * Of an entry not taken: the identifier that it would have had, so that what refers to it is not told as a second mistake.
   * Left out where the source could not be read at all, or does not say.
   */
  readonly id?: string;
  /** True for an entry that gives nothing on purpose (a season that is over, a line of the template). */
  readonly isHarmless?: boolean;
  /** True for an entry that needs a calendar which is not at hand: whoever knows why says so, once for all entries. */
  readonly needsCalendar?: boolean;
}

/** What an import did with what it read: nothing is dropped silently. `kept + refused.length` equals `read`. */
export interface ImportReport {
  /** Entries found in the source, but for those `outside`. */
  readonly read: number;
  /** Sound entries that have no session in the window, such as those of last year: neither kept nor refused. */
  readonly outside?: number;
  /** Entries that went into the result, changed ones included. */
  readonly kept: number;
  /** Entries kept with a change: a repaired value, a stripped name, a bounded rule. */
  readonly changed: readonly Remark[];
  /** Entries not taken. `--strict` makes them fatal. */
  readonly refused: readonly Remark[];
}

/** What an import gives: parts of feed documents. */
export interface ImportResult {
  /** For `agenda.json`. */
  readonly activities?: readonly Activity[];
  /** For `resources.json`. */
  readonly resources?: readonly Resource[];
  /** For `conseil.json`. */
  readonly offers?: readonly ConseilOffer[];
  /** For `cite.json`. */
  readonly sites?: readonly Site[];
  /** Hours without a site: the caller says which site they are for. */
  readonly hours?: Hours;
  /** What happened. */
  readonly report: ImportReport;
}

/** What every source may need to know. */
export interface ImportContext {
  /** Zone of the Cité's wall clock (IANA). */
  readonly timeZone: string;
  /** Language of plain strings (BCP 47). */
  readonly language: string;
  /** First day to expand, on the Cité's wall clock (`YYYY-MM-DD`). */
  readonly from: string;
  /** Last day to expand, included. */
  readonly to: string;
}
