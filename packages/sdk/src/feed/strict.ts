import { type Fields, type Problem, check } from './shape.js';

/**
 * Reads a document in which everything is right, as nearly all are: no list of issues, no words. Where anything at all is
 * wrong, {@link readDocument} is the one that mends and explains, and its code is only loaded then.
 * @param shape The document's shape.
 * @param json What `JSON.parse` gave; not trusted.
 * @returns The document without unknown fields, or `undefined` where something is wrong.
 */
export function readStrict<T>(shape: Fields, json: unknown): T | undefined {
  const problems: Problem[] = [];
  const document = check(shape, json, problems);
  if (problems.length > 0) return undefined;
  for (const list of Object.values(document as Readonly<Record<string, unknown>>)) {
    const ids = Array.isArray(list) ? list.flatMap((record: { readonly id?: unknown }) => record.id ?? []) : [];
    if (new Set(ids).size < ids.length) return undefined;
  }
  return document as T;
}
