import { SdkError } from '../errors.js';

const refuse = (sentence: string): never => {
  throw new SdkError('bad-argument', sentence);
};

/** Written as a program would write it, short. */
const shown = (value: unknown): string => (typeof value === 'string' ? `"${value}"` : String(value)).slice(0, 40);

/**
 * Holds an option to a range of numbers, both ends included, for callers without types.
 * @param name Of the option, for the sentence.
 * @param value `undefined` where the option is left out, which is well.
 * @throws {SdkError} `bad-argument`.
 */
export function checkNumber(name: string, value: unknown, least: number, most: number, isWhole = false): void {
  if (value === undefined) return;
  const fits = typeof value === 'number' && value >= least && value <= most && (!isWhole || Number.isInteger(value));
  if (fits) return;
  const range = most === Infinity ? `, ${String(least)} or more` : ` from ${String(least)} to ${String(most)}`;
  refuse(`${name} is ${shown(value)}; it must be a ${isWhole ? 'whole ' : ''}number${range}`);
}

/**
 * Holds what is asked to an object.
 * @param name Of the call, for the sentence.
 * @param lists Those of its fields that are lists of texts, where they are there.
 * @throws {SdkError} `bad-argument`.
 */
export function checkObject(name: string, question: unknown, lists: readonly string[] = []): void {
  if (typeof question !== 'object' || question === null)
    return refuse(`${name} got ${shown(question)}; it takes an object`);
  for (const list of lists) {
    const value: unknown = Reflect.get(question, list);
    if (value === undefined) continue;
    if (!Array.isArray(value) || value.some((one) => typeof one !== 'string'))
      refuse(`${list} is ${shown(value)}; ${name} takes a list of texts there, such as ["fr"]`);
  }
}

/**
 * Holds a text to be one.
 * @param name Of the option, for the sentence.
 * @throws {SdkError} `bad-argument`.
 */
export function checkText(name: string, value: unknown): void {
  if (typeof value !== 'string') refuse(`${name} is ${shown(value)}; it must be a text`);
}
