import { css } from 'lit';

/** @internal */
export const permanencesStyles = css`
  :host {
    min-block-size: var(--cdm-permanences-reserve, 32em);
  }
  .filters {
    margin-block-end: 1.25em;
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
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(13em, 100%), 1fr));
    gap: 0.75em 1em;
    padding-block: 0.25em 0.75em;
  }
  label {
    display: block;
    font-size: 0.875em;
    font-weight: 600;
  }
  select {
    display: block;
    inline-size: 100%;
    min-block-size: 44px;
    margin-block-start: 0.25em;
    padding-inline: 0.6em;
    border: 1px solid var(--cdm-color-control, color-mix(in srgb, currentcolor 60%, transparent));
    border-radius: var(--_radius);
    background: Canvas;
    color: CanvasText;
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
    grid-template-columns: 9.5em 1fr;
    column-gap: 1.25em;
    padding-block: 0.875em;
    border-block-end: 1px solid var(--_line);
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
    margin-block-start: 0.35em;
  }
  .what > * + * {
    margin-block-start: 0.25em;
  }
  .name {
    font-size: 1.125em;
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
  .cancelled .tag,
  .full .tag {
    color: var(--_negative);
  }
  .moved .tag,
  .other .tag {
    color: var(--_caution);
  }
  .running .tag {
    color: var(--_positive);
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1.25em;
    row-gap: 0.125em;
  }
  .facts .icon {
    color: var(--_muted);
    margin-inline-end: 0.35em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 1.25em;
  }
  .actions a {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    font-weight: 600;
  }
  .link-button .icon {
    margin-inline-end: 0.35em;
  }
  .more {
    margin-block-start: 1em;
  }
  .notice {
    margin-block-end: 1em;
  }
  .notice > * + * {
    margin-block-start: 0.5em;
  }
  .bones {
    display: grid;
    grid-template-columns: 9.5em 1fr;
    gap: 1.25em;
    padding-block: 0.875em;
  }
  .bones + .bones {
    border-block-start: 1px solid var(--_line);
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
      grid-template-columns: 1fr;
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
