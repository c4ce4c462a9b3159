/** The doctor's panel: plain, above everything, in system colours so that it reads on any page. */
export const doctorStyles = `
  :host { all: initial !important; }
  [role='dialog'] {
    all: initial;
    position: fixed;
    inset-block-end: 12px;
    inset-inline-end: 12px;
    z-index: 2147483647;
    box-sizing: border-box;
    inline-size: min(560px, 100vw - 24px);
    max-block-size: min(640px, 100vh - 24px);
    overflow: auto;
    padding: 20px;
    border: 2px solid;
    border-radius: 8px;
    background: Canvas;
    color: CanvasText;
    color-scheme: light dark;
    font: 16px/1.5 system-ui, sans-serif;
    box-shadow: 0 8px 32px rgb(0 0 0 / 30%);
  }
  h2 { margin: 0; font-size: 20px; line-height: 1.25; }
  h2:focus { outline: none; }
  p { margin: 4px 0 12px; }
  ul { margin: 0 0 12px; padding: 0; list-style: none; }
  li { display: flex; gap: 10px; padding-block: 6px; border-block-start: 1px solid color-mix(in srgb, CanvasText 20%, transparent); overflow-wrap: anywhere; }
  li > span:first-child { flex: none; inline-size: 1.2em; font-weight: 700; text-align: center; }
  .bad > span:first-child { color: light-dark(#a1261d, #ff9d92); }
  .look > span:first-child { color: light-dark(#8a5300, #ffc46b); }
  .fine > span:first-child { color: light-dark(#18753c, #6fdc9a); }
  details { margin-block-end: 12px; }
  summary { padding-block: 10px; font-weight: 700; cursor: pointer; }
  pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; font: 13px/1.5 ui-monospace, monospace; }
  .buttons { display: flex; flex-wrap: wrap; gap: 8px; }
  button { min-block-size: 44px; padding-inline: 14px; border: 1px solid; border-radius: 6px; background: ButtonFace; color: ButtonText; font: inherit; cursor: pointer; }
  button:focus-visible, summary:focus-visible, pre:focus-visible { outline: 3px solid Highlight; outline-offset: 2px; }
  @media print { :host { display: none !important; } }
`;
