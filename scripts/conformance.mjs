// Runs the importers over test inputs that nobody here wrote: node scripts/conformance.mjs [FOLDER] [--verbose]
// The folder is the argument, or CDM_CONFORMANCE_DATA, or ../shared/data. Runs from the sources: no build is needed.
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const args = process.argv.slice(2);
const verbose = args.includes('--verbose');
const given = args.find((arg) => !arg.startsWith('--'));
const data = given ? resolve(given) : resolve(root, process.env.CDM_CONFORMANCE_DATA ?? '../shared/data');

if (!existsSync(data) && (given ?? process.env.CDM_CONFORMANCE_DATA)) {
  console.error(`conformance: there is no folder ${data}; check the path that was given`);
  process.exit(1);
}
if (!existsSync(data)) {
  console.log(`conformance: skipped, ${data} is not there (give a folder, or set CDM_CONFORMANCE_DATA)`);
  process.exit(0);
}

// Within node_modules, so that the libraries it leaves outside are found from there.
const folder = join(root, 'node_modules', '.cache', `cdm-conformance-${process.pid}`);
const bundle = join(folder, 'conformance.mjs');
await mkdir(folder, { recursive: true });
try {
  await build({
    entryPoints: [join(root, 'packages/publisher/src/conformance/index.ts')],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    conditions: ['cdm-source'],
    // Libraries stay outside; the SDK is taken from its sources.
    plugins: [
      {
        name: 'libraries-outside',
        setup: ({ onResolve }) =>
          onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
            kind === 'entry-point' || path.startsWith('@cite-des-metiers/') ? undefined : { path, external: true },
          ),
      },
    ],
    logLevel: 'warning',
  });
  const { runConformance, reportLines, failures } = await import(pathToFileURL(bundle).href);
  const results = await runConformance(data);
  for (const line of reportLines(results, verbose)) console.log(line);
  if (results.some((result) => failures(result) > 0)) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
