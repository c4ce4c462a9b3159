import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** A file of a family. */
export interface DataFile {
  /** Name within its folder. */
  readonly name: string;
  /** Its bytes. */
  readonly bytes: Uint8Array;
  /** Its text, UTF-8. */
  readonly text: string;
}

/**
 * The files of one folder of the data with one of these endings, by name; an empty list where the folder is absent.
 * Whatever stands there is read, so that other files of the same kind are checked too.
 */
export async function dataFiles(data: string, folder: string, ...endings: readonly string[]): Promise<DataFile[]> {
  let names: string[];
  try {
    names = await readdir(join(data, folder));
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return [];
    throw error;
  }
  const wanted = names.filter((name) => endings.some((ending) => name.toLowerCase().endsWith(ending))).sort();
  return Promise.all(
    wanted.map(async (name) => {
      const bytes = new Uint8Array(await readFile(join(data, folder, name)));
      return { name, bytes, text: new TextDecoder().decode(bytes) };
    }),
  );
}
