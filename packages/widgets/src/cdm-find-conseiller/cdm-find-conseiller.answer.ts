import type { ConseilAnswer } from '@cite-des-metiers/sdk/conseil';
import { type TemplateResult, html, nothing } from 'lit';
import { formatInstant } from '../i18n/format.js';
import { formatNumber, pluralOf } from '../i18n/numbers.js';
import { backIcon } from '../core/icons.more.js';
import { type DeskActions, renderDesk } from './cdm-find-conseiller.desk.js';
import type { View } from './cdm-find-conseiller.view.js';
import { relaxedSentence, saidWords } from './cdm-find-conseiller.words.js';

/** What a visitor can do with an answer. */
export interface AnswerActions extends DeskActions {
  readonly more: () => void;
  /** Back to the last question, or to the words. */
  readonly back: () => void;
  /** Back to the first question. */
  readonly change: () => void;
  readonly restart: () => void;
  readonly print: () => void;
  /** The visitor would rather be asked: where the words were not understood. */
  readonly begin: () => void;
}

/** The answer: desks, best first; what was given up; or reception. `shown` is how many desks are listed. */
export function renderAnswer(view: View, answer: ConseilAnswer, shown: number, actions: AnswerActions): TemplateResult {
  const { strings, language } = view;
  const { matches } = answer;
  const rest = matches.length - shown;
  const title = matches.length === 0 ? strings.nothing : strings.answer;
  const count = strings.count(
    matches.length,
    pluralOf(matches.length, language),
    formatNumber(matches.length, language),
  );
  const asked = view.choices.text !== undefined;
  return html`<button class="link-button back" type="button" @click=${actions.back}>
      ${backIcon()}<span>${asked ? strings.changeQuestion : strings.back}</span>
    </button>
    <div class="answer" part="answer">
      ${view.heading(
        1,
        matches.length === 0 ? title : html`${title} <span class="count">${count}</span>`,
        'subheading question',
        'step',
      )}
      <p class="paper small">
        ${strings.printed(view.plain(view.data.cite.name), formatInstant(view.data.now, language, view.data.cite.timeZone))}
      </p>
      ${renderSaid(view)} ${renderHonesty(view, answer, actions)}
      ${
        matches.length === 0
          ? html`<p class="nothing">${strings.nothingText}</p>`
          : html`<ol class="desks" id="desks">
              ${matches.slice(0, shown).map((match, index) => renderDesk(view, match, index === 0, actions))}
            </ol>`
      }
      ${
        rest > 0
          ? html`<button class="button more" part="button" type="button" @click=${actions.more}>
              ${strings.more(rest, pluralOf(rest, language), formatNumber(rest, language))}
            </button>`
          : nothing
      }
      <p class="around">
        ${
          matches.length === 0
            ? nothing
            : html`<button class="link-button" type="button" @click=${actions.print}>${strings.print}</button>`
        }
        ${
          asked
            ? nothing
            : html`<button class="link-button" type="button" @click=${actions.change}>${strings.change}</button>`
        }
        <button class="link-button" type="button" @click=${actions.restart}>${strings.restart}</button>
      </p>
    </div>`;
}

/** What the visitor told us, so that it can be checked, and read again on paper. */
function renderSaid(view: View): unknown {
  const { strings, choices } = view;
  if (choices.text !== undefined) return html`<p class="said muted">${strings.youAsked(choices.text)}</p>`;
  const said = saidWords(choices, view);
  return said === '' ? nothing : html`<p class="said muted">${strings.youSaid(said)}</p>`;
}

/** Words that were not understood, and what was given up so that there is an answer. */
function renderHonesty(view: View, { wordsUnknown, relaxed }: ConseilAnswer, { begin }: AnswerActions): unknown {
  const { strings, choices } = view;
  if (!wordsUnknown && relaxed.length === 0) return nothing;
  return html`<div class="notice honesty" part="relaxed">
    ${
      wordsUnknown
        ? html`<p><strong>${strings.wordsUnknown(choices.text ?? '')}</strong> ${strings.wordsUnknownHelp}</p>
            <p class="screen-only">
              <button class="button" part="button" type="button" @click=${begin}>${strings.guideMe}</button>
            </p>`
        : nothing
    }
    ${relaxed.map((criterion) => html`<p>${relaxedSentence(criterion, choices, view)}</p>`)}
  </div>`;
}
