import { type Rgba, over, readColor } from './contrast.js';

/** The parent that an element is painted in: through slots and out of shadow roots. */
const painter = (element: Element): Element | undefined => {
  const parent = element.assignedSlot ?? element.parentNode;
  return parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : undefined;
};

/** What browsers paint behind everything: white, or their near black where the page says that it is dark. */
const canvas = (): Rgba => {
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  const isDark = /dark/.test(scheme) && (!/light/.test(scheme) || matchMedia('(prefers-color-scheme: dark)').matches);
  return isDark ? [0.07, 0.07, 0.07, 1] : [1, 1, 1, 1];
};

/**
 * The colour that is really behind an element: its own background, or that of the first ancestors that paint one.
 * @returns Opaque; undefined where a picture or a gradient is behind it, or a colour that cannot be read.
 */
export function backgroundOf(element: Element): Rgba | undefined {
  const layers: Rgba[] = [];
  for (let at: Element | undefined = element; at; at = painter(at)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    const color = readColor(backgroundColor);
    if (backgroundImage !== 'none' || !color) return undefined;
    layers.push(color);
    if (color[3] === 1) break;
  }
  return [...layers, canvas()].reduceRight((back, front) => over(front, back));
}
