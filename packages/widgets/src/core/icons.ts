import { svg, html, type SVGTemplateResult, type TemplateResult } from 'lit';

/** A decorative icon, hidden from screen readers: the words beside it say the same. */
export const icon = (paths: SVGTemplateResult): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${paths}</svg>`;

export const pinIcon = (): TemplateResult =>
  icon(
    svg`<path d="M12 21s7-6.2 7-11.5A7 7 0 0 0 5 9.5C5 14.8 12 21 12 21z"></path><circle cx="12" cy="9.5" r="2.5"></circle>`,
  );
export const phoneIcon = (): TemplateResult =>
  icon(
    svg`<path d="M6.5 3.5h3l1.5 4-2 1.5a12 12 0 0 0 6 6l1.5-2 4 1.5v3a2 2 0 0 1-2.2 2A17 17 0 0 1 4.5 5.7a2 2 0 0 1 2-2.2z"></path>`,
  );
export const clockIcon = (): TemplateResult =>
  icon(svg`<circle cx="12" cy="12" r="8.5"></circle><path d="M12 7v5l3.2 2"></path>`);
export const chevronIcon = (): TemplateResult => icon(svg`<path d="m7 10 5 5 5-5"></path>`);
