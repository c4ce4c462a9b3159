import type { Resource, Text } from '@cite-des-metiers/sdk/feed';
import { type SearchEngine, createGatewayEngine } from '@cite-des-metiers/sdk/search';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTRACT_RESOURCES, CONTRACT_SYNONYMS, searchContract } from '../../../sdk/src/search/contract.testkit.js';
import { type RunningGateway, startGateway } from '../gateway/index.js';
import { type RunningCluster, commandSuite } from './commands.testkit.js';
import { connect } from './connection.js';
import { type OpenSearchEngine, createOpenSearchEngine, indexResources } from './index.js';

// Run by `npm run test:engine` against a real cluster of three processes, started here and stopped here.

interface Cluster extends RunningCluster {
  readonly stop: () => Promise<void>;
}

let cluster: Cluster;
const engines: OpenSearchEngine[] = [];
const gateways: RunningGateway[] = [];
const engineFor = (alias: string): OpenSearchEngine => {
  const engine = createOpenSearchEngine({ node: cluster.urls, alias, timeout: 60_000 });
  engines.push(engine);
  return engine;
};
const call = async (method: 'GET' | 'DELETE', path: string): Promise<unknown> => {
  const connection = connect({ node: cluster.urls });
  try {
    return (await connection.call({ method, path, timeout: 30_000, retries: 3, accept: [404] })).body;
  } finally {
    await connection.close();
  }
};
const record = (number: number): Resource => ({
  id: `r${String(number)}`,
  title: `Fiche numéro ${String(number)} du menuisier`,
  kind: number % 2 ? 'book' : 'video',
  access: ['online'],
});
/** The catalogue of the suite has plain strings only. */
const textOf = (text: Text | undefined): string => (typeof text === 'string' ? text : '');
const records = (count: number): Resource[] => Array.from({ length: count }, (_, number) => record(number));

interface EngineScripts {
  readonly findEngine: () => Promise<object | { readonly missing: string }>;
  readonly startCluster: (engine: object, options: { readonly port: number }) => Promise<Cluster>;
}

/** The scripts are plain JavaScript; what they give is said here. */
const scripts = async (): Promise<EngineScripts> => {
  const folder = new URL('../../../../scripts/engine/', import.meta.url);
  const modules = await Promise.all(
    ['java.mjs', 'cluster.mjs'].map((name) => import(fileURLToPath(new URL(name, folder))) as Promise<object>),
  );
  return Object.assign({}, ...modules) as EngineScripts;
};

beforeAll(async () => {
  const { findEngine, startCluster } = await scripts();
  const engine = await findEngine();
  if ('missing' in engine) throw new Error(engine.missing);
  cluster = await startCluster(engine, { port: Number(process.env['CDM_ENGINE_PORT'] ?? 19300) });
  for (const alias of ['french', 'lossy'])
    await indexResources(CONTRACT_RESOURCES, { node: cluster.urls, alias, synonyms: CONTRACT_SYNONYMS });
});

afterAll(async () => {
  await Promise.all(gateways.map((gateway) => gateway.close()));
  await Promise.all(engines.map((engine) => engine.close()));
  await cluster.stop();
});

describe.each(['directly', 'through the gateway'])('OpenSearch, %s', (way) => {
  let engine: Promise<SearchEngine> | undefined;
  const start = async (resources: readonly Resource[]): Promise<SearchEngine> => {
    const alias = way === 'directly' ? 'contract' : 'contract-gateway';
    await indexResources(resources, { node: cluster.urls, alias, synonyms: CONTRACT_SYNONYMS });
    const direct = engineFor(alias);
    if (way === 'directly') return direct;
    const gateway = await startGateway({ engine: direct, port: 0, timeout: 60_000, ratePerMinute: 10_000 });
    gateways.push(gateway);
    return createGatewayEngine({ url: gateway.url, timeout: 90_000 });
  };
  // The catalogue never changes, so one index serves the whole suite.
  searchContract({ describe, it, createEngine: (resources) => (engine ??= start(resources)) });
});

describe('French, asked of the engine', () => {
  it.each([
    ["l'oenologue", 'wine'],
    ['œnologues', 'wine'],
    ['HÔTESSE D’ACCUEIL', 'host'],
    ['developpeuse', 'code'],
    ['c++', 'code'],
    ['etudiant·e·s menuisiers', 'joiner'],
    ['garde d’enfants', 'care'],
    ['nounuo', 'care'],
    ['assistantematernelle', 'care'],
    ['ingénieur aero nautique', 'plane'],
    ['2021', undefined],
  ])('"%s" finds %s', async (text, first) => {
    const { hits } = await engineFor('french').search({ text });
    expect(hits[0]?.resource.id).toBe(first);
  });

  it('finds what is still being typed, synonyms included', async () => {
    const ids = async (text: string): Promise<string[]> =>
      (await engineFor('french').search({ text, partial: true })).hits.map(({ resource }) => resource.id);
    expect((await ids('noun'))[0]).toBe('care');
    expect((await ids('ass'))[0]).toBe('care');
    expect((await ids('métiers du che'))[0]).toBe('horse');
  });

  it('marks whole words, also in the summary and while typing, without their article', async () => {
    const [hit] = (await engineFor('french').search({ text: 'pain fourn', partial: true })).hits;
    const { title, summary } = hit?.highlights ?? {};
    const shown = textOf(hit?.resource.summary);
    expect(title?.map(([from, to]) => textOf(hit?.resource.title).slice(from, to))).toEqual(['pain']);
    expect(summary?.map(([from, to]) => shown.slice(from, to))).toEqual(['fournil']);
    const [host] = (await engineFor('french').search({ text: 'accueil' })).hits;
    const name = textOf(host?.resource.title);
    expect(host?.highlights.title?.map(([from, to]) => name.slice(from, to))).toEqual(['accueil', 'accueil']);
  });
});

