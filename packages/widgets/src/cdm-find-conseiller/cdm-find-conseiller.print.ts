/** What {@link printAlone} prints. */
export interface Sheet {
  /** Where the frame lives meanwhile: a shadow root, so that the partner's page gets no node. */
  readonly root: ShadowRoot;
  /** What to print; it is copied. */
  readonly content: Element;
  /** Title of the page, which browsers print in the margin and propose as a file name. */
  readonly title: string;
  /** Texts of the style sheets. */
  readonly styles: readonly string[];
}

const FRAME = 'print-frame';

/**
 * Prints one part of a page by itself, without the partner's page around it: a copy in an empty frame of the same origin,
 * with adopted style sheets only, so that a strict content policy allows it. The frame goes away after printing.
 */
export function printAlone({ root, content, title, styles }: Sheet): void {
  root.querySelector(`.${FRAME}`)?.remove();
  const frame = document.createElement('iframe');
  frame.className = FRAME;
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  const { fontFamily } = getComputedStyle(content);
  // Some browsers fill an empty frame at once, others a little later: what is put in before would be lost.
  frame.addEventListener(
    'load',
    () => {
      const page = frame.contentWindow as (Window & typeof globalThis) | null;
      if (!page) return;
      const sheet = page.document;
      sheet.title = title;
      sheet.documentElement.lang = content.getAttribute('lang') ?? '';
      sheet.adoptedStyleSheets = styles.map((text) => {
        const style = new page.CSSStyleSheet();
        style.replaceSync(text);
        return style;
      });
      sheet.body.style.fontFamily = fontFamily;
      sheet.body.append(sheet.importNode(content, true));
      page.addEventListener('afterprint', () => {
        frame.remove();
      });
      page.focus();
      page.print();
    },
    { once: true },
  );
  root.append(frame);
}
