import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isValidDate } from '../time/index.js';

/** Schema.org's own vocabulary: what `@vocabulary/schema` carries of it, unchanged. Terms are short names (`Event`). */
export interface Vocabulary {
  /** Whether a name is a property. */
  readonly isProperty: (name: string) => boolean;
  /** Whether a name is a class, data types included. */
  readonly isClass: (name: string) => boolean;
  /** Whether a class is one of values, such as `Date`. */
  readonly isDataType: (name: string) => boolean;
  /** A class and all it descends from. */
  readonly lineage: (name: string) => ReadonlySet<string>;
  /** Classes that a property may be used on. */
  readonly domain: (property: string) => ReadonlySet<string>;
  /** Classes and data types that it takes. */
  readonly range: (property: string) => ReadonlySet<string>;
  /** The enumerations that a member such as `Monday` belongs to; none where it is no member. */
  readonly enumerationsOf: (member: string) => ReadonlySet<string>;
  /** What a term gave way to, where it did. */
  readonly supersededBy: (term: string) => string | undefined;
}

const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';
const SCHEMA = 'http://schema.org/';
const none: ReadonlySet<string> = new Set();

/** Reads the vocabulary from its N-Quads file. Literals (labels, comments) are left out. */
export function schemaOrg(): Vocabulary {
  const file = createRequire(import.meta.url).resolve('@vocabulary/schema/schema.nq');
  const relations = new Map<string, Map<string, Set<string>>>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [, subject, relation = '', object] = /^<([^>]+)> <([^>]+)> <([^>]+)> <[^>]+> \.$/.exec(line) ?? [];
    if (!subject?.startsWith(SCHEMA) || object === undefined) continue;
    const ofRelation = relations.get(relation) ?? new Map<string, Set<string>>();
    relations.set(relation, ofRelation);
    const name = subject.slice(SCHEMA.length);
    const objects = ofRelation.get(name) ?? new Set();
    ofRelation.set(name, objects.add(object.startsWith(SCHEMA) ? object.slice(SCHEMA.length) : object));
  }
  const of = (relation: string, name: string): ReadonlySet<string> => relations.get(relation)?.get(name) ?? none;
  const typesOf = (name: string): ReadonlySet<string> => of(RDF_TYPE, name);
  const isClass = (name: string): boolean => typesOf(name).has(`${RDFS}Class`);
  const lineage = (name: string): ReadonlySet<string> => {
    const all = new Set([name]);
    for (const one of all) for (const parent of of(`${RDFS}subClassOf`, one)) all.add(parent);
    return all;
  };
  return {
    isProperty: (name) => typesOf(name).has('http://www.w3.org/1999/02/22-rdf-syntax-ns#Property'),
    isClass,
    isDataType: (name) => [...lineage(name)].some((one) => typesOf(one).has('DataType')),
    lineage,
    domain: (property) => of(`${SCHEMA}domainIncludes`, property),
    range: (property) => of(`${SCHEMA}rangeIncludes`, property),
    enumerationsOf: (member) =>
      isClass(member) ? none : new Set([...typesOf(member)].filter((type) => lineage(type).has('Enumeration'))),
    supersededBy: (term) => [...of(`${SCHEMA}supersededBy`, term)][0],
  };
}

const isTime = (value: string): boolean => /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(value);
/** Not `URL.canParse`: once optimised, Node 20's says no to `https://cité.example`. */
const isAddress = (value: string): boolean => {
  try {
    return new URL(value).href !== '';
  } catch {
    return false;
  }
};
const isUrl = (value: string): boolean => /^(https?:\/\/|mailto:|tel:)/i.test(value) && isAddress(value);

/** What each data type of schema.org takes: ISO 8601 for dates, a date-time with its offset. */
const dataTypes: Readonly<Record<string, (value: unknown) => boolean>> = {
  Boolean: (value) => typeof value === 'boolean',
  Date: (value) => typeof value === 'string' && isValidDate(value),
  DateTime: (value) => {
    const [, date = '', time = ''] =
      typeof value === 'string' ? (/^([\d-]{10})T([\d:]{8})(Z|[+-](0\d|1[0-4]):[0-5]\d)$/.exec(value) ?? []) : [];
    return isValidDate(date) && isTime(time);
  },
  Integer: (value) => Number.isSafeInteger(value),
  Number: (value) => typeof value === 'number' && Number.isFinite(value),
  Text: (value) => typeof value === 'string' && value.trim() !== '',
  Time: (value) => typeof value === 'string' && isTime(value),
  URL: (value) => typeof value === 'string' && isUrl(value),
};

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What schema.org's vocabulary has against a JSON-LD document: a type or property that does not exist or gave way to
 * another, a property used on a type it is not for, a value that is not in its range, a reference that leads nowhere.
 * Stricter than schema.org, which lets text stand for any thing: here it does only where the range says Text.
 * @param document What `JSON.parse` gives of it: `@context` and `@graph`.
 * @returns One line a problem, `path: sentence`; empty where there is none.
 */
