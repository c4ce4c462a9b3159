import type { DatedSession } from '@cite-des-metiers/sdk/agenda';
import type { Text } from '@cite-des-metiers/sdk/feed';
import { wallClock } from '@cite-des-metiers/sdk/time';
import { type TemplateResult, html, nothing } from 'lit';
import { pinIcon } from '../core/icons.js';
import { calendarIcon, videoIcon } from '../core/icons.more.js';
import { callLink } from '../core/phone.js';
import { comma, formatDay, formatList, formatTime, formatTimeRange } from '../i18n/format.js';
import { languageName } from '../i18n/language-name.js';
import type { WidgetLanguage } from '../i18n/language.js';
import { namesIn } from '../i18n/names.strings.js';
import { wordFor } from '../i18n/strings.js';
import type { PermanencesStrings } from './cdm-permanences.strings.js';
import type { PermanencesData } from './cdm-permanences.types.js';

/** What a session's template needs of its element. */
export interface SessionView {
  readonly strings: PermanencesStrings;
  readonly language: WidgetLanguage;
  readonly data: PermanencesData;
  /** The words of a link that calls a number. */
  readonly call: (phone: string) => string;
  /** A text of the feed, marked where it is in another language. */
  readonly text: (text: Text) => unknown;
  /** The same as a string. */
  readonly plain: (text: Text) => string;
  /** Gives a session to the visitor's own calendar. */
  readonly download: (session: DatedSession) => void;
}

/** One session: when first, then what, what has changed, what one must know before going, and what one can do. */
export function renderSession(session: DatedSession, view: SessionView): TemplateResult {
  const { activity, status } = session;
  const { strings, data, text, plain } = view;
  const isOff = status === 'cancelled';
  const running = !isOff && !session.allDay && session.start <= data.now && data.now < session.end;
  const look = ['cancelled', 'full', 'moved', 'scheduled'].includes(status) ? status : 'other';
  return html`<li class="session ${look} ${running ? 'running' : ''}" part="session">
    <div class="when figures">
      <time datetime=${new Date(session.start).toISOString()}>${timeWords(session, view)}</time>
      ${renderStatus(status, running, strings)}
    </div>
    <div class="what">
      <p class="name">${text(activity.title)}</p>
      ${renderChange(session, view)} ${activity.summary ? html`<p>${text(activity.summary)}</p>` : nothing}
      ${renderFacts(session, view)}
      ${
        activity.partner
          ? html`<p class="small muted">${strings.withPartner(plain(activity.partner.name))}</p>`
          : nothing
      }
      ${isOff ? nothing : renderActions(session, view)}
    </div>
  </li>`;
}

function timeWords({ start, end, allDay }: DatedSession, { strings, language, data }: SessionView): string {
  if (allDay) return strings.allDay;
  return formatTimeRange(wallClock(start, data.timeZone).time, wallClock(end, data.timeZone).time, language);
}

function renderStatus(status: DatedSession['status'], running: boolean, strings: PermanencesStrings): unknown {
  const { cancelled, full, moved, changed, ongoing } = strings;
  const word =
    status === 'scheduled' ? (running ? ongoing : '') : (wordFor({ cancelled, full, moved }, status) ?? changed);
  return word ? html` <strong class="tag">${word}</strong>` : nothing;
}

/** What was planned before a move, and why, so that nobody goes to the wrong place. */
function renderChange({ planned, override, date, start, status }: DatedSession, view: SessionView): unknown {
  if (!override) return nothing;
  const { strings, language, data } = view;
  const parts: unknown[] = [];
  if (planned && planned.start !== start) {
    const before = wallClock(planned.start, data.timeZone);
    const time = formatTime(before.time, language);
    parts.push(
      strings.movedFrom(
        before.date === date ? time : `${formatDay(before.date, language, data.today)}${comma(language)}${time}`,
      ),
    );
  }
  if (status === 'moved' && override.to?.place) parts.push(strings.movedPlace);
  if (override.reason) parts.push(view.text(override.reason));
  if (parts.length === 0) return nothing;
  return html`<p>${parts.map((part, index) => html`${index > 0 ? ' · ' : ''}${part}`)}</p>`;
}

