import { readFile, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { OutputFile } from './write.js';

/** What carries the number of a release in its name, and so never changes: the entry, and the hashes of its files. */
const sealed = /^(cdm|integrity)-\d+\.\d+\.\d+[^/]*\.(js|json)$/;
const lists = /^integrity-\d.*\.json$/;
/** A file of the scripts, named by its content. */
const hashed = /^[^/]+-[A-Za-z0-9_-]{6}([A-Za-z0-9_-]{2})?\.js$/;

/** How long a page that was opened, or a cache that keeps `cdm.js`, still finds the files of an earlier build, in days. */
export const GRACE_DAYS = 30;

const namesIn = async (folder: string): Promise<readonly string[]> => {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
};

/** What a build may write of the scripts. */
export interface Sealed {
  readonly files: readonly OutputFile[];
  /** Names of a release that are published already with another content: they stay as they are. */
  readonly kept: readonly string[];
}

/**
 * Leaves out what would change a release that is published: partners have its address with its hash in their pages.
 * @param out The published folder.
 * @param files The scripts to publish.
 */
export async function sealVersions(out: string, files: readonly OutputFile[]): Promise<Sealed> {
  const there = new Set(await namesIn(out));
  const kept: string[] = [];
  const entries = files.filter(({ path }) => sealed.test(path) && there.has(path));
  for (const { path, content } of entries)
    if (!(await readFile(join(out, path))).equals(Buffer.from(content))) kept.push(path);
  // The entry and the hashes of its files belong together: where one stays, both do.
  const isKept = (path: string): boolean => sealed.test(path) && kept.length > 0 && there.has(path);
  return { files: files.filter(({ path }) => !isKept(path)), kept };
}

/** Files that a published release names. */
const namedByReleases = async (out: string): Promise<ReadonlySet<string>> => {
  const names = new Set<string>();
  for (const name of (await namesIn(out)).filter((file) => lists.test(file))) {
    const list = JSON.parse(await readFile(join(out, name), 'utf8')) as {
      readonly files: Readonly<Record<string, string>>;
    };
    for (const file of Object.keys(list.files)) names.add(file);
  }
  return names;
};

/**
 * Removes the scripts of earlier builds, {@link GRACE_DAYS} days after they were last published. What a release with an address
 * of its own names stays as long as its `integrity-….json` does.
 * @param out The published folder, just written.
 * @param now The instant to count from.
 * @returns What was removed.
 * @throws SyntaxError where such a list is not JSON; nothing was removed then.
 */
export async function pruneScripts(out: string, now: Date): Promise<readonly string[]> {
  const folder = join(out, 'cdm');
  const wanted = await namedByReleases(out);
  const removed: string[] = [];
  // Without a list, nothing tells what is current from what is old.
  if (wanted.size === 0) return removed;
  for (const name of (await namesIn(folder)).filter((file) => hashed.test(file))) {
    const age = now.getTime() - (await stat(join(folder, name))).mtimeMs;
    if (wanted.has(`cdm/${name}`) || age < GRACE_DAYS * 86_400_000) continue;
    for (const suffix of ['', '.br', '.gz']) await rm(join(folder, name + suffix), { force: true });
    removed.push(`cdm/${name}`);
  }
  return removed;
}
