/**
 * `<token-swatch ground="…" needs="4.5">` with a colour as its text colour: a patch of it on its ground; the contrast between the
 * two is written into the `.ratio` of its `.sample`, as the browser paints them (WCAG 2.2), whatever the token was written as. For the tokens page only.
 */
export class TokenSwatch extends HTMLElement {
  connectedCallback(): void {
    // What the theme and the host page make of a colour is known once the page is styled.
    requestAnimationFrame(() => {
      this.#measure();
    });
  }

  #measure(): void {
    if (!this.isConnected) return;
    const ratio = contrast(painted(colorsBehind(this)), painted([...colorsBehind(this), getComputedStyle(this).color]));
    const needs = Number(this.getAttribute('needs') ?? 0);
    const verdict = needs === 0 ? '' : ratio >= needs ? ` ✓ needs ${String(needs)}` : ` ✗ needs ${String(needs)}`;
    const label = this.closest('.sample')?.querySelector('.ratio');
    if (label) label.textContent = `${ratio.toFixed(1)}:1${verdict}`;
  }
}

/** Grounds under an element, from the page up. */
function colorsBehind(element: Element): string[] {
  const grounds: string[] = [];
  for (let one = element.parentElement; one; one = one.parentElement)
    grounds.unshift(getComputedStyle(one).backgroundColor);
  return ['white', ...grounds];
}

type Rgb = readonly number[];

/** Colours painted over each other, as the browser does. */
function painted(colors: readonly string[]): Rgb {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser paints no canvas: the contrast of a token cannot be measured.');
  for (const color of colors) {
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
  }
  return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
}

const luminance = (color: Rgb): number => {
  const [red = 0, green = 0, blue = 0] = color.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: Rgb, other: Rgb): number => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};
