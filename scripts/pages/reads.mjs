import assert from 'node:assert/strict';

/** Every element of a tag that has words of its own, as it is laid out. */
export const measure = (page, tag) =>
  page.evaluate((name) => {
    const host = document.querySelector(name);
    const box = host.getBoundingClientRect();
    // Words for the ear only are clipped to nothing.
    const isHidden = (element) =>
      !element.checkVisibility() ||
      (element !== host && window.getComputedStyle(element).clipPath === 'inset(50%)') ||
      (element.parentElement !== null && isHidden(element.parentElement));
    const withWords = [...host.shadowRoot.querySelectorAll('.root, .root *')].filter(
      (element) =>
        !isHidden(element) &&
        !(element instanceof window.SVGElement) &&
        [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim()),
    );
    return {
      box: { width: box.width, left: box.left, right: box.right },
      direction: window.getComputedStyle(host.shadowRoot.querySelector('.root')).direction,
      words: withWords.map((element) => {
        const style = window.getComputedStyle(element);
        const size = parseFloat(style.fontSize);
        const range = document.createRange();
        range.selectNodeContents(element);
        const text = range.getBoundingClientRect();
        // Who cuts what is inside: the element itself or what it stands in.
        let cut = '';
        for (let one = element; one && one !== host.shadowRoot; one = one.parentElement) {
          const { overflowX, overflowY, webkitLineClamp } = window.getComputedStyle(one);
          if (webkitLineClamp !== 'none') break;
          if (overflowY !== 'visible' && one.scrollHeight > one.clientHeight + 1) cut = one.className;
          if (overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1) cut = one.className;
        }
        return {
          what: `<${element.localName} class="${element.className}"> ${element.textContent.trim().slice(0, 40)}`,
          size,
          line: style.lineHeight === 'normal' ? 1.2 : parseFloat(style.lineHeight) / size,
          look: [
            style.textTransform,
            style.letterSpacing,
            style.wordSpacing,
            style.textIndent,
            style.fontStyle,
            style.fontVariant.replace('tabular-nums', 'normal'),
          ],
          left: text.left,
          right: text.right,
          cut,
        };
      }),
    };
  }, tag);

/** Within its column, nothing cut. */
export function assertFits({ box, words }, tag) {
  assert.ok(words.length > 2, `${tag} has ${String(words.length)} texts`);
  for (const { what, left, right, cut } of words) {
    assert.ok(left >= box.left - 1 && right <= box.right + 1, `${tag}: beyond its column: ${what}`);
    assert.equal(cut, '', `${tag}: cut: ${what}`);
  }
}

/** Reads well: large enough, lines apart, in its own letters, within its column, nothing cut. */
export function assertReads(measured, tag) {
  assertFits(measured, tag);
  for (const { what, size, line, look } of measured.words) {
    assert.ok(size >= 12.5, `${tag}: ${String(size)} px in ${what}`);
    assert.ok(line >= 1.15, `${tag}: lines of ${String(line)} in ${what}`);
    assert.deepEqual(look, ['none', 'normal', '0px', '0px', 'normal', 'normal'], `${tag}: ${what}`);
  }
}
