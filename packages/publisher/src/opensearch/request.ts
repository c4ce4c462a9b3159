import { FACETS, type Facet, type NormalQuery } from '@cite-des-metiers/sdk/search';
import { type Clause, type Reading, marking, matching, ranking } from './clauses.js';
import type { Marks } from './marks.js';
import { type EngineQuestion, keyOf } from './question.js';

/** One way of reading a question, tried in order until something is found. */
export interface Attempt {
  readonly reading: Reading;
  /** How many of the required words must be found; all when left out. */
  readonly least?: number;
  /** What it loosens. */
  readonly relaxed?: 'spelling' | 'words';
}

/** The attempts for a question of so many required words. */
export function attempts(required: number): readonly Attempt[] {
  const strict: Attempt[] = [{ reading: 'exact' }];
  if (required === 0) return strict;
  const fewer = [...new Set([required - 1, Math.ceil(required / 2), 1])].filter(
    (least) => least >= 1 && least < required,
  );
  return [
    ...strict,
    { reading: 'begun' },
    { reading: 'forgiving', relaxed: 'spelling' },
    ...fewer.map((least): Attempt => ({ reading: 'forgiving', least, relaxed: 'words' })),
  ];
}

/** Most values of a facet that one answer lists. */
export const MOST_FACET_VALUES = 200;

const chosen = (facet: Facet, values: readonly string[]): Clause => ({ terms: { [`facets.${facet}`]: values } });

/** Counts of one facet among the records that pass every other facet's choice, so that each count is what choosing gives. */
const counting = (facet: Facet, filters: NormalQuery['filters']): Clause => {
  const others = [...filters].filter(([name]) => name !== facet).map(([name, values]) => chosen(name, values));
  const field = `facets.${facet}`;
  const order = [{ _count: 'desc' }, { _key: 'asc' }];
  return {
    filter: others.length ? { bool: { filter: others } } : { match_all: {} },
    aggs: {
      values: { terms: { field, size: MOST_FACET_VALUES, shard_size: MOST_FACET_VALUES * 5, order } },
      // A chosen value is listed however rare it is: it must remain possible to take it off.
      ...(filters.has(facet)
        ? { chosen: { terms: { field, include: filters.get(facet), size: MOST_FACET_VALUES } } }
        : {}),
    },
  };
};

/**
 * The body of one `_search`: hits, disjunctive counts and highlights in a single round trip.
 * @param timeout Milliseconds each shard may take.
 */
export function searchBody(
  query: NormalQuery,
  question: EngineQuestion,
  attempt: Attempt,
  marks: Marks,
  timeout: number,
): Record<string, unknown> {
  const asked = question.required.length > 0;
  const { reading, least } = attempt;
  const filters = [...query.filters].map(([facet, values]) => chosen(facet, values));
  const marked = (field: 'title' | 'summary'): Record<string, Clause> => ({
    [field]: { highlight_query: marking(field, question, reading) },
    ...(question.unfinished || reading !== 'exact'
      ? { [`${field}.start`]: { highlight_query: marking(field, question, reading) } }
      : {}),
    ...(reading === 'forgiving' ? { [`${field}.word`]: { highlight_query: marking(field, question, reading) } } : {}),
  });
  const relevance = [{ _score: 'desc' }, { place: 'asc' }];
  return {
    from: query.offset,
    size: query.limit,
    timeout: `${String(timeout)}ms`,
    track_total_hits: true,
    track_scores: true,
    _source: ['resource', 'title', 'summary'],
    query: asked
      ? {
          bool: {
            filter: [matching(question, reading, least)],
            should: ranking(question, reading, keyOf([...question.required, ...question.optional])),
          },
        }
      : { match_all: {} },
    ...(filters.length ? { post_filter: { bool: { filter: filters } } } : {}),
    aggs: Object.fromEntries(FACETS.map((facet) => [facet, counting(facet, query.filters)])),
    sort: query.sort === 'date' ? [{ year: { order: 'desc', missing: '_last' } }, ...relevance] : relevance,
    ...(asked
      ? {
          highlight: {
            type: 'unified',
            number_of_fragments: 0,
            require_field_match: true,
            pre_tags: [marks.open],
            post_tags: [marks.close],
            fields: { ...marked('title'), ...marked('summary') },
          },
        }
      : {}),
  };
}
