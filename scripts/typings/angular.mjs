import { attributesOf, banner, doc, pascal } from './manifest.mjs';

/**
 * These are the declarations in which Angular libraries are published: each application's own compiler finishes them ("partial
 * compilation"). The compiler of this version or newer can; that of 16 or newer reads the types beside them.
 */
const MINIMUM = '14.0.0';
/** The version whose output these follow; samples/angular builds on it. */
const MODEL = '21.2.26';

const field = (event) => pascal(event).replace(/^./, (letter) => letter.toLowerCase());
const map = (entries, of) => `{ ${entries.map(of).join(', ')} }`;

function script({ tag, name, properties, events }) {
  return `${banner}import * as i0 from '@angular/core';
import '../${tag}/define.js';

export class ${name} {
  element = i0.inject(i0.ElementRef).nativeElement;
${events.map((one) => `  // Never emits: Angular listens to the element's own event of this name. This types it.\n  ${field(one.name)} = new i0.EventEmitter();`).join('\n')}
${properties
  .map(
    (one) => `  get ${one.name}() {
    return this.element.${one.name};
  }
  set ${one.name}(value) {
    this.element.${one.name} = value;
  }`,
  )
  .join('\n')}
  static ɵfac = i0.ɵɵngDeclareFactory({
    minVersion: '12.0.0',
    version: '${MODEL}',
    ngImport: i0,
    type: ${name},
    deps: [],
    target: i0.ɵɵFactoryTarget.Component,
  });
  static ɵcmp = i0.ɵɵngDeclareComponent({
    minVersion: '${MINIMUM}',
    version: '${MODEL}',
    type: ${name},
    isStandalone: true,
    selector: '${tag}',
    inputs: ${map(properties, (one) => `${one.name}: '${one.name}'`)},
    outputs: ${map(events, (one) => `${field(one.name)}: '${one.name}'`)},
    ngImport: i0,
    template: '<ng-content></ng-content>',
    isInline: true,
    changeDetection: i0.ChangeDetectionStrategy.OnPush,
  });
}
`;
}

function types({ tag, name, summary, properties, events, ...rest }) {
  const written = attributesOf({ properties, ...rest }).filter(({ type }) => type === 'boolean' || type === 'number');
  return `${banner}import * as i0 from '@angular/core';
import type { ${name} as ${name}Element } from '../index.js';
import type { ${name}EventMap, ${name}Template } from '../types/elements.js';

export type { ${name}Element };

${doc(`\`<${tag}>\`, registered, for the \`imports\` of an Angular component. ${summary}`)}
export declare class ${name} {
  /** The element itself. */
  readonly element: ${name}Element;
${properties.map((one) => `${doc(one.description, '  ')}\n  ${one.name}: ${name}Element['${one.name}'];`).join('\n')}
${events.map((one) => `${doc(one.description, '  ')}\n  readonly ${field(one.name)}: i0.EventEmitter<${name}EventMap['${one.name}']>;`).join('\n')}
${written.map((one) => `  static ngAcceptInputType_${one.name}: ${name}Template['${one.name}'];`).join('\n')}
  static ɵfac: i0.ɵɵFactoryDeclaration<${name}, never>;
  static ɵcmp: i0.ɵɵComponentDeclaration<
    ${name},
    '${tag}',
    never,
    ${map(properties, (one) => `'${one.name}': { 'alias': '${one.name}'; 'required': false }`)},
    ${map(events, (one) => `'${field(one.name)}': '${one.name}'`)},
    never,
    ['*'],
    true,
    never
  >;
}
`;
}

/** Standalone components for Angular, one module per tag: templates are checked without CUSTOM_ELEMENTS_SCHEMA. */
export const angularWrappers = (tags) =>
  Object.fromEntries([
    ...tags.flatMap((tag) => [
      [`angular/${tag.tag}.js`, script(tag)],
      [`angular/${tag.tag}.d.ts`, types(tag)],
    ]),
    ...['index.js', 'index.d.ts'].map((file) => [
      `angular/${file}`,
      banner + tags.map(({ tag }) => `export * from './${tag}.js';\n`).join(''),
    ]),
  ]);
