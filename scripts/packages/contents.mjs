/** What may travel, by package: everything else in a tarball is refused. */
const allowed = {
  sdk: [/^dist\/.+\.(js|d\.ts)(\.map)?$/, /^src\/.+\.ts$/],
  widgets: [
    /^dist\/(?!cdn\/|editors\/).+\.(js|d\.ts)(\.map)?$/,
    /^dist\/cdn\/(cdm(-\d+\.\d+\.\d+|-frame)?\.js|(needs|integrity(-\d+\.\d+\.\d+)?)\.json)$/,
    /^dist\/cdn\/(cdm\/[\w.-]+\.js|frame\/frame\.(js|css))$/,
    /^dist\/cdn\/themes\/\w+\.css$/,
    /^dist\/cdn\/composer(\.html|\/[\w-]+\.(js|css|html|json))$/,
    /^src\/.+\.(ts|json|css)$/,
    /^src\/themes\/\w+\.css$/,
    /^dist\/editors\/(vscode\.(html|css)-custom-data|web-types)\.json$/,
    /^custom-elements\.json$/,
  ],
  publisher: [/^dist\/.+\.(js|json)$/, /^bin\/cdm\.js$/],
};
const always = [/^package\.json$/, /^README\.md$/, /^LICENSE$/];

/** What never travels, wherever it lies: tests, what only they use, and what a machine left behind. */
const never = [
  /\.(test|testkit|fixture|engine|stories)\./,
  /(^|\/)(testing|test-support|conformance|node_modules)\//,
  /(^|\/)\./,
  /\.(tgz|log|tsbuildinfo)$/,
];

/** What must be there. */
const needed = {
  sdk: ['dist/index.js', 'dist/index.d.ts', 'src/index.ts', 'README.md'],
  widgets: [
    'dist/index.js',
    'dist/index.d.ts',
    'dist/cdn/cdm.js',
    'dist/editors/web-types.json',
    'custom-elements.json',
    'README.md',
  ],
  publisher: ['bin/cdm.js', 'dist/cli.js', 'README.md'],
};

/** Unpacked, in kB: what a doubling by accident would exceed. */
const heaviest = { sdk: 2000, widgets: 3500, publisher: 2000 };

/**
 * Reviews what a package would publish.
 * @returns One sentence per fault.
 */
export function reviewContents({ name, files, unpackedSize }) {
  const faults = [];
  for (const path of files) {
    if (never.some((pattern) => pattern.test(path)))
      faults.push(`${name}: ${path} would be published, but only tests and tools use it; exclude it in "files".`);
    else if (![...always, ...allowed[name]].some((pattern) => pattern.test(path)))
      faults.push(`${name}: ${path} would be published; allow it in scripts/packages/contents.mjs or leave it out.`);
  }
  for (const path of needed[name])
    if (!files.includes(path)) faults.push(`${name}: ${path} is missing from the package; build first.`);
  if (unpackedSize > heaviest[name] * 1000)
    faults.push(
      `${name}: ${String(Math.round(unpackedSize / 1000))} kB unpacked, more than the ${String(heaviest[name])} kB allowed.`,
    );
  return faults;
}
