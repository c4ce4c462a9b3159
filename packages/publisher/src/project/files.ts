import type { Stats } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';
import type { Finding, Located } from './finding.js';
import { type JsonText, readJson } from './json.js';
import { decodeText } from './table.js';

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** The bytes of a file; `undefined` where there is none. Other failures (rights, a folder) are thrown. */
async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** What to do about a file that is not there: a word for the sentence that each language has. */
export type MissingFileRemedy = 'check-path' | 'run-init';

/** What the file system says of a file or folder; `undefined` where there is none. Rights that keep one from knowing are thrown. */
export async function statIfThere(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** Whether there is a file or folder. Rights that keep one from knowing are thrown. */
export async function isThere(path: string): Promise<boolean> {
  return (await statIfThere(path)) !== undefined;
}

/** A file of a project as read, or why not. */
export type ProjectFile =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly missing: boolean; readonly problem: Located };

/**
 * Reads a file of a project; what keeps it from being read is a finding like any other.
 * @param path Where it is.
 * @param file What the user calls it.
 * @param remedy What to do where it is missing; of no matter to a caller that does without the file.
 */
export async function readProjectFile(
  path: string,
  file: string,
  remedy: MissingFileRemedy = 'check-path',
): Promise<ProjectFile> {
  const fail = (missing: boolean, code: Finding['code'], say: Finding['say']): ProjectFile => ({
    ok: false,
    missing,
    problem: { severity: 'error', code, path: [], file, say },
  });
  try {
    const bytes = await readIfThere(path);
    return bytes ? { ok: true, bytes } : fail(true, 'file-missing', (m) => m['file-missing'](remedy));
  } catch (error) {
    const reason = codeOf(error);
    if (reason === undefined) throw error;
    return fail(false, 'file-unreadable', (m) => m['file-unreadable'](reason));
  }
}

/** The names of a folder's files, in order; none where it is missing. What keeps them from being read is a finding. */
export async function namesIn(
  path: string,
  folder: string,
): Promise<{ readonly names: readonly string[]; readonly problem?: Located }> {
  try {
    return { names: (await readdir(path)).sort() };
  } catch (error) {
    const reason = codeOf(error);
    if (reason === 'ENOENT') return { names: [] };
    if (reason === undefined) throw error;
    const say: Finding['say'] = (m) => m['folder-unreadable'](reason);
    return { names: [], problem: { severity: 'error', code: 'folder-unreadable', path: [], file: folder, say } };
  }
}

/** A JSON file as read, or why not. */
export type JsonFile =
  | { readonly ok: true; readonly json: JsonText }
  | { readonly ok: false; readonly missing: boolean; readonly problem: Located };

/**
 * Reads a JSON file.
 * Parameters are those of {@link readProjectFile}.
 */
export async function readJsonFile(
  path: string,
  file: string,
  remedy: MissingFileRemedy = 'check-path',
): Promise<JsonFile> {
  const read = await readProjectFile(path, file, remedy);
  if (!read.ok) return read;
  const json = readJson(decodeText(read.bytes));
  if (json.syntax) {
    const { finding, position } = json.syntax;
    return { ok: false, missing: false, problem: { ...finding, file, ...position } };
  }
  return { ok: true, json };
}
