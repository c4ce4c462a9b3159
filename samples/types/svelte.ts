import type { SvelteHTMLElements } from 'svelte/elements';
import type {} from '@cite-des-metiers/widgets/types/svelte';

export const hours: SvelteHTMLElements['cdm-hours'] = {
  feed: '/cdm/',
  view: 'week',
  'heading-level': '3',
  'without-heading': true,
  class: 'carte',
  'oncdm-hours-state': (event) => event.detail.type.length,
};
// @ts-expect-error -- the views are a closed list
export const wrong: SvelteHTMLElements['cdm-hours'] = { view: 'month' };
export const deaf: SvelteHTMLElements['cdm-permanences'] = {
  // @ts-expect-error -- the detail has no such field
  'oncdm-permanences-filter': (event) => event.detail.poles,
};
