import type { Resource } from '@cite-des-metiers/sdk/feed';
import { describe, expect, it } from 'vitest';
import { mergeDuplicates } from './duplicates.js';
import { linkKey } from './link-key.js';
import { flagOutdated } from './outdated.js';

const of = (id: string, more: Partial<Resource> = {}): Resource => ({
  id,
  title: id,
  kind: 'book',
  access: ['onsite'],
  ...more,
});

describe('linkKey', () => {
  it.each([
    ['http://www.Example.org/a/', 'example.org/a'],
    ['https://example.org/a#top', 'example.org/a'],
    ['https://example.org/a?utm_source=x&b=2&a=1', 'example.org/a?a=1&b=2'],
    ['https://example.org/?id=3', 'example.org?id=3'],
    ['https://cité.example/métiers', 'xn--cit-dma.example/m%C3%A9tiers'],
    ['https://example.org/', undefined],
    ['mailto:a@example.org', undefined],
    ['not a link', undefined],
    [undefined, undefined],
  ])('%s → %s', (url, key) => {
    expect(linkKey(url)).toBe(key);
  });
});

describe('mergeDuplicates', () => {
  it('merges one EAN into the newest edition, with what only the other says', () => {
    const old = of('a', {
      ean: '9780000000019',
      year: 2018,
      themes: ['bois'],
      shelf: { mark: 'B 12' },
      access: ['loan'],
    });
    const recent = of('b', { ean: '9780000000019', year: 2021, themes: ['forêt', 'bois'] });
    const about = of('c', { related: ['a', 'b'] });
    const { resources, groups, remarks } = mergeDuplicates([old, recent, about]);
    expect(resources).toEqual([
      { ...recent, otherTitles: ['a'], themes: ['forêt', 'bois'], shelf: { mark: 'B 12' }, access: ['onsite', 'loan'] },
      { ...about, related: ['b'] },
    ]);
    expect(groups).toEqual([{ by: 'ean', value: '9780000000019', kept: 'b', merged: ['a'] }]);
    expect(remarks).toEqual([{ where: 'a', why: 'Doublon (même EAN 9780000000019) : réuni avec « b ».' }]);
  });

  it('merges one link, and follows through two merges', () => {
    const { resources, groups } = mergeDuplicates([
      of('a', { ean: '9780000000019' }),
      of('b', { ean: '9780000000019', url: 'https://example.org/x', year: 2020 }),
      of('c', { url: 'http://www.example.org/x/', checkedOn: '2026-01-01' }),
      of('d', { related: ['a'] }),
    ]);
    expect(resources.map(({ id, related }) => [id, related])).toEqual([
      ['c', undefined],
      ['d', ['c']],
    ]);
    expect(groups.map(({ by, kept, merged }) => [by, kept, merged])).toEqual([
      ['ean', 'b', ['a']],
      ['link', 'c', ['b']],
    ]);
    expect(resources[0]).toMatchObject({ ean: '9780000000019', year: 2020 });
  });

  it('keeps the title of what goes into another, and apart the documents of a catalogue that is one page', () => {
    const url = 'https://example.org/x';
    const { resources } = mergeDuplicates([
      { ...of('a'), title: 'Guide du CV', url },
      { ...of('b'), title: 'Guide de la VAE', url, checkedOn: '2026-01-01' },
      of('c', { url: 'https://opac.example/app/#/notice/1' }),
      of('d', { url: 'https://opac.example/app/#/notice/2' }),
      of('e', { url: 'https://opac.example/app/#!/notice/2' }),
    ]);
    expect(resources.map(({ id, otherTitles }) => [id, otherTitles])).toEqual([
      ['b', ['Guide du CV']],
      ['c', undefined],
      ['d', undefined],
      ['e', undefined],
    ]);
  });

  it('tells two titles of another script apart', () => {
    const books = [
      { ...of('a', { year: 2020 }), title: 'دليل المهن' },
      { ...of('b', { year: 2024 }), title: 'كتاب الطبخ' },
    ];
    expect(flagOutdated(books, '2026-06-01').remarks).toEqual([]);
  });

  it('keeps apart two books on one page, and pages of one home', () => {
    const books = [
      of('a', { ean: '9780000000019', url: 'https://example.org/shop' }),
      of('b', { ean: '9780000000026', url: 'https://example.org/shop' }),
      of('c', { url: 'https://example.org/' }),
      of('d', { url: 'https://example.org' }),
    ];
    const { resources, groups, remarks } = mergeDuplicates(books);
    expect([resources, groups]).toEqual([books, []]);
    expect(remarks).toMatchObject([{ where: 'a, b' }]);
  });

  it('prefers what is not outdated, and does not pass the flag on', () => {
    const { resources } = mergeDuplicates([
      of('a', { url: 'https://example.org/x', outdated: true, checkedOn: '2026-01-01', summary: 'Plus long' }),
      of('b', { url: 'https://example.org/x' }),
    ]);
    expect(resources).toEqual([
      {
        ...of('b'),
        url: 'https://example.org/x',
        checkedOn: '2026-01-01',
        summary: 'Plus long',
        otherTitles: ['a'],
      },
    ]);
  });
});

describe('flagOutdated', () => {
  const flags = (resources: readonly Resource[], today = '2026-06-01'): readonly (boolean | undefined)[] =>
    flagOutdated(resources, today, { club: 1 }).resources.map(({ outdated }) => outdated);

  it('judges each kind by its own age, from the last check before the year', () => {
    expect(
      flags([
        of('web', { kind: 'web', checkedOn: '2024-05-31' }),
        of('web fresh', { kind: 'web', checkedOn: '2024-06-01' }),
        of('book', { year: 2015 }),
        of('book fresh', { year: 2016 }),
        of('old but checked', { year: 1998, checkedOn: '2025-01-01' }),
        of('undated', { kind: 'web' }),
        of('other kind', { kind: 'poster', year: 2017 }),
        of('own rule', { kind: 'club', year: 2024 }),
        of('already', { outdated: true }),
      ]),
    ).toEqual([true, undefined, true, undefined, undefined, undefined, true, true, true]);
  });

  it('flags an edition of which there is a newer one', () => {
    const editions = [
      of('a', { title: 'Le guide des métiers', year: 2024, publisher: 'X' }),
      of('b', { title: 'Le Guide des metiers', year: 2025, publisher: 'X' }),
      of('c', { title: 'Le guide des métiers', year: 2024, publisher: 'Y' }),
    ];
    expect(flags(editions)).toEqual([true, undefined, undefined]);
    expect(flagOutdated(editions, '2026-06-01').remarks).toEqual([
      { where: 'a', why: 'Édition de 2024 : le catalogue a celle de 2025.' },
    ]);
  });
});
