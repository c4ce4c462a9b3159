import { broker } from './broker.js';
import { warn } from './log.js';

/** Version of this bundle; rollup replaces it with the package's. */
export const VERSION = '__CDM_VERSION__';

/**
 * Defines a tag politely: whoever came first keeps it, the same version is silent, another one gets a line naming both,
 * and nothing is ever thrown, so that the other tags of a page still register. Without a registry (Node) it does nothing.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (typeof customElements === 'undefined') return;
  const { defined } = broker();
  if (!customElements.get(tag)) {
    try {
      customElements.define(tag, element);
      defined.set(tag, VERSION);
    } catch (error) {
      warn(tag, `could not be defined: ${String(error)}.`);
    }
    return;
  }
  const holder = defined.get(tag);
  if (holder === VERSION) return;
  const who = holder === undefined ? 'another script' : `version ${holder}`;
  warn(tag, `${who} already defines this tag, so version ${VERSION} is not used. Keep one script tag.`);
}
