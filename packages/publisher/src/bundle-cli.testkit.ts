import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Folder of this package. */
export const packageFolder = fileURLToPath(new URL('..', import.meta.url));

/** Bundles the command for a test that runs it as a process, so that the test never runs a stale build. */
export async function bundleCli(outdir: string): Promise<void> {
  const { dependencies } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as {
    dependencies: Readonly<Record<string, string>>;
  };
  await build({
    entryPoints: [join(packageFolder, 'src', 'cli.ts')],
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    outdir,
    conditions: ['cdm-source'],
    external: [...Object.keys(dependencies).filter((name) => !name.startsWith('@cite-des-metiers/')), 'jsonc-parser'],
    logLevel: 'error',
  });
}
