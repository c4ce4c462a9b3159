import type { CiteDocument } from '@cite-des-metiers/sdk/feed';
import { localize } from '@cite-des-metiers/sdk/text';
import type { OutputFile } from './write.js';

/** The tags that have a frame page, with what its title says and how high it is where nothing follows its height, in CSS pixels. */
export const FRAMES = {
  hours: { fr: 'Horaires', en: 'Opening hours', height: 420 },
  permanences: { fr: 'Permanences et ateliers', en: 'Drop-in sessions and workshops', height: 640 },
  'resource-search': { fr: 'Recherche de documents', en: 'Document search', height: 640 },
  'find-conseiller': { fr: 'Trouver un conseiller', en: 'Find an adviser', height: 640 },
} as const;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in HTML, between tags or in a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

/** What a frame is called, for its title and for the page around it (RGAA 2.2). */
export function frameTitle(name: keyof typeof FRAMES, cite: CiteDocument): string {
  const language = cite.languages[0] ?? 'fr';
  const words = FRAMES[name][language.startsWith('en') ? 'en' : 'fr'];
  return `${words} – ${localize(cite.name, [language], language).value}`;
}

/** Where the page may ask: its own origin, and the search gateway that the feed names. */
const policy = ({ search }: CiteDocument): string => {
  const gateway =
    search?.engine === 'gateway' && URL.canParse(search.url ?? '') ? ` ${new URL(search.url ?? '').origin}` : '';
  return `default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'${gateway}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html`;
};

const page = (name: keyof typeof FRAMES, cite: CiteDocument): string => {
  const title = escapeHtml(frameTitle(name, cite));
  const { source } = cite;
  const language = cite.languages[0] ?? 'fr';
  const link =
    source.url === undefined
      ? ''
      : `<a href="${escapeHtml(source.url)}" target="_top">${escapeHtml(localize(source.name, [language], language).value)}</a>`;
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy(cite))}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="referrer" content="no-referrer" />
    <title>${title}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="frame.css" />
    <script type="module" src="frame.js"></script>
    <script type="module" src="../cdm.js"></script>
  </head>
  <body><cdm-${name}>${link}</cdm-${name}></body>
</html>
`;
};

/** A page for each tag, for sites that may hold a frame but no script: `frame/hours.html?view=week`. */
export const frameFiles = (cite: CiteDocument): readonly OutputFile[] =>
  (Object.keys(FRAMES) as (keyof typeof FRAMES)[]).map((name) => ({
    path: `frame/${name}.html`,
    content: page(name, cite),
  }));
