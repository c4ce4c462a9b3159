import { randomUUID } from 'node:crypto';
import { chmod, mkdir, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { statIfThere } from './files.js';

/**
 * Writes one file so that a reader sees it as it was or as it is, never cut. Makes its folder where that is missing; whoever
 * may read and write the file still may.
 * @throws the file system's error; the file is then as it was, and nothing is left beside it.
 */
export async function replaceFile(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const before = await statIfThere(path);
  // A link stays one: what it leads to is replaced.
  const target = before ? await realpath(path) : path;
  const temporary = `${target}.${randomUUID()}.cdm-tmp`;
  try {
    await writeFile(temporary, content);
    if (before) await chmod(temporary, before.mode);
    await rename(temporary, target);
  } finally {
    await rm(temporary, { force: true });
  }
}
