import type { Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { pageClock } from '../packages/widgets/src/core/clock.js';
import { LANGUAGES, bcp47, directionOf, spokenLanguage } from '../packages/widgets/src/i18n/language.js';
import './hosts.css';
import { showMissing } from './missing.js';
import { ZONES, momentOf, pretendZone } from './moment.js';
import { snippetOf } from './snippet.js';
import { THEMES, type Theme, applyTheme } from './themes.js';

const item = (value: string, title = value): { value: string; title: string } => ({ value, title });

/** Instants at which hours are hard to say. Any other is typed into the control "clock". */
const instants = [
  item('', 'Clock of the story'),
  ...[
    ['2026-10-25T00:30:00Z', '25 October 2026, 2:30 (first)'],
    ['2026-10-25T01:30:00Z', '25 October 2026, 2:30 (second)'],
    ['2026-12-24T10:55:00Z', '24 December 11:55'],
    ['2026-12-24T11:05:00Z', '24 December 12:05'],
    ['2026-12-31T11:00:00Z', '31 December 12:00'],
    ['2027-05-01T08:00:00Z', '1 May 10:00'],
  ].map(([instant = '', title]) => item(String(Date.parse(instant)), title)),
];

/** Where a story names no instant: the one most fixtures live at. A clock that ran would make stories age. */
const NOW = Date.parse('2026-12-08T10:00:00+01:00');

const toolbar = (
  title: string,
  icon: 'paintbrush' | 'globe' | 'browser' | 'ruler' | 'grow' | 'time' | 'location',
  description: string,
  items: readonly { value: string; title: string }[],
) => ({ description, toolbar: { title, icon, items: [...items], dynamicTitle: true } });

const preview: Preview = {
  parameters: {
    controls: { expanded: true },
    a11y: { test: 'error' },
    layout: 'fullscreen',
    docs: {
      codePanel: true,
      source: {
        language: 'html',
        transform: (code: string, { globals }: { globals: Record<string, unknown> }) => snippetOf(code, globals),
      },
    },
    options: { storySort: { order: ['Design system', 'Tags'] } },
  },
  argTypes: {
    clock: {
      description: 'Any instant, on your own clock. Empty: the toolbar’s, or the story’s.',
      control: 'date',
      table: { category: 'The page' },
    },
  },
  globalTypes: {
    theme: toolbar(
      'Theme',
      'paintbrush',
      'Theme linked to the page',
      Object.keys(THEMES).map((theme) => item(theme)),
    ),
    language: toolbar('Language', 'globe', 'Language of the page; "Missing" shows boxes for what can be translated', [
      ...LANGUAGES.map((language) => item(language, language === 'fr-easy' ? 'fr, easy' : language)),
      item('missing', 'Missing'),
    ]),
    width: toolbar('Width', 'ruler', 'Width of the column', [
      item('full', 'Full width'),
      ...['280', '320', '480', '768'].map((width) => item(width, `${width} px`)),
    ]),
    root: toolbar(
      'Root size',
      'grow',
      'Root font size of the page',
      ['62.5', '100', '200'].map((size) => item(size, `${size} %`)),
    ),
    host: toolbar('Host page', 'browser', 'Page of the partner', [
      item('plain', 'Plain'),
      item('serif', 'Serif, cream'),
      item('dark', 'Dark'),
      item('hostile', 'Hostile CSS'),
    ]),
    clock: toolbar('Clock', 'time', 'Instant at which the story is seen', instants),
    zone: toolbar('Visitor’s zone', 'location', 'Zone of the visitor’s own clock', [
      item('', 'Zone of the story'),
      ...Object.entries(ZONES).map(([word, zone]) => item(word, zone)),
    ]),
  },
  initialGlobals: { theme: 'inherit', language: 'fr', width: 'full', root: '100', host: 'plain', clock: '', zone: '' },
  decorators: [
    (story, context) => {
      const { theme, language, width, root, host } = context.globals as Record<string, string>;
      const isMissing = language === 'missing';
      const spoken = spokenLanguage(isMissing ? 'fr' : (language ?? 'fr'));
      const { now, visitorZone } = momentOf(context);
      document.documentElement.lang = bcp47(spoken);
      document.documentElement.style.fontSize = `${root ?? '100'}%`;
      applyTheme((theme ?? 'inherit') as Theme);
      showMissing(isMissing);
      pretendZone(visitorZone);
      pageClock().freeze(now ?? NOW);
      const column = width === 'full' ? '' : `max-inline-size:${width ?? ''}px`;
      // Another language, clock or zone is another page: its tags start anew.
      const page = html`<div class="host host-${host}" lang=${spoken} dir=${directionOf(spoken)}>
        <div class="column" style=${column}>${story()}</div>
      </div>`;
      return html`${keyed([language, now, visitorZone].join(' '), page)}`;
    },
  ],
};

export default preview;
