import { type RuleName, rules } from './rules.js';

/**
 * What a value may look like, small enough to travel to every visitor: the zod schemas of this room compiled by
 * `npm run shapes` into `shapes.ts` (docs/decisions/0006-schemas-compiled-for-the-page.md).
 * `s` string, `b` boolean, `t` text, `*` anything, a RegExp for a string that matches, `n` number with bounds,
 * `l` one of these, `a` array with its least length, `r` any keys with values of one shape, `x` a shape that must also keep a rule; an object's optional keys end in `?`.
 */
export type Shape =
  | 's'
  | 'b'
  | 't'
  | '*'
  | RegExp
  | readonly ['n', (number | null)?, (number | null)?]
  | readonly ['l', ...(string | number | boolean)[]]
  | readonly ['a', Shape, number?]
  | readonly ['r', Shape]
  | readonly ['x', Shape, ...RuleName[]]
  | { readonly [key: string]: Shape };

/** One thing that a shape does not allow. */
export interface Problem {
  /** Where, from the value that was checked. */
  readonly path: readonly PropertyKey[];
  /** What would be right, in English, for developers. */
  readonly message: string;
}

const language = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Texts by language: the one shape that has two forms. */
const isText = (value: unknown): boolean =>
  typeof value === 'string'
    ? value !== ''
    : isObject(value) && Object.entries(value).every(([key, text]) => language.test(key) && typeof text === 'string');

/**
 * Holds a value against a shape.
 * @param problems Gets what is wrong, in the order of the shape's fields.
 * @returns A copy without unknown fields; meaningful only where nothing was added to `problems`.
 */
export function check(shape: Shape, value: unknown, problems: Problem[], path: readonly PropertyKey[] = []): unknown {
  const expect = (isRight: boolean, what: string): unknown => {
    if (!isRight) problems.push({ path, message: `expected ${what}` });
    return value;
  };
  if (shape === '*') return value;
  if (shape === 's') return expect(typeof value === 'string', 'a string');
  if (shape === 'b') return expect(typeof value === 'boolean', 'true or false');
  if (shape === 't') return expect(isText(value), 'a text, or texts by language');
  if (shape instanceof RegExp)
    return expect(typeof value === 'string' && shape.test(value), `a string like ${String(shape)}`);
  if (isFields(shape)) {
    if (!isObject(value)) return expect(false, 'an object');
    const copy: Record<string, unknown> = {};
    for (const [name, inner] of Object.entries(shape)) {
      const key = name.replace('?', '');
      const isThere = Object.hasOwn(value, key) && value[key] !== undefined;
      if (isThere || key === name) copy[key] = check(inner, isThere ? value[key] : undefined, problems, [...path, key]);
    }
    return copy;
  }
  const [kind] = shape;
  if (kind === 'n') {
    const [, least, most] = shape;
    const isRight =
      Number.isFinite(value) && Number(value) >= (least ?? -Infinity) && Number(value) <= (most ?? Infinity);
    return expect(isRight, `a number from ${String(least ?? '−∞')} to ${String(most ?? '∞')}`);
  }
  if (kind === 'l') {
    const values = shape.slice(1);
    return expect(
      values.some((one) => one === value),
      `one of ${values.join(', ')}`,
    );
  }
  if (kind === 'a') {
    const [, inner, least = 0] = shape;
    if (!Array.isArray(value) || value.length < least) return expect(false, `a list of at least ${String(least)}`);
    return value.map((entry: unknown, index) => check(inner, entry, problems, [...path, index]));
  }
  if (kind === 'r') {
    if (!isObject(value)) return expect(false, 'an object');
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [key, check(shape[1], entry, problems, [...path, key])]),
    );
  }
  const [, inner, ...names] = shape;
  const before = problems.length;
  const copy = check(inner, value, problems, path);
  if (problems.length === before && isObject(copy))
    for (const name of names)
      if (!rules[name].holds(copy)) problems.push({ path: [...path, ...rules[name].path], message: name });
  return copy;
}

const isFields = (shape: Shape): shape is { readonly [key: string]: Shape } => isObject(shape);
