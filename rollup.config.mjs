import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import MagicString from 'magic-string';
import typescript from '@rollup/plugin-typescript';
import esbuild, { minify as rename } from 'rollup-plugin-esbuild';
import { lean } from './scripts/rollup-lean.mjs';
import { minifyLit } from './scripts/rollup-minify-lit.mjs';
import { seal } from './scripts/rollup-seal.mjs';

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
  // Rollup looks at barrels before it takes them out; "list-files" looks at what is written.
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
 * What the one script tag loads: `cdm.js`, never cached for long, and files named by their content. Most pages hold one of our
 * tags: for them there is one file per tag. Where a page holds several, they share files by room. So that a page does not discover
 * file after file, `cdm.js` gets the list of every file that each tag needs, alone and beside others, and asks for them at once.
 */
const documents = JSON.parse(readFileSync('packages/widgets/src/cdn/documents.json', 'utf8'));
const needs = Object.fromEntries(tags.map((tag) => [tag, { documents: documents[tag] }]));
const listFiles = (way) => ({
  name: 'list-files',
  generateBundle(_options, bundle) {
    const reach = (file, seen = new Set(), path = []) => {
      if (path.includes(file)) this.error(`files import each other in a circle: ${[...path, file].join(' → ')}`);
      if (seen.has(file)) return seen;
      seen.add(file);
      for (const next of bundle[file]?.imports ?? []) reach(next, seen, [...path, file]);
      return seen;
    };
    // The shapes of the documents that a tag reads first are loaded by name, and needed as early as the rest.
    const shapesOf = (tag) =>
      Object.values(bundle)
        .filter(({ facadeModuleId }) =>
          documents[tag].some((name) => facadeModuleId?.endsWith(`/feed/shapes/${name}.ts`)),
        )
        .flatMap(({ fileName }) => [...reach(fileName)]);
    // What comes when a tag is first used: the conversation, the search engine.
    const usedBy = (tag) =>
      Object.values(bundle)
        .filter(({ facadeModuleId = '' }) =>
          tag === 'cdm-find-conseiller'
            ? facadeModuleId?.endsWith('.dialogue.ts')
            : tag === 'cdm-resource-search' && /client\/resources\.ts$|shapes\/resources\.ts$/.test(facadeModuleId),
        )
        .flatMap(({ fileName }) => [...reach(fileName)]);
    for (const { isEntry, name, fileName } of Object.values(bundle))
      if (isEntry && tags.includes(name)) {
        needs[name][way] = [...new Set([...reach(fileName), ...shapesOf(name)])];
        needs[name][`${way}Later`] = [...new Set(usedBy(name))].filter((file) => !needs[name][way].includes(file));
      }
  },
});

/** Puts the list into `cdm.js`, which is built last and stands alone: a page without our tags loads nothing more. */
const compact = () => {
  const short = (files) => files.map((file) => file.replace(/^cdm\/(.*)\.js$/, '$1'));
  return Object.fromEntries(
    Object.entries(needs).map(([tag, { documents, alone, shared }]) => [tag, [documents, short(alone), short(shared)]]),
  );
};
/** What `cdm.js` loads on the day it is needed, by the name it has there. */
const lazy = { adopt: 'cdn/adopt', guard: 'core/guard', doctor: 'cdn/doctor' };
const lazyFiles = {};
const insertFiles = {
  name: 'insert-files',
  renderChunk(code) {
    const text = code.replace(/(['"`])__CDM_NEEDS__\1/, () => JSON.stringify(JSON.stringify(compact())));
    const whole = Object.entries(lazyFiles).reduce((all, [name, file]) => {
      const next = all.replace(`__CDM_${name.toUpperCase()}__`, file);
      if (next === all) this.error(`cdm.js has no place for the file of "${name}"`);
      return next;
    }, text);
    if (text === code) this.error('cdm.js has no place for its list of files');
    return { code: whole, map: null };
  },
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'needs.json', source: `${JSON.stringify(needs, null, 2)}\n` });
  },
};

/**
 * Chunks by room, first match wins: what every tag needs in one file, each engine in one, so that a page asks for two or three
 * files and a second tag adds little. What is in no room here (a tag's own files, a language, the calendar writer, ky) is left to rollup.
 */
