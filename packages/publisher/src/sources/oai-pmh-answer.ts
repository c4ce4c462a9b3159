import { XMLParser } from 'fast-xml-parser';
import * as z from 'zod/mini';
import { isObject } from '../project/json.js';
import type { DublinCore } from './dublin-core.js';
import { parseXml } from './marcxml-text.js';

/** One record of a repository. */
export interface OaiRecord {
  /** Its own in the repository; empty where it has none. */
  readonly identifier: string;
  /** True for a record that the repository has removed. */
  readonly isDeleted: boolean;
  /** Its Dublin Core, where it has some. */
  readonly elements?: DublinCore;
}

/** One answer to `ListRecords` or `GetRecord` (OAI-PMH 2.0). */
export interface OaiAnswer {
  readonly records: readonly OaiRecord[];
  /** Says where to go on; absent on the last page. */
  readonly resumptionToken?: string;
  /** How many records there are in all, where the repository says so. */
  readonly size?: number;
  /** What the repository refused, by its code such as `badResumptionToken`. */
  readonly error?: { readonly code: string; readonly text: string };
}

const textNode = z.object({ '#text': z._default(z.string(), '') });
const recordSchema = z.object({
  // One record without its number must not cost the others.
  header: z._default(
    z.object({ identifier: z._default(textNode, { '#text': '' }), '@status': z.optional(z.string()) }),
    {
      identifier: { '#text': '' },
    },
  ),
  metadata: z.optional(z.unknown()),
});
const listSchema = z.object({
  record: z._default(z.array(recordSchema), []),
  resumptionToken: z.optional(
    z.object({ '#text': z._default(z.string(), ''), '@completeListSize': z.optional(z.string()) }),
  ),
});
const answerSchema = z.object({
  'OAI-PMH': z.object({
    error: z.optional(z.array(z.object({ '#text': z._default(z.string(), ''), '@code': z.string() }))),
    ListRecords: z.optional(listSchema),
    GetRecord: z.optional(listSchema),
  }),
});
const elementsSchema = z.record(z.string(), z.array(textNode));

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  alwaysCreateTextNode: true,
  // `&#233;` is plain XML (1.0 §4.1), which half of the library systems write; the parser reads it under this name alone.
  htmlEntities: true,
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  isArray: (name, path) => {
    const steps = String(path).split('.');
    return (name === 'record' || name === 'error' || steps.at(-2) === 'dc') && steps.length > 1;
  },
});

const dublinCore = (metadata: unknown): DublinCore | undefined => {
  const dc = isObject(metadata) ? metadata['dc'] : undefined;
  if (!isObject(dc)) return undefined;
  const lists = Object.entries(dc).filter(([name]) => !name.startsWith('@') && name !== '#text');
  const elements = elementsSchema.safeParse(Object.fromEntries(lists));
  if (!elements.success) return undefined;
  return Object.fromEntries(
    Object.entries(elements.data).map(([name, list]) => [name, list.map((node) => node['#text'])]),
  );
};

/**
 * Reads one answer of a repository.
 * @throws Error with one French sentence when it is not OAI-PMH.
 */
export function readOaiAnswer(bytes: Uint8Array): OaiAnswer {
  const tree = parseXml(
    parser,
    bytes,
    (line) => `La réponse n’est pas du XML bien formé (ligne ${line}) : est-ce bien l’adresse OAI-PMH de l’entrepôt ?`,
  );
  const parsed = answerSchema.safeParse(tree);
  if (!parsed.success)
    throw new Error('La réponse n’est pas de l’OAI-PMH : est-ce bien l’adresse OAI-PMH de l’entrepôt ?');
  const { error: errors, ListRecords, GetRecord } = parsed.data['OAI-PMH'];
  const list = ListRecords ?? GetRecord;
  const [error] = errors ?? [];
  const token = list?.resumptionToken?.['#text'].trim() ?? '';
  const size = Number(list?.resumptionToken?.['@completeListSize'] ?? NaN);
  return {
    records: (list?.record ?? []).map(({ header, metadata }) => {
      const elements = dublinCore(metadata);
      return {
        identifier: header.identifier['#text'].trim(),
        isDeleted: header['@status'] === 'deleted',
        ...(elements ? { elements } : {}),
      };
    }),
    ...(token ? { resumptionToken: token } : {}),
    ...(Number.isFinite(size) ? { size } : {}),
    ...(error ? { error: { code: error['@code'], text: error['#text'].trim() } } : {}),
  };
}
