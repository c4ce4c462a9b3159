/** @jsxImportSource preact */
import { type VNode, createRef } from 'preact';
import type {} from '@cite-des-metiers/widgets/types/preact';
import type { CdmHours } from '@cite-des-metiers/widgets';

export function Page(): VNode {
  const hours = createRef<CdmHours>();
  return (
    <div>
      <cdm-hours
        ref={hours}
        feed="/cdm/"
        view="week"
        heading-level={3}
        class="carte"
        oncdm-hours-state={(event) => event.detail.type.length}
      >
        <a href="/horaires">Horaires</a>
      </cdm-hours>
      {/* @ts-expect-error -- the views are a closed list */}
      <cdm-hours view="month" />
      {/* @ts-expect-error -- the detail has no such field */}
      <cdm-permanences oncdm-permanences-filter={({ detail }) => detail.poles} />
    </div>
  );
}
