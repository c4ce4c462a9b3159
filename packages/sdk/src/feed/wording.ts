import { rules } from './rules.js';
import { type Problem, type Shape, isFields } from './shape.js';

const words = { s: 'a string', b: 'true or false', t: 'a text, or texts by language', '*': 'anything' } as const;

/** What a shape asks for, in English, for developers. */
function wanted(shape: Shape): string {
  if (typeof shape === 'string') return words[shape];
  if (shape instanceof RegExp) return `a string like ${String(shape)}`;
  if (isFields(shape)) return 'an object';
  switch (shape[0]) {
    case 'n':
      return `a number from ${String(shape[1] ?? '−∞')} to ${String(shape[2] ?? '∞')}`;
    case 'l':
      return `one of ${shape.slice(1).map(String).join(', ')}`;
    case 'a':
      return `a list of at least ${String(shape[2] ?? 0)}`;
    case 'r':
      return 'an object';
    case 'x':
      return wanted(shape[1]);
  }
}

const isRule = (expected: Problem['expected']): expected is keyof typeof rules =>
  typeof expected === 'string' && Object.hasOwn(rules, expected);

/** Says a problem in words; a rule is said by its name. */
export const wordsOf = ({ expected }: Problem): string =>
  isRule(expected) ? expected : `expected ${wanted(expected)}`;
