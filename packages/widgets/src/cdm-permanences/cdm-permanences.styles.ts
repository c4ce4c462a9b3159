import { css } from 'lit';

/** @internal */
export const permanencesStyles = css`
  :host {
    min-block-size: var(--cdm-permanences-reserve, 32em);
  }
  .filters {
    margin-block-end: var(--_l);
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(13em, 100%), 1fr));
    gap: var(--_m) 1em;
    padding-block: 0.25em var(--_m);
  }
  label {
    display: block;
    font-size: var(--_small);
    font-weight: 600;
  }
  select {
    display: block;
    inline-size: 100%;
    margin-block-start: 0.25em;
    /* The label around it is small. */
    font-size: max(1.143em, 16px);
  }
  .day + .day {
    margin-block-start: 1.5em;
  }
  .subheading {
    padding-block-end: 0.375em;
    border-block-end: 2px solid currentcolor;
    margin-block-end: 0;
  }
  .session {
    display: grid;
    grid-template-columns: 9.5em minmax(0, 1fr);
    column-gap: var(--_l);
    padding-block: 0.875em;
    border-block-end: var(--_border) solid var(--_line);
  }
  .session:last-child {
    border-block-end: 0;
  }
  .when {
    font-weight: 600;
  }
  .when time {
    white-space: nowrap;
  }
  .when .tag {
    display: block;
    inline-size: fit-content;
    margin-block-start: 0.35em;
  }
  .what > * + * {
    margin-block-start: 0.25em;
  }
  .name {
    font-size: var(--_lead);
    font-weight: 700;
    line-height: 1.3;
    text-wrap: pretty;
  }
  .cancelled .when time,
  .cancelled .name {
    text-decoration: line-through;
    text-decoration-thickness: 0.08em;
    font-weight: 400;
  }
  /* Half the page's own colour: the words read on a dark page that does not say it is one. */
  .when .tag {
    color: color-mix(in srgb, currentcolor, var(--_tone, currentcolor));
  }
  .cancelled .tag,
  .full .tag {
    --_tone: var(--_negative);
  }
  .moved .tag,
  .other .tag {
    --_tone: var(--_caution);
  }
  .running .tag {
    --_tone: var(--_positive);
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    column-gap: var(--_l);
    row-gap: 0.125em;
  }
  .facts li {
    min-inline-size: 0;
  }
  .facts .icon {
    color: var(--_muted);
    margin-inline-end: 0.35em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: var(--_l);
  }
  .actions a {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    font-weight: 600;
  }
  .more {
    margin-block-start: 1em;
  }
  .notice {
    margin-block-end: 1em;
  }
  .notice > * + * {
    margin-block-start: var(--_s);
  }
  .bones {
    display: grid;
    grid-template-columns: 9.5em 1fr;
    gap: var(--_l);
    padding-block: 0.875em;
  }
  .bones + .bones {
    border-block-start: var(--_border) solid var(--_line);
  }
  .bones .wide {
    inline-size: 70%;
    block-size: 1.2em;
  }
  .bones .half {
    inline-size: 45%;
  }
  @container (max-inline-size: 30em) {
    .session,
    .bones {
      grid-template-columns: minmax(0, 1fr);
      row-gap: 0.25em;
    }
    .when {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.25em 0.75em;
    }
    .when .tag {
      margin-block-start: 0;
    }
  }
  @media print {
    :host {
      min-block-size: 0;
    }
    .filters {
      display: none;
    }
    .session {
      break-inside: avoid;
    }
  }
`;
