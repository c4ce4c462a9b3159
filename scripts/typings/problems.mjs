/** Everything that a class comment must say. */
export const required = ['summary', 'since', 'status'];
const lists = ['members', 'attributes', 'events', 'slots', 'cssParts', 'cssProperties'];

/**
 * What is missing of a tag in the manifest.
 * @returns One sentence per part of a tag that a reader, or a generator of typings, could not use.
 */
export function problemsOf(declaration) {
  const { tagName } = declaration;
  const problems = required.flatMap((field) => (declaration[field] ? [] : [`<${tagName}>: @${field} is missing`]));
  for (const kind of lists)
    for (const entry of declaration[kind] ?? []) {
      const from = entry.inheritedFrom ? `, inherited from ${entry.inheritedFrom.name},` : '';
      // A slot without a name is the default one.
      if (!entry.name && kind !== 'slots')
        problems.push(`<${tagName}>: one of its ${kind}${from} has no name; name it, or mark its line @ignore.`);
      if (!entry.description?.trim())
        problems.push(`<${tagName}>: ${kind} "${entry.name ?? ''}"${from} has no description.`);
      if ((kind === 'attributes' || entry.kind === 'field') && !entry.type?.text)
        problems.push(`<${tagName}>: ${kind} "${entry.name ?? ''}"${from} has no type.`);
      if (kind === 'events' && !/^CustomEvent<.+>$/.test(entry.type?.text ?? ''))
        problems.push(`<${tagName}>: event "${entry.name ?? ''}"${from} needs a type, as in {CustomEvent<Detail>}.`);
    }
  return problems;
}
