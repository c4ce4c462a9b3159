import { readManifest, tagsOf } from '../typings/manifest.mjs';
import { problemsOf } from '../typings/problems.mjs';

/** What has made generators fail: each must be refused when the manifest is made, inherited or not. */
const spoilt = {
  'an event without a name': ({ events }) => delete events[0].name,
  'an event without a detail': ({ events }) => (events[0].type = { text: 'CustomEvent' }),
  'an attribute without a description': ({ attributes }) => delete attributes[0].description,
  'an inherited attribute without a description': ({ attributes }) => delete inherited(attributes).description,
  'an inherited attribute without a type': ({ attributes }) => delete inherited(attributes).type,
  'an inherited property without a description': ({ members }) => delete inherited(members).description,
  'an inherited event without a name': ({ events }) => {
    events.push({ type: { text: 'CustomEvent<string>' }, description: 'Some.', inheritedFrom: { name: 'CdmElement' } });
  },
  'a slot without a description': ({ slots }) => delete slots[0].description,
};

const inherited = (entries) => entries.find(({ inheritedFrom }) => inheritedFrom);

/**
 * The manifest says where published modules are, and its own check would refuse what it must.
 * @param widgets Folder of the package, with a slash.
 * @param files What the package publishes.
 * @returns One sentence per fault.
 */
export function checkManifest(widgets, files) {
  const manifest = readManifest(widgets);
  const faults = manifest.modules
    .filter(({ path }) => !files.includes(path))
    .map(({ path }) => `the manifest names ${path}, which is not published.`);
  const declarations = manifest.modules.flatMap((module) => module.declarations ?? []).filter(({ tagName }) => tagName);
  for (const { tag, properties, events } of tagsOf(manifest))
    if (properties.length === 0 || events.length === 0)
      faults.push(`the manifest gives <${tag}> nothing to set or hear.`);
  for (const declaration of declarations) {
    faults.push(...problemsOf(declaration));
    for (const [what, spoil] of Object.entries(spoilt)) {
      const copy = structuredClone(declaration);
      spoil(copy);
      if (problemsOf(copy).length === 0) faults.push(`the manifest's check lets ${what} of <${copy.tagName}> pass.`);
    }
  }
  return faults;
}
