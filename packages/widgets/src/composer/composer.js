/** The composer: choices on one side, what visitors will see and what to paste on the other. Nothing leaves the page. */
import { chosenAttributes, make, showAttributes, showLanguages } from './choices.js';
import { tagsOf } from './manifest.js';
import { measure } from './place.js';
import { snippetsOf } from './snippets.js';
import { tags as wording, themes } from './wording.js';

const form = document.querySelector('form');
const frame = document.querySelector('iframe');
const places = {
  tags: form.querySelector('#tags'),
  attributes: form.querySelector('#attributes'),
  ways: document.querySelector('#ways'),
  code: document.querySelector('#code'),
  said: document.querySelector('#said'),
  cite: form.querySelector('#cite-said'),
};
const DEBOUNCE = 250;
/** The folder that this page is published in: a Cité's feed, and its scripts. */
const HERE = new URL('../', import.meta.url).href;

const json = async (address) => {
  const response = await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer' });
  if (!response.ok) throw new Error(`${address} : réponse ${String(response.status)}`);
  return response.json();
};

/** What is chosen of a Cité: its feed, its scripts, its public data, the release that its scripts are of. */
const cite = { feed: '', scripts: '', data: undefined, release: undefined };
let tags = [];
let way = 'html';
/** The tag's height as chosen now; undefined until it is measured. */
let place;

const folderOf = (text) => new URL(text.replace(/(?:[^/]*\.json|\/)?$/, '/'), location.href).href;

async function chooseCite() {
  const { value } = form.elements.cite;
  const other = form.elements.address;
  other.closest('label').hidden = value !== 'other';
  const typed = other.value.trim();
  if (value === 'other' && typed === '') return;
  places.cite.textContent = '';
  try {
    cite.feed = value === 'other' ? folderOf(typed) : HERE;
    cite.scripts = cite.feed;
    cite.data = await json(`${cite.feed}cite.json`);
    if (value !== 'other') showWhose(first(cite.data.name));
    const { version, files } = await json(`${cite.scripts}integrity.json`);
    cite.release = { version, integrity: files[`cdm-${version}.js`] };
  } catch (error) {
    cite.release = undefined;
    places.cite.textContent = `Rien n’a pu être lu à cette adresse (${error.message}). C’est le dossier où la Cité publie cite.json.`;
  }
  form.elements.fixed.disabled = cite.release === undefined;
  chooseTag();
}

const first = (text) => (typeof text === 'string' ? text : (text?.fr ?? Object.values(text ?? {})[0] ?? ''));

/** Whose page this is, in its title too. */
function showWhose(name) {
  form.elements.cite.options[0].textContent = name;
  document.querySelector('#whose').textContent = `${name} sur votre site`;
  document.title = `Composer un extrait · ${name}`;
}

const tag = () => tags.find(({ name }) => name === form.elements.tag.value) ?? tags[0];

function chooseTag() {
  showAttributes(places.attributes, tag(), cite.data);
  refresh();
}

/** Relative luminance (WCAG 2.2) of `#rrggbb`. */
const luminance = (color) => {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** The partner's colour, and what reads on it: whichever of black and white has more contrast. */
const tokensOf = (data) => {
  if (!data.has('own')) return [];
  const color = data.get('color');
  const on = (luminance(color) + 0.05) ** 2 > 0.05 * 1.05 ? '#000000' : '#ffffff';
  return [
    ['--cdm-color-accent', color],
    ['--cdm-color-on-accent', on],
    ['--cdm-color-link', color],
  ];
};

const choices = () => {
  const data = new FormData(form);
  const { name, summary } = tag();
  const words = wording[name] ?? { text: summary, height: 640 };
  const language = data.get('lang');
  const contact = cite.data?.sites?.[0]?.contact;
  return {
    tag: name,
    attributes: [
      ...chosenAttributes(data, tag()),
      ...(language ? [{ name: 'lang', property: 'lang', value: language }] : []),
    ],
    feed: cite.feed,
    scripts: cite.scripts,
    fixed: data.has('fixed') ? cite.release : undefined,
    theme: data.get('theme'),
    tokens: tokensOf(data),
    place,
    fallback: {
      href: contact?.url ?? cite.data?.source?.url ?? '',
      text: words.text,
      phone: contact?.phone ?? '',
    },
    frame: { title: [words.text, first(cite.data?.name)].filter(Boolean).join(' – '), height: words.height },
  };
};

const previewOf = ({ tag: name, attributes, feed, theme, tokens, fallback }) => {
  const data = new FormData(form);
  const isDark = data.get('scheme') === 'dark';
  const asked = new URLSearchParams({
    tag: name,
    // The preview's page runs the scripts of this site; an address elsewhere only gives the data.
    scripts: HERE,
    attributes: JSON.stringify([['feed', feed], ...attributes.map((entry) => [entry.name, entry.value])]),
    tokens: JSON.stringify(tokens),
    page: data.get('lang') || 'fr',
    theme,
    scheme: isDark ? 'dark' : 'light',
    background: isDark ? '' : data.get('background'),
    'font-family': data.get('font'),
    fallback: fallback.text,
  });
  return new URL(`preview.html?${asked}`, import.meta.url).href;
};

let measuring = new AbortController();
/** Shows the tag as chosen, and measures it. */
async function preview(chosen) {
  const address = previewOf(chosen);
  frame.contentWindow.location.replace(address);
  measuring = new AbortController();
  const { signal } = measuring;
  const found = await measure(address, chosen.tag, signal);
  if (signal.aborted) return;
  place = found ?? null;
  showSnippet(snippetsOf(choices()));
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    places.said.textContent = 'Copié.';
  } catch {
    places.said.textContent = 'Le navigateur n’a pas permis de copier : sélectionnez le texte, puis Ctrl+C.';
  }
}

