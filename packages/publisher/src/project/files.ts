import { readFile } from 'node:fs/promises';
import type { Finding, Located } from './finding.js';
import { type JsonText, readJson } from './json.js';
import { decodeText } from './table.js';

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** The bytes of a file; `undefined` where there is none. Other failures (rights, a folder) are thrown. */
export async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** What to do about a file that is not there: a word for the sentence that each language has. */
export type MissingFileRemedy = 'check-path' | 'run-init';

/** A JSON file as read, or why not. */
export type JsonFile =
  | { readonly ok: true; readonly json: JsonText }
  | { readonly ok: false; readonly missing: boolean; readonly problem: Located };

/**
 * Reads a JSON file.
 * @param path Where it is.
 * @param file What the user calls it.
 * @param remedy What to do where it is missing; of no matter to a caller that does without the file.
 */
export async function readJsonFile(
  path: string,
  file: string,
  remedy: MissingFileRemedy = 'check-path',
): Promise<JsonFile> {
  const fail = (missing: boolean, code: Finding['code'], say: Finding['say']): JsonFile => ({
    ok: false,
    missing,
    problem: { severity: 'error', code, path: [], file, say },
  });
  let bytes: Uint8Array | undefined;
  try {
    bytes = await readIfThere(path);
  } catch (error) {
    return fail(false, 'file-unreadable', (m) => m['file-unreadable'](codeOf(error) ?? String(error)));
  }
  if (bytes === undefined) return fail(true, 'file-missing', (m) => m['file-missing'](remedy));
  const json = readJson(decodeText(bytes));
  if (json.syntax) {
    const { finding, position } = json.syntax;
    return { ok: false, missing: false, problem: { ...finding, file, ...position } };
  }
  return { ok: true, json };
}
