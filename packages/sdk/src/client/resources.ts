import type { ResourcesDocument } from '../feed/index.js';
import {
  type SearchEngine,
  type SearchPage,
  type SearchQuery,
  createGatewayEngine,
  createPageEngine,
} from '../search/index.js';
import { type Answer, answerFrom } from './answer.js';
import { checkObject, checkText } from './arguments.js';
import type { DocumentStore } from './documents.js';
import type { CallOptions, Snapshot } from './snapshot.js';

/** The engine the feed chose, and the documents it rests on. */
interface Chosen {
  readonly engine: SearchEngine;
  readonly rests: readonly Snapshot<unknown>[];
}

/** Finds the engine and keeps it while what it was made from stays the same. */
export interface ResourceSearch {
  /** See `Client.resources.engine`. */
  engine(options: CallOptions): Promise<SearchEngine>;
  /** See `Client.resources.search`. */
  search(query: SearchQuery, options: CallOptions): Promise<Answer<SearchPage>>;
}

/** Creates it; nothing is asked for yet. */
export function createResourceSearch(
  documents: DocumentStore,
  fetch: (url: string, init: RequestInit) => Promise<Response>,
  timeout: number,
): ResourceSearch {
  let page: { readonly data: ResourcesDocument; readonly language: string; readonly engine: SearchEngine } | undefined;
  let gateway: { readonly url: string; readonly engine: SearchEngine } | undefined;

  async function choose({ signal }: CallOptions): Promise<Chosen> {
    const options = signal ? { signal } : {};
    const cite = await documents.get('cite', options);
    const { search, languages } = cite.data;
    // An engine of a newer feed that we do not know: the catalogue itself is still there.
    if (search?.engine === 'gateway' && search.url !== undefined) {
      const { url } = search;
      if (gateway?.url !== url) gateway = { url, engine: createGatewayEngine({ url, fetch, timeout }) };
      return { engine: gateway.engine, rests: [cite] };
    }
    const resources = await documents.get('resources', options);
    const { data } = resources;
    const language = languages[0] ?? 'fr';
    if (page?.data !== data || page.language !== language)
      page = { data, language, engine: createPageEngine(data.items, { language, synonyms: data.synonyms ?? [] }) };
    return { engine: page.engine, rests: [cite, resources] };
  }

  return {
    engine: async (options) => (await choose(options)).engine,
    async search(query, options) {
      checkObject('search', query);
      checkText('text', query.text);
      const { engine, rests } = await choose(options);
      return answerFrom(await engine.search(query, options), ...rests);
    },
  };
}
