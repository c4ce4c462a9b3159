import { SdkError } from '@cite-des-metiers/sdk';
import type { Resource } from '@cite-des-metiers/sdk/feed';
import {
  FACETS,
  type FacetCount,
  type NormalQuery,
  type SearchHit,
  type SearchPage,
} from '@cite-des-metiers/sdk/search';
import * as z from 'zod/mini';
import { type Marks, rangesFromMarks } from './marks.js';

const bucketsSchema = z.object({ buckets: z.array(z.object({ key: z.string(), doc_count: z.number() })) });
const answerSchema = z.object({
  took: z.number(),
  timed_out: z.boolean(),
  _shards: z.object({ failed: z.number() }),
  hits: z.object({
    total: z.object({ value: z.number(), relation: z.string() }),
    hits: z.array(
      z.object({
        _score: z.nullable(z.number()),
        // Written by this package from a validated feed; a gateway's client reads it again with the feed's schema.
        _source: z.object({
          resource: z.custom<Resource>((value) => typeof value === 'object' && value !== null && 'id' in value),
          title: z.string(),
          summary: z.optional(z.string()),
        }),
        highlight: z.optional(z.record(z.string(), z.array(z.string()))),
      }),
    ),
  }),
  aggregations: z.record(z.string(), z.object({ values: bucketsSchema, chosen: z.optional(bucketsSchema) })),
});

/** Code unit order: the same on every machine, unlike collation. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Reads the answer to one `_search`.
 * @throws SdkError `search-unavailable` when it is incomplete: a wrong count is worse than none.
 */
export function readAnswer(body: unknown, query: NormalQuery, marks: Marks): SearchPage {
  const read = answerSchema.safeParse(body);
  if (!read.success) {
    const issue = read.error.issues[0];
    throw new SdkError(
      'search-unavailable',
      `the search engine's answer cannot be read: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}; was the index built by this version of cdm?`,
    );
  }
  const { took, timed_out: late, _shards: shards, hits, aggregations } = read.data;
  if (late || shards.failed > 0)
    throw new SdkError('search-unavailable', 'the search engine answered for a part of the catalogue only');
  return {
    hits: hits.hits.map(({ _source: source, _score: score, highlight = {} }): SearchHit => {
      const marked = (field: string): string[] =>
        [field, `${field}.word`, `${field}.start`].flatMap((name) => highlight[name]?.slice(0, 1) ?? []);
      const title = rangesFromMarks(marked('title'), source.title, marks);
      const summary = rangesFromMarks(marked('summary'), source.summary ?? '', marks);
      return {
        resource: source.resource,
        score: score ?? 0,
        highlights: { ...(title.length ? { title } : {}), ...(summary.length ? { summary } : {}) },
      };
    }),
    total: hits.total.value,
    totalIsExact: hits.total.relation === 'eq',
    facets: Object.fromEntries(
      FACETS.map((facet) => {
        const { values, chosen } = aggregations[facet] ?? {};
        const counts = new Map<string, number>();
        for (const value of query.filters.get(facet) ?? []) counts.set(value, 0);
        for (const { key, doc_count: count } of [...(values?.buckets ?? []), ...(chosen?.buckets ?? [])])
          counts.set(key, count);
        const list = [...counts].map(([value, count]): FacetCount => ({ value, count }));
        return [facet, list.sort((a, b) => b.count - a.count || compare(a.value, b.value))];
      }),
    ),
    took,
  };
}
