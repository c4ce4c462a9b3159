import type { Match, Moment } from '@cite-des-metiers/sdk/conseil';
import type { Booking, Resource } from '@cite-des-metiers/sdk/feed';
import { type TemplateResult, html, nothing } from 'lit';
import { calendarIcon, checkIcon, linkIcon } from '../core/icons.more.js';
import { chevronIcon, pinIcon } from '../core/icons.js';
import { comma, formatList } from '../i18n/format.js';
import { languageName } from '../i18n/language-name.js';
import { placeName, renderAccess, renderPlace, spotOf } from './cdm-find-conseiller.place.js';
import { phoneLink } from './cdm-find-conseiller.reception.js';
import { EVERYONE } from './cdm-find-conseiller.steps.js';
import type { View } from './cdm-find-conseiller.view.js';
import {
  bookingWord,
  modeName,
  momentWords,
  poleWords,
  publicName,
  reasonSentence,
  statusWord,
} from './cdm-find-conseiller.words.js';

/** Documents to look at meanwhile: not asked for yet, those found, or not to be had. */
export type Documents = readonly Resource[] | 'failed' | undefined;

/** What a visitor can do with a desk. */
export interface DeskActions {
  /** Hands over one moment as a calendar file. */
  readonly calendar: (match: Match, moment: Moment) => void;
  /** The visitor opened the documents of a desk. */
  readonly meanwhile: (match: Match) => void;
  /** What is known of them. */
  readonly documents: (match: Match) => Documents;
}

/** A desk as an answer: what for, when and where, why it fits, what one needs to know; the rest is folded, but for the first. */
export function renderDesk(view: View, match: Match, first: boolean, actions: DeskActions): TemplateResult {
  const { strings, language } = view;
  const { offer, moments } = match;
  const firstLanguage = view.data.cite.languages[0] ?? 'fr';
  const spoken = (offer.languages ?? [firstLanguage]).map((tag) => languageName(tag, language));
  const publics = (offer.publics ?? []).filter((value) => value !== EVERYONE);
  const reserved = publics.length > 0 && publics.length === offer.publics?.length;
  const details = renderPractical(view, match, actions);
  return html`<li class="desk ${first ? 'first' : ''}" part="desk">
    ${view.heading(
      2,
      html`<span class="desk-pole"
          >${poleWords(offer.pole, view, true)}<span class="visually-hidden">${view.colon} </span></span
        >
        <span class="name">${view.text(offer.need)}</span>`,
      'desk-title',
    )}
    ${offer.summary ? html`<p class="muted">${view.text(offer.summary)}</p>` : nothing}
    ${
      moments.length === 0
        ? html`<p class="moments-unknown">${strings.momentsUnknown}</p>`
        : html`<ul class="moments" aria-label=${strings.moments}>
            ${moments.map((moment) => renderMoment(view, match, moment, actions))}
          </ul>`
    }
    ${renderPlace(view, match)} ${renderReasons(view, match, first)}
    <ul class="facts">
      <li><span class="tag">${bookingWord(offer.booking, view)}</span></li>
      <li>${(offer.modes ?? ['onsite']).map((mode) => modeName(mode, view)).join(' · ')}</li>
      <li>${strings.languages(formatList(spoken, language))}</li>
      ${
        reserved
          ? html`<li>${strings.forPublics(publics.map((value) => publicName(value, view)).join(comma(language)))}</li>`
          : nothing
      }
    </ul>
    ${renderBooking(view, offer.booking)}
    ${
      first || details === nothing
        ? details
        : html`<details>
            <summary>${strings.details} ${chevronIcon()}</summary>
            ${details}
          </details>`
    }
  </li>`;
}

