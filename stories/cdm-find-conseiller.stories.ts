import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../packages/widgets/src/cdm-find-conseiller/define.js';
import { DOCUMENTS, NOW, fixture } from '../packages/widgets/src/cdm-find-conseiller/cdm-find-conseiller.fixture.js';
import { stateOf } from '../packages/widgets/src/cdm-find-conseiller/cdm-find-conseiller.data.js';
import type {
  Choices,
  FindConseillerState,
  Screen,
} from '../packages/widgets/src/cdm-find-conseiller/cdm-find-conseiller.types.js';

interface Args {
  readonly state: FindConseillerState;
  readonly screen: Screen;
  readonly choices: Choices;
  readonly wording: string;
}

const meta: Meta<Args> = {
  title: 'cdm-find-conseiller',
  component: 'cdm-find-conseiller',
  args: { state: fixture(), screen: 'start', choices: {}, wording: '' },
  argTypes: {
    state: { control: false },
    screen: { control: 'select', options: ['start', 'need', 'situation', 'talk', 'when', 'answer'] },
    wording: { control: 'inline-radio', options: ['', 'easy'] },
  },
  render: ({ state, screen, choices, wording }) =>
    html`<cdm-find-conseiller .state=${state} .screen=${screen} .choices=${choices} wording=${wording}>
      <p>Appelez le <a href="tel:0199001234">01 99 00 12 34</a>.</p>
    </cdm-find-conseiller>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Start: Story = {};

/** A question of the path: what brings you? */
export const Need: Story = { args: { screen: 'need' } };

export const Situation: Story = { args: { screen: 'situation', choices: { pole: 'emploi' } } };

/** Two groups in one question: the way to talk, and the language. */
export const Talk: Story = { args: { screen: 'talk', choices: { pole: 'emploi' } } };

export const When: Story = { args: { screen: 'when', choices: { pole: 'emploi' } } };

/** Desks, best first. */
export const Answer: Story = { args: { screen: 'answer', choices: { pole: 'emploi', public: 'jeunes' } } };

/** An answer to free words, with a session that moved. */
export const AnswerToWords: Story = {
  args: { screen: 'answer', choices: { text: 'Qui peut financer ma formation ?' } },
};

/** Nothing fits exactly: what was given up is said. */
export const Relaxed: Story = {
  args: { screen: 'answer', choices: { pole: 'orientation', language: 'ar', mode: 'video', when: 'evening' } },
};

/** By video, to be booked; and a desk that is full. */
export const ByVideo: Story = { args: { screen: 'answer', choices: { pole: 'evolution', public: 'salaries' } } };

/** Words nobody here knows: reception, and the path. */
export const WordsNotUnderstood: Story = { args: { screen: 'answer', choices: { text: 'xylophone' } } };

/** A value of a newer feed matches, and is said. */
export const NewerFeed: Story = {
  args: {
    screen: 'answer',
    choices: { pole: 'mobilite', public: 'jeunes', mode: 'phone' },
    state: fixture({
      offers: [
        {
          id: 'ailleurs',
          pole: 'mobilite',
          need: 'Partir travailler dans un autre pays',
          publics: ['volontaires-internationaux'],
          modes: ['hologramme'],
        },
      ],
    }),
  },
};

/** The feed names no desk: reception alone. */
export const Empty: Story = {
  args: {
    state: stateOf(
      { ...DOCUMENTS, conseil: { ...DOCUMENTS.conseil, items: [] } },
      { now: NOW, site: '', visitorZone: 'Europe/Paris' },
    ).state,
  },
};

/** The feed is past its horizon. */
export const Unknown: Story = {
  args: {
    state: stateOf(DOCUMENTS, { now: Date.parse('2027-08-03T09:00:00Z'), site: '', visitorZone: 'Europe/Paris' }).state,
  },
};

/** A visitor far away sees which clock is meant. */
export const OtherClock: Story = { args: { state: fixture({ otherClock: true }) } };

/** A refresh failed: the last good answer stays, with its date. */
export const Stale: Story = { args: { state: { ...fixture(), stale: Date.parse('2026-12-07T16:20:00Z') } } };

export const Loading: Story = { args: { state: { type: 'loading' } } };

export const Error: Story = { args: { state: { type: 'error', code: 'network' } } };
