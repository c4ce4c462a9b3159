import { createHash } from 'node:crypto';
import { CdmHours, CdmPermanences } from '@cite-des-metiers/widgets';
import type { OutputFile } from '../build/write.js';

/** The tags that can be drawn without a page. */
export const DRAWN = ['cdm-hours', 'cdm-permanences'] as const;
/** One of them. */
export type DrawnTag = (typeof DRAWN)[number];

/**
 * What only a prerendered tag needs. Controls work once the page takes over: where there is no script they are not shown. How long
 * the dates are right is shown at once without script, and after ten seconds where the script has not come; not before, so
 * that nothing moves when it comes.
 */
const additions = `
.prerendered .state {
  display: block;
}
.prerendered .days {
  font-size: 0.6em;
}
.prerendered .mark {
  display: none;
}
.prerendered .exact {
  max-block-size: 0;
  overflow: hidden;
  animation: cdm-exact 0s 10s forwards !important;
}
@keyframes cdm-exact {
  to {
    max-block-size: none;
  }
}
@media (scripting: none) {
  .prerendered .exact {
    max-block-size: none;
  }
  .prerendered :disabled,
  .prerendered .filters {
    display: none;
  }
}
`;

const cssOf = (tag: DrawnTag): string => {
  const element = tag === 'cdm-hours' ? CdmHours : CdmPermanences;
  // Lit gathers a class's styles when its attributes are first asked for.
  if (element.observedAttributes.length === 0) throw new Error(`<${tag}> has no attributes`);
  const own = element.elementStyles.map((style) => ('cssText' in style ? style.cssText : '')).join('\n');
  return `${own}${additions}`;
};

/**
 * Path of a tag's style sheet in the feed's folder. It changes with its content: a page that was filled by an older release keeps
 * the one it was drawn for.
 */
export const stylePath = (tag: DrawnTag): string =>
  `cdm/${tag}-${createHash('sha256').update(cssOf(tag)).digest('hex').slice(0, 8)}.css`;

/** The style sheets that prerendered pages link: a security policy without inline styles lets them pass. */
export const styleFiles = (): readonly OutputFile[] =>
  DRAWN.map((tag) => ({ path: stylePath(tag), content: cssOf(tag) }));
