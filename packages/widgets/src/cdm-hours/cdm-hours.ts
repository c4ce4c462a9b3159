import type { DayHours, UpcomingException } from '@cite-des-metiers/sdk/hours';
import { type TemplateResult, html, nothing } from 'lit';
import { CdmElement } from '../core/element.js';
import type { LoadRequest, Loaded } from '../core/feed-controller.js';
import { hostStyles } from '../core/host.styles.js';
import { chevronIcon, phoneIcon, pinIcon } from '../core/icons.js';
import { oneOf } from '../core/log.js';
import { unbroken } from '../core/phone.js';
import { property } from '../core/property.js';
import { capitalize, comma, formatDay, formatInstant, formatWeekday, zoneName } from '../i18n/format.js';
import { loadHours } from './cdm-hours.load.js';
import {
  type SentenceContext,
  aheadSentence,
  dayHours,
  reopensSentence,
  statusSentence,
} from './cdm-hours.sentence.js';
import french, { type HoursStrings } from './cdm-hours.strings.js';
import { hoursStyles } from './cdm-hours.styles.js';
import type { HoursData, HoursState, HoursView } from './cdm-hours.types.js';

const VIEWS: readonly HoursView[] = ['badge', 'today', 'week'];

/**
 * Says whether a Cité des métiers is open now, until when, and its hours for the coming week, exceptions announced ahead.
 * All times are on the Cité's clock; where the visitor's differs, it says so. "Unknown" is never shown as "closed".
 *
 * @summary Opening hours, and whether it is open now.
 * @since 0.1.0
 * @status stable
 *
 * @slot - What visitors see without JavaScript and when no answer can be had: a phone number, a link to the hours page.
 *
 * @csspart root - The whole tag.
 * @csspart heading - Its heading.
 * @csspart status - The line that says open, closed or to be confirmed.
 * @csspart ahead - Exceptions announced ahead.
 * @csspart week - The table of the week.
 * @csspart place - Address and phone.
 * @csspart error - What stands instead of an answer.
 * @csspart button - The button that tries again.
 *
 * @cssproperty [--cdm-hours-open-color] - Colour of the mark for "open"; `--cdm-color-positive` where unset.
 * @cssproperty [--cdm-hours-closed-color] - Colour of the mark for "closed"; the muted text colour where unset.
 * @cssproperty [--cdm-hours-unknown-color] - Colour of the mark for "to be confirmed"; `--cdm-color-caution` where unset.
 * @cssproperty [--cdm-hours-reserve] - Height kept before the answer comes, so that the page does not jump.
 *
 * @fires {CustomEvent<StateEventDetail>} cdm-hours-state - Fires whenever what is shown changes between loading, ready, unknown and error. Does not bubble.
 */
export class CdmHours extends CdmElement<HoursData, HoursStrings> {
  /** @internal */
  static override styles = [hostStyles, hoursStyles];

  /** How much to show: `badge` is one line, `today` the day with the week behind a button, `week` the whole week. */
  @property({ reflect: true }) view: HoursView = 'today';

  /** Identifier of a pole that has hours of its own. */
  @property() pole = '';

  protected override readonly french = french;
  protected override readonly tag = 'cdm-hours';
  protected override readonly reloadOn = new Set(['feed', 'site', 'pole']);

  protected override load(request: LoadRequest): Promise<Loaded<HoursState>> {
    return loadHours(request, { site: this.site, pole: this.pole });
  }

