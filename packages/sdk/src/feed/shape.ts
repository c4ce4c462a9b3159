import { type RuleName, rules } from './rules.js';

/**
 * What a value may look like, small enough to travel to every visitor: the zod schemas of this room compiled by
 * `npm run shapes` into `shapes/` (docs/decisions/0006-schemas-compiled-for-the-page.md).
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
  | Fields;

/** The shape of an object. */
export interface Fields {
  readonly [key: string]: Shape;
}

/** One thing that a shape does not allow; `wording.ts` says it in words. */
export interface Problem {
  /** Where, from the value that was checked. */
  readonly path: readonly PropertyKey[];
  /** What would be right there, or the rule that is broken. */
  readonly expected: Shape | RuleName;
}

const language = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** Whether a value is a JSON object. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Texts by language: the one shape that has two forms. */
const isText = (value: unknown): boolean =>
  isObject(value)
    ? Object.entries(value).every(([key, text]) => language.test(key) && typeof text === 'string')
    : typeof value === 'string' && value !== '';

/**
 * Holds a value against a shape.
 * @param problems Gets what is wrong, in the order of the shape's fields, with its path from `value`.
 * @returns A copy without unknown fields; meaningful only where nothing was added to `problems`.
 */
export function check(shape: Shape, value: unknown, problems: Problem[]): unknown {
  const give = (isRight: boolean): unknown => {
    if (!isRight) problems.push({ path: [], expected: shape });
    return value;
  };
  // Nearly all documents are right: only what is wrong gets a path, on the way back.
  const inside = (key: PropertyKey, inner: Shape, entry: unknown): unknown => {
    const before = problems.length;
    const copy = check(inner, entry, problems);
    if (problems.length > before)
      problems.push(...problems.splice(before).map(({ path, expected }) => ({ path: [key, ...path], expected })));
    return copy;
  };
  if (shape instanceof RegExp) return give(typeof value === 'string' && shape.test(value));
  if (shape === 't') return give(isText(value));
  if (typeof shape === 'string') return give(shape === '*' || typeof value === (shape === 's' ? 'string' : 'boolean'));
  if (isFields(shape)) {
    if (!isObject(value)) return give(false);
    const copy: Record<string, unknown> = {};
    for (const name of Object.keys(shape)) {
      const key = name.replace('?', '');
      const entry = Object.hasOwn(value, key) ? value[key] : undefined;
      if (entry !== undefined || key === name) copy[key] = inside(key, shape[name] ?? '*', entry);
    }
    return copy;
  }
  switch (shape[0]) {
    case 'n':
      return give(
        Number.isFinite(value) && Number(value) >= (shape[1] ?? -Infinity) && Number(value) <= (shape[2] ?? Infinity),
      );
    case 'l':
      return give(shape.slice(1).some((one) => one === value));
    case 'a':
      return Array.isArray(value) && value.length >= (shape[2] ?? 0)
        ? value.map((entry: unknown, index) => inside(index, shape[1], entry))
        : give(false);
    case 'r':
      return isObject(value)
        ? Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, inside(key, shape[1], entry)]))
        : give(false);
    case 'x': {
      const before = problems.length;
      const [, inner, ...names] = shape;
      const copy = check(inner, value, problems);
      if (problems.length === before && isObject(copy))
        for (const name of names)
          if (!rules[name].holds(copy)) problems.push({ path: rules[name].path, expected: name });
      return copy;
    }
  }
}

/** Whether a shape is that of an object. */
export const isFields = (shape: Shape): shape is Fields => isObject(shape);
