import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Where the tags' sources are. */
export const widgets = join(import.meta.dirname, '../../packages/widgets/src');

/** Paths under {@link widgets}, with `/`, that match. */
export const list = (pattern: RegExp): readonly string[] =>
  readdirSync(widgets, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => pattern.test(path));

/** Text of a file under {@link widgets}. */
export const read = (path: string): string => readFileSync(join(widgets, path), 'utf8');

/** A template of a source file: its static text with `${}` for each expression, and the line it begins on. */
export interface Template {
  readonly tag: string;
  readonly text: string;
  readonly line: number;
}

/** Every template literal of a TypeScript source, with the function it is handed to (`html`, `css`), else `''`. */
export function templates(path: string, source: string): readonly Template[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const found: Template[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTemplateLiteral(node)) {
      const tag = ts.isTaggedTemplateExpression(node.parent) ? node.parent.tag.getText() : '';
      const text = ts.isNoSubstitutionTemplateLiteral(node)
        ? (node.rawText ?? node.text)
        : // As many lines as the source has, so that a line found in the text is one of the file.
          node.head.text +
          node.templateSpans
            .map(({ expression, literal }) => `\${${expression.getFullText().replace(/[^\n]/g, '')}}${literal.text}`)
            .join('');
      found.push({ tag, text, line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Line of a position in a text that begins on `first`. */
export const lineAt = (text: string, index: number, first = 1): number =>
  text.slice(0, index).split('\n').length - 1 + first;
