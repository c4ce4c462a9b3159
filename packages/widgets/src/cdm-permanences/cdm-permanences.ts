import { type DatedSession, type SessionFilter, groupByDay, matchesFilter } from '@cite-des-metiers/sdk/agenda';
import { type TemplateResult, html, nothing } from 'lit';
import { Announcer } from '../core/announcer.js';
import { downloadCalendar } from '../core/calendar.js';
import { CdmElement } from '../core/element.js';
import type { LoadRequest, Loaded } from '../core/feed-controller.js';
import { controlStyles } from '../core/controls.styles.js';
import { hostStyles } from '../core/host.styles.js';
import { chevronIcon, clockIcon } from '../core/icons.js';
import { capitalize, comma, formatDay, formatInstant, zoneName } from '../i18n/format.js';
import { languageName } from '../i18n/language-name.js';
import { pluralOf } from '../i18n/numbers.js';
import { namesIn } from '../i18n/names.strings.js';
import { wordFor } from '../i18n/strings.js';
import { bcp47 } from '../i18n/language.js';
import { Linked, renderLinkedOffer } from '../core/linked.js';
import { callLink } from '../core/phone.js';
import { property, state } from '../core/property.js';
import { choicesOf } from './cdm-permanences.choices.js';
import { loadPermanences } from './cdm-permanences.load.js';
import { type SessionView, renderSession } from './cdm-permanences.session.js';
import french, { type PermanencesStrings } from './cdm-permanences.strings.js';
import { permanencesStyles } from './cdm-permanences.styles.js';
import type { PermanencesChoice, PermanencesData, PermanencesState } from './cdm-permanences.types.js';

const NO_CHOICE: PermanencesChoice = { pole: '', public: '', language: '', mode: '' };

/** Words of an attribute that takes several, separated by spaces or commas. */
const words = (value: string): string[] => value.split(/[\s,]+/).filter(Boolean);

/**
 * Lists the next permanences of a Cité des métiers by day: the theme first, the partner second, where or online, whether one
 * books, and what was cancelled, moved or is full, in words. `kinds` widens it to workshops and events.
 *
 * @summary Next permanences, workshops and events.
 * @since 0.1.0
 * @status stable
 *
 * @slot - What visitors see without JavaScript and when no answer can be had: a phone number, a link to the calendar page.
 *
 * @csspart root - The whole tag.
 * @csspart heading - Its heading.
 * @csspart filters - The filters.
 * @csspart linked - The line that offers what was chosen in another tag.
 * @csspart session - One session.
 * @csspart error - What stands instead of an answer.
 * @csspart button - A button.
 *
 * @cssproperty [--cdm-permanences-reserve] - Height kept before the answer comes, so that the page does not jump.
 *
 * @fires {CustomEvent<StateEventDetail>} cdm-permanences-state - Fires whenever what is shown changes between loading, ready, empty, unknown and error. Does not bubble.
 * @fires {CustomEvent<PermanencesChoice>} cdm-permanences-filter - Fires when a visitor changes the filters. Does not bubble.
 */
export class CdmPermanences extends CdmElement<PermanencesData, PermanencesStrings> {
  /** @internal */
  static override styles = [hostStyles, controlStyles, permanencesStyles];

  /** Kinds of activity, separated by spaces: `permanence`, `workshop`, `information`, `club`, `event`, or `all`. */
  @property() kinds = 'permanence';

  /** Identifiers of poles, separated by spaces, any of them. */
  @property() pole = '';

  /** Theme words as in the feed, separated by commas, any of them. */
  @property() theme = '';

  /** Publics, separated by spaces, any of them; what is for everybody always shows. */
  @property() public = '';

  /** Languages spoken there (BCP 47), separated by spaces, any of them. */
  @property() languages = '';

  /** Ways to take part, separated by spaces: `onsite`, `phone`, `video`, `email`. */
  @property() mode = '';

  /** How many dates are shown at first, 1 to 50. */
  @property({ type: Number }) limit = 6;

  /** Leaves the filters out. */
  @property({ type: Boolean, attribute: 'without-filters' }) withoutFilters = false;

  /** Offers the pole chosen here to the other `linked` tags of the page, and theirs here. Never forced. */
  @property({ type: Boolean }) linked = false;

  @state() private choice: PermanencesChoice = NO_CHOICE;
  @state() private extra = 0;

  protected override readonly french = french;
  readonly #announcer = new Announcer(this);
  protected override readonly tag = 'cdm-permanences';
  protected override readonly reloadOn = new Set([
    'feed',
    'site',
    'kinds',
    'pole',
    'theme',
    'public',
    'languages',
    'mode',
  ]);

