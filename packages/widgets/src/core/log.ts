import { broker } from './broker.js';

/**
 * Writes one console line for webmasters: the tag, what is wrong, what to do. The same line is written once per page.
 * @param tag The tag it is about.
 * @param message One English sentence that names the address or value concerned and the remedy.
 */
export function warn(tag: string, message: string): void {
  const line = `<${tag}>: ${message}`;
  const { said } = broker();
  if (said.has(line)) return;
  said.add(line);
  console.warn(line);
}

/** Warns that an attribute has a value that is none of those there are, and says what is shown instead. */
export function warnUnknown(
  tag: string,
  attribute: string,
  value: string,
  accepted: readonly string[],
  shown: string,
): void {
  const list = accepted.map((word) => `"${word}"`).join(', ') || 'nothing';
  warn(tag, `${attribute}="${value}" is not known; it takes ${list}. Showing ${shown}.`);
}

/**
 * Reads an attribute that accepts some words: anything else is warned about once, never thrown, and replaced.
 * @returns `value` if it is one of `accepted`, else `fallback`.
 */
export function oneOf<T extends string>(
  tag: string,
  attribute: string,
  value: string | null | undefined,
  accepted: readonly T[],
  fallback: T,
): T {
  if (value === null || value === undefined || value === '') return fallback;
  const found = accepted.find((word) => word === value.trim().toLowerCase());
  if (found === undefined) warnUnknown(tag, attribute, value, accepted, `"${fallback}"`);
  return found ?? fallback;
}
