import { type TemplateResult, html, nothing } from 'lit';
import type { StartView } from './cdm-find-conseiller.view.js';

/** Longest question that the matching reads, in characters. */
const LONGEST = 200;
/** Examples shown under the field. */
const EXAMPLES = 3;

/** What a visitor can do on the first screen. */
export interface StartActions {
  /** The visitor asked in words of their own. */
  readonly ask: (text: string) => void;
  /** The visitor took an example: a pole's own question. */
  readonly example: (pole: string, text: string) => void;
  /** The visitor would rather be asked. */
  readonly begin: () => void;
}

/** The first screen: a question, or the path. */
export function renderStart(view: StartView, actions: StartActions): TemplateResult {
  const { strings, data, choices } = view;
  const examples = data.cite.poles
    .filter(({ id, question }) => question !== undefined && data.offers.some(({ pole }) => pole === id))
    .slice(0, EXAMPLES);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const text = new FormData(event.currentTarget as HTMLFormElement).get('text');
    if (typeof text === 'string' && text.trim() !== '') actions.ask(text.trim());
  };
  return html`<div class="way ask" part="ask">
      ${view.heading(1, strings.ask, 'subheading')}
      <form @submit=${submit}>
        <label for="words">${strings.askLabel}</label>
        <div class="field">
          <input
            id="words"
            name="text"
            type="text"
            required
            maxlength=${LONGEST}
            autocomplete="off"
            enterkeyhint="search"
            aria-describedby="private"
            .value=${choices.text ?? ''}
          />
          <button class="button primary" part="button" type="submit">${strings.find}</button>
        </div>
        <p class="small muted" id="private">${strings.private_}</p>
      </form>
      ${
        examples.length === 0
          ? nothing
          : html`<p class="small examples-label" id="examples">${strings.examples}</p>
              <ul class="examples" aria-labelledby="examples">
                ${examples.map(
                  ({ id, question = '' }) =>
                    html`<li>
                      <button
                        class="example"
                        type="button"
                        @click=${() => {
                          actions.example(id, view.plain(question));
                        }}
                      >
                        ${view.text(question)}
                      </button>
                    </li>`,
                )}
              </ul>`
      }
    </div>
    <div class="way guide" part="guide">
      <div>
        ${view.heading(1, strings.guide, 'subheading')}
        <p class="muted">${strings.guideText}</p>
      </div>
      <button class="button" part="button" type="button" @click=${actions.begin}>${strings.begin}</button>
    </div>`;
}
