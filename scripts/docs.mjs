// `npm run docs`: builds the docs site into dist/docs: guides, element reference with live tags, API, feed reference, measures,
// decisions. `npm run docs -- --serve` also shows it; `npm run docs:check` follows every link of it.
//   --no-build   takes packages/*/dist and custom-elements.json as they are
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { decisionsPage, writePages } from './docs/pages.mjs';
import { referencePages } from './docs/reference.mjs';
import { serveFolder } from './docs/serve.mjs';
import { root, run } from './run.mjs';

const { values: options } = parseArgs({
  options: { serve: { type: 'boolean', default: false }, 'no-build': { type: 'boolean', default: false } },
});
const started = Date.now();
const stage = `${root}.cache/docs`;
const demo = `${root}.cache/docs-demo`;

async function step(command, args, env = {}) {
  const { code, output } = await run(command, args, { quiet: true, env });
  if (code === 0) return;
  console.error(`${output}\nThe docs site could not be built: "${command} ${args.join(' ')}" failed, see above.`);
  process.exit(1);
}

const scripts = process.env.CDM_SCRIPTS ?? `${root}packages/widgets/dist/cdn`;
if (!options['no-build'] && !process.env.CDM_SCRIPTS) await step('node', ['scripts/build.mjs']);
await step('node', ['scripts/feed-reference.mjs']);

rmSync(stage, { recursive: true, force: true });
writePages(stage, { ...referencePages(), 'decisions/index.md': decisionsPage() });
await step('node', ['scripts/start.mjs', '--prepare', '--out', demo], { CDM_SCRIPTS: scripts });
mkdirSync(`${stage}/public`, { recursive: true });
cpSync(`${demo}/cdm`, `${stage}/public/cdm`, { recursive: true });
cpSync(`${root}docs/.vitepress/icon.svg`, `${stage}/public/icon.svg`);

// Two cores, two tools: VitePress empties its folder first, so the API waits beside it.
const api = `${root}.cache/docs-api`;
await Promise.all([
  step('vitepress', ['build', 'docs'], { NODE_OPTIONS: '--disable-warning=ExperimentalWarning' }),
  step('typedoc', ['--options', 'typedoc.config.mjs', '--out', api]),
]);
cpSync(api, `${root}dist/docs/api`, { recursive: true });
console.log(`The docs site: dist/docs, built in ${String(Math.round((Date.now() - started) / 1000))} s.`);

if (options.serve) {
  const { address } = await serveFolder(`${root}dist/docs`, 8081);
  console.log(`${address} (Ctrl+C stops it)`);
}
