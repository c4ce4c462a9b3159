import { css } from 'lit';

/** @internal */
export const findConseillerStyles = css`
  :host {
    min-block-size: var(--cdm-find-conseiller-reserve, 34em);
  }
  .screen {
    display: grid;
    gap: 1.5em;
  }
  .screen > * {
    min-inline-size: 0;
  }
  .link-button .icon,
  summary .icon {
    margin-inline-end: 0.35em;
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
    margin-block-end: 0.75em;
    color: var(--_muted);
    font-size: 1em;
  }
  .promise {
    color: var(--_muted);
    margin-block: -0.375em 1.25em;
  }
  .field {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block: 0.375em 0.5em;
  }
  #words {
    flex: 1 1 13em;
    min-inline-size: 0;
    min-block-size: max(44px, 2.75em);
    padding-inline: 0.75em;
    border: 1px solid var(--cdm-color-control, color-mix(in srgb, currentcolor 60%, transparent));
    border-radius: var(--_radius);
    background: Canvas;
    color: CanvasText;
    font-size: max(1em, 16px);
  }
  .way .subheading,
  .come .subheading {
    font-size: 1.125em;
    line-height: 1.3;
  }
  .examples-label {
    margin-block: 0.875em 0.375em;
  }
  .examples {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .example {
    min-block-size: 44px;
    padding: 0.375em 0.875em;
    border: 1px solid var(--_line);
    border-radius: 1.5em;
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
    gap: 0.75em 1.5em;
    padding-block-start: 1.25em;
    border-block-start: 1px solid var(--_line);
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
    grid-template-columns: repeat(auto-fit, minmax(min(15em, 100%), 1fr));
    gap: 0.75em 1.5em;
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
    column-gap: 0.5em;
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
    white-space: nowrap;
  }
  .place > .icon + span > .phone {
    padding-block: 0.625em;
    margin-block: -0.625em;
  }

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
    grid-template-columns: repeat(auto-fill, minmax(min(11em, 100%), 1fr));
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 0.75em;
    min-block-size: max(48px, 3em);
    padding: 0.5em 0.875em;
    border: 1px solid var(--cdm-color-control, color-mix(in srgb, currentcolor 45%, transparent));
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
  }
  .desk-title + p {
    margin-block-start: 0.125em;
  }
  .moment {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 0.75em;
    min-block-size: 44px;
  }
  .moment + .moment {
    border-block-start: 1px dotted var(--_line);
  }
  .moment time {
    flex: 1 1 17em;
    line-height: 1.35;
  }
  .day {
    font-weight: 600;
  }
  .times {
    margin-inline-start: 0.375em;
    white-space: nowrap;
  }
  .first .moment:first-child time {
    font-size: 1.25em;
  }
  .first .moment:first-child .day {
    font-weight: 700;
  }
  .moment .link-button {
    color: var(--_muted);
    font-size: 0.875em;
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

  .bone.line-1,
  .bone.line-2 {
    inline-size: 12em;
    max-inline-size: 100%;
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
    .screen.start {
      grid-template-columns: minmax(0, 1.7fr) minmax(0, 1fr);
      grid-template-rows: auto 1fr;
      column-gap: 2.5em;
    }
    .screen.start .come {
      grid-column: 2;
      grid-row: 1 / 3;
      grid-template-columns: 1fr;
    }
    .screen.start.empty {
      grid-template-columns: 1fr;
    }
    .screen.start.empty .come {
      grid-column: 1;
    }
    .choices.by-pole {
      grid-template-columns: 1fr 1fr;
    }
  }
  @container (max-inline-size: 29em) {
    .moment {
      flex-wrap: nowrap;
      min-block-size: 48px;
    }
    .moment time {
      flex: 1 1 auto;
    }
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
    .first .moment:first-child {
      flex-wrap: wrap;
    }
    .first .moment:first-child time {
      flex-basis: 100%;
      padding-block-start: 0.375em;
    }
    .first .moment:first-child .icon {
      margin-inline-end: 0.35em;
      inline-size: 1.1em;
      block-size: 1.1em;
    }
    .field .button,
    .buttons .button,
    .guide .button {
      flex: 1 1 100%;
    }
  }
  @media print {
    :host {
      min-block-size: 0;
    }
    .root {
      font-size: 11pt;
      color: #000000;
    }
    .way,
    .back,
    .step,
    summary,
    .meanwhile {
      display: none;
    }
    .come {
      padding: 0;
      padding-block-start: 0.75em;
      border-block-start: 2px solid;
      border-radius: 0;
      background: none;
    }
    .desk {
      padding-block: 0.75em;
      break-inside: avoid;
    }
    .desk > * + * {
      margin-block-start: 0.25em;
    }
    .moment {
      min-block-size: 0;
    }
  }
  @media (forced-colors: active) {
    .come,
    .honesty {
      border: 1px solid CanvasText;
    }
    .choice:has(:checked) {
      outline: 2px solid Highlight;
    }
    .open .mark {
      forced-color-adjust: none;
      background: CanvasText;
      border-color: CanvasText;
    }
  }
`;
