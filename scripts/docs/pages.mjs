import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { root } from '../run.mjs';

/** Pages of the repository's root, and where they stand in the site. */
const ROOT_PAGES = {
  'CONTRIBUTING.md': 'contributing.md',
  'CONVENTIONS.md': 'conventions.md',
  'CHANGELOG.md': 'changelog.md',
};

const count = (text, pattern) => text.match(pattern)?.length ?? 0;

/** Guides are French or English as they stand; a page says which (RGAA 8.7), so that it is read aloud as it is written. */
export const isEnglish = (text) => count(text, /\b(the|and|of|is|a)\b/g) > count(text, /\b(le|la|les|des|et|est)\b/g);

/** Title of a page: its first heading, without marks. */
export const titleOf = (text) => /^# (.+)$/m.exec(text)?.[1]?.replaceAll('`', '') ?? '';

/** Every file of `docs/` but the site's own machinery. */
const filesIn = (folder) =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (entry.name.startsWith('.')) return [];
    return entry.isDirectory() ? filesIn(path) : [path];
  });

/**
 * Rewrites a page's links for the site: between pages they stay, a folder becomes its index, and what is no page (a source file)
 * becomes its path in words, because the site does not hold it. A link to nothing stays, and the build refuses it.
 * @param from Path of the page in the repository.
 * @param staged Path in the site by path in the repository.
 */
export function rewriteLinks(text, from, staged) {
  const link = /(?<!!)\[([^\]]*)\]\((?!https?:|mailto:|tel:|#|\/)([^)#\s]+)(#[^)\s]*)?\)/g;
  return text
    .split(/(^```[^]*?^```$)/m)
    .map((part) =>
      part.startsWith('```')
        ? part
        : part.replace(link, (whole, words, target, hash = '') => {
            const path = posix.normalize(posix.join(posix.dirname(from), target)).replace(/\/$/, '');
            const page = staged.get(path) ?? staged.get(`${path}/index.md`);
            if (page) {
              const relative = posix.relative(posix.dirname(staged.get(from)), page);
              return `[${words}](${relative.startsWith('.') ? relative : `./${relative}`}${hash})`;
            }
            if (!existsSync(join(root, path))) return whole;
            return words.includes(path) ? words : `${words} (\`${path}\`)`;
          }),
    )
    .join('');
}

/** English pages stand in a site whose language is French. */
const inItsLanguage = (text) => {
  if (!isEnglish(text)) return text;
  const [, head = '', body = text] = /^(---\n[^]*?\n---\n)([^]*)$/.exec(text) ?? [];
  return `${head}<div lang="en">\n\n${body.trim()}\n\n</div>\n`;
};

/**
 * Writes the site's pages, ready for VitePress, into a folder.
 * @param generated Pages that no file of the repository holds: text by path in the site.
 */
export function writePages(out, generated) {
  const docs = filesIn('docs');
  const staged = new Map([
    ...docs.map((path) => [path, path.replace(/^docs\//, '')]),
    ...Object.entries(ROOT_PAGES).filter(([path]) => existsSync(join(root, path))),
    ...Object.keys(generated).map((path) => [`docs/${path}`, path]),
  ]);
  for (const [from, to] of staged) {
    const target = join(out, to);
    mkdirSync(dirname(target), { recursive: true });
    if (to in generated) writeFileSync(target, inItsLanguage(generated[to]));
    else if (!to.endsWith('.md')) cpSync(join(root, from), target);
    else writeFileSync(target, inItsLanguage(rewriteLinks(readFileSync(join(root, from), 'utf8'), from, staged)));
  }
}

/** The index of the decisions, which are files and nothing else in the repository. */
export function decisionsPage() {
  const rows = filesIn('docs/decisions')
    .filter((path) => path.endsWith('.md'))
    .map((path) => `- [${titleOf(readFileSync(join(root, path), 'utf8'))}](./${posix.basename(path)})`);
  return `# Decisions\n\nWhat surprises, and why it is so. One page each, never rewritten: a later decision says which one it replaces.\n\n${rows.join('\n')}\n`;
}

/** Pages of a staged folder with their titles, by path. */
export const pagesIn = (folder, under = '') =>
  readdirSync(join(folder, under))
    .map((name) => posix.join(under, name))
    .filter((path) => path.endsWith('.md') && statSync(join(folder, path)).isFile())
    .sort()
    .map((path) => ({ path, title: titleOf(readFileSync(join(folder, path), 'utf8')) }));
