import type { TextRange } from '@cite-des-metiers/sdk/search';
import { html, type TemplateResult } from 'lit';

/** A text with the matched stretches in `<mark>`. Ranges that lie outside it or overlap are left out. */
export function highlight(text: string, ranges: readonly TextRange[] = []): (string | TemplateResult)[] {
  const parts: (string | TemplateResult)[] = [];
  let at = 0;
  for (const [start, end] of [...ranges].sort(([a], [b]) => a - b)) {
    if (start < at || end <= start || end > text.length) continue;
    if (start > at) parts.push(text.slice(at, start));
    parts.push(html`<mark>${text.slice(start, end)}</mark>`);
    at = end;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts;
}
