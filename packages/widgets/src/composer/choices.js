/** The form of the composer: made from the manifest and from the Cité's own public data, read back as choices. */
import { attributes as wording, languages } from './wording.js';

/** An element with its attributes, properties and children, without a line of markup in a string. */
export const make = (name, settings = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(settings))
    if (value === undefined || value === false) continue;
    else if (key in element && key !== 'list') element[key] = value;
    else element.setAttribute(key, value === true ? '' : String(value));
  element.append(...children.filter((child) => child !== undefined));
  return element;
};

/** Values that the Cité's data gives to an attribute, with what to call them. */
const known = (attribute, cite) => {
  const first = cite?.languages?.[0] ?? 'fr';
  const say = (text) => (typeof text === 'string' ? text : (text?.[first] ?? Object.values(text ?? {})[0] ?? ''));
  if (attribute === 'pole') return cite?.poles?.map(({ id, question, label }) => [id, say(question ?? label)]) ?? [];
  if (attribute === 'site') return cite?.sites?.map(({ id, name }) => [id, say(name)]) ?? [];
  return [];
};

/** Apart from the composer's own fields: an attribute may be called `theme`. */
const fieldName = (attribute) => `@${attribute}`;

const described = (words, attribute) =>
  words.help
    ? make('span', { className: 'help' }, words.help)
    : words.label
      ? undefined
      : make('span', { className: 'help', lang: 'en' }, attribute.description);

/** One field for one attribute of the manifest. */
const fieldOf = (attribute, cite) => {
  const words = wording[attribute.name] ?? {};
  const label = words.label ?? attribute.name;
  const settings = { name: fieldName(attribute.name) };
  const help = described(words, attribute);
  if (attribute.kind === 'flag')
    return make(
      'label',
      { className: 'check' },
      make('input', { ...settings, type: 'checkbox' }),
      make('span', {}, label, help ?? ''),
    );
  const options = known(attribute.name, cite);
  const control =
    attribute.kind === 'choice'
      ? make(
          'select',
          settings,
          ...attribute.values.map((value) => make('option', { value }, words.values?.[value] ?? (value || '–'))),
        )
      : options.length > 0
        ? make(
            'select',
            settings,
            make('option', { value: '' }, '–'),
            ...options.map(([value, text]) => make('option', { value }, text || value)),
          )
        : make('input', {
            ...settings,
            type: attribute.kind === 'number' ? 'number' : 'text',
            placeholder: attribute.usual,
            autocomplete: 'off',
          });
  return make('label', { className: 'field' }, make('span', {}, label), control, help);
};

/** Attributes that the composer asks for elsewhere (which Cité, which language), or that no page needs: the screen of a story. */
const elsewhere = ['feed', 'lang', 'screen'];

/**
 * Fills the fieldset of a tag's attributes: its own first, what every tag has behind a disclosure.
 * @param {HTMLElement} place
 * @param {import('./manifest.js').Tag} tag
 * @param cite What `cite.json` holds, or undefined.
 */
export const showAttributes = (place, tag, cite) => {
  const list = tag.attributes.filter(({ name }) => !elsewhere.includes(name));
  const fields = (shared) =>
    list.filter(({ isShared }) => isShared === shared).map((attribute) => fieldOf(attribute, cite));
  place.replaceChildren(
    ...fields(false),
    make('details', {}, make('summary', {}, 'Réglages communs'), make('div', { className: 'fields' }, ...fields(true))),
  );
};

/**
 * Attributes as chosen, without those left as they usually are.
 * @param {FormData} data
 * @param {import('./manifest.js').Tag} tag
 */
export const chosenAttributes = (data, tag) =>
  tag.attributes.flatMap(({ name, property, kind, usual }) => {
    if (elsewhere.includes(name)) return [];
    const value = String(data.get(fieldName(name)) ?? '').trim();
    if (kind === 'flag') return data.has(fieldName(name)) ? [{ name, property, value: true }] : [];
    if (value === '' || value === usual) return [];
    return [{ name, property, value: kind === 'number' ? Number(value) : value }];
  });

/** Fills the list of languages. */
export const showLanguages = (select) => {
  select.append(
    make('option', { value: '' }, 'celle de la page'),
    ...Object.entries(languages).map(([code, name]) => make('option', { value: code, lang: code }, name)),
  );
};
