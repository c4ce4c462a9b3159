// A peer as a site would ship it: one file, minified, in production mode.
import { build } from 'esbuild';

/**
 * @param row One of the rows that have a `bundle`.
 * @returns By path on the bench's site: the script, and the style sheet where the peer has one.
 */
export async function bundle({ id, bundle: { code, from } }) {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: from, loader: 'js' },
    outfile: `/bundle/${id}.js`,
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['production', 'module'],
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff2': 'dataurl', '.svg': 'dataurl', '.png': 'dataurl' },
    legalComments: 'none',
    logLevel: 'silent',
  });
  return Object.fromEntries(
    outputFiles.map(({ path, contents }) => [`/bundle/${id}${path.endsWith('.css') ? '.css' : '.js'}`, contents]),
  );
}
