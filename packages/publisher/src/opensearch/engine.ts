import { SdkError } from '@cite-des-metiers/sdk';
import {
  FACETS,
  MAX_OFFSET,
  type NormalQuery,
  type SearchEngine,
  type SearchPage,
  normaliseQuery,
} from '@cite-des-metiers/sdk/search';
import { setTimeout as sleep } from 'node:timers/promises';
import { readAnswer } from './answer.js';
import { type EngineAccess, EngineFailure, type EngineReply, connect } from './connection.js';
import { freshMarks } from './marks.js';
import { type EngineQuestion, readEngineQuestion } from './question.js';
import { type Attempt, attempts, searchBody } from './request.js';

/** How the engine is asked. */
export interface OpenSearchEngineOptions extends EngineAccess {
  /** Name under which `indexResources` published the catalogue. */
  readonly alias: string;
  /** Milliseconds for one answer, everything included; 5,000 when left out. */
  readonly timeout?: number;
}

/** An engine with a connection behind it. */
export interface OpenSearchEngine extends SearchEngine {
  /** Whether the catalogue can be searched right now. Never throws. */
  isReady(): Promise<boolean>;
  /** Closes the connection. */
  close(): Promise<void>;
}

/** How long after a failure the next try follows, in milliseconds. */
const PAUSE = 100;

/**
 * Searches a catalogue in OpenSearch, or in an Elasticsearch with the same REST interface. Give it several nodes and
 * it survives the loss of one. For servers only: an engine must never face the public, see `gateway`.
 * @example
 * ```ts
 * const engine = createOpenSearchEngine({ node: ['http://10.0.0.5:9200', 'http://10.0.0.6:9200'], alias: 'cite-exemple' });
 * const page = await engine.search({ text: 'menuisier' });
 * ```
 * @throws SdkError `bad-argument` when an address or the alias cannot be right.
 */
export function createOpenSearchEngine(options: OpenSearchEngineOptions): OpenSearchEngine {
  const { alias, timeout = 5000 } = options;
  checkAlias(alias);
  const connection = connect(options);
  const nodes = typeof options.node === 'string' ? 1 : options.node.length;
  const path = `/${encodeURIComponent(alias)}/_search`;

  // Reading changes nothing, so a failed request is asked again elsewhere until the time is up.
  const ask = async (body: unknown, until: number, signal: AbortSignal | undefined): Promise<EngineReply> => {
    for (;;) {
      const left = until - Date.now();
      try {
        return await connection.call({
          method: 'POST',
          path,
          // Equal statistics for every shard: where a document happens to live must not change its rank.
          query: { search_type: 'dfs_query_then_fetch', allow_partial_search_results: false },
          body,
          // A node that dies badly lets requests hang: the next one is asked while there is still time.
          timeout: Math.max(200, Math.min(left, nodes > 1 ? timeout / 2 : timeout)),
          retries: nodes - 1,
          signal,
        });
      } catch (error) {
        if (!(error instanceof EngineFailure)) throw error;
        if (!error.isTemporary || Date.now() + PAUSE >= until)
          throw new SdkError('search-unavailable', error.message, { status: error.status, cause: error });
      }
      await sleep(PAUSE);
      signal?.throwIfAborted();
    }
  };

  const attempt = async (
    query: NormalQuery,
    question: EngineQuestion,
    way: Attempt,
    until: number,
    signal: AbortSignal | undefined,
  ): Promise<{ readonly page: SearchPage; readonly found: boolean }> => {
    const marks = freshMarks();
    const shardTime = Math.max(100, Math.min(until - Date.now(), timeout));
    const { body } = await ask(searchBody(query, question, way, marks, shardTime), until, signal);
    const page = readAnswer(body, query, marks);
    // A choice that leaves nothing is the visitor's; only a text that finds nothing anywhere is loosened.
    return { page, found: foundAnything(page) };
  };

  return {
    capabilities: {
      typos: true,
      highlights: true,
      facets: FACETS,
      sorts: ['relevance', 'date'],
      maxOffset: MAX_OFFSET,
    },
    async search(asked, { signal } = {}) {
      signal?.throwIfAborted();
      const query = normaliseQuery(asked);
      const started = performance.now();
      const until = Date.now() + timeout;
      const question = readEngineQuestion(query.text, query.partial);
      let last: SearchPage | undefined;
      for (const way of attempts(question.required.length)) {
        const { page, found } = await attempt(query, question, way, until, signal);
        last = { ...page, took: performance.now() - started };
        if (found) return way.relaxed ? { ...last, relaxed: way.relaxed } : last;
      }
      if (!last) throw new SdkError('search-unavailable', 'the question could not be read');
      return last;
    },
    async isReady() {
      try {
        const { status } = await connection.call({
          method: 'GET',
          path: `/_cluster/health/${encodeURIComponent(alias)}`,
          query: { wait_for_status: 'yellow', timeout: '1s' },
          timeout: 2000,
          retries: nodes - 1,
          accept: [408, 404],
        });
        return status === 200;
      } catch (error) {
        if (error instanceof EngineFailure) return false;
        throw error;
      }
    },
    close: () => connection.close(),
  };
}

const foundAnything = (page: SearchPage): boolean =>
  page.total > 0 || Object.values(page.facets).some((counts) => counts.some(({ count }) => count > 0));

/**
 * Checks the name of a catalogue in the engine.
 * @throws SdkError `bad-argument`.
 */
export function checkAlias(alias: string): void {
  if (!/^[a-z0-9][a-z0-9_-]{0,99}$/.test(alias))
    throw new SdkError(
      'bad-argument',
      `the alias "${alias.slice(0, 60)}" cannot name an index; use lower-case letters, digits and hyphens, such as "cite-exemple"`,
    );
}
