import type { Language, Resource, Synonym } from '../feed/index.js';
import { FacetTable } from './counting.js';
import { highlight } from './highlight.js';
import { type Found, TermIndex } from './index-terms.js';
import {
  FACETS,
  type SearchEngine,
  type SearchHit,
  type SearchPage,
  type SearchRelaxation,
  type TextRange,
} from './port.js';
import { MAX_LIMIT, type NormalQuery, normaliseQuery } from './query.js';
import { type Question, type Slot, readQuestion } from './question.js';
import { titleCloseness } from './ranking.js';
import { type Pause, type YieldTo, inSlices, pausing, sortInSlices, yieldToPage } from './slices.js';
import { synonymTable } from './synonym-table.js';
import { textIn } from './texts.js';
import { Vocabulary } from './vocabulary.js';

/** How the engine in the page is made. */
export interface PageEngineOptions {
  /** The Cité's first language: that of plain strings, of highlights and of facet values. `fr` when left out. */
  readonly language?: Language;
  /** What people say and what the catalogue calls it. */
  readonly synonyms?: readonly Synonym[];
  /** Longest stretch of work while building and searching, in milliseconds; 5 when left out. */
  readonly slice?: number;
  /** How the page gets its turn between two stretches; see {@link yieldToPage}. */
  readonly yieldTo?: YieldTo;
  /** Gives up building; every search then rejects with its reason. */
  readonly signal?: AbortSignal;
}

/** The engine in the page. */
export interface PageEngine extends SearchEngine {
  /**
   * Builds the index, in slices; call it when the field is first focused. A search does it by itself when needed.
   * Calling it again waits for the same work. Rejects with the reason of `PageEngineOptions.signal`.
   */
  prepare(): Promise<void>;
}

/** Records whose titles are compared word by word with the question; the others keep the index's own order. */
const COMPARED = 400;
/** How much nearness to a title counts against the index's score. */
const TITLE = 4;
/** Puts an exact title before everything else. */
const EXACT = 1e6;

interface Ranked {
  readonly index: number;
  readonly score: number;
  readonly terms: readonly string[];
}

interface Answer {
  readonly found: readonly Ranked[];
  readonly relaxed?: SearchRelaxation;
  readonly isExact: boolean;
}

const bits = (set: number): number => {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count += 1;
  return count;
};

const saysNothing = (slot: Slot): boolean => slot.terms.size + slot.phrases.length + slot.parts.length === 0;

/**
 * Searches a catalogue in the visitor's browser, up to about 20,000 records: BM25+ over lightly folded French,
 * exact words first (the last one may be unfinished), then slips forgiven, then words left out. Order, counts and
 * highlights depend on nothing but the catalogue, the synonyms and the query; ties keep the catalogue's order.
 * No `eval`, no wasm, no worker, no request.
 * @param resources The catalogue, as in `resources.json`.
 */
export function createPageEngine(resources: readonly Resource[], options: PageEngineOptions = {}): PageEngine {
  const { language = 'fr', synonyms = [], slice = 5, yieldTo = yieldToPage, signal } = options;
  const vocabulary = new Vocabulary();
  const index = new TermIndex(vocabulary);
  const facets = new FacetTable(language);
  const table = synonymTable(synonyms, language);
  let building: Promise<void> | undefined;

  const build = async (): Promise<void> => {
    signal?.throwIfAborted();
    const pause = pausing({ slice, yieldTo, signal });
    for (const resource of resources) {
      await index.add(resource, pause);
      facets.add(resource);
    }
    index.complete();
    await inSlices(table.said, (word) => vocabulary.learn(word), pause, 64);
  };
  const prepare = (): Promise<void> => (building ??= build());

  const rank = async (
    found: readonly Found[],
    slots: readonly Slot[],
    asked: readonly Slot[],
    pause: Pause,
  ): Promise<Ranked[]> => {
    const ranked: Ranked[] = [];
    const worth = ({ index: at, score, terms, slots: matched }: Found, place: number): void => {
      const share = bits(matched) / asked.length;
      const closeness = place < COMPARED ? titleCloseness(slots, index.forms(at)) : 0;
      const exact = closeness > 0.999 ? EXACT : 0;
      ranked.push({ index: at, score: score * share * share * (1 + TITLE * closeness) + exact, terms });
    };
    await inSlices(found, worth, pause, 8);
    return sortInSlices(ranked, (a, b) => b.score - a.score || a.index - b.index, pause);
  };

  const answer = async (query: NormalQuery, pause: Pause): Promise<Answer> => {
    const read = (forgiving: boolean): Promise<Question> =>
      readQuestion(query.text, { partial: query.partial, forgiving }, vocabulary, table, pause);
    const attempt = async ({ slots, cut }: Question, every: boolean): Promise<Answer> => {
      const asked = slots.filter(({ optional }) => !optional);
      if (every && asked.some(saysNothing)) return { found: [], isExact: true };
      let found = await index.find(asked, every, pause);
      if (!every) {
        const most = found.reduce((best, { slots: set }) => Math.max(best, bits(set)), 0);
        found = found.filter(({ slots: set }) => bits(set) >= most - 1);
      }
      return { found: await rank(found, slots, asked, pause), isExact: !cut };
    };
    const strict = await attempt(await read(false), true);
    if (strict.found.length) return strict;
    const forgiving = await read(true);
    if (forgiving.slots.length === 0)
      return { found: resources.map((_, at) => ({ index: at, score: 0, terms: [] })), isExact: true };
    const loose = await attempt(forgiving, true);
    if (loose.found.length) return { ...loose, relaxed: 'spelling' };
    const least = await attempt(forgiving, false);
    return least.found.length ? { ...least, relaxed: 'words' } : least;
  };

  const marked = (resource: Resource, terms: ReadonlySet<string>): SearchHit['highlights'] => {
    const marks: { title?: TextRange[]; summary?: TextRange[] } = {};
    for (const field of ['title', 'summary'] as const) {
      const ranges = highlight(textIn(resource[field] ?? '', language), terms);
      if (ranges.length) marks[field] = ranges;
    }
    return marks;
  };

  return {
    capabilities: {
      typos: true,
      highlights: true,
      facets: FACETS,
      sorts: ['relevance', 'date'],
      maxOffset: Math.max(resources.length, 1) + MAX_LIMIT,
    },
    prepare,
    async search(asked, { signal: stop } = {}): Promise<SearchPage> {
      stop?.throwIfAborted();
      const query = normaliseQuery(asked, resources.length + MAX_LIMIT);
      await prepare();
      stop?.throwIfAborted();
      const started = performance.now();
      const pause = pausing({ slice, yieldTo, signal: stop });
      const { found, relaxed, isExact } = await answer(query, pause);
      const { kept, facets: counts } = await facets.narrow(found, query.filters, pause);
      const sorted = query.sort === 'date' ? await sortInSlices(kept, (a, b) => year(b) - year(a), pause) : kept;
      const hits: SearchHit[] = [];
      for (const { index: at, score, terms } of sorted.slice(query.offset, query.offset + query.limit)) {
        await pause();
        const resource = resources[at];
        if (resource) hits.push({ resource, score, highlights: marked(resource, new Set(terms)) });
      }
      return {
        hits,
        total: kept.length,
        totalIsExact: isExact,
        facets: counts,
        ...(relaxed ? { relaxed } : {}),
        took: performance.now() - started,
      };
    },
  };

  /** Documents without a year come last. */
  function year({ index: at }: Ranked): number {
    return resources[at]?.year ?? 0;
  }
}
