import type { Facet, SearchPage, SearchQuery } from '@cite-des-metiers/sdk/search';
import { type TemplateResult, html, nothing } from 'lit';
import { Announcer } from '../core/announcer.js';
import { clientOver } from '../core/client.js';
import { CdmElement } from '../core/element.js';
import type { LoadRequest, Loaded } from '../core/feed-controller.js';
import { heading } from '../core/heading.js';
import { controlStyles } from '../core/controls.styles.js';
import { hostStyles } from '../core/host.styles.js';
import { searchIcon } from '../core/icons.more.js';
import { Linked, renderLinkedOffer } from '../core/linked.js';
import { warn } from '../core/log.js';
import { property, state } from '../core/property.js';
import { formatInstant } from '../i18n/format.js';
import { formatNumber, pluralOf } from '../i18n/numbers.js';
import { readAddress, writeAddress } from './cdm-resource-search.address.js';
import { findTalk, loadResourceSearch } from './cdm-resource-search.load.js';
import { type PageView, countWords, renderPage, renderSearching } from './cdm-resource-search.page.js';
import french, { type ResourceSearchStrings } from './cdm-resource-search.strings.js';
import { resourceSearchStyles } from './cdm-resource-search.styles.js';
import { SuggestionList } from './cdm-resource-search.suggestions.js';
import type { Asked, ResourceSearchData, ResourceSearchState, ResultsState } from './cdm-resource-search.types.js';

const NOTHING_ASKED: Asked = { text: '', filters: {}, sort: 'relevance', page: 0 };

/** A pause in typing this long (milliseconds) asks for suggestions; a server is asked less often than the page. */
const PAUSE = { page: 150, remote: 350 };

/**
 * Searches the documentary collection of a Cité des métiers: suggestions while one types, results with the matched words shown,
 * counts to narrow by, where a document stands or is read online, and whom to talk with about it. Nothing that is typed
 * leaves the page unless the feed names a search gateway.
 *
 * @summary Search in the documentary collection.
 * @since 0.1.0
 * @status stable
 *
 * @slot - What visitors see without JavaScript and when no answer can be had: a link to the catalogue's own page.
 *
 * @csspart root - The whole tag.
 * @csspart heading - Its heading.
 * @csspart field - The search field with its button.
 * @csspart linked - The line that offers what was chosen in another tag.
 * @csspart suggestions - The list of suggestions.
 * @csspart facets - What results can be narrowed by.
 * @csspart result - One document.
 * @csspart talk - Whom to talk with.
 * @csspart error - What stands instead of an answer.
 * @csspart button - A button.
 *
 * @cssproperty [--cdm-resource-search-reserve] - Height kept before the answer comes, so that the page does not jump.
 * @cssproperty [--cdm-color-mark] - Background of matched words.
 *
 * @fires {CustomEvent<StateEventDetail>} cdm-resource-search-state - Fires whenever what is shown changes between loading, ready and error. Does not bubble.
 * @fires {CustomEvent<{ total: number }>} cdm-resource-search-results - Fires when results are shown, with their number and nothing of what was typed. Does not bubble.
 */
export class CdmResourceSearch extends CdmElement<ResourceSearchData, ResourceSearchStrings> {
  /** @internal */
  static override styles = [hostStyles, controlStyles, resourceSearchStyles];

  /** Identifier of a pole: only its documents are searched at first. */
  @property() pole = '';

  /** Results per page, 1 to 50. */
  @property({ type: Number }) limit = 10;

  /** Lets the page's address carry the question, so that it can be bookmarked and the back button works. */
  @property({ type: Boolean, attribute: 'in-address' }) inAddress = false;

  /** Offers the pole chosen here to the other `linked` tags of the page, and theirs here. Never forced. */
  @property({ type: Boolean }) linked = false;

  /** What the results show; set by the tag itself, and by stories and tests. */
  @property({ attribute: false }) results: ResultsState = { type: 'idle' };

