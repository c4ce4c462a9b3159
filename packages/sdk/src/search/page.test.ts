import { describe, expect, it } from 'vitest';
import type { Resource } from '../feed/index.js';
import { searchContract } from './contract.testkit.js';
import { createPageEngine } from './page.js';

searchContract({
  describe,
  it: (name, body) => {
    it(name, body);
  },
  createEngine: (resources, synonyms) => Promise.resolve(createPageEngine(resources, { synonyms })),
});

const of = (title: Resource['title'], more: Partial<Resource> = {}): Resource => ({
  id: typeof title === 'string' ? title : (Object.values(title)[0] ?? ''),
  title,
  kind: 'book',
  access: ['onsite'],
  ...more,
});
const titles = async (resources: readonly Resource[], text: string, partial = false): Promise<string[]> =>
  (await createPageEngine(resources).search({ text, partial, limit: 100 })).hits.map(({ resource }) => resource.id);

describe('order', () => {
  it('puts the exact title first, however often others say the word', async () => {
    const summary = 'secrétaire secrétaire secrétaire';
    const names = ['Secrétaire médicale', 'Le métier de secrétaire', 'Secrétaire', 'Rédacteur'];
    expect(
      (
        await titles(
          names.map((name) => of(name, { summary })),
          'secrétaires',
        )
      )[0],
    ).toBe('Secrétaire');
  });

  it('finds in titles before other titles, keywords, themes and summaries', async () => {
    const more = ['abricot', 'bouleau', 'cerisier'].join(' ');
    const expected = ['chêne ancien', 'names', 'keywords', 'themes', 'summary'];
    const resources = [
      of('summary', { summary: `chêne ${more}` }),
      of('themes', { themes: ['chêne'] }),
      of('keywords', { keywords: ['chêne'] }),
      of('names', { otherTitles: ['chêne massif verni'] }),
      of('chêne ancien'),
    ];
    expect(await titles(resources, 'chene')).toEqual(expected);
  });

  it('keeps the catalogue’s order between equals', async () => {
    const resources = ['c', 'a', 'b'].map((id) => of('Pommes', { id }));
    expect(await titles(resources, 'pomme')).toEqual(['c', 'a', 'b']);
    expect(await titles(resources, '')).toEqual(['c', 'a', 'b']);
  });
});

describe('typing', () => {
  const resources = [of('Boulanger'), of('Boulevard'), of('Bois')];
  it('takes the last word as begun, until a space ends it', async () => {
    expect(await titles(resources, 'boul', true)).toEqual(['Boulanger', 'Boulevard']);
    expect(await titles(resources, 'bois ', true)).toEqual(['Bois']);
  });
  it('lists everything while only a question is being asked', async () => {
    for (const text of ['je voudrais', 'comment devenir', 'c’est quoi'])
      expect(await titles(resources, text)).toHaveLength(3);
  });
  it('finds words run together, apart, and cut short', async () => {
    const names = [of('Webdesigner'), of('Agent commercial'), of('Professeur de mathématiques')];
    expect(await titles(names, 'web designer')).toEqual(['Webdesigner']);
    expect(await titles(names, 'agentcommercial')).toEqual(['Agent commercial']);
    expect(await titles(names, 'prof math')).toEqual(['Professeur de mathématiques']);
  });
  it('says that a total is not exact when one letter begins too many words', async () => {
    const words = 'abcdefghijklmnopqrstuvwxyz'.split('').flatMap((a) => ['e', 'i', 'o'].map((b) => `b${b}${a}`));
    const page = await createPageEngine(words.map((word) => of(word))).search({ text: 'b', partial: true });
    expect(page.totalIsExact).toBe(false);
    expect(page.total).toBeGreaterThan(0);
  });
});