  readonly #linked = new Linked(this);

  protected override load(request: LoadRequest): Promise<Loaded<PermanencesState>> {
    const kinds = words(this.kinds);
    return loadPermanences(request, {
      site: this.site,
      kinds: kinds.includes('all') ? [] : kinds,
      poles: words(this.pole),
      themes: this.theme
        .split(',')
        .map((theme) => theme.trim())
        .filter(Boolean),
      publics: words(this.public),
      languages: words(this.languages),
      modes: words(this.mode),
    });
  }

  protected override renderRegions(): TemplateResult {
    return this.#announcer.render();
  }

  protected override renderTitle(): unknown {
    return words(this.kinds).every((kind) => kind === 'permanence') ? this.strings.title : this.strings.titleAll;
  }

  protected override renderLoading(): TemplateResult {
    return html`<p class="visually-hidden">${this.common.loading}</p>
      ${Array.from(
        { length: Math.min(this.#limit, 5) },
        () =>
          html`<div class="bones" aria-hidden="true">
            <div><span class="bone"></span></div>
            <div><span class="bone wide"></span><span class="bone half"></span><span class="bone half"></span></div>
          </div>`,
      )}`;
  }

  protected override renderAnswer(current: Exclude<PermanencesState, { type: 'loading' | 'error' }>): TemplateResult {
    const { data } = current;
    if (current.type !== 'ready') return html`${this.#renderNothing(current.type, data)} ${this.#renderStale(current)}`;
    const sessions = this.#chosen(data);
    const view = this.#view(data);
    const shown = sessions.slice(0, this.#limit + this.extra);
    return html`${this.#renderLinked(data)} ${this.#renderFilters(data)}
    ${shown.length === 0 ? this.#renderNothing('filtered', data) : nothing}
    ${groupByDay(shown).map(
      ({ date, sessions: ofDay }) =>
        html`<div class="day">
          ${this.subheading(html`<time datetime=${date}>${this.#day(date, data)}</time>`)}
          <ul>
            ${ofDay.map((session) => renderSession(session, view))}
          </ul>
        </div>`,
    )}
    ${
      shown.length < sessions.length
        ? html`<p class="more">
            <button class="button" part="button" type="button" @click=${this.#showMore}>
              ${this.strings.showMore}
            </button>
          </p>`
        : nothing
    }
    ${
      data.otherClock
        ? html`<p class="small muted">
            ${clockIcon()} ${this.common.clock(zoneName(data.timeZone, this.language, data.now))}
          </p>`
        : nothing
    }
    ${this.#renderStale(current)}`;
  }

  get #limit(): number {
    return Math.min(Math.max(this.limit || 6, 1), 50);
  }

  #chosen({ sessions, language }: PermanencesData): readonly DatedSession[] {
    const { pole, public: who, language: spoken, mode } = this.choice;
    const filter: SessionFilter = {
      ...(pole && { poles: [pole] }),
      ...(who && { publics: [who] }),
      ...(spoken && { languages: [spoken] }),
      ...(mode && { modes: [mode] }),
    };
    return sessions.filter(({ activity }) => matchesFilter(activity, filter, language));
  }

