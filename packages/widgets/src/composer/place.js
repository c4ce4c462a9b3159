/** How much room a tag takes, as measured: what a style sheet must keep so that nothing moves when the tag comes. */

/** A telephone, and the width of a whole page. */
const WIDTHS = { narrow: 360, wide: 1100 };
const PATIENCE = 10_000;

const nextFrame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

/** The tag's height in its own `em`, rounded up. */
const heightOf = (tag) => {
  const content = tag.shadowRoot.querySelector('.root');
  return Math.ceil(content.getBoundingClientRect().height / parseFloat(getComputedStyle(tag).fontSize));
};

/** The screens that a visitor meets at the first press count too, where a tag has some: nothing is to move then either. */
const tallest = async (tag) => {
  await nextFrame();
  const first = heightOf(tag);
  if (tag.screen !== 'start') return first;
  tag.screen = 'need';
  await tag.updateComplete;
  await nextFrame();
  const next = heightOf(tag);
  tag.screen = 'start';
  await tag.updateComplete;
  return Math.max(first, next);
};

/**
 * Measures a tag in a frame of its own, out of sight, at both widths.
 * @param {string} address Of the preview's page, with what is chosen.
 * @param {string} name Of the tag.
 * @param {AbortSignal} signal
 * @returns {Promise<{ narrow: number, wide: number } | undefined>} Heights in `em`; nothing where the tag has no answer to measure, or
 * when it is no longer wanted.
 */
export async function measure(address, name, signal) {
  const frame = document.createElement('iframe');
  Object.assign(frame, { src: address, className: 'gauge', tabIndex: -1, ariaHidden: 'true' });
  frame.inert = true;
  document.body.append(frame);
  try {
    const end = Date.now() + PATIENCE;
    const answer = () => {
      const tag = frame.contentDocument?.querySelector(name);
      // Its first drawing may wait for its turn: an answer is there once it can be measured.
      const isDrawn = tag?.shadowRoot?.querySelector('.root') !== null;
      return ['ready', 'empty', 'unknown'].includes(tag?.state?.type) && isDrawn ? tag : undefined;
    };
    let tag = answer();
    for (; !tag && Date.now() < end && !signal.aborted; tag = answer()) await nextFrame();
    // In a line of text (a badge) there is nothing to keep.
    if (!tag || getComputedStyle(tag).display !== 'block') return undefined;
    const place = {};
    for (const [which, width] of Object.entries(WIDTHS)) {
      frame.style.inlineSize = `${String(width)}px`;
      place[which] = await tallest(tag);
    }
    return signal.aborted ? undefined : place;
  } finally {
    frame.remove();
  }
}
