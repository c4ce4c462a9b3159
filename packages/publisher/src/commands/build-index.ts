import type { Documents } from '@cite-des-metiers/sdk/feed';
import { isTooMuch } from '../build/diff.js';
import type { SearchSettings } from '../project/config.js';
import { type CatalogueAccess, type EngineWords, engineAccess } from './engine-access.js';
import { type Io, type Progress, UserError } from './io.js';
import { searchStringsOf } from './strings.search.js';

/** What `cdm build --search` takes. */
export interface IndexWords extends EngineWords {
  /** Publishes without asking. */
  readonly yes?: boolean;
  /** Gives up; the catalogue in place stays. */
  readonly signal?: AbortSignal;
}

/** A bar where somebody watches, else a line for each tenth. */
const progressOf = (title: string, all: number, io: Io): Progress => {
  if (io.progress) return io.progress(title, all);
  const strings = searchStringsOf(io.language);
  io.say(title);
  let said = 0;
  return {
    reach: (done) => {
      const tenth = Math.floor((done * 10) / Math.max(1, all));
      if (tenth > said) io.say(strings.indexed(done, all));
      said = Math.max(said, tenth);
    },
    stop: () => undefined,
  };
};

const mayReplace = async (target: CatalogueAccess, after: number, words: IndexWords, io: Io): Promise<boolean> => {
  const strings = searchStringsOf(io.language);
  const { publishedCatalogue } = await import('../opensearch/index.js');
  const before = (await publishedCatalogue(target.access, target.alias))?.count ?? 0;
  if (words.yes === true || !isTooMuch(before, after)) return true;
  if (io.confirm && (await io.confirm(strings.indexLossQuestion(before, after)))) return true;
  io.print(io.paint('error', strings.indexLossRefused(before, after)), 'err');
  return false;
};

/** What the engine's trouble is, said to whoever publishes. */
const explain = async (error: unknown, shown: string, io: Io): Promise<UserError | undefined> => {
  const { isSdkError } = await import('@cite-des-metiers/sdk');
  if (!isSdkError(error)) return undefined;
  const strings = searchStringsOf(io.language);
  const { engineTrouble } = await import('../opensearch/index.js');
  const trouble = engineTrouble(error);
  const why = trouble ? strings.trouble[trouble](shown) : strings.notAnEngine(shown);
  // What it refused is in its own words only; the other sentences say all there is to do.
  const detail = trouble === 'refused' || trouble === undefined ? ` ${strings.detail(error.message)}` : '';
  return new UserError(strings.indexFailed(`${why}${detail}`));
};

/**
 * Puts the catalogue into the search engine: into a new index that replaces the old one in one step, once every record
 * is in it. Nothing changes for visitors before that, nor on any failure.
 * @returns False where nothing was done: too much would be lost and nobody agreed, or there is no document.
 * @throws UserError where the engine cannot be had or will not take it: one sentence that says what to look at.
 */
export async function publishIndex(
  { cite, resources }: Documents,
  settings: SearchSettings,
  words: IndexWords,
  io: Io,
): Promise<boolean> {
  const strings = searchStringsOf(io.language);
  const target = await engineAccess(words, settings, cite.id, io);
  const { access, alias, shown } = target;
  const all = resources.items.length;
  if (all === 0) {
    io.print(io.paint('error', strings.indexEmpty()), 'err');
    return false;
  }
  let progress: Progress | undefined;
  try {
    if (!(await mayReplace(target, all, words, io))) return false;
    const { indexResources } = await import('../opensearch/index.js');
    progress = progressOf(strings.indexing(alias, all), all, io);
    const { signal } = words;
    const result = await indexResources(resources.items, {
      ...access,
      alias,
      language: cite.languages[0] ?? 'fr',
      synonyms: resources.synonyms ?? [],
      expected: all,
      ...(settings.shards !== undefined && { shards: settings.shards }),
      ...(signal && { signal }),
      onProgress: ({ done }) => progress?.reach(done),
    });
    progress.stop();
    const seconds = (result.took / 1000).toLocaleString(io.language, { maximumFractionDigits: 1 });
    io.say(io.paint('good', strings.indexDone(alias, result.count, seconds)));
    if (result.left.length > 0) io.say(io.paint('warning', strings.indexLeft(result.left)));
    if (cite.search?.engine !== 'gateway') io.say(io.paint('warning', strings.pageStillSearches()));
    return true;
  } catch (error) {
    progress?.stop();
    if (words.signal?.aborted === true) throw new UserError(strings.indexStopped());
    throw (await explain(error, shown, io)) ?? error;
  }
}
