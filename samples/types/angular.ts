import { CdmHours, CdmPermanences } from '@cite-des-metiers/widgets/angular';

export function set(hours: CdmHours, permanences: CdmPermanences): void {
  hours.view = 'week';
  hours.element.reload();
  // @ts-expect-error -- the views are a closed list
  hours.view = 'month';
  hours.cdmHoursState.subscribe((event) => event.detail.type.length);
  // @ts-expect-error -- the detail has no such field
  permanences.cdmPermanencesFilter.subscribe((event) => event.detail.poles);
}
