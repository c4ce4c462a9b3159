// Writes, from custom-elements.json, what developers get beside the code: typings and wrappers for frameworks, and editor data.
// Part of `npm run build`; nothing it writes is committed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { root } from './run.mjs';
import { angularWrappers } from './typings/angular.mjs';
import { elementTypes } from './typings/elements.mjs';
import { readManifest, tagsOf } from './typings/manifest.mjs';
import { reactWrappers } from './typings/react.mjs';
import { templateTypes } from './typings/templates.mjs';

const widgets = `${root}packages/widgets/`;
process.chdir(widgets);
// JetBrains' generator reads package.json from the folder it is imported in.
const { editorData } = await import('./typings/editors.mjs');

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