describe('publishing a catalogue', () => {
  it('switches in one step, removes the old index, and keeps the last of repeated ids', async () => {
    const options = { node: cluster.urls, alias: 'switch' };
    const first = await indexResources(records(5), options);
    const engine = engineFor('switch');
    expect((await engine.search({ text: '' })).total).toBe(5);
    const progress: number[] = [];
    const second = await indexResources([...records(3), { ...record(0), title: 'La dernière' }], {
      ...options,
      batch: 2,
      onProgress: ({ done }) => progress.push(done),
    });
    expect(second).toMatchObject({ count: 3, duplicates: 1, removed: [first.index] });
    expect(progress.at(-1)).toBe(4);
    expect((await engine.search({ text: 'dernière' })).hits[0]?.resource.id).toBe('r0');
    expect(Object.keys((await call('GET', '/switch-v*/_alias')) as object)).toEqual([second.index]);
  });

  it('leaves what is published alone when a load fails or is given up', async () => {
    const options = { node: cluster.urls, alias: 'switch' };
    const broken = async function* (): AsyncGenerator<Resource> {
      yield record(90);
      await Promise.resolve();
      throw new Error('the disk is gone');
    };
    await expect(indexResources(broken(), options)).rejects.toThrow('the disk is gone');
    const stop = new AbortController();
    const given = indexResources(records(50), {
      ...options,
      batch: 5,
      signal: stop.signal,
      onProgress: () => {
        stop.abort(new Error('given up'));
      },
    });
    await expect(given).rejects.toThrow('given up');
    expect((await engineFor('switch').search({ text: '' })).total).toBe(3);
    expect(Object.keys((await call('GET', '/switch-v*/_alias')) as object)).toHaveLength(1);
  });

  it.each(['', 'Majuscule', '../_all', 'a*', '_all', 'a,b'])('refuses the alias "%s"', async (alias) => {
    await expect(indexResources([], { node: cluster.urls, alias })).rejects.toMatchObject({ code: 'bad-argument' });
  });

  it('says what is wrong when there is no catalogue', async () => {
    await expect(engineFor('nowhere').search({ text: 'a' })).rejects.toMatchObject({ code: 'search-unavailable' });
    expect(await engineFor('nowhere').isReady()).toBe(false);
    expect(await engineFor('french').isReady()).toBe(true);
  });
});

commandSuite(() => cluster);

describe('losing a node', () => {
  it('answers every question rightly while a node dies', async () => {
    const engine = engineFor('lossy');
    const gateway = await startGateway({ engine, port: 0, cacheSeconds: 0, timeout: 60_000, ratePerMinute: 100_000 });
    gateways.push(gateway);
    const visitor = createGatewayEngine({ url: gateway.url, timeout: 90_000 });
    const questions = ['boulanger', 'bois', 'nounou', 'boulnager', ''];
    const ask = async (text: string): Promise<string> => {
      const { hits, total, relaxed, facets } = await visitor.search({ text, limit: 20 });
      return JSON.stringify([hits.map(({ resource }) => resource.id), total, relaxed, facets]);
    };
    const right = new Map<string, string>();
    for (const text of questions) right.set(text, await ask(text));
    let wrong = 0;
    let asked = 0;
    let over = false;
    const visitors = [0, 1, 2].map(async (start) => {
      for (let turn = start; !over; turn += 1) {
        const text = questions[turn % questions.length] ?? '';
        if ((await ask(text)) !== right.get(text)) wrong += 1;
        asked += 1;
      }
    });
    // As many questions as it takes, however busy the machine: some before, some while, some after.
    const more = async (count: number): Promise<void> => {
      const enough = asked + count;
      while (asked < enough) await Promise.race([sleep(100), ...visitors]);
    };
    await more(15);
    await cluster.kill(1);
    await Promise.all([more(60), sleep(3000)]);
    over = true;
    await Promise.all(visitors);
    expect(wrong).toBe(0);
    await cluster.revive(1);
    await cluster.waitFor('green', 3);
  });

  it('loses no write while a node dies', async () => {
    let killed: Promise<void> | undefined;
    const count = 20_000;
    const result = await indexResources(records(count), {
      node: cluster.urls,
      alias: 'writes',
      batch: 500,
      shards: 3,
      onProgress: ({ done }) => {
        if (done >= 5000) killed ??= cluster.kill(2);
      },
    });
    expect(killed).toBeDefined();
    await killed;
    expect(result.count).toBe(count);
    const engine = engineFor('writes');
    const page = await engine.search({ text: '' });
    expect(page.total).toBe(count);
    for (const number of [0, 4999, 5000, 5001, 10_000, 19_999]) {
      const { hits } = await engine.search({ text: String(number) });
      expect(hits[0]?.resource.id).toBe(`r${String(number)}`);
    }
    expect(CONTRACT_RESOURCES.length).toBe((await engineFor('lossy').search({ text: '' })).total);
  });
});
