import type { DocumentName, Documents } from './documents.js';
import { type Fields, type Problem, type Shape, check, isObject } from './shape.js';
import { agenda, activity } from './shapes/agenda.js';
import { cite, pole, site } from './shapes/cite.js';
import { link, synonym } from './shapes/common.js';
import { conseil, offer } from './shapes/conseil.js';
import { resource, resources } from './shapes/resources.js';
import { FEED_VERSION } from './version.js';
import { wordsOf } from './wording.js';

/** One thing in a document that was left out or could not be read. Data for a log, never thrown. */
export interface RecordIssue {
  /** `link-refused`: a link with a scheme that is not allowed was left out; `field-dropped`: an optional field was left out;
   * `record-dropped`: the whole record was; `duplicate-id`: a later record with the same id was dropped. */
  readonly code: 'link-refused' | 'field-dropped' | 'record-dropped' | 'duplicate-id';
  /** Where, as in `items[3].url`. */
  readonly path: string;
  /** Identifier of the record, where it has one. */
  readonly id?: string;
  /** What was wrong, in English, for developers. */
  readonly message: string;
}

/** A document as far as it could be read, or the reason why it could not be read at all. */
export type ReadResult<T> =
  | { readonly ok: true; readonly document: T; readonly issues: readonly RecordIssue[] }
  | { readonly ok: false; readonly code: 'feed-format' | 'feed-version'; readonly message: string };

type Json = Record<string, unknown>;
interface DocumentShape {
  readonly document: Fields;
  /** Its lists, read record by record. */
  readonly lists: Readonly<Record<string, Shape>>;
}

const shapes: Readonly<Record<DocumentName, DocumentShape>> = {
  cite: { document: { ...cite, poles: ['a', '*'], sites: ['a', '*'] }, lists: { poles: pole, sites: site } },
  agenda: { document: { ...agenda, items: ['a', '*'] }, lists: { items: activity } },
  conseil: {
    document: { ...conseil, items: ['a', '*'], 'synonyms?': ['a', '*'] },
    lists: { items: offer, synonyms: synonym },
  },
  resources: {
    document: { ...resources, items: ['a', '*'], 'synonyms?': ['a', '*'] },
    lists: { items: resource, synonyms: synonym },
  },
};

/**
 * Optional fields whose loss would turn into a false statement (a cancelled session shown as held): a record
 * where one of them cannot be read is dropped whole. Unreadable `hours` are left out instead, which means "unknown".
 */
const vital = new Set(['overrides', 'booking', 'validFrom', 'validThrough']);

const pathOf = (parts: readonly PropertyKey[]): string =>
  parts.reduce<string>(
    (path, part) =>
      typeof part === 'number' ? `${path}[${String(part)}]` : path ? `${path}.${String(part)}` : String(part),
    '',
  );

const isLink = (value: unknown): boolean => typeof value === 'string' && link.test(value);

/** Copies JSON without links that visitors must not be led to. `__proto__` keys are not copied. */
const withoutBadLinks = (value: unknown, path: readonly PropertyKey[], issues: RecordIssue[]): unknown => {
  if (Array.isArray(value))
    return value.map((entry: unknown, index) => withoutBadLinks(entry, [...path, index], issues));
  if (!isObject(value)) return value;
  const copy: Json = {};
  for (const [key, entry] of Object.entries(value)) {
    if (key === '__proto__') continue;
    if (key === 'url' && entry !== undefined && !isLink(entry)) {
      issues.push({
        code: 'link-refused',
        path: pathOf([...path, key]),
        message: `not an absolute https, http, mailto or tel link: ${JSON.stringify(entry)?.slice(0, 80) ?? ''}`,
      });
      continue;
    }
    copy[key] = withoutBadLinks(entry, [...path, key], issues);
  }
  return copy;
};

const readRecord = (shape: Shape, raw: unknown, path: readonly PropertyKey[], issues: RecordIssue[]): unknown => {
  let record = raw;
  const id = isObject(raw) && typeof raw['id'] === 'string' ? { id: raw['id'] } : {};
  for (;;) {
    const problems: Problem[] = [];
    const copy = check(shape, record, problems);
    const [problem] = problems;
    if (!problem) return copy;
    const key = problem.path[0];
    const where = pathOf([...path, ...problem.path]);
    const message = wordsOf(problem);
    if (isObject(record) && typeof key === 'string' && key in record && !vital.has(key)) {
      const { [key]: _dropped, ...rest } = record;
      const again: Problem[] = [];
      check(shape, rest, again);
      if (again.every((other) => other.path[0] !== key)) {
        issues.push({ code: 'field-dropped', path: where, ...id, message });
        record = rest;
        continue;
      }
    }
    issues.push({ code: 'record-dropped', path: where, ...id, message });
    return undefined;
  }
};

/**
 * Reads one document as tolerantly as the truth allows: unknown fields and unknown values of open enumerations
 * pass, an unreadable optional field or record is left out and reported, an unreadable envelope refuses the document.
 * @param name Which document `json` should be.
 * @param json What `JSON.parse` gave; not trusted.
 * @returns The document and its issues, or a code and one English sentence. Never throws.
 */
export function readDocument<N extends DocumentName>(name: N, json: unknown): ReadResult<Documents[N]> {
  if (!isObject(json))
    return {
      ok: false,
      code: 'feed-format',
      message: `${name}.json is not a JSON object; run "cdm validate" where the feed is published`,
    };
  const version = json['version'];
  if (typeof version === 'number' && version > FEED_VERSION)
    return {
      ok: false,
      code: 'feed-version',
      message: `${name}.json has version ${String(version)}; this package reads version ${String(FEED_VERSION)}; update it`,
    };
  const shape = shapes[name];
  const issues: RecordIssue[] = [];
  const document = withoutBadLinks(json, [], issues) as Json;
  for (const [list, inner] of Object.entries(shape.lists)) {
    const records = document[list];
    if (!Array.isArray(records)) continue;
    const seen = new Set<string>();
    document[list] = records.flatMap((raw: unknown, index) => {
      const record = readRecord(inner, raw, [list, index], issues);
      if (record === undefined) return [];
      const id = isObject(record) ? record['id'] : undefined;
      if (typeof id !== 'string') return [record];
      if (seen.has(id)) {
        issues.push({ code: 'duplicate-id', path: pathOf([list, index]), id, message: `id "${id}" is used twice` });
        return [];
      }
      seen.add(id);
      return [record];
    });
  }
  const read = readRecord(shape.document, document, [], issues);
  if (read === undefined) {
    const problem = issues.at(-1);
    return {
      ok: false,
      code: 'feed-format',
      message: `${`${name}.json: ${problem?.path ?? ''} ${problem?.message ?? ''}`.trim()}; run "cdm validate" where the feed is published`,
    };
  }
  return { ok: true, document: read as Documents[N], issues };
}
