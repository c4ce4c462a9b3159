// Writes what is generated from the feed's schemas: the publisher's copy of the JSON Schemas and docs/feed-reference.md.
// `--check` writes nothing and fails when a committed file is stale.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as prettier from 'prettier';
import { generateSchemas } from './json-schemas.mjs';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const cell = (text) => text.replaceAll('|', '\\|');
const anchor = (name) => `[${name}](#${name.toLowerCase()})`;

const typeOf = (schema) => {
  if (schema.$ref) return anchor(schema.$ref.replace('#/$defs/', ''));
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(' or ');
  if (schema.enum) return schema.enum.map((value) => `\`${String(value)}\``).join(', ');
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (schema.type === 'array') return `list of ${typeOf(schema.items)}`;
  if (schema.type === 'object' && !schema.properties) return 'map of language to string';
  return schema.type;
};

const rangeOf = (schema) => {
  const range = [];
  if (schema.minimum !== undefined || schema.maximum !== undefined)
    range.push(`${schema.minimum ?? '…'} to ${schema.maximum ?? '…'}`);
  if (schema.minItems) range.push(`at least ${schema.minItems}`);
  return range.length > 0 ? ` (${range.join(', ')})` : '';
};

const tableOf = (schema, prefix = '') =>
  Object.entries(schema.properties).flatMap(([key, property]) => {
    const required = schema.required?.includes(key) ? 'yes' : '';
    const inline = property.properties ? 'object' : typeOf(property) + rangeOf(property);
    const row = `| \`${prefix}${key}\` | ${cell(inline)} | ${required} | ${cell(property.description ?? '')} |`;
    const nested = property.properties ?? property.items?.properties;
    if (!nested) return [row];
    const dots = property.items ? `${prefix}${key}[].` : `${prefix}${key}.`;
    return [row, ...tableOf(property.items ?? property, dots)];
  });

const head = '| field | type | required | meaning |\n| --- | --- | --- | --- |';

const sectionOf = (name, schema) => {
  const lines = [`### ${name}`, '', schema.description ?? ''];
  if (schema.properties) lines.push('', head, ...tableOf(schema));
  else if (schema.anyOf?.[0]?.enum)
    lines.push('', `Known values: ${typeOf(schema.anyOf[0])}. A reader passes on any other value.`);
  else if (schema.enum) lines.push('', `Values: ${typeOf(schema)}.`);
  else if (schema.pattern) lines.push('', `Pattern: \`${schema.pattern}\``);
  else if (schema.anyOf) lines.push('', `Either ${typeOf(schema)}.`);
  return lines.join('\n');
};

const pageOf = (schemas) => {
  const types = new Map(Object.values(schemas).flatMap((schema) => Object.entries(schema.$defs)));
  return [
    '<!-- Written by scripts/feed-reference.mjs from packages/sdk/src/feed. Change the docstrings there, not this page. -->',
    '# The feed, version 1',
    'A feed is one folder per Cité with up to four JSON documents. Only `cite.json` is required; a missing document is an empty offer. ' +
      'Every field marked required must be there, the others may be left out. Readers tolerate unknown fields. ' +
      'The same contract as JSON Schemas stands beside every published feed in `schema/`, and `cdm validate` checks it.',
    '## Documents',
    ...Object.entries(schemas).map(([name, schema]) =>
      [`### ${name}.json`, '', schema.description ?? '', '', head, ...tableOf(schema)].join('\n'),
    ),
    '## Types',
    ...[...types].sort(([a], [b]) => a.localeCompare(b)).map(([name, schema]) => sectionOf(name, schema)),
  ].join('\n\n');
};

const moduleOf = (schemas) =>
  [
    '// Written by scripts/feed-reference.mjs from packages/sdk/src/feed. Run it again after a change there.',
    "import type { DocumentName } from '@cite-des-metiers/sdk/feed';",
    "import type { JsonSchema } from './types.js';",
    '',
    '/** The JSON Schemas of the four documents, published beside every feed. */',
    `export const feedSchemas: Readonly<Record<DocumentName, JsonSchema>> = ${JSON.stringify(schemas)};`,
  ].join('\n');

const schemas = await generateSchemas();
const outputs = [
  { path: 'packages/publisher/src/schema/generated.ts', text: moduleOf(schemas) },
  { path: 'docs/feed-reference.md', text: pageOf(schemas) },
];
const check = process.argv.includes('--check');
let stale = 0;
for (const { path, text } of outputs) {
  const config = await prettier.resolveConfig(at(path));
  const formatted = await prettier.format(text, { ...config, filepath: at(path) });
  const committed = await readFile(at(path), 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  if (committed === formatted) continue;
  if (check) {
    stale += 1;
    console.error(`${path} is stale: run "node scripts/feed-reference.mjs" and commit the result.`);
  } else {
    await writeFile(at(path), formatted);
    console.log(`${path} written.`);
  }
}
if (stale > 0) process.exitCode = 1;
