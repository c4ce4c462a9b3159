import { Converter, OptionDefaults } from 'typedoc';

/** The site holds no source files: a page says where its code is in words, without a link that leads nowhere. */
const sourcesInWords = ({ converter }) =>
  converter.on(
    Converter.EVENT_RESOLVE_END,
    ({ project }) => {
      for (const { sources = [] } of Object.values(project.reflections))
        for (const source of sources) delete source.url;
    },
    -1000,
  );

export default {
  name: 'Cité des métiers',
  readme: 'none',
  entryPointStrategy: 'packages',
  entryPoints: ['packages/sdk', 'packages/widgets'],
  out: 'dist/docs/api',
  favicon: 'docs/.vitepress/icon.svg',
  plugin: [sourcesInWords],
  treatWarningsAsErrors: true,
  treatValidationWarningsAsErrors: true,
  validation: { notExported: true, invalidLink: true, rewrittenLink: true, notDocumented: false },
  packageOptions: {
    entryPoints: ['src/index.ts'],
    tsconfig: 'tsconfig.build.json',
    readme: 'none',
    excludePrivate: true,
    excludeProtected: true,
    excludeExternals: true,
    excludeInternal: true,
    disableGit: true,
    sourceLinkTemplate: '{path}#L{line}',
    blockTags: [...OptionDefaults.blockTags, '@slot', '@csspart', '@cssproperty', '@status', '@fires'],
  },
};
