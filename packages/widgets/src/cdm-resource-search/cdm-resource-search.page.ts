import type { SearchPage } from '@cite-des-metiers/sdk/search';
import { wallClock } from '@cite-des-metiers/sdk/time';
import { type TemplateResult, html, nothing } from 'lit';
import { chevronIcon } from '../core/icons.js';
import { callLink } from '../core/phone.js';
import { comma, formatDay, formatTime } from '../i18n/format.js';
import type { WidgetLanguage } from '../i18n/language.js';
import { formatNumber, pluralOf } from '../i18n/numbers.js';
import { type ResultsView, renderFacets, renderHit } from './cdm-resource-search.results.js';
import type { ResourceSearchStrings } from './cdm-resource-search.strings.js';
import type { TalkOffer } from './cdm-resource-search.types.js';

/** Fewer results than this are read sooner than sorted. */
const WORTH_SORTING = 4;

/** What a page of results needs of its element, besides what each result does. */
export interface PageView extends ResultsView {
  /** True while another page is asked for. */
  readonly isBusy: boolean;
  /** The text that was asked. */
  readonly question: string;
  /** Whom to talk with about it, once known. */
  readonly talk: TalkOffer | undefined;
  /** Results per page. */
  readonly limit: number;
  /** A heading below the tag's own. */
  readonly subheading: (content: unknown) => unknown;
  /** The words of a link that calls a number. */
  readonly call: (phone: string) => string;
  readonly sort: (event: Event) => void;
  readonly clear: () => void;
  readonly turn: (step: 1 | -1) => void;
}

/** How many results there are, in a sentence that says what for. */
export function countWords(
  { total, totalIsExact }: SearchPage,
  text: string,
  { strings, language }: { readonly strings: ResourceSearchStrings; readonly language: WidgetLanguage },
): string {
  const number = formatNumber(total, language);
  const count = totalIsExact ? number : strings.atLeast(number);
  const plural = pluralOf(total, language);
  return text.trim() ? strings.resultsFor(count, text.trim(), plural) : strings.results(count, plural);
}

/** What keeps the place of the first results. */
export const renderSearching = (strings: ResourceSearchStrings): TemplateResult =>
  html`<div class="answer" aria-busy="true">
    <p class="visually-hidden">${strings.searching}</p>
    ${Array.from(
      { length: 9 },
      () => html`<div class="bones" aria-hidden="true"><span class="bone"></span><span class="bone"></span></div>`,
    )}
  </div>`;

/** A page of results: how many, why these, what to narrow by, the documents, the other pages, and whom to talk with. */
export function renderPage(page: SearchPage, view: PageView): TemplateResult {
  const { strings, question, isBusy } = view;
  return html`<div
    id="answer"
    class="answer ${isBusy ? 'busy' : ''}"
    tabindex="-1"
    aria-busy=${isBusy ? 'true' : nothing}
  >
    ${
      page.total === 0
        ? html`<div class="notice">
            <p><strong>${question.trim() ? strings.none(question.trim()) : strings.results('0', 'other')}</strong></p>
            <p>${strings.noneAdvice}</p>
          </div>`
        : renderBar(page, view)
    }
    ${
      page.relaxed && page.total > 0
        ? html`<p class="notice">
            ${page.relaxed === 'spelling' ? strings.relaxedSpelling(question) : strings.relaxedWords(question)}
          </p>`
        : nothing
    }
    ${renderRefine(page, view)}
    <ul class="hits">
      ${page.hits.map((hit) => renderHit(hit, view))}
    </ul>
    ${renderPaging(page, view)} ${renderTalk(view)}
  </div>`;
}

function renderBar(page: SearchPage, view: PageView): TemplateResult {
  const { strings, question } = view;
  const { sort } = view.asked;
  return html`<div class="bar">
    ${view.subheading(countWords(page, question, view))}
    ${
      page.total < WORTH_SORTING
        ? nothing
        : html`<label class="sort screen-only"
            >${strings.sort}
            <select @change=${view.sort}>
              <option value="relevance" ?selected=${sort === 'relevance'}>${strings.byRelevance}</option>
              <option value="date" ?selected=${sort === 'date'}>${strings.byDate}</option>
            </select></label
          >`
    }
  </div>`;
}

function renderRefine(page: SearchPage, view: PageView): unknown {
  const facets = renderFacets(page, view);
  const chosen = Object.values(view.asked.filters).reduce((count, values) => count + values.length, 0);
  if (facets.length === 0 || (page.total < WORTH_SORTING && chosen === 0)) return nothing;
  const { strings } = view;
  return html`<details class="refine screen-only" part="facets">
    <summary>${chosen > 0 ? strings.refineCount(chosen) : strings.refine} ${chevronIcon()}</summary>
    <div class="facets">${facets}</div>
    ${
      chosen > 0
        ? html`<p>
            <button class="button" part="button" type="button" @click=${view.clear}>${strings.clearFilters}</button>
          </p>`
        : nothing
    }
  </details>`;
}

function renderPaging({ total, hits }: SearchPage, { strings, language, asked, limit, turn }: PageView): unknown {
  if (total <= limit) return nothing;
  const from = asked.page * limit;
  const number = (value: number): string => formatNumber(value, language);
  const button = (words: string, step: 1 | -1): TemplateResult =>
    html`<button
      class="button"
      part="button"
      type="button"
      @click=${() => {
        turn(step);
      }}
    >
      ${words}
    </button>`;
  return html`<nav class="paging" aria-label=${strings.pages}>
    ${from > 0 ? button(strings.previous, -1) : nothing}
    <span class="figures">${strings.range(number(from + 1), number(from + hits.length), number(total))}</span>
    ${from + hits.length < total ? button(strings.next, 1) : nothing}
  </nav>`;
}

function renderTalk({ talk, data, strings, language, text, subheading, call }: PageView): unknown {
  if (!talk) return nothing;
  const { pole, next } = talk;
  const timeOf = (instant: number): string => formatTime(wallClock(instant, data.timeZone).time, language);
  const when =
    next === undefined
      ? strings.talkWalkIn
      : next.start <= data.now && !next.allDay
        ? strings.talkNow(timeOf(next.end))
        : strings.talkNext(`${formatDay(next.date, language, data.today)}${comma(language)}${timeOf(next.start)}`);
  const site = data.sites.find(({ id }) => id === next?.place?.site);
  const place = next?.place?.name ?? site?.name;
  return html`<div class="talk" part="talk">
    ${subheading(strings.talkTitle)}
    <p><strong>${text(pole.question ?? pole.label)}</strong></p>
    <p>${when}${place ? html`${comma(language)}<bdi>${text(place)}</bdi>` : nothing}</p>
    ${data.contact?.phone ? html`<p>${callLink(data.contact.phone, call)}</p>` : nothing}
  </div>`;
}
