import type { Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { pageClock } from '../packages/widgets/src/core/clock.js';
import { LANGUAGES, bcp47, type WidgetLanguage, directionOf } from '../packages/widgets/src/i18n/language.js';
import './hosts.css';

const item = (value: string, title = value): { value: string; title: string } => ({ value, title });

/** Instants at which hours are hard to say; `now` lets the clock run. */
const instants = [
  item('', 'Clock of the story'),
  item('2026-10-25T00:30:00Z', '25 October 2026, 2:30 (first)'),
  item('2026-10-25T01:30:00Z', '25 October 2026, 2:30 (second)'),
  item('2026-12-24T10:55:00Z', '24 December 11:55'),
  item('2026-12-24T11:05:00Z', '24 December 12:05'),
  item('2026-12-31T11:00:00Z', '31 December 12:00'),
  item('2027-05-01T08:00:00Z', '1 May 10:00'),
];

const preview: Preview = {
  parameters: {
    controls: { expanded: true },
    a11y: { test: 'error' },
    layout: 'fullscreen',
  },
  globalTypes: {
    language: {
      description: 'Language of the page',
      toolbar: {
        title: 'Language',
        icon: 'globe',
        items: LANGUAGES.map((language) => item(language)),
        dynamicTitle: true,
      },
    },
    host: {
      description: 'Page of the partner',
      toolbar: {
        title: 'Host page',
        icon: 'browser',
        items: [
          item('plain', 'Plain'),
          item('serif', 'Serif, cream'),
          item('dark', 'Dark'),
          item('hostile', 'Hostile CSS'),
        ],
        dynamicTitle: true,
      },
    },
    width: {
      description: 'Width of the column',
      toolbar: {
        title: 'Width',
        icon: 'ruler',
        items: ['100%', '280px', '320px', '480px', '768px'].map((width) => item(width)),
        dynamicTitle: true,
      },
    },
    root: {
      description: 'Root font size of the page',
      toolbar: {
        title: 'Root size',
        icon: 'grow',
        items: ['100%', '62.5%', '200%'].map((size) => item(size)),
        dynamicTitle: true,
      },
    },
    clock: {
      description: 'Frozen instant',
      toolbar: { title: 'Clock', icon: 'time', items: instants, dynamicTitle: true },
    },
  },
  initialGlobals: { language: 'fr', host: 'plain', width: '100%', root: '100%', clock: '' },
  decorators: [
    (story, { globals }) => {
      const { language, host, width, root, clock } = globals as Record<string, string>;
      const spoken = (language ?? 'fr') as WidgetLanguage;
      document.documentElement.lang = bcp47(spoken);
      document.documentElement.style.fontSize = root ?? '';
      pageClock().freeze(clock ? Date.parse(clock) : undefined);
      return html`<div class="host host-${host}" lang=${spoken} dir=${directionOf(spoken)}>
        <div class="column" style="max-inline-size:${width}">${story()}</div>
      </div>`;
    },
  ],
};

export default preview;
