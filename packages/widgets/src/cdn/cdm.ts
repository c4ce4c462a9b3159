/**
 * The one script tag: `<script type="module" src="…/cdm.js"></script>`. It finds our tags in the page, asks at once for the
 * feed and for all the code those tags need (and only those), and watches for tags that come later. Its own folder is the feed.
 * `Cdm.doctor()` in the console, or `?cdm=debug` in the page's address, says what is wrong with the page around them.
 */
import { broker } from '../core/broker.js';
import { warn } from '../core/log.js';

/**
 * What a tag needs: the documents it reads first, so that they travel beside the code; the files that define it, in the folder
 * `cdm/` and without `.js`, in one piece; and those that define it in pieces that tags share.
 */
type Needs = readonly [documents: readonly string[], alone: readonly string[], shared: readonly string[]];
const ALONE = 1;
const SHARED = 2;

/** Filled in by the build, from `documents.json` and what it wrote. */
const NEEDS = '__CDM_NEEDS__';

/** Files, as above: what makes a tag of what an editor left of one, what mends a partner's colours, what examines the page. */
const ADOPT = '__CDM_ADOPT__';
const GUARD = '__CDM_GUARD__';
const DOCTOR = '__CDM_DOCTOR__';

type Adopter = typeof import('./adopt.js');
type Guard = typeof import('../core/guard.js');
type Doctor = typeof import('./doctor.js');

/** How long the sdk waits for one answer, in milliseconds. */
const PATIENCE = 10_000;

const page = broker();
const folder = new URL('.', import.meta.url);
page.defaultFeed ??= folder.href;

const needs = JSON.parse(NEEDS) as Readonly<Record<string, Needs>>;
const begun = new Set<string>();
const names = Object.keys(needs);
const selector = [...names, '[data-cdm]', 'a[href*="#cdm="]'].join(',');
const load = (file: string): Promise<unknown> => import(`${folder.href}cdm/${file}.js`);

/** The tag that an element is, or asks to become: `data-cdm="hours"`, `href="…#cdm=hours&view=week"`. */
const nameOf = (element: Element): string => {
  const { localName } = element;
  const asked = element.getAttribute('data-cdm') ?? element.getAttribute('href')?.split('#cdm=')[1]?.split('&')[0];
  return asked === undefined || localName in needs ? localName : `cdm-${asked}`;
};

/** Starts a document's request now; the sdk takes the answer over when its code is there. */
function preload(document: string, feed: string): void {
  const url = new URL(`${document}.json`, feed).href;
  if (begun.has(url) || page.feeds.has(feed)) return;
  begun.add(url);
  // Given up when the sdk would: a line left open keeps the browser's cache waiting for this address, and every later try with it.
  // Phones of 2021 cannot say so; they go without.
  const signal = (AbortSignal as Partial<typeof AbortSignal>).timeout?.(PATIENCE) ?? null;
  const response = fetch(url, { signal, credentials: 'omit', referrerPolicy: 'no-referrer' });
  // Whoever takes it over reports a failure; until then it is not "unhandled".
  response.catch(() => undefined);
  page.preloads.set(url, response);
}

function begin(element: Element, way: typeof ALONE | typeof SHARED = SHARED): void {
  const failed = (error: unknown): void => {
    warn(name, `its code could not be loaded from ${folder.href}: ${String(error)}. Publish that folder whole.`);
  };
  const name = nameOf(element);
  if (name !== element.localName) load(ADOPT).then((code) => (code as Adopter).adopt(element, name, names), failed);
  const need = needs[name];
  if (!need) return;
  // A colour of the partner's is held against what is really behind the tag.
  const style = getComputedStyle(element);
  if (name === element.localName && ['accent', 'link'].some((word) => style.getPropertyValue(`--cdm-color-${word}`)))
    load(GUARD).then((code) => (code as Guard).keepContrast(element as HTMLElement), failed);
  // An address that is none is the tag's to report; here it must not keep the other tags from their code.
  const attribute = element.getAttribute('feed') ?? element.getAttribute('data-feed');
  const feed = attribute
    ? URL.parse?.(attribute.replace(/(?:cite\.json|\/)?$/, '/'), document.baseURI)?.href
    : page.defaultFeed;
  if (feed !== undefined && !customElements.get(name)) for (const document of need[0]) preload(document, feed);
  if (begun.has(name)) return;
  begun.add(name);
  // All at once, so that the page does not discover file after file.
  Promise.all(need[way].map(load)).catch((error: unknown) => {
    begun.delete(name);
    failed(error);
  });
}

const doctor = (): Promise<string> => load(DOCTOR).then((code) => (code as Doctor).openDoctor(folder.href));
Object.assign(((globalThis as { Cdm?: object }).Cdm ??= {}), { doctor });
if (/[?&]cdm=debug\b/.test(location.search)) void doctor();

// A page that holds one kind of tag gets it in one piece; what comes later may not stay alone.
const first = [...document.querySelectorAll(selector)];
const way = new Set(first.map(nameOf)).size === 1 ? ALONE : SHARED;
for (const element of first) begin(element, way);
// Without it zones are asked of a formatter, and a page's first one is slow: made now, it is made while the line is waited for.
if (first.length > 0 && !('Temporal' in globalThis)) setTimeout(Intl.DateTimeFormat);

new MutationObserver((changes) => {
  for (const { addedNodes } of changes)
    for (const node of addedNodes)
      if (node instanceof Element) for (const element of [node, ...node.querySelectorAll(selector)]) begin(element);
}).observe(document, { childList: true, subtree: true });
