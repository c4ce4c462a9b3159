import { OptionDefaults } from 'typedoc';

export default {
  name: 'Cité des métiers',
  readme: 'none',
  entryPointStrategy: 'packages',
  entryPoints: ['packages/sdk', 'packages/widgets'],
  out: 'dist/docs/api',
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
