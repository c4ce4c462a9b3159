// `npm run new -- cdm-example`: a tag that works, in every place where a tag stands. It shows the Cité's name and how to reach its
// reception, in every state; change it into what you want. Nothing is written where anything is wrong.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as prettier from 'prettier';
import { editsFor } from './new/edits.mjs';
import { formsOf, problemOf } from './new/name.mjs';
import { root } from './run.mjs';

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

const [name = ''] = process.argv.slice(2);
const problem = problemOf(name, root);
if (problem) stop(problem);
const forms = formsOf(name);

const strings = JSON.parse(readFileSync(`${root}scripts/new/strings.json`, 'utf8'));
const spoken = readdirSync(`${root}packages/widgets/src/i18n/languages`).map((file) => file.replace(/\.ts$/, ''));
const silent = spoken.filter((language) => !(language in strings));
if (silent.length > 0)
  stop(`scripts/new/strings.json has no texts in ${silent.join(', ')}: add them, then run this command again.`);

const { version } = JSON.parse(readFileSync(`${root}lerna.json`, 'utf8'));
const words = { ...forms, version, strings: JSON.stringify(strings.fr), dutch: JSON.stringify(strings.nl.title) };
const fill = (template) => template.replace(/__(\w+?)__/g, (whole, key) => words[key] ?? whole);
const templates = `${root}scripts/new/templates`;
const written = new Map(
  readdirSync(templates).map((file) => {
    const to = file.replace(/\.tpl$/, '').replace(/^tag\./, `${forms.tag}.`);
    const folder = file.includes('.stories.') ? 'stories' : `packages/widgets/src/${forms.tag}`;
    return [`${folder}/${to}`, fill(readFileSync(`${templates}/${file}`, 'utf8'))];
  }),
);
const taken = [...written.keys()].filter((path) => existsSync(root + path));
if (taken.length > 0) stop(`${taken.join(', ')} exists: remove it, or choose another name.`);

for (const [path, edit] of editsFor(forms, strings)) {
  const text = edit(readFileSync(root + path, 'utf8'));
  if (text === undefined)
    stop(`${path} has no place for a new tag any more: its shape changed, so change scripts/new/edits.mjs with it.`);
  written.set(path, text);
}

const formatted = await Promise.all(
  [...written].map(async ([path, text]) => {
    const config = await prettier.resolveConfig(root + path);
    return [path, await prettier.format(text, { ...config, filepath: root + path })];
  }),
);
for (const [path, text] of formatted) {
  mkdirSync(dirname(root + path), { recursive: true });
  writeFileSync(root + path, text);
}

console.log(`<${forms.tag}> stands in:
${formatted.map(([path]) => `  ${path}`).join('\n')}

See it:   npm run storybook
Try it:   npx web-test-runner --files packages/widgets/src/${forms.tag}/${forms.tag}.test.ts
Weigh it: npm run sizes, then lower its ceiling in scripts/sizes.mjs to what was measured
State it: npm run accessibility, npm run ledger
Then show it where visitors look: packages/demo/site/, and change what it says into what you want.`);