  @state() private asked: Asked = NOTHING_ASKED;
  @state() private expanded: readonly Facet[] = [];

  protected override readonly french = french;
  readonly #announcer = new Announcer(this);
  protected override readonly tag = 'cdm-resource-search';

  readonly #linked = new Linked(this);
  readonly #suggestions = new SuggestionList(this);
  #request: LoadRequest | undefined;
  #abort: AbortController | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;

  protected override async load(request: LoadRequest): Promise<Loaded<ResourceSearchState>> {
    this.#request = request;
    const loaded = await loadResourceSearch(request);
    if (this.results.type === 'idle') this.#restore();
    return loaded;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('popstate', this.#restore);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('popstate', this.#restore);
    clearTimeout(this.#pause);
    this.#abort?.abort();
  }

  protected override renderRegions(): TemplateResult {
    return this.#announcer.render();
  }

  protected override renderTitle(): string {
    return this.strings.title;
  }

  protected override renderLoading(): TemplateResult {
    return html`<p class="visually-hidden">${this.common.loading}</p>
      <div class="skeleton" aria-hidden="true">
        <span class="bone label"></span>
        <div class="field"><span class="bone"></span><span class="bone"></span></div>
        <span class="bone hint"></span>
      </div>`;
  }

  protected override renderAnswer({
    data,
    stale,
  }: Exclude<ResourceSearchState, { type: 'loading' | 'error' }>): TemplateResult {
    const { strings, language } = this;
    const { count } = data;
    // Whoever has asked needs no example any more.
    const hasHint = this.results.type === 'idle';
    return html`${this.#renderLinked(data)}
      <search>
        <form @submit=${this.#submit}>
          <label class="label" for="field">${strings.label}</label>
          <div class="field" part="field">
            <div class="box">
              <input
                id="field"
                type="text"
                role="combobox"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                enterkeyhint="search"
                maxlength="200"
                aria-autocomplete="list"
                aria-controls="suggestions"
                aria-expanded=${this.#suggestions.isOpen ? 'true' : 'false'}
                aria-activedescendant=${this.#suggestions.activeId}
                aria-describedby=${hasHint ? 'hint' : nothing}
                .value=${this.asked.text}
                @focus=${this.#warm}
                @input=${this.#type}
                @keydown=${this.#key}
                @blur=${this.#suggestions.close}
              />
              ${this.#suggestions.render(strings.suggestions, this.#take)}
            </div>
            <button class="button primary" part="button" type="submit">
              ${searchIcon()} <span class="words">${strings.submit}</span>
            </button>
          </div>
          ${
            hasHint
              ? html`<p id="hint" class="hint small muted">
                  ${strings.hint}${
                    count === undefined
                      ? ''
                      : ` · ${strings.count(formatNumber(count, language), pluralOf(count, language))}`
                  }
                </p>`
              : nothing
          }
        </form>
      </search>
      ${this.#renderResults(data)}
      ${
        stale === undefined
          ? nothing
          : html`<p class="small muted">${this.common.stale(formatInstant(stale, language, data.timeZone))}</p>`
      }`;
  }

  /** Fetches the engine and the catalogue before they are needed: the field has focus, a question will follow. */
  readonly #warm = (): void => {
    const documents = this.#request?.documents;
    if (!documents || !('data' in this.state)) return;
    const { resources } = clientOver(documents);
    // A search builds the page's index; a gateway is not troubled before there is a question.
    const ready = this.state.data.isRemote ? resources.engine() : resources.search({ text: '', limit: 1 });
    ready.catch((error: unknown) => {
      warn(this.tag, `the catalogue could not be loaded: ${String(error)}.`);
    });
  };

  readonly #type = (): void => {
    const text = this.#field?.value ?? '';
    this.asked = { ...this.asked, text };
    clearTimeout(this.#pause);
    this.#abort?.abort();
    if (text.trim().length < 2) {
      this.#suggestions.offer([]);
      return;
    }
    const isRemote = 'data' in this.state && this.state.data.isRemote;
    this.#pause = setTimeout(() => void this.#suggest(text), isRemote ? PAUSE.remote : PAUSE.page);
  };

  async #suggest(text: string): Promise<void> {
    const page = await this.#ask({ text, partial: true, limit: 6, filters: this.#filters() });
    if (!page) return;
    const titles = new Set(page.hits.map(({ resource }) => this.#plain(resource.title)));
    this.#suggestions.offer([...titles]);
    const { size } = titles;
    this.#announcer.say(
      size === 0 ? this.strings.noSuggestion : this.strings.suggestionCount(size, pluralOf(size, this.language)),
    );
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (this.#suggestions.handle(event)) event.preventDefault();
    else if (event.key === 'Enter' && this.#suggestions.active !== undefined) {
      event.preventDefault();
      this.#take(this.#suggestions.active);
    }
  };

  readonly #take = (text: string): void => {
    this.asked = { ...this.asked, text, page: 0 };
    this.#show('push');
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    this.asked = { ...this.asked, text: this.#field?.value ?? '', page: 0 };
    this.#show('push');
  };

  get #limit(): number {
    return Math.min(Math.max(this.limit || 10, 1), 50);
  }

  #filters(): Asked['filters'] {
    return this.pole && !this.asked.filters.poles ? { ...this.asked.filters, poles: [this.pole] } : this.asked.filters;
  }

