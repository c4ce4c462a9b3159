/** One line of a relevance set. */
export interface RelevanceQuestion {
  /** What is typed. */
  readonly q: string;
  /** Which way of asking it stands for, such as `typo`; hits are counted by it. */
  readonly form: string;
  /** Records that answer it; any one of them among the first five is a hit. */
  readonly expect: readonly string[];
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/**
 * Reads a JSON Lines file of questions; empty lines are passed over.
 * @throws Error naming the line and what would be right.
 */
export function readQuestions(text: string): RelevanceQuestion[] {
  const questions = text.split(/\r?\n/u).flatMap((line, index): RelevanceQuestion[] => {
    if (line.trim() === '') return [];
    const where = `line ${String(index + 1)}`;
    let json: unknown;
    try {
      json = JSON.parse(line.replace(/^\uFEFF/u, ''));
    } catch (cause) {
      throw new Error(`${where} is not JSON; it must be like {"q":"boulanger","form":"exact","expect":["MET.1"]}`, {
        cause,
      });
    }
    const { q, form, expect } = (typeof json === 'object' && json !== null ? json : {}) as Record<string, unknown>;
    if (!isText(q)) throw new Error(`${where}: "q" must be what is typed, a text that is not empty`);
    if (!Array.isArray(expect) || expect.length === 0 || !expect.every(isText))
      throw new Error(`${where}: "expect" must list at least one identifier, such as ["MET.415"]`);
    return [{ q, form: isText(form) ? form : 'unnamed', expect }];
  });
  if (questions.length === 0) throw new Error('there is no question in it; one JSON object a line is needed');
  return questions;
}

/** Whether a record is one of those expected: the same identifier, or the same after its catalogue's prefix. */
export function isExpected(id: string, expect: readonly string[]): boolean {
  return expect.some((wanted) => id === wanted || id.endsWith(`:${wanted}`));
}
