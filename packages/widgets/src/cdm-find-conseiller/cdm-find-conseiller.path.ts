import { type TemplateResult, html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { backIcon } from '../core/icons.more.js';
import type { ChoiceName, Group } from './cdm-find-conseiller.steps.js';
import type { Choices, Step } from './cdm-find-conseiller.types.js';
import type { View } from './cdm-find-conseiller.view.js';
import { choiceWords } from './cdm-find-conseiller.words.js';

/** What a visitor can do on a question of the path. */
export interface PathActions {
  /** Goes on with what was chosen; what was not is left open. */
  readonly next: (chosen: Choices) => void;
  /** Goes on without an answer. */
  readonly skip: () => void;
  /** Goes back. */
  readonly back: () => void;
}

/** Where a question stands on the path. */
export interface PathPlace {
  readonly step: Step;
  readonly groups: readonly Group[];
  /** One for the first. */
  readonly number: number;
  readonly of: number;
}

/** One question of the path: its choices as radio buttons, which a keyboard, a switch and a screen reader all know. */
export function renderPath(view: View, place: PathPlace, actions: PathActions): TemplateResult {
  const { strings } = view;
  const { step, groups, number, of } = place;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget as HTMLFormElement);
    const chosen = groups.flatMap(({ name }) => {
      const value = data.get(name);
      return typeof value === 'string' && value !== '' ? [[name, value] as const] : [];
    });
    actions.next(Object.fromEntries(chosen));
  };
  return html`<button class="link-button back" type="button" @click=${actions.back}>
      ${backIcon()}<span>${strings.back}</span>
    </button>
    ${keyed(
      // Radio buttons keep what is checked: another question must not inherit it.
      step,
      html`<form class="step" part="step" @submit=${submit}>
        ${groups.map((group, index) => renderGroup(view, group, step, index === 0 ? strings.progress(number, of) : ''))}
        <div class="buttons">
          <button class="button primary" part="button" type="submit">${strings.next}</button>
          <button class="button" part="button" type="button" @click=${actions.skip}>${strings.skip}</button>
        </div>
      </form>`,
    )}`;
}

function renderGroup(view: View, { name, values }: Group, step: Step, progress: string): TemplateResult {
  const { strings } = view;
  const asked = name === 'language' ? strings.spoken : strings[step];
  const choice = (value: string): TemplateResult =>
    renderChoice(name, value, view.choices[name] ?? '', value === '' ? strings.any : choiceLabel(view, name, value));
  return html`<fieldset>
    <legend>
      ${
        progress === ''
          ? html`<span class="question">${asked}</span>`
          : view.heading(1, html`<span class="progress">${progress}</span> ${asked}`, 'subheading question', 'step')
      }
    </legend>
    <div class="choices by-${name}">
      ${values.map(choice)} ${name === 'mode' || name === 'language' ? choice('') : nothing}
    </div>
  </fieldset>`;
}

function choiceLabel(view: View, name: ChoiceName, value: string): unknown {
  if (name !== 'pole') return choiceWords(name, value, view);
  const pole = view.data.cite.poles.find(({ id }) => id === value);
  if (!pole?.question) return view.text(pole?.label);
  return html`${view.text(pole.question)} <span class="hint">${view.text(pole.label)}</span>`;
}

const renderChoice = (name: ChoiceName, value: string, chosen: string, label: unknown): TemplateResult =>
  html`<label class="choice">
    <input
      type="radio"
      name=${name}
      .value=${value}
      .checked=${chosen === value && (value !== '' || name === 'mode' || name === 'language')}
    />
    <span>${label}</span>
  </label>`;
