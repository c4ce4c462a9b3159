import { css } from 'lit';

/**
 * What tags with choices, marks and notices add to {@link hostStyles}.
 * @internal
 */
export const controlStyles = css`
  .root {
    --_l: var(--cdm-space-l, 1.25em);
    --_control: var(--_border) solid var(--cdm-color-control, color-mix(in srgb, currentcolor 60%, transparent));
  }
  /* 16 px at least: below, phones zoom into the field. */
  input[type='text'],
  select {
    min-block-size: max(44px, 2.75em);
    padding-inline: 0.75em;
    border: var(--_control);
    border-radius: var(--_radius);
    background: var(--cdm-color-field, Canvas);
    color: var(--cdm-color-field-text, CanvasText);
    font-size: max(1em, 16px);
  }
  .button.primary {
    border-color: transparent;
    background: var(--cdm-color-accent, light-dark(#1d2433, #f3f4f8));
    color: var(--cdm-color-on-accent, light-dark(#ffffff, #12151d));
  }
  .button.primary:hover {
    box-shadow: inset 0 0 0 0.15em color-mix(in srgb, currentcolor 45%, transparent);
  }
  .button[disabled],
  .button[aria-disabled='true'] {
    opacity: 0.6;
    cursor: not-allowed;
  }
  .call {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
  }
  .link-button {
    min-block-size: 44px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--cdm-color-link, inherit);
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.18em;
    cursor: pointer;
  }
  .tag {
    display: inline-block;
    padding: 0.05em 0.5em;
    border: var(--_border) solid currentcolor;
    border-radius: var(--_radius);
    font-size: var(--_small);
    font-weight: 600;
  }
  .notice {
    padding-block: var(--_s);
    padding-inline: 0.875em;
    border-inline-start: 0.25em solid var(--_line);
  }
  .linked-offer {
    display: flex;
    flex-wrap: wrap;
    column-gap: var(--_l);
    margin-block-end: var(--_m);
  }
  /* An icon before words, and a line of facts, each with its own. */
  .link-button .icon {
    margin-inline-end: 0.35em;
  }
  @media (forced-colors: active) {
    .tag,
    .notice {
      border-color: currentcolor;
    }
  }
  @media print {
    .link-button {
      display: none !important;
    }
  }
`;
