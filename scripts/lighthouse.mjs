// `npm run lighthouse`: accessibility, good practice and search engines on the demo's pages as a phone and as a desk see them, each 100.
//   npm run lighthouse -- index.html             only this page
//   npm run lighthouse -- --now 2026-12-24T10:55:00Z
// Lighthouse is 150 packages for one command: it is installed when it is first asked for, at one version, outside the repository.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, chromiumFlags } from '../web-test-runner.config.mjs';
import { serveDemo } from './pages/browser.mjs';
import { run } from './run.mjs';

const VERSION = '12.8.2';
const CATEGORIES = ['accessibility', 'best-practices', 'seo'];
const GOAL = 100;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { now: { type: 'string', default: '2026-12-02T10:00:00Z' } },
});
const pages = positionals.length > 0 ? positionals : ['index.html', 'horaires.html', 'cdm/composer.html'];

/** Lighthouse's folder: installed there once. It asks for the latest `third-party-web`; one that was tried stands in its place. */
async function install() {
  const folder = join(tmpdir(), `cdm-lighthouse-${VERSION}`);
  if (existsSync(join(folder, 'node_modules/lighthouse/cli/index.js'))) return folder;
  mkdirSync(folder, { recursive: true });
  const description = {
    private: true,
    dependencies: { lighthouse: VERSION },
    overrides: { 'third-party-web': '0.27.0' },
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(description));
  console.log(`Lighthouse ${VERSION} is installed in ${folder}, once.`);
  const { code, output } = await run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: folder,
    quiet: true,
  });
  if (code === 0) return folder;
  rmSync(folder, { recursive: true, force: true });
  console.error(`Lighthouse ${VERSION} could not be installed:\n${output}`);
  process.exit(1);
}

const folder = await install();
const { default: lighthouse, desktopConfig } = await import(join(folder, 'node_modules/lighthouse/core/index.js'));
const { launch } = await import(join(folder, 'node_modules/chrome-launcher/dist/index.js'));

const demo = await serveDemo(values.now);
const chrome = await launch({ chromePath: chromium, chromeFlags: ['--headless=new', ...chromiumFlags] });
const faults = [];
try {
  for (const page of pages)
    for (const [device, config] of [
      ['phone', undefined],
      ['desk', desktopConfig],
    ]) {
      const settings = { port: chrome.port, output: 'json', logLevel: 'error', onlyCategories: CATEGORIES };
      const { lhr } = await lighthouse(`${demo.address}${page}`, settings, config);
      if (lhr.runtimeError) throw new Error(`${page}: ${lhr.runtimeError.message}`);
      const scores = CATEGORIES.map((name) => [name, Math.round((lhr.categories[name].score ?? 0) * 100)]);
      console.log(`${page} (${device}): ${scores.map(([name, score]) => `${name} ${String(score)}`).join(', ')}`);
      for (const [name, score] of scores)
        if (score < GOAL)
          for (const { id, weight } of lhr.categories[name].auditRefs) {
            const { score: one, title, details } = lhr.audits[id];
            if (weight === 0 || one === null || one === 1) continue;
            const where = (details?.items ?? []).map(
              (item) => item.node?.snippet ?? item.description ?? item.source ?? item.url ?? '',
            );
            faults.push(`${page} (${device}): ${name}, ${id}: ${title} ${where.join(' | ')}`.trim());
          }
    }
} finally {
  await chrome.kill();
  await demo.stop();
}
if (faults.length > 0) {
  console.error(`\nNot ${String(GOAL)} everywhere:\n${faults.join('\n')}`);
  process.exit(1);
}