describe('texts in several languages', () => {
  const resource = of({ fr: 'Le bois', en: 'Wood' }, { themes: [{ fr: 'forêt', en: 'forest' }] });
  it('is found by any, shown and counted in the first', async () => {
    const page = await createPageEngine([resource], { language: 'fr' }).search({ text: 'wood' });
    expect(page.hits[0]?.highlights).toEqual({});
    expect(page.facets.themes).toEqual([{ value: 'forêt', count: 1 }]);
    const french = await createPageEngine([resource], { language: 'fr' }).search({ text: 'bois' });
    expect(french.hits[0]?.highlights).toEqual({ title: [[3, 7]] });
  });
});

describe('building', () => {
  const many = Array.from({ length: 300 }, (_, index) => of(`Titre ${String(index)}`));

  it('builds once, in slices, for all who wait', async () => {
    let turns = 0;
    const yieldTo = (): Promise<void> => {
      turns += 1;
      return Promise.resolve();
    };
    const engine = createPageEngine(many, { slice: 0, yieldTo });
    await Promise.all([engine.prepare(), engine.prepare(), engine.search({ text: 'titre' })]);
    expect(turns).toBeGreaterThanOrEqual(1500); // A record has five fields.
    // The search gives way too, some sixty times here; a second building would add 1500.
    expect(turns).toBeLessThan(1700);
  });

  it('stops when its signal aborts, and every search then says so', async () => {
    const stop = new AbortController();
    const yieldTo = (): Promise<void> => {
      stop.abort(new Error('the element left the page'));
      return Promise.resolve();
    };
    const engine = createPageEngine(many, { slice: 0, yieldTo, signal: stop.signal });
    await expect(engine.search({ text: 'titre' })).rejects.toThrow('the element left the page');
    await expect(engine.prepare()).rejects.toThrow('the element left the page');
  });

  it('goes on building when one search is aborted', async () => {
    const engine = createPageEngine(many, { slice: 0, yieldTo: () => Promise.resolve() });
    const stop = new AbortController();
    const first = engine.search({ text: 'titre' }, { signal: stop.signal });
    stop.abort(new Error('typed on'));
    await expect(first).rejects.toThrow('typed on');
    expect((await engine.search({ text: 'titre 7' })).hits[0]?.resource.id).toBe('Titre 7');
  });

  it('gives way while it searches too, whatever the question', async () => {
    const words = Array.from({ length: 3000 }, (_, index) => `mot${index.toString(36)} tronc commun`);
    let turns = 0;
    let isBuilt = false;
    const engine = createPageEngine(
      words.map((word, index) => of(word, { id: String(index) })),
      {
        slice: 0,
        yieldTo: () => {
          if (isBuilt) turns += 1;
          return Promise.resolve();
        },
      },
    );
    await engine.prepare();
    isBuilt = true;
    const counts: number[] = [];
    for (const text of ['', 'tronc', 'tronc commun', 'mot', 'trnoc', 'tronk comun rien']) {
      turns = 0;
      await engine.search({ text, partial: true });
      counts.push(turns);
    }
    // With no time at all, every look at the clock gives way: at least one for each few hundred records or words.
    for (const count of counts) expect(count).toBeGreaterThan(20);
  });

  it('stops searching when its signal aborts on the way', async () => {
    const engine = createPageEngine(many, {
      slice: 0,
      yieldTo: () => {
        if (isAsked) stop.abort(new Error('typed on'));
        return Promise.resolve();
      },
    });
    const stop = new AbortController();
    let isAsked = false;
    await engine.prepare();
    isAsked = true;
    await expect(engine.search({ text: 'titre' }, { signal: stop.signal })).rejects.toThrow('typed on');
  });

  it('answers questions asked at once each for itself', async () => {
    const engine = createPageEngine([of('Boulanger'), of('Menuisier'), of('Fleuriste')]);
    const pages = await Promise.all(
      ['boulnager', 'menuisier', 'fleuriste vert'].map((text) => engine.search({ text })),
    );
    expect(pages.map(({ hits, relaxed }) => [hits[0]?.resource.id, relaxed])).toEqual([
      ['Boulanger', 'spelling'],
      ['Menuisier', undefined],
      ['Fleuriste', 'words'],
    ]);
  });
});