export function schemaOrgProblems(document: unknown, vocabulary: Vocabulary): readonly string[] {
  const problems: string[] = [];
  const say = (path: string, what: string): void => void problems.push(`${path}: ${what}`);
  const graph = isNode(document) ? document['@graph'] : undefined;
  if (!isNode(document) || document['@context'] !== 'https://schema.org' || !Array.isArray(graph))
    return ['document: no @context of https://schema.org or no @graph'];
  const identified = new Map<string, string>();
  for (const node of graph as readonly unknown[])
    if (isNode(node) && typeof node['@id'] === 'string') {
      if (identified.has(node['@id'])) say('@graph', `${node['@id']} is there twice`);
      identified.set(node['@id'], String(node['@type']));
    }

  const current = (path: string, term: string): void => {
    const better = vocabulary.supersededBy(term);
    if (better !== undefined) say(path, `${term} gave way to ${better}`);
  };
  /** The type of a node or of what it refers to. */
  const typeOf = (node: Node, path: string): string | undefined => {
    const { '@type': type, '@id': id } = node;
    if (id !== undefined && !(typeof id === 'string' && isAddress(id))) say(path, `@id ${String(id)} is no address`);
    if (type === undefined && typeof id === 'string') {
      if (!identified.has(id)) say(path, `${id} is nowhere described`);
      return identified.get(id);
    }
    if (typeof type === 'string') return type;
    say(path, 'no @type');
    return undefined;
  };
  const checkValue = (value: unknown, property: string, path: string): void => {
    const range = vocabulary.range(property);
    const fits = (classes: ReadonlySet<string>): boolean => [...classes].some((one) => range.has(one));
    if (isNode(value)) {
      const type = typeOf(value, path);
      if (type !== undefined && !fits(vocabulary.lineage(type)))
        say(path, `${type} is not in the range of ${property}, ${[...range].join(', ')}`);
      if (value['@type'] !== undefined) checkNode(value, path);
      return;
    }
    const [, member] = typeof value === 'string' ? (/^https:\/\/schema\.org\/(\w+)$/.exec(value) ?? []) : [];
    if (member !== undefined) {
      current(path, member);
      if (![...vocabulary.enumerationsOf(member)].some((one) => fits(vocabulary.lineage(one))))
        say(path, `${member} is no member of ${[...range].join(', ')}`);
      return;
    }
    const types = Object.keys(dataTypes).filter((type) => fits(vocabulary.lineage(type)));
    if (!types.some((type) => dataTypes[type]?.(value) === true))
      say(path, `${JSON.stringify(value)} is none of ${[...range].join(', ')}`);
  };
  const checkNode = (node: Node, path: string): void => {
    const type = typeOf(node, path);
    if (type === undefined) return;
    if (!vocabulary.isClass(type) || vocabulary.isDataType(type)) say(path, `${type} is no type`);
    current(path, type);
    const lineage = vocabulary.lineage(type);
    for (const [property, value] of Object.entries(node)) {
      if (property.startsWith('@')) continue;
      const at = `${path}.${property}`;
      if (!vocabulary.isProperty(property)) {
        say(at, `${property} is no property`);
        continue;
      }
      current(at, property);
      if (![...vocabulary.domain(property)].some((one) => lineage.has(one)))
        say(at, `${property} is not for ${type}, but for ${[...vocabulary.domain(property)].join(', ')}`);
      const values: readonly unknown[] = Array.isArray(value) ? value : [value];
      if (values.length === 0) say(at, 'an empty list says nothing');
      values.forEach((one, index) => checkValue(one, property, Array.isArray(value) ? `${at}[${index}]` : at));
    }
  };
  graph.forEach((node: unknown, index) => {
    const path = `@graph[${index}]`;
    if (isNode(node)) checkNode(node, path);
    else say(path, 'no node');
  });
  return problems;
}
