import { css } from 'lit';

/** @internal */
export const permanencesStyles = css`
  :host {
    min-block-size: var(--cdm-permanences-reserve, 32em);
  }
  .filters,
  .chosen {
    margin-block-end: var(--_m);
  }
  .chosen {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: var(--_l);
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
    font-weight: 400;
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
    grid-template-columns: 8.5em minmax(0, 1fr) auto;
    column-gap: var(--_l);
    align-items: start;
    padding-block: 0.875em;
    border-block-end: var(--_border) solid var(--_line);
  }
  .session:last-child {
    border-block-end: 0;
  }
  .when {
    font-size: var(--_lead);
    font-weight: 700;
    line-height: 1.35;
  }
  .when time {
    white-space: nowrap;
  }
  .when .tag {
    display: block;
    inline-size: fit-content;
    margin-block-start: 0.35em;
    line-height: 1.5;
  }
  .keep {
    display: inline-grid;
    place-items: center end;
    inline-size: 44px;
    margin-block-start: -0.6em;
    font-size: var(--_lead);
  }
  .keep .icon {
    margin: 0;
  }
  .what > * + * {
    margin-block-start: 0.25em;
  }
  .name {
    font-size: var(--_lead);
    font-weight: 600;
    line-height: 1.35;
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
  /* A target reaches beyond its line. */
  .name a {
    display: inline-block;
    max-inline-size: 100%;
    padding-block: 0.5em;
    margin-block: -0.5em;
  }
  .facts strong {
    display: inline-block;
    max-inline-size: 100%;
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
    column-gap: var(--_l);
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
    .bones {
      grid-template-columns: minmax(0, 1fr);
    }
    .session {
      grid-template-columns: minmax(0, 1fr) auto;
      row-gap: 0.25em;
    }
    .what {
      grid-area: 2 / 1 / auto / span 2;
    }
    .keep {
      grid-area: 1 / 2;
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
