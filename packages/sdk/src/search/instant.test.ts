import { describe, expect, it } from 'vitest';
import type { Resource, Synonym } from '../feed/index.js';
import { CONTRACT_RESOURCES, searchContract } from './contract.testkit.js';
import {
  type InstantSearchClient,
  type InstantSearchParams,
  type InstantSearchRequest,
  createInstantSearchEngine,
} from './instant.js';
import { createPageEngine } from './page.js';
import { FACETS, type SearchHit } from './port.js';
import { facetValues, textIn } from './texts.js';

const attributes = {
  poles: 'poles',
  themes: 'subject.fr',
  kind: 'kind',
  language: 'language',
  access: 'access',
  level: 'level',
} as const;

const mark = (text: string, ranges: SearchHit['highlights']['title'], params: InstantSearchParams): string => {
  let marked = text;
  for (const [start, end] of [...(ranges ?? [])].reverse())
    marked = `${marked.slice(0, start)}${params.highlightPreTag}${marked.slice(start, end)}${params.highlightPostTag}${marked.slice(end)}`;
  return marked;
};

/** A client as reference/search.md captured the contract: conjunctive counts, pages, in-band marks, sorts as indexes. */
const clientOver = (
  resources: readonly Resource[],
  synonyms: readonly Synonym[] = [],
): InstantSearchClient & { calls: InstantSearchRequest[][] } => {
  const engine = createPageEngine(resources, { synonyms });
  const valuesOf = (resource: Resource, attribute: string): readonly string[] => {
    const facet = FACETS.find((name) => attributes[name] === attribute);
    return facet ? facetValues(resource, facet, 'fr') : [];
  };
  const answer = async ({ indexName, params }: InstantSearchRequest): Promise<unknown> => {
    const sort = indexName.endsWith('_by_date') ? 'date' : 'relevance';
    const { hits } = await engine.search({ text: params.query, limit: 100, sort });
    const kept = hits.filter(({ resource }) =>
      params.facetFilters.every((any) =>
        any.some((filter) => {
          const colon = filter.indexOf(':');
          const value = filter.slice(colon + 1);
          if (value.startsWith('-')) throw new Error(`"${filter}" means "not"`);
          return valuesOf(resource, filter.slice(0, colon)).includes(value.replace(/^\\-/, '-'));
        }),
      ),
    );
    const facets: Record<string, Record<string, number>> = {};
    for (const attribute of params.facets)
      for (const { resource } of kept)
        for (const value of valuesOf(resource, attribute)) {
          const counts = (facets[attribute] ??= {});
          counts[value] = (counts[value] ?? 0) + 1;
        }
    const from = params.page * params.hitsPerPage;
    return {
      index: indexName,
      hits: kept.slice(from, from + params.hitsPerPage).map(({ resource, highlights }) => {
        const { id, ...record } = resource;
        const title = mark(textIn(resource.title, 'fr'), highlights.title, params);
        return { objectID: id, ...record, _highlightResult: { title: { value: title, matchLevel: 'full' } } };
      }),
      nbHits: kept.length,
      page: params.page,
      nbPages: Math.ceil(kept.length / Math.max(1, params.hitsPerPage)),
      facets,
      exhaustiveNbHits: true,
      processingTimeMS: 3,
    };
  };
  const calls: InstantSearchRequest[][] = [];
  return {
    calls,
    async search(requests) {
      calls.push([...requests]);
      return { results: await Promise.all(requests.map(answer)) };
    },
  };
};

const setup = { index: 'cite', attributes, sorts: { date: 'cite_by_date' } };

searchContract({
  describe,
  it: (name, body) => {
    it(name, body);
  },
  createEngine: (resources, synonyms) =>
    Promise.resolve(createInstantSearchEngine(clientOver(resources, synonyms), setup)),
  cannot: ['relaxation'],
});

describe('createInstantSearchEngine', () => {
  it('asks once, with one more request for each filtered facet', async () => {
    const client = clientOver(CONTRACT_RESOURCES);
    await createInstantSearchEngine(client, setup).search({
      text: 'bois',
      filters: { kind: ['guide', '-web'], themes: ['bois'] },
    });
    expect(client.calls).toHaveLength(1);
    expect(client.calls[0]?.map(({ params }) => [params.hitsPerPage, params.facets, params.facetFilters])).toEqual([
      [10, Object.values(attributes), [['subject.fr:bois'], ['kind:\\-web', 'kind:guide']]],
      [0, ['subject.fr'], [['kind:\\-web', 'kind:guide']]],
      [0, ['kind'], [['subject.fr:bois']]],
    ]);
  });

  it('reads an offset between two pages from both', async () => {
    const engine = createInstantSearchEngine(clientOver(CONTRACT_RESOURCES), setup);
    const all = await engine.search({ text: '', limit: 12 });
    const some = await engine.search({ text: '', offset: 3, limit: 5 });
    expect(some.hits.map(({ resource }) => resource.id)).toEqual(
      all.hits.slice(3, 8).map(({ resource }) => resource.id),
    );
  });

  it('promises only what it was given attributes and indexes for', async () => {
    const engine = createInstantSearchEngine(clientOver(CONTRACT_RESOURCES), {
      index: 'cite',
      attributes: { kind: 'kind' },
    });
    expect(engine.capabilities).toMatchObject({ facets: ['kind'], sorts: ['relevance'], maxOffset: 1000 });
    await expect(engine.search({ text: '', sort: 'date' })).rejects.toMatchObject({ code: 'bad-argument' });
    await expect(engine.search({ text: '', filters: { level: ['CAP'] } })).rejects.toMatchObject({
      code: 'bad-argument',
    });
    expect(Object.keys((await engine.search({ text: '' })).facets)).toEqual(['kind']);
  });

  it('shows no highlight that a title forges or that is not of the shown text', async () => {
    const record = { objectID: 'a', kind: 'web', access: ['online'], title: '<em>Pain</em> \uE000x\uE001' };
    const answer = (value: string): InstantSearchClient => ({
      search: () =>
        Promise.resolve({ results: [{ hits: [{ ...record, _highlightResult: { title: { value } } }], nbHits: 1 }] }),
    });
    for (const value of [record.title, '<em>Pain</em>', `${record.title}…`]) {
      const page = await createInstantSearchEngine(answer(value), setup).search({ text: 'pain' });
      expect(page).toMatchObject({ total: 1, totalIsExact: false, hits: [{ resource: { id: 'a' }, highlights: {} }] });
    }
  });

  it.each<[string, () => Promise<{ results: readonly unknown[] }>]>([
    ['fails', () => Promise.reject(new Error('no such index'))],
    ['answers too little', () => Promise.resolve({ results: [] })],
    ['answers something else', () => Promise.resolve({ results: [{ message: 'hello' }] })],
  ])('says that the client %s', async (_, search) => {
    const error: unknown = await createInstantSearchEngine({ search }, setup)
      .search({ text: 'a' })
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'search-unavailable' });
  });
});
