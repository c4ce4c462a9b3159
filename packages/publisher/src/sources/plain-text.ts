import { type DefaultTreeAdapterTypes as Tree, parseFragment } from 'parse5';

const NO_TEXT = new Set(['script', 'style', 'template']);
const ENDS_LINE = new Set(['p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'tr']);

/** The text of a tree, without recursion: whoever nests a hundred thousand tags gets their text. */
const textIn = (root: Tree.Node): string => {
  const parts: string[] = [];
  const stack: (Tree.Node | string)[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop())
    if (typeof node === 'string') parts.push(node);
    else if (node.nodeName === '#text') parts.push((node as Tree.TextNode).value);
    else if (node.nodeName === 'br') parts.push('\n');
    else if ('childNodes' in node && !NO_TEXT.has(node.nodeName)) {
      if (ENDS_LINE.has(node.nodeName)) stack.push('\n');
      for (const child of node.childNodes.toReversed()) stack.push(child);
    }
  return parts.join('');
};

/**
 * Text out of what calendars and event sites write: HTML becomes plain text (its paragraphs stay paragraphs), character
 * references are read as a browser does, Markdown emphasis and links lose their signs, spaces are tidied. The feed holds
 * no HTML anywhere.
 */
export function plainText(value: string): string {
  const isHtml = /<\/?[a-z][^<>]*>/i.test(value);
  // `&copy=2` in an address is no ©: a reference ends with its semicolon.
  const marked = value.replace(/&(?!#?\w{1,31};)/g, '&amp;');
  return textIn(parseFragment(isHtml ? marked : marked.replaceAll('<', '&lt;')))
    .replace(/(?!\n)\p{Cc}/gu, (sign) => (/\s/.test(sign) ? ' ' : ''))
    .replace(/\[([^[\]]+)\]\((https?:[^)\s]+)\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)(.{0,300}?\S)\1/g, '$2')
    .replace(/^#{1,6}\s+/gm, '')
    .replace(/[ \t\u200b]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
