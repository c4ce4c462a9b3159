/**
 * Permanences, workshops and information days as dated sessions: overrides applied (cancelled, moved, full), filtered,
 * grouped by day, with the values there are to filter by. Pure: the window and the zone are parameters.
 * @packageDocumentation
 */
export { facetsOf } from './facets.js';
export { type FilterContext, matchesFilter } from './filter.js';
export { groupByDay } from './group.js';
export { sessionsBetween, upcoming, type UpcomingQuery } from './sessions.js';
export type * from './types.js';
