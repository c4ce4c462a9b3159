/**
 * Lit and esbuild serve browsers, decorators and tools that ours do without; this takes out what no page of ours ever runs. Each cut
 * must be found exactly once, so that a new release of theirs fails the build instead of being cut wrongly.
 */

/** Every browser that reads our syntax has style sheets made by script: no `<style>` elements, no other kinds of styles. */
const styles = `
export const supportsAdoptingStyleSheets = true;
export const css = ([cssText]) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(cssText);
  return Object.assign(sheet, { cssText });
};
export const unsafeCSS = (cssText) => css([cssText]);
export class CSSResult {}
export const getCompatibleStyle = (style) => style;
export const adoptStyles = (root, styles) => { root.adoptedStyleSheets = styles; };
`;

/** Ours are Lit's legacy decorators, they return nothing and define the property themselves. */
const decorate =
  'var __decorateClass = (decorators, target, key) => decorators.forEach((decorator) => decorator(target, key));\n';
const helper =
  /var __defProp = Object\.defineProperty;\n(?:var __getOwnPropDesc = [^\n]*\n)?var __decorateClass = [\s\S]*?\n};\n/;

const cuts = {
  '@lit/reactive-element/reactive-element.js': [
    // Support for polyfills that those browsers do not need, and the list by which Lit's development build warns of two versions.
    [',p=a.reactiveElementPolyfillSupport', ''],
    [',p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2")', ''],
    // Standard decorators and their metadata.
    ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
    [
      'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
      '',
    ],
    ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}', ''],
    [',void 0!==t.l&&(this.l=[...t.l])', ''],
    [',this.constructor.l?.forEach(t=>t(this))', ''],
  ],
  'lit-html/lit-html.js': [
    [',B=t.litHtmlPolyfillSupport', ''],
    ['B?.(S,k),', ''],
  ],
  'lit-element/lit-element.js': [
    [',s.litElementHydrateSupport?.({LitElement:i});const o=s.litElementPolyfillSupport;o?.({LitElement:i});', ';'],
    ['(s.litElementVersions??=[]).push("4.2.2");', ''],
  ],
};

export function lean() {
  return {
    name: 'lean',
    load: (id) => (id.endsWith('/@lit/reactive-element/css-tag.js') ? styles : null),
    transform(code, id) {
      if (code.includes('__decorateClass(')) {
        if (!helper.test(code)) this.error(`the decorators of ${id} are compiled in another way than this build knows`);
        return { code: code.replace(helper, decorate), map: null };
      }
      const file = Object.keys(cuts).find((name) => id.endsWith(`/node_modules/${name}`));
      if (file === undefined) return null;
      let lean = code;
      for (const [fragment, instead] of cuts[file]) {
        if (lean.split(fragment).length !== 2) this.error(`${file} has no longer just one: ${fragment}`);
        lean = lean.replace(fragment, () => instead);
      }
      return { code: lean, map: null };
    },
  };
}
