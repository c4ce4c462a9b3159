/**
 * What travels: the types of the four documents of a feed, and `readDocument`, which reads one tolerantly.
 * @packageDocumentation
 */
export type * from './agenda.js';
export type * from './cite.js';
export type * from './conseil.js';
export type * from './envelope.js';
export type * from './hours.js';
export type * from './resources.js';
export type * from './synonyms.js';
export type * from './values.js';
export { FEED_VERSION } from './version.js';
export { DOCUMENT_NAMES, type DocumentName, type Documents } from './documents.js';
export { type ReadResult, type RecordIssue, readDocument } from './read.js';
