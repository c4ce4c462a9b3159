import * as z from 'zod/mini';
import { rule } from './rule-check.js';

/**
 * A value that a newer publisher may write and this reader does not know yet.
 * It keeps editor completion on the known values while accepting any string,
 * so a `switch` over such a type must have a `default`.
 */
export type OtherString = string & Record<never, never>;

/**
 * Plain text for visitors: one string in the Cité's first language, or a map
 * from BCP 47 language tag to string. Never HTML: `<b>` is shown as `<b>`.
 */
export type Text = string | { readonly [language: string]: string };

/** Identifier, unique among its siblings and stable over time: letters, digits and `. _ : -`. */
export type Id = string;

/** Calendar date on the Cité's wall clock, `YYYY-MM-DD` (RFC 3339 full-date, without zone). */
export type LocalDate = string;

/** Time of day on the Cité's wall clock, `HH:MM` from `00:00` to `23:59`. */
export type LocalTime = string;

/**
 * End of an interval on the Cité's wall clock, `HH:MM`. `24:00` is midnight at the end of the day and
 * `26:00` is two in the morning of the next one, up to `48:00`. An end that is not after its start
 * (`22:00` to `02:00`) also falls on the next day.
 */
export type LocalEndTime = string;

/** Absolute instant, RFC 3339 date-time with an offset, such as `2026-12-01T08:30:00Z`. */
export type Instant = string;

/** Language tag (BCP 47), such as `fr`, `pt-BR` or `fsl` (French sign language). */
export type Language = string;

/** Absolute link. Schemes other than https, http, mailto and tel are dropped and reported when a feed is read. */
export type Link = string;

/** Inclusive range of calendar dates on the Cité's wall clock. It may cross New Year. */
export interface DateRange {
  /** First day, included. */
  readonly from: LocalDate;
  /** Last day, included; not before `from`. */
  readonly to: LocalDate;
}

export const languageSchema = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/));
export const textSchema: z.ZodMiniType<Text> = z.union([
  z.string().check(z.minLength(1)),
  z.record(languageSchema, z.string()),
]);
export const idSchema = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/));
export const dateSchema = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));
export const timeSchema = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
export const endTimeSchema = z.string().check(z.regex(/^([0-3]\d|4[0-7]):[0-5]\d$|^48:00$/));
export const instantSchema = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/));
export const linkSchema = z.string().check(z.regex(/^(https?:\/\/|mailto:|tel:)\S+$/i));
export const dateRangeSchema: z.ZodMiniType<DateRange> = z
  .object({ from: dateSchema, to: dateSchema })
  .check(rule('range-order'));
