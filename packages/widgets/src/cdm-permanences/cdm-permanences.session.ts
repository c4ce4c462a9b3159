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

/** One session: when first, then what, what has changed, what one must know before going, and the one thing to do. */
export function renderSession(session: DatedSession, view: SessionView): TemplateResult {
  const { activity, status } = session;
  const { strings, data, text } = view;
  const isOff = status === 'cancelled';
  const isFull = status === 'full';
  const running = !isOff && !session.allDay && session.start <= data.now && data.now < session.end;
  const look = ['cancelled', 'full', 'moved', 'scheduled'].includes(status) ? status : 'other';
  const title = text(activity.title);
  return html`<li class="session ${look} ${running ? 'running' : ''}" part="session">
    <div class="when figures">
      <time datetime=${new Date(session.start).toISOString()}>${timeWords(session, view)}</time>
      ${renderStatus(status, running, strings)}
    </div>
    <div class="what">
      <p class="name">${activity.url ? html`<a href=${activity.url} rel="noopener">${title}</a>` : title}</p>
      ${renderChange(session, view)}
      ${
        isOff
          ? nothing
          : html`${activity.summary ? html`<p>${text(activity.summary)}</p>` : nothing} ${renderFacts(session, view)}
            ${renderWho(session, view)} ${isFull ? nothing : renderActions(session, view)}`
      }
    </div>
    ${isOff || isFull || running ? nothing : renderKeep(session, view)}
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

/** What decides whether one goes: what it is, where or from afar, and whether one may just come. */
function renderFacts({ activity, place }: DatedSession, view: SessionView): TemplateResult {
  const { strings, language } = view;
  const names = namesIn(language);
  const { booking, modes = ['onsite'], kind } = activity;
  const remote = modes.filter((mode) => mode !== 'onsite');
  const where = modes.includes('onsite') ? renderPlace(place, view) : nothing;
  const facts = [
    ...(kind === 'permanence' ? [] : [wordsOf(names.kinds, [kind], language)]),
    ...(where === nothing ? [] : [html`${pinIcon()}${where}`]),
    ...(remote.length > 0 ? [html`${videoIcon()}${wordsOf(names.modes, remote, language)}`] : []),
    html`<strong
      >${
        booking?.need === 'required'
          ? strings.bookingRequired
          : booking?.need === 'recommended'
            ? strings.bookingRecommended
            : booking === undefined || booking.need === 'none'
              ? strings.bookingNone
              : booking.need
      }</strong
    >`,
  ];
  return html`<p class="facts">${facts.map((fact, index) => html`${index > 0 ? ' · ' : ''}${fact}`)}</p>`;
}

/** For whom, in which languages, with whom. */
function renderWho({ activity }: DatedSession, { strings, language, data, plain }: SessionView): unknown {
  const { languages = [], publics = [], ages, partner } = activity;
  const isForeign = languages.some((tag) => tag.split('-')[0] !== data.language.split('-')[0]);
  const spoken = languages.map((tag) => languageName(tag, language));
  const parts = [
    isForeign ? strings.spoken(formatList(spoken, language)) : '',
    publics.length > 0 && !publics.includes('tous-publics')
      ? strings.forPublics(wordsOf(namesIn(language).publics, publics, language))
      : '',
    ages ? strings.ages(ages.min, ages.max) : '',
    partner ? strings.withPartner(plain(partner.name)) : '',
  ].filter(Boolean);
  if (parts.length === 0) return nothing;
  return html`<p class="small muted">
    ${parts.map((part, index) => html`${index > 0 ? ' · ' : ''}<bdi>${part}</bdi>`)}
  </p>`;
}

const wordsOf = (
  known: Readonly<Record<string, string>>,
  values: readonly string[],
  language: WidgetLanguage,
): string => values.map((value) => wordFor(known, value) ?? value).join(comma(language));

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

/** One way to book, and on the day itself the way in from afar. */
function renderActions({ activity, date, place }: DatedSession, { strings, data, call }: SessionView): unknown {
  const { booking } = activity;
  const online = date === data.today ? place?.url : undefined;
  const asked = booking?.need === 'none' ? undefined : booking;
  const book = booking?.url
    ? html`<a href=${booking.url} rel="noopener">${strings.book}</a>`
    : asked?.phone
      ? callLink(asked.phone, call)
      : asked?.email
        ? html`<a href="mailto:${asked.email}">${asked.email}</a>`
        : nothing;
  if (book === nothing && !online) return nothing;
  return html`<p class="actions">
    ${book} ${online ? html`<a href=${online} rel="noopener">${strings.joinOnline}</a>` : nothing}
  </p>`;
}

function renderKeep(session: DatedSession, view: SessionView): TemplateResult {
  const { strings, language, data, plain, download } = view;
  const when = `${formatDay(session.date, language, data.today)}${comma(language)}${timeWords(session, view)}`;
  return html`<button
    class="link-button keep screen-only"
    type="button"
    title=${strings.addToCalendar}
    aria-label=${strings.addToCalendarFor(plain(session.activity.title), when)}
    @click=${() => {
      download(session);
    }}
  >
    ${calendarIcon()}
  </button>`;
}
