import { transform } from 'esbuild';
import MagicString from 'magic-string';

/** Visits every node of an ESTree. */
function walk(node, visit) {
  if (!node || typeof node.type !== 'string') return;
  visit(node);
  for (const value of Object.values(node))
    if (Array.isArray(value)) for (const child of value) walk(child, visit);
    else if (value && typeof value === 'object') walk(value, visit);
}

/**
 * Takes the white space out of Lit's `html` and `css` literals. In `html` a run of white space that holds a line break becomes
 * one space (it may separate words), and none between a tag's brackets and a line break at either end of the literal.
 * Style sheets go through esbuild.
 */
export function minifyLit() {
  return {
    name: 'minify-lit',
    async transform(code) {
      if (!/\b(html|svg|css)\s*`/.test(code)) return null;
      const tags = [];
      walk(this.parse(code), (node) => {
        if (node.type === 'TaggedTemplateExpression' && /^(html|svg|css)$/.test(node.tag.name ?? '')) tags.push(node);
      });
      const text = new MagicString(code);
      for (const { tag, quasi } of tags) {
        if (tag.name === 'css') {
          if (quasi.quasis.length > 1) this.error('css takes no expressions here: scripts/rollup-lean.mjs reads none');
          const [{ value, start, end }] = quasi.quasis;
          const { code: css } = await transform(value.cooked, { loader: 'css', minify: true });
          // esbuild keeps the spaces of custom properties, which may hold anything; ours hold none that matter.
          const tight = css.trim().replace(/(,|--[\w-]+:) /g, '$1');
          if (end > start) text.overwrite(start, end, tight.replaceAll('\\', '\\\\').replaceAll('`', '\\`'));
          continue;
        }
        quasi.quasis.forEach((part, index) => {
          let shorter = part.value.raw.replace(/\s*\n\s*/g, ' ').replace(/> </g, '> <');
          // White space that the author wrote on one line separates words; a line break at an end does not.
          if (index === 0 && /^\s*\n/.test(part.value.raw)) shorter = shorter.trimStart();
          if (index === quasi.quasis.length - 1 && /\n\s*$/.test(part.value.raw)) shorter = shorter.trimEnd();
          if (part.end > part.start && shorter !== part.value.raw) text.overwrite(part.start, part.end, shorter);
        });
      }
      return { code: text.toString(), map: text.generateMap({ hires: true }) };
    },
  };
}
