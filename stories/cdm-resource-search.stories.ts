import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { momentOf } from '../.storybook/moment.js';
import { readyState, resultsFor } from '../packages/widgets/src/cdm-resource-search/cdm-resource-search.fixture.js';
import type {
  ResourceSearchState,
  ResultsState,
} from '../packages/widgets/src/cdm-resource-search/cdm-resource-search.types.js';
import '../packages/widgets/src/cdm-resource-search/define.js';
import { type StateAt, always } from './state-at.js';

interface Args {
  state: StateAt<ResourceSearchState>;
  results: ResultsState;
  headingLevel: number;
}

/** Before anybody searches, at the toolbar's instant. */
const ready: StateAt<ResourceSearchState> = ({ now = readyState.data.now }) => ({
  ...readyState,
  data: {
    ...readyState.data,
    now, // Swedish writes dates as the feed does.
    today: new Intl.DateTimeFormat('sv', { timeZone: readyState.data.timeZone }).format(now),
  },
});

const meta: Meta<Args> = {
  title: 'Tags/cdm-resource-search',
  component: 'cdm-resource-search',
  argTypes: { state: { control: false }, results: { control: false } },
  args: { state: ready, results: { type: 'idle' }, headingLevel: 2 },
  render: ({ state, results, headingLevel }, context) =>
    html`<cdm-resource-search
      .state=${state(momentOf(context))}
      .results=${(context.loaded as { results?: ResultsState }).results ?? results}
      heading-level=${headingLevel}
      ><a href="https://example.org/catalogue">Le catalogue</a></cdm-resource-search
    >`,
};
export default meta;
type Story = StoryObj<Args>;

/** Results come from the real engine, before the story renders. */
const found = (...query: Parameters<typeof resultsFor>): NonNullable<Story['loaders']> => [
  async () => ({ results: await resultsFor(...query) }),
];

export const Ready: Story = {};
export const Results: Story = { loaders: found({ text: 'petite enfance' }) };
export const Accentless: Story = { loaders: found({ text: 'ingenieure aeronautique' }) };
export const SpellingRelaxed: Story = { loaders: found({ text: 'ingenieur aeronautik' }) };
export const WordsRelaxed: Story = { loaders: found({ text: 'menuisier trottinette' }) };
export const Filtered: Story = { loaders: found({ text: '', filters: { access: ['loan'], themes: ['bois'] } }) };
export const SeveralPages: Story = { loaders: found({ text: '', limit: 10 }) };
export const Synonym: Story = { loaders: found({ text: 'nounou' }) };
export const NothingFound: Story = { loaders: found({ text: 'xylographie zzz' }) };
export const Searching: Story = { args: { results: { type: 'searching' } } };
export const EngineDown: Story = { args: { results: { type: 'failed', code: 'search-unavailable' } } };
export const Loading: Story = { args: { state: always({ type: 'loading' }) } };
export const Failed: Story = { args: { state: always({ type: 'error', code: 'network' }) } };
