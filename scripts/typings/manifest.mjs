import { readFileSync } from 'node:fs';

/** `cdm-hours-state` → `CdmHoursState`. */
export const pascal = (name) => name.replace(/(?:^|-)([a-z])/g, (_match, letter) => letter.toUpperCase());

/** The manifest as published. */
export const readManifest = (widgets) => JSON.parse(readFileSync(`${widgets}custom-elements.json`, 'utf8'));

/**
 * What every generator of typings needs of the manifest: per tag its class, where that lies, its properties with the attribute
 * that each has, and its events.
 */
export function tagsOf(manifest) {
  const tags = manifest.modules.flatMap(({ path, declarations = [] }) =>
    declarations
      .filter(({ tagName }) => tagName)
      .map(({ tagName, name, summary, members, events = [] }) => ({
        tag: tagName,
        name,
        summary,
        file: path.replace(/^dist\//, ''),
        properties: members
          .filter(({ kind, readonly }) => kind === 'field' && !readonly)
          .map(({ name, attribute, type, description }) => ({ name, attribute, type: type.text, description })),
        events: events.map(({ name, type, description }) => ({ name, type: type.text, description })),
      })),
  );
  if (tags.length === 0) throw new Error('the manifest names no tag: run cem first.');
  return tags;
}

/** A doc comment. */
export const doc = (text, indent = '') => `${indent}/** ${text.replace(/\s+/g, ' ').replaceAll('*/', '*\\/')} */`;

/** First line of every generated file. */
export const banner = '// Generated from custom-elements.json by scripts/typings. Do not edit.\n';

/** The properties of a tag that have an attribute. */
export const attributesOf = ({ properties }) => properties.filter(({ attribute }) => attribute);
