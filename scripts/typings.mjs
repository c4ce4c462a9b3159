// Writes, from custom-elements.json, what developers get beside the code: typings and wrappers for frameworks, and editor data.
// Part of `npm run build`; nothing it writes is committed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { root } from './run.mjs';

const widgets = `${root}packages/widgets/`;
process.chdir(widgets);
const [{ readManifest, tagsOf }, ...makers] = await Promise.all(
  ['manifest', 'elements', 'templates', 'react', 'angular', 'editors'].map((name) => import(`./typings/${name}.mjs`)),
);
const { elementTypes, templateTypes, reactWrappers, angularWrappers, editorData } = Object.assign({}, ...makers);

const manifest = readManifest(widgets);
const tags = tagsOf(manifest);
const files = {
  'types/elements.d.ts': elementTypes(tags),
  // An import for its types alone may survive into the code that runs: it finds an empty module.
  'types/elements.js': 'export {};\n',
  ...Object.fromEntries(
    Object.entries(templateTypes(tags)).flatMap(([name, text]) => [
      [`types/${name}.d.ts`, text],
      [`types/${name}.js`, 'export {};\n'],
    ]),
  ),
  ...reactWrappers(tags),
  ...angularWrappers(tags),
  ...Object.fromEntries(
    Object.entries(editorData(manifest)).map(([path, data]) => [path, `${JSON.stringify(data, null, 1)}\n`]),
  ),
};
for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(`dist/${path}`), { recursive: true });
  writeFileSync(`dist/${path}`, text);
}
