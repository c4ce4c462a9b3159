import type { Text } from '@cite-des-metiers/sdk/feed';
import { localize } from '@cite-des-metiers/sdk/text';
import { LitElement, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import type { CommonStrings } from '../i18n/common.strings.js';
import { commonOf } from '../i18n/format.js';
import {
  type WidgetLanguage,
  bcp47,
  directionOf,
  isPageTranslated,
  languageTagOf,
  spokenLanguage,
} from '../i18n/language.js';
import { type Translation, loadTranslation, translationOf } from '../i18n/strings.js';
import { FeedController, type FeedHost, type LoadRequest, type Loaded } from './feed-controller.js';
import { heading } from './heading.js';
import { warn } from './log.js';
import { property } from './property.js';
import type { WidgetState } from './state.js';
import { takeTurn } from './turn.js';

/** How long an answer waits for the texts of its language before it is given in French, milliseconds. */
const PATIENCE = 3000;

/** How soon an answer must be there for nothing to be drawn before it, milliseconds: a shape that flashes is worse than none. */
const HASTE = 100;

/** Tags of ours, by which translations are keyed. */
export type CdmTag = Exclude<keyof Translation, 'common' | 'languages' | 'names'>;

/** The detail of a tag's state event, `<tag>-state`. */
export interface StateEventDetail {
  /** What is shown now. */
  readonly type: WidgetState<unknown>['type'];
}

/**
 * What every tag is: it renders one `state`, speaks the page's language, keeps the partner's fallback, and is fed by one
 * controller unless a developer sets `state`.
 *
 * @attr {string} lang - Language of the tag's texts (BCP 47). Left out, that of the closest ancestor that names one, else French.
 */
export abstract class CdmElement<Data, Strings> extends LitElement implements FeedHost<WidgetState<Data>> {
  /** Address of the Cité's feed. Left out, it is the folder of the script that was pasted. */
  @property() feed = '';

  /** Identifier of one of the Cité's sites. Left out, its main one for hours, all of them elsewhere. */
  @property() site = '';

  /** Level of the tag's heading, 2 to 6, so that it fits the page's outline. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** Leaves the tag's own heading out, where the page has one above. */
  @property({ type: Boolean, attribute: 'without-heading' }) withoutHeading = false;

  /** `easy` speaks easy-to-read French. */
  @property() wording: '' | 'easy' = '';

  /** The tag's French texts; other languages come from their script. */
  protected abstract readonly french: Strings;

  /** The tag's name, by which its translation is found. */
  protected abstract readonly tag: CdmTag;

  /** Properties that change what has to be loaded. */
  protected readonly reloadOn: ReadonlySet<PropertyKey> = new Set(['feed', 'site']);

  /** The language spoken now. */
  protected language: WidgetLanguage = 'fr';

  readonly #controller: FeedController<WidgetState<Data>>;
  #state: WidgetState<Data> = { type: 'loading' };
  #fed = true;
  /** The values of `reloadOn` that were last loaded for. */
  #asked: readonly unknown[] | undefined;
  #answered: (() => void) | undefined;
  #wanted: WidgetLanguage = 'fr';
  // The first answer is drawn once, in its language: drawn again when the texts come, it would move under the reader's eyes.
  #isPatient = true;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #languageObserver: MutationObserver | undefined;

  constructor() {
    super();
    this.#controller = new FeedController<WidgetState<Data>>(
      this,
      (request) => this.load(request),
      (code) => ({ type: 'error', code }),
    );
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  /**
   * What is shown. Setting it stops loading: stories, tests and developers with data of their own use it.
   */
  get state(): WidgetState<Data> {
    return this.#state;
  }
  set state(state: WidgetState<Data>) {
    this.#fed = false;
    this.#controller.stop();
    this.show(state);
  }

  /** @internal */
  get hasAnswer(): boolean {
    return this.#state.type !== 'loading' && this.#state.type !== 'error';
  }

  /** @internal */
  show(state: WidgetState<Data>): void {
    const old = this.#state;
    this.#state = state;
    this.#stopWaiting();
    this.requestUpdate('state', old);
  }

  /** Asks for the data again. */
  reload(): void {
    if (!this.hasAnswer) this.show({ type: 'loading' });
    this.#controller.reload();
  }

  /** Turns the feed into a state. */
  protected abstract load(request: LoadRequest): Promise<Loaded<WidgetState<Data>>>;

  /** Words of the tag's heading. */
  protected abstract renderTitle(): unknown;

  /** Whether the tag's heading is shown. */
  protected get hasHeading(): boolean {
    return !this.withoutHeading;
  }

  /** Skeleton with the shape of what comes. */
  protected abstract renderLoading(): TemplateResult;

  /** The answer, for `ready`, `empty` and `unknown`. */
  protected abstract renderAnswer(state: Exclude<WidgetState<Data>, { type: 'loading' } | { type: 'error' }>): unknown;

  /** Live regions, for the tags that say things to screen readers. */
  protected renderRegions(): unknown {
    return nothing;
  }

  /** The tag's texts in the language spoken now. */
  protected get strings(): Strings {
    const translation = translationOf(this.language);
    return translation === undefined ? this.french : (translation[this.tag] as unknown as Strings);
  }

  /** Texts that all tags share, in the language spoken now. */
  protected get common(): CommonStrings {
    return commonOf(this.language);
  }

  /**
   * A text of the feed in the visitor's language; in another one it is marked with `lang` (RGAA 8.7).
   * @param text Text of the feed.
   * @param citeLanguage Language of the feed's plain strings (BCP 47).
   */
  protected text(text: Text | undefined, citeLanguage: string): unknown {
    if (text === undefined) return nothing;
    const { value, language = citeLanguage } = localize(text, [bcp47(this.language)], citeLanguage);
    const same = language.split('-')[0] === bcp47(this.language);
    return same ? value : html`<span lang=${language} dir="auto">${value}</span>`;
  }

  /** The same as a plain string, for attributes and sentences. */
  protected plain(text: Text, citeLanguage: string): string {
    return localize(text, [bcp47(this.language)], citeLanguage).value;
  }

  /** Colon as the language spaces it. */
  protected get colon(): string {
    return bcp47(this.language) === 'fr' ? '\u00a0:' : ':';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#languageObserver ??= new MutationObserver(() => {
      if (!isPageTranslated()) this.requestUpdate('lang');
    });
    this.#languageObserver.observe(document.documentElement, { attributeFilter: ['lang'] });
    // A tag that was moved in the page starts again; a new one starts with its first update.
    if (this.#asked && this.#fed) this.#controller.reload();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#languageObserver?.disconnect();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang' && old !== value) this.requestUpdate('lang');
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('lang') || changed.has('wording')) this.#chooseLanguage();
    this.#load();
  }

  /** Asks for what the properties name now, where that was not asked for yet. */
  #load(): void {
    if (!this.#fed) return;
    const asked = [...this.reloadOn].map((name) => this[name as keyof this]);
    if (this.#asked?.every((value, at) => value === asked[at])) return;
    this.#asked = asked;
    this.#controller.reload();
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('state')) return;
    /** @ignore Its name is the tag's: each class documents its own. */
    this.dispatchEvent(new CustomEvent<StateEventDetail>(`${this.tag}-state`, { detail: { type: this.#state.type } }));
  }

  #chooseLanguage(): void {
    if (isPageTranslated() && this.hasUpdated) return;
    const wanted = spokenLanguage(languageTagOf(this), this.wording === 'easy');
    this.#wanted = wanted;
    if (wanted === 'fr' || translationOf(wanted)) {
      this.language = wanted;
      this.#waitNoMore();
      return;
    }
    if (this.#isPatient)
      this.#patience ??= setTimeout(() => {
        this.#isPatient = false;
        this.#waitNoMore();
        this.requestUpdate();
      }, PATIENCE);
    // A script that comes after the page has changed its mind again changes nothing.
    const speak = (language: WidgetLanguage): void => {
      if (this.#wanted !== wanted) return;
      this.language = language;
      this.#waitNoMore();
      this.requestUpdate();
    };
    loadTranslation(wanted).then(
      () => {
        speak(wanted);
      },
      (error: unknown) => {
        warn(this.tag, `the texts in "${wanted}" could not be loaded, showing French: ${String(error)}.`);
        speak('fr');
      },
    );
  }

  #waitNoMore(): void {
    clearTimeout(this.#patience);
    this.#patience = undefined;
    this.#stopWaiting();
  }

  #stopWaiting(): void {
    if (this.#state.type !== 'loading' && this.#patience === undefined) this.#answered?.();
  }

  /** Asks before it draws for the first time: where the answer is there soon, it is all that is ever drawn. */
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated) {
      this.#chooseLanguage();
      this.#load();
      if (this.#state.type === 'loading' || this.#patience !== undefined)
        await new Promise<void>((resolve) => {
          this.#answered = resolve;
          setTimeout(resolve, HASTE);
        });
    }
    return takeTurn(() => void super.scheduleUpdate());
  }

  protected override render(): unknown {
    const state: WidgetState<Data> = this.#patience === undefined ? this.#state : { type: 'loading' };
    if (state.type !== 'loading') this.#isPatient = false;
    // What a build drew into our shadow root stays until there is an answer (docs/decisions/0008). A style element has no grandchild.
    const { renderBefore: drawn } = this.renderOptions;
    if (drawn?.lastChild?.firstChild) {
      if (state.type === 'loading' || state.type === 'error') return nothing;
      drawn.textContent = '';
    }
    const language = bcp47(this.language);
    const content =
      state.type === 'loading'
        ? this.renderLoading()
        : state.type === 'error'
          ? this.#renderError()
          : this.renderAnswer(state);
    return html`<div
        class="root ${state.type}"
        part="root"
        lang=${language}
        dir=${directionOf(this.language)}
        aria-busy=${state.type === 'loading' ? 'true' : nothing}
      >
        ${this.hasHeading ? heading(this.headingLevel, this.renderTitle(), 'heading', 'title') : nothing} ${content}
      </div>
      ${this.renderRegions()}`;
  }

  #renderError(): TemplateResult {
    return html`<div class="error" part="error">
      <p>${this.common.error}</p>
      <slot></slot>
      <p>
        <button class="button" part="button" type="button" @click=${() => this.reload()}>${this.common.retry}</button>
      </p>
    </div>`;
  }

  /** Sub-heading, one level under the tag's heading (or at its level where that is left out). */
  protected subheading(content: unknown, id?: string): TemplateResult {
    return heading(this.hasHeading ? this.headingLevel + 1 : this.headingLevel, content, 'subheading', id);
  }
}
