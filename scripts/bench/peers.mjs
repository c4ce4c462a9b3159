// The peers: packages of others, installed from npm when the bench asks for them, never a dependency of ours.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from '../run.mjs';

/** Where they are installed. */
export const folder = `${root}node_modules/.cache/cdm-bench`;

/** Exact versions of what each peer is made of. */
export const PACKAGES = {
  google: { '@googlemaps/extended-component-library': '0.6.15' },
  'opening-hours': { opening_hours: '3.15.0' },
  fullcalendar: { '@fullcalendar/core': '6.1.21', '@fullcalendar/list': '6.1.21' },
  'schedule-x': {
    '@schedule-x/calendar': '4.9.1',
    '@schedule-x/theme-default': '4.8.1',
    'temporal-polyfill': '0.3.2',
    preact: '10.27.3',
    '@preact/signals': '2.11.4',
  },
  'add-to-calendar': { 'add-to-calendar-button': '2.15.0' },
  // InstantSearch asks for a search client's types and helper, even beside a client in memory.
  instantsearch: { 'instantsearch.js': '4.118.1', algoliasearch: '5.64.0' },
  pagefind: { '@pagefind/default-ui': '1.5.2' },
  webawesome: { '@awesome.me/webawesome': '3.14.0' },
};

const has = ([name, version]) => {
  const file = join(folder, 'node_modules', name, 'package.json');
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).version === version;
};
const isThere = (id) => Object.entries(PACKAGES[id]).every(has);

async function add(ids) {
  const names = ids.flatMap((id) => Object.entries(PACKAGES[id]).map(([name, version]) => `${name}@${version}`));
  const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--legacy-peer-deps', '--save-exact'];
  return run('npm', ['install', ...flags, ...names], { cwd: folder, quiet: true });
}

/**
 * Installs the packages of these peers, once.
 * @returns Why a peer is not there, a sentence by peer; nothing when all are.
 */
export async function install(ids) {
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(folder, 'package.json')))
    writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  let wanted = ids.filter((id) => !isThere(id));
  if (wanted.length === 0) return {};
  console.log(`Installing ${wanted.join(', ')} in node_modules/.cache/cdm-bench, once.`);
  const all = await add(wanted);
  if (all.code === 0) return {};
  // One that cannot be had must not take the others with it.
  const missing = {};
  for (const id of wanted) {
    const { code, output } = await add([id]);
    const [reason = 'npm says nothing'] = /npm error .*/.exec(output.replace(/npm error code .*\n/, '')) ?? [];
    if (code !== 0) missing[id] = `${Object.keys(PACKAGES[id])[0]} could not be installed: ${reason}`;
  }
  return missing;
}
