import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type OutputFile, build } from 'esbuild';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// What a host gets when it imports the package: no side effect, no eval, no library's types, no library it does not use.

const src = fileURLToPath(new URL('.', import.meta.url));
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cdm-sdk-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const bundle = async (code: string) => {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: src, loader: 'ts' },
    outdir: folder,
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: 'es2022',
    outExtension: { '.js': '.mjs' },
  });
  for (const { path, contents } of outputFiles) writeFileSync(path, contents);
  const entry = outputFiles.find(({ path }) => path.endsWith('stdin.mjs')) as OutputFile;
  return { entry, metafile };
};

describe('importing the package', () => {
  it('does nothing: no global, no timer, no request, no Function', async () => {
    const { entry } = await bundle("export * from './index.js'");
    const script = `
      const seen = new Set(Reflect.ownKeys(globalThis));
      let calls = 0;
      globalThis.fetch = () => { calls += 1; };
      globalThis.Function = new Proxy(Function, { apply() { calls += 1; }, construct() { calls += 1; return {}; } });
      const sdk = await import(${JSON.stringify(entry.path)});
      sdk.createClient({ feed: 'https://feed.invalid/' });
      const added = Reflect.ownKeys(globalThis).filter((key) => !seen.has(key)).map(String);
      const open = process.getActiveResourcesInfo().filter((name) => !/FSReq|TTY|Pipe|CloseReq/.test(name));
      process.stdout.write(JSON.stringify({ added, open, calls, names: Object.keys(sdk) }));
    `;
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    expect(JSON.parse(out)).toEqual({
      added: [],
      open: [],
      calls: 0,
      names: ['SdkError', 'createClient', 'isSdkError', 'openFeed'],
    });
  });

  it('loads neither ky, nor zod, nor an engine before one is needed', async () => {
    const { entry, metafile } = await bundle("export * from './index.js'");
    const key = (path: string): string => relative(process.cwd(), path);
    const eager = new Set<string>();
    const visit = (path: string): void => {
      if (eager.has(path)) return;
      eager.add(path);
      for (const { path: next, kind } of metafile.outputs[path]?.imports ?? [])
        if (kind === 'import-statement') visit(next);
    };
    visit(key(entry.path));
    const inputs = [...eager].flatMap((path) => Object.keys(metafile.outputs[path]?.inputs ?? {}));
    expect(inputs.some((path) => path.endsWith('feed/shapes/cite.ts'))).toBe(true); // The walk does see what is there.
    expect(
      inputs.filter((path) =>
        /\/ky\/|\/zod\/|feed\/(read|wording|shapes\/(agenda|conseil|resources))|src\/(hours|agenda|search|conseil|export)\//.test(
          path,
        ),
      ),
    ).toEqual([]);
  });
});

describe('the public types', () => {
  const files = ['index.ts', 'conseil/index.ts'];
  let program: ts.Program;
  beforeAll(() => {
    program = ts.createProgram(
      files.map((file) => join(src, file)),
      {
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.ESNext,
        moduleResolution: ts.ModuleResolutionKind.Bundler,
        strict: true,
        skipLibCheck: true,
        types: [],
        lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
      },
    );
  }, 60_000);

  it.each(files)('of %s are ours: neither ky nor zod shows', (file) => {
    const checker = program.getTypeChecker();
    const source = program.getSourceFile(join(src, file));
    const symbol = source && checker.getSymbolAtLocation(source);
    if (!source || !symbol) throw new Error(`${file} exports nothing`);
    const foreign = new Set<string>();
    const seen = new Set<ts.Node>();
    const follow = (declaration: ts.Node): void => {
      if (seen.has(declaration)) return;
      seen.add(declaration);
      const path = declaration.getSourceFile().fileName;
      const library = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
      if (library !== undefined) {
        if (library !== 'typescript' && library !== '@types') foreign.add(library);
        return;
      }
      // Follow what a consumer's compiler sees: signatures and types, not bodies.
      const look = (node: ts.Node): void => {
        if (ts.isBlock(node) || (ts.isPropertyAssignment(node) && !ts.isTypeNode(node))) return;
        if (ts.isIdentifier(node)) {
          let found = checker.getSymbolAtLocation(node);
          if (found && found.flags & ts.SymbolFlags.Alias) found = checker.getAliasedSymbol(found);
          found?.declarations?.forEach(follow);
        }
        ts.forEachChild(node, look);
      };
      if (ts.isVariableDeclaration(declaration) && declaration.type) look(declaration.type);
      else if (!ts.isVariableDeclaration(declaration)) look(declaration);
    };
    const exported = checker
      .getExportsOfModule(symbol)
      .map((one) => (one.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(one) : one))
      // Schemas reach the list only through "export type *": a consumer cannot use them as values.
      .filter(({ name }) => !/Schema$|^envelope$|^contactFields$/.test(name));
    expect(exported.length).toBeGreaterThan(2);
    for (const one of exported) one.declarations?.forEach(follow);
    expect(seen.size).toBeGreaterThan(20);
    expect([...foreign]).toEqual([]);
  });
});
