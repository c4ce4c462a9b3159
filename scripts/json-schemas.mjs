// JSON Schemas of the feed: shapes from the zod schemas, words from the docstrings of the matching TypeScript types.
import { build } from 'esbuild';
import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const feedFolder = fileURLToPath(new URL('../packages/sdk/src/feed/', import.meta.url));

/** The documents of a feed: name, TypeScript type, zod schema. The order is the reference page's. */
const documents = [
  { name: 'cite', type: 'CiteDocument', schema: 'citeSchema' },
  { name: 'agenda', type: 'AgendaDocument', schema: 'agendaSchema' },
  { name: 'conseil', type: 'ConseilDocument', schema: 'conseilSchema' },
  { name: 'resources', type: 'ResourcesDocument', schema: 'resourcesSchema' },
];

/** Every interface and type alias of the feed's files, by name. */
const readDeclarations = async () => {
  const declarations = new Map();
  for (const file of (await readdir(feedFolder)).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))) {
    const source = ts.createSourceFile(file, await readFile(feedFolder + file, 'utf8'), ts.ScriptTarget.Latest, true);
    source.forEachChild((node) => {
      if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) declarations.set(node.name.text, node);
    });
  }
  return declarations;
};

/** The zod schemas as JSON Schemas, bundled on the fly because Node does not read TypeScript. */
const readShapes = async () => {
  const contents = [
    `export { toJSONSchema } from 'zod/mini';`,
    ...documents.map(({ name, schema }) => `export { ${schema} } from './${name}.ts';`),
  ].join('\n');
  const bundle = await build({
    stdin: { contents, resolveDir: feedFolder, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
  });
  const code = Buffer.from(bundle.outputFiles[0].contents).toString('base64');
  const module = await import(`data:text/javascript;base64,${code}`);
  return Object.fromEntries(
    documents.map(({ name, schema }) => [name, module.toJSONSchema(module[schema], { io: 'input' })]),
  );
};

/** First paragraph and the rest of a docstring, on one line, links reduced to their words. */
const docOf = (node) =>
  ts
    .getJSDocCommentsAndTags(node)
    .filter(ts.isJSDoc)
    .map((doc) => ts.getTextOfJSDocComment(doc.comment) ?? '')
    .join(' ')
    .replace(/\{@link (\w+)\}/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();

const withDoc = (schema, description) => (description ? { ...schema, description } : schema);

/** Adds names, descriptions and known values to the shape of one document. */
const annotator = (declarations) => {
  const defs = {};
  const membersOf = (node) => {
    if (!ts.isInterfaceDeclaration(node)) return node.members;
    const bases = (node.heritageClauses ?? []).flatMap((clause) => clause.types);
    return [...bases.flatMap((base) => [...membersOf(declarations.get(base.expression.getText()))]), ...node.members];
  };
  const object = (shape, node) => {
    const members = membersOf(node).filter(ts.isPropertySignature);
    const undocumented = Object.keys(shape.properties).filter((key) => !members.some((m) => m.name.getText() === key));
    if (undocumented.length > 0) throw new Error(`zod knows ${undocumented.join(', ')}, the interface does not`);
    const properties = Object.fromEntries(
      members.map((member) => {
        const key = member.name.getText();
        const property = shape.properties[key];
        if (property === undefined) throw new Error(`the interface knows ${key}, zod does not`);
        return [key, withDoc(annotate(property, member.type), docOf(member))];
      }),
    );
    return { ...shape, properties };
  };
  const union = (shape, node) => {
    const open = node.types.some((type) => type.getText() === 'OtherString');
    if (!open) return shape;
    const known = node.types.filter(ts.isLiteralTypeNode).map((type) => type.literal.text);
    return { anyOf: [{ enum: known }, { type: 'string' }] };
  };
  const annotate = (shape, node) => {
    if (ts.isTypeOperatorNode(node) || ts.isParenthesizedTypeNode(node)) return annotate(shape, node.type);
    if (ts.isArrayTypeNode(node)) return { ...shape, items: annotate(shape.items, node.elementType) };
    if (ts.isUnionTypeNode(node)) return union(shape, node);
    if (ts.isTypeLiteralNode(node) && shape.properties) return object(shape, node);
    if (!ts.isTypeReferenceNode(node)) return shape;
    const name = node.typeName.getText();
    const declaration = declarations.get(name);
    if (declaration === undefined) return shape;
    if (!(name in defs)) {
      defs[name] = {}; // keeps the order of first mention
      const inner = ts.isInterfaceDeclaration(declaration)
        ? object(shape, declaration)
        : annotate(shape, declaration.type);
      defs[name] = withDoc(inner, docOf(declaration));
    }
    return { $ref: `#/$defs/${name}` };
  };
  return {
    defs,
    document: (shape, name) => withDoc(object(shape, declarations.get(name)), docOf(declarations.get(name))),
  };
};

/**
 * The JSON Schemas of the four documents.
 * @returns {Promise<Record<string, object>>} By document name (`cite`, `agenda`, `conseil`, `resources`).
 */
export async function generateSchemas() {
  const [declarations, shapes] = await Promise.all([readDeclarations(), readShapes()]);
  return Object.fromEntries(
    documents.map(({ name, type }) => {
      const { defs, document } = annotator(declarations);
      const { $schema, ...shape } = shapes[name];
      return [name, { $schema, title: `${name}.json`, ...document(shape, type), $defs: defs }];
    }),
  );
}
