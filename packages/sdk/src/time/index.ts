/**
 * Wall clock ⇄ instant in any IANA zone, with the platform alone (`Temporal`, else `Intl`): right whatever the zone of the machine, cached so that
 * an answer takes well under a microsecond once a zone is known. Dates are `YYYY-MM-DD`, times `HH:MM`, instants
 * epoch milliseconds.
 * @packageDocumentation
 */
export { addDays, daysBetween, isValidDate, mondayOf, weekdayOf } from './date.js';
export { minutesOf, timeOf } from './minutes.js';
export { type WallClock, nextMidnight, startOfDay, toInstant, wallClock } from './wall-clock.js';
export { type Transition, isTimeZone, offsetMinutes, transitionsBetween } from './transitions.js';
export { sameOffset } from './zone.js';
