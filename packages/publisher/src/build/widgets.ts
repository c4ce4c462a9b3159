import { readFile, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OutputFile } from './write.js';

/** Folder of the installed widget scripts, built. */
const cdnFolder = (): string =>
  join(dirname(fileURLToPath(import.meta.resolve('@cite-des-metiers/widgets/package.json'))), 'dist', 'cdn');

/**
 * The scripts of the widgets, to stand beside the feed so that one script tag works. Chunks come before the
 * entry that names them.
 * @param folder Where they are; the installed package where left out.
 * @returns None where the widgets are not built or not installed.
 */
export async function widgetFiles(folder: string = cdnFolder()): Promise<readonly OutputFile[]> {
  let names: readonly string[];
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    names = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
  const files = names
    .filter((name) => !/\.(br|gz)$/.test(name))
    .map(async (name) => ({
      path: name.slice(folder.length + 1).replaceAll('\\', '/'),
      content: await readFile(name),
    }));
  // What names other files comes after them, and what is current last.
  const entry = ({ path }: OutputFile): number => (path === 'cdm.js' ? 2 : path.startsWith('cdm/') ? 0 : 1);
  return (await Promise.all(files)).sort((a, b) => entry(a) - entry(b) || a.path.localeCompare(b.path));
}
