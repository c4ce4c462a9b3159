import { banner, doc, pascal } from './manifest.mjs';

const listener = (event) => `on${pascal(event)}`;

function script({ tag, name, file, events }) {
  return `'use client';
${banner}import { createComponent } from '@lit/react';
import * as react from 'react';
import '../${tag}/define.js';
import { ${name} as elementClass } from '../${file}';

export const ${name} = /* @__PURE__ */ createComponent({
  react,
  tagName: '${tag}',
  elementClass,
  displayName: '${name}',
  events: { ${events.map((one) => `${listener(one.name)}: '${one.name}'`).join(', ')} },
});
`;
}

function types({ tag, name, summary, events }) {
  return `${banner}import type { ForwardRefExoticComponent, HTMLAttributes, RefAttributes } from 'react';
import type { ${name} as ${name}Element } from '../index.js';
import type { ${name}EventMap, ${name}Properties } from '../types/elements.js';

export type { ${name}Element };

${doc(`Props of \`<${name}>\`: the tag's properties, its events, and what any HTML element takes.`)}
export interface ${name}Props
  extends ${name}Properties, Omit<HTMLAttributes<${name}Element>, keyof ${name}Properties> {
${events
  .map(
    (one) =>
      `${doc(one.description, '  ')}\n  ${listener(one.name)}?: ((event: ${name}EventMap['${one.name}']) => void) | undefined;`,
  )
  .join('\n')}
}

${doc(`\`<${tag}>\`, registered, as a React component. ${summary}`)}
export declare const ${name}: ForwardRefExoticComponent<${name}Props & RefAttributes<${name}Element>>;
`;
}

/** Wrappers for React: one module per tag, so that a page that imports one bundles one. Contents by path. */
export const reactWrappers = (tags) =>
  Object.fromEntries([
    ...tags.flatMap((tag) => [
      [`react/${tag.tag}.js`, script(tag)],
      [`react/${tag.tag}.d.ts`, types(tag)],
    ]),
    ...['index.js', 'index.d.ts'].map((file) => [
      `react/${file}`,
      banner + tags.map(({ tag }) => `export * from './${tag}.js';\n`).join(''),
    ]),
  ]);
