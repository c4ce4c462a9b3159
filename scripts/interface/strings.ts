import { readFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import ts from 'typescript';

/** A text as its file has it: the expression that gives it, and where. */
interface Written {
  readonly expression: string;
  readonly at: string;
}

/** What is compared: the interface of all texts, the French ones, and the files that use them. */
export interface Interface {
  /** The file and the interface whose members are the interfaces of texts (`Translation` in `i18n/strings.ts`). */
  readonly shape: { readonly file: string; readonly name: string };
  /** Files whose default export is French, by member of the shape; several fill one together. */
  readonly french: Readonly<Record<string, readonly string[]>>;
  /** One file a language, whose default export has the shape. */
  readonly languages: readonly string[];
  /** Files that may use the texts. */
  readonly users: readonly string[];
  /** Languages that may say what French says: easy French is French. */
  readonly french_: readonly string[];
  /** Texts that are the same on purpose: `language path`, or `* path` for all; each with its reason. */
  readonly same: Readonly<Record<string, string>>;
}

/** One sentence per text that is missing, empty, still French, or that nothing uses; and per exception that excuses nothing. */
export function faultsOfStrings(all: Interface): readonly string[] {
  const { config } = ts.readConfigFile('tsconfig.json', (path) => readFileSync(path, 'utf8')) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, '.');
  const frenchFiles = Object.values(all.french).flat();
  const program = ts.createProgram([...new Set([all.shape.file, ...frenchFiles, ...all.languages, ...all.users])], {
    ...options,
    types: [],
  });
  const checker = program.getTypeChecker();
  const base = dirname(dirname(all.shape.file));
  const fileOf = (path: string): ts.SourceFile => {
    const file = program.getSourceFile(path);
    if (!file) throw new Error(`${path} cannot be read: name a file that exists.`);
    return file;
  };
  const placeOf = (node: ts.Node): string => {
    const file = node.getSourceFile();
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    return `${relative(base, file.fileName).replaceAll('\\', '/')}:${String(line + 1)}`;
  };

  /** Members of an interface, by name: what declares them, whether they may be left out. */
  const membersOf = (type: ts.Type): readonly (readonly [string, ts.PropertySignature])[] =>
    type
      .getProperties()
      .flatMap(({ name, declarations = [] }) =>
        declarations.filter(ts.isPropertySignature).map((declaration) => [name, declaration] as const),
      );
  const shape = fileOf(all.shape.file).statements.find(
    (node): node is ts.InterfaceDeclaration => ts.isInterfaceDeclaration(node) && node.name.text === all.shape.name,
  );
  if (!shape) throw new Error(`${all.shape.file} has no interface ${all.shape.name}.`);
  const rooms = membersOf(checker.getTypeAtLocation(shape)).map(
    ([room, declaration]) => [room, membersOf(checker.getTypeAtLocation(declaration))] as const,
  );

  /** Texts of a file's default export, by path. */
  function textsOf(path: string): ReadonlyMap<string, Written> {
    const texts = new Map<string, Written>();
    const file = fileOf(path);
    const walk = (node: ts.Expression, path: string): void => {
      if (ts.isIdentifier(node)) {
        const symbol = checker.getSymbolAtLocation(node);
        const target = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
        const declared = target?.declarations?.find(ts.isVariableDeclaration)?.initializer;
        if (declared && ts.isObjectLiteralExpression(declared)) {
          walk(declared, path);
          return;
        }
      }
      if (ts.isObjectLiteralExpression(node))
        for (const property of node.properties) {
          if (ts.isSpreadAssignment(property)) walk(property.expression, path);
          else if (ts.isPropertyAssignment(property)) {
            const { name } = property;
            walk(
              property.initializer,
              [path, ts.isStringLiteral(name) ? name.text : name.getText()].filter(Boolean).join('.'),
            );
          } else if (property.name)
            texts.set([path, property.name.getText()].filter(Boolean).join('.'), {
              expression: property.getText(),
              at: placeOf(property),
            });
        }
      else texts.set(path, { expression: node.getText().replace(/\s+/g, ' '), at: placeOf(node) });
    };
    const exported = file.statements.find(ts.isExportAssignment);
    if (!exported) throw new Error(`${path} exports nothing by default: its texts cannot be read.`);
    walk(exported.expression, '');
    return texts;
  }

  const french: ReadonlyMap<string, Written> = new Map(
    Object.entries(all.french).flatMap(([room, files]) =>
      files.flatMap((path) => [...textsOf(path)].map(([key, text]) => [`${room}.${key}`, text] as const)),
    ),
  );
  const faults: string[] = [];
  const excused = new Set<string>();
  const languageOf = (path: string): string => path.replace(/^.*\/|\.ts$/g, '');
  for (const [language, texts] of [
    ['fr', french] as const,
    ...all.languages.map((path) => [languageOf(path), textsOf(path)] as const),
  ]) {
    const keys = [...texts.keys()];
    for (const [room, members] of rooms)
      for (const [key, { questionToken }] of members) {
        const path = `${room}.${key}`;
        if (!questionToken && !keys.some((one) => one === path || one.startsWith(`${path}.`)))
          faults.push(`${language}: "${path}" has no text: write one`);
      }
    for (const [path, { expression, at }] of texts) {
      if (/^(['"`])\s*\1$/.test(expression)) faults.push(`${at}: "${path}" is empty in ${language}: write its text`);
      if (language === 'fr' || all.french_.includes(language) || french.get(path)?.expression !== expression) continue;
      const excuse = [`${language} ${path}`, `* ${path}`].find((one) => one in all.same);
      if (excuse) excused.add(excuse);
      else
        faults.push(
          `${at}: "${path}" is ${expression} in ${language} as in French: translate it, or name it with the reason why it is the same`,
        );
    }
  }
  for (const excuse of Object.keys(all.same))
    if (!excused.has(excuse))
      faults.push(`"${excuse}" is named as the same as French and is not: take it off the list`);

  // Only names that texts have are looked up: the types of the rest cost seconds.
  const names = new Set(rooms.flatMap(([, members]) => members.map(([key]) => key)));
  // What is used: every declaration that some expression of the tags leads to, by name, by key or by destructuring.
  const used = new Set<ts.Declaration>();
  const use = (symbol: ts.Symbol | undefined): void => {
    for (const declaration of symbol?.declarations ?? []) used.add(declaration);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      if (names.has(node.name.text)) use(checker.getSymbolAtLocation(node.name));
    } else if (ts.isElementAccessExpression(node)) {
      const object = checker.getTypeAtLocation(node.expression);
      const key = checker.getTypeAtLocation(node.argumentExpression);
      for (const one of key.isUnion() ? key.types : [key])
        if (one.isStringLiteral()) use(checker.getPropertyOfType(object, one.value));
    } else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = node.propertyName ?? node.name;
      if (ts.isIdentifier(name) && names.has(name.text))
        use(checker.getPropertyOfType(checker.getTypeAtLocation(node.parent), name.text));
    }
    ts.forEachChild(node, visit);
  };
  for (const path of all.users) visit(fileOf(path));
  for (const [room, members] of rooms)
    for (const [key, declaration] of members)
      if (!used.has(declaration))
        faults.push(`${placeOf(declaration)}: "${room}.${key}" is used nowhere: take it out of every language`);
  return faults;
}
