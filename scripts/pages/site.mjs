import { after, before } from 'node:test';
import { launch, openPage, serveDemo } from './browser.mjs';
import { pageOf, servePartner } from './partner.mjs';

export { TAGS } from '../tags.mjs';

/** The fallback that a partner puts into a tag. */
export const FALLBACK = '<a href="tel:+33261910010">02 61 91 00 10</a>';

/** A tag as a partner pastes it. */
export const tagOf = (name, attributes = '') => `<${name} ${attributes}>${FALLBACK}</${name}>`;

/**
 * What a file of tests needs, from before its first test to after its last: the demo, a partner's site on another origin, a browser.
 * @param now The instant to which the demo's feed and the pages' clocks are set.
 * @param options `launch` is what the browser is started with; `prepare` is called with what there is, before the first test (Node 20
 * starts a file's hooks side by side), and may give a function to call after the last.
 * @returns `demo`, `partner` and `browser`, once the tests run; and what is built on them.
 */
export function useSite(now, { launch: settings, prepare } = {}) {
  let tidy;
  const site = {
    /** The line that a partner pastes. */
    script: (path = 'cdm.js', attributes = '') =>
      `<script type="module" src="${site.demo.address}cdm/${path}" ${attributes}></script>`,
    /** Opens a partner's page that holds this; `headers` are those of the page, the rest is what {@link openPage} takes. */
    async open(body, { head = '', headers, ...options } = {}) {
      site.partner.pages['/'] = { body: pageOf(body, head), headers };
      return openPage(site.browser, site.partner.address, { now, ...options });
    },
  };
  before(async () => {
    site.demo = await serveDemo(now);
    site.browser = await launch(settings);
    site.partner = await servePartner();
    tidy = await prepare?.(site);
  });
  after(async () => {
    await tidy?.();
    await site.browser?.close();
    await site.partner?.stop();
    await site.demo?.stop();
  });
  return site;
}
