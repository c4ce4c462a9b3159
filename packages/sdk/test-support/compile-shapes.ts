import { format } from 'prettier';
import { activitySchema, agendaSchema } from '../src/feed/agenda.js';
import { citeSchema, poleSchema, siteSchema } from '../src/feed/cite.js';
import { conseilSchema, offerSchema } from '../src/feed/conseil.js';
import { resourceSchema, resourcesSchema } from '../src/feed/resources.js';
import { synonymSchema } from '../src/feed/synonyms.js';
import {
  dateSchema,
  endTimeSchema,
  idSchema,
  instantSchema,
  languageSchema,
  linkSchema,
  textSchema,
  timeSchema,
} from '../src/feed/values.js';
import { bookingSchema, partnerSchema } from '../src/feed/agenda.js';
import { addressSchema } from '../src/feed/cite.js';
import { hoursSchema } from '../src/feed/hours.js';

/** Schemas that are used more than once, written once. */
const shared = new Map<unknown, string>([
  [idSchema, 'id'],
  [dateSchema, 'date'],
  [timeSchema, 'time'],
  [endTimeSchema, 'endTime'],
  [instantSchema, 'instant'],
  [languageSchema, 'language'],
  [linkSchema, 'link'],
  [addressSchema, 'address'],
  [bookingSchema, 'booking'],
  [partnerSchema, 'partner'],
  [hoursSchema, 'hours'],
]);

/** Parts of zod's definitions that this compiler understands; anything else is refused, never guessed. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, { readonly _zod: { readonly def: Definition } }>>;
  readonly element?: unknown;
  readonly innerType?: unknown;
  readonly values?: readonly unknown[];
  readonly checks?: readonly { readonly _zod: { readonly def: Readonly<Record<string, unknown>> } }[];
}

const definitionOf = (schema: unknown): Definition => (schema as { _zod: { def: Definition } })._zod.def;

function source(schema: unknown, isRoot = false): string {
  if (schema === textSchema) return `'t'`;
  const name = shared.get(schema);
  if (name !== undefined && !isRoot) return name;
  const { type, shape, element, innerType, values, checks = [] } = definitionOf(schema);
  const facts = checks.map(({ _zod }) => _zod.def);
  const find = (check: string): Readonly<Record<string, unknown>> | undefined =>
    facts.find((fact) => fact['check'] === check);
  const ruleNames = facts.flatMap(({ check, error }) =>
    check === 'custom' && typeof error === 'function' ? [String((error as () => unknown)())] : [],
  );
  const ruled = (inner: string): string =>
    ruleNames.length > 0 ? `['x', ${inner}, ${ruleNames.map((one) => `'${one}'`).join(', ')}]` : inner;
  switch (type) {
    case 'string': {
      const pattern = find('string_format')?.['pattern'];
      return pattern instanceof RegExp ? String(pattern) : find('min_length') ? '/[^]/' : `'s'`;
    }
    case 'boolean':
      return `'b'`;
    case 'number':
      return `['n', ${JSON.stringify(find('greater_than')?.['value'] ?? null)}, ${JSON.stringify(find('less_than')?.['value'] ?? null)}]`;
    case 'literal':
      return `['l', ${(values ?? []).map((value) => JSON.stringify(value)).join(', ')}]`;
    case 'array':
      return `['a', ${source(element)}${find('min_length') ? `, ${String(find('min_length')?.['minimum'])}` : ''}]`;
    case 'object':
      return ruled(
        `{ ${Object.entries(shape ?? {})
          .map(([key, inner]) =>
            definitionOf(inner).type === 'optional'
              ? `'${key}?': ${source(definitionOf(inner).innerType)}`
              : `${key}: ${source(inner)}`,
          )
          .join(', ')} }`,
      );
    default:
      throw new Error(`compile-shapes does not know zod's "${type}"${innerType ? ' here' : ''}`);
  }
}

/** Which file of `src/feed/shapes/` each constant lives in: a page loads the shapes of the documents it reads. */
const files = [
  ['common', ['id', 'date', 'time', 'endTime', 'instant', 'language', 'link', 'address', 'synonym']],
  ['cite', ['hours', 'pole', 'site', 'cite']],
  ['agenda', ['booking', 'partner', 'activity', 'agenda']],
  ['conseil', ['offer', 'conseil']],
  ['resources', ['resource', 'resources']],
] as const;

/** The text of each file of `src/feed/shapes/`, by its name. */
export async function compileShapes(): Promise<ReadonlyMap<string, string>> {
  // A record's own schema stands behind a name, so that a document's list is one word.
  const documents: readonly (readonly [unknown, string])[] = [
    [poleSchema, 'pole'],
    [siteSchema, 'site'],
    [activitySchema, 'activity'],
    [offerSchema, 'offer'],
    [synonymSchema, 'synonym'],
    [resourceSchema, 'resource'],
    [citeSchema, 'cite'],
    [agendaSchema, 'agenda'],
    [conseilSchema, 'conseil'],
    [resourcesSchema, 'resources'],
  ];
  for (const [schema, name] of documents) shared.set(schema, name);
  const schemaOf = new Map([...shared].map(([schema, name]) => [name, schema]));
  const compiled = new Map<string, string>();
  for (const [file, names] of files) {
    const own = new Set<string>(names);
    const body = names
      .map((name) => `export const ${name} = ${source(schemaOf.get(name), true)} satisfies Shape;`)
      .join('\n');
    const imports = files
      .map(
        ([other, theirs]) =>
          [
            other,
            theirs.filter(
              (name) =>
                !own.has(name) && new RegExp(`[ ,:]${name}\\b(?!')`).test(body.replace(/[{,] *'?\w+\??'?:/g, ',')),
            ),
          ] as const,
      )
      .filter(([, used]) => used.length > 0)
      .map(([other, used]) => `import { ${used.join(', ')} } from './${other}.js';`);
    compiled.set(
      file,
      await format(
        `// Made by "npm run shapes" from the zod schemas of this room; shapes.test.ts fails where it is not fresh.
import type { Shape } from '../shape.js';
${imports.join('\n')}

${body}
`,
        { parser: 'typescript', printWidth: 120, singleQuote: true },
      ),
    );
  }
  return compiled;
}
