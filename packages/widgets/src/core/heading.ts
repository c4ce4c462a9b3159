import { type TemplateResult, html, nothing } from 'lit';

/** Heading levels that a tag may use: 1 belongs to the page. */
export type HeadingLevel = 2 | 3 | 4 | 5 | 6;

/** A real heading of the level asked for, so that the page's outline stays whole (RGAA 9.1). Beyond 6 it stays 6. */
export function heading(level: number, content: unknown, className = 'heading', id?: string): TemplateResult {
  switch (Math.min(Math.max(Math.round(level) || 2, 2), 6)) {
    case 2:
      return html`<h2 class=${className} id=${id ?? nothing} part="heading">${content}</h2>`;
    case 3:
      return html`<h3 class=${className} id=${id ?? nothing} part="heading">${content}</h3>`;
    case 4:
      return html`<h4 class=${className} id=${id ?? nothing} part="heading">${content}</h4>`;
    case 5:
      return html`<h5 class=${className} id=${id ?? nothing} part="heading">${content}</h5>`;
    default:
      return html`<h6 class=${className} id=${id ?? nothing} part="heading">${content}</h6>`;
  }
}
