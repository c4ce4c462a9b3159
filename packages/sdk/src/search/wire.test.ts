import { describe, expect, it } from 'vitest';
import type { SearchPage, SearchQuery } from './port.js';
import { decodeSearchQuery, encodeSearchQuery, readSearchPage } from './wire.js';

const page: SearchPage = {
  hits: [
    {
      resource: { id: 'a', title: 'Boulanger', kind: 'occupation', access: ['online'], url: 'https://example.org/a' },
      score: 3,
      highlights: { title: [[0, 9]] },
    },
  ],
  total: 1,
  totalIsExact: true,
  facets: { kind: [{ value: 'occupation', count: 1 }] },
  relaxed: 'spelling',
  took: 2,
};

describe('the query on the wire', () => {
  it('comes back as it went', () => {
    const query: SearchQuery = {
      text: "métier d'œnologue & vin",
      filters: { themes: ['droit, économie', 'a=b&c'], access: ['online'] },
      sort: 'date',
      offset: 20,
      limit: 5,
      partial: true,
    };
    const read = decodeSearchQuery(new URLSearchParams(encodeSearchQuery(query).toString()));
    expect(read).toEqual({ ...query, filters: { themes: ['a=b&c', 'droit, économie'], access: ['online'] } });
  });

  it('is the same address for the same question', () => {
    const one = encodeSearchQuery({ text: ' bois  ', filters: { kind: ['b', 'a'], themes: [] }, offset: 0 });
    const two = encodeSearchQuery({
      text: 'bois',
      filters: { kind: ['a', 'b', 'a'] },
      sort: 'relevance',
      partial: false,
    });
    expect(one.toString()).toBe('q=bois&kind=a&kind=b');
    expect(two.toString()).toBe(one.toString());
  });

  it('ends the unfinished word at a space', () => {
    expect(encodeSearchQuery({ text: 'bois ', partial: true }).toString()).toBe('q=bois');
    expect(encodeSearchQuery({ text: 'boi', partial: true }).toString()).toBe('q=boi&partial=1');
  });

  it.each([
    ['index=secret', 'no parameter "index"'],
    ['q=a&q=b', '"q" is given more than once'],
    [`q=${'x'.repeat(201)}`, 'longer than 200'],
    ['sort=price', 'sort must be'],
    ['partial=yes', 'partial must be'],
    ['offset=-1', 'offset is not a whole number'],
    ['offset=9999', 'offset is 9999'],
    ['limit=0', 'limit is 0'],
    ['limit=101', 'limit is 101'],
    [Array.from({ length: 21 }, (_, index) => `kind=${String(index)}`).join('&'), 'more than 20 values'],
  ])('refuses %s', (text, message) => {
    expect(() => decodeSearchQuery(new URLSearchParams(text))).toThrow(
      expect.objectContaining({ code: 'bad-argument', message: expect.stringContaining(message) as string }),
    );
  });
});

describe('the page on the wire', () => {
  it('comes back as it went', () => {
    expect(readSearchPage(JSON.parse(JSON.stringify(page)))).toEqual(page);
  });

  it('leaves out what cannot be read and keeps the rest', () => {
    const [hit] = page.hits;
    const read = readSearchPage({
      ...page,
      hits: [
        { ...hit, resource: { ...hit?.resource, url: 'javascript:alert(1)', year: 'soon', tomorrow: true } },
        { ...hit, resource: { id: 'no title' } },
        { ...hit, highlights: { title: [[5, 2]], summary: [[0, 3]] } },
      ],
      facets: { kind: [], brand: [] },
      relaxed: 'meaning',
    });
    expect(read.hits.map((each) => [each.resource.id, each.resource.url, each.highlights])).toEqual([
      ['a', undefined, { title: [[0, 9]] }],
      ['a', 'https://example.org/a', { summary: [[0, 3]] }],
    ]);
    expect(read.hits[0]?.resource.year).toBeUndefined();
    expect(read.facets).toEqual({ kind: [] });
    expect(read).not.toHaveProperty('relaxed');
  });

  it.each([null, 'ok', {}, { ...page, total: -1 }, { ...page, hits: 'none' }])('refuses %j', (json) => {
    expect(() => readSearchPage(json)).toThrow(expect.objectContaining({ code: 'search-unavailable' }));
  });
});
