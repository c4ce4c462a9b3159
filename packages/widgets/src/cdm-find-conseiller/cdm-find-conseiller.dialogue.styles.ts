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
    margin-block-start: var(--_l);
  }
  legend {
    padding: 0;
  }
  .question {
    margin-block-end: var(--_s);
    font-size: var(--cdm-font-size-heading, 1.375em);
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }
  span.question {
    display: block;
    font-size: var(--_lead);
  }
  .progress,
  .count {
    display: block;
    margin-block-end: 0.25em;
    color: var(--_muted);
    font-size: calc(var(--_small) * 0.8);
    font-weight: 400;
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(15em, 100%), 1fr));
    gap: var(--_s);
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
    gap: var(--_m);
    min-block-size: max(48px, 3em);
    padding: 0.5em min(0.875em, 4cqi);
    border: var(--_control);
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
  /* A word as long as the window breaks, whatever stands beside it. */
  .choice,
  .choice span,
  .facts li,
  .reasons span,
  .moment > *,
  .booking > * {
    min-inline-size: 0;
    overflow-wrap: anywhere;
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
    font-size: var(--_small);
    font-weight: 400;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.625em var(--_m);
    margin-block-start: var(--_l);
  }

  .around {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
    padding-block-start: var(--_s);
  }

  /* The answer. */
  .answer .question {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 0.35em;
    margin-block-end: 0.25em;
  }
  .answer .count {
    margin: 0;
  }
  .honesty {
    margin-block-start: var(--_m);
    border-inline-start-color: var(--_caution);
    background: var(--_tint);
  }
  .honesty > * + * {
    margin-block-start: var(--_s);
  }
  .nothing {
    margin-block-start: var(--_m);
  }
  .desks {
    margin-block-start: 1em;
  }
  .desk {
    padding-block: var(--_l);
    border-block-start: var(--_border) solid var(--_line);
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
    font-size: var(--_small);
    font-weight: 600;
  }
  .name {
    font-size: var(--_lead);
    font-weight: 700;
    text-wrap: pretty;
  }
  .desk-title + p {
    margin-block-start: 0.125em;
  }
  .moment {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    column-gap: var(--_m);
    min-block-size: 44px;
    padding-block: var(--_s);
  }
  .moment + .moment {
    border-block-start: var(--_border) solid var(--_line);
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
  .day {
    font-weight: 600;
  }
  @container (min-inline-size: 14em) {
    .count,
    .times {
      white-space: nowrap;
    }
  }
  /* The answer: a time, and under it a place. */
  .first > .moments .moment time {
    font-size: min(var(--_answer), 13cqi);
    line-height: 1.25;
  }
  /* As large as this, "until six" may need two lines in a narrow column. */
  .first > .moments .moment .times {
    white-space: normal;
  }
  .first > .moments .moment .day {
    font-weight: 700;
  }
  .moment .link-button {
    color: var(--_muted);
    font-size: var(--_small);
    text-align: start;
    text-decoration: none;
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
    gap: 0.375em var(--_l);
  }
  .booking {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_l);
  }
  .booking a:not(.button) {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    font-weight: 600;
  }
  .reasons li {
    display: flex;
    gap: var(--_s);
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
    margin-block-start: var(--_s);
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
    details .moment .link-button span {
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
    .first > .moments .moment .link-button {
      grid-area: auto / 1;
      justify-self: start;
    }
    .first > .moments .moment .icon {
      margin-inline-end: 0.35em;
      inline-size: 1.1em;
      block-size: 1.1em;
    }
  }
  @container (max-inline-size: 29em) {
    .buttons .button,
    .booking .button,
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
    .first details::details-content {
      content-visibility: visible;
      block-size: auto;
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
    .first > .moments .moment time {
      font-size: var(--_lead);
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
