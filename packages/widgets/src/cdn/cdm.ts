/**
 * The one script tag: `<script type="module" src="…/cdm.js"></script>`. It finds our tags in the page, asks at once for the
 * feed and for all the code those tags need (and only those), and watches for tags that come later. Its own folder is the feed.
 */
import { broker } from '../core/broker.js';
import { warn } from '../core/log.js';

/** Filled in by the build: every chunk that each tag needs, relative to this file. */
const CHUNKS = '__CDM_CHUNKS__';

/** The documents each tag reads first, so that they travel beside the code. */
const tags: Readonly<
  Record<string, { readonly documents: readonly string[]; readonly define: () => Promise<unknown> }>
> = {
  'cdm-hours': { documents: ['cite'], define: () => import('../cdm-hours/define.js') },
  'cdm-permanences': { documents: ['cite', 'agenda'], define: () => import('../cdm-permanences/define.js') },
  'cdm-resource-search': { documents: ['cite'], define: () => import('../cdm-resource-search/define.js') },
  'cdm-find-conseiller': {
    documents: ['cite', 'conseil', 'agenda'],
    define: () => import('../cdm-find-conseiller/define.js'),
  },
};

const page = broker();
const folder = new URL('.', import.meta.url);
page.defaultFeed ??= folder.href;

const chunks = (CHUNKS.startsWith('{') ? JSON.parse(CHUNKS) : {}) as Readonly<Record<string, readonly string[]>>;
const begun = new Set<string>();
const selector = Object.keys(tags).join(',');

/** Starts a document's request now; the sdk takes the answer over when its code is there. */
function preload(document: string, feed: string): void {
  const url = new URL(`${document}.json`, feed).href;
  if (begun.has(url) || page.feeds.has(feed)) return;
  begun.add(url);
  const response = fetch(url, { credentials: 'omit', mode: 'cors', referrerPolicy: 'no-referrer' });
  // Whoever takes it over reports a failure; until then it is not "unhandled".
  response.catch(() => undefined);
  page.preloads.set(url, response);
}

function begin(element: Element): void {
  const name = element.localName;
  const tag = tags[name];
  if (!tag) return;
  const attribute = element.getAttribute('feed');
  const feed = attribute
    ? new URL(attribute.replace(/(?:cite\.json|\/)?$/, '/'), document.baseURI).href
    : page.defaultFeed;
  if (feed !== undefined && !customElements.get(name)) for (const document of tag.documents) preload(document, feed);
  if (begun.has(name)) return;
  begun.add(name);
  // A chunk that fails here fails again below, where it is reported.
  for (const chunk of chunks[name] ?? []) import(new URL(chunk, folder).href).catch(() => undefined);
  tag.define().catch((error: unknown) => {
    begun.delete(name);
    warn(
      name,
      `its code could not be loaded from ${folder.href}: ${String(error)}. Check that the folder is published whole.`,
    );
  });
}

function look(root: ParentNode): void {
  for (const element of root.querySelectorAll(selector)) begin(element);
}

look(document);
new MutationObserver((changes) => {
  for (const { addedNodes } of changes)
    for (const node of addedNodes)
      if (node instanceof Element) {
        begin(node);
        look(node);
      }
}).observe(document, { childList: true, subtree: true });
