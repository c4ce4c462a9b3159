import { FIELD_BOOSTS, LONGEST_START } from './definition.js';
import type { EngineQuestion } from './question.js';

/** A clause of the query language. */
export type Clause = Readonly<Record<string, unknown>>;

/**
 * How freely a word is read: `exact` as written (stems and synonyms), `begun` also as the beginning of a word,
 * `forgiving` also with slips, run together or typed in two.
 */
export type Reading = 'exact' | 'begun' | 'forgiving';

const any = (clauses: readonly Clause[]): Clause =>
  clauses.length === 1 && clauses[0] ? clauses[0] : { bool: { should: clauses, minimum_should_match: 1 } };
const all = (clauses: readonly Clause[]): Clause =>
  clauses.length === 1 && clauses[0] ? clauses[0] : { bool: { must: clauses } };

const has = (field: string, query: string, boost = 1): Clause => ({
  match: { [field]: { query, boost, operator: 'and' } },
});
const begins = (field: string, word: string, boost = 1): Clause =>
  word.length > LONGEST_START
    ? { prefix: { [`${field}.word`]: { value: word, boost } } }
    : { constant_score: { filter: { term: { [`${field}.start`]: word } }, boost } };
const nearly = (field: string, word: string, boost = 1): Clause => ({
  match: { [`${field}.word`]: { query: word, fuzziness: 'AUTO:3,8', max_expansions: 50, boost } },
});
const nearlyBegins = (field: string, word: string, boost = 1): Clause => ({
  fuzzy: {
    [`${field}.start`]: {
      value: word.slice(0, LONGEST_START),
      fuzziness: 1,
      prefix_length: 1,
      max_expansions: 50,
      boost,
    },
  },
});

/** A word typed in one that the catalogue writes in two: "agentcommercial". */
const split = (word: string): Clause[] => {
  if (word.length < 7 || word.length > 30) return [];
  const cuts = Array.from({ length: word.length - 5 }, (_, index) => index + 3);
  return cuts.map((cut) => all([has('all.word', word.slice(0, cut)), has('all.word', word.slice(cut))]));
};

/** Records with one of the words asked for. */
const slot = (word: string, unfinished: boolean, reading: Reading): Clause => {
  const clauses: Clause[] = [has('all', word)];
  if (unfinished || (reading !== 'exact' && word.length >= 3)) clauses.push(begins('all', word));
  if (reading === 'forgiving') {
    if (word.length >= 3) clauses.push(nearly('all', word));
    if (word.length >= 5) clauses.push(nearlyBegins('all', word));
    clauses.push(...split(word));
  }
  return any(clauses);
};

/**
 * The records that answer a question.
 * @param least How many of the required words they must have; all of them when left out.
 */
export function matching({ required, unfinished }: EngineQuestion, reading: Reading, least?: number): Clause {
  const slots = required.map((word, index) => slot(word, unfinished && index === required.length - 1, reading));
  if (least !== undefined) return { bool: { should: slots, minimum_should_match: least } };
  // A synonym or a word typed in two spans several slots, so the whole question is an alternative to its parts.
  const whole: Clause[] = required.length > 1 ? [has('all', required.join(' '))] : [];
  const pairs =
    reading === 'forgiving'
      ? required.slice(1).map((word, index) => {
          const joined = `${required[index] ?? ''}${word}`;
          return all([has('all.word', joined), ...slots.filter((_, place) => place !== index && place !== index + 1)]);
        })
      : [];
  return any([all(slots), ...whole, ...pairs]);
}

/** How much the best field counts over the others for one word. */
const OTHERS = 0.15;

const worth = (word: string, unfinished: boolean, reading: Reading, boost: number): Clause => {
  const queries: Clause[] = Object.entries(FIELD_BOOSTS).map(([field, weight]) => has(field, word, weight * boost));
  for (const field of ['title', 'names'] as const) {
    const weight = FIELD_BOOSTS[field] * boost;
    if (unfinished || reading !== 'exact') queries.push(begins(field, word, weight * 0.9));
    if (reading === 'forgiving' && word.length >= 3) queries.push(nearly(field, word, weight * 0.6));
    if (reading === 'forgiving' && word.length >= 5) queries.push(nearlyBegins(field, word, weight * 0.3));
  }
  return { dis_max: { queries, tie_breaker: OTHERS } };
};

/** What makes one of them better than another: words in titles first, then the titles' brevity, then the other fields. */
export function ranking(question: EngineQuestion, reading: Reading, key: string): Clause[] {
  const { required, optional, unfinished } = question;
  const together = [...required, ...optional].join(' ');
  return [
    { constant_score: { filter: { term: { titleKeys: key } }, boost: 1000 } },
    ...required.map((word, index) => worth(word, unfinished && index === required.length - 1, reading, 1)),
    ...optional.map((word) => worth(word, false, reading, 0.3)),
    ...(required.length > 1 ? [has('title', required.join(' '), 6), has('names', required.join(' '), 5)] : []),
    ...(together.includes(' ') ? [{ match_phrase: { title: { query: together, slop: 3, boost: 4 } } }] : []),
  ];
}

/** What is marked in a shown text. */
export function marking(field: 'title' | 'summary', question: EngineQuestion, reading: Reading): Clause {
  const { required, optional, unfinished } = question;
  const last = required.length - 1;
  const asked = [...required, ...optional];
  return any([
    { match: { [field]: { query: asked.join(' ') } } },
    ...required.flatMap((word, index) => {
      const clauses: Clause[] = [];
      if ((unfinished && index === last) || (reading !== 'exact' && word.length >= 3))
        clauses.push({ term: { [`${field}.start`]: word.slice(0, LONGEST_START) } });
      if (reading === 'forgiving' && word.length >= 3) clauses.push(nearly(field, word));
      return clauses;
    }),
  ]);
}
