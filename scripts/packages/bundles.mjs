import nodeResolve from '@rollup/plugin-node-resolve';
import { build } from 'esbuild';
import { rollup } from 'rollup';

/**
 * Bundles the consumer's page as two bundlers do.
 * @returns Folders of the bundles, each with a `page.js`, and one sentence per fault.
 */
export async function bundlePages(folder) {
  const input = `${folder}/page.js`;
  await build({ ...browser, entryPoints: [input], outdir: `${folder}/out/esbuild`, splitting: true, write: true });
  const warnings = [];
  const bundle = await rollup({
    input,
    plugins: [nodeResolve({ browser: true })],
    onwarn: ({ message, id, ids }) => {
      // zod's own modules import each other in circles.
      if (!/node_modules\/zod\//.test(id ?? ids?.join() ?? '')) warnings.push(`rollup warns: ${message}`);
    },
  });
  await bundle.write({ dir: `${folder}/out/rollup`, format: 'es' });
  await bundle.close();
  return { folders: ['esbuild', 'rollup'].map((name) => `${folder}/out/${name}`), faults: warnings };
}

const browser = { bundle: true, format: 'esm', target: 'es2022', logLevel: 'silent', minify: true };

/**
 * What a bundler keeps when a page asks for less: one tag brings no other, classes that nobody uses bring nothing.
 * @returns One sentence per fault.
 */
export async function checkShaking(folder) {
  const faults = [];
  const kept = async (contents) => {
    const { metafile } = await build({
      ...browser,
      stdin: { contents, resolveDir: folder },
      outfile: `${folder}/out/shaken.js`,
      metafile: true,
      write: false,
    });
    const [output] = Object.values(metafile.outputs);
    return Object.entries(output.inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([path]) => path);
  };
  const define = (tag) => `import '@cite-des-metiers/widgets/${tag}/define';`;
  const hours = await kept(define('cdm-hours'));
  if (!hours.some((path) => path.endsWith('cdm-hours/define.js')))
    faults.push('a bundler drops "cdm-hours/define": its side effect must be named in "sideEffects".');
  const others = hours.filter((path) => /\/cdm-(?!hours\/)[\w-]+\/cdm-/.test(path));
  if (others.length > 0) faults.push(`cdm-hours alone brings ${others.join(', ')}.`);
  for (const name of ['sdk', 'widgets']) {
    const nothing = await kept(`import '@cite-des-metiers/${name}';`);
    if (nothing.length > 0) faults.push(`importing ${name} and using nothing keeps ${nothing.join(', ')}.`);
  }
  return faults;
}
