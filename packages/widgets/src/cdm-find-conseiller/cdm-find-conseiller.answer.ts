import type { ConseilAnswer, Match } from '@cite-des-metiers/sdk/conseil';
import { type TemplateResult, html, nothing } from 'lit';
import { wallClock } from '@cite-des-metiers/sdk/time';
import { statusSentence } from '../cdm-hours/cdm-hours.sentence.js';
import { formatDay, formatInstant } from '../i18n/format.js';
import { formatNumber, pluralOf } from '../i18n/numbers.js';
import { backIcon } from '../core/icons.more.js';
import { type DeskActions, renderDesk } from './cdm-find-conseiller.desk.js';
import type { View } from './cdm-find-conseiller.view.js';
import { midSentence, relaxedSentence, saidWords } from './cdm-find-conseiller.words.js';

/** What a visitor can do with an answer. */
export interface AnswerActions extends DeskActions {
  readonly more: (rest: number) => void;
  /** Back to the last question, or to the words. */
  readonly back: () => void;
  /** Back to the first question. */
  readonly change: () => void;
  readonly restart: () => void;
  readonly print: () => void;
  /** The visitor would rather be asked: where the words were not understood. */
  readonly begin: () => void;
}

/** Guesses shown after reception. */
const GUESSES = 3;
const DAY = 86_400_000;

/** Whether every date of a desk is full: a first one that is means that there is no other. */
const isTaken = ({ moments: [next] }: Match): boolean => next?.session?.status === 'full';

/** How many desks one can go to; none where the answer is only a guess. */
export const countDesks = ({ guessed, matches }: ConseilAnswer): number =>
  guessed ? 0 : matches.filter((match) => !isTaken(match)).length;

/** The answer: desks, best first; what was given up; or reception. `shown` is how many desks are listed. */
export function renderAnswer(view: View, answer: ConseilAnswer, shown: number, actions: AnswerActions): TemplateResult {
  const { strings, language } = view;
  const { matches } = answer;
  // What one cannot come to is no possibility: it is said last, when all others are.
  const free = matches.filter((match) => !isTaken(match));
  const isReception = answer.guessed || free.length === 0;
  const rest = answer.guessed ? 0 : free.length - shown;
  const listed = rest > 0 ? free.slice(0, shown) : answer.guessed ? free.slice(0, GUESSES) : matches;
  const count = strings.count(free.length, pluralOf(free.length, language), formatNumber(free.length, language));
  const asked = view.choices.text !== undefined;
  return html`<button class="link-button back" type="button" @click=${actions.back}>
      ${backIcon()}<span>${asked ? strings.changeQuestion : strings.back}</span>
    </button>
    <div class="answer" part="answer">
      ${view.heading(
        1,
        isReception ? strings.nothing : html`${strings.answer} <span class="count">${count}</span>`,
        'subheading question',
        'step',
      )}
      <p class="paper small">
        ${strings.printed(view.plain(view.data.cite.name), formatInstant(view.data.now, language, view.data.cite.timeZone))}
      </p>
      ${renderSaid(view)} ${renderHonesty(view, answer, actions)}
      ${isReception ? html`<p class="nothing">${strings.nothingText}</p>` : renderSooner(view, free)}
      ${answer.guessed ? html`<p class="nothing">${strings.maybe}${view.colon}</p>` : nothing}
      ${
        listed.length === 0
          ? nothing
          : html`<ol class="desks" id="desks">
              ${listed.map((match, index) =>
                isTaken(match)
                  ? renderTaken(view, match)
                  : renderDesk(view, match, index === 0 && !answer.guessed, actions),
              )}
            </ol>`
      }
      ${
        rest > 0
          ? html`<button
              class="button more"
              part="button"
              type="button"
              @click=${() => {
                actions.more(rest);
              }}
            >
              ${strings.more(rest, pluralOf(rest, language), formatNumber(rest, language))}
            </button>`
          : nothing
      }
      <p class="around">
        ${
          listed.length === 0
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

/** A desk that is full, in a line. */
function renderTaken(view: View, { offer, moments }: Match): TemplateResult {
  const { data, language } = view;
  const last = wallClock(moments.at(-1)?.start ?? data.now, data.cite.timeZone).date;
  return html`<li class="desk taken" part="desk">
    ${view.heading(2, html`<span class="name">${view.text(offer.need)}</span>`, 'desk-title')}
    <p class="muted">${view.strings.fullUntil(formatDay(last, language, data.today))}</p>
  </li>`;
}

/** Reception, where it receives days before the first desk does. */
function renderSooner({ data, strings, language, hours, colon }: View, [first]: readonly Match[]): unknown {
  const { now, status, cite } = data;
  const start = first?.moments[0]?.start ?? now;
  const opens = status.state === 'open' ? now : status.state === 'closed' ? status.nextOpen?.start : undefined;
  if (start - now <= 3 * DAY || opens === undefined || opens >= start) return nothing;
  const { state, next } = statusSentence(status, { strings: hours, language, timeZone: cite.timeZone, now });
  const when = status.state === 'open' ? midSentence(state, language) : next;
  return html`<p class="sooner">
    <button class="link-button" type="button" @click=${toReception}>${strings.sooner}${colon} ${when}</button>
  </p>`;
}

/** To the reception box, its heading focused: a fragment would not be found within the tag. */
function toReception({ currentTarget }: Event): void {
  const heading = (currentTarget as Element).closest('.screen')?.querySelector<HTMLElement>('.come .subheading');
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus();
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
