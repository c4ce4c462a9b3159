import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes an empty folder of one that a user named. One that holds what we did not write stays, and the script ends with a sentence:
 * `--out .` must not cost a repository.
 * @param {string} folder Absolute path.
 * @param {string} mark What stands in it where it is ours.
 */
export function emptied(folder, mark) {
  if (existsSync(folder) && readdirSync(folder).length > 0 && !existsSync(join(folder, mark))) {
    console.error(`--out: ${folder} holds other files, which would be lost. Name a new or an empty folder.`);
    process.exit(1);
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}
