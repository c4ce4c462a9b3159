import { DOCUMENT_NAMES, type DocumentName, FEED_VERSION, readDocument } from '@cite-des-metiers/sdk/feed';
import { feedSchemas } from '../schema/generated.js';
import { checkSchema } from '../schema/check.js';
import type { JsonSchema } from '../schema/types.js';
import type { Finding, JsonPath } from './finding.js';
import { pathText } from './finding.js';
import { type JsonObject, isObject } from './json.js';
import type { RefusedIds } from './refused-ids.js';
import { type Surroundings, type Target, checkCite, checkHorizon, checkMeaning } from './meaning.js';

/** The documents of a feed as read from JSON, not trusted. */
export type FeedValues = Readonly<Partial<Record<DocumentName, unknown>>>;

/** What was found in each document. */
export type FeedFindings = Readonly<Record<DocumentName, readonly Finding[]>>;

const envelopeFields = ['version', 'generatedAt', 'validThrough', 'source'];

const without = (required: readonly string[] | undefined, ...fields: readonly string[]): readonly string[] =>
  (required ?? []).filter((field) => !fields.includes(field));

/** The schema of a draft: what the command fills in (the envelope, the dates of school holidays) need not be there. */
export function draftSchema(schema: JsonSchema): JsonSchema {
  const { HoursVariant: variant, ...defs } = schema.$defs ?? {};
  const draftVariant = variant && { HoursVariant: { ...variant, required: without(variant.required, 'ranges') } };
  return { ...schema, required: without(schema.required, ...envelopeFields), $defs: { ...defs, ...draftVariant } };
}

const idsIn = (document: unknown, list: string): readonly string[] | undefined => {
  const records = isObject(document) ? document[list] : undefined;
  if (!Array.isArray(records)) return undefined;
  return records.flatMap((record: unknown) =>
    isObject(record) && typeof record['id'] === 'string' ? [record['id']] : [],
  );
};

/** What the documents at hand say about each other. */
export function surroundingsOf(feed: FeedValues, today?: string, refused?: RefusedIds): Surroundings {
  const targets: readonly (readonly [Target, readonly string[] | undefined])[] = [
    ['pole', idsIn(feed.cite, 'poles')],
    ['site', idsIn(feed.cite, 'sites')],
    ['activity', idsIn(feed.agenda, 'items')],
    ['resource', idsIn(feed.resources, 'items')],
  ];
  const ids = Object.fromEntries(
    targets.flatMap(([target, known]) => (known ? [[target, new Set(known)] as const] : [])),
  );
  const languages = isObject(feed.cite) ? feed.cite['languages'] : undefined;
  const language: unknown = Array.isArray(languages) ? languages[0] : undefined;
  return {
    ids,
    ...(refused && { refused }),
    ...(typeof language === 'string' && { language }),
    ...(today !== undefined && { today }),
  };
}

const duplicates = (document: JsonObject): readonly Finding[] =>
  ['poles', 'sites', 'items'].flatMap((list) => {
    const seen = new Set<string>();
    return (idsIn(document, list) ?? []).length === 0 || !Array.isArray(document[list])
      ? []
      : document[list].flatMap((record: unknown, index: number): readonly Finding[] => {
          const id = isObject(record) ? record['id'] : undefined;
          if (typeof id !== 'string') return [];
          if (!seen.has(id)) {
            seen.add(id);
            return [];
          }
          const path: JsonPath = [list, index, 'id'];
          return [{ severity: 'error', code: 'duplicate-id', path, say: (m) => m['duplicate-id'](id) }];
        });
  });

const newer = (document: JsonObject): Finding | undefined => {
  const version = document['version'];
  if (typeof version !== 'number' || version <= FEED_VERSION) return undefined;
  const say: Finding['say'] = (m) => m['version-newer'](String(version), String(FEED_VERSION));
  return { severity: 'error', code: 'version-newer', path: ['version'], say };
};

const parsePath = (text: string): JsonPath =>
  [...text.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, key]) =>
    index === undefined ? (key ?? '') : Number(index),
  );

/** The last word has the reader itself: what a page would drop is an error, even if no rule above says why. */
const readerFindings = (name: DocumentName, document: JsonObject, known: readonly Finding[]): readonly Finding[] => {
  const result = readDocument(name, document);
  const issues = result.ok ? result.issues : [{ path: '', message: result.message }];
  return issues.flatMap(({ path, message }): readonly Finding[] => {
    const record = /^\w+\[\d+\]/.exec(path)?.[0] ?? path;
    if (known.some(({ severity, path: at }) => severity === 'error' && pathText(at).startsWith(record))) return [];
    const say: Finding['say'] = (m) => m['reader-refuses'](message);
    return [{ severity: 'error', code: 'reader-refuses', path: parsePath(path), say }];
  });
};

/**
 * Checks one document strictly: its shape, what it means, and that the reader of the pages takes all of it.
 * @param name Which document it is.
 * @param document What was read; not trusted.
 * @param around What is known of the rest of the feed.
 * @param draft True for a file of a project, which has no envelope yet.
 */
export function checkDocument(
  name: DocumentName,
  document: unknown,
  around: Surroundings,
  draft = false,
): readonly Finding[] {
  const version = isObject(document) ? newer(document) : undefined;
  if (version) return [version];
  const meaning: Finding[] = [];
  const schema = draft ? draftSchema(feedSchemas[name]) : feedSchemas[name];
  const shape = checkSchema(schema, document, (type, value, path) =>
    meaning.push(...checkMeaning(type, value, path, { ...around, isCatalogue: name === 'resources' })),
  );
  if (!isObject(document)) return shape;
  const findings = [
    ...shape,
    ...meaning,
    ...duplicates(document),
    ...(name === 'cite' ? checkCite(document) : []),
    ...(draft || around.today === undefined ? [] : checkHorizon(document, around.today)),
  ];
  return draft ? findings : [...findings, ...readerFindings(name, document, findings)];
}

/**
 * Checks every document at hand against its shape and against each other. A missing one is not an error, save `cite`.
 * @param feed The documents.
 * @param today Today on the Cité's wall clock (`YYYY-MM-DD`); without it, no document has run out.
 * @param refused What was left out of the documents, with a sentence of its own.
 */
export function checkFeed(feed: FeedValues, today?: string, refused?: RefusedIds): FeedFindings {
  const around = surroundingsOf(feed, today, refused);
  const check = (name: DocumentName): readonly Finding[] =>
    feed[name] === undefined ? [] : checkDocument(name, feed[name], around);
  const [cite, agenda, conseil, resources] = DOCUMENT_NAMES.map(check);
  return { cite: cite ?? [], agenda: agenda ?? [], conseil: conseil ?? [], resources: resources ?? [] };
}
