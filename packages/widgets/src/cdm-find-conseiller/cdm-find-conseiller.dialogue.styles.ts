import { css } from 'lit';

/**
 * Styles of the path and of the answer, which come with their code.
 * @internal
 */
export const dialogueStyles = css`
  /* The path. */
  .back {
    display: inline-flex;
    align-items: center;
    justify-self: start;
    margin-block: -0.75em -1em;
    text-decoration: none;
  }
  .back span {
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  :dir(rtl) .back .icon {
    scale: -1 1;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  fieldset + fieldset {
    margin-block-start: 1.25em;
  }
  legend {
    padding: 0;
  }
  .question {
    margin-block-end: 0.5em;
    font-size: 1.375em;
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }
  span.question {
    display: block;
    font-size: 1.125em;
  }
  .progress,
  .count {
    display: block;
    margin-block-end: 0.25em;
    color: var(--_muted);
    font-size: 0.7em;
    font-weight: 400;
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(15em, 100%), 1fr));
    gap: 0.5em;
  }
  .choices.by-pole {
    grid-template-columns: 1fr;
  }
  .choices.by-language,
  .choices.by-mode,
  .choices.by-when {
    grid-template-columns: repeat(auto-fill, minmax(min(9em, 100%), 1fr));
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 0.75em;
    min-block-size: max(48px, 3em);
    padding: 0.5em 0.875em;
    border: 1px solid var(--cdm-color-control, color-mix(in srgb, currentcolor 60%, transparent));
    border-radius: var(--_radius);
    line-height: 1.35;
    cursor: pointer;
  }
  .choice:hover {
    background: var(--_tint);
  }
  .choice:has(:checked) {
    border-color: currentcolor;
    box-shadow: inset 0 0 0 1px currentcolor;
    background: var(--_tint);
    font-weight: 600;
  }
  .choice:has(:focus-visible) {
    outline: 0.1875em solid var(--cdm-color-focus, light-dark(#0b57d0, #a8c7fa));
    outline-offset: 0.125em;
  }
  .choice input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: currentcolor;
  }
  .choice input:focus-visible {
    outline: none;
  }
  .hint {
    display: block;
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 400;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.625em 0.75em;
    margin-block-start: 1.25em;
  }

  .around {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
    padding-block-start: 0.5em;
  }

  /* The answer. */
  .answer .question {
    margin-block-end: 0.25em;
  }
  .count {
    display: inline;
    margin-inline-start: 0.35em;
    white-space: nowrap;
  }
  .honesty {
    margin-block-start: 0.75em;
    border-inline-start-color: var(--_caution);
    background: var(--_tint);
  }
  .honesty > * + * {
    margin-block-start: 0.5em;
  }
  .nothing {
    margin-block-start: 0.75em;
  }
  .desks {
    margin-block-start: 1em;
  }
  .desk {
    padding-block: 1.25em;
    border-block-start: 1px solid var(--_line);
  }
  .desk.first {
    border-block-start: 2px solid currentcolor;
  }
  .desk > * + * {
    margin-block-start: 0.625em;
  }
  .desk-title {
    margin: 0;
    font: inherit;
    line-height: 1.3;
  }
  .desk-pole {
    display: block;
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 600;
  }
  .name {
    font-size: 1.125em;
    font-weight: 700;
    text-wrap: pretty;
  }
  .first .name {
    font-size: 1.25em;
    line-height: 1.25;
  }
  .desk-title + p {
    margin-block-start: 0.125em;
  }
  .moment {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
    column-gap: 0.75em;
    min-block-size: 44px;
    padding-block: 0.5em;
  }
  .moment + .moment {
    border-block-start: 1px solid var(--_line);
  }
  .moment > * {
    grid-column: 1;
  }
  .moment .link-button {
    grid-area: 1 / 2;
  }
  .moment > p:first-child,
  .moment time {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.125em 0.5em;
    line-height: 1.35;
  }
  .access {
    font-size: 0.9375em;
  }
  .day {
    font-weight: 600;
  }
  .times {
    white-space: nowrap;
  }
  /* The answer: a time, and under it a place. */
  .first .moment:first-child time {
    font-size: 1.5em;
    line-height: 1.25;
  }
  .first .moment:first-child .day {
    font-weight: 700;
  }
  .moment .link-button {
    color: var(--_muted);
    font-size: 0.875em;
    text-decoration: none;
    white-space: nowrap;
  }
  .moment .link-button:hover {
    text-decoration: underline;
  }
  .moments-unknown {
    font-weight: 600;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.375em 1.25em;
  }
  .booking {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1.25em;
  }
  .booking a {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    font-weight: 600;
  }
  .reasons li {
    display: flex;
    gap: 0.5em;
  }
  .reasons .icon {
    margin-block-start: 0.2em;
    color: var(--_positive);
  }
  .bring ul {
    padding-inline-start: 1.25em;
    list-style: disc;
  }
  details > * + * {
    margin-block-start: 0.5em;
  }
  summary {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: 44px;
    font-weight: 600;
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary .icon {
    transition: rotate 160ms ease;
  }
  details[open] > summary .icon {
    rotate: 180deg;
  }
  .documents li {
    padding-block: 0.25em;
  }
  .print-frame {
    position: absolute;
    inline-size: 0;
    block-size: 0;
    border: 0;
    visibility: hidden;
  }

  @container (max-inline-size: 34em) {
    /* What the icon means is said once, beside the first moment. */
    .desk:not(.first) .moment .link-button span,
    .moment:not(:first-child) .link-button span {
      display: none;
    }
    .moment .link-button .icon {
      margin: 0;
      inline-size: 1.5em;
      block-size: 1.5em;
    }
    .moment .link-button {
      min-inline-size: 44px;
    }
    .first .moment:first-child .link-button {
      grid-area: auto / 1;
      justify-self: start;
    }
    .first .moment:first-child time {
      font-size: 1.375em;
    }
    .first .moment:first-child .icon {
      margin-inline-end: 0.35em;
      inline-size: 1.1em;
      block-size: 1.1em;
    }
  }
  @container (max-inline-size: 29em) {
    .buttons .button,
    .more {
      flex: 1 1 100%;
      inline-size: 100%;
    }
  }
  @media print {
    .step,
    .count,
    summary,
    .meanwhile {
      display: none;
    }
    /* One page to take along: the best three. */
    .desk:nth-child(n + 4) {
      display: none;
    }
    .desk {
      padding-block: 0.625em;
      break-inside: avoid;
    }
    .desk > * + * {
      margin-block-start: 0.25em;
    }
    .desk .moment {
      min-block-size: 0;
      padding: 0;
      border: 0;
    }
    .moment time {
      font-weight: 600;
    }
    .first .moment:first-child time {
      font-size: 1.25em;
    }
    .facts {
      gap: 0 1em;
    }
    .desks {
      margin-block-start: 0.5em;
    }
  }
  @media (forced-colors: active) {
    .honesty {
      border: 1px solid CanvasText;
    }
    .choice:has(:checked) {
      outline: 2px solid Highlight;
    }
  }
`;
