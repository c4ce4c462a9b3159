/**
 * Reads what the public manifest (custom-elements.json, schema of the Web Components Community Group) says of our tags.
 * Nothing here knows a tag or an attribute by name: a new one appears by itself.
 */

/**
 * @typedef {object} Attribute
 * @property {string} name As written in HTML.
 * @property {string} property As written in React, or on the element.
 * @property {'choice' | 'flag' | 'number' | 'text'} kind
 * @property {readonly string[]} values Of a choice, the usual one first.
 * @property {string} usual What it is when left out.
 * @property {string} description In English, from the docstring.
 * @property {boolean} isShared Whether every tag has it.
 */

/**
 * @typedef {object} Tag
 * @property {string} name
 * @property {string} summary In English.
 * @property {readonly Attribute[]} attributes
 */

const unquote = (text = '') => text.replace(/^'(.*)'$/, '$1');

/** @returns {Attribute} */
const attributeOf = ({ name, fieldName, type, default: usual, description = '', inheritedFrom }) => {
  const words = (type?.text ?? '').split('|').map((word) => word.trim());
  const literals = words.filter((word) => /^'.*'$/.test(word)).map(unquote);
  const kind =
    literals.length > 0 ? 'choice' : words.includes('boolean') ? 'flag' : words.includes('number') ? 'number' : 'text';
  const first = unquote(usual);
  return {
    name,
    property: fieldName ?? name,
    kind,
    values: [...new Set([first, ...literals])],
    usual: kind === 'flag' ? '' : first,
    description: description.replace(/\s+/g, ' '),
    isShared: inheritedFrom !== undefined,
  };
};

/**
 * The tags of a manifest, in its order.
 * @returns {readonly Tag[]}
 */
export const tagsOf = (manifest) =>
  manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName)
    .map(({ tagName, summary = '', attributes = [] }) => ({
      name: tagName,
      summary,
      attributes: attributes.map(attributeOf),
    }));
