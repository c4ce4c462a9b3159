import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { type TemplateResult, html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { EXPLAINED, type Explanation } from '../.storybook/tokens.explained.js';
import { THEMES } from '../.storybook/themes.js';
import { type Token, readTokens } from '../.storybook/tokens.js';
import { TokenSwatch } from './token-swatch.js';
import './tokens.css';

if (!customElements.get('token-swatch')) customElements.define('token-swatch', TokenSwatch);

const sheets = import.meta.glob<string>('../packages/widgets/src/{core,cdm-*}/*.styles.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const tokens = readTokens(sheets, THEMES);

interface Args {
  readonly group: Explanation['group'];
}

/** What each chapter says before its tokens. */
const CHAPTERS: Readonly<Record<Explanation['group'], { readonly title: string; readonly intro: string }>> = {
  colour: {
    title: 'Colour roles',
    intro:
      'A role, never a hue: name what a colour is for, and light and dark follow. Each patch is measured as painted, on the ground it is meant for, in the theme and host page chosen in the toolbar.',
  },
  type: {
    title: 'Type scale',
    intro:
      'Five sizes, in multiples of the page’s text: the answer first and large, then why, then details. One size for one job; nothing in between.',
  },
  space: {
    title: 'Space',
    intro:
      'Three steps, in multiples of the text, so that rhythm survives any root size. What belongs together is closer.',
  },
  shape: { title: 'Shape', intro: 'Corners and lines. Few of both: space parts things before a line does.' },
  motion: {
    title: 'Motion',
    intro: 'Two movements, both quiet, neither needed to understand. They stop where the system asks for less motion.',
  },
  reserve: {
    title: 'Reserved height',
    intro:
      'A tag keeps room for its answer before it comes. These are heights of the whole tag, in multiples of its text.',
  },
};

/** First default that is a value of its own, not the browser's choice. */
const fallbackOf = ({ defaults }: Token): string => defaults.find((value) => value !== 'auto') ?? 'initial';

/** A token with its fallback, for a style. */
function use(name: string): string {
  const token = tokens.find((one) => one.name === name);
  const fallback = token ? fallbackOf(token) : 'initial';
  return fallback === 'initial' ? `var(${name})` : `var(${name}, ${fallback})`;
}

/** Tags' sheets take colours from their root's private names; here there is none, so those are written out. */
const PRIVATE: Readonly<Record<string, string>> = {
  '--_muted': '--cdm-color-muted',
  '--_positive': '--cdm-color-positive',
  '--_caution': '--cdm-color-caution',
};
const open = (value: string): string =>
  value.replaceAll(/var\((--_\w+)\)/g, (whole, name: string) => (PRIVATE[name] ? use(PRIVATE[name]) : whole));

function sample(token: Token, { group, on = '--cdm-color-surface', needs }: Explanation): TemplateResult {
  const value = open(use(token.name));
  switch (group) {
    case 'colour': {
      const ground = on === '--cdm-color-surface' ? 'transparent' : open(use(on));
      const colour = value.replace(', inherit)', ', currentcolor)');
      return html`<div class="patch" style="background:${ground}">
          <token-swatch needs=${needs ?? nothing} style="color:${colour}"></token-swatch>
        </div>
        <p class="ratio"></p>`;
    }
    case 'type': {
      const property = /family/.test(token.name)
        ? 'font-family'
        : /weight/.test(token.name)
          ? 'font-weight'
          : 'font-size';
      return html`<p class="step" style="${property}:${value}">Ouvert jusqu’à 18&nbsp;h</p>`;
    }
    case 'space':
      return html`<span class="bar" style="inline-size:${value}"></span>`;
    case 'shape':
      return /width/.test(token.name)
        ? html`<span class="box" style="border-width:${value}"></span>`
        : html`<span class="box" style="border-radius:${value}"></span>`;
    case 'motion':
      return html`<span class="mover ${/pulse/.test(token.name) ? 'pulse' : 'turn'}"></span>
        <p class="still">Still: your system asks for less motion.</p>`;
    case 'reserve':
      return html`<span class="box" style="block-size:calc(${value} / 4)"></span>`;
  }
}

const isTheme = (sheet: string): boolean => sheet in THEMES;
const short = (sheet: string): string => sheet.replace(/^.*\//, '').replace(/\.styles\.ts$/, '');

function row(token: Token, explanation: Explanation): TemplateResult {
  const set = Object.entries(token.themes);
  const users = token.usedIn.filter((sheet) => !isTheme(sheet)).map(short);
  return html`<li class="token">
    <div class="sample">${sample(token, explanation)}</div>
    <div>
      <h3><code>${token.name}</code></h3>
      <p>${explanation.text}</p>
      <dl>
        <dt>default</dt>
        <dd>
          ${
            token.defaults.length === 0
              ? 'none: only themes set it'
              : token.defaults.map((value, index) => html`${index > 0 ? ' or ' : nothing}<code>${value}</code>`)
          }
        </dd>
        ${set.map(
          ([theme, value]) =>
            html`<dt>${theme}</dt>
              <dd><code>${value}</code></dd>`,
        )}
        ${
          users.length === 0
            ? nothing
            : html`<dt>used by</dt>
                <dd>${users.join(', ')}</dd>`
        }
      </dl>
    </div>
  </li>`;
}

const meta: Meta<Args> = {
  title: 'Design system/Tokens',
  tags: ['autodocs'],
  argTypes: { group: { control: false } },
  parameters: { docs: { codePanel: false } },
  render: ({ group }, { globals }) => {
    // Contrast is measured when a patch comes: another theme or page is measured anew.
    const look = `${String(globals['theme'])} ${String(globals['host'])}`;
    return html`${keyed(look, page(group))}`;
  },
};
export default meta;

const page = (group: Args['group']): TemplateResult =>
  html`<section class="tokens">
    <h2>${CHAPTERS[group].title}</h2>
    <p class="intro">${CHAPTERS[group].intro}</p>
    <ul>
      ${Object.entries(EXPLAINED)
        .filter(([, explanation]) => explanation.group === group)
        .map(([name, explanation]) => {
          const token = tokens.find((one) => one.name === name);
          if (!token) throw new Error(`${name} is explained and no style sheet uses it.`);
          return row(token, explanation);
        })}
    </ul>
  </section>`;
type Story = StoryObj<Args>;

export const Colour: Story = { args: { group: 'colour' } };
export const Type: Story = { args: { group: 'type' } };
export const Space: Story = { args: { group: 'space' } };
export const Shape: Story = { args: { group: 'shape' } };
export const Motion: Story = { args: { group: 'motion' } };
export const Reserve: Story = { args: { group: 'reserve' } };
