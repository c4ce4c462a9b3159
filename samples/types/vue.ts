import type { GlobalComponents } from 'vue';
import type {} from '@cite-des-metiers/widgets/types/vue';

type Tag<Name extends keyof GlobalComponents> = GlobalComponents[Name] extends new () => infer Instance
  ? Instance
  : never;
type Props<Name extends keyof GlobalComponents> = Tag<Name> extends { $props: infer Own } ? Own : never;

export const hours: Props<'cdm-hours'> = {
  feed: '/cdm/',
  view: 'week',
  headingLevel: '3',
  withoutHeading: '',
  class: 'carte',
};
// @ts-expect-error -- the views are a closed list
export const wrong: Props<'cdm-hours'> = { view: 'month' };

export function fire(
  tag: Tag<'cdm-permanences'>,
  event: CustomEvent<{ pole: string; public: string; language: string; mode: string }>,
): void {
  tag.$emit('cdm-permanences-filter', event);
  // @ts-expect-error -- another tag's event
  tag.$emit('cdm-hours-state', event);
  // @ts-expect-error -- the detail is the filters
  tag.$emit('cdm-permanences-filter', new CustomEvent('x', { detail: 3 }));
}
