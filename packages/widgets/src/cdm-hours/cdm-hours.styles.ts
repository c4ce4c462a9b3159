import { css } from 'lit';

/** @internal */
export const hoursStyles = css`
  :host {
    min-block-size: var(--cdm-hours-reserve, 11em);
  }
  :host([view='week']) {
    min-block-size: var(--cdm-hours-reserve, 27em);
  }
  :host([view='badge']) {
    display: inline-block;
    min-block-size: 1.5em;
  }
  :host([view='badge'][hidden]) {
    display: none;
  }
  :host([view='badge']) .root {
    container-type: normal;
  }
  .status {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 0.5em;
    line-height: 1.3;
  }
  .state {
    display: inline-flex;
    align-items: baseline;
    gap: 0.45em;
    font-weight: 700;
  }
  .block .state {
    font-size: 1.5em;
  }
  .block .next {
    font-size: 1.125em;
  }
  /* A shape per state, so that colour is never alone: a disc, a ring, a dashed ring. */
  .mark {
    align-self: center;
    flex: none;
    inline-size: 0.62em;
    block-size: 0.62em;
    border: 0.16em solid var(--cdm-hours-closed-color, var(--_muted));
    border-radius: 50%;
  }
  .open .mark {
    border-color: var(--cdm-hours-open-color, var(--_positive));
    background: var(--cdm-hours-open-color, var(--_positive));
  }
  .unknown .mark {
    border-style: dashed;
    border-color: var(--cdm-hours-unknown-color, var(--_caution));
  }
  .today {
    margin-block-start: 0.375em;
  }
  .today-label::after {
    content: ' ';
  }
  .details {
    margin-block-start: 0.75em;
  }
  .details > * + * {
    margin-block-start: 0.75em;
  }
  .ahead {
    padding-block: 0.625em;
    padding-inline: 0.875em;
    border-inline-start: 0.25em solid var(--_caution);
    background: var(--_tint);
    border-start-end-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
  }
  .ahead strong {
    font-weight: 600;
  }
  .ahead li + li {
    margin-block-start: 0.375em;
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
  summary .icon {
    transition: rotate 160ms ease;
  }
  details[open] summary .icon {
    rotate: 180deg;
  }
  table {
    inline-size: 100%;
    max-inline-size: 32em;
    border-collapse: collapse;
    text-align: start;
  }
  caption {
    text-align: start;
  }
  th,
  td {
    padding-block: 0.5em;
    padding-inline: 0 1em;
    border-block-end: 1px solid var(--_line);
    vertical-align: baseline;
    text-align: start;
    font-weight: 400;
  }
  th {
    inline-size: 40%;
    white-space: nowrap;
  }
  td {
    padding-inline-end: 0;
  }
  tr:last-child > * {
    border-block-end: 0;
  }
  .is-today > * {
    font-weight: 700;
  }
  .note {
    display: block;
    font-weight: 400;
    font-size: 0.875em;
    color: var(--_muted);
  }
  .place {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.5em 0.625em;
    align-items: start;
  }
  .place .icon {
    margin-block-start: 0.2em;
    color: var(--_muted);
  }
  address {
    font-style: normal;
  }
  .place a[href^='tel:'] {
    display: inline-block;
    padding-block: 0.25em;
    white-space: nowrap;
  }
  .bone.line-1 {
    inline-size: 9em;
    block-size: 1.6em;
  }
  .bone.line-2 {
    inline-size: 14em;
    max-inline-size: 100%;
  }
  .bone.line-3 {
    inline-size: 11em;
    max-inline-size: 90%;
  }
  .bones .bone + .bone {
    margin-block-start: 0.7em;
  }
  @container (max-inline-size: 22em) {
    th {
      white-space: normal;
    }
    th,
    td {
      display: block;
      inline-size: auto;
      padding-block: 0;
      border: 0;
    }
    tr {
      display: block;
      padding-block: 0.5em;
      border-block-end: 1px solid var(--_line);
    }
  }
  @media print {
    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
    summary {
      display: none;
    }
    :host {
      min-block-size: 0;
    }
  }
  @media (forced-colors: active) {
    .open .mark {
      forced-color-adjust: none;
      background: CanvasText;
      border-color: CanvasText;
    }
    .ahead {
      border: 1px solid CanvasText;
    }
  }
`;