function renderMoment(view: View, match: Match, moment: Moment, { calendar }: DeskActions): TemplateResult {
  const { strings } = view;
  const { day, times, paper } = momentWords(moment, view);
  const status = statusWord(moment, view);
  const reason = moment.session?.override?.reason;
  const elsewhere = placeName(view, match, moment);
  return html`<li class="moment">
    <p>
      <time datetime=${new Date(moment.start).toISOString()}
        ><span class="day screen-only">${day}</span><span class="visually-hidden screen-only">, </span
        ><span class="times screen-only">${times}</span><span class="paper">${paper}</span></time
      >
      ${status ? html`<span class="tag">${status}</span>` : nothing}
    </p>
    ${reason ? html`<p class="small muted">${view.text(reason)}</p>` : nothing}
    ${elsewhere ? html`<p class="small">${pinIcon()} ${elsewhere}</p>` : nothing}
    ${
      moment.session?.status === 'full'
        ? nothing
        : html`<button
            class="link-button"
            type="button"
            aria-label=${strings.calendarFor(view.plain(match.offer.need), `${day}${comma(view.language)}${times}`)}
            @click=${() => {
              calendar(match, moment);
            }}
          >
            ${calendarIcon()}<span>${strings.calendar}</span>
          </button>`
    }
  </li>`;
}

/** How to book, where one does: a page, a number, an address of a service. */
function renderBooking(view: View, booking: Booking | undefined): unknown {
  if (!booking) return nothing;
  const { url, phone, email, note } = booking;
  if (!url && !phone && !email && !note) return nothing;
  return html`<p class="booking">
    ${url ? html`<a href=${url} rel="noopener">${view.strings.book}</a>` : nothing}
    ${phone ? phoneLink(phone, view) : nothing} ${email ? html`<a href="mailto:${email}">${email}</a>` : nothing}
    ${note ? html`<span>${view.text(note)}</span>` : nothing}
  </p>`;
}

/** Why a desk fits. That it belongs to the pole which was chosen is said once. */
function renderReasons(view: View, { reasons }: Match, first: boolean): unknown {
  const words = reasons
    .filter(({ type }) => first || type !== 'pole')
    .map((reason) => ({ sentence: reasonSentence(reason, view), passing: reason.type === 'soon' }))
    .filter(({ sentence }) => sentence !== '');
  if (words.length === 0) return nothing;
  return html`<ul class="reasons" aria-label=${view.strings.why}>
    ${words.map(
      ({ sentence, passing }) =>
        html`<li class=${passing ? 'screen-only' : nothing}>${checkIcon()}<span>${sentence}</span></li>`,
    )}
  </ul>`;
}

/** How to get in for disabled visitors, what to bring, documents meanwhile, and the organisation where the feed names it. */
function renderPractical(view: View, match: Match, actions: DeskActions): unknown {
  const { strings, text, colon } = view;
  const { bring = [], partner, resources = [] } = match.offer;
  const { site } = spotOf(match, view.data);
  if (!site && !partner && bring.length + resources.length === 0) return nothing;
  return html`${site ? renderAccess(view, site) : nothing}${
    bring.length === 0
      ? nothing
      : html`<div class="bring">
          <p><strong>${strings.bring}${colon}</strong></p>
          <ul>
            ${bring.map((thing) => html`<li>${text(thing)}</li>`)}
          </ul>
        </div>`
  }
  ${
    resources.length === 0
      ? nothing
      : html`<details
          class="meanwhile"
          @toggle=${(event: Event) => {
            if ((event.currentTarget as HTMLDetailsElement).open) actions.meanwhile(match);
          }}
        >
          <summary>${strings.meanwhile} ${chevronIcon()}</summary>
          ${renderDocuments(view, actions.documents(match))}
        </details>`
  }
  ${partner ? html`<p class="small muted">${strings.partner(view.plain(partner.name))}</p>` : nothing}`;
}

function renderDocuments(view: View, documents: Documents): TemplateResult {
  const { strings, common } = view;
  if (documents === undefined) return html`<p class="muted" role="status">${common.loading}</p>`;
  if (documents === 'failed' || documents.length === 0) return html`<p>${strings.meanwhileNone}</p>`;
  return html`<ul class="documents">
    ${documents.map(
      ({ title, url, shelf }) =>
        html`<li>
          ${url ? html`<a href=${url} rel="noopener">${view.text(title)}</a> ${linkIcon()}` : view.text(title)}
          ${shelf ? html`<span class="small muted">${strings.onShelf(shelf.mark)}</span>` : nothing}
        </li>`,
    )}
  </ul>`;
}
