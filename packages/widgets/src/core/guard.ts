/**
 * A partner sets one colour and it reads: the colours given to a tag are measured against what is really behind it and, where
 * they fall short of WCAG 2.2 AA, replaced inside the tag by the nearest of the same hue that does not. The partner's own page
 * and rules stay as they are; one console line says what was changed.
 */
import { backgroundOf } from './background.js';
import { type Rgba, bestOn, contrastOf, over, reachContrast, readColor, writeColor } from './contrast.js';
import { warn } from './log.js';

/** Contrast of text (WCAG 2.2, 1.4.3) and of what a control is recognised by (1.4.11). */
const TEXT = 4.5;
const CONTROL = 3;

/** A colour of a tag that was replaced. */
export interface Adjustment {
  /** Custom property. */
  readonly token: string;
  /** As the partner set it, and as it is shown: `#rrggbb`. */
  readonly from: string;
  readonly to: string;
  /** Contrast of what the partner set, and with what. */
  readonly ratio: number;
  readonly against: 'the background' | 'the accent';
}

/** The partner's colours as the browser understands them, whatever they are written in; undefined where one is not set. */
function tokensOf(element: Element, root: ShadowRoot): (token: string) => Rgba | undefined {
  const said = getComputedStyle(element);
  return (token) => {
    if (!said.getPropertyValue(token).trim()) return undefined;
    const probe = document.createElement('span');
    probe.hidden = true;
    // Mixed with nothing, a colour of any space comes out in sRGB.
    probe.style.color = `color-mix(in srgb, var(${token}) 100%, transparent 0%)`;
    root.append(probe);
    const color = readColor(getComputedStyle(probe).color);
    probe.remove();
    return color;
  };
}

/** What has to change for a tag to read on its background. */
function adjustmentsOf(element: Element, root: ShadowRoot): readonly Adjustment[] {
  const inside = root.querySelector('.root');
  const back = inside && backgroundOf(inside);
  if (!back) return [];
  const token = tokensOf(element, root);
  const found: Adjustment[] = [];
  const add = (name: string, from: Rgba, to: Rgba, against: Adjustment['against'], other: Rgba): void => {
    const ratio = contrastOf(over(from, other), other);
    if (to !== from) found.push({ token: name, from: writeColor(from), to: writeColor(to), ratio, against });
  };
  const link = token('--cdm-color-link');
  if (link) add('--cdm-color-link', link, reachContrast(link, back, TEXT), 'the background', back);
  const accent = token('--cdm-color-accent');
  if (!accent) return found;
  const shown = reachContrast(accent, back, CONTROL);
  add('--cdm-color-accent', accent, shown, 'the background', back);
  const ground = over(shown, back);
  const on = token('--cdm-color-on-accent');
  // What stands on the accent is white or near black unless the partner said what: only they can know that it must change.
  const best = bestOn(ground);
  const usual = on ?? best;
  if (!on)
    found.push({ token: '--cdm-color-on-accent', from: '', to: writeColor(best), ratio: 0, against: 'the accent' });
  else if (contrastOf(over(usual, ground), ground) < TEXT) add('--cdm-color-on-accent', on, best, 'the accent', ground);
  return found;
}

const sheets = new WeakMap<ShadowRoot, CSSStyleSheet>();

/**
 * Measures a tag's colours and replaces those that do not read; asked again, it measures what the partner set, not what it replaced.
 * @param element One of our tags, rendered.
 * @returns What was replaced, for whoever wants to say so.
 */
export function guardContrast(element: HTMLElement): readonly Adjustment[] {
  const root = element.shadowRoot;
  if (!root) return [];
  let sheet = sheets.get(root);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheets.set(root, sheet);
    root.adoptedStyleSheets.push(sheet);
  }
  sheet.replaceSync('');
  const found = adjustmentsOf(element, root);
  sheet.replaceSync(`.root{${found.map(({ token, to }) => `${token}:${to}`).join(';')}}`);
  for (const { token, from, to, ratio, against } of found)
    if (from)
      warn(
        element.localName,
        `${token} is ${from}, ${ratio.toFixed(1)}:1 against ${against}; ${to} is shown instead. Set a colour with more contrast.`,
      );
  return found;
}

/** The same once a tag is drawn, and again when the page turns dark or light. */
export async function keepContrast(element: HTMLElement): Promise<void> {
  await customElements.whenDefined(element.localName);
  if ('updateComplete' in element) await element.updateComplete;
  guardContrast(element);
  const kept = new WeakRef(element);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    const tag = kept.deref();
    if (tag) guardContrast(tag);
  });
}
