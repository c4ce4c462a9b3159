import { attributesOf, banner, doc } from './manifest.mjs';

/** What HTML writes for a property of this type: `heading-level="3"`, `linked` or `linked=""`. */
function written(name, property, type) {
  const own = `${name}['${property}']`;
  if (type === 'boolean') return `${own} | ''`;
  if (type === 'number') return `${own} | \`\${number}\``;
  return own;
}

const lines = (entries) => entries.join('\n');

function tagTypes({ tag, name, properties, events, ...rest }) {
  const attributes = attributesOf({ properties, ...rest });
  return `${doc(`Properties of \`<${tag}>\`, for frameworks that set properties.`)}
export interface ${name}Properties {
${lines(properties.map((one) => `${doc(one.description, '  ')}\n  ${one.name}?: ${name}['${one.name}'] | undefined;`))}
}

${doc(`Attributes of \`<${tag}>\`, as HTML writes them.`)}
export interface ${name}Attributes {
${lines(
  attributes.map(
    (one) => `${doc(one.description, '  ')}\n  '${one.attribute}'?: ${written(name, one.name, one.type)} | undefined;`,
  ),
)}
}

${doc(`What a template may write on \`<${tag}>\`, by property name: a value, or the words that HTML has for it.`)}
export interface ${name}Template {
${lines(
  properties.map(
    (one) =>
      `${doc(one.description, '  ')}\n  ${one.name}?: ${
        one.attribute ? written(name, one.name, one.type) : `${name}['${one.name}']`
      } | undefined;`,
  ),
)}
}

${doc(`Events of \`<${tag}>\`, by name. None bubbles: listen on the tag.`)}
export interface ${name}EventMap {
${lines(events.map((one) => `${doc(one.description, '  ')}\n  '${one.name}': ${one.type};`))}
}
`;
}

/** Names in an event's type that the package exports: `CustomEvent<PermanencesChoice>` names one. */
const ours = (type) => (type.match(/\b[A-Z]\w+/g) ?? []).filter((name) => name !== 'CustomEvent');

/** `types/elements.d.ts`: properties, attributes and events of each tag, from which each framework's typings are made. */
export function elementTypes(tags) {
  const names = tags.flatMap(({ name, events }) => [name, ...events.flatMap(({ type }) => ours(type))]);
  return `${banner}import type { ${[...new Set(names)].sort().join(', ')} } from '../index.js';

${tags.map(tagTypes).join('\n')}
/** Listeners as templates name them: a prefix, then the event's own name. */
export type Listeners<Events, Prefix extends string> = {
  [Name in keyof Events & string as \`\${Prefix}\${Name}\`]?: ((event: Events[Name]) => unknown) | undefined;
};
`;
}
