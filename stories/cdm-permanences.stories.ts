import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { permanencesState, sampleAgenda } from '../packages/widgets/src/cdm-permanences/cdm-permanences.fixture.js';
import type { PermanencesState } from '../packages/widgets/src/cdm-permanences/cdm-permanences.types.js';
import '../packages/widgets/src/cdm-permanences/define.js';

interface Args {
  state: PermanencesState;
  kinds: string;
  limit: number;
  headingLevel: number;
  withoutFilters: boolean;
}

const meta: Meta<Args> = {
  title: 'Tags/cdm-permanences',
  component: 'cdm-permanences',
  argTypes: { state: { control: false } },
  args: { kinds: 'permanence', limit: 6, headingLevel: 2, withoutFilters: false },
  render: ({ state, kinds, limit, headingLevel, withoutFilters }) =>
    html`<cdm-permanences
      .state=${state}
      kinds=${kinds}
      limit=${limit}
      heading-level=${headingLevel}
      ?without-filters=${withoutFilters}
      ><a href="tel:+33261910010">Permanences : 02 61 91 00 10</a></cdm-permanences
    >`,
};
export default meta;
type Story = StoryObj<Args>;

/** Under way, full, moved to another day and place, held elsewhere, cancelled. */
export const Upcoming: Story = { args: { state: permanencesState() } };
export const WithWorkshops: Story = { args: { kinds: 'all', state: permanencesState({ kinds: [] }) } };
export const OnePole: Story = { args: { state: permanencesState({ poles: ['evolution'] }), withoutFilters: true } };
export const ShowMore: Story = { args: { state: permanencesState(), limit: 2 } };
export const VisitorInLaReunion: Story = { args: { state: permanencesState({}, { visitorZone: 'Indian/Reunion' }) } };
export const NothingPlanned: Story = {
  args: { state: permanencesState({}, { agenda: { ...sampleAgenda, items: [] } }) },
};
export const OutOfDate: Story = {
  args: { state: permanencesState({}, { agenda: { ...sampleAgenda, validThrough: '2026-12-01' } }) },
};
export const Stale: Story = { args: { state: { ...permanencesState(), stale: Date.parse('2026-12-07T07:00:00Z') } } };
export const Loading: Story = { args: { state: { type: 'loading' } } };
export const Failed: Story = { args: { state: { type: 'error', code: 'network' } } };
