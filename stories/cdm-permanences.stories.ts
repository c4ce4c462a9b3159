import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { momentOf } from '../.storybook/moment.js';
import { permanencesState, sampleAgenda } from '../packages/widgets/src/cdm-permanences/cdm-permanences.fixture.js';
import type { PermanencesState } from '../packages/widgets/src/cdm-permanences/cdm-permanences.types.js';
import '../packages/widgets/src/cdm-permanences/define.js';
import { type StateAt, always } from './state-at.js';

interface Args {
  state: StateAt<PermanencesState>;
  kinds: string;
  limit: number;
  headingLevel: number;
  withoutFilters: boolean;
}

/** The state at the story's instant, or at that of the toolbar. */
const shown =
  (
    options: Parameters<typeof permanencesState>[0] = {},
    more: Parameters<typeof permanencesState>[1] = {},
  ): StateAt<ReturnType<typeof permanencesState>> =>
  ({ now, visitorZone }) =>
    permanencesState(options, {
      ...more,
      ...(now !== undefined && { now }),
      ...(visitorZone !== undefined && { visitorZone }),
    });

const meta: Meta<Args> = {
  title: 'Tags/cdm-permanences',
  component: 'cdm-permanences',
  argTypes: { state: { control: false } },
  args: { kinds: 'permanence', limit: 6, headingLevel: 2, withoutFilters: false },
  render: ({ state, kinds, limit, headingLevel, withoutFilters }, context) =>
    html`<cdm-permanences
      .state=${state(momentOf(context))}
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
export const Upcoming: Story = { args: { state: shown() } };
export const WithWorkshops: Story = { args: { kinds: 'all', state: shown({ kinds: [] }) } };
export const OnePole: Story = { args: { state: shown({ poles: ['evolution'] }), withoutFilters: true } };
export const ShowMore: Story = { args: { state: shown(), limit: 2 } };
export const VisitorInLaReunion: Story = { args: { state: shown({}, { visitorZone: 'Indian/Reunion' }) } };
export const NothingPlanned: Story = {
  args: { state: shown({}, { agenda: { ...sampleAgenda, items: [] } }) },
};
export const OutOfDate: Story = {
  args: { state: shown({}, { agenda: { ...sampleAgenda, validThrough: '2026-12-01' } }) },
};
export const Stale: Story = {
  args: { state: (moment) => ({ ...shown()(moment), stale: Date.parse('2026-12-07T07:00:00Z') }) },
};
export const Loading: Story = { args: { state: always({ type: 'loading' }) } };
export const Failed: Story = { args: { state: always({ type: 'error', code: 'network' }) } };
