import { svg, html, type SVGTemplateResult, type TemplateResult } from 'lit';

/** A decorative icon, hidden from screen readers: the words beside it say the same. */
export const icon = (paths: SVGTemplateResult): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${paths}</svg>`;

export const pinIcon = (): TemplateResult =>
  icon(
    svg`<path d="M12 21s7-6.2 7-11.5A7 7 0 0 0 5 9.500C5 14.800 12 21 12 21z"></path><circle cx="12" cy="9.500" r="2.500"></circle>`,
  );
export const phoneIcon = (): TemplateResult =>
  icon(
    svg`<path d="M6.500 3.500h3l1.500 4-2 1.500a12 12 0 0 0 6 6l1.500-2 4 1.500v3a2 2 0 0 1-2.200 2A17 17 0 0 1 4.500 5.700a2 2 0 0 1 2-2.200z"></path>`,
  );
export const clockIcon = (): TemplateResult =>
  icon(svg`<circle cx="12" cy="12" r="8.500"></circle><path d="M12 7v5l3.200 2"></path>`);
export const chevronIcon = (): TemplateResult => icon(svg`<path d="m7 10 5 5 5-5"></path>`);
