import { broker } from '../core/broker.js';
import { pageClock } from '../core/clock.js';

/** Text as a visitor reads it: white space and joiners folded. */
export const words = (element: Element | null | undefined, selector = '.root'): string =>
  (element?.shadowRoot?.querySelector(selector)?.textContent ?? '').replace(/[\s\u00a0\u202f\u2060]+/g, ' ').trim();

/** Adds a tag to the page with a fallback inside, and waits for its first render. */
export async function mount<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  properties: Partial<HTMLElementTagNameMap[T]>,
  attributes: Record<string, string> = {},
): Promise<HTMLElementTagNameMap[T]> {
  const element = document.createElement(tag);
  Object.assign(element, properties);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.innerHTML = '<a href="tel:0261910010">Appelez-nous</a>';
  document.body.append(element);
  await settled(element);
  return element;
}

/** Waits until a tag has rendered what it was given. */
export async function settled(element: HTMLElement): Promise<void> {
  if ('updateComplete' in element) await element.updateComplete;
}

/** Waits until something holds; eight seconds at most, for a machine that is busy with other things. */
export async function until(done: () => boolean): Promise<void> {
  for (let tries = 0; !done(); tries += 1) {
    if (tries > 800) throw new Error(`what was waited for did not come: ${String(done)}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const realFetch = globalThis.fetch;

/** Serves a feed through the real client: `answer` gets a document's name, such as `cite`. */
export function feedOf(answer: (document: string) => Response | Promise<Response>): { url: string; calls: string[] } {
  const url = `https://feed.test/${crypto.randomUUID()}/`;
  const calls: string[] = [];
  const before = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (!address.startsWith(url)) return before(input, init);
    const document = address.slice(url.length).replace(/\.json$/, '');
    calls.push(document);
    return answer(document);
  };
  return { url, calls };
}

/** Rules of axe that a tag breaks, and widths at which the page scrolls sideways: both must be empty. */
export async function faults(): Promise<string[]> {
  const { violations } = await window.axe.run(document.body, { rules: { region: { enabled: false } } });
  const sideways = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`),
    ...(sideways > 0 ? [`scrolls sideways by ${String(sideways)} px`] : []),
  ];
}

const { warn, error } = console;

/** What the console got since {@link start}. */
export let lines: unknown[][] = [];

/** Before each test: listens to the console. */
export function start(): void {
  lines = [];
  console.warn = console.error = (...line: unknown[]) => lines.push(line);
  document.documentElement.lang = 'fr';
}

/** After each test: leaves the page as it was. */
export function finish(): void {
  console.warn = warn;
  console.error = error;
  globalThis.fetch = realFetch;
  pageClock().freeze(undefined);
  broker().said.clear();
  document.body.replaceChildren();
  document.body.removeAttribute('dir');
}
