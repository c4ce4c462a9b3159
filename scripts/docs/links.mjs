import { readFileSync } from 'node:fs';
import { fileOf } from './serve.mjs';

const ATTRIBUTE = /<(a|link|script|img|source|iframe)\b[^>]*?\s(?:href|src)="([^"]*)"/g;
const plain = (text) => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"');

/** What one page holds: the anchors one can go to, and the addresses it names, with the kind of element that names each. */
function readPage(html) {
  const body = html.replace(/<!--[^]*?-->/g, '');
  return {
    anchors: new Set([...body.matchAll(/\s(?:id|name)="([^"]+)"/g)].map(([, id]) => plain(id))),
    addresses: [...body.matchAll(ATTRIBUTE)].map(([, element, address]) => ({ element, address: plain(address) })),
  };
}

/**
 * Follows every link of a site from its first page.
 * @param folder The built site.
 * @param address Where it is served, with a slash at the end; nothing is fetched here, addresses are only resolved against it.
 * @returns The paths of the pages found, how many links were followed, and one sentence per fault.
 */
export function followLinks(folder, address) {
  const origin = new URL(address).origin;
  const pages = new Map();
  const faults = new Set();
  let links = 0;

  const open = (pathname) => {
    if (!pages.has(pathname)) {
      const file = fileOf(folder, pathname);
      pages.set(pathname, file?.endsWith('.html') ? readPage(readFileSync(file, 'utf8')) : undefined);
      if (pages.get(pathname)) waiting.push(pathname);
    }
    return pages.get(pathname);
  };

  const waiting = [];
  open('/');
  while (waiting.length > 0) {
    const from = waiting.shift();
    for (const { element, address: written } of pages.get(from).addresses) {
      if (/^(mailto|tel|data|javascript):/.test(written)) continue;
      const url = new URL(written, `${origin}${from}`);
      if (url.origin !== origin) {
        // A reader may leave the site; a page may not fetch from another one.
        if (element !== 'a') faults.add(`${from} loads ${written} from another origin.`);
        continue;
      }
      links += 1;
      const target = fileOf(folder, url.pathname);
      if (!target) {
        faults.add(`${from} leads to ${url.pathname}, which is not there.`);
        continue;
      }
      const page = open(url.pathname);
      const anchor = decodeURIComponent(url.hash.slice(1));
      if (page && anchor && !page.anchors.has(anchor))
        faults.add(`${from} leads to ${url.pathname}#${anchor}, and that page has no such anchor.`);
    }
  }
  const found = [...pages].filter(([, page]) => page).map(([pathname]) => pathname);
  return { pages: found, links, faults: [...faults] };
}
