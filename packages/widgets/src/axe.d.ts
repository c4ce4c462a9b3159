import type axe from 'axe-core';

declare global {
  interface Window {
    /** axe-core is UMD: tests import `axe-core/axe.min.js` for its effect. */
    axe: typeof axe;
  }
}
