import { svg, type TemplateResult } from 'lit';
import { icon } from './icons.js';

export const calendarIcon = (): TemplateResult =>
  icon(svg`<rect x="4" y="5.5" width="16" height="14.5" rx="2"></rect><path d="M4 10h16M8.5 3.5v4M15.5 3.5v4"></path>`);
export const videoIcon = (): TemplateResult =>
  icon(svg`<rect x="3.5" y="6.5" width="11.5" height="11" rx="2"></rect><path d="m15 11 5.5-3v8L15 13"></path>`);
export const searchIcon = (): TemplateResult =>
  icon(svg`<circle cx="11" cy="11" r="6.5"></circle><path d="m16 16 4.5 4.5"></path>`);
export const backIcon = (): TemplateResult => icon(svg`<path d="M19 12H5m6-6-6 6 6 6"></path>`);
export const bookIcon = (): TemplateResult =>
  icon(
    svg`<path d="M12 6.5C10 5 7 4.5 4 5v13c3-.500 6 0 8 1.5 2-1.5 5-2 8-1.5V5c-3-.500-6 0-8 1.5zM12 6.5v13"></path>`,
  );
export const linkIcon = (): TemplateResult =>
  icon(svg`<path d="M14 5h5v5M19 5l-8.5 8.5M10 6H6a1 1 0 0 0-1 1v11a1 1 0 0 0 1 1h11a1 1 0 0 0 1-1v-4"></path>`);
export const checkIcon = (): TemplateResult => icon(svg`<path d="m5 12.5 4.5 4.5L19 7.5"></path>`);
