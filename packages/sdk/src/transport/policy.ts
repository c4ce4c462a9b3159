import type { SdkError } from '../errors.js';

/** Statuses that say "not now" (RFC 9110 §15.5.9, §15.6; RFC 6585 §4): asking again may help. */
export const NOT_NOW: readonly number[] = [408, 429, 500, 502, 503, 504];

/** A server that asks for a longer wait than this, in milliseconds, is not asked again: the error carries the wait. */
export const LONGEST_WAIT = 10_000;

/** Whether an error may be gone next time; an answer that cannot be read, or a time-out, is not asked for again. */
export const isPassing = (error: SdkError): boolean => error.code === 'network';
