import type { Resource } from '@cite-des-metiers/sdk/feed';
import { createPageEngine, yieldToPage } from '@cite-des-metiers/sdk/search';
import MiniSearch from 'minisearch';
import { type BenchQuestion, catalogue, questions } from './catalogue.js';

/** What one library does with the catalogue: builds, then answers with identifiers. */
interface Contender {
  readonly build: (resources: readonly Resource[]) => Promise<void>;
  readonly search: (text: string) => Promise<readonly string[]>;
}
type Module = Record<string, unknown>;

/** Measurements of one library at one size, in milliseconds. */
export interface Measurement {
  readonly build: number;
  readonly p50: number;
  readonly p95: number;
  readonly slowest: number;
  /** Longest wait from the question to the next paint. */
  readonly paint: number;
  /** Share of questions whose record is among the first ten. */
  readonly hits: number;
  /** Questions asked before the time was up. */
  readonly asked: number;
}

/** When the frame that is drawn next is done. */
const nextPaint = (): Promise<number> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve(performance.now());
      };
      port2.postMessage(null);
    });
  });

const ours = (): Contender => {
  let engine = createPageEngine([]);
  return {
    build: async (resources) => {
      engine = createPageEngine(resources);
      await engine.prepare();
    },
    search: async (text) => (await engine.search({ text, partial: true })).hits.map(({ resource }) => resource.id),
  };
};

/** MiniSearch as its manual proposes: prefix on, a fifth of the letters fuzzy, built in its own chunks. */
const miniSearch = (): Contender => {
  const index = new MiniSearch<Resource>({ fields: ['title', 'summary'], searchOptions: { prefix: true, fuzzy: 0.2 } });
  return {
    build: (resources) => index.addAllAsync(resources, { chunkSize: 100 }),
    search: (text) =>
      Promise.resolve(
        index
          .search(text, { combineWith: 'AND' })
          .slice(0, 10)
          .map(({ id }) => String(id)),
      ),
  };
};

type Constructor = new (...args: unknown[]) => Record<string, (...args: unknown[]) => unknown>;

const flexSearch = (module: Module): Contender => {
  const FlexSearch = (module['default'] ?? module) as Module;
  const index = new (FlexSearch['Document'] as Constructor)({
    document: { id: 'id', index: ['title', 'summary'] },
    tokenize: 'forward',
  });
  return {
    build: (resources) => {
      for (const resource of resources) index['add']?.(resource);
      return Promise.resolve();
    },
    search: (text) => {
      const fields = (index['search']?.(text, { limit: 10 }) ?? []) as { result: string[] }[];
      return Promise.resolve([...new Set(fields.flatMap(({ result }) => result))].slice(0, 10));
    },
  };
};

const orama = (module: Module): Contender => {
  const call = (name: string, ...args: unknown[]): unknown =>
    (module[name] as (...rest: unknown[]) => unknown)(...args);
  let db: unknown;
  return {
    build: async (resources) => {
      db = call('create', { schema: { id: 'string', title: 'string', summary: 'string' }, language: 'french' });
      const records = resources.map(({ id, title, summary }) => ({ id, title, summary }));
      await (call('insertMultiple', db, records, 500) as Promise<void>);
    },
    search: async (text) => {
      const { hits } = (await call('search', db, { term: text, tolerance: 1, limit: 10 })) as {
        hits: { id: string }[];
      };
      return hits.map(({ id }) => id);
    },
  };
};

const fuse = (module: Module): Contender => {
  let index: Record<string, (...args: unknown[]) => unknown> = {};
  return {
    build: (resources) => {
      const Fuse = (module['default'] ?? module) as Constructor;
      index = new Fuse(resources, { keys: ['title', 'summary'], ignoreLocation: true, ignoreDiacritics: true });
      return Promise.resolve();
    },
    search: (text) => {
      const found = (index['search']?.(text, { limit: 10 }) ?? []) as { item: Resource }[];
      return Promise.resolve(found.map(({ item }) => item.id));
    },
  };
};

const make = (name: string, module: Module | undefined): Contender => {
  if (name === 'page') return ours();
  if (name === 'MiniSearch') return miniSearch();
  if (!module) throw new Error(`${name} is not installed`);
  return name === 'FlexSearch' ? flexSearch(module) : name === 'Orama' ? orama(module) : fuse(module);
};

let resources: Resource[] = [];
let contender: Contender | undefined;
let asked: readonly BenchQuestion[] = [];

/** The bench, called from outside the page step by step so that memory can be read between the steps. */
const bench = {
  modules: {} as Record<string, Module | undefined>,
  prepare(count: number): void {
    resources = catalogue(count);
  },
  async build(name: string): Promise<Pick<Measurement, 'build'>> {
    contender = make(name, bench.modules[name]);
    await yieldToPage();
    const started = performance.now();
    await contender.build(resources);
    return { build: performance.now() - started };
  },
  /** Thinks of the questions, which is no engine's work. */
  think(count: number): void {
    asked = questions(resources, count);
  },
  /** @param most Milliseconds after which no further question is asked. */
  async ask(most: number): Promise<Omit<Measurement, 'build'>> {
    const times: number[] = [];
    let hits = 0;
    let paint = 0;
    await yieldToPage();
    const end = performance.now() + most;
    for (const { text, id } of asked) {
      if (times.length >= 10 && performance.now() > end) break;
      const started = performance.now();
      const painted = nextPaint();
      const found = await contender?.search(text);
      times.push(performance.now() - started);
      if (found?.includes(id)) hits += 1;
      paint = Math.max(paint, (await painted) - started);
      await yieldToPage();
    }
    times.sort((a, b) => a - b);
    const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
    return { p50: at(0.5), p95: at(0.95), slowest: at(1), paint, hits: hits / times.length, asked: times.length };
  },
};

/** What the page offers to the script that drives it. */
export type Bench = typeof bench;

Object.assign(globalThis, { bench });
