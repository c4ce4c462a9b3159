import { css } from 'lit';

/** @internal */
export const resourceSearchStyles = css`
  :host {
    min-block-size: var(--cdm-resource-search-reserve, 11em);
  }
  .label {
    display: block;
    margin-block-end: 0.375em;
    font-weight: 600;
  }
  .field {
    position: relative;
    display: flex;
    gap: var(--_s);
    max-inline-size: 42em;
  }
  .box {
    position: relative;
    flex: 1;
    min-inline-size: 0;
  }
  #field {
    inline-size: 100%;
    min-block-size: max(48px, 3em);
  }
  .suggestions {
    position: absolute;
    inset-block-start: calc(100% + 0.25em);
    inset-inline: 0;
    z-index: 10;
    margin: 0;
    padding: 0.25em;
    border: var(--_border) solid var(--_line);
    border-radius: var(--_radius);
    background: var(--cdm-color-field, Canvas);
    color: var(--cdm-color-field-text, CanvasText);
    box-shadow: 0 0.5em 1.5em var(--cdm-color-shadow, color-mix(in srgb, CanvasText 18%, transparent));
  }
  .suggestions[hidden] {
    display: none;
  }
  .suggestions li {
    display: flex;
    align-items: center;
    min-block-size: 44px;
    padding: 0.25em 0.625em;
    border-radius: calc(var(--_radius) * 0.75);
    cursor: pointer;
  }
  .suggestions li:hover,
  .suggestions li[aria-selected='true'] {
    background: color-mix(in srgb, currentcolor 12%, transparent);
  }
  .hint {
    margin-block-start: 0.375em;
  }
  .answer {
    margin-block-start: 1.5em;
  }
  .answer:focus {
    outline: none;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.25em 1.5em;
    padding-block-end: var(--_s);
    border-block-end: 2px solid currentcolor;
  }
  .bar .subheading {
    margin: 0;
    font-size: var(--_lead);
  }
  .sort {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    min-inline-size: 0;
    gap: var(--_s);
    font-size: var(--_small);
  }
  .sort select {
    max-inline-size: 100%;
  }
  .notice {
    margin-block: 1em;
  }
  .facets {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(15em, 100%), 1fr));
    gap: 1em 1.5em;
    padding-block: 0.25em 1em;
  }
  .facet {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    font-weight: 600;
  }
  .check {
    display: flex;
    align-items: flex-start;
    gap: 0.625em;
    min-block-size: 44px;
    padding-block: 0.6em;
    line-height: 1.35;
    cursor: pointer;
  }
  .check span {
    min-inline-size: 0;
  }
  .check input {
    inline-size: 1.2em;
    block-size: 1.2em;
    margin: 0.05em 0 0;
    flex: none;
    accent-color: var(--cdm-color-accent, auto);
  }
  .hit {
    padding-block: 1em;
    border-block-end: var(--_border) solid var(--_line);
  }
  .hit > * + * {
    margin-block-start: 0.3em;
  }
  .hit .subheading {
    margin: 0;
    font-size: var(--_lead);
    line-height: 1.35;
    text-wrap: pretty;
  }
  .summary {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    max-inline-size: 65ch;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .access .icon {
    margin-inline-end: 0.25em;
    color: var(--_muted);
  }
  mark {
    padding-inline: 0.05em;
    background: var(--cdm-color-mark, color-mix(in srgb, light-dark(#ffd84d, #b98900) 55%, transparent));
    color: inherit;
    border-radius: 0.15em;
  }
  .paging {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_s) 1em;
    margin-block-start: 1em;
  }
  .talk {
    margin-block-start: 1.5em;
    padding: 1em;
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .talk > * + * {
    margin-block-start: 0.25em;
  }
  .bones {
    padding-block: 1em;
  }
  .bones .bone:first-child {
    inline-size: 60%;
    block-size: 1.2em;
  }
  .bones .bone + .bone {
    inline-size: 85%;
  }
  .skeleton .label {
    inline-size: 11em;
  }
  .skeleton .hint {
    inline-size: 24em;
  }
  .skeleton .field .bone {
    flex: 1;
    block-size: max(48px, 3em);
    margin: 0;
  }
  .skeleton .field .bone + .bone {
    flex-grow: 0.3;
  }
  .busy .hits {
    opacity: 0.55;
  }
  /* The button stays beside the field: below it, suggestions would cover it. */
  @container (max-inline-size: 26em) {
    .field .button {
      flex: none;
      inline-size: max(48px, 3em);
      padding: 0;
    }
    .words {
      position: absolute;
      inline-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .skeleton .field .bone + .bone {
      flex: none;
      inline-size: max(48px, 3em);
    }
  }
  @media (forced-colors: active) {
    .suggestions li[aria-selected='true'] {
      outline: 2px solid Highlight;
    }
    .talk {
      border: 1px solid CanvasText;
    }
    mark {
      text-decoration: underline;
    }
  }
  @media print {
    :host {
      min-block-size: 0;
    }
    .field,
    .refine,
    .sort,
    .paging,
    .hint {
      display: none;
    }
  }
`;
