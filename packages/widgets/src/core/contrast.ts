/**
 * Contrast as WCAG 2.2 counts it (1.4.3, 1.4.11), and the nearest colour of the same hue that has enough of it. Pure.
 */

/** A colour in sRGB: red, green and blue from 0 to 1, then opacity from 0 to 1. */
export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

const number = '([-+.\\deE]+)(%?)';
const rgb = new RegExp(`^rgba?\\(${number}[ ,]+${number}[ ,]+${number}(?:[ ,/]+${number})?\\)$`);
const srgb = new RegExp(`^color\\(srgb ${number} ${number} ${number}(?: / ${number})?\\)$`);

/**
 * Reads a colour as browsers compute it (CSS Color 4 §15): `rgb(1, 2, 3)`, `rgba(1, 2, 3, 0.5)` or `color(srgb 0.1 0.2 0.3 / 0.5)`.
 * @returns Undefined for what is written in another space: ask the browser to mix it in sRGB first.
 */
export function readColor(text: string): Rgba | undefined {
  const isRgb = rgb.test(text);
  const found = (isRgb ? rgb : srgb).exec(text);
  if (!found) return undefined;
  const part = (at: number, whole: number): number => {
    const value = Number(found[at] ?? 1);
    return Math.min(1, Math.max(0, found[at + 1] === '%' ? value / 100 : value / whole));
  };
  const whole = isRgb ? 255 : 1;
  return [part(1, whole), part(3, whole), part(5, whole), part(7, 1)];
}

/** A colour as hexadecimal digits, `#1d5c4a`, without its opacity. */
export const writeColor = ([red, green, blue]: Rgba): string =>
  `#${[red, green, blue]
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** What one sees of a colour in front of another. */
export const over = (front: Rgba, back: Rgba): Rgba => {
  const alpha = front[3] + back[3] * (1 - front[3]);
  const mix = (at: 0 | 1 | 2): number =>
    alpha === 0 ? 0 : (front[at] * front[3] + back[at] * back[3] * (1 - front[3])) / alpha;
  return [mix(0), mix(1), mix(2), alpha];
};

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const curved = (part: number): number => (part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055);

/** Relative luminance, 0 for black to 1 for white (WCAG 2.2). */
const luminance = ([red, green, blue]: Rgba): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/**
 * Contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2).
 */
export function contrastOf(one: Rgba, other: Rgba): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

type Triple = readonly [number, number, number];

// OKLab (Björn Ottosson, 2020; CSS Color 4 §9): lightness apart from hue, as eyes have it.
const toOklab = (color: Rgba): Triple => {
  const [red, green, blue] = [linear(color[0]), linear(color[1]), linear(color[2])];
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short,
  ];
};
const fromOklab = ([lightness, a, b]: Triple): Triple => {
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ];
};

/** The same hue at another lightness, with as much of its colour as the screen can show. */
const atLightness = (color: Rgba, lightness: number): Rgba => {
  const [, a, b] = toOklab(color);
  for (let share = 1; share > 0; share -= 0.02) {
    const parts = fromOklab([lightness, a * share, b * share]);
    if (parts.every((part) => part > -0.0005 && part < 1.0005)) {
      const [red, green, blue] = parts.map((part) => Math.min(1, Math.max(0, curved(Math.max(0, part)))));
      return [red ?? 0, green ?? 0, blue ?? 0, 1];
    }
  }
  return lightness > 0.5 ? [1, 1, 1, 1] : [0, 0, 0, 1];
};

/** Rounded as it will be written, so that what is measured is what is shown. */
const rounded = (color: Rgba): Rgba => {
  const step = (part: number): number => Math.round(part * 255) / 255;
  return [step(color[0]), step(color[1]), step(color[2]), 1];
};

/**
 * The colour of the same hue nearest to one that has enough contrast with what is behind it: darker or lighter, whichever is the
 * smaller change.
 * @param back What is behind; opaque.
 * @param ratio Contrast wanted, 1 to 21; where no colour of that hue reaches it, black or white, whichever has more.
 * @returns The colour itself where it is fine.
 */
export function reachContrast(color: Rgba, back: Rgba, ratio: number): Rgba {
  const seen = over(color, back);
  if (contrastOf(seen, back) >= ratio) return color;
  const [start] = toOklab(seen);
  const candidates = [0, 1].flatMap((end) => {
    const shade = (share: number): Rgba => rounded(atLightness(seen, start + (end - start) * share));
    if (contrastOf(shade(1), back) < ratio) return [];
    let [near, far] = [0, 1];
    for (let turn = 0; turn < 20; turn += 1) {
      const middle = (near + far) / 2;
      if (contrastOf(shade(middle), back) >= ratio) far = middle;
      else near = middle;
    }
    return [{ color: shade(far), change: Math.abs(end - start) * far }];
  });
  candidates.sort((one, other) => one.change - other.change);
  return candidates[0]?.color ?? bestOn(back);
}

/** Black or white, whichever reads better on a colour: one of them has 4.58:1 or more on any. */
export const bestOn = (back: Rgba): Rgba => {
  const [black, white]: [Rgba, Rgba] = [
    [0, 0, 0, 1],
    [1, 1, 1, 1],
  ];
  return contrastOf(black, back) > contrastOf(white, back) ? black : white;
};
