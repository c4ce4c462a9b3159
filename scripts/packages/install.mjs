import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { run } from '../run.mjs';

/**
 * An empty project, into which npm installs the tarballs as a stranger would. Dependencies come from npm's cache where it
 * has them.
 */
export async function installInto(folder, packed) {
  mkdirSync(folder, { recursive: true });
  const manifest = { name: 'consumer', private: true, type: 'module' };
  writeFileSync(`${folder}/package.json`, JSON.stringify(manifest));
  const args = ['install', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await run('npm', [...args, ...packed.map(({ tarball }) => tarball)], {
    cwd: folder,
    quiet: true,
  });
  if (code !== 0) throw new Error(`the tarballs cannot be installed in an empty project:\n${output}`);
  cpSync(fileURLToPath(new URL('consumer/', import.meta.url)), folder, { recursive: true });
}
