// Makes packages/widgets/custom-elements.json, from which docs, editor data and Storybook's tables come,
// and fails where a tag or one of its public parts is not documented.

/** Everything that a class comment must say. */
const required = ['summary', 'since', 'status'];

export default {
  globs: ['packages/widgets/src/cdm-*/*.ts', 'packages/widgets/src/core/element.ts'],
  exclude: ['**/*.test.ts', '**/*.fixture.ts', '**/*.strings.ts', '**/*.styles.ts'],
  outdir: 'packages/widgets',
  litelement: true,
  packagejson: false,
  plugins: [
    {
      name: 'tag-name-from-folder',
      // Classes do not register themselves: the tag is the folder's name.
      moduleLinkPhase({ moduleDoc }) {
        const [, tag] = /\/(cdm-[a-z-]+)\/\1\.ts$/.exec(moduleDoc.path) ?? [];
        for (const declaration of moduleDoc.declarations ?? []) {
          if (!tag || declaration.kind !== 'class') continue;
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
        for (const doc of node.jsDoc ?? [])
          for (const tag of doc.tags ?? [])
            if (required.includes(tag.tagName.getText()) && declaration)
              declaration[tag.tagName.getText()] = typeof tag.comment === 'string' ? tag.comment : '';
      },
    },
    {
      name: 'public-only',
      packageLinkPhase({ customElementsManifest }) {
        const problems = [];
        for (const module of customElementsManifest.modules) {
          module.path = module.path.replace(/^packages\/widgets\//, '');
          for (const declaration of module.declarations ?? []) {
            if (declaration.kind !== 'class') continue;
            const isPublic = (member) =>
              member.privacy === undefined &&
              !member.static &&
              !member.name.startsWith('#') &&
              !member.name.startsWith('_') &&
              !/Callback$|^(render|updated|show|hasAnswer|observedAttributes)$/.test(member.name);
            declaration.members = (declaration.members ?? []).filter(isPublic);
            if (!declaration.tagName) continue;
            for (const field of required)
              if (!declaration[field]) problems.push(`<${declaration.tagName}>: @${field} is missing`);
            for (const kind of ['members', 'attributes', 'events', 'slots', 'cssParts', 'cssProperties'])
              for (const entry of declaration[kind] ?? [])
                if (!entry.description && !entry.inheritedFrom && entry.kind !== 'method')
                  problems.push(`<${declaration.tagName}>: ${kind} "${entry.name}" has no description`);
          }
        }
        if (problems.length > 0) {
          console.error(problems.join('\n'));
          process.exit(1);
        }
      },
    },
  ],
};
