// The page on which the pictures are looked at: by story, one row per look, widths side by side; what changed comes first.
import { pathToFileURL } from 'node:url';

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const by = (items, key) => Object.entries(Object.groupBy?.(items, key) ?? grouped(items, key));
function grouped(items, key) {
  const groups = {};
  for (const item of items) (groups[key(item)] ??= []).push(item);
  return groups;
}

const style = `
:root { color-scheme: light dark; --line: light-dark(#d9dce3, #353b47); --soft: light-dark(#5b6475, #a7b0c0); }
* { box-sizing: border-box; }
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; background: light-dark(#f4f5f8, #12151b); color: light-dark(#1d2433, #eef1f6); }
header { padding: 2rem 2rem 1rem; }
h1 { margin: 0; font-size: 1.75rem; line-height: 1.2; }
header p { margin: .25rem 0 0; color: var(--soft); }
nav { position: sticky; inset-block-start: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: center; padding: .5rem 2rem; background: light-dark(#f4f5f8, #12151b); border-block-end: 1px solid var(--line); }
nav a { color: inherit; }
nav label { margin-inline-start: auto; }
input { font: inherit; padding: .25rem .6rem; border: 1px solid var(--soft); border-radius: .375rem; background: Canvas; color: CanvasText; }
section { padding: 1.5rem 2rem 0; }
h2 { margin: 0 0 .25rem; font-size: 1.25rem; }
article { padding-block: 1rem; border-block-start: 1px solid var(--line); }
h3 { margin: 0 0 .5rem; font-size: 1rem; }
.look { display: flex; gap: 1rem; align-items: flex-start; overflow-x: auto; padding-block-end: 1rem; }
.look > p { flex: 0 0 6rem; margin: 0; font-size: .8125rem; color: var(--soft); }
figure { flex: none; margin: 0; }
figcaption { font-size: .75rem; color: var(--soft); font-variant-numeric: tabular-nums; }
img { display: block; max-block-size: 26rem; border: 1px solid var(--line); border-radius: .25rem; background: #fff; }
a:focus-visible img { outline: 3px solid Highlight; outline-offset: 2px; }
`;
// Filters as one types; without script all is shown.
const script = `
document.querySelector('#filter').addEventListener('input', ({ target }) => {
  const words = target.value.toLowerCase().split(/\\s+/).filter(Boolean);
  for (const look of document.querySelectorAll('.look')) look.hidden = !words.every((word) => look.dataset.words.includes(word));
  for (const part of document.querySelectorAll('article')) part.hidden = !part.querySelector('.look:not([hidden])');
});
`;

const figure = (file, caption, alt) =>
  `<figure><a href="${escaped(file)}"><img src="${escaped(file)}" alt="${escaped(alt)}" loading="lazy"></a><figcaption>${escaped(caption)}</figcaption></figure>`;

const look = (pictures) => {
  const [{ id, language, theme, host }] = pictures;
  const words = [language, theme, host].join(' ');
  return `<div class="look" data-words="${escaped(`${id} ${words}`.toLowerCase())}"><p>${escaped([theme, host, language].join(', '))}</p>${pictures
    .map(({ file, width, name }) => figure(file, `${width} px`, `${name}, ${words}, ${width} px`))
    .join('')}</div>`;
};

const change =
  (before) =>
  ({ file, kind, what }) => {
    const old = `${pathToFileURL(before).href}/pictures/${file}`;
    const parts = [
      kind === 'new' ? '' : figure(old, 'before', `${file} before`),
      kind === 'gone' ? '' : figure(`pictures/${file}`, 'now', `${file} now`),
      kind === 'changed' ? figure(`changes/${file}`, 'difference', `difference of ${file}`) : '',
    ];
    return `<article><h3>${escaped(file)}: ${escaped(what)}</h3><div class="look" data-words="${escaped(file)}">${parts.join('')}</div></article>`;
  };

/**
 * The page, as HTML.
 * @param pictures What was taken: `file`, `id`, `title`, `name` and the look (`language`, `theme`, `host`, `width`).
 * @param changes From `compareFolders`, most changed first.
 * @param before Folder compared with, if any.
 */
export function indexPage(pictures, changes, before) {
  const titles = by(pictures, ({ title }) => title);
  const anchor = (title) => title.replaceAll(/[^\w-]/g, '-');
  const changed = before
    ? `<section id="changes"><h2>What changed since ${escaped(before)}</h2><p>${changes.length} of ${pictures.length} pictures.</p>${changes.map(change(before)).join('')}</section>`
    : '';
  const sections = titles.map(
    ([title, ofTitle]) =>
      `<section id="${anchor(title)}"><h2>${escaped(title)}</h2>${by(ofTitle, ({ id }) => id)
        .map(
          ([, ofStory]) =>
            `<article><h3>${escaped(ofStory[0].name)}</h3>${by(ofStory, ({ language, theme, host }) =>
              [language, theme, host].join(),
            )
              .map(([, same]) => look(same))
              .join('')}</article>`,
        )
        .join('')}</section>`,
  );
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Stories in pictures</title>
<style>${style}</style>
<header><h1>Stories in pictures</h1><p>${pictures.length} pictures of ${by(pictures, ({ id }) => id).length} stories</p></header>
<nav>${before ? '<a href="#changes">Changes</a>' : ''}${titles.map(([title]) => `<a href="#${anchor(title)}">${escaped(title)}</a>`).join('')}
<label>Filter <input id="filter" type="search" placeholder="week etat dark"></label></nav>
${changed}${sections.join('\n')}
<script>${script}</script></html>
`;
}
