import type {} from '@cite-des-metiers/widgets';
import type { CdmHoursEventMap } from '@cite-des-metiers/widgets/types/elements';

document.querySelector('cdm-permanences')?.addEventListener('cdm-permanences-filter', (event) => {
  const pole: string = event.detail.pole;
  // @ts-expect-error -- the detail has no such field
  return pole + event.detail.poles;
});
export const name: keyof CdmHoursEventMap = 'cdm-hours-state';
