import { css } from 'lit';

/**
 * What every tag starts from. The partner's rules can reach the host element and beat `:host`, so everything that must
 * hold stands on `.root`: what is inherited and would hurt reading is reset there, font family and colour are not.
 * Sizes are in `em` from a floor in pixels, since `rem` belongs to the partner (many sites set it to 10 px).
 * @internal
 */
export const hostStyles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .root {
    --_text: var(--cdm-color-text, inherit);
    --_muted: var(--cdm-color-muted, color-mix(in srgb, currentcolor 78%, transparent));
    --_line: var(--cdm-color-line, color-mix(in srgb, currentcolor 22%, transparent));
    --_tint: var(--cdm-color-tint, color-mix(in srgb, currentcolor 6%, transparent));
    --_positive: var(--cdm-color-positive, light-dark(#18753c, #6fdc9a));
    --_caution: var(--cdm-color-caution, light-dark(#8a5300, #ffc46b));
    --_negative: var(--cdm-color-negative, light-dark(#a1261d, #ff9d92));
    --_radius: var(--cdm-radius, 0.375em);
    --_border: var(--cdm-border-width, 1px);
    --_small: var(--cdm-font-size-small, 0.875em);
    --_lead: var(--cdm-font-size-lead, 1.125em);
    --_answer: var(--cdm-font-size-answer, 1.75em);
    --_s: var(--cdm-space-s, 0.5em);
    --_m: var(--cdm-space-m, 0.75em);
    /* Whatever the page lets down to us, from line-height: 0 to text-transform: what is to be the page's is asked back. */
    all: initial;
    display: block;
    container-type: inline-size;
    /* A container has no width of its own: beside others in a row it would be nothing wide. */
    contain-intrinsic-inline-size: 12em;
    color: var(--_text);
    color-scheme: inherit;
    font-family: var(--cdm-font-family, inherit);
    font-size: max(var(--cdm-font-size, 1em), 15px);
    line-height: 1.5;
    overflow-wrap: break-word;
    visibility: inherit;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  .heading {
    margin: 0 0 var(--_s);
    font-family: var(--cdm-font-family-heading, inherit);
    font-size: var(--cdm-font-size-heading, 1.375em);
    font-weight: var(--cdm-font-weight-heading, 700);
    line-height: 1.25;
    text-wrap: balance;
  }
  .subheading {
    margin: 0 0 var(--_s);
    font: inherit;
    font-weight: 700;
  }
  p,
  ul,
  ol {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  a {
    color: var(--cdm-color-link, inherit);
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  a:hover {
    text-decoration-thickness: 0.14em;
  }
  button,
  input,
  select {
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: max(44px, 2.75em);
    padding: 0.4em 1em;
    border: var(--_border) solid currentcolor;
    border-radius: var(--_radius);
    background: transparent;
    color: var(--cdm-color-link, inherit);
    font-weight: 600;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }
  .button:hover {
    background: var(--_tint);
  }
  :focus-visible {
    outline: 0.1875em solid var(--cdm-color-focus, light-dark(#0b57d0, #a8c7fa));
    outline-offset: 0.125em;
    border-radius: 0.125em;
  }
  .muted {
    color: var(--_muted);
  }
  .small {
    font-size: var(--_small);
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .icon {
    inline-size: 1.1em;
    block-size: 1.1em;
    flex: none;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
    vertical-align: -0.15em;
  }
  time,
  .figures {
    font-variant-numeric: tabular-nums;
  }
  .error > * + * {
    margin-block-start: var(--_m);
  }
  summary {
    display: flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: 44px;
    inline-size: fit-content;
    font-weight: 600;
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  [open] > summary .icon {
    rotate: 180deg;
  }
  .bone {
    display: block;
    block-size: 0.9em;
    margin-block: 0.3em;
    max-inline-size: 100%;
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  /* Whoever asks for less motion gets none. */
  @media (prefers-reduced-motion: no-preference) {
    summary .icon {
      transition: rotate var(--cdm-duration, 160ms);
    }
    .bone {
      animation: breathe var(--cdm-duration-pulse, 1.6s) ease-in-out infinite alternate;
    }
  }
  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }
  /* Enlarged text on a telephone: a word longer than the line breaks where the language breaks it. */
  @container (max-inline-size: 14em) {
    .root > * {
      hyphens: auto;
      overflow-wrap: anywhere;
    }
  }
  @media (forced-colors: active) {
    .bone {
      border: 1px solid GrayText;
    }
  }
  @media print {
    .button,
    .screen-only {
      display: none !important;
    }
    a[href^='http']::after {
      content: ' (' attr(href) ')';
      font-size: var(--_small);
      overflow-wrap: anywhere;
    }
  }
`;
