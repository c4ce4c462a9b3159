import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';

const quiet = { hideLogs: true };

/** Parts that several tags have are one entry, which says what each tag means by it. */
function once(entries) {
  const byName = new Map();
  for (const entry of entries) {
    const seen = byName.get(entry.name);
    if (!seen) byName.set(entry.name, { ...entry });
    else if (!seen.description.split(' / ').includes(entry.description)) seen.description += ` / ${entry.description}`;
  }
  return [...byName.values()];
}

/** A default that nobody wrote is not shown, and neither is an address that there is not. */
const tidy = (json) =>
  JSON.parse(json.replaceAll(' _(default: undefined)_', ''), (key, value) =>
    key === 'doc-url' && value === '' ? undefined : value,
  );

/** What editors read to complete and explain tags: contents by path. */
export function editorData(manifest) {
  const html = tidy(getVsCodeHtmlCustomData(manifest, quiet));
  const css = tidy(getVsCodeCssCustomData(manifest, quiet));
  const { contributions, ...webTypes } = tidy(
    getWebTypesData(manifest, {
      ...quiet,
      modulePathTemplate: (_name, module) => `@cite-des-metiers/widgets/${/\/([\w-]+)\.js$/.exec(module)[1]}`,
    }),
  );
  const parts = contributions.css['pseudo-elements'];
  return {
    'editors/vscode.html-custom-data.json': html,
    'editors/vscode.css-custom-data.json': { ...css, pseudoElements: once(css.pseudoElements) },
    'editors/web-types.json': {
      ...webTypes,
      contributions: { ...contributions, css: { ...contributions.css, 'pseudo-elements': once(parts) } },
    },
  };
}
