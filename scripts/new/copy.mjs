import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import { root } from '../run.mjs';

/**
 * Copies the repository as it stands, uncommitted changes included, what is ignored left out.
 * @param folder Where to, with a slash at the end.
 */
export function copyRepository(folder) {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  for (const path of list.toString().split('\0')) {
    if (!path || !existsSync(root + path)) continue;
    mkdirSync(dirname(folder + path), { recursive: true });
    cpSync(root + path, folder + path);
  }
  linkModules(folder);
}

/** Gives a copy the installed packages, and its own packages under their names, so that it builds itself and nothing else. */
export function linkModules(folder) {
  mkdirSync(`${folder}node_modules/@cite-des-metiers`, { recursive: true });
  for (const name of readdirSync(`${root}node_modules`))
    if (!['@cite-des-metiers', '.cache'].includes(name))
      symlinkSync(`${root}node_modules/${name}`, `${folder}node_modules/${name}`);
  for (const name of readdirSync(`${folder}packages`)) {
    symlinkSync(`${folder}packages/${name}`, `${folder}node_modules/@cite-des-metiers/${name}`);
    const own = `packages/${name}/node_modules`;
    if (existsSync(root + own)) symlinkSync(root + own, folder + own);
  }
}
