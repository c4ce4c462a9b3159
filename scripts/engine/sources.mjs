// The TypeScript sources as a module, for scripts: bundled by esbuild, so that no build has to come first.
import { build } from 'esbuild';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * Imports a TypeScript module of the repository.
 * @param {string} path From the root, such as `packages/publisher/src/opensearch/index.ts`.
 */
export async function importSource(path) {
  const cache = join(root, 'node_modules', '.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'cdm-source-'));
  try {
    const outfile = join(folder, 'module.mjs');
    await build({
      entryPoints: [join(root, path)],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      conditions: ['cdm-source'],
      logLevel: 'error',
      plugins: [
        {
          // Our own packages are bundled, the others stay where npm put them.
          name: 'externals',
          setup: ({ onResolve }) =>
            void onResolve({ filter: /^[^./]/ }, ({ path: name, kind }) =>
              kind === 'entry-point' || name.startsWith('@cite-des-metiers/')
                ? undefined
                : { path: name, external: true },
            ),
        },
      ],
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
