// Typings that teach a framework's templates our tags. Each augments its framework's own module and nothing global, so that
// a page with two frameworks, or a library checked without `skipLibCheck`, sees only what it imports.
//
// Three packages make such files from a manifest. Each was tried on ours against samples/types, and refused there:
// @wc-toolkit/jsx-types 1.8.2 takes neither the refs of React and Preact nor `heading-level="3"`;
// custom-element-vuejs-integration 1.4.0 and custom-element-svelte-integration 1.2.0 write to places where Vue 3 and Svelte 5
// do not look, so that every attribute and event passes unchecked.
import { banner } from './manifest.mjs';

const parts = ['Properties', 'Attributes', 'Template', 'EventMap'];
const imports = (tags, body) => {
  const names = tags.flatMap(({ name }) => parts.map((part) => name + part));
  const used = [...names, 'Listeners'].filter((name) => new RegExp(`\\b${name}\\b`).test(body));
  return `import type { ${tags.map(({ name }) => name).join(', ')} } from '../index.js';
import type { ${used.join(', ')} } from './elements.js';
`;
};

const file = (tags, head, body) => `${banner}${head}${imports(tags, body)}\n${body}`;
const entries = (tags, indent, type) => tags.map((one) => `${indent}'${one.tag}': ${type(one)};`).join('\n');

const react = (tags) =>
  file(
    tags,
    `import type { DetailedHTMLProps, HTMLAttributes } from 'react';\n`,
    `type Tag<Element, Own, Events> = Omit<DetailedHTMLProps<HTMLAttributes<Element>, Element>, keyof Own> &
  Own &
  Listeners<Events, 'on'>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${entries(tags, '      ', ({ name }) => `Tag<${name}, ${name}Attributes & ${name}Properties, ${name}EventMap>`)}
    }
  }
}
`,
  );

const preact = (tags) =>
  file(
    tags,
    `import type { HTMLAttributes } from 'preact';\n`,
    `type Tag<Element extends EventTarget, Own, Events> = Omit<HTMLAttributes<Element>, keyof Own> & Own & Listeners<Events, 'on'>;

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
${entries(tags, '      ', ({ name }) => `Tag<${name}, ${name}Attributes & ${name}Properties, ${name}EventMap>`)}
    }
  }
}
`,
  );

const solid = (tags) =>
  file(
    tags,
    `import type { JSX } from 'solid-js';\n`,
    `type Prefixed<Own, Prefix extends string> = { [Name in keyof Own & string as \`\${Prefix}:\${Name}\`]?: Own[Name] };

type Tag<Element, Attributes, Properties, Events> = Omit<JSX.HTMLAttributes<Element>, keyof Attributes | keyof Properties> &
  Attributes &
  Properties &
  Prefixed<Attributes, 'attr'> &
  Prefixed<Properties, 'prop'> &
  Listeners<Events, 'on:'>;

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
${entries(tags, '      ', ({ name }) => `Tag<${name}, ${name}Attributes, ${name}Properties, ${name}EventMap>`)}
    }
  }
}
`,
  );

const svelte = (tags) =>
  file(
    tags,
    `import type { HTMLAttributes } from 'svelte/elements';\n`,
    `type Tag<Element extends EventTarget, Own, Events> = Omit<HTMLAttributes<Element>, keyof Own> &
  Own &
  Listeners<Events, 'on'> &
  Listeners<Events, 'on:'>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${entries(tags, '    ', ({ name }) => `Tag<${name}, ${name}Attributes & ${name}Template, ${name}EventMap>`)}
  }
}
`,
  );

// The shape that Vue's guide gives for custom elements: `$props` for attributes, `$emit` for events.
const vue = (tags) =>
  file(
    tags,
    `import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';\n`,
    `type Emits<Events> = EmitFn<{ [Name in keyof Events]: (event: Events[Name]) => void }>;

type Tag<Element, Own, Events> = new () => Element & {
  /** Attributes and properties. */
  $props: Omit<HTMLAttributes, keyof Own> & Own & PublicProps;
  /** Events. */
  $emit: Emits<Events>;
};

declare module 'vue' {
  interface GlobalComponents {
${entries(tags, '    ', ({ name }) => `Tag<${name}, ${name}Template, ${name}EventMap>`)}
  }
}
`,
  );

/** Typings by framework: contents of `types/<framework>.d.ts`. */
export const templateTypes = (tags) =>
  Object.fromEntries(Object.entries({ react, preact, solid, svelte, vue }).map(([name, make]) => [name, make(tags)]));
