import type { Resource, Synonym } from '../feed/index.js';
import type { SearchEngine, SearchQuery } from './port.js';

/** What the suite needs of a test framework: the same names in vitest, mocha with chai's `expect` excluded. */
export interface ContractTools {
  readonly describe: (name: string, body: () => void) => void;
  readonly it: (name: string, body: () => Promise<void>) => void;
  /** Makes the engine under test over this catalogue; called once per test, may index and wait. */
  readonly createEngine: (resources: readonly Resource[], synonyms: readonly Synonym[]) => Promise<SearchEngine>;
  /**
   * What this engine cannot do, said by name, so that nothing is skipped in silence: `synonyms`, `joined-words`…
   * Empty for an engine that does everything.
   */
  readonly cannot?: readonly ContractAbility[];
}

/** Abilities that an engine somebody else runs may lack. */
export type ContractAbility = 'synonyms' | 'relaxation' | 'plurals' | 'feminine' | 'optional-words' | 'date-ties';

const of = (id: string, title: string, more: Partial<Resource> = {}): Resource => ({
  id,
  title,
  kind: 'occupation',
  access: ['online'],
  ...more,
});

/** The catalogue of the suite: invented, small enough to know every answer by heart. */
export const CONTRACT_RESOURCES: readonly Resource[] = [
  of('baker', 'Boulanger / boulangère', {
    otherTitles: ['boulanger', 'boulangère'],
    themes: ['alimentation'],
    level: 'CAP',
    poles: ['orientation'],
  }),
  of('bread', 'Le pain, une histoire', {
    kind: 'book',
    summary: 'Du champ au fournil, avec un boulanger de village.',
    themes: ['alimentation', 'histoire'],
    access: ['loan', 'onsite'],
    year: 2019,
  }),
  of('buyer', 'Acheteur / acheteuse', {
    otherTitles: ['acheteur', 'acheteuse'],
    themes: ['commerce'],
    level: 'bac + 3',
  }),
  of('care', 'Assistant maternel / assistante maternelle', {
    otherTitles: ['assistant maternel', 'assistante maternelle'],
    themes: ['social'],
    poles: ['orientation', 'emploi'],
  }),
  of('wine', 'Œnologue', { themes: ['alimentation', 'sciences'], level: 'bac + 5' }),
  of('host', 'Hôte d’accueil / hôtesse d’accueil', { otherTitles: ['hôte d’accueil', 'hôtesse d’accueil'] }),
  of('plane', 'Ingénieur en aéronautique / ingénieure en aéronautique', { themes: ['sciences'], level: 'bac + 5' }),
  of('horse', 'Les métiers du cheval', { kind: 'guide', year: 2021, access: ['onsite'], themes: ['animaux'] }),
  of('horses', 'Chevaux de trait', { kind: 'video', year: 2023, language: 'oc', themes: ['animaux'] }),
  of('joiner', 'Menuisier / menuisière', {
    otherTitles: ['menuisier', 'menuisière'],
    keywords: ['travail du bois'],
    themes: ['bois'],
    level: 'CAP',
  }),
  of('forest', 'Les métiers du bois', { kind: 'guide', year: 2017, access: ['onsite', 'loan'], themes: ['bois'] }),
  of('code', 'Développeur web / développeuse web', { themes: ['numérique'], keywords: ['C++'] }),
];

/** The synonyms of the suite. */
export const CONTRACT_SYNONYMS: readonly Synonym[] = [
  { from: ['nounou', 'garde d’enfants'], to: ['assistante maternelle'] },
  { from: ['informaticien'], to: ['développeur web'] },
];

