/** @jsxImportSource solid-js */
import type { JSX } from 'solid-js';
import type {} from '@cite-des-metiers/widgets/types/solid';

export function Page(): JSX.Element {
  return (
    <div>
      <cdm-hours
        feed="/cdm/"
        view="week"
        heading-level={3}
        class="carte"
        prop:headingLevel={3}
        attr:view="week"
        on:cdm-hours-state={(event) => event.detail.type.length}
      >
        <a href="/horaires">Horaires</a>
      </cdm-hours>
      {/* @ts-expect-error -- the views are a closed list */}
      <cdm-hours view="month" />
      {/* @ts-expect-error -- so is the attribute */}
      <cdm-hours attr:view="month" />
      {/* @ts-expect-error -- the detail has no such field */}
      <cdm-permanences on:cdm-permanences-filter={({ detail }) => detail.poles} />
    </div>
  );
}
