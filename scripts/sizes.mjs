// Prints what each tag costs on the wire, all included (its own code, what it shares, lit, the sdk), and holds the budgets.
import { readFileSync, readdirSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { root } from './run.mjs';

const folder = `${root}packages/widgets/dist/cdn/`;
/** Brotli, in kB of 1000 bytes: where we want to be, and what fails a build (what we reached; it only ever goes down). */
const goals = { 'cdm-hours': 20, 'cdm-permanences': 22, 'cdm-find-conseiller': 24, 'cdm-resource-search': 28, all: 45 };
const ceilings = {
  'cdm-hours': 28,
  'cdm-permanences': 29,
  'cdm-find-conseiller': 36,
  'cdm-resource-search': 43,
  all: 64,
};

const options = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
const sizes = new Map();
const brotli = (file) => {
  if (!sizes.has(file)) sizes.set(file, brotliCompressSync(readFileSync(folder + file), options).length);
  return sizes.get(file);
};
const sum = (files) => [...new Set(files)].reduce((total, file) => total + brotli(file), 0) / 1000;

const chunks = JSON.parse(readFileSync(`${folder}chunks.json`, 'utf8'));
// The search engine's code comes when the field is first used; it counts for its tag.
const engine = readdirSync(`${folder}cdm`)
  .filter((file) => /^(search|page-engine)/.test(file))
  .map((file) => `cdm/${file}`);
const rows = Object.entries(chunks).map(([tag, files]) => [
  tag,
  sum(['cdm.js', ...files, ...(tag === 'cdm-resource-search' ? engine : [])]),
]);
rows.push(['all', sum(['cdm.js', ...Object.values(chunks).flat(), ...engine])]);

let isOver = false;
console.log('Brotli, all included (kB)      ceiling   goal');
for (const [name, size] of rows) {
  const over = size > ceilings[name];
  isOver ||= over;
  const note = over ? '  OVER' : size > goals[name] ? '  above its goal' : '';
  console.log(
    `${name.padEnd(24)} ${size.toFixed(1).padStart(5)} ${String(ceilings[name]).padStart(9)} ${String(goals[name]).padStart(6)}${note}`,
  );
}
if (process.argv.includes('--files'))
  for (const [file, size] of [...sizes].sort(([, a], [, b]) => b - a))
    console.log(`  ${(size / 1000).toFixed(2).padStart(7)}  ${file}`);
if (isOver) {
  console.error('A ceiling is exceeded: run "npm run sizes -- --files" to see which chunk grew.');
  process.exit(1);
}