// The suite has no assertion library of its own, so that any runner can host it.
const same = (actual: unknown, expected: unknown, what: string): void => {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${what}: expected ${b ?? 'undefined'}, got ${a ?? 'undefined'}`);
};
const holds = (condition: boolean, what: string): void => {
  if (!condition) throw new Error(what);
};

/**
 * What every `SearchEngine` must do, whatever stands behind: run it over the real thing. It compares which records
 * are found and which comes first, never scores nor the order of the rest, which belong to the engine.
 */
export function searchContract({ describe, it, createEngine, cannot = [] }: ContractTools): void {
  const engine = (): Promise<SearchEngine> => createEngine(CONTRACT_RESOURCES, CONTRACT_SYNONYMS);
  const ask = async (query: SearchQuery): Promise<{ ids: string[]; total: number; relaxed: string | undefined }> => {
    const { hits, total, relaxed } = await (await engine()).search(query);
    return { ids: hits.map(({ resource }) => resource.id), total, relaxed };
  };
  /** Wanted first ('' for any), or at least found; `!` before an id wants it absent. */
  const finds: readonly (readonly [text: string, first: string, also: readonly string[], needs?: ContractAbility])[] = [
    ['boulanger', 'baker', ['bread']],
    ['BOULANGER', 'baker', []],
    ['oenologue', 'wine', ['!baker']],
    ['œnologue', 'wine', []],
    ['ingenieur aeronautique', 'plane', []],
    ["hotesse d'accueil", 'host', []],
    ['hôte d’accueil', 'host', []],
    ['acheteuse', 'buyer', []],
    ['acheteurs', 'buyer', [], 'plurals'],
    ['cheval', '', ['horse', 'horses'], 'plurals'],
    ['menuisieres', 'joiner', [], 'feminine'],
    ['boulnager', 'baker', [], 'relaxation'],
    ['menuisie', 'joiner', []],
    ['metier du bois sans diplome', 'forest', [], 'optional-words'],
    ['nounou', 'care', [], 'synonyms'],
    ['je cherche une nounou', 'care', [], 'synonyms'],
    ['informaticien', 'code', [], 'synonyms'],
  ];

  describe('search contract', () => {
    for (const [text, first, also, needs] of finds) {
      if (needs && cannot.includes(needs)) continue;
      it(`finds ${first || also.join(' and ')} for "${text}"`, async () => {
        const { ids } = await ask({ text, partial: text === 'menuisie' });
        if (first) same(ids[0], first, 'first hit');
        for (const id of also)
          if (id.startsWith('!')) holds(!ids.includes(id.slice(1)), `${id.slice(1)} must not be found`);
          else holds(ids.includes(id), `${id} must be found`);
      });
    }

    it('lists everything for an empty text, once each', async () => {
      const { ids, total } = await ask({ text: '  ', limit: 100 });
      same([...ids].sort(), CONTRACT_RESOURCES.map(({ id }) => id).sort(), 'ids');
      same(total, CONTRACT_RESOURCES.length, 'total');
    });

    it('finds nothing for nonsense and says so', async () => {
      const { ids, total } = await ask({ text: 'xyzzyx qwrtpsdf' });
      same([ids, total], [[], 0], 'hits and total');
    });

    it('does as told with whatever is typed', async () => {
      for (const text of [
        '"',
        "'",
        '\\',
        '* OR 1=1',
        '<b>',
        '{"query":{}}',
        '𝕏',
        'a'.repeat(500),
        ':',
        '~2^9',
        '"a" AND (',
      ]) {
        const { hits, total } = await (await engine()).search({ text });
        holds(hits.length <= total, `${text}: more hits than total`);
      }
    });

    if (!cannot.includes('relaxation'))
      it('says what it loosened', async () => {
        same((await ask({ text: 'boulanger' })).relaxed, undefined, 'exact');
        same((await ask({ text: 'boulnager' })).relaxed, 'spelling', 'a swapped letter');
        const words = await ask({ text: 'boulanger astronaute' });
        same([words.relaxed, words.ids[0]], ['words', 'baker'], 'a word that is nowhere');
      });

    it('marks the matched words of the title as it is written', async () => {
      const search = await engine();
      if (!search.capabilities.highlights) return;
      for (const [text, marked] of [
        ['oenologue', ['Œnologue']],
        ['aeronautique', ['aéronautique', 'aéronautique']],
      ] as const) {
        const [hit] = (await search.search({ text })).hits;
        const title = typeof hit?.resource.title === 'string' ? hit.resource.title : '';
        same(
          hit?.highlights.title?.map(([start, end]) => title.slice(start, end)),
          marked,
          `marks for ${text}`,
        );
      }
    });

    it('pages without gap or overlap', async () => {
      const search = await engine();
      const pages = await Promise.all([0, 5, 10, 15].map((offset) => search.search({ text: '', offset, limit: 5 })));
      const ids = pages.flatMap(({ hits }) => hits.map(({ resource }) => resource.id));
      same([...ids].sort(), CONTRACT_RESOURCES.map(({ id }) => id).sort(), 'ids over all pages');
      same(
        pages.map(({ hits }) => hits.length),
        [5, 5, 2, 0],
        'hits per page',
      );
    });

    it('filters: any value within a facet, every facet together', async () => {
      const search = await engine();
      const ids = async (filters: SearchQuery['filters']): Promise<string[]> =>
        (await search.search({ text: '', ...(filters && { filters }), limit: 100 })).hits
          .map(({ resource }) => resource.id)
          .sort();
      same(await ids({ kind: ['guide'] }), ['forest', 'horse'], 'one value');
      same(await ids({ kind: ['guide', 'video'] }), ['forest', 'horse', 'horses'], 'two values of one facet');
      same(await ids({ kind: ['guide', 'book'], access: ['loan'] }), ['bread', 'forest'], 'two facets');
      same(await ids({ level: ['CAP'], themes: ['alimentation'] }), ['baker'], 'level and theme');
      same(await ids({ themes: ['no such theme'] }), [], 'a value that is nowhere');
    });

    it('counts what choosing each value would give (disjunctive)', async () => {
      const search = await engine();
      const filters = { kind: ['guide'], access: ['onsite'] };
      const { facets, total } = await search.search({ text: '', filters });
      same(total, 2, 'total');
      for (const [facet, chosen] of Object.entries(filters)) {
        const counts = facet === 'kind' ? facets.kind : facets.access;
        holds((counts?.length ?? 0) > 1, `${facet} must still offer its other values`);
        for (const { value, count } of counts ?? []) {
          const alone = await search.search({ text: '', filters: { ...filters, [facet]: [value] } });
          same(count, alone.total, `count of ${facet} ${value} beside ${chosen.join()}`);
        }
      }
      const themes = Object.fromEntries((facets.themes ?? []).map(({ value, count }) => [value, count]));
      same([themes['animaux'], themes['bois'], themes['sciences'] ?? 0], [1, 1, 0], 'themes of what is shown');
    });

    it('lists the most frequent value first', async () => {
      const { facets } = await (await engine()).search({ text: '' });
      const counts = facets.themes?.map(({ count }) => count) ?? [];
      same(
        counts,
        [...counts].sort((a, b) => b - a),
        'counts',
      );
      same(facets.themes?.[0], { value: 'alimentation', count: 3 }, 'first theme');
    });

    it('sorts by date, newest first, undated last', async () => {
      const search = await engine();
      if (!search.capabilities.sorts.includes('date')) return;
      const { hits } = await search.search({ text: '', sort: 'date', limit: 100 });
      const years = hits.map(({ resource }) => resource.year ?? 0);
      same(years.slice(0, 4), [2023, 2021, 2019, 2017], 'years');
    });

    it('gives the same answer to the same question', async () => {
      const search = await engine();
      const query: SearchQuery = { text: 'metier', limit: 100 };
      const ids = async (): Promise<string[]> => (await search.search(query)).hits.map(({ resource }) => resource.id);
      same(await ids(), await ids(), 'order');
    });

    it('rejects with the reason it was aborted for', async () => {
      const search = await engine();
      const reason = new Error('the visitor typed on');
      const stop = new AbortController();
      const reasonOf = (answer: Promise<unknown>): Promise<unknown> =>
        answer.then(
          () => 'an answer',
          (thrown: unknown) => thrown,
        );
      const late = reasonOf(search.search({ text: 'boulanger' }, { signal: stop.signal }));
      stop.abort(reason);
      const early = reasonOf(search.search({ text: 'pain' }, { signal: AbortSignal.abort(reason) }));
      for (const error of [await late, await early])
        holds(error === reason, `must reject with signal.reason, gave ${String(error)}`);
    });

    it('refuses what cannot be asked', async () => {
      const search = await engine();
      for (const query of [{ limit: 0 }, { limit: 101 }, { offset: -1 }, { offset: 0.5 }] as const) {
        const error: unknown = await search.search({ text: '', ...query }).then(
          () => 'an answer',
          (thrown: unknown) => thrown,
        );
        const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
        same(code, 'bad-argument', JSON.stringify(query));
      }
    });
  });
}
