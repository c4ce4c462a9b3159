/** What to paste, for each kind of site, from one set of choices. Pure: text in, text out. */

/**
 * @typedef {object} Choices
 * @property {string} tag `cdm-hours`
 * @property {readonly { name: string, property: string, value: string | number | true }[]} attributes Those that differ from the usual; not `feed`.
 * @property {string} feed Address of the Cité's feed, with a slash at its end.
 * @property {string} scripts Address of the folder of its scripts, with a slash at its end; often the same.
 * @property {{ version: string, integrity: string } | undefined} fixed The release to stay with, and the hash of its entry.
 * @property {string} theme Name of a theme; '' for the partner's own look.
 * @property {readonly (readonly [string, string])[]} tokens Custom properties and their values.
 * @property {{ narrow: number, wide: number } | undefined | null} place Its heights in `em`; undefined while they are measured, null where there are none to keep.
 * @property {{ href: string, text: string, phone: string }} fallback What stands in the tag without script.
 * @property {{ title: string, height: number }} frame
 */

/**
 * @typedef {object} Snippet
 * @property {string} id
 * @property {string} title
 * @property {string} needs One or two sentences: what this way asks for, and what it gives.
 * @property {readonly { title: string, code: string, isPending?: boolean }[]} parts `isPending`: not to be copied yet.
 */

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text) => text.replace(/[&<>"]/g, (sign) => entities[sign]);
const quoted = (text) => `"${escape(text)}"`;
const attribute = ({ name, value }) => (value === true ? name : `${name}=${quoted(String(value))}`);
const open = (name, list) => `<${[name, ...list].join(' ')}>`;
const nameOf = (tag) => tag.replace(/^cdm-/, '');
const pascal = (tag) => tag.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());

const phoneLink = (phone) => `<a href=${quoted(`tel:${phone.replace(/[^+\d]/g, '')}`)}>${escape(phone)}</a>`;
const fallbackOf = ({ href, text, phone }) =>
  [href && `<a href=${quoted(href)}>${escape(text)}</a>`, phone && phoneLink(phone)].filter(Boolean).join(' · ');

const scriptOf = ({ scripts, fixed }) =>
  fixed
    ? `<script type="module" src=${quoted(`${scripts}cdm-${fixed.version}.js`)} integrity=${quoted(fixed.integrity)} crossorigin="anonymous"></script>`
    : `<script type="module" src=${quoted(`${scripts}cdm.js`)}></script>`;
const themeOf = ({ theme, scripts }) =>
  theme ? `<link rel="stylesheet" href=${quoted(`${scripts}themes/${theme}.css`)} />` : '';
const stylesOf = ({ tag, tokens }) =>
  tokens.length > 0 ? `${tag} {\n${tokens.map(([name, value]) => `  ${name}: ${value};`).join('\n')}\n}` : '';

/** The room it takes, kept before any script is there. What an editor keeps of the tag counts as the tag. */
const placeOf = ({ tag, place }, selector = tag) => {
  if (place === null) return [];
  const rule = (height) => `${selector} {\n  display: block;\n  min-block-size: ${String(height)}em;\n}`;
  const { narrow, wide } = place ?? { narrow: '…', wide: ' …' };
  const wider = rule(wide).replace('  display: block;\n', '').replace(/^/gm, '  ');
  return [
    {
      title: 'Facultatif, dans votre feuille de style : sa place, pour que rien ne bouge',
      code: rule(narrow) + (narrow === wide ? '' : `\n@media (min-width: 60em) {\n${wider}\n}`),
      isPending: place === undefined,
    },
  ];
};

const feedAttribute = ({ feed, scripts }) =>
  feed === scripts ? [] : [{ name: 'feed', property: 'feed', value: feed }];
/** The address, with the tag's attributes after `#cdm=hours` or `?`. */
const parameters = (list) =>
  list.map(({ name, value }) => `${name}=${encodeURIComponent(value === true ? '' : String(value))}`).join('&');

const look = (choices, selector) => {
  const [theme, styles] = [themeOf(choices), stylesOf(choices)];
  return [
    ...(theme ? [{ title: 'Dans l’en-tête de la page', code: theme }] : []),
    ...(styles ? [{ title: 'Dans votre feuille de style', code: styles }] : []),
    ...placeOf(choices, selector),
  ];
};

const html = (choices) => {
  const { tag, attributes, fallback } = choices;
  const list = [...feedAttribute(choices), ...attributes].map(attribute);
  return `${open(tag, list)}${fallbackOf(fallback)}</${tag}>`;
};

/** @type {Record<string, (choices: Choices) => Snippet>} */
const ways = {
  html: (choices) => ({
    id: 'html',
    title: 'HTML',
    needs:
      'Le droit de mettre une balise et un script dans la page. La ligne du script ne se met qu’une fois par page.',
    parts: [
      { title: 'Une fois par page', code: scriptOf(choices) },
      { title: 'Là où elle doit se montrer', code: html(choices) },
      ...look(choices),
    ],
  }),
  link: (choices) => {
    const { tag, attributes, fallback, feed, scripts } = choices;
    const hash = ['cdm=' + nameOf(tag), parameters(attributes)].filter(Boolean).join('&');
    const page = URL.canParse(fallback.href) ? new URL(fallback.href).href : 'https://';
    return {
      id: 'link',
      title: 'Un lien',
      needs:
        'Un éditeur qui ne laisse passer que des liens. La ligne du script doit être dans la page, posée une fois par qui tient le site ; sans elle, le lien reste un lien.' +
        (feed === scripts
          ? ''
          : ' Un lien montre toujours les données du script de la page : pas celles d’une autre adresse.'),
      parts: [
        { title: 'L’adresse du lien', code: `${page.split('#')[0]}#${hash}` },
        {
          title: 'Ou en HTML',
          code: `<a href=${quoted(`${page.split('#')[0]}#${hash}`)}>${escape(fallback.text)}</a>`,
        },
        { title: 'Une fois par page', code: scriptOf(choices) },
        ...look({ ...choices, place: null }),
      ],
    };
  },
  frame: ({ tag, attributes, feed, scripts, frame }) => {
    const query = parameters(attributes);
    const address = `${feed}frame/${nameOf(tag)}.html${query ? `?${query}` : ''}`;
    return {
      id: 'frame',
      title: 'Un cadre',
      needs:
        'Aucun script : un cadre (iframe) suffit. Il garde ses propres couleurs et sa police. La seconde ligne, si un script est permis, donne au cadre la hauteur de son contenu.',
      parts: [
        {
          title: 'Là où il doit se montrer',
          code: `<iframe src=${quoted(address)} title=${quoted(frame.title)} width="100%" height="${String(frame.height)}" loading="lazy"></iframe>`,
        },
        {
          title: 'Si un script est permis, une fois par page',
          code: `<script type="module" src=${quoted(`${scripts}cdm-frame.js`)}></script>`,
        },
      ],
    };
  },
  wordpress: (choices) => {
    const { tag, attributes, fallback } = choices;
    const list = [...feedAttribute(choices), ...attributes].map(({ name, value }) =>
      attribute({ name: `data-${name}`, value: value === true ? '' : value }),
    );
    return {
      id: 'wordpress',
      title: 'WordPress',
      needs:
        'La ligne du script dans le thème (pied de page) ou une extension d’insertion de code : une fois, par qui administre le site. Puis un bloc « HTML personnalisé », sans droit particulier : WordPress garde cette écriture-ci.',
      parts: [
        { title: 'Dans le thème, une fois', code: scriptOf(choices) },
        {
          title: 'Dans un bloc « HTML personnalisé »',
          code: `${open('div', [`data-cdm=${quoted(nameOf(tag))}`, ...list])}${fallbackOf(fallback)}</div>`,
        },
        ...look(choices, `${tag},\n[data-cdm='${nameOf(tag)}']`),
      ],
    };
  },
  react: (choices) => {
    const { tag, attributes, fallback, feed } = choices;
    const props = [
      `feed=${quoted(feed)}`,
      ...attributes.map(({ property, value }) =>
        value === true
          ? property
          : typeof value === 'number'
            ? `${property}={${String(value)}}`
            : `${property}=${quoted(value)}`,
      ),
    ];
    const name = pascal(tag);
    return {
      id: 'react',
      title: 'React',
      needs: 'npm install @cite-des-metiers/widgets @lit/react. Propriétés et évènements sont typés.',
      parts: [
        {
          title: 'Un composant',
          code: `import { ${name} } from '@cite-des-metiers/widgets/react';\n\nexport const Widget = () => (\n  <${name}\n${props.map((prop) => `    ${prop}`).join('\n')}\n  >\n    ${fallbackOf(fallback)}\n  </${name}>\n);`,
        },
        ...look(choices),
      ],
    };
  },
  vue: (choices) => {
    const { tag, attributes, fallback, feed } = choices;
    const list = [{ name: 'feed', value: feed }, ...attributes].map(attribute);
    return {
      id: 'vue',
      title: 'Vue',
      needs:
        'npm install @cite-des-metiers/widgets. Vue doit savoir que ces balises ne sont pas des composants à lui : la seconde partie.',
      parts: [
        {
          title: 'Un composant',
          code: `<script setup>\nimport '@cite-des-metiers/widgets/${tag}/define';\n</script>\n\n<template>\n  ${open(tag, list)}${fallbackOf(fallback)}</${tag}>\n</template>`,
        },
        {
          title: 'vite.config.js',
          code: `vue({ template: { compilerOptions: { isCustomElement: (name) => name.startsWith('cdm-') } } });`,
        },
        ...look(choices),
      ],
    };
  },
  npm: (choices) => {
    const { tag, attributes, fallback, feed } = choices;
    const list = [{ name: 'feed', value: feed }, ...attributes].map(attribute);
    return {
      id: 'npm',
      title: 'npm',
      needs:
        'Un outil qui assemble vos scripts (Vite, webpack, esbuild…). L’adresse des données est alors à dire : attribut feed.',
      parts: [
        { title: 'Une fois', code: 'npm install @cite-des-metiers/widgets' },
        { title: 'Dans vos scripts', code: `import '@cite-des-metiers/widgets/${tag}/define';` },
        { title: 'Dans la page', code: `${open(tag, list)}${fallbackOf(fallback)}</${tag}>` },
        ...look(choices),
      ],
    };
  },
};

/**
 * Every way to paste what was chosen.
 * @param {Choices} choices
 * @returns {readonly Snippet[]}
 */
export const snippetsOf = (choices) => Object.values(ways).map((way) => way(choices));
