import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { momentOf } from '../.storybook/moment.js';
import type { CdmHours } from '../packages/widgets/src/cdm-hours/cdm-hours.js';
import { hoursStateAt } from '../packages/widgets/src/cdm-hours/cdm-hours.fixture.js';
import type { HoursState } from '../packages/widgets/src/cdm-hours/cdm-hours.types.js';
import '../packages/widgets/src/cdm-hours/define.js';
import { type StateAt, always } from './state-at.js';

interface Args {
  view: CdmHours['view'];
  state: StateAt<HoursState>;
  headingLevel: number;
  withoutHeading: boolean;
}

/** The state at the story's instant, or at that of the toolbar. */
const at =
  (instant: string, options: Parameters<typeof hoursStateAt>[1] = {}): StateAt<ReturnType<typeof hoursStateAt>> =>
  ({ now, visitorZone }) =>
    hoursStateAt(now === undefined ? instant : new Date(now).toISOString(), {
      ...options,
      ...(visitorZone !== undefined && { visitorZone }),
    });

const meta: Meta<Args> = {
  title: 'Tags/cdm-hours',
  component: 'cdm-hours',
  argTypes: {
    view: { control: 'inline-radio', options: ['badge', 'today', 'week'] },
    headingLevel: { control: { type: 'number', min: 2, max: 6 } },
    state: { control: false },
  },
  args: { view: 'today', headingLevel: 2, withoutHeading: false },
  render: ({ view, state, headingLevel, withoutHeading }, context) =>
    html`<cdm-hours
      view=${view}
      .state=${state(momentOf(context))}
      heading-level=${headingLevel}
      ?without-heading=${withoutHeading}
      ><a href="tel:+33261910010">Horaires au 02 61 91 00 10</a></cdm-hours
    >`,
};
export default meta;
type Story = StoryObj<Args>;

export const Open: Story = { args: { state: at('2026-12-02T11:00:00+01:00') } };
export const ClosingSoon: Story = { args: { state: at('2026-12-02T17:20:00+01:00') } };
export const ClosedUntilTomorrow: Story = { args: { state: at('2026-12-02T19:00:00+01:00') } };
export const ClosedAllDay: Story = { args: { state: at('2026-11-30T10:00:00+01:00') } };
export const ByAppointment: Story = { args: { state: at('2026-12-04T15:00:00+01:00') } };
export const ExceptionAhead: Story = { args: { state: at('2026-12-23T11:00:00+01:00') } };
export const HalfDayBeforeNoon: Story = { args: { state: at('2026-12-24T11:55:00+01:00') } };
export const HalfDayAfterNoon: Story = { args: { state: at('2026-12-24T12:05:00+01:00') } };
export const NewYearsEve: Story = { args: { state: at('2026-12-31T11:00:00+01:00') } };
export const FirstOfMay: Story = { args: { state: at('2027-05-01T10:00:00+02:00') } };
export const ClockChangeNight: Story = {
  args: {
    view: 'week',
    state: at('2026-10-25T02:30:00+02:00', {
      hours: { weekly: [{ days: [6], from: '20:00', to: '03:00' }] },
    }),
  },
};
export const SchoolHolidays: Story = { args: { view: 'week', state: at('2027-02-16T11:00:00+01:00') } };
export const PoleWithItsOwnHours: Story = {
  args: { state: at('2026-12-03T19:00:00+01:00', { pole: 'creation' }) },
};
export const Week: Story = { args: { view: 'week', state: at('2026-12-22T11:00:00+01:00') } };
export const Badge: Story = { args: { view: 'badge', state: at('2026-12-02T11:00:00+01:00') } };
export const BadgeClosed: Story = { args: { view: 'badge', state: at('2026-11-30T10:00:00+01:00') } };
export const VisitorInMartinique: Story = {
  args: { view: 'week', state: at('2026-12-02T11:00:00+01:00', { visitorZone: 'America/Martinique' }) },
};
export const UnknownHours: Story = { args: { state: at('2026-12-02T11:00:00+01:00', { hours: null }) } };
export const UnknownDay: Story = { args: { state: at('2027-01-13T11:00:00+01:00') } };
export const Stale: Story = {
  args: {
    state: (moment) => ({
      ...at('2026-12-02T11:00:00+01:00')(moment),
      stale: Date.parse('2026-12-01T07:00:00Z'),
    }),
  },
};
export const Loading: Story = { args: { state: always({ type: 'loading' }) } };
export const LoadingWeek: Story = { args: { view: 'week', state: always({ type: 'loading' }) } };
export const Failed: Story = { args: { state: always({ type: 'error', code: 'network' }) } };
