import {
  type Node,
  type ParseError,
  findNodeAtLocation,
  getNodeValue,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import type { Finding, JsonPath } from './finding.js';

/** A JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** True for an object that is no list and not null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A place in a text, both from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** JSON text as far as it could be read, with a way back from a path to its line. */
export interface JsonText {
  /** What `JSON.parse` would give; `undefined` where the text is not JSON. */
  readonly value: unknown;
  /** Why it is not JSON, with the place. */
  readonly syntax?: { readonly finding: Finding; readonly position: Position };
  /** Where a path stands; the nearest parent where the path itself is not in the text. */
  readonly positionOf: (path: JsonPath) => Position;
}

/** Finds places in a text. A catalogue has a hundred thousand lines, and may have a finding on each: they are counted once. */
const placesIn = (text: string): ((offset: number) => Position) => {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
    let [line, after] = [0, starts.length];
    while (after - line > 1) {
      const middle = (line + after) >> 1;
      if ((starts[middle] ?? 0) <= offset) line = middle;
      else after = middle;
    }
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
};

/** What is wrong with JSON that is not JSON. */
export type JsonMistake =
  | 'comma'
  | 'colon'
  | 'value'
  | 'name'
  | 'brace'
  | 'bracket'
  | 'tail'
  | 'quote'
  | 'character'
  | 'comment'
  | 'escape'
  | 'word';

const mistakes: Readonly<Partial<Record<string, JsonMistake>>> = {
  CommaExpected: 'comma',
  ColonExpected: 'colon',
  ValueExpected: 'value',
  PropertyNameExpected: 'name',
  CloseBraceExpected: 'brace',
  CloseBracketExpected: 'bracket',
  EndOfFileExpected: 'tail',
  UnexpectedEndOfString: 'quote',
  InvalidCharacter: 'character',
  InvalidCommentToken: 'comment',
  InvalidEscapeCharacter: 'escape',
};

const broken = (text: string, finding: Finding, offset: number): JsonText => ({
  value: undefined,
  syntax: { finding, position: placesIn(text)(offset) },
  positionOf: () => ({ line: 1, column: 1 }),
});

/** jsonc-parser points after a missing comma; people look at the end of the line before. */
const offsetOf = (text: string, error: ParseError): number =>
  printParseErrorCode(error.error) === 'CommaExpected' ? text.slice(0, error.offset).trimEnd().length : error.offset;

/**
 * Reads strict JSON and remembers where everything stands.
 * @param source The text, with or without a byte order mark.
 * @returns The value, or the first reason why it is not JSON. Never throws.
 */
export function readJson(source: string): JsonText {
  const text = source.replace(/^\uFEFF/, '');
  if (text.trim() === '')
    return broken(text, { severity: 'error', code: 'json-empty', path: [], say: (m) => m['json-empty']() }, 0);
  if (/^\s*</.test(text))
    return broken(text, { severity: 'error', code: 'not-json-html', path: [], say: (m) => m['not-json-html']() }, 0);
  const errors: ParseError[] = [];
  const root: Node | undefined = parseTree(text, errors, { disallowComments: true });
  const first = errors[0];
  if (root === undefined || first !== undefined) {
    const mistake = (first && mistakes[printParseErrorCode(first.error)]) ?? 'word';
    const finding: Finding = {
      severity: 'error',
      code: 'json-syntax',
      path: [],
      say: (m) => m['json-syntax'](mistake),
    };
    return broken(text, finding, first ? offsetOf(text, first) : 0);
  }
  const positionAt = placesIn(text);
  const positionOf = (path: JsonPath): Position => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = findNodeAtLocation(root, path.slice(0, length));
      if (node) return positionAt((node.parent?.type === 'property' ? node.parent : node).offset);
    }
    return { line: 1, column: 1 };
  };
  return { value: getNodeValue(root), positionOf };
}
