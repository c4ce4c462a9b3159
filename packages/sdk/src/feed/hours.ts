import * as z from 'zod/mini';
import { rule } from './rule-check.js';
import {
  type DateRange,
  type Id,
  type LocalDate,
  type LocalEndTime,
  type LocalTime,
  type OtherString,
  type Text,
  dateRangeSchema,
  dateSchema,
  endTimeSchema,
  idSchema,
  textSchema,
  timeSchema,
} from './values.js';

/** Days of the week as ISO 8601 numbers them: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** How a visitor can come in during an interval. Everything but `walk-in` makes the state `unknown`, not `open`. */
export type Admission = 'walk-in' | 'appointment' | 'phone' | OtherString;

/** An interval within a day, on the Cité's wall clock. */
export interface Interval {
  /** Opening time. */
  readonly from: LocalTime;
  /** Closing time; on the next day when it is not after `from`, or beyond `24:00`. */
  readonly to: LocalEndTime;
  /** How one may come; `walk-in` when left out. */
  readonly admission?: Admission;
  /** Publics this interval is kept for (see {@link Public}); everybody when left out. */
  readonly publics?: readonly string[];
  /** True where the publisher cannot promise these times ("depending on numbers"): the state is then `unknown`. */
  readonly unsure?: boolean;
  /** A short remark for visitors, shown beside the times. */
  readonly note?: Text;
}

/** An interval that comes back every week. */
export interface WeeklyInterval extends Interval {
  /** The days on which it starts. At least one. */
  readonly days: readonly Weekday[];
}

/** Other weekly hours during some ranges of dates: school holidays, summer, works. */
export interface HoursVariant {
  /** What to call it, such as "Vacances scolaires". */
  readonly name: Text;
  /** When it holds; where two variants hold, the narrower range wins, then the later in the list. */
  readonly ranges: readonly DateRange[];
  /** The week during those ranges. Empty means closed. */
  readonly weekly: readonly WeeklyInterval[];
  /** True where this variant also says what happens on public holidays; otherwise a public holiday beats it. */
  readonly includesPublicHolidays?: boolean;
}

/** Why an exception exists. */
export type ExceptionCause = 'public-holiday' | 'school-holiday' | 'exceptional' | OtherString;

/**
 * What is different on one date or range of dates. Exactly one of `closed`, `unknown`, `intervals`,
 * `closedFrom` / `closedUntil` says it. Where two hold on one day, the narrower range wins, then one
 * that is not a public holiday, then the later in the list.
 */
export interface HoursException {
  /** First day, included. */
  readonly from: LocalDate;
  /** Last day, included; the same day when left out. The range may cross New Year. */
  readonly to?: LocalDate;
  /** Closed all day. */
  readonly closed?: true;
  /** Not known yet ("to be confirmed, call"). */
  readonly unknown?: true;
  /** These hours replace the usual ones. */
  readonly intervals?: readonly Interval[];
  /** The usual hours, but closed from this time on ("24 December: closing at noon"). */
  readonly closedFrom?: LocalTime;
  /** The usual hours, but closed until this time ("opening at 2 p.m."). */
  readonly closedUntil?: LocalTime;
  /** Reason in the visitor's words, such as "Jour de l'An". */
  readonly reason?: Text;
  /** What kind of exception it is; `exceptional` when left out. */
  readonly cause?: ExceptionCause;
}

/**
 * Opening hours on the Cité's wall clock. An absent `Hours` means *unknown*; an empty `weekly` means *closed*.
 * Priority on a given day: dated exception, then variant, then weekly hours
 * (docs/decisions/0003-narrowest-statement-wins.md). An interval belongs to the day it starts on:
 * what happens the day after never cuts it.
 */
export interface Hours {
  /** The usual week. */
  readonly weekly: readonly WeeklyInterval[];
  /** Seasons with another week. */
  readonly variants?: readonly HoursVariant[];
  /** Dated exceptions, public holidays included (the publisher computes them). */
  readonly exceptions?: readonly HoursException[];
  /** A remark that holds for the whole week. */
  readonly note?: Text;
  /** Before this day the hours are unknown. */
  readonly validFrom?: LocalDate;
  /** After this day the hours are unknown; the document's `validThrough` bounds them too. */
  readonly validThrough?: LocalDate;
}

/** Hours of one pole where they differ from its site's. The site's exceptions hold for it too. */
export interface PoleHours {
  /** The pole. */
  readonly pole: Id;
  /** When its advisors receive. */
  readonly hours: Hours;
}

const interval = {
  from: timeSchema,
  to: endTimeSchema,
  admission: z.optional(z.string()),
  publics: z.optional(z.array(z.string())),
  unsure: z.optional(z.boolean()),
  note: z.optional(textSchema),
};
export const intervalSchema: z.ZodMiniType<Interval> = z.object(interval);
export const weeklyIntervalSchema: z.ZodMiniType<WeeklyInterval> = z.object({
  days: z.array(z.literal([1, 2, 3, 4, 5, 6, 7])).check(z.minLength(1)),
  ...interval,
});
const variantSchema: z.ZodMiniType<HoursVariant> = z.object({
  name: textSchema,
  ranges: z.array(dateRangeSchema).check(z.minLength(1)),
  weekly: z.array(weeklyIntervalSchema),
  includesPublicHolidays: z.optional(z.boolean()),
});
const exceptionSchema: z.ZodMiniType<HoursException> = z
  .object({
    from: dateSchema,
    to: z.optional(dateSchema),
    closed: z.optional(z.literal(true)),
    unknown: z.optional(z.literal(true)),
    intervals: z.optional(z.array(intervalSchema)),
    closedFrom: z.optional(timeSchema),
    closedUntil: z.optional(timeSchema),
    reason: z.optional(textSchema),
    cause: z.optional(z.string()),
  })
  .check(rule('range-order'), rule('exception-one-change'));
export const hoursSchema: z.ZodMiniType<Hours> = z.object({
  weekly: z.array(weeklyIntervalSchema),
  variants: z.optional(z.array(variantSchema)),
  exceptions: z.optional(z.array(exceptionSchema)),
  note: z.optional(textSchema),
  validFrom: z.optional(dateSchema),
  validThrough: z.optional(dateSchema),
});
export const poleHoursSchema: z.ZodMiniType<PoleHours> = z.object({ pole: idSchema, hours: hoursSchema });