  get #field(): HTMLInputElement | null {
    return this.renderRoot.querySelector<HTMLInputElement>('#field');
  }

  /** Asks the engine; an older question's answer never arrives after a newer one was asked. */
  async #ask(query: SearchQuery): Promise<SearchPage | undefined> {
    const documents = this.#request?.documents;
    if (!documents) return undefined;
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    try {
      return (await clientOver(documents).resources.search(query, { signal: abort.signal })).value;
    } catch (error) {
      if (abort.signal.aborted) return undefined;
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unexpected';
      warn(this.tag, `the search engine does not answer: ${String(error)}.`);
      this.results = { type: 'failed', code };
      return undefined;
    }
  }

  #show(how: 'push' | 'stay'): void {
    clearTimeout(this.#pause);
    this.#suggestions.close();
    if (how === 'push' && this.inAddress) history.pushState(history.state, '', writeAddress(location.href, this.asked));
    void this.#find();
  }

  async #find(): Promise<void> {
    const before = this.results.type === 'found' ? this.results.page : undefined;
    this.results = { type: 'searching', ...(before && { before }) };
    const limit = this.#limit;
    const { text, sort, page: index } = this.asked;
    const question = { text, filters: this.#filters(), sort, offset: index * limit, limit };
    const page = await this.#ask(question);
    if (!page) return;
    this.results = { type: 'found', page, query: question };
    this.#announcer.say(
      page.total === 0
        ? this.strings.none(text)
        : countWords(page, text, { strings: this.strings, language: this.language }),
    );
    this.dispatchEvent(new CustomEvent('cdm-resource-search-results', { detail: { total: page.total } }));
    await this.#offerTalk(text, page);
  }

  /** Resources and advice work together: whoever searches is shown who can help with that question, and when. */
  async #offerTalk(text: string, page: SearchPage): Promise<void> {
    const request = this.#request;
    const found = this.results;
    if (!request || found.type !== 'found') return;
    const { now, documents, signal } = request;
    try {
      const talk = await findTalk(documents, text, page, { now, signal });
      if (talk && this.results === found) this.results = { ...found, talk };
    } catch (error) {
      if (!signal.aborted) warn(this.tag, `the poles’ permanences could not be read: ${String(error)}.`);
    }
  }

  /** What the address asks for, at the start and when the visitor goes back. */
  readonly #restore = (): void => {
    if (!this.inAddress) return;
    const asked = readAddress(location.search);
    if (asked) {
      this.asked = asked;
      this.#show('stay');
    } else if (this.results.type !== 'idle') {
      this.asked = NOTHING_ASKED;
      this.results = { type: 'idle' };
    }
  };

  readonly #toggle = (facet: Facet, value: string): void => {
    const filters = this.#filters();
    const chosen = filters[facet] ?? [];
    const values = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
    this.asked = { ...this.asked, filters: { ...filters, [facet]: values }, page: 0 };
    if (facet === 'poles') this.#linked.publish(values.at(-1) ?? '');
    this.#show('push');
  };

  /** What was chosen in another tag, offered as a filter here. */
  #renderLinked({ poles, language }: ResourceSearchData): unknown {
    const pole = poles.find(({ id }) => id === this.#linked.offered);
    if (!pole) return nothing;
    return renderLinkedOffer(this.#linked, {
      label: this.common.seeAlso(this.plain(pole.label, language)),
      dismiss: this.common.dismiss,
      take: (id) => {
        this.asked = { ...this.asked, filters: { ...this.asked.filters, poles: [id] }, page: 0 };
        this.#show('push');
      },
    });
  }

  readonly #clear = (): void => {
    this.asked = { ...this.asked, filters: {}, page: 0 };
    this.#show('push');
  };

  readonly #sort = (event: Event): void => {
    if (!(event.target instanceof HTMLSelectElement)) return;
    this.asked = { ...this.asked, sort: event.target.value === 'date' ? 'date' : 'relevance', page: 0 };
    this.#show('push');
  };

  #turn(step: 1 | -1): void {
    this.asked = { ...this.asked, page: this.asked.page + step };
    this.#show('push');
    // The list changes above the button: reading goes on from its top.
    this.renderRoot.querySelector<HTMLElement>('#answer')?.focus();
  }

  #plain(text: Parameters<typeof this.plain>[0]): string {
    return this.plain(text, 'data' in this.state ? this.state.data.language : 'fr');
  }

  #renderResults(data: ResourceSearchData): unknown {
    const { results, strings } = this;
    if (results.type === 'idle') return nothing;
    if (results.type === 'failed')
      return html`<div class="answer notice error" part="error">
        <p>${strings.failed}</p>
        <slot></slot>
        <p>
          <button class="button" part="button" type="button" @click=${() => void this.#find()}>
            ${this.common.retry}
          </button>
        </p>
      </div>`;
    const page = results.type === 'found' ? results.page : results.before;
    return page ? renderPage(page, this.#view(data)) : renderSearching(strings);
  }

  #view(data: ResourceSearchData): PageView {
    const { results } = this;
    return {
      strings: this.strings,
      language: this.language,
      data,
      asked: { ...this.asked, filters: this.#filters() },
      text: (text) => this.text(text, data.language),
      plain: (text) => this.plain(text, data.language),
      title: (content) =>
        heading(this.hasHeading ? this.headingLevel + 2 : this.headingLevel + 1, content, 'subheading'),
      toggle: this.#toggle,
      isExpanded: (facet) => this.expanded.includes(facet),
      expand: (facet) => {
        this.expanded = [...this.expanded, facet];
      },
      isBusy: results.type === 'searching',
      question: results.type === 'found' ? results.query.text : this.asked.text,
      talk: results.type === 'found' ? results.talk : undefined,
      limit: this.#limit,
      subheading: (content) => this.subheading(content),
      call: (phone) => this.common.call(phone),
      sort: this.#sort,
      clear: this.#clear,
      turn: (step) => {
        this.#turn(step);
      },
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cdm-resource-search': CdmResourceSearch;
  }
  interface HTMLElementEventMap {
    'cdm-resource-search-state': CustomEvent<import('../core/element.js').StateEventDetail>;
    'cdm-resource-search-results': CustomEvent<{ readonly total: number }>;
  }
}
