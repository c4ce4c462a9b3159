import { lineAt, templates } from './source.js';

const WORDS = /\p{L}{2,}/u;
/** Attributes that a visitor reads or hears. */
const SPOKEN =
  /\s(aria-label|aria-description|aria-roledescription|aria-valuetext|title|placeholder|alt|label)\s*=\s*"([^"]*)"/g;

/**
 * Faults of a file's templates: inline styles and handlers, which a page's policy refuses, and words that no language can change.
 * @param path How the sentences name the file.
 * @param source TypeScript.
 */
export function faultsOfTemplates(path: string, source: string): readonly string[] {
  const faults: string[] = [];
  for (const { tag, text, line } of templates(path, source)) {
    if (tag !== 'html' && tag !== 'svg') continue;
    const say = (index: number, fault: string): void => {
      faults.push(`${path}:${String(lineAt(text, index, line))}: ${fault}.`);
    };
    // Expressions are holes: nothing in them is the template's.
    const plain = text.replace(/\$\{[^}]*\}/g, (hole) => hole.replace(/[${}]/g, ' '));
    for (const { 0: element, index } of plain.matchAll(/<[a-z][^>]*>/gi)) {
      const style = /\s[.?]?style\s*=/.exec(element);
      if (style) say(index + style.index, 'an inline style, which strict policies refuse; give it a class');
      const handler = /\s(on[a-z]+)\s*=/.exec(element);
      if (handler)
        say(
          index + handler.index,
          `an inline handler, which strict policies refuse; write @${handler[1]?.slice(2) ?? ''}=\${…}`,
        );
      for (const { 1: name = '', 2: value = '', index: at } of element.matchAll(SPOKEN))
        if (WORDS.test(value))
          say(index + at, `${name}="${value}" speaks one language; take it from the tag’s strings`);
    }
    const words = plain.replace(/<!--[\s\S]*?-->|<[^>]*>|&\w+;/g, (markup) => markup.replace(/[^\n]/g, ' '));
    for (const { 0: run, index } of words.matchAll(/[^\n]*\p{L}{2,}[^\n]*/gu))
      say(index, `"${run.trim()}" speaks one language; take it from the tag’s strings`);
  }
  return faults;
}
