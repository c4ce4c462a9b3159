import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import MagicString from 'magic-string';
import typescript from '@rollup/plugin-typescript';
import esbuild from 'rollup-plugin-esbuild';
import { minifyLit } from './scripts/rollup-minify-lit.mjs';

const { version } = JSON.parse(readFileSync('lerna.json', 'utf8'));
const tags = readdirSync('packages/widgets/src').filter((name) => name.startsWith('cdm-'));
const rooms = ['feed', 'time', 'text', 'hours', 'agenda', 'search', 'conseil', 'export'];

const stampVersion = {
  name: 'stamp-version',
  renderChunk(code) {
    if (!code.includes('__CDM_VERSION__')) return null;
    const text = new MagicString(code).replaceAll('__CDM_VERSION__', version);
    return { code: text.toString(), map: text.generateMap({ hires: true }) };
  },
};

/** Empties a folder first: rollup itself leaves stale chunks behind. */
const clean = (dir) => ({ name: 'clean', buildStart: () => rmSync(dir, { recursive: true, force: true }) });

const onLog = (level, log, handler) => {
  // Rollup looks at barrels before it takes them out; "flatten-imports" looks at what is written.
  if (log.code === 'CIRCULAR_CHUNK') return;
  // zod's modules import each other in circles and carry annotations rollup does not know; neither is ours to fix.
  if (/node_modules/.test(log.ids?.join() ?? log.id ?? '')) return;
  if (level === 'warn') handler('error', log);
  else handler(level, log);
};

/** What is published on npm: one module per source file, dependencies left to the consumer. */
const library = (name, input) => ({
  input,
  external: (id) => !/^[./\0]/.test(id) && !path.isAbsolute(id),
  plugins: [
    clean(`packages/${name}/dist`),
    nodeResolve(),
    typescript({ tsconfig: `packages/${name}/tsconfig.build.json`, noEmitOnError: true }),
    stampVersion,
  ],
  output: {
    dir: `packages/${name}/dist`,
    format: 'es',
    preserveModules: true,
    preserveModulesRoot: `packages/${name}/src`,
    sourcemap: true,
  },
  onLog,
});

/**
 * What the one script tag loads: `cdm.js`, never cached for long, and chunks named by their content. So that a page does not
 * discover chunk after chunk, `cdm.js` gets the list of every chunk each tag needs and asks for them at once.
 */
const flattenImports = {
  name: 'flatten-imports',
  generateBundle(_options, bundle) {
    const files = Object.values(bundle).filter(({ type }) => type === 'chunk');
    const reach = (file, seen = new Set(), path = []) => {
      if (path.includes(file)) this.error(`chunks import each other in a circle: ${[...path, file].join(' → ')}`);
      if (seen.has(file)) return seen;
      seen.add(file);
      for (const next of bundle[file]?.imports ?? []) reach(next, seen, [...path, file]);
      return seen;
    };
    const needs = Object.fromEntries(
      tags.map((tag) => {
        const entry = files.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(`/${tag}/define.ts`)));
        if (!entry) this.error(`no chunk defines ${tag}`);
        return [tag, [...reach(entry.fileName)].filter((file) => file !== 'cdm.js')];
      }),
    );
    this.emitFile({ type: 'asset', fileName: 'chunks.json', source: `${JSON.stringify(needs, null, 2)}\n` });
    const loader = bundle['cdm.js'];
    loader.code = loader.code.replace(/(['"`])__CDM_CHUNKS__\1/, () => JSON.stringify(JSON.stringify(needs)));
    if (loader.code.includes('__CDM_CHUNKS__')) this.error('cdm.js still holds the placeholder of its chunk list');
  },
};

/**
 * Chunks by room, first match wins: what every tag needs in one file, each engine in one, so that a page asks for two or three
 * files and a second tag adds little. What is in no room here (a tag's own files, a language, the calendar writer, ky) is left to rollup.
 */
const chunks = [
  [
    'agenda',
    /sdk\/src\/agenda\/|sdk\/src\/search\/port|sdk\/src\/feed\/shapes\/(agenda|conseil)|sdk\/src\/text\/fold|widgets\/src\/core\/(linked|controls|icons\.more)|widgets\/src\/i18n\/(names|numbers|language-name)/,
  ],
  ['hours', /sdk\/src\/hours\/|widgets\/src\/core\/site\.|cdm-hours\.(sentence|strings)/],
  ['words', /sdk\/src\/text\/(words|stem|stop)/],
  ['search', /sdk\/src\/search\/(?!port)|sdk\/src\/feed\/shapes\/resources|node_modules\/minisearch/],
  ['conseil', /sdk\/src\/conseil\/|sdk\/src\/client\/conseil/],
  [
    'base',
    /node_modules\/(lit|@lit|lit-html|lit-element)\/(?!directive)|widgets\/src\/core\/(?!client|calendar|controls|icons\.more)|widgets\/src\/i18n\/(?!languages|names|numbers|language-name)|sdk\/src\/(errors|index)|sdk\/src\/transport\/(?!retry)|sdk\/src\/client\/(open|documents|address|snapshot)|sdk\/src\/feed\/(documents|rules|shape|strict|shapes\/(cite|common))|sdk\/src\/time\/(?!transitions)|sdk\/src\/text\/localize/,
  ],
];

const cdn = {
  input: { cdm: 'packages/widgets/src/cdn/cdm.ts' },
  plugins: [
    nodeResolve({ exportConditions: ['cdm-source', 'production', 'browser', 'default'] }),
    esbuild({ target: 'es2022', tsconfig: 'tsconfig.json' }),
    minifyLit(),
    terser({ module: true, ecma: 2020, compress: { passes: 2 }, format: { comments: false } }),
    stampVersion,
    flattenImports,
  ],
  output: {
    dir: 'packages/widgets/dist/cdn',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: 'cdm/[name]-[hash].js',
    sourcemap: false,
    manualChunks: (id) => chunks.find(([, pattern]) => pattern.test(id))?.[0],
    onlyExplicitManualChunks: true,
  },
  onLog,
};

const inputs = (name, files) =>
  Object.fromEntries(
    files
      .filter((file) => existsSync(`packages/${name}/src/${file}.ts`))
      .map((file) => [file, `packages/${name}/src/${file}.ts`]),
  );

export default [
  library('sdk', inputs('sdk', ['index', ...rooms.map((room) => `${room}/index`)])),
  library('widgets', inputs('widgets', ['index', ...tags.flatMap((tag) => [`${tag}/${tag}`, `${tag}/define`])])),
  cdn,
];
