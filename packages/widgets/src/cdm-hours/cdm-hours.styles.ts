import { css } from 'lit';

/** @internal */
export const hoursStyles = css`
  :host {
    min-block-size: var(--cdm-hours-reserve, 11em);
  }
  :host([view='week']) {
    min-block-size: var(--cdm-hours-reserve, 27em);
  }
  :host([view='badge']:not([hidden])) {
    display: inline-block;
    min-block-size: 1.5em;
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
    font-size: var(--_answer);
  }
  .block .next {
    font-size: var(--_lead);
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
  .details,
  .details > * + * {
    margin-block-start: var(--_m);
  }
  .ahead {
    padding-block: 0.625em;
    padding-inline: 0.875em;
    border-inline-start: 0.25em solid var(--_caution);
    background: var(--_tint);
  }
  .ahead li + li {
    margin-block-start: 0.375em;
  }
  table {
    inline-size: 100%;
    max-inline-size: 32em;
    border-collapse: collapse;
  }
  th,
  td {
    padding-block: var(--_s);
    padding-inline: 0 1em;
    border-block-end: var(--_border) solid var(--_line);
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
    font-size: var(--_small);
    color: var(--_muted);
    overflow-wrap: anywhere;
  }
  .place {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: var(--_s) 0.625em;
    align-items: start;
  }
  .place .icon {
    color: var(--_muted);
  }
  .place > .icon {
    margin-block-start: 0.2em;
  }
  .place > * {
    min-inline-size: 0;
  }
  address {
    font-style: normal;
  }
  .place .line {
    display: inline-flex;
    align-items: center;
    justify-self: start;
    min-block-size: 44px;
    /* A target reaches beyond its line. */
    margin-block: -0.4em;
    white-space: nowrap;
  }
  .bone {
    inline-size: 13em;
  }
  .line-1 {
    inline-size: 9em;
    block-size: 1.6em;
  }
  /* Little room: a day's date may take two lines, its times stay whole. */
  @container (max-inline-size: 22em) {
    th {
      inline-size: auto;
      white-space: normal;
    }
  }
  /* Enlarged text on a telephone: no room beside the day. */
  @container (max-inline-size: 13em) {
    th,
    td {
      display: block;
      inline-size: auto;
      padding-block: 0;
      border: 0;
    }
    tr {
      display: block;
      padding-block: var(--_s);
      border-block-end: var(--_border) solid var(--_line);
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
  }
`;
