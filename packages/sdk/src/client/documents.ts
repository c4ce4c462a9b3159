import { SdkError, isSdkError } from '../errors.js';
import type { DocumentName, Documents } from '../feed/index.js';
import type { Fields } from '../feed/shape.js';
import { cite } from '../feed/shapes/cite.js';
import { readStrict } from '../feed/strict.js';
import { createShare } from '../transport/share.js';
import type { Transport, TransportAnswer } from '../transport/types.js';
import type { GetOptions, Snapshot } from './snapshot.js';

/** The documents of one feed: read, checked, kept in memory, asked for once. */
export interface DocumentStore {
  /** Address of the feed's folder, with a slash at its end. */
  readonly feed: string;
  /** The address of a document. */
  url(name: DocumentName): string;
  /**
   * A document: from memory while it is fresh, else from the feed. Concurrent callers share one request. Where a
   * refresh fails, the last good document comes back with `stale` and `error`; the next attempt waits half a minute
   * at least, unless `refresh` asks for one.
   *
   * A file the feed does not have (404) is an empty offer, except `cite`, which every feed has.
   * @throws {SdkError} Where there is no good document yet. `signal.reason` when aborted.
   * @example
   * ```ts
   * const { data, stale } = await client.documents.get('cite', { signal });
   * ```
   */
  get<N extends DocumentName>(name: N, options?: GetOptions): Promise<Snapshot<Documents[N]>>;
  /** What `get` last gave, without asking anybody; `undefined` before. */
  peek<N extends DocumentName>(name: N): Snapshot<Documents[N]> | undefined;
}

/** What {@link createDocuments} needs. Times are in milliseconds. */
export interface DocumentStoreOptions {
  readonly feed: string;
  readonly transport: Transport;
  readonly now: () => number;
  /** How long a document counts as fresh where the server does not say. */
  readonly freshness: number;
}

interface Entry<N extends DocumentName> {
  readonly snapshot: Snapshot<Documents[N]>;
  /** Those of the answer that it was read from. */
  readonly headers: Headers | undefined;
  readonly freshUntil: number;
}
type Entries = { [N in DocumentName]?: Entry<N> };

/** A server's `max-age` is honoured between these bounds, so that a page left open neither nags nor freezes. */
const SHORTEST = 10_000;
const LONGEST = 3_600_000;
/** Pause after a failed refresh while the last good document is shown. */
const PAUSE = 30_000;

/** A tag's page loads the shapes of the documents it reads; that of `cite` is always needed. */
const shapes: Readonly<Record<DocumentName, () => Fields | Promise<Fields>>> = {
  cite: () => cite,
  agenda: async () => (await import('../feed/shapes/agenda.js')).agenda,
  conseil: async () => (await import('../feed/shapes/conseil.js')).conseil,
  resources: async () => (await import('../feed/shapes/resources.js')).resources,
};

/** Reads a document; what mends one and says what is wrong with it is only loaded where something is. */
async function readJson<N extends DocumentName>(
  name: N,
  shape: Fields,
  json: unknown,
  url: string,
): Promise<Pick<Snapshot<Documents[N]>, 'data' | 'issues'>> {
  const document = readStrict<Documents[N]>(shape, json);
  if (document) return { data: document, issues: [] };
  const result = (await import('../feed/read.js')).readDocument(name, json);
  if (!result.ok) throw new SdkError(result.code, `${result.message} (${url})`, { url });
  return { data: result.document, issues: result.issues };
}

/** Creates the store; nothing is asked for yet. */
export function createDocuments(options: DocumentStoreOptions): DocumentStore {
  const { feed, transport, now, freshness } = options;
  const entries: Entries = {};
  const share = createShare<void>();
  const url = (name: DocumentName): string => `${feed}${name}.json`;

  const entryOf = <N extends DocumentName>(name: N): Entry<N> | undefined => entries[name];
  const keep = <N extends DocumentName>(name: N, entry: Entry<N>): void => {
    (entries as { [K in N]?: Entry<K> })[name] = entry;
  };

  /** Replaces the entry of a document, or marks it stale, or throws where there is none. */
  async function load<N extends DocumentName>(name: N, revalidate: boolean, signal: AbortSignal): Promise<void> {
    const last = entryOf(name);
    try {
      const [{ json, maxAge, headers, ...found }, shape] = await Promise.all([
        ask(name, revalidate, signal, last?.headers),
        shapes[name](),
      ]);
      const freshUntil = now() + (maxAge === undefined ? freshness : Math.min(Math.max(maxAge, SHORTEST), LONGEST));
      const { data, issues } =
        json === undefined && last ? last.snapshot : await readJson<N>(name, shape, json, found.url);
      const snapshot = { data, issues, missing: false, ...found, fetchedAt: now(), stale: false };
      keep(name, { snapshot, headers, freshUntil });
    } catch (cause) {
      // What is no error of ours is a part of this package that could not be loaded.
      const error =
        signal.aborted || isSdkError(cause)
          ? cause
          : new SdkError('network', `${url(name)} cannot be read: ${String(cause)}`, { url: url(name), cause });
      if (!last || !isSdkError(error)) throw error;
      const pause = Math.max(PAUSE, Math.min(error.retryAfter ?? 0, LONGEST));
      keep(name, { ...last, snapshot: { ...last.snapshot, stale: true, error }, freshUntil: now() + pause });
    }
  }

  async function ask(
    name: DocumentName,
    revalidate: boolean,
    signal: AbortSignal,
    since: Headers | undefined,
  ): Promise<Partial<TransportAnswer> & { readonly url: string; readonly missing?: true }> {
    try {
      return await transport.get(url(name), { signal, revalidate, since });
    } catch (error) {
      if (name === 'cite' || !isSdkError(error) || error.status !== 404) throw error;
      // A feed without this file offers nothing of the kind; a feed without `cite.json` is no feed, which throws.
      const { version, generatedAt, validThrough, source } = (await get('cite', { signal })).data;
      return { json: { version, generatedAt, validThrough, source, items: [] }, url: url(name), missing: true };
    }
  }

  async function get<N extends DocumentName>(
    name: N,
    { signal, refresh = false }: GetOptions = {},
  ): Promise<Snapshot<Documents[N]>> {
    if (!Object.hasOwn(shapes, name)) throw new SdkError('bad-argument', `"${name}" is no document of a feed`);
    signal?.throwIfAborted();
    const entry = entryOf(name);
    if (entry && !refresh && now() < entry.freshUntil) return entry.snapshot;
    await share(name, signal, (shared) => load(name, refresh, shared));
    const loaded = entryOf(name);
    if (!loaded) throw new SdkError('network', `${url(name)} gave no answer`, { url: url(name) });
    return loaded.snapshot;
  }

  return { feed, url, get, peek: (name) => entryOf(name)?.snapshot };
}
