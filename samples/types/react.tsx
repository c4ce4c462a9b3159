import { type ReactElement, useRef } from 'react';
import type {} from '@cite-des-metiers/widgets/types/react';
import { CdmHours, type CdmHoursElement, CdmPermanences } from '@cite-des-metiers/widgets/react';
import type { CdmResourceSearch } from '@cite-des-metiers/widgets';

export function Wrapped(): ReactElement {
  const hours = useRef<CdmHoursElement>(null);
  return (
    <>
      <CdmHours
        ref={hours}
        feed="/cdm/"
        view="week"
        headingLevel={3}
        withoutHeading
        className="carte"
        aria-label="Horaires"
        onClick={() => hours.current?.reload()}
        onCdmHoursState={(event) => {
          const type: 'loading' | 'ready' | 'empty' | 'unknown' | 'error' = event.detail.type;
          return type;
        }}
      >
        <a href="tel:+33261910010">02 61 91 00 10</a>
      </CdmHours>
      <CdmPermanences limit={4} onCdmPermanencesFilter={({ detail }) => detail.pole.trim()} />
      {/* @ts-expect-error -- the views are a closed list */}
      <CdmHours view="month" />
      {/* @ts-expect-error -- a number */}
      <CdmPermanences limit="four" />
      {/* @ts-expect-error -- no such property */}
      <CdmHours vue="week" />
      {/* @ts-expect-error -- the detail has no such field */}
      <CdmPermanences onCdmPermanencesFilter={({ detail }) => detail.poles} />
      {/* @ts-expect-error -- another tag's event */}
      <CdmHours onCdmPermanencesFilter={() => undefined} />
    </>
  );
}

export function Tags(): ReactElement {
  const search = useRef<CdmResourceSearch>(null);
  return (
    <>
      <cdm-hours
        feed="/cdm/"
        view="badge"
        heading-level="3"
        without-heading
        className="carte"
        key="hours"
        oncdm-hours-state={(event) => event.detail.type.length}
      />
      <cdm-resource-search
        ref={search}
        limit={5}
        linked
        oncdm-resource-search-results={({ detail }) => detail.total.toFixed()}
      >
        <a href="/documents">Documents</a>
      </cdm-resource-search>
      {/* @ts-expect-error -- the views are a closed list */}
      <cdm-hours view="month" />
      {/* @ts-expect-error -- a level is a number */}
      <cdm-hours heading-level="three" />
      {/* @ts-expect-error -- the detail has no such field */}
      <cdm-resource-search oncdm-resource-search-results={({ detail }) => detail.count} />
      {/* @ts-expect-error -- no such tag */}
      <cdm-horaires />
    </>
  );
}
