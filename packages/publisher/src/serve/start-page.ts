import { FRAMES } from '../build/frame-names.js';

/** What the page says, in the language of the command. */
export interface StartPageWords {
  /** Language of the words (BCP 47). */
  readonly language: string;
  readonly title: () => string;
  readonly intro: () => string;
  /** What leads to the page where partners compose what they paste. */
  readonly composer: () => string;
  /** What stands in a tag until its script is there, and where it never comes. */
  readonly waiting: () => string;
}

/**
 * The page at the root of `cdm serve`: the four tags with the data of the folder, so that whoever follows the address that the
 * command prints sees what was published. It is not part of the published folder.
 */
export function startPage(words: StartPageWords): string {
  const tags = Object.keys(FRAMES).map((name) => `    <cdm-${name}><p>${words.waiting()}</p></cdm-${name}>`);
  return `<!doctype html>
<html lang="${words.language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${words.title()}</title>
    <link rel="icon" href="data:," />
    <style>
      body { font: 1rem/1.5 system-ui, sans-serif; max-inline-size: 60rem; margin: 0 auto; padding: 1rem; }
      cdm-${Object.keys(FRAMES).join(', cdm-')} { display: block; margin-block-start: 3rem; }
    </style>
    <script type="module" src="cdm.js"></script>
  </head>
  <body>
    <h1>${words.title()}</h1>
    <p>${words.intro()}</p>
    <p><a href="composer.html">${words.composer()}</a></p>
${tags.join('\n')}
  </body>
</html>
`;
}
