import { readFileSync } from 'node:fs';
import { readManifest } from '../typings/manifest.mjs';
import { root } from '../run.mjs';

/** Text of a docstring in a page: no mark-up outside code, on one line. */
const prose = (text = '') =>
  text
    .replace(/\s+/g, ' ')
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : part.replaceAll('<', '&lt;').replaceAll('{{', '&#123;&#123;')))
    .join('');
const cell = (text) => prose(text).replaceAll('|', '\\|');
const code = (text) => (text ? `\`${text.replaceAll('|', '\\|')}\`` : '');

const table = (head, rows) =>
  rows.length === 0
    ? []
    : [`| ${head.join(' | ')} |`, `|${' --- |'.repeat(head.length)}`, ...rows.map((row) => `| ${row.join(' | ')} |`)];

const section = (title, lines) => (lines.length === 0 ? '' : `\n## ${title}\n\n${lines.join('\n')}\n`);

/** The languages that the tags speak, from the one place that lists them. */
const languages = () => {
  const source = readFileSync(`${root}packages/widgets/src/i18n/language.ts`, 'utf8');
  const [, list = ''] = /LANGUAGES = \[([^\]]*)\]/.exec(source) ?? [];
  return [...list.matchAll(/'([\w-]+)'/g)].map(([, language]) => language).filter((language) => language !== 'fr-easy');
};

/**
 * What the live tag of a page lets a reader set: one control per attribute, made from the attribute's type. Attributes that
 * only stories set, and the address of the feed, which is this site's own, are left out.
 */
function controlsOf({ attributes = [], members = [] }) {
  const isPublic = ({ name, fieldName = name }) => members.some((member) => member.name === fieldName);
  const control = ({ name, type, default: initial = '' }) => {
    const start = initial.replace(/^'(.*)'$/, '$1');
    if (name === 'lang') return { name, kind: 'choice', values: ['', ...languages()], start: '' };
    const text = type?.text ?? 'string';
    if (text === 'boolean') return { name, kind: 'flag', start: false };
    if (text === 'number') return { name, kind: 'number', start: String(start) };
    const values = [...text.matchAll(/'([^']*)'/g)].map(([, value]) => value);
    return values.length > 0 ? { name, kind: 'choice', values, start } : { name, kind: 'text', start };
  };
  return attributes
    .filter((attribute) => attribute.name === 'lang' || isPublic(attribute))
    .filter(({ name }) => !['feed', 'screen'].includes(name))
    .map(control);
}

/** A table of attributes: the words that each takes, and what it is where left out. */
function attributeTable(attributes, title) {
  if (attributes.length === 0) return [];
  const nameOf = ({ name, fieldName = name }) => code(name) + (fieldName === name ? '' : ` (${code(fieldName)})`);
  const takes = ({ type, default: initial }) =>
    code(type?.text) + (initial && !["''", 'false'].includes(initial) ? `; ${code(initial)} if left out` : '');
  const rows = attributes.map((entry) => [nameOf(entry), takes(entry), cell(entry.description)]);
  return ['', ...(title ? [title, ''] : []), ...table(['attribute', 'takes', 'meaning'], rows)];
}

/** The page of one tag, from its declaration in the manifest. */
function pageOf(declaration) {
  const {
    tagName,
    name,
    summary,
    description,
    since,
    status,
    attributes = [],
    members,
    events,
    slots,
    cssParts,
    cssProperties,
  } = declaration;
  const fields = members.filter(({ kind }) => kind === 'field');
  const methods = members.filter(({ kind }) => kind === 'method');
  const element = JSON.stringify({ tag: tagName, controls: controlsOf(declaration) });
  return [
    `---\ntitle: "<${tagName}>"\noutline: [2, 3]\nelement: ${element}\n---\n`,
    `# \`<${tagName}>\`\n`,
    `${prose(summary)}\n`,
    `<LiveTag :element="$frontmatter.element" />\n`,
    `${prose(description)}\n`,
    `Since ${since}, ${status}. Class [\`${name}\`](/api/classes/_cite-des-metiers_widgets.${name}.html){target="_self"}, from \`@cite-des-metiers/widgets/${tagName}\`; \`@cite-des-metiers/widgets/${tagName}/define\` registers it.`,
    section('Attributes', [
      'Each is a property too, of the same name unless another one is given.',
      '',
      ...attributeTable(attributes.filter(({ inheritedFrom }) => !inheritedFrom)),
      ...attributeTable(
        attributes.filter(({ inheritedFrom }) => inheritedFrom),
        '### Of every tag',
      ),
    ]),
    section(
      'Properties',
      table(
        ['property', 'type', 'meaning'],
        fields
          .filter(({ attribute }) => !attribute)
          .map((entry) => [code(entry.name), code(entry.type?.text), cell(entry.description)]),
      ),
    ),
    section(
      'Methods',
      table(
        ['method', 'meaning'],
        methods.map((entry) => [code(`${entry.name}()`), cell(entry.description)]),
      ),
    ),
    section(
      'Events',
      table(
        ['event', 'type', 'meaning'],
        (events ?? []).map((entry) => [code(entry.name), code(entry.type?.text), cell(entry.description)]),
      ),
    ),
    section(
      'Slots',
      table(
        ['slot', 'meaning'],
        (slots ?? []).map((entry) => [entry.name ? code(entry.name) : 'default', cell(entry.description)]),
      ),
    ),
    section(
      'Parts',
      table(
        ['part', 'is'],
        (cssParts ?? []).map((entry) => [code(entry.name), cell(entry.description)]),
      ),
    ),
    section('Tokens', [
      ...table(
        ['token', 'sets'],
        (cssProperties ?? []).map((entry) => [code(entry.name), cell(entry.description)]),
      ),
      '',
      'The tokens that every tag understands are in the [designer’s guide](../designer.md#tokens).',
    ]),
  ].join('\n');
}

/** The pages of the element reference: text by path in the site. A new tag, or a new attribute, appears by itself. */
export function referencePages() {
  const { modules } = readManifest(`${root}packages/widgets/`);
  const declarations = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);
  if (declarations.length === 0) throw new Error('custom-elements.json names no tag: run "npm run build" first.');
  const rows = declarations.map(({ tagName, summary }) => `| [\`<${tagName}>\`](./${tagName}.md) | ${cell(summary)} |`);
  const index = `# Elements\n\nThe tags, live and in full; made from the code of each (\`custom-elements.json\`), so this is what the published tags understand.\n\n| tag | is |\n| --- | --- |\n${rows.join('\n')}\n`;
  return {
    'reference/index.md': index,
    ...Object.fromEntries(
      declarations.map((declaration) => [`reference/${declaration.tagName}.md`, pageOf(declaration)]),
    ),
  };
}
