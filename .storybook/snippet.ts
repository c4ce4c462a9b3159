import type { LitElement } from 'lit';
import type { Globals } from 'storybook/internal/types';

const SCRIPT = '<script type="module" src="https://votre-cite.example/cdm/cdm.js"></script>';
const theme = (name: string): string =>
  `<link rel="stylesheet" href="https://votre-cite.example/cdm/themes/${name}.css" />`;
/** What only stories set. */
const NOT_FOR_PAGES = new Set(['screen']);

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** Attributes that say something: what repeats a tag's default is left out. */
function attributesOf(shown: Element): readonly string[] {
  const name = shown.localName;
  const plain = document.createElement(name);
  const given = document.createElement(name);
  const { elementProperties } = customElements.get(name) as unknown as Pick<typeof LitElement, 'elementProperties'>;
  return [...shown.attributes].flatMap(({ name: attribute, value }) => {
    if (NOT_FOR_PAGES.has(attribute)) return [];
    const [property] =
      [...elementProperties].find(([key, options]) => (options.attribute ?? String(key).toLowerCase()) === attribute) ??
      [];
    given.setAttribute(attribute, value);
    const says = property === undefined || Reflect.get(given, property) !== Reflect.get(plain, property);
    return says ? [value === '' ? attribute : `${attribute}="${escaped(value)}"`] : [];
  });
}

/**
 * What a webmaster pastes to get what a story shows: the theme's line, the script's, the tag with its attributes and fallback.
 * @param rendered HTML of the story.
 * @returns The HTML as it came where it holds none of our tags.
 */
export function snippetOf(rendered: string, { language, theme: chosen }: Globals): string {
  const template = document.createElement('template');
  template.innerHTML = rendered;
  const tag = [...template.content.querySelectorAll('*')].find(({ localName }) => localName.startsWith('cdm-'));
  if (!tag) return rendered;
  const spoken = String(language);
  const extra =
    spoken === 'fr-easy'
      ? ['wording="easy"']
      : ['fr', 'missing', 'undefined'].includes(spoken)
        ? []
        : [`lang="${spoken}"`];
  const attributes = [...attributesOf(tag), ...extra].map((attribute) => ` ${attribute}`).join('');
  const lines = [
    ...(['inherit', 'undefined'].includes(String(chosen)) ? [] : [theme(String(chosen))]),
    SCRIPT,
    `<${tag.localName}${attributes}>`,
    `  ${tag.innerHTML.replaceAll(/<!--.*?-->/g, '').trim()}`,
    `</${tag.localName}>`,
  ];
  return lines.join('\n');
}
