import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { permanencesTemplateXlsx } from '../sources/spreadsheet-template.js';
import { initFiles } from './init-files.js';
import { EXIT, type Io, UserError, stringsOf } from './io.js';

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

/** Writes a file unless there is one. */
const writeNew = async (path: string, content: string | Uint8Array): Promise<boolean> => {
  try {
    await writeFile(path, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
};

/**
 * `cdm init [dir]`: writes an example project that builds as it is. Never replaces a file, and says which it kept.
 * @throws UserError where the folder is a file.
 */
export async function init(dir: string | undefined, io: Io): Promise<number> {
  const strings = stringsOf(io.language);
  const folder = resolve(io.cwd, dir ?? '.');
  const label = relative(io.cwd, folder) || folder;
  const template = { path: 'modele-permanences.xlsx', content: await permanencesTemplateXlsx() };
  for (const { path, content } of [...initFiles(), template]) {
    const file = join(folder, path);
    try {
      await mkdir(dirname(file), { recursive: true });
    } catch (error) {
      if (codeOf(error) === 'EEXIST' || codeOf(error) === 'ENOTDIR') throw new UserError(strings.initBlocked(label));
      throw error;
    }
    const shown = relative(io.cwd, file);
    io.say((await writeNew(file, content)) ? strings.wrote(shown) : strings.keptFile(shown));
  }
  io.say(io.paint('good', strings.initDone(label)));
  return EXIT.done;
}
