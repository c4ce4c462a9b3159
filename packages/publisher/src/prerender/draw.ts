import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import type { LocalDate } from '@cite-des-metiers/sdk/feed';
import type { DatedSession } from '@cite-des-metiers/sdk/agenda';
import { CdmHours, CdmPermanences, loadTranslation } from '@cite-des-metiers/widgets';
import { type DefaultTreeAdapterTypes as Tree, parseFragment, serialize } from 'parse5';
import { escapeHtml } from '../build/frame-names.js';
import { MARK } from './page.js';
import { type DrawRequest, StaticHours, type StaticTag, StaticPermanences } from './static-tags.js';
import type { DrawnTag } from './styles.js';

/** A tag's inside, ready to stand in a page. */
export interface Filling {
  /** A declarative shadow root. */
  readonly html: string;
  /** Last day on which it is right, on the Cité's wall clock. */
  readonly through: LocalDate;
  /** Sessions it shows. */
  readonly sessions: readonly DatedSession[];
}

/** The attributes that a tag reads. */
export const attributesOf = (tag: DrawnTag): readonly string[] =>
  (tag === 'cdm-hours' ? CdmHours : CdmPermanences).observedAttributes;

const rootOf = (nodes: readonly Tree.ChildNode[]): Tree.Element | undefined =>
  nodes.find((node): node is Tree.Element => 'tagName' in node && node.attrs.some(({ value }) => /^root /.test(value)));

/** Without Lit's marks, which nobody reads: the page draws anew. What only works with script is disabled until then. */
function still(node: Tree.Element): void {
  node.childNodes = node.childNodes.filter(({ nodeName }) => nodeName !== '#comment');
  if (['button', 'select'].includes(node.tagName)) node.attrs.push({ name: 'disabled', value: '' });
  // The words about the days are smaller than those of the status, on a line as high.
  if (node.attrs.some(({ name, value }) => name === 'class' && value === 'state')) {
    const words = node.childNodes.filter(({ nodeName }) => nodeName === '#text');
    const whole = parseFragment('<span class="days"></span>').childNodes[0];
    if (whole && 'tagName' in whole) {
      whole.childNodes = words;
      node.childNodes = [...node.childNodes.filter((child) => !words.includes(child)), whole];
    }
  }
  for (const child of node.childNodes) if ('tagName' in child) still(child);
}

/**
 * Draws a tag as a declarative shadow root. All of it stands in one element, which the tag empties when it has its first answer
 * (`render` in `core/element.ts` of the widgets).
 * @param attributes Those of the tag.
 * @param style Address of its style sheet.
 * @throws SdkError where the feed cannot be read.
 */
export async function draw(
  tag: DrawnTag,
  attributes: ReadonlyMap<string, string>,
  style: string,
  request: DrawRequest,
): Promise<Filling> {
  await loadTranslation(request.language);
  const known = attributesOf(tag);
  const element: StaticTag = tag === 'cdm-hours' ? new StaticHours() : new StaticPermanences();
  for (const [name, value] of attributes) if (known.includes(name)) element.attributeChangedCallback(name, null, value);
  const { template, note, through, sessions } = await element.draw(request);
  const root = rootOf(parseFragment(await collectResult(render(template))).childNodes);
  if (!root) throw new Error(`<${tag}> drew nothing`);
  still(root);
  if (note !== undefined) {
    const [exact] = parseFragment(`<p class="exact small muted">${escapeHtml(note)}</p>`).childNodes;
    if (exact) root.childNodes.push(exact);
  }
  const whole = parseFragment('<div class="prerendered"></div>');
  const [holder] = whole.childNodes;
  if (holder && 'tagName' in holder) holder.childNodes.push(root);
  const link = `<link rel="stylesheet" href="${escapeHtml(style)}">`;
  const inside = serialize(whole).replace('<div class="prerendered">', (open) => open + link);
  return { html: `<template shadowrootmode="open" ${MARK}>${inside}</template>`, through, sessions };
}