function renderFacts({ activity, place }: DatedSession, view: SessionView): TemplateResult {
  const { strings, language, data } = view;
  const names = namesIn(language);
  const { booking, modes = ['onsite'], languages, publics, ages, kind } = activity;
  const name = (known: Readonly<Record<string, string>>, values: readonly string[]): string =>
    values.map((value) => wordFor(known, value) ?? value).join(comma(language));
  const remote = modes.filter((mode) => mode !== 'onsite');
  const facts: unknown[] = [];
  if (kind !== 'permanence') facts.push(html`<strong>${name(names.kinds, [kind])}</strong>`);
  if (modes.includes('onsite')) {
    const where = renderPlace(place, view);
    if (where !== nothing) facts.push(html`${pinIcon()}${where}`);
  }
  if (remote.length > 0) facts.push(html`${videoIcon()}${name(names.modes, remote)}`);
  facts.push(
    booking?.need === 'required'
      ? strings.bookingRequired
      : booking?.need === 'recommended'
        ? strings.bookingRecommended
        : booking === undefined || booking.need === 'none'
          ? strings.bookingNone
          : booking.need,
  );
  if (languages && languages.some((tag) => tag.split('-')[0] !== data.language.split('-')[0]))
    facts.push(
      strings.spoken(
        formatList(
          languages.map((tag) => languageName(tag, language)),
          language,
        ),
      ),
    );
  if (publics && publics.length > 0 && !publics.includes('tous-publics'))
    facts.push(strings.forPublics(name(names.publics, publics)));
  const age = ages ? strings.ages(ages.min, ages.max) : '';
  if (age) facts.push(age);
  return html`<ul class="facts">
    ${facts.map((fact) => html`<li>${fact}</li>`)}
  </ul>`;
}

function renderPlace(place: DatedSession['place'], { data, language, text }: SessionView): unknown {
  const main = data.sites.find(({ kind }) => kind === 'main') ?? data.sites[0];
  const site = place?.site ? data.sites.find(({ id }) => id === place.site) : place?.name ? undefined : main;
  const names = [place?.name ?? site?.name, place?.room].filter((name) => name !== undefined);
  const town = place?.address?.locality;
  if (names.length === 0) return nothing;
  return html`${names.map((name, index) => html`${index > 0 ? comma(language) : ''}<bdi>${text(name)}</bdi>`)}${
    town ? html`${comma(language)}<bdi>${town}</bdi>` : ''
  }`;
}

function renderActions(session: DatedSession, view: SessionView): TemplateResult {
  const { strings, language, data } = view;
  const { booking, title, url } = session.activity;
  const online = session.place?.url;
  const when = `${formatDay(session.date, language, data.today)}${comma(language)}${timeWords(session, view)}`;
  const calendar = strings.addToCalendarFor(view.plain(title), when);
  return html`<p class="actions">
    ${booking?.url && session.status !== 'full' ? html`<a href=${booking.url} rel="noopener">${strings.book}</a>` : nothing}
    ${booking?.phone && booking.need !== 'none' ? callLink(booking.phone, view.call) : nothing}
    ${
      booking?.email && booking.need !== 'none' ? html`<a href="mailto:${booking.email}">${booking.email}</a>` : nothing
    }
    ${online ? html`<a href=${online} rel="noopener">${strings.joinOnline}</a>` : nothing}
    ${url ? html`<a href=${url} rel="noopener">${strings.more}</a>` : nothing}
    <button
      class="link-button screen-only"
      type="button"
      aria-label=${calendar}
      @click=${() => {
        view.download(session);
      }}
    >
      ${calendarIcon()}${strings.addToCalendar}
    </button>
  </p>`;
}
