import { SdkError } from '@cite-des-metiers/sdk';
import type { Language, Resource, Synonym } from '@cite-des-metiers/sdk/feed';
import * as z from 'zod/mini';
import { sendBatch } from './bulk.js';
import { type EngineAccess, type EngineConnection, EngineFailure, connect } from './connection.js';
import { type IndexLayout, indexDefinition } from './definition.js';
import { type IndexedDocument, documentMaker } from './document.js';
import { checkAlias } from './engine.js';

/** How a catalogue is put into the engine. */
export interface IndexOptions extends EngineAccess, IndexLayout {
  /** Name under which it is searched; the index behind it gets a name of its own. */
  readonly alias: string;
  /** The Cité's first language: that of shown texts and of facet values. `fr` when left out. */
  readonly language?: Language;
  /** The Cité's synonyms. */
  readonly synonyms?: readonly Synonym[];
  /** Records, where known, for a progress bar. */
  readonly expected?: number;
  /** Records in one request; 1,000 when left out. */
  readonly batch?: number;
  /** Requests at the same time; 2 when left out. */
  readonly concurrency?: number;
  /** Times that a refused request is sent again, with growing pauses; 10 when left out. */
  readonly retries?: number;
  /** Gives up; what was published before stays. */
  readonly signal?: AbortSignal;
  /** Told after each request. */
  readonly onProgress?: (progress: IndexProgress) => void;
}

/** How far the load is. */
export interface IndexProgress {
  /** Records written. */
  readonly done: number;
  /** Records in all, where known. */
  readonly expected?: number;
  /** Requests that had to be sent again. */
  readonly retried: number;
}

/** What was published. */
export interface IndexResult {
  /** The new index behind the alias. */
  readonly index: string;
  /** Records in it. */
  readonly count: number;
  /** Records that had the id of an earlier one; the later one was kept. */
  readonly duplicates: number;
  /** Indexes that were behind the alias, now removed. */
  readonly removed: readonly string[];
  /** Indexes that could not be removed; nobody searches them, and a load a day later removes them. */
  readonly left: readonly string[];
  /** Milliseconds from the first request to the switch. */
  readonly took: number;
}

interface Loaded {
  readonly written: number;
  readonly duplicates: number;
}

const countSchema = z.object({ count: z.number() });
const healthSchema = z.object({ timed_out: z.boolean() });
const aliasesSchema = z.record(z.string(), z.object({ aliases: z.record(z.string(), z.unknown()) }));

/**
 * Puts a catalogue into a new index and, once everything is in it and counted, lets the alias point to it in one
 * step: visitors search the old catalogue until then and the new one from then on. On any failure, and when aborted,
 * the new index is removed and the old one stays.
 * @throws SdkError `bad-argument` for an impossible alias, `search-unavailable` when the engine fails or loses records.
 */
export async function indexResources(
  resources: Iterable<Resource> | AsyncIterable<Resource>,
  options: IndexOptions,
): Promise<IndexResult> {
  const { alias, signal } = options;
  checkAlias(alias);
  const started = performance.now();
  const connection = connect(options);
  const index = `${alias}-v${Date.now().toString(36)}`;
  const remove = (name: string): Promise<unknown> =>
    connection.call({ method: 'DELETE', path: `/${name}`, timeout: 60_000, retries: 3, accept: [404] });
  try {
    let loaded: Loaded;
    let found: Awaited<ReturnType<typeof outdated>>;
    try {
      await create(connection, index, options);
      loaded = await load(connection, index, resources, options);
      await verify(connection, index, loaded.written, signal);
      found = await outdated(connection, index, alias);
    } catch (error) {
      // Whatever happens to this clean-up, the first error is the one to tell; a next load removes what is left.
      await remove(index).catch((second: unknown) => {
        if (!(second instanceof EngineFailure)) throw second;
      });
      throw error;
    }
    const { behind, left } = found;
    const old = [...behind, ...left];
    // From here the new index may be the one that visitors search, so nothing removes it any more.
    await publish(connection, index, alias, behind);
    const removed: string[] = [];
    const stay: string[] = [];
    for (const name of old) {
      try {
        await remove(name);
        removed.push(name);
      } catch (error) {
        // The catalogue is published: an index too many is told, and is no failure.
        if (!(error instanceof EngineFailure)) throw error;
        stay.push(name);
      }
    }
    const { written, duplicates } = loaded;
    return { index, count: written, duplicates, removed, left: stay, took: performance.now() - started };
  } catch (error) {
    if (error instanceof EngineFailure)
      throw new SdkError('search-unavailable', error.message, { status: error.status, cause: error });
    // Something answers in its place: a proxy, or another program.
    if (error instanceof z.core.$ZodError)
      throw new SdkError('search-unavailable', `the answer is not an engine's: ${error.message}`, { cause: error });
    throw error;
  } finally {
    await connection.close();
  }
}

async function create(connection: EngineConnection, index: string, options: IndexOptions): Promise<void> {
  const { alias, signal } = options;
  const { status } = await connection.call({
    method: 'HEAD',
    path: `/_alias/${alias}`,
    timeout: 30_000,
    retries: 3,
    signal,
    accept: [404],
  });
  const taken = await connection.call({
    method: 'HEAD',
    path: `/${alias}`,
    timeout: 30_000,
    retries: 3,
    signal,
    accept: [404],
  });
  if (status === 404 && taken.status === 200)
    throw new SdkError(
      'bad-argument',
      `"${alias}" is an index, not an alias: choose another alias or remove that index`,
    );
  // The template holds the analysis, so that an index of this name made by hand is searched like one made here.
  await connection.call({
    method: 'PUT',
    path: `/_index_template/${alias}`,
    body: { index_patterns: [`${alias}-v*`], priority: 200, template: indexDefinition(options) },
    timeout: 30_000,
    retries: 3,
    signal,
  });
  await connection.call({
    method: 'PUT',
    path: `/${index}`,
    // Searched only once everything is in it: until then no time is spent on making it searchable.
    body: { settings: { refresh_interval: '-1' } },
    // With every copy there from the first record on, a node may die during the load. Where a copy does not come, it goes on without.
    query: { wait_for_active_shards: 'all', timeout: '30s' },
    timeout: 60_000,
    signal,
  });
}

