// Everything here runs in the page.

/** Before the page's first script: nothing that runs by itself goes unnoticed, nothing is printed or downloaded. */
export function listen() {
  window.told = [];
  const tell = (what) => window.told.push(what);
  for (const name of ['alert', 'confirm', 'prompt', 'open']) window[name] = () => tell(`${name}() was called`);
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
    tell(`the policy stopped ${effectiveDirective} ${blockedURI} ${sample}`),
  );
  window.print = () => undefined;
  window.HTMLAnchorElement.prototype.click = function () {
    if (!this.href.startsWith('blob:')) tell(`a script follows ${this.href}`);
  };
  const own = (object) => Object.getOwnPropertyNames(object).sort().join();
  const prototypes = { Object, Array, String, Function, Map, Promise };
  const before = Object.entries(prototypes).map(([name, { prototype }]) => [name, prototype, own(prototype)]);
  window.polluted = () => before.filter(([, prototype, keys]) => own(prototype) !== keys).map(([name]) => name);
}

/**
 * Looks at what tags have drawn, down to their last shadow root.
 * @returns What elements, attributes and places there are, how much text, and what is wrong by itself.
 */
export function look() {
  const seen = { elements: [], attributes: [], places: [] };
  const faults = [];
  const [elements, attributes, places] = [new Set(), new Set(), new Set()];
  let letters = 0;
  const nameOf = (element) =>
    `${element.localName}${[...element.classList].map((one) => `.${one}`).join('')}`.slice(0, 60);
  const walk = (root, host) => {
    for (const element of root.querySelectorAll('*')) {
      elements.add(element.localName);
      for (const { name, value } of element.attributes) {
        // Where a step begins is made to take focus; which heading that is depends on the feed.
        if (name !== 'tabindex' || value !== '-1') attributes.add(`${element.localName}[${name.slice(0, 60)}]`);
        if (/^on/i.test(name)) faults.push(`<${host}> ${nameOf(element)} has ${name}="${value.slice(0, 80)}"`);
      }
      // An address that cannot be read at all (`https://x:99999/`) leads nowhere: its protocol is ":".
      const protocol = element.protocol === ':' ? element.getAttribute('href') : element.protocol;
      if (element.localName === 'a' && element.hasAttribute('href') && !/^(https?|mailto|tel):/i.test(protocol))
        faults.push(`<${host}> links to ${JSON.stringify(element.getAttribute('href').slice(0, 80))}`);
      const { position } = getComputedStyle(element);
      if (position === 'fixed' || position === 'absolute' || position === 'sticky')
        places.add(`${position} ${nameOf(element)}`);
      if (element.shadowRoot) walk(element.shadowRoot, element.localName);
    }
    letters += root.textContent.length;
  };
  for (const tag of document.querySelectorAll('main > *')) if (tag.shadowRoot) walk(tag.shadowRoot, tag.localName);
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth + 1) {
    const wide = new Set();
    const reach = (root, host) => {
      for (const element of root.querySelectorAll('*'))
        if (element.getBoundingClientRect().right > clientWidth + 1) wide.add(`${host} ${nameOf(element)}`);
    };
    for (const tag of document.querySelectorAll('main > *')) if (tag.shadowRoot) reach(tag.shadowRoot, tag.localName);
    faults.push(`text makes the page wider than its window: ${[...wide].slice(0, 12).join(', ')}`);
  }
  const outside = [...document.body.children].filter(({ localName }) => !['main', 'script'].includes(localName));
  for (const element of outside) if (!element.matches('[data-cdm]')) seen.elements.push(`body > ${nameOf(element)}`);
  for (const name of window.polluted()) faults.push(`${name}.prototype was changed`);
  faults.push(...window.told.splice(0));
  return {
    elements: [...elements, ...seen.elements],
    attributes: [...attributes],
    places: [...places],
    letters,
    faults,
  };
}

/**
 * Does what visitors do, in every tag at once: opens folds, filters, asks, goes through the dialogue to its end.
 * @param step From 0; each does the next thing.
 * @returns Whether there may be more to do.
 */
export async function act(step) {
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const all = (name) => [...document.querySelectorAll(name)].map((tag) => tag.shadowRoot).filter(Boolean);
  const change = (element) => {
    element.dispatchEvent(new window.Event('input', { bubbles: true, composed: true }));
    element.dispatchEvent(new window.Event('change', { bubbles: true, composed: true }));
  };
  const every = all('main > *');
  const each = (selector, then) => every.forEach((root) => root.querySelectorAll(selector).forEach(then));
  const steps = [
    () => each('details', (fold) => (fold.open = true)),
    // Suggestions, by a letter that the vectors are full of.
    () =>
      each('input[role=combobox], input[type=search], input[type=text]', (field) => {
        field.value = 'a';
        change(field);
      }),
    () => each('form', (form) => form.requestSubmit()),
    () => each('details', (fold) => (fold.open = true)),
    () => each('select', (list) => ((list.selectedIndex = Math.min(1, list.options.length - 1)), change(list))),
    () => each('fieldset', (set) => set.querySelector('input[type=checkbox]')?.click()),
    () => each('.actions button, .keep, .more button, button.more', (button) => button.click()),
    () => each('.notice button', (button) => button.click()),
    // The dialogue: again from its start, then whatever leads on.
    () => all('cdm-find-conseiller').forEach((root) => root.querySelector('.around button:last-of-type, button.back')?.click()),
    () => all('cdm-find-conseiller').forEach((root) => root.querySelector('.guide button')?.click()),
    ...Array.from({ length: 5 }, () => () =>
      all('cdm-find-conseiller').forEach((root) => {
        const choices = [...root.querySelectorAll('input[type=radio], input[type=checkbox]')];
        choices[step % Math.max(1, choices.length)]?.click();
        const on = [...root.querySelectorAll('button:not(.back):not(.link-button):not([disabled])')];
        (root.querySelector('button.primary:not([disabled])') ?? on[0])?.click();
      }),
    ),
    () => all('cdm-find-conseiller').forEach((root) => [...root.querySelectorAll('.around button')][0]?.click()),
  ]; // prettier-ignore
  steps[step]?.();
  await pause(step === 1 || step === 2 ? 250 : 60);
  return step + 1 < steps.length;
}

/** A tag that does everything wrong, to see that it is noticed. */
export function misbehave() {
  const host = document.createElement('cdm-wrong');
  document.querySelector('main').append(host);
  const root = host.attachShadow({ mode: 'open' });
  const add = (name, attributes) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    root.append(element);
    return element;
  };
  add('marquee', {});
  add('a', { href: 'javascript:alert(1)' });
  add('b', { onwrong: 'x' });
  add('i', {}).style.position = 'fixed';
  root.lastChild.className = 'over';
  window.alert(1);
  Object.prototype.wrong = 1;
}