  get #view(): HoursView {
    return oneOf(this.tag, 'view', this.view, VIEWS, 'today');
  }

  protected override get hasHeading(): boolean {
    return this.#view !== 'badge' && !this.withoutHeading;
  }

  protected override renderTitle(): unknown {
    const { state, strings } = this;
    const pole = 'data' in state ? state.data.pole : undefined;
    if (pole === undefined || !('data' in state)) return strings.title;
    return strings.titleFor(this.plain(pole.label, state.data.language));
  }

  protected override renderLoading(): TemplateResult {
    return this.#view === 'badge'
      ? html`<span class="visually-hidden">${this.common.loading}</span
          ><span class="bone line-2" aria-hidden="true"></span>`
      : html`<p class="visually-hidden">${this.common.loading}</p>
          <div class="bones" aria-hidden="true">
            <span class="bone line-1"></span><span class="bone line-2"></span><span class="bone line-3"></span>
          </div>`;
  }

  protected override renderAnswer(state: Exclude<HoursState, { type: 'loading' | 'error' }>): TemplateResult {
    const { data } = state;
    const view = this.#view;
    if (view === 'badge') return this.#renderStatus(data, 'inline');
    const today = data.week[0];
    return html`${this.#renderStatus(data, 'block')} ${this.#renderClock(data)}
      ${today && today.intervals.length > 0 ? this.#renderToday(today, data) : nothing} ${this.#renderCheck(data)}
      <div class="details">
        ${data.ahead.length > 0 ? this.#renderAhead(data) : nothing}
        ${
          view === 'week'
            ? this.#renderWeek(data)
            : html`<details>
                <summary>${this.strings.weekTitle} ${chevronIcon()}</summary>
                ${this.#renderWeek(data)}
              </details>`
        }
        ${this.#renderPlace(data)}
        ${
          state.stale === undefined
            ? nothing
            : html`<p class="small muted">
                ${this.common.stale(formatInstant(state.stale, this.language, data.timeZone))}
              </p>`
        }
      </div>`;
  }

  #context(data: HoursData): SentenceContext {
    return { strings: this.strings, language: this.language, timeZone: data.timeZone, now: data.now };
  }

  #renderStatus(data: HoursData, shape: 'inline' | 'block'): TemplateResult {
    const { state, next } = statusSentence(data.status, this.#context(data));
    return html`<p class="status ${shape} ${data.status.state}" part="status">
      <strong class="state"><span class="mark" aria-hidden="true"></span>${state}</strong>
      ${next ? html`<span class="next"><span class="visually-hidden">${comma(this.language)}</span>${next}</span>` : nothing}
    </p>`;
  }

  #renderToday(today: DayHours, data: HoursData): TemplateResult {
    const day = capitalize(formatDay(today.date, this.language), this.language);
    return html`<p class="today figures">
      <span class="muted">${day}${this.colon}</span> ${dayHours(today, this.strings, this.language)}
      ${today.note === undefined ? nothing : html`<span class="note">${this.text(today.note, data.language)}</span>`}
    </p>`;
  }

  /** Where the state is unknown, the way to know it comes right after. */
  #renderCheck({ status, contact }: HoursData): unknown {
    if (status.state !== 'unknown' || status.reason === 'appointment') return nothing;
    const { callToCheck, checkWithCite } = this.strings;
    return html`<p>${contact?.phone ? callToCheck(unbroken(contact.phone)) : checkWithCite}</p>`;
  }

  #renderAhead(data: HoursData): TemplateResult {
    return html`<ul class="ahead" part="ahead" aria-label=${this.strings.aheadTitle}>
      ${data.ahead.map((exception) => this.#renderException(exception, data))}
    </ul>`;
  }

  #renderException(exception: UpcomingException, data: HoursData): TemplateResult {
    const context = this.#context(data);
    const { note } = exception.day;
    const reopens = reopensSentence(exception, context);
    return html`<li>
      <strong>${aheadSentence(exception, context)}</strong>${
        note === undefined ? nothing : html` (${this.text(note, data.language)})`
      }${reopens ? `${comma(this.language)}${reopens}` : ''}.
    </li>`;
  }

  #renderWeek(data: HoursData): TemplateResult {
    const { strings, language } = this;
    return html`<table class="figures" part="week">
      <caption class="visually-hidden">
        ${strings.weekTitle}
      </caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">${strings.day}</th>
          <th scope="col">${strings.hours}</th>
        </tr>
      </thead>
      <tbody>
        ${data.week.map((day) => {
          const isSpecial = day.reason === 'exception' || day.reason === 'public-holiday';
          const name = isSpecial ? formatDay(day.date, language) : formatWeekday(day.date, language);
          return html`<tr class=${day.isToday ? 'is-today' : ''} aria-current=${day.isToday ? 'date' : nothing}>
            <th scope="row">
              <time datetime=${day.date}>${capitalize(name, language)}</time>${
                day.isToday ? html`<span class="visually-hidden"> (${strings.todayMark})</span>` : nothing
              }
            </th>
            <td>
              ${dayHours(day, strings, language)}
              ${day.note === undefined ? nothing : html`<span class="note">${this.text(day.note, data.language)}</span>`}
            </td>
          </tr>`;
        })}
      </tbody>
    </table>`;
  }

  #renderClock({ otherClock, timeZone, now }: HoursData): unknown {
    if (!otherClock) return nothing;
    return html`<p class="small muted">${this.common.clock(zoneName(timeZone, this.language, now))}</p>`;
  }

  #renderPlace({ site, contact, language }: HoursData): unknown {
    const { address } = site;
    if (!address && !contact?.phone) return nothing;
    return html`<div class="place" part="place">
      ${
        address
          ? html`${pinIcon()}
              <address>
                ${this.text(site.name, language)}<br />
                ${address.lines.map((line) => html`<bdi>${line}</bdi><br />`)}
                <bdi>${address.postalCode ?? ''} ${address.locality}</bdi>
                ${site.directions ? html`<span class="note">${this.text(site.directions, language)}</span>` : nothing}
              </address>`
          : nothing
      }
      ${
        contact?.phone
          ? html`<span class="line">${phoneIcon()}</span
              ><a
                class="line"
                href="tel:${contact.phone.replace(/[^+\d]/g, '')}"
                aria-label="${this.strings.phoneLabel} ${contact.phone}"
                ><bdi dir="ltr">${contact.phone}</bdi></a
              >`
          : nothing
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cdm-hours': CdmHours;
  }
  interface HTMLElementEventMap {
    'cdm-hours-state': CustomEvent<import('../core/element.js').StateEventDetail>;
  }
}
