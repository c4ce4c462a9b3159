import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { statIfThere } from '../project/files.js';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** A file of the published folder. */
export interface OutputFile {
  /** Path in the folder, with `/`. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** A file that was written. */
export interface WrittenFile {
  readonly path: string;
  /** Size in bytes as it stands. */
  readonly bytes: number;
  /** Size in bytes as a browser gets it (brotli); the same where it is too small to compress. */
  readonly wire: number;
}

const compressible = /\.(json|js|ics|css|svg|html|map)$/;
/** Below this a packet is a packet. */
const smallest = 1024;

/** How the folder is called in which files are written before they are moved into place. */
const TEMPORARY = '.cdm-';
/** Milliseconds after which such a folder is what a stopped build left behind, and no build that is still writing. */
const ABANDONED = 3_600_000;

const removeAbandoned = async (out: string, now: number): Promise<void> => {
  for (const name of await readdir(out)) {
    if (!name.startsWith(TEMPORARY)) continue;
    const path = join(out, name);
    const found = await statIfThere(path);
    if (found?.isDirectory() === true && now - found.mtimeMs > ABANDONED)
      await rm(path, { recursive: true, force: true });
  }
};

/**
 * Writes files into a folder so that a reader sees each of them either as it was or as it is, never cut:
 * all are written beside it first, with their `.br` and `.gz` forms, then each is renamed into place. The order is kept, so
 * what refers to other files comes last. Files that are not ours stay; what a build that was stopped left behind goes.
 * @param out The folder; made where it is missing.
 * @throws the file system's error; nothing was changed in `out` when it comes before the first rename (disk full, no rights).
 */
export async function writeFolder(out: string, files: readonly OutputFile[]): Promise<readonly WrittenFile[]> {
  await mkdir(out, { recursive: true });
  // Inside `out`: the same file system, so that a rename is one step, even where `out` is a mounted volume.
  await removeAbandoned(out, Date.now());
  const temporary = await mkdtemp(join(out, TEMPORARY));
  try {
    const written: WrittenFile[] = [];
    const moves: string[] = [];
    const stale: string[] = [];
    for (const { path, content } of files) {
      const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
      await mkdir(dirname(join(temporary, path)), { recursive: true });
      let wire = bytes.byteLength;
      if (compressible.test(path) && bytes.byteLength >= smallest) {
        const small = await brotli(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength } });
        await writeFile(join(temporary, `${path}.br`), small);
        await writeFile(join(temporary, `${path}.gz`), await zip(bytes, { level: 9 }));
        moves.push(`${path}.br`, `${path}.gz`);
        wire = small.byteLength;
      } else stale.push(`${path}.br`, `${path}.gz`);
      await writeFile(join(temporary, path), bytes);
      moves.push(path);
      written.push({ path, bytes: bytes.byteLength, wire });
    }
    for (const path of stale) await rm(join(out, path), { force: true });
    for (const path of moves) {
      await mkdir(dirname(join(out, path)), { recursive: true });
      await rename(join(temporary, path), join(out, path));
    }
    return written;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
