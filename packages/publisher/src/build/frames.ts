import type { CiteDocument } from '@cite-des-metiers/sdk/feed';
import { localize } from '@cite-des-metiers/sdk/text';
import { FRAMES, type FrameName, escapeHtml, frameTitle } from './frame-names.js';
import { oembedOf } from './oembed.js';
import type { OutputFile } from './write.js';

/** Where the page may ask: its own origin, and the search gateway that the feed names. */
const policy = ({ search }: CiteDocument): string => {
  const gateway =
    search?.engine === 'gateway' && URL.canParse(search.url ?? '') ? ` ${new URL(search.url ?? '').origin}` : '';
  return `default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'${gateway}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html`;
};

/** Name of the document that a site reads of a frame page, beside it. */
const oembedFile = (name: FrameName): string => `${name}.oembed.json`;

const page = (name: FrameName, cite: CiteDocument, url: string | undefined): string => {
  const title = escapeHtml(frameTitle(name, cite));
  const { source } = cite;
  const language = cite.languages[0] ?? 'fr';
  const link =
    source.url === undefined
      ? ''
      : `<a href="${escapeHtml(source.url)}" target="_top">${escapeHtml(localize(source.name, [language], language).value)}</a>`;
  const discovery =
    url === undefined
      ? ''
      : `\n    <link rel="alternate" type="application/json+oembed" href="${escapeHtml(`${url}frame/${oembedFile(name)}`)}" title="${title}" />`;
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy(cite))}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="referrer" content="no-referrer" />
    <title>${title}</title>
    <link rel="icon" href="data:," />${discovery}
    <link rel="stylesheet" href="frame.css" />
    <script type="module" src="frame.js"></script>
    <script type="module" src="../cdm.js"></script>
  </head>
  <body><cdm-${name}>${link}</cdm-${name}></body>
</html>
`;
};

/**
 * A page for each tag, for sites that may hold a frame but no script: `frame/hours.html?view=week`.
 * @param url Public address of the feed, with a slash at its end. Where it is known, each page names a document beside it that
 * turns its pasted address into the widget (https://oembed.com/).
 */
export const frameFiles = (cite: CiteDocument, url?: string): readonly OutputFile[] => {
  const names = Object.keys(FRAMES) as FrameName[];
  const documents =
    url === undefined
      ? []
      : names.map((name) => ({
          path: `frame/${oembedFile(name)}`,
          content: `${JSON.stringify(oembedOf(name, cite, { url: `${url}frame/${name}.html` }))}\n`,
        }));
  return [...documents, ...names.map((name) => ({ path: `frame/${name}.html`, content: page(name, cite, url) }))];
};
