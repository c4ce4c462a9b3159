// Where a tag is written down beside its own folder. The build finds tags by folder; what is here must be typed, or read by people.
const LANGUAGES = 'packages/widgets/src/i18n/languages';
const widgets = 'packages/widgets/src';

/** Puts text right before (or after) the last match of a pattern; the pattern is where people would put it too. */
const before = (pattern, text) => (source) => insert(source, pattern, text, ({ index }) => index);
const after = (pattern, text) => (source) =>
  insert(source, pattern, text, ({ index, 0: match }) => index + match.length);

function insert(source, pattern, text, placeOf) {
  const found = [...source.matchAll(new RegExp(pattern, `${pattern.flags.replace('g', '')}g`))].at(-1);
  if (!found) return undefined;
  const place = placeOf(found);
  return source.slice(0, place) + text + source.slice(place);
}

const inJson = (change) => (source) => `${JSON.stringify(change(JSON.parse(source)), null, 2)}\n`;

/** Adds the two entry points after those of the other tags. */
const exportsOf = (tag) => (manifest) => {
  const entries = Object.entries(manifest.exports);
  const last = entries.findLastIndex(([key]) => key.startsWith('./cdm-'));
  const entry = (key, file) => [
    key,
    {
      'cdm-source': `./src/${tag}/${file}.ts`,
      types: `./dist/${tag}/${file}.d.ts`,
      default: `./dist/${tag}/${file}.js`,
    },
  ];
  entries.splice(last + 1, 0, entry(`./${tag}`, tag), entry(`./${tag}/define`, 'define'));
  return { ...manifest, exports: Object.fromEntries(entries) };
};

/**
 * The edits that register a tag.
 * @param forms From `formsOf`.
 * @param strings Texts by language.
 * @returns Pairs of a path and what makes its new text of the old; that gives `undefined` where it finds no place.
 */
export function editsFor({ tag, Class, Name, name }, strings) {
  const imported = `import ${name} from '../${tag}/${tag}.strings.js';\n`;
  const summary = {
    fr: 'le nom de la Cité et comment joindre son accueil',
    en: 'the Cité’s name, and how to reach its reception',
  };
  return [
    ['packages/widgets/package.json', inJson(exportsOf(tag))],
    [
      `${widgets}/cdn/documents.json`,
      inJson((list) =>
        Object.fromEntries(Object.entries({ ...list, [tag]: ['cite'] }).sort(([a], [b]) => (a < b ? -1 : 1))),
      ),
    ],
    [
      `${widgets}/index.ts`,
      before(
        /^export type \{ StateEventDetail \}/m,
        `export { ${Class} } from './${tag}/${tag}.js';\nexport type * from './${tag}/${tag}.types.js';\n`,
      ),
    ],
    [
      `${widgets}/i18n/strings.ts`,
      (source) => {
        const typed = before(
          /^import type \{ CommonStrings \}/m,
          `import type { ${Name}Strings } from '../${tag}/${tag}.strings.js';\n`,
        )(source);
        return typed && after(/^ {2}readonly 'cdm-[\w-]+': \w+;\n/m, `  readonly '${tag}': ${Name}Strings;\n`)(typed);
      },
    ],
    ...Object.keys(strings)
      .filter((language) => language !== 'fr')
      .map((language) => [
        `${LANGUAGES}/${language}.ts`,
        before(/^\};\n\nexport default/m, `\n  '${tag}': ${JSON.stringify(strings[language])},\n`),
      ]),
    [
      `${widgets}/i18n/languages.test.ts`,
      (source) => {
        const typed = after(/^import \w+ from '\.\.\/cdm-[\w-]+\/cdm-[\w-]+\.strings\.js';\n/m, imported)(source);
        return typed && after(/^ {2}'cdm-[\w-]+': \w+,\n/m, `  '${tag}': ${name},\n`)(typed);
      },
    ],
    ...['cite', 'etat', 'contrast'].map((theme) => [
      `${widgets}/themes/${theme}.css`,
      (source) => {
        const list = /:where\((cdm-[\w-]+(?:,\s*cdm-[\w-]+)+)\)/g;
        return list.test(source) ? source.replace(list, `:where($1, ${tag})`) : undefined;
      },
    ]),
    [
      '.storybook/tokens.explained.ts',
      after(/^ {2}'--cdm-[\w-]+-reserve': reserve\('cdm-[\w-]+'\),\n/m, `  '--${tag}-reserve': reserve('${tag}'),\n`),
    ],
    [
      'scripts/sizes.mjs',
      (source) => {
        // What `<cdm-hours>` may weigh: lower it to what the first build says.
        const goals = source.replace(/(const goals = \{[^}]*?)(\s*all:)/, `$1 '${tag}': 20,$2`);
        const ceilings = goals.replace(/(const ceilings = \{[^}]*?)(\s*all:)/, `$1 '${tag}': 22,$2`);
        return goals === source || ceilings === goals ? undefined : ceilings;
      },
    ],
    [
      'scripts/packages/consumer/page.js',
      after(/^import '[^']*\/define';\n/m, `import '@cite-des-metiers/widgets/${tag}/define';\n`),
    ],
    [
      'packages/publisher/src/prerender/fill.ts',
      after(/^const TAGS = \[\.\.\.DRAWN(?:, 'cdm-[\w-]+')*/m, `, '${tag}'`),
    ],
    ['README.md', after(/^\| \[`<cdm-[^\n]*\n/m, `| [\`<${tag}>\`](packages/widgets/src/${tag}/) | ${summary.en} |\n`)],
    ['docs/webmaster.md', after(/^\| `<cdm-[\w-]+>`[^\n]*\n/m, `| \`<${tag}>\` | ${summary.fr} |\n`)],
    [
      'docs/designer.md',
      (source) => {
        const tokens = source.replace(/(`--cdm-[\w-]+-reserve`)( +\|)/, `$1, \`--${tag}-reserve\`$2`);
        return tokens === source
          ? undefined
          : after(/^\| `cdm-[\w-]+` +\|[^\n]*\n/m, `| \`${tag}\` | \`place\` |\n`)(tokens);
      },
    ],
    [
      'docs/developer.md',
      (source) => {
        const events = source.replace(/(`cdm-[\w-]+-state`)( +\|)/, `$1, \`${tag}-state\`$2`);
        return events === source ? undefined : events;
      },
    ],
  ];
}
