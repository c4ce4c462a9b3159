import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { momentOf } from '../.storybook/moment.js';
import '../packages/widgets/src/cdm-find-conseiller/define.js';
import {
  DOCUMENTS,
  NOW,
  RESOURCES,
  type fixture,
} from '../packages/widgets/src/cdm-find-conseiller/cdm-find-conseiller.fixture.js';
import { stateOf } from '../packages/widgets/src/cdm-find-conseiller/cdm-find-conseiller.data.js';
import type {
  Choices,
  FindConseillerState,
  Screen,
} from '../packages/widgets/src/cdm-find-conseiller/cdm-find-conseiller.types.js';
import { type StateAt, always } from './state-at.js';

interface Args {
  readonly state: StateAt<FindConseillerState>;
  readonly screen: Screen;
  readonly choices: Choices;
  readonly wording: string;
}

/** The state at the story's instant, or at that of the toolbar. */
const shown =
  (
    change: Parameters<typeof fixture>[0] = {},
    documents = DOCUMENTS,
    at = NOW,
  ): StateAt<Extract<FindConseillerState, { data: unknown }>> =>
  ({ now = at, visitorZone = 'Europe/Paris' }) => {
    const { state } = stateOf(documents, { now, site: '', visitorZone });
    return { ...state, data: { ...state.data, resources: RESOURCES, ...change } };
  };

const meta: Meta<Args> = {
  title: 'Tags/cdm-find-conseiller',
  component: 'cdm-find-conseiller',
  args: { state: shown(), screen: 'start', choices: {}, wording: '' },
  argTypes: {
    state: { control: false },
    screen: { control: 'select', options: ['start', 'need', 'situation', 'talk', 'when', 'answer'] },
    wording: { control: 'inline-radio', options: ['', 'easy'] },
  },
  render: ({ state, screen, choices, wording }, context) =>
    html`<cdm-find-conseiller
      .state=${state(momentOf(context))}
      screen=${screen}
      .choices=${choices}
      wording=${wording}
    >
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

/** One word of a sentence is known by chance: reception first, what it may be about after it. */
export const Guessed: Story = {
  args: { screen: 'answer', choices: { text: 'ma voisine a perdu son portefeuille hier matin dehors' } },
};

/** The only desk that fits is full: reception, and in one line until when. */
export const Full: Story = {
  args: { screen: 'answer', choices: { text: 'VAE', pole: 'evolution', mode: 'onsite' } },
};

/** The first date is days away, and reception receives before. */
export const Sooner: Story = {
  args: {
    screen: 'answer',
    state: shown(
      {},
      {
        ...DOCUMENTS,
        conseil: { ...DOCUMENTS.conseil, items: DOCUMENTS.conseil.items.filter(({ id }) => id === 'vae') },
        agenda: { ...DOCUMENTS.agenda, items: DOCUMENTS.agenda.items.map(({ overrides: _full, ...item }) => item) },
      },
    ),
  },
};

/** A value of a newer feed matches, and is said. */
export const NewerFeed: Story = {
  args: {
    screen: 'answer',
    choices: { pole: 'mobilite', public: 'jeunes', mode: 'phone' },
    state: shown({
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
  args: { state: shown({}, { ...DOCUMENTS, conseil: { ...DOCUMENTS.conseil, items: [] } }) },
};

/** The feed is past its horizon. */
export const Unknown: Story = { args: { state: shown({}, DOCUMENTS, Date.parse('2027-08-03T09:00:00Z')) } };

/** A visitor far away sees which clock is meant. */
export const OtherClock: Story = { args: { state: shown({ otherClock: true }) } };

/** A refresh failed: the last good answer stays, with its date. */
export const Stale: Story = {
  args: { state: (moment) => ({ ...shown()(moment), stale: Date.parse('2026-12-07T16:20:00Z') }) },
};

export const Loading: Story = { args: { state: always({ type: 'loading' }) } };

export const Error: Story = { args: { state: always({ type: 'error', code: 'network' }) } };
