import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../packages/widgets/src/__tag__/define.js';
import { __name__StateAt } from '../packages/widgets/src/__tag__/__tag__.fixture.js';
import type { __Name__State } from '../packages/widgets/src/__tag__/__tag__.types.js';

interface Args {
  state: __Name__State;
  headingLevel: number;
  withoutHeading: boolean;
}

const meta: Meta<Args> = {
  title: 'Tags/__tag__',
  component: '__tag__',
  argTypes: {
    headingLevel: { control: { type: 'number', min: 2, max: 6 } },
    state: { control: false },
  },
  args: { headingLevel: 2, withoutHeading: false },
  render: ({ state, headingLevel, withoutHeading }) =>
    html`<__tag__ .state=${state} heading-level=${headingLevel} ?without-heading=${withoutHeading}
      ><a href="tel:+33261910010">Appelez le 02 61 91 00 10</a></__tag__
    >`,
};
export default meta;
type Story = StoryObj<Args>;

const NOW = '2026-12-02T11:00:00+01:00';

export const Ready: Story = { args: { state: __name__StateAt(NOW) } };
export const OneSite: Story = { args: { state: __name__StateAt(NOW, undefined, 'annexe') } };
export const Empty: Story = { args: { state: __name__StateAt(NOW, {}) } };
export const OutOfDate: Story = { args: { state: __name__StateAt('2027-12-01T11:00:00+01:00') } };
export const Stale: Story = {
  args: { state: { ...__name__StateAt(NOW), stale: Date.parse('2026-12-01T07:00:00Z') } },
};
export const Loading: Story = { args: { state: { type: 'loading' } } };
export const Failed: Story = { args: { state: { type: 'error', code: 'network' } } };
