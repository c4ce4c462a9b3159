import { existsSync } from 'node:fs';

/**
 * What is wrong with the name of a new tag.
 * @param root Root of the repository, with a slash.
 * @returns One sentence, or nothing where the name can be taken.
 */
export function problemOf(name, root) {
  if (!name) return 'The new tag has no name: try "npm run new -- cdm-example".';
  const tried = `cdm-${name
    .replace(/^cdm-?/i, '')
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-+|-+$/g, '')}`;
  const instead = tried === 'cdm-' ? 'cdm-example' : tried;
  if (/[A-Z]/.test(name))
    return `"${name}" has capitals, which HTML does not tell from small letters: try "${instead}".`;
  if (!name.startsWith('cdm-'))
    return `"${name}" does not start with "cdm-" as every tag of ours does: try "${instead}".`;
  if (!/^cdm(-[a-z]+)+$/.test(name))
    return `"${name}" may hold small letters from a to z and single hyphens only: try "${instead}".`;
  if (existsSync(`${root}packages/widgets/src/${name}`))
    return `<${name}> exists: see packages/widgets/src/${name}/, or choose another name.`;
  return undefined;
}

/** The forms of a tag's name: `cdm-open-days`, `CdmOpenDays`, `OpenDays`, `openDays`. */
export function formsOf(tag) {
  const Class = tag.replace(/(?:^|-)([a-z])/g, (_match, letter) => letter.toUpperCase());
  const Name = Class.replace(/^Cdm/, '');
  return { tag, Class, Name, name: Name[0].toLowerCase() + Name.slice(1) };
}