const chunks = [
  ['agenda', /sdk\/src\/agenda\/|sdk\/src\/text\/fold/],
  [
    'choices',
    /sdk\/src\/search\/port|sdk\/src\/feed\/shapes\/(agenda|conseil)|widgets\/src\/core\/(announcer|linked|controls|icons\.more)|widgets\/src\/i18n\/(names|numbers|language-name|languages\.strings)/,
  ],
  ['hours', /sdk\/src\/hours\/(?!intervals|index)|widgets\/src\/core\/site\.|cdm-hours\.(sentence|strings)/],
  ['words', /sdk\/src\/text\/(words|stem|stop)/],
  ['search', /sdk\/src\/search\/(?!port)|sdk\/src\/feed\/shapes\/resources/],
  ['conseil', /sdk\/src\/conseil\/|sdk\/src\/client\/conseil/],
  [
    'base',
    /node_modules\/(lit|@lit|lit-html|lit-element)\/(?!directive)|widgets\/src\/core\/(?!announcer|client|calendar|controls|icons\.more)|widgets\/src\/i18n\/(?!languages|names|numbers|language-name)|sdk\/src\/(errors|index)|sdk\/src\/transport\/(?!retry|parse)|sdk\/src\/client\/(open|documents|address|snapshot)|sdk\/src\/feed\/(documents|rules|shape|strict|shapes\/(cite|common))|sdk\/src\/time\/(?!transitions)|sdk\/src\/text\/(localize|web-address)/,
  ],
];

const cdnPlugins = [
  nodeResolve({ exportConditions: ['cdm-source', 'production', 'browser', 'default'] }),
  esbuild({ target: 'es2022', tsconfig: 'tsconfig.json' }),
  lean(),
  minifyLit(),
  // Terser's names compress better where esbuild has given the names once before: half a percent, measured on all tags.
  rename({ minify: false, minifyIdentifiers: true, target: 'es2022', legalComments: 'none' }),
  terser({ module: true, ecma: 2022, compress: { passes: 3, hoist_funs: true }, format: { comments: false } }),
  stampVersion,
];

/**
 * Our modules do nothing by being imported, save `define.ts`, as our package.json files say. Rollup would only read that for imports by
 * package name: a module first reached by a relative path, and which way is the first changes from build to build, would be kept.
 */
const treeshake = {
  moduleSideEffects: (id) =>
    !/\/packages\/(sdk|widgets)\/src\//.test(id) || /\/define\.ts$|\.css$|\/widgets\/src\/(cdn|frame)\//.test(id),
};

const cdnOutput = {
  dir: 'packages/widgets/dist/cdn',
  format: 'es',
  entryFileNames: 'cdm/[name]-[hash:6].js',
  chunkFileNames: 'cdm/[name]-[hash:6].js',
  sourcemap: false,
};
const define = (tag) => `packages/widgets/src/${tag}/define.ts`;

/**
 * One script per language, whatever the tag. All are named by the content of all, since every page carries the eight names and a hash
 * cannot be compressed.
 */
const languageFolder = 'packages/widgets/src/i18n/languages';
let languagesMark = '';
const languages = {
  input: readdirSync(languageFolder).map((file) => `${languageFolder}/${file}`),
  treeshake,
  plugins: [
    clean('packages/widgets/dist/cdn'),
    ...cdnPlugins,
    {
      name: 'mark-languages',
      generateBundle(_options, bundle) {
        const scripts = Object.values(bundle);
        const hash = createHash('sha256');
        for (const { fileName } of scripts) hash.update(fileName);
        languagesMark = hash.digest('base64url').slice(0, 6);
        for (const { name, fileName, code } of scripts) {
          delete bundle[fileName];
          this.emitFile({ type: 'asset', fileName: `cdm/${name}-${languagesMark}.js`, source: code });
        }
      },
    },
  ],
  output: cdnOutput,
  onLog,
};
const nameLanguages = {
  name: 'name-languages',
  resolveDynamicImport(specifier) {
    const language = typeof specifier === 'string' ? /\/languages\/(.+)\.js$/.exec(specifier)?.[1] : undefined;
    return language === undefined ? null : { id: `./${language}-${languagesMark}.js`, external: true };
  },
};

