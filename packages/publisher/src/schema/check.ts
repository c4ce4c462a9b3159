import type { Finding, JsonPath } from '../project/finding.js';
import { nearest } from '../project/nearest.js';
import type { JsonSchema } from './types.js';

const typeOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeOf(value) === 'object';
const short = (value: unknown): string => (JSON.stringify(value) ?? '').slice(0, 60);

const error = (code: Finding['code'], path: JsonPath, say: Finding['say']): Finding => ({
  severity: 'error',
  code,
  path,
  say,
});
const warning = (code: Finding['code'], path: JsonPath, say: Finding['say']): Finding => ({
  ...error(code, path, say),
  severity: 'warning',
});

/** Told of each sound value: the name of its type in `$defs`, the value, its place. */
export type Visit = (type: string, value: unknown, path: JsonPath) => void;

/**
 * Holds a value against one of the feed's JSON Schemas. Unlike a general validator it reports every problem once,
 * at its place, in words: a misspelt field and an unknown value of an open list are warnings with the nearest known word.
 * @param root The document's schema; its `$defs` resolve references.
 * @param value What was read; not trusted.
 * @param visit Called for every value of a named type that keeps to its schema, inner values first.
 * @returns The findings in document order; none where the value keeps to the schema.
 */
export function checkSchema(root: JsonSchema, value: unknown, visit?: Visit): readonly Finding[] {
  const findings: Finding[] = [];

  const checkString = (schema: JsonSchema, text: string, path: JsonPath, name: string): void => {
    if (text.length < (schema.minLength ?? 0)) findings.push(error('empty-text', path, (m) => m['empty-text']()));
    else if (schema.pattern !== undefined && !new RegExp(schema.pattern).test(text))
      findings.push(error('format', path, (m) => m.format(name, text)));
  };

  const checkNumber = (schema: JsonSchema, number: number, path: JsonPath): void => {
    if (number >= (schema.minimum ?? -Infinity) && number <= (schema.maximum ?? Infinity)) return;
    const limits = [String(schema.minimum ?? '-∞'), String(schema.maximum ?? '∞')] as const;
    findings.push(error('out-of-range', path, (m) => m['out-of-range'](String(number), ...limits)));
  };

  const checkObject = (schema: JsonSchema, object: Readonly<Record<string, unknown>>, path: JsonPath): void => {
    const { properties, additionalProperties, propertyNames } = schema;
    for (const field of schema.required ?? [])
      if (object[field] === undefined) findings.push(error('required', path, (m) => m.required(field)));
    for (const [key, entry] of Object.entries(object)) {
      const at = [...path, key];
      const known = properties?.[key];
      if (known) check(known, entry, at, key);
      else if (properties) {
        if (key.startsWith('$')) continue;
        const candidates = Object.keys(properties).filter((name) => !(name in object));
        findings.push(warning('unknown-field', at, (m) => m['unknown-field'](key, nearest(key, candidates))));
      } else {
        if (propertyNames) check(propertyNames, key, at, key);
        if (typeof additionalProperties === 'object') check(additionalProperties, entry, at, key);
      }
    }
  };

  const checkChoice = (choices: readonly JsonSchema[], entry: unknown, path: JsonPath, name: string): void => {
    const open = choices.find((choice) => choice.enum);
    if (open?.enum && typeof entry === 'string') {
      const known = open.enum.map(String);
      if (!known.includes(entry))
        findings.push(
          warning('unknown-value', path, (m) => m['unknown-value'](entry, nearest(entry, known), known, name)),
        );
      return;
    }
    const fitting = choices.find((choice) => choice.type === typeOf(entry)) ?? choices.find((choice) => choice.type);
    if (fitting) check(fitting, entry, path, name);
  };

  const check = (schema: JsonSchema, entry: unknown, path: JsonPath, name: string): void => {
    if (schema.$ref !== undefined) {
      const target = schema.$ref.replace('#/$defs/', '');
      const definition = root.$defs?.[target];
      if (!definition) return;
      const before = findings.length;
      check(definition, entry, path, target);
      if (findings.slice(before).every((finding) => finding.severity === 'warning')) visit?.(target, entry, path);
      return;
    }
    if (schema.anyOf) {
      checkChoice(schema.anyOf, entry, path, name);
      return;
    }
    if (schema.enum !== undefined || schema.const !== undefined) {
      const allowed = schema.enum ?? [schema.const ?? ''];
      if (!allowed.some((value) => value === entry))
        findings.push(
          error('not-allowed', path, (m) =>
            m['not-allowed'](
              short(entry),
              allowed.map((v) => JSON.stringify(v)),
            ),
          ),
        );
      return;
    }
    const expected = schema.type;
    if (expected === undefined) return;
    if (typeOf(entry) !== expected && !(expected === 'integer' && Number.isInteger(entry))) {
      findings.push(error('type', path, (m) => m.type(expected, typeOf(entry))));
    } else if (typeof entry === 'string') checkString(schema, entry, path, name);
    else if (typeof entry === 'number') checkNumber(schema, entry, path);
    else if (Array.isArray(entry)) {
      if (entry.length < (schema.minItems ?? 0))
        findings.push(error('too-few', path, (m) => m['too-few'](schema.minItems ?? 0)));
      const { items } = schema;
      if (items) entry.forEach((item: unknown, index) => check(items, item, [...path, index], name));
    } else if (isObject(entry)) checkObject(schema, entry, path);
  };

  check(root, value, [], '');
  return findings;
}
