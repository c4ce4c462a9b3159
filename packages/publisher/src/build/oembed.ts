import type { CiteDocument } from '@cite-des-metiers/sdk/feed';
import { localize } from '@cite-des-metiers/sdk/text';
import { FRAMES, type FrameName, escapeHtml, frameTitle } from './frame-names.js';

/** What a site asks for, beside the page. */
export interface OEmbedRequest {
  /** Address of the frame page, with what follows its `?`. */
  readonly url: string;
  /** Most that there is room for, in CSS pixels. */
  readonly maxwidth?: number;
  readonly maxheight?: number;
  /** Language of the frame (BCP 47); the Cité's first where left out. */
  readonly language?: string;
}

/** An answer of type `rich` (https://oembed.com/#section2.3). Sizes are in CSS pixels, `cache_age` in seconds. */
export interface OEmbed {
  readonly type: 'rich';
  readonly version: '1.0';
  readonly title: string;
  readonly provider_name: string;
  readonly provider_url?: string;
  readonly cache_age: number;
  readonly width: number;
  readonly height: number;
  readonly html: string;
}

/** As wide as a column of text, where the site does not say how much room there is. */
const WIDTH = 600;
/** A day: what the frame shows renews itself. */
const CACHE_AGE = 86_400;

/** What turns the address of a frame page into the frame: the snippet that docs/webmaster.md prints, titled, at a size of its own. */
export function oembedOf(name: FrameName, cite: CiteDocument, request: OEmbedRequest): OEmbed {
  const { url, maxwidth = WIDTH, maxheight = Infinity, language = cite.languages[0] ?? 'fr' } = request;
  const title = frameTitle(name, cite, language);
  const width = Math.min(WIDTH, maxwidth);
  const height = Math.min(FRAMES[name].height, maxheight);
  const site = cite.url ?? cite.source.url;
  return {
    type: 'rich',
    version: '1.0',
    title,
    provider_name: localize(cite.name, [language], cite.languages[0]).value,
    ...(site !== undefined && { provider_url: site }),
    cache_age: CACHE_AGE,
    width,
    height,
    html: `<iframe src="${escapeHtml(url)}" title="${escapeHtml(title)}" width="${String(width)}" height="${String(height)}" loading="lazy"></iframe>`,
  };
}