  #day(date: string, { today }: PermanencesData): string {
    const day = formatDay(date, this.language, today);
    return date === today ? `${this.common.today}${comma(this.language)}${day}` : capitalize(day, this.language);
  }

  #renderFilters(data: PermanencesData): unknown {
    if (this.withoutFilters) return nothing;
    const { strings, language } = this;
    const { publics, modes } = namesIn(language);
    const choices = choicesOf(data.sessions, data);
    const name = (names: Readonly<Record<string, string>>) => (value: string) => wordFor(names, value) ?? value;
    const poleName = (id: string): string => {
      const pole = data.poles.find((one) => one.id === id);
      return pole ? this.plain(pole.label, data.language) : id;
    };
    const fields: readonly [keyof PermanencesChoice, string, readonly string[], (value: string) => string][] = [
      ['pole', strings.pole, choices.pole, poleName],
      ['public', strings.public, choices.public, name(publics)],
      ['language', strings.language, choices.language, (tag) => capitalize(languageName(tag, language), language)],
      ['mode', strings.mode, choices.mode, name(modes)],
    ];
    const useful = fields.filter(([, , values]) => values.length > 1);
    if (useful.length === 0) return nothing;
    const chosen = Object.values(this.choice).filter(Boolean).length;
    const count = this.#chosen(data).length;
    return html`<details class="filters screen-only" part="filters">
        <summary>${strings.filters}${chosen > 0 ? ` (${String(chosen)})` : ''} ${chevronIcon()}</summary>
        <div class="fields">
          ${useful.map(
            ([key, label, values, nameOf]) =>
              html`<label
                >${label}
                <select .value=${this.choice[key]} @change=${(event: Event) => this.#choose(key, event)}>
                  <option value="">${strings.any}</option>
                  ${values.map(
                    (value) =>
                      html`<option value=${value} ?selected=${value === this.choice[key]}>${nameOf(value)}</option>`,
                  )}
                </select></label
              >`,
          )}
        </div>
      </details>
      ${
        chosen > 0 && count > 0
          ? html`<p class="chosen screen-only">
              ${strings.count(count, pluralOf(count, language))}
              <button class="link-button" part="button" type="button" @click=${this.#clear}>${strings.clear}</button>
            </p>`
          : nothing
      }`;
  }

  #choose(key: keyof PermanencesChoice, event: Event): void {
    if (!(event.target instanceof HTMLSelectElement)) return;
    this.#apply({ ...this.choice, [key]: event.target.value });
  }

  /** What was chosen in another tag, offered here where it narrows the list. */
  #renderLinked({ poles, sessions, language }: PermanencesData): unknown {
    const { offered } = this.#linked;
    const pole = poles.find(({ id }) => id === offered);
    if (!pole || !sessions.some(({ activity }) => activity.poles.includes(pole.id))) return nothing;
    return renderLinkedOffer(this.#linked, {
      label: this.common.seeAlso(this.plain(pole.label, language)),
      dismiss: this.common.dismiss,
      take: (id) => {
        this.#apply({ ...this.choice, pole: id });
      },
    });
  }

  readonly #clear = async (): Promise<void> => {
    this.#apply(NO_CHOICE);
    await this.updateComplete;
    // The button is gone; reading goes on from what it undid.
    this.renderRoot.querySelector<HTMLElement>('summary')?.focus();
  };

  #apply(choice: PermanencesChoice): void {
    this.#linked.publish(choice.pole);
    this.choice = choice;
    this.extra = 0;
    this.dispatchEvent(new CustomEvent<PermanencesChoice>('cdm-permanences-filter', { detail: choice }));
    if (!('data' in this.state)) return;
    const count = this.#chosen(this.state.data).length;
    this.#announcer.say(
      count === 0 ? this.strings.noneForFilter : this.strings.count(count, pluralOf(count, this.language)),
    );
  }

  readonly #showMore = (): void => {
    if (!('data' in this.state)) return;
    const limit = this.#limit;
    const left = this.#chosen(this.state.data).length - limit - this.extra;
    const count = Math.min(left, limit);
    this.extra += count;
    this.#announcer.say(this.strings.moreShown(count, pluralOf(count, this.language)));
  };

  #renderNothing(why: 'filtered' | 'empty' | 'unknown', { contact, horizon, today }: PermanencesData): TemplateResult {
    const { strings, common } = this;
    const sentence =
      why === 'filtered'
        ? strings.noneForFilter
        : why === 'empty'
          ? strings.none
          : strings.outdated(formatDay(horizon, this.language, today));
    return html`<div class="notice">
      <p>${sentence}</p>
      ${
        why === 'filtered'
          ? html`<p>
              <button class="button" part="button" type="button" @click=${this.#clear}>${strings.clear}</button>
            </p>`
          : nothing
      }
      <p>${contact?.phone ? callLink(contact.phone, common.call) : strings.askCite}</p>
    </div>`;
  }

  #renderStale({ stale, data }: Exclude<PermanencesState, { type: 'loading' | 'error' }>): unknown {
    if (stale === undefined) return nothing;
    return html`<p class="small muted">${this.common.stale(formatInstant(stale, this.language, data.timeZone))}</p>`;
  }

  #view(data: PermanencesData): SessionView {
    return {
      strings: this.strings,
      language: this.language,
      data,
      call: (phone) => this.common.call(phone),
      text: (text) => this.text(text, data.language),
      plain: (text) => this.plain(text, data.language),
      download: (session) => {
        const { cite, now, language } = data;
        void downloadCalendar(this.tag, session, { cite, now, languages: [bcp47(this.language), language] });
      },
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cdm-permanences': CdmPermanences;
  }
  interface HTMLElementEventMap {
    'cdm-permanences-state': CustomEvent<import('../core/element.js').StateEventDetail>;
    'cdm-permanences-filter': CustomEvent<PermanencesChoice>;
  }
}
