import type { Match, Moment } from '@cite-des-metiers/sdk/conseil';
import type { Booking, Resource } from '@cite-des-metiers/sdk/feed';
import { type TemplateResult, html, nothing } from 'lit';
import { calendarIcon, checkIcon, linkIcon } from '../core/icons.more.js';
import { chevronIcon, pinIcon } from '../core/icons.js';
import { unbroken } from '../core/phone.js';
import { comma, formatList } from '../i18n/format.js';
import { languageName } from '../i18n/language-name.js';
import { placeName, renderAccess, renderPlace, spotOf } from './cdm-find-conseiller.place.js';
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

/** Reasons shown at once: what decides; the others are folded. */
const REASONS = 2;

/** A desk with room as an answer: what for, when and where, why it fits, and the one thing to do; what one may want to know besides is folded. */
export function renderDesk(view: View, match: Match, first: boolean, actions: DeskActions): TemplateResult {
  const { strings } = view;
  const { offer, moments } = match;
  const [next, ...others] = moments;
  const modes = offer.modes ?? ['onsite'];
  const reasons = reasonsOf(view, match, first);
  return html`<li class="desk ${first ? 'first' : ''}" part="desk">
    ${view.heading(
      2,
      html`<span class="desk-pole"
          >${poleWords(offer.pole, view, true)}<span class="visually-hidden">${view.colon} </span></span
        >
        <span class="name">${view.text(offer.need)}</span>`,
      'desk-title',
    )}
    ${
      next === undefined
        ? html`<p class="moments-unknown">${strings.momentsUnknown}</p>`
        : renderMoments(view, match, [next], actions)
    }
    ${renderPlace(view, match)}
    <p class="facts">
      <span class="tag">${bookingWord(offer.booking, view)}</span>
      ${modes.some((mode) => mode !== 'onsite') ? modes.map((mode) => modeName(mode, view)).join(' · ') : nothing}
    </p>
    ${renderReasons(view, reasons.filter(isShown), true)} ${renderBooking(view, offer.booking)}
    <details>
      <summary>${others.length > 0 ? strings.others : strings.details} ${chevronIcon()}</summary>
      ${others.length > 0 ? renderMoments(view, match, others, actions) : nothing}
      ${offer.summary ? html`<p>${view.text(offer.summary)}</p>` : nothing}
      ${renderReasons(
        view,
        reasons.filter((reason, index) => !isShown(reason, index)),
      )}
      ${renderWho(view, match)} ${renderPractical(view, match, actions)}
    </details>
  </li>`;
}

const isShown = ({ unsure }: ShownReason, index: number): boolean => unsure || index < REASONS;

const renderMoments = (view: View, match: Match, moments: readonly Moment[], actions: DeskActions): TemplateResult =>
  html`<ul class="moments" aria-label=${view.strings.moments}>
    ${moments.map((moment) => renderMoment(view, match, moment, actions))}
  </ul>`;

/** In which languages, and for whom where it is kept for some and no reason says so. */
function renderWho(view: View, { offer, reasons }: Match): TemplateResult {
  const { strings, language } = view;
  const spoken = (offer.languages ?? [view.data.cite.languages[0] ?? 'fr']).map((tag) => languageName(tag, language));
  const publics = (offer.publics ?? []).filter((value) => value !== EVERYONE);
  const isReserved = publics.length > 0 && publics.length === offer.publics?.length;
  return html`<p>${strings.languages(formatList(spoken, language))}</p>
    ${
      isReserved && !reasons.some(({ type }) => type === 'public')
        ? html`<p>${strings.forPublics(publics.map((value) => publicName(value, view)).join(comma(language)))}</p>`
        : nothing
    }`;
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
      moment.session?.status === 'full' || moment.start <= view.data.now
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

/** The one thing to do before going: a page to book on, else a number, else an address of a service. */
function renderBooking(view: View, booking: Booking | undefined): unknown {
  if (!booking) return nothing;
  const { url, phone, email, note } = booking;
  const action = url
    ? html`<a class="button primary" part="button" href=${url} rel="noopener">${view.strings.book}</a>`
    : phone
      ? html`<a class="button primary" part="button" href="tel:${phone.replace(/[^+\d]/g, '')}"
          >${view.common.call(unbroken(phone))}</a
        >`
      : email
        ? html`<a href="mailto:${email}">${email}</a>`
        : nothing;
  if (action === nothing && !note) return nothing;
  return html`<p class="booking">${action} ${note ? html`<span>${view.text(note)}</span>` : nothing}</p>`;
}

/** A reason in words. */
interface ShownReason {
  readonly sentence: string;
  /** Said on screen only: on paper it would age. */
  readonly passing: boolean;
  /** To be checked before going: never folded. */
  readonly unsure: boolean;
}

/** Why a desk fits. That it belongs to the pole which was chosen is said once; that one may come now, by its time. */
const reasonsOf = (view: View, { reasons, moments }: Match, first: boolean): readonly ShownReason[] =>
  reasons
    .filter(({ type }) => (first || type !== 'pole') && !(type === 'soon' && (moments[0]?.start ?? 0) <= view.data.now))
    .map((reason) => ({
      sentence: reasonSentence(reason, view),
      passing: reason.type === 'soon',
      unsure: reason.type === 'unverified',
    }))
    .filter(({ sentence }) => sentence !== '');

function renderReasons(view: View, reasons: readonly ShownReason[], isNamed = false): unknown {
  if (reasons.length === 0) return nothing;
  return html`<ul class="reasons" aria-label=${isNamed ? view.strings.why : nothing}>
    ${reasons.map(
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
