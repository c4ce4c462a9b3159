/**
 * Where an editor strips our tags: `<div data-cdm="hours">` and `<a href="…/horaires" data-cdm="hours">` become the tag, and so
 * does `<a href="…/horaires#cdm=hours">`, for editors that leave a link nothing but its address. Loaded by `cdm.js` only for a page
 * that holds one of these.
 */
import { warn } from '../core/log.js';

/** How an element that is none of our tags asks to become one; `cdm.js` looks for the same. */
const FRAGMENT = /#cdm=(.*)/;

/** What the address of a link says after `#cdm=…`. Not a feed: who may only write links does not choose whose data a page shows. */
function fromAddress(element: Element): URLSearchParams {
  const said = new URLSearchParams(FRAGMENT.exec(element.getAttribute('href') ?? '')?.[0].slice(1));
  said.delete('feed');
  return said;
}

/**
 * Gives the new tag what the page said of it: `data-view="week"` is `view="week"`, `#cdm=hours&view=week` too. Only the tag's own
 * attributes are taken, never another (a filter that lets every `data-*` pass must not thereby let `onclick` pass).
 */
function give(tag: HTMLElement, element: HTMLElement, accepted: readonly string[]): void {
  const said = fromAddress(element);
  for (const name of accepted) {
    const value = element.getAttribute(`data-${name}`) ?? said.get(name) ?? (name === 'lang' ? element.lang : '');
    if (value || element.hasAttribute(`data-${name}`) || said.has(name)) tag.setAttribute(name, value);
  }
}

/**
 * Puts the tag in the place of a link, or into any other element, once the tag's code is there; what stood there is the fallback
 * inside it. Until then, and where the code never comes, the page is as it was. Done once, whichever copy of the script asks.
 * @param element The link or element.
 * @param name The tag it names.
 * @param names The tags there are; another is warned about and left alone.
 */
export async function adopt(element: Element, name: string, names: readonly string[]): Promise<void> {
  if (!names.includes(name)) {
    const list = names.map((known) => `"${known.slice(4)}"`).join(', ');
    warn(
      element.localName,
      `data-cdm="${name.slice(4)}" is not known; it takes ${list}. The element is left as it is.`,
    );
    return;
  }
  await customElements.whenDefined(name);
  if (!(element instanceof HTMLElement)) return;
  // An editor at work would save the tag's inside with the text.
  if (!element.isConnected || element.isContentEditable || element.closest(name) || element.querySelector(name)) return;
  // Moving what has the focus would lose it.
  if (element.matches(':focus-within')) {
    element.addEventListener('focusout', () => void adopt(element, name, names), { once: true });
    return;
  }
  const tag = document.createElement(name);
  const { observedAttributes = [] } = tag.constructor as { readonly observedAttributes?: readonly string[] };
  give(tag, element, observedAttributes);
  if (element instanceof HTMLAnchorElement) {
    element.replaceWith(tag);
    tag.append(element);
  } else {
    tag.append(...element.childNodes);
    element.append(tag);
  }
}
