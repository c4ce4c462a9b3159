import { css } from 'lit';

/**
 * What tags with choices, marks and notices add to {@link hostStyles}.
 * @internal
 */
export const controlStyles = css`
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
  .link-button {
    min-block-size: 44px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    text-decoration: underline;
    text-underline-offset: 0.18em;
    cursor: pointer;
  }
  .tag {
    display: inline-block;
    padding: 0.05em 0.5em;
    border: 1px solid currentcolor;
    border-radius: var(--_radius);
    font-size: 0.875em;
    font-weight: 600;
  }
  .notice {
    padding-block: 0.5em;
    padding-inline: 0.875em;
    border-inline-start: 0.25em solid var(--_line);
  }
  .linked-offer {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1.25em;
    margin-block-end: 0.75em;
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