const shared = {
  input: Object.fromEntries(tags.map((tag) => [tag, define(tag)])),
  treeshake,
  plugins: [nameLanguages, ...cdnPlugins, listFiles('shared')],
  output: {
    ...cdnOutput,
    manualChunks: (id) => chunks.find(([, pattern]) => pattern.test(id))?.[0],
    onlyExplicitManualChunks: true,
  },
  onLog,
};

/** A tag's one file holds the shapes of the documents that it reads first, too: elsewhere they are files loaded by name. */
const holdShapes = (names) => ({
  name: 'hold-shapes',
  transform(code, id) {
    if (!id.endsWith('/sdk/src/client/documents.ts')) return null;
    const text = new MagicString(code);
    for (const name of names.filter((name) => name !== 'cite')) {
      const lazy = `async () => (await import("../feed/shapes/${name}.js")).${name}`;
      const at = code.indexOf(lazy);
      if (at < 0) this.error(`it does not load the shapes of ${name} in the way that this build knows`);
      text.prepend(`import { ${name} } from "../feed/shapes/${name}.js";\n`);
      text.overwrite(at, at + lazy.length, `() => ${name}`);
    }
    return { code: text.toString(), map: text.generateMap({ hires: true }) };
  },
});

const alone = tags.map((tag) => ({
  input: { [tag]: define(tag) },
  treeshake,
  plugins: [nameLanguages, ...cdnPlugins, holdShapes(documents[tag]), listFiles('alone')],
  output: cdnOutput,
  onLog,
}));

/** Each in a file of its own: a page that has no use for it never loads it. */
const lazies = Object.entries(lazy).map(([name, source]) => ({
  input: { [name]: `packages/widgets/src/${source}.ts` },
  treeshake,
  plugins: [
    ...cdnPlugins,
    {
      name: 'name-lazy',
      generateBundle: (_options, bundle) => {
        lazyFiles[name] = Object.keys(bundle)[0].replace(/^cdm\/(.*)\.js$/, '$1');
      },
    },
  ],
  output: cdnOutput,
  onLog,
}));

/** For sites that take no script: what runs inside a frame page, and what a page around it may use to follow its height. */
const frames = [
  ['frame/frame', 'page'],
  ['cdm-frame', 'host'],
].map(([file, source]) => ({
  input: { [file]: `packages/widgets/src/frame/${source}.ts` },
  treeshake,
  plugins: [
    ...cdnPlugins,
    file === 'frame/frame' && {
      name: 'frame-styles',
      generateBundle() {
        const styles = readFileSync('packages/widgets/src/frame/frame.css', 'utf8');
        this.emitFile({ type: 'asset', fileName: 'frame/frame.css', source: styles });
      },
    },
  ],
  output: { ...cdnOutput, entryFileNames: '[name].js' },
  onLog,
}));

/** Beside the scripts, the themes: a page that takes the scripts from a Cité takes its look from there too. */
const publishThemes = {
  name: 'publish-themes',
  generateBundle() {
    const folder = 'packages/widgets/src/themes';
    for (const name of readdirSync(folder))
      this.emitFile({ type: 'asset', fileName: `themes/${name}`, source: readFileSync(`${folder}/${name}`, 'utf8') });
  },
};

/** The page where a partner chooses a tag and copies what to paste: each Cité publishes it beside its scripts. */
const publishComposer = {
  name: 'publish-composer',
  generateBundle() {
    const folder = 'packages/widgets/src/composer';
    for (const name of readdirSync(folder)) {
      const fileName = name === 'index.html' ? 'composer.html' : `composer/${name}`;
      this.emitFile({ type: 'asset', fileName, source: readFileSync(`${folder}/${name}`, 'utf8') });
    }
  },
};

const loader = {
  input: { cdm: 'packages/widgets/src/cdn/cdm.ts' },
  treeshake,
  plugins: [insertFiles, ...cdnPlugins, publishThemes, publishComposer, seal(version)],
  output: { ...cdnOutput, entryFileNames: '[name].js' },
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
  languages,
  shared,
  ...alone,
  ...lazies,
  ...frames,
  loader,
];
