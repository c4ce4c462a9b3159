// The docs site. Its pages are written by scripts/docs.mjs into .cache/docs: start from there ("npm run docs").
import { fileURLToPath } from 'node:url';
import { pagesIn } from '../../scripts/docs/pages.mjs';

const stage = fileURLToPath(new URL('../../.cache/docs', import.meta.url));
const base = process.env.DOCS_BASE ?? '/';

const all = pagesIn(stage);
const groups = [
  ['Poser les balises', ['webmaster', 'designer', 'accessibility', 'privacy']],
  ['Publier une offre', ['publisher', 'feed-reference', 'search-engine']],
  ['Développer', ['developer', 'contributing', 'conventions', 'release', 'changelog']],
];
const named = new Set(['index', ...groups.flatMap(([, names]) => names)]);
const isMeasure = (path) => /^bench/.test(path);
const others = all.filter(({ path }) => !named.has(path.replace(/\.md$/, '')) && !isMeasure(path));
/** Overviews first. */
const overviewFirst = (pages) => [...pages].sort((a, b) => b.path.endsWith('index.md') - a.path.endsWith('index.md'));
/** A line of the menu; VitePress takes its text for markup. */
const link = ({ path, title }) => ({
  text: title.replaceAll('<', '&lt;'),
  link: `/${path.replace(/(index)?\.md$/, '')}`,
});
const group = (text, items) => ({ text, items });

const sidebar = [
  ...groups.slice(0, 1).map(([text, names]) => group(text, pick(names))),
  group(
    'Éléments',
    overviewFirst(pagesIn(stage, 'reference')).map((page) => ({
      ...link(page),
      text: page.title === 'Elements' ? 'Vue d’ensemble' : link(page).text,
    })),
  ),
  ...groups.slice(1).map(([text, names]) => group(text, pick(names))),
  ...(others.length > 0 ? [group('Aussi', others.map(link))] : []),
  group('Mesures', all.filter(({ path }) => isMeasure(path)).map(link)),
  group(
    'Décisions',
    overviewFirst(pagesIn(stage, 'decisions')).map((page) =>
      page.path.endsWith('index.md') ? { ...link(page), text: 'Vue d’ensemble' } : link(page),
    ),
  ),
].filter(({ items }) => items.length > 0);

function pick(names) {
  return names.flatMap((name) => all.filter(({ path }) => path === `${name}.md`)).map(link);
}

/** Accents do not count when one searches: half of what people type has none. */
const fold = (term) => term.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** Anchors as forges make them, so that a link to a heading leads there from both. */
const slugify = (heading) =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');

export default {
  srcDir: stage,
  outDir: fileURLToPath(new URL('../../dist/docs', import.meta.url)),
  cacheDir: fileURLToPath(new URL('../../node_modules/.cache/vitepress', import.meta.url)),
  base,
  lang: 'fr-FR',
  title: 'Cité des métiers',
  description: 'Des balises, un SDK et un outil de publication pour l’offre des Cités des métiers.',
  head: [
    ['link', { rel: 'icon', type: 'image/svg+xml', href: `${base}icon.svg` }],
    ['script', { type: 'module', src: `${base}cdm/cdm.js` }],
  ],
  // Both are put beside the pages by scripts/docs.mjs; scripts/docs-check.mjs follows these links too.
  ignoreDeadLinks: [/^\/(api|cdm)\//],
  markdown: {
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    anchor: { slugify },
    codeCopyButtonTitle: 'Copier',
    container: {
      tipLabel: 'Conseil',
      warningLabel: 'Attention',
      dangerLabel: 'Danger',
      infoLabel: 'Info',
      detailsLabel: 'Détails',
    },
  },
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('cdm-') } } },
  // The index of the search is one file on purpose.
  vite: { build: { chunkSizeWarningLimit: 2000 }, logLevel: 'warn' },
  themeConfig: {
    nav: [
      { text: 'Guides', link: '/', activeMatch: '^/$' },
      { text: 'Éléments', link: '/reference/', activeMatch: '^/reference/' },
      { text: 'API', link: '/api/index.html', target: '_self', noIcon: true },
    ],
    sidebar,
    outline: { label: 'Sur cette page', level: [2, 3] },
    docFooter: { prev: 'Page précédente', next: 'Page suivante' },
    darkModeSwitchLabel: 'Apparence',
    lightModeSwitchTitle: 'Passer au thème clair',
    darkModeSwitchTitle: 'Passer au thème sombre',
    sidebarMenuLabel: 'Menu',
    returnToTopLabel: 'Haut de page',
    skipToContentLabel: 'Aller au contenu',
    notFound: {
      title: 'Page introuvable',
      quote: 'Cette page n’existe pas, ou plus.',
      linkLabel: 'Revenir à l’accueil',
      linkText: 'Revenir à l’accueil',
    },
    search: {
      provider: 'local',
      options: {
        miniSearch: { options: { processTerm: fold }, searchOptions: { fuzzy: 0.15, prefix: true } },
        translations: {
          button: { buttonText: 'Rechercher', buttonAriaLabel: 'Rechercher' },
          modal: {
            displayDetails: 'Afficher le détail',
            resetButtonTitle: 'Effacer la recherche',
            backButtonTitle: 'Fermer la recherche',
            noResultsText: 'Aucun résultat pour',
            footer: {
              selectText: 'ouvrir',
              selectKeyAriaLabel: 'Entrée',
              navigateText: 'parcourir',
              navigateUpKeyAriaLabel: 'Flèche haut',
              navigateDownKeyAriaLabel: 'Flèche bas',
              closeText: 'fermer',
              closeKeyAriaLabel: 'Échap',
            },
          },
        },
      },
    },
  },
};
