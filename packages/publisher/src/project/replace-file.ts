import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { statIfThere } from './files.js';

/**
 * Writes one file so that a reader sees it as it was or as it is, never cut. Makes its folder where that is missing; whoever
 * may read and write the file still may.
 * @throws the file system's error; the file is then as it was, and nothing is left beside it.
 */
export async function replaceFile(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${randomUUID()}.cdm-tmp`;
  const before = await statIfThere(path);
  try {
    await writeFile(temporary, content, { mode: before?.mode ?? 0o666 });
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}
