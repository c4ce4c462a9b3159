/**
 * Typed access to the public data of a Cité des métiers: `createClient`, its types and its one error.
 * The engines are entry points of their own: `/hours`, `/agenda`, `/search`, `/conseil`, `/export`, `/time`, `/feed`.
 * @packageDocumentation
 */
export { type Client, createClient } from './client.js';
export { type ClientOptions, type FeedOptions, openFeed } from './client/open.js';
export type { AgendaQuestion } from './client/agenda.js';
export type { Answer } from './client/answer.js';
export type { FindOptions } from './client/conseil.js';
export type { DocumentStore } from './client/documents.js';
export type { HoursQuestion, WeekQuestion } from './client/hours.js';
export type { CallOptions, FeedIssue, GetOptions, Snapshot } from './client/snapshot.js';
export { SdkError, type SdkErrorCode, type SdkErrorDetails, isSdkError } from './errors.js';
export type * from './feed/index.js';
