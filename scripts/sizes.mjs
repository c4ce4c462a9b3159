// Prints what each tag costs on the wire, all included (its own code, what it shares, lit, the sdk), and holds the budgets.
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { root } from './run.mjs';

const folder = `${root}packages/widgets/dist/cdn/`;
/**
 * Brotli, in kB of 1000 bytes: where we want to be, and what fails a build: what was reached on 2026-11-23, with room for a sentence.
 * Every saving brings it down; what puts it up says why in its commit.
 */
const goals = { 'cdm-hours': 20, 'cdm-permanences': 22, 'cdm-find-conseiller': 24, 'cdm-resource-search': 28, all: 45 };
const ceilings = {
  'cdm-hours': 21.8,
  'cdm-permanences': 24.4,
  'cdm-find-conseiller': 41.1,
  'cdm-resource-search': 35,
  all: 72,
};

const options = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
const sizes = new Map();
const brotli = (file) => {
  if (!sizes.has(file)) sizes.set(file, brotliCompressSync(readFileSync(folder + file), options).length);
  return sizes.get(file);
};
const sum = (files) => [...new Set(files)].reduce((total, file) => total + brotli(file), 0) / 1000;

const needs = JSON.parse(readFileSync(`${folder}needs.json`, 'utf8'));
const tags = Object.keys(needs);
const first = (tag) => sum(['cdm.js', ...needs[tag].alone]);
const used = (tag) => sum(['cdm.js', ...needs[tag].alone, ...needs[tag].aloneLater]);
const together = (...some) => sum(['cdm.js', ...some.flatMap((tag) => needs[tag].shared)]);
const rows = [
  ...tags.map((tag) => [tag, first(tag), used(tag)]),
  [
    'all',
    together(...tags),
    sum(['cdm.js', ...tags.flatMap((tag) => [...needs[tag].shared, ...needs[tag].sharedLater])]),
  ],
];

// What a page pays for a second tag, the first being there alone before.
const second = together('cdm-hours', 'cdm-permanences') - first('cdm-hours');

let isOver = false;
console.log('Brotli, all included (kB)   at first   once used   ceiling   goal');
for (const [name, atFirst, size] of rows) {
  const over = size > ceilings[name];
  isOver ||= over;
  const note = over ? '  OVER' : size > goals[name] ? '  above its goal' : '';
  console.log(
    `${name.padEnd(24)} ${atFirst.toFixed(1).padStart(11)} ${size.toFixed(1).padStart(11)} ${String(ceilings[name]).padStart(9)} ${String(goals[name]).padStart(6)}${note}`,
  );
}
console.log(`A second tag (permanences beside hours) adds ${second.toFixed(1)}; goal 6`);
if (process.argv.includes('--files'))
  for (const [file, size] of [...sizes].sort(([, a], [, b]) => b - a))
    console.log(`  ${(size / 1000).toFixed(2).padStart(7)}  ${file}`);
if (isOver) {
  console.error('A ceiling is exceeded: run "npm run sizes -- --files" to see which chunk grew.');
  process.exit(1);
}
