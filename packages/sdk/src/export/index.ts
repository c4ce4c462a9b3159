/**
 * What leaves the feed for other programs: iCalendar (RFC 5545) for one session or a subscription, and schema.org
 * JSON-LD for search engines. Pure: `now` and the zone are parameters.
 * @packageDocumentation
 */
export { type CalendarOptions, type CalendarWords, toICalendar } from './icalendar.js';
export { type JsonLd, type JsonLdOptions, jsonLdOf, toJsonLd } from './json-ld.js';
