import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { root, run } from '../run.mjs';

/** Frameworks whose typings and wrappers we publish, as in samples/; `@lit/react` and `rxjs` are what two of them need. */
const frameworks = [
  'react@19.3.1',
  '@types/react@19.3.0',
  '@lit/react@1.0.8',
  'preact@11.2.0',
  'solid-js@1.9.19',
  'svelte@5.57.3',
  'vue@3.5.45',
  '@angular/core@21.2.26',
  'rxjs@7.8.2',
];

const quiet = [
  '--ignore-scripts',
  '--prefer-offline',
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
  '--legacy-peer-deps',
];

/** How npm says that it could not reach the registry. */
export const isOffline = (output) =>
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED|EHOSTUNREACH)\b/.test(output);

/**
 * An empty project, into which npm installs the tarballs as a stranger would, the frameworks beside them. Dependencies come
 * from npm's cache where it has them; our own are there since the repository was installed, the frameworks may not be.
 * @returns Whether the frameworks are there.
 */
export async function installInto(folder, packed) {
  mkdirSync(folder, { recursive: true });
  const manifest = { name: 'consumer', private: true, type: 'module' };
  writeFileSync(`${folder}/package.json`, JSON.stringify(manifest));
  const tarballs = packed.map(({ tarball }) => tarball);
  const install = (...what) => run('npm', ['install', ...quiet, ...what], { cwd: folder, quiet: true });
  let { code, output } = await install(...tarballs, ...frameworks);
  const isAlone = code !== 0 && isOffline(output);
  if (isAlone) ({ code, output } = await install(...tarballs));
  if (code !== 0) throw new Error(`the tarballs cannot be installed in an empty project:\n${output}`);
  cpSync(fileURLToPath(new URL('consumer/', import.meta.url)), folder, { recursive: true });
  cpSync(`${root}samples/types`, `${folder}/frameworks`, { recursive: true });
  return !isAlone;
}
