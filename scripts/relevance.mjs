// npm run relevance -- --catalogue FILE --questions FILE.jsonl [--engine page|URL]
// Bundles scripts/relevance/run.ts from source into a temporary file and runs it: nothing needs to be built first.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const folder = mkdtempSync(join(tmpdir(), 'relevance-'));
try {
  const outfile = join(folder, 'run.mjs');
  await build({
    entryPoints: [fileURLToPath(new URL('./relevance/run.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    conditions: ['cdm-source'],
    // Packages written as CommonJS ask for Node's own modules with `require`.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'error',
  });
  const { main } = await import(pathToFileURL(outfile).href);
  process.exitCode = await main(process.argv.slice(2));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
