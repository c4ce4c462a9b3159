// Makes packages/widgets/custom-elements.json, from which the typings of every framework, editor data and docs come. It says
// paths as they are published, and fails where a tag or one of its public parts, inherited ones included, is not documented.

import { problemsOf, required } from './scripts/typings/problems.mjs';

/** `type` declarations of the tags' modules, by name: attributes show their words, not a name that only TypeScript knows. */
const aliases = new Map();

/** What a type says in words: a name that stands for words is replaced by them, any other type stays as it is. */
function spelled(text, seen = []) {
  const members = text.split('|').map((member) => member.trim());
  const words = members.map((member) => {
    if (/^'[^']*'$/.test(member)) return member;
    return aliases.has(member) && !seen.includes(member) ? spelled(aliases.get(member), [...seen, member]) : '';
  });
  return words.every((word) => word.startsWith("'")) ? words.join(' | ') : text;
}

/** `packages/widgets/src/cdm-hours/cdm-hours.ts` is published as `dist/cdm-hours/cdm-hours.js`. */
function publish(value) {
  if (typeof value === 'string') return value.replace(/^\/?packages\/widgets\/src\/(.+)\.[jt]s$/, 'dist/$1.js');
  if (Array.isArray(value)) return value.map(publish);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, publish(inner)]));
}

const isPublic = (member) =>
  member.privacy === undefined &&
  !member.static &&
  !/^[#_]/.test(member.name ?? '') &&
  !/Callback$|^(render|updated|show|hasAnswer|observedAttributes)$/.test(member.name ?? '');

export default {
  globs: ['packages/widgets/src/cdm-*/*.ts', 'packages/widgets/src/core/element.ts'],
  exclude: ['**/*.test.ts', '**/*.fixture.ts', '**/*.strings.ts', '**/*.styles.ts'],
  outdir: 'packages/widgets',
  litelement: true,
  packagejson: false,
  plugins: [
    {
      name: 'type-aliases',
      collectPhase({ ts, node }) {
        if (ts.isTypeAliasDeclaration(node)) aliases.set(node.name.getText(), node.type.getText());
      },
    },
    {
      name: 'tag-name-from-folder',
      // Classes do not register themselves: the tag is the folder's name, and `define.ts` beside the class registers it.
      moduleLinkPhase({ moduleDoc }) {
        const [, tag, file] = /\/(cdm-[a-z-]+)\/([\w-]+)\.ts$/.exec(moduleDoc.path) ?? [];
        if (file === 'define') {
          const name = tag.replace(/(?:^|-)([a-z])/g, (_match, letter) => letter.toUpperCase());
          const module = moduleDoc.path.replace(/define\.ts$/, `${tag}.ts`);
          moduleDoc.exports = [{ kind: 'custom-element-definition', name: tag, declaration: { name, module } }];
        }
        if (file !== tag) return;
        for (const declaration of moduleDoc.declarations ?? []) {
          if (declaration.kind !== 'class') continue;
          declaration.tagName = tag;
          declaration.customElement = true;
        }
      },
    },
    {
      name: 'class-tags',
      analyzePhase({ ts, node, moduleDoc }) {
        if (!ts.isClassDeclaration(node)) return;
        const declaration = moduleDoc.declarations?.find(({ name }) => name === node.name?.getText());
        if (!declaration) return;
        for (const doc of node.jsDoc ?? [])
          for (const tag of doc.tags ?? [])
            if (required.includes(tag.tagName.getText()))
              declaration[tag.tagName.getText()] = typeof tag.comment === 'string' ? tag.comment : '';
        // What the base class calls `Data` has a name in each tag.
        const data = node.heritageClauses?.[0]?.types[0]?.typeArguments?.[0]?.getText();
        if (data) Object.defineProperty(declaration, 'data', { value: data, enumerable: false });
      },
    },
    {
      name: 'public-only',
      packageLinkPhase({ customElementsManifest }) {
        const problems = [];
        const modules = customElementsManifest.modules.filter(
          ({ path, exports = [], declarations = [] }) =>
            path.endsWith('/core/element.ts') ||
            exports.some(({ kind }) => kind === 'custom-element-definition') ||
            declarations.some(({ tagName }) => tagName),
        );
        for (const { declarations = [] } of modules)
          for (const declaration of declarations) {
            if (declaration.kind !== 'class') continue;
            declaration.members = (declaration.members ?? []).filter(isPublic);
            for (const entry of [...declaration.members, ...(declaration.attributes ?? [])]) {
              if (!entry.type?.text) continue;
              const text = spelled(entry.type.text);
              entry.type = { text: declaration.data ? text.replace(/\bData\b/, declaration.data) : text };
            }
            if (declaration.tagName) problems.push(...problemsOf(declaration));
          }
        customElementsManifest.modules = publish(modules);
        if (problems.length > 0) {
          console.error(problems.join('\n'));
          process.exit(1);
        }
      },
    },
  ],
};