function showSnippet(snippets) {
  const { needs, parts } = snippets.find(({ id }) => id === way) ?? snippets[0];
  places.code.replaceChildren(
    make('p', { className: 'needs' }, needs),
    ...parts.map(({ title, code, isPending = false }) =>
      make(
        'figure',
        {},
        make(
          'figcaption',
          {},
          make('span', {}, title),
          make(
            'button',
            { type: 'button', disabled: isPending, onclick: () => copy(code), ariaLabel: `Copier : ${title}` },
            'Copier',
          ),
        ),
        make('pre', { tabIndex: 0, role: 'region', ariaLabel: title }, make('code', {}, code)),
      ),
    ),
  );
}

function showWays(snippets) {
  if (places.ways.childElementCount === 0)
    places.ways.append(
      ...snippets.map(({ id, title }) =>
        make(
          'label',
          {},
          make('input', { type: 'radio', name: 'way', value: id, checked: id === way }),
          make('span', {}, title),
        ),
      ),
    );
}

let due;
function refresh() {
  measuring.abort();
  place = undefined;
  const chosen = choices();
  const snippets = snippetsOf(chosen);
  showWays(snippets);
  showSnippet(snippets);
  places.said.textContent = '';
  form.elements.color.closest('label').hidden = !form.elements.own.checked;
  form.elements.background.closest('label').hidden = form.elements.scheme.value === 'dark';
  frame.style.inlineSize = `${form.elements.width.value}px`;
  form.elements.shown.value = `${form.elements.width.value} px`;
  clearTimeout(due);
  due = setTimeout(() => void preview(chosen), DEBOUNCE);
}

form.addEventListener('input', ({ target }) => {
  if (target.name === 'tag') chooseTag();
  else if (['cite', 'address'].includes(target.name)) {
    clearTimeout(due);
    due = setTimeout(() => void chooseCite(), target.name === 'address' ? DEBOUNCE * 3 : 0);
  } else refresh();
});
form.addEventListener('submit', (event) => event.preventDefault());
places.ways.addEventListener('input', ({ target }) => {
  way = target.value;
  showSnippet(snippetsOf(choices()));
});

/** Those that have a wording first, in its order: the simplest leads. */
const rank = ({ name }) => Object.keys(wording).indexOf(name) + 1 || Infinity;
tags = [...tagsOf(await json(new URL('custom-elements.json', import.meta.url)))].sort((a, b) => rank(a) - rank(b));
places.tags.append(
  ...tags.map(({ name, summary }, index) => {
    const words = wording[name];
    return make(
      'label',
      { className: 'card-choice' },
      make('input', { type: 'radio', name: 'tag', value: name, checked: index === 0 }),
      make(
        'span',
        {},
        make('b', {}, words?.title ?? `<${name}>`),
        make('small', words ? {} : { lang: 'en' }, words?.hint ?? summary),
      ),
    );
  }),
);
form.elements.theme.append(...Object.entries(themes).map(([value, text]) => make('option', { value }, text)));
showLanguages(form.elements.lang);
await chooseCite();
