import { css } from 'lit';

/** @internal */
export const findConseillerStyles = css`
  :host {
    min-block-size: var(--cdm-find-conseiller-reserve, 34em);
  }
  /* Only where it is printed: dates instead of "today", the week instead of "open now". */
  .paper {
    display: none;
  }
  .screen {
    display: grid;
    gap: 1.5em;
  }
  .screen > *,
  .come > *,
  .place > * {
    min-inline-size: 0;
  }
  /* The next screen is on its way: this one breathes wherever one looks at it, but not when the wait is short. */
  .screen[aria-busy] {
    cursor: progress;
    animation: breathe 0.8s ease-in-out 0.25s infinite alternate;
  }
  .screen p {
    text-wrap: pretty;
  }
  .outdated {
    margin-block-end: var(--_l);
  }

  /* Start: two ways in on one side, the third beside them. */
  label[for] {
    display: block;
  }
  .field .button {
    flex: 0 1 auto;
  }
  /* Beyond the first screen the question leads, and the tag's name steps back. */
  .root:has(.screen:not(.start)) > .heading {
    margin-block-end: var(--_m);
    color: var(--_muted);
    font-size: 1em;
  }
  .promise {
    color: var(--_muted);
    margin-block: -0.375em var(--_l);
  }
  .field {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s);
    margin-block: 0.375em var(--_s);
  }
  #words {
    flex: 1 1 13em;
    min-inline-size: 0;
  }
  .way .subheading,
  .come .subheading {
    font-size: var(--_lead);
    line-height: 1.3;
  }
  .examples-label {
    margin-block: 0.875em 0.375em;
  }
  .examples {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s);
  }
  .example {
    min-block-size: 44px;
    max-inline-size: 100%;
    padding: 0.375em 0.875em;
    border: var(--_border) solid var(--_line);
    border-radius: var(--cdm-radius-pill, 1.5em);
    overflow-wrap: anywhere;
    background: none;
    text-align: start;
    line-height: 1.3;
    cursor: pointer;
  }
  .example:hover {
    border-color: currentcolor;
    background: var(--_tint);
  }
  .guide {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_m) 1.5em;
    padding-block-start: var(--_l);
    border-block-start: var(--_border) solid var(--_line);
  }
  .guide > div {
    flex: 1 1 16em;
  }
  .guide .subheading {
    margin-block-end: 0.125em;
  }

  /* Just come: quiet, and never far. */
  .come {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(12em, 100%), 1fr));
    gap: var(--_m) 1.5em;
    align-content: start;
    padding: 1em 1.125em;
    border-radius: var(--_radius);
    background: var(--_tint);
    align-self: start;
  }
  .come .subheading {
    margin-block-end: 0.25em;
  }
  .status {
    display: flex;
    flex-wrap: wrap;
    column-gap: var(--_s);
  }
  .state {
    display: inline-flex;
    align-items: center;
    gap: 0.45em;
  }
  /* A shape per state, so that colour is never alone: a disc, a ring, a dashed ring. */
  .mark {
    flex: none;
    inline-size: 0.62em;
    block-size: 0.62em;
    border: 0.16em solid var(--_muted);
    border-radius: 50%;
  }
  .open .mark {
    border-color: var(--_positive);
    background: var(--_positive);
  }
  .unknown .mark {
    border-style: dashed;
    border-color: var(--_caution);
  }
  .place {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.375em 0.625em;
    align-content: start;
  }
  .place > .icon {
    margin-block-start: 0.2em;
    color: var(--_muted);
  }
  address {
    font-style: normal;
  }
  .phone {
    display: inline-block;
  }
  /* In enlarged text on a telephone a number may need two lines. */
  @container (min-inline-size: 14em) {
    .phone {
      white-space: nowrap;
    }
  }
  .place > .icon + span > .phone {
    padding-block: 0.625em;
    margin-block: -0.625em;
  }

  .bone.line-1,
  .bone.line-2 {
    inline-size: 12em;
    block-size: 1.2em;
  }
  .bone.field-1 {
    block-size: 2.75em;
    margin-block: 0.75em 2em;
  }
  .bone.box {
    block-size: 9em;
    margin-block-start: 1.5em;
  }

  @container (min-inline-size: 44em) {
    .screen:not(.empty) {
      grid-template-columns: minmax(0, 2fr) minmax(0, 1fr);
      grid-template-rows: auto 1fr;
      column-gap: 2.5em;
    }
    .screen:not(.empty) > .come {
      grid-column: 2;
      grid-row: 1 / 3;
      grid-template-columns: 1fr;
    }
  }
  @container (max-inline-size: 29em) {
    .field .button,
    .guide .button {
      flex: 1 1 100%;
    }
  }
  @media print {
    :host {
      min-block-size: 0;
    }
    .root {
      color-scheme: light;
      font-size: 10.5pt;
      line-height: 1.35;
      color: CanvasText;
    }
    .paper {
      display: block;
    }
    .way {
      display: none;
    }
    .screen {
      gap: 0.5em;
    }
    .come {
      padding: 0;
      padding-block-start: 0.75em;
      border-block-start: 2px solid;
      border-radius: 0;
      background: none;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .screen[aria-busy] {
      animation: none;
      opacity: 0.6;
    }
  }
  @media (forced-colors: active) {
    .come {
      border: 1px solid CanvasText;
    }
    .open .mark {
      forced-color-adjust: none;
      background: CanvasText;
      border-color: CanvasText;
    }
  }
`;