async function load(
  connection: EngineConnection,
  index: string,
  resources: Iterable<Resource> | AsyncIterable<Resource>,
  options: IndexOptions,
): Promise<Loaded> {
  const { language = 'fr', synonyms = [], batch: size = 1000, concurrency = 2, retries = 10, expected } = options;
  const stop = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, stop.signal]) : stop.signal;
  const make = documentMaker(language, synonyms);
  const seen = new Set<string>();
  const inFlight = new Set<Promise<void>>();
  let duplicates = 0;
  let done = 0;
  let retried = 0;
  let place = 0;
  let failed: { readonly error: unknown } | undefined;

  const send = (documents: readonly IndexedDocument[]): void => {
    const sending = sendBatch(connection, documents, { index, retries, timeout: 60_000, signal })
      .then((tries) => {
        done += documents.length;
        retried += tries - 1;
        options.onProgress?.({ done, ...(expected === undefined ? {} : { expected }), retried });
      })
      .catch((error: unknown) => {
        failed ??= { error };
        stop.abort(error);
      })
      .finally(() => inFlight.delete(sending));
    inFlight.add(sending);
  };

  let documents: IndexedDocument[] = [];
  for await (const resource of resources) {
    if (failed) break;
    signal.throwIfAborted();
    // Two batches in flight could arrive in either order: a repeated id waits until its first copy is written.
    if (seen.has(resource.id)) {
      duplicates += 1;
      if (documents.length) send(documents);
      documents = [];
      await Promise.all(inFlight);
    }
    seen.add(resource.id);
    documents.push(make(resource, place));
    place += 1;
    if (documents.length < size) continue;
    send(documents);
    documents = [];
    if (inFlight.size >= concurrency) await Promise.race(inFlight);
  }
  if (documents.length && !failed) send(documents);
  await Promise.all(inFlight);
  if (failed) throw failed.error;
  return { written: seen.size, duplicates };
}

async function verify(
  connection: EngineConnection,
  index: string,
  written: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  const path = `/${index}`;
  await connection.call({
    method: 'PUT',
    path: `${path}/_settings`,
    body: { index: { refresh_interval: '30s' } },
    timeout: 60_000,
    retries: 3,
    signal,
  });
  const health = await connection.call({
    method: 'GET',
    path: `/_cluster/health${path}`,
    query: { wait_for_status: 'yellow', wait_for_no_initializing_shards: true, timeout: '60s' },
    timeout: 90_000,
    retries: 3,
    signal,
    accept: [408],
  });
  if (z.parse(healthSchema, health.body).timed_out)
    throw new EngineFailure(`the new index ${index} was not complete within a minute`, health.status);
  await connection.call({ method: 'POST', path: `${path}/_refresh`, timeout: 120_000, retries: 3, signal });
  const { body } = await connection.call({
    method: 'GET',
    path: `${path}/_count`,
    timeout: 60_000,
    retries: 3,
    signal,
  });
  const { count } = z.parse(countSchema, body);
  if (count !== written)
    throw new EngineFailure(
      `the engine holds ${String(count)} of the ${String(written)} records written; the old catalogue stays`,
      503,
    );
}

/** The index names under this alias, and what earlier, broken loads of a day ago or more have left behind. */
async function outdated(
  connection: EngineConnection,
  index: string,
  alias: string,
): Promise<{ readonly behind: readonly string[]; readonly left: readonly string[] }> {
  const read = async (path: string): Promise<(readonly [name: string, aliases: number])[]> => {
    const call = { method: 'GET', path, timeout: 30_000, retries: 3, accept: [404] } as const;
    const { body, status } = await connection.call(call);
    if (status === 404) return [];
    return Object.entries(z.parse(aliasesSchema, body)).map(([name, { aliases }]) => [
      name,
      Object.keys(aliases).length,
    ]);
  };
  const behind = (await read(`/_alias/${alias}`)).map(([name]) => name);
  const dayAgo = Date.now() - 86_400_000;
  // Of our own naming to the letter: a copy that somebody made by hand, or another catalogue's, is not ours to remove.
  const left = (await read(`/${alias}-v*/_alias`)).flatMap(([name, aliases]) => {
    const stamp = /^[0-9a-z]{8,9}$/.exec(name.slice(alias.length + 2))?.[0];
    return aliases === 0 && stamp !== undefined && Number.parseInt(stamp, 36) < dayAgo ? [name] : [];
  });
  return { behind, left: left.filter((name) => name !== index && !behind.includes(name)) };
}

async function publish(
  connection: EngineConnection,
  index: string,
  alias: string,
  behind: readonly string[],
): Promise<void> {
  await connection.call({
    method: 'POST',
    path: '/_aliases',
    body: {
      actions: [
        ...behind.map((name) => ({ remove: { index: name, alias, must_exist: false } })),
        { add: { index, alias } },
      ],
    },
    timeout: 60_000,
    retries: 3,
  });
}
