import { css } from 'lit';

/** @internal */
export const __name__Styles = css`
  :host {
    min-block-size: var(--__tag__-reserve, 8em);
  }
  .cite {
    font-size: var(--_lead);
    font-weight: 600;
  }
  .note {
    margin-block-start: var(--_s);
  }
  dl {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 var(--_m);
    margin: var(--_s) 0 0;
  }
  dt {
    color: var(--_muted);
  }
  dt,
  dd {
    margin: 0;
    min-block-size: 44px;
    align-content: center;
  }
  .line-1 {
    inline-size: 14em;
  }
  .line-2 {
    inline-size: 9em;
  }
`;
