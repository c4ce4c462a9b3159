import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { isSdkError } from '@cite-des-metiers/sdk';
import { writeFolder } from '../build/write.js';
import { type FeedSource, isFeedAddress, openAddress, openFolder } from '../prerender/feed.js';
import { type FillOptions, type FilledPage, fillPage } from '../prerender/fill.js';
import { styleFiles } from '../prerender/styles.js';
import { replaceFile } from '../project/replace-file.js';
import { EXIT, type Io, UserError, stringsOf } from './io.js';
import { publicAddress } from './public-address.js';
import { publishedFolder } from './published.js';
import { type PrerenderStrings, prerenderStringsOf } from './strings.prerender.js';
import { systemSentence } from './system-trouble.js';

/** What `cdm prerender` takes. */
export interface PrerenderOptions {
  /** Published folder or project that publishes one, relative to where the command runs, or address of the feed. */
  readonly feed?: string;
  /** Folder to write the pages to; in place where left out. */
  readonly out?: string;
  /** Public address of the feed; that of the page's script where left out. */
  readonly url?: string;
  /** Instant to write for (ISO 8601 with its offset); now where left out. */
  readonly now?: string;
}

/** An instant that does not depend on the zone of the machine. */
const instantOf = (words: string | undefined, io: Io, strings: PrerenderStrings): number => {
  if (words === undefined) return io.now().getTime();
  const instant = Date.parse(words);
  if (!/T.*(Z|[+-]\d\d:?\d\d)$/i.test(words) || Number.isNaN(instant)) throw new UserError(strings.badNow(words));
  return instant;
};

/** The folder that all pages lie in, so that `--out` keeps them apart. */
const commonFolder = (files: readonly string[]): string => {
  const [first = '', ...others] = files.map((file) => dirname(file));
  let folder = first;
  // Two drives have no folder in common: the way up ends at the root of one.
  while (
    !others.every((other) => other === folder || other.startsWith(join(folder, '/'))) &&
    dirname(folder) !== folder
  )
    folder = dirname(folder);
  return folder;
};

const readPageFile = async (file: string, name: string, strings: PrerenderStrings, io: Io): Promise<string> => {
  const bytes = await readFile(file).catch((error: unknown) => {
    const sentence = systemSentence(error, stringsOf(io.language), name);
    throw sentence === undefined ? error : new UserError(sentence);
  });
  const text = Buffer.from(bytes).toString('utf8');
  // Anything else would come back as other bytes.
  if (!Buffer.from(text).equals(bytes)) throw new UserError(strings.notUtf8(name));
  return text;
};

const show = (name: string, page: FilledPage, strings: PrerenderStrings, io: Io): void => {
  for (const { tag, why, isWrong } of page.left) {
    const line = strings.left(`${name}:${String(tag.line)}`, tag.name, why);
    if (isWrong) io.print(io.paint('error', line), 'err');
    else io.say(line);
  }
  if (page.tags === 0) io.say(io.paint('warning', strings.noTags(name)));
  else if (page.through === undefined) io.say(strings.nothingFilled(name));
  else io.say(io.paint('good', strings.filled(name, page.filled, page.through)));
};

/** A folder gets the style sheets that its pages will link; an address must have them. */
const openFeedFor = async (feed: string, now: number, strings: PrerenderStrings, io: Io): Promise<FeedSource> => {
  if (isFeedAddress(feed)) return openAddress(feed, now);
  const { root: folder } = await publishedFolder(resolve(io.cwd, feed));
  const source = openFolder(folder, now);
  if (!(await source.has('cite.json'))) throw new UserError(strings.noFeed(feed));
  const missing = [];
  for (const file of styleFiles()) if (!(await source.has(file.path))) missing.push(file);
  if (missing.length > 0) await writeFolder(folder, missing);
  return source;
};

/**
 * `cdm prerender PAGE…`: fills the tags of pages with what they show, and adds the Cité's structured data.
 * @returns 0; 1 where a tag could not be filled that could be: the others are written all the same.
 * @throws UserError where a page or the feed cannot be read. Pages are written once all of them are filled.
 */
export async function prerender(pages: readonly string[], options: PrerenderOptions, io: Io): Promise<number> {
  const strings = prerenderStringsOf(io.language);
  const { feed } = options;
  if (feed === undefined) throw new UserError(strings.feedMissing());
  const now = instantOf(options.now, io, strings);
  const url = publicAddress(options.url, io);
  const files = pages.map((page) => resolve(io.cwd, page));
  const base = commonFolder(files);
  const done: { readonly file: string; readonly name: string; readonly page: FilledPage }[] = [];
  try {
    const source = await openFeedFor(feed, now, strings, io);
    const { data: cite } = await source.documents.get('cite');
    const fill: FillOptions = { source, cite, now, strings, ...(url !== undefined && { url }) };
    for (const [index, file] of files.entries()) {
      const name = pages[index] ?? file;
      const page = await fillPage(await readPageFile(file, name, strings, io), fill);
      const target = options.out === undefined ? file : join(resolve(io.cwd, options.out), relative(base, file));
      done.push({ file: target, name, page });
    }
  } catch (error) {
    if (isSdkError(error)) throw new UserError(strings.badFeed(error.message));
    throw error;
  }
  for (const { file, name, page } of done) {
    if (page.tags > 0 || options.out !== undefined) await replaceFile(file, page.html);
    show(name, page, strings, io);
  }
  return done.some(({ page }) => page.left.some(({ isWrong }) => isWrong)) ? EXIT.refused : EXIT.done;
}
