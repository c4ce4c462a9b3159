import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from '../run.mjs';

const views = ['src/App.tsx', 'src/App.vue', 'src/App.svelte', 'src/app.html'];
/** What a check must refuse: by what it says, a change of the sample's page. */
const wrong = {
  'an attribute with a word that is not known': (text) => text.replace('view="today"', 'view="month"'),
  'a field that an event does not have': (text) => text.replace('event.detail.pole', 'event.detail.polle'),
};

/**
 * A sample on its own, outside the repository: installed, type-checked, built.
 * @param faults Gets one sentence per fault.
 * @returns The folder of the built page, or nothing where a step before it failed.
 */
export async function prepareSample(name, folder, packed, faults) {
  cpSync(`${root}samples/${name}`, folder, {
    recursive: true,
    filter: (path) => !/[/\\](node_modules|dist|\.angular)$/.test(path),
  });
  const manifest = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  // In place of what the registry will have: the packages as they would be published.
  for (const { name: ours, tarball } of packed) manifest.dependencies[`@cite-des-metiers/${ours}`] = `file:${tarball}`;
  writeFileSync(`${folder}/package.json`, JSON.stringify(manifest, null, 2));

  const npm = (...args) =>
    run('npm', args, { cwd: folder, quiet: true, env: { NG_CLI_ANALYTICS: 'false', npm_config_loglevel: 'error' } });
  const quiet = ['--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'];
  const installed = await npm('install', ...quiet);
  if (installed.code !== 0) throw new Error(`npm install failed:\n${installed.output}`);

  const checked = await npm('run', 'check');
  if (checked.code !== 0) faults.push(`its types are refused:\n${checked.output}`);
  else faults.push(...(await refusals(folder, npm)));

  const built = await npm('run', 'build');
  if (built.code !== 0) {
    faults.push(`it does not build:\n${built.output}`);
    return undefined;
  }
  if (/\bwarn(ing)?\b/i.test(built.output)) faults.push(`its build warns:\n${built.output}`);
  return [join(folder, 'dist/browser'), join(folder, 'dist')].find((path) => existsSync(`${path}/index.html`));
}

/** Each wrong page must be refused; where nothing could be spoilt the sample has no such line, which is a fault too. */
async function refusals(folder, npm) {
  const faults = [];
  const path = views.map((view) => `${folder}/${view}`).find((view) => existsSync(view));
  const right = readFileSync(path, 'utf8');
  for (const [what, spoil] of Object.entries(wrong)) {
    const spoilt = spoil(right);
    if (spoilt === right) {
      faults.push(`${path} has no line to try ${what}.`);
      continue;
    }
    writeFileSync(path, spoilt);
    const { code } = await npm('run', 'check');
    if (code === 0) faults.push(`its check lets ${what} pass.`);
    writeFileSync(path, right);
  }
  return faults;
}
