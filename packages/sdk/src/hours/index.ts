/**
 * Opening hours: three-valued (open, closed, unknown), on the Cité's wall clock, with what comes next and until when
 * the answer holds. Pure: `now` and the zone are parameters. Which statement wins on a day is written in
 * docs/decisions/0003-narrowest-statement-wins.md.
 * @packageDocumentation
 */
export { type UpcomingContext, upcomingExceptions } from './exceptions.js';
export { type IntervalsQuery, openIntervals } from './intervals.js';
export { hoursFor } from './site.js';
export { statusAt } from './status.js';
export type * from './types.js';
export { type WeekContext, weekOf } from './week.js';
