import type { ConseilAnswer, Match, Moment } from '@cite-des-metiers/sdk/conseil';
import { type PropertyValues, type TemplateResult, adoptStyles, html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import hoursFrench from '../cdm-hours/cdm-hours.strings.js';
import { Announcer } from '../core/announcer.js';
import { pageClock } from '../core/clock.js';
import { CdmElement } from '../core/element.js';
import type { LoadRequest, Loaded } from '../core/feed-controller.js';
import { heading } from '../core/heading.js';
import { controlStyles } from '../core/controls.styles.js';
import { hostStyles } from '../core/host.styles.js';
import { Linked, renderLinkedOffer } from '../core/linked.js';
import { oneOf, warn } from '../core/log.js';
import { property, state } from '../core/property.js';
import { formatDay, formatInstant } from '../i18n/format.js';
import { formatNumber, pluralOf } from '../i18n/numbers.js';
import { bcp47 } from '../i18n/language.js';
import { translationOf } from '../i18n/strings.js';
import type { DeskDocuments } from './cdm-find-conseiller.documents.js';
import type { PathHistory } from './cdm-find-conseiller.history.js';
import { dialogueScript, loadFindConseiller } from './cdm-find-conseiller.load.js';
import { renderReception } from './cdm-find-conseiller.reception.js';
import { renderStart } from './cdm-find-conseiller.start.js';
import type { Group } from './cdm-find-conseiller.steps.js';
import french, { type StartStrings } from './cdm-find-conseiller.start.strings.js';
import { findConseillerStyles } from './cdm-find-conseiller.styles.js';
import type {
  Choices,
  FindConseillerAnswerDetail,
  FindConseillerData,
  FindConseillerState,
  Screen,
  Step,
} from './cdm-find-conseiller.types.js';
import type { StartView, View } from './cdm-find-conseiller.view.js';

const SCREENS: readonly Screen[] = ['start', 'need', 'situation', 'talk', 'when', 'answer'];
/** Desks shown at first, and added each time. */
const PAGE = 3;

/** The script of the path and the answer, once it is there. */
type Dialogue = typeof import('./cdm-find-conseiller.dialogue.js');

/**
 * Leads from a question, or from not knowing what to ask, to a pole, a place and a time; never to a person. Three ways in: one's
 * own words, a short path of questions that can all be skipped, and coming without further ado. Nothing that a visitor says is
 * stored or sent. Where nothing fits exactly it says what it gave up, and in the end "come to reception".
 *
 * @summary From a question to a desk and a time.
 * @since 0.1.0
 * @status stable
 *
 * @slot - What visitors see without JavaScript and when no answer can be had: a phone number, a link to the Cité's page.
 *
 * @csspart root - The whole tag.
 * @csspart heading - Its headings.
 * @csspart ask - The way in by one's own words.
 * @csspart guide - The way in by the path.
 * @csspart reception - "Just come": hours, address and phone, on every screen.
 * @csspart step - A question of the path.
 * @csspart answer - The answer.
 * @csspart relaxed - What was given up or not understood.
 * @csspart desk - One desk of the answer.
 * @csspart linked - The line that offers what was chosen in another tag.
 * @csspart error - What stands instead of an answer.
 * @csspart button - A button.
 *
 * @cssproperty [--cdm-find-conseiller-reserve] - Height kept before the feed comes, so that the page does not jump.
 *
 * @fires {CustomEvent<StateEventDetail>} cdm-find-conseiller-state - Fires whenever what is known of the feed changes between loading, ready, empty, unknown and error. Does not bubble.
 * @fires {CustomEvent<FindConseillerAnswerDetail>} cdm-find-conseiller-answer - Fires when a visitor gets an answer: how many desks, and what was given up. Nothing about the visitor. Does not bubble.
 */
export class CdmFindConseiller extends CdmElement<FindConseillerData, StartStrings> {
  /** @internal */
  static override styles = [hostStyles, controlStyles, findConseillerStyles];

  /**
   * The screen shown: `start`, a question of the path (`need`, `situation`, `talk`, `when`) or `answer`. A question that could
   * not change the answer gives way to the next.
   */
  @property() screen: Screen = 'start';

  /** What the visitor said so far, kept nowhere else. For developers and stories; there is no attribute. */
  @property({ attribute: false }) choices: Choices = {};

  /** Lets the browser's own back button walk the path. The address does not change, and answers are never written to history. */
  @property({ type: Boolean }) history = false;

  /** Offers the pole chosen here to the other `linked` tags of the page, and theirs here. Never forced. */
  @property({ type: Boolean }) linked = false;

  @state() private shown = PAGE;
  @state() private dialogue: Dialogue | 'failed' | undefined;

  protected override readonly french = french;
  readonly #announcer = new Announcer(this);
  protected override readonly tag = 'cdm-find-conseiller';

  readonly #linked = new Linked(this);
  // Both come with the dialogue.
  #documents: DeskDocuments | undefined;
  #history: PathHistory | undefined;
  #feed: LoadRequest['documents'] | undefined;
  #path: ReadonlyMap<Step, readonly Group[]> = new Map();
  #answer: ConseilAnswer | undefined;
  #hasStart = false;
  #focusNext = false;
  #forget: (() => void) | undefined;
  #fetching: Promise<void> | undefined;

  protected override load(request: LoadRequest): Promise<Loaded<FindConseillerState>> {
    this.#feed = request.documents;
    if (this.#documents) this.#documents.feed = request.documents;
    return loadFindConseiller(request, { site: this.site });
  }

  /** The first screen stands until the next one's script is there: a visitor who waits keeps what they read. */
  get #isWaiting(): boolean {
    return this.#hasStart && this.screen !== 'start' && this.dialogue === undefined;
  }

  /** The screen asked for; one that is not worth asking gives way to the next. */
  get #screen(): Screen {
    const wanted = oneOf(this.tag, 'screen', this.screen, SCREENS, 'start');
    const isKnown = wanted === 'start' || wanted === 'answer' || typeof this.dialogue !== 'object';
    if (isKnown || this.#path.has(wanted)) return wanted;
    return SCREENS.slice(SCREENS.indexOf(wanted)).find((screen) => this.#path.has(screen as Step)) ?? 'answer';
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { state } = this;
    if (!('data' in state)) return;
    if (changed.has('choices') || changed.has('screen')) this.shown = PAGE;
    if (this.screen === 'start') return;
    // What failed is tried again when the visitor asks, not at every turn.
    if (this.dialogue === undefined) {
      if (this.#isWaiting) this.#announcer.say(this.common.loading);
      void this.#prepare();
    }
    if (typeof this.dialogue !== 'object') return;
    if (!['state', 'choices', 'screen', 'lang', 'dialogue'].some((name) => changed.has(name))) return;
    const { asker, pathOf, questionOf } = this.dialogue;
    const ask = asker(state.data);
    const isAnswer = this.screen === 'answer';
    this.#path = isAnswer ? new Map() : pathOf(state.data, this.choices, ask, bcp47(this.language));
    this.#answer = this.#screen === 'answer' ? ask(questionOf(this.choices, state.data)) : undefined;
    this.#forget?.();
    this.#forget = this.#answer && pageClock().alarm(this.#answer.validUntil, this.#refresh);
  }

  /** An update counts as complete when its screen is there. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    if (this.#fetching === undefined) return complete;
    await this.#fetching;
    return super.getUpdateComplete();
  }

  /** Fetches the script of the path and the answer, once: begun when a visitor is about to need it, again when they ask to retry. */
  readonly #prepare = (): Promise<void> => {
    if (this.dialogue !== undefined) return Promise.resolve();
    this.#fetching ??= dialogueScript
      .load()
      .then(
        (dialogue) => {
          if (this.renderRoot instanceof ShadowRoot)
            adoptStyles(this.renderRoot, [...CdmFindConseiller.elementStyles, dialogue.dialogueStyles]);
          this.#documents = new dialogue.DeskDocuments(this);
          this.#documents.feed = this.#feed;
          this.#history = new dialogue.PathHistory(this, (screen) => {
            if (screen !== this.#screen) this.#show(screen);
          });
          this.dialogue = dialogue;
        },
        (error: unknown) => {
          warn(
            this.tag,
            `its dialogue could not be loaded: ${String(error)}. Check that the folder is published whole.`,
          );
          this.dialogue = 'failed';
          this.requestUpdate();
        },
      )
      .finally(() => {
        this.#fetching = undefined;
        this.#announcer.say('');
      });
    return this.#fetching;
  };

  /** A pointer on a button is about to press it, and Safari gives a pressed button no focus. */
  readonly #near = ({ target }: Event): void => {
    if (target instanceof Element && target.closest('button')) void this.#prepare();
  };

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.#focusNext || !('data' in this.state)) return;
    if (this.screen !== 'start' && this.dialogue === undefined) return;
    this.#focusNext = false;
    const target =
      this.renderRoot.querySelector<HTMLElement>('#step') ?? this.renderRoot.querySelector<HTMLElement>('#words');
    if (target?.id === 'step') target.tabIndex = -1;
    target?.focus();
    if (this.#answer && typeof this.dialogue === 'object') this.#tell(this.#answer, this.dialogue);
  }

  #tell(answer: ConseilAnswer, { countDesks }: Dialogue): void {
    const detail = { matches: countDesks(answer), relaxed: answer.relaxed };
    this.dispatchEvent(new CustomEvent<FindConseillerAnswerDetail>('cdm-find-conseiller-answer', { detail }));
  }

  /** A moment of the answer begins, ends or comes nearer: it is worked out again from a fresh feed. */
  readonly #refresh = (): void => {
    this.reload();
  };

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forget?.();
  }

  /** Shows a screen, its heading focused. */
  #show(screen: Screen): void {
    this.screen = screen;
    if (this.dialogue === 'failed') this.dialogue = undefined;
    this.#focusNext = true;
    this.requestUpdate();
  }

  /** Goes on to a screen with what was said. */
  #go(screen: Screen, choices: Choices = this.choices): void {
    const from = this.#screen;
    this.choices = choices;
    this.#linked.publish(choices.pole ?? '');
    this.#show(screen);
    // What comes next depends on what was said: the update finds out, then history learns.
    void this.updateComplete.then(() => {
      this.#history?.went(from, this.#screen);
    });
  }

  /** Answers a question of the path, or skips it where nothing was chosen. */
  #reply(step: Step, chosen: Choices): void {
    const { text: _text, ...others } = this.choices;
    const asked = new Set<string>(this.#path.get(step)?.map(({ name }) => name));
    const kept = Object.entries(others).filter(([name]) => !asked.has(name));
    this.#go(SCREENS[SCREENS.indexOf(step) + 1] ?? 'answer', { ...Object.fromEntries(kept), ...chosen });
  }

  #back(step: Step): void {
    const steps = [...this.#path.keys()];
    const to = steps[steps.indexOf(step) - 1] ?? 'start';
    if (!this.#history?.back(to)) this.#go(to);
  }

  /** From the answer: to the last question that is worth asking, what was said still chosen; to the words where there are. */
  #backFrom({ asker, pathOf }: Dialogue, { data }: View): void {
    const path = pathOf(data, this.choices, asker(data), bcp47(this.language));
    const to = this.choices.text === undefined ? ([...path.keys()].at(-1) ?? 'start') : 'start';
    if (!this.#history?.back(to)) this.#go(to);
  }

  readonly #begin = (): void => {
    const { text: _text, ...others } = this.choices;
    this.#go('need', this.choices.text === undefined ? others : {});
  };

  readonly #retry = (): void => {
    this.#show(this.screen);
  };

  readonly #restart = (): void => {
    this.#go('start', {});
  };

  protected override renderRegions(): TemplateResult {
    return this.#announcer.render();
  }

  protected override renderTitle(): unknown {
    return this.strings.title;
  }

  protected override renderLoading(): TemplateResult {
    return html`<p class="visually-hidden">${this.common.loading}</p>
      <div class="bones" aria-hidden="true">
        <span class="bone line-1"></span><span class="bone field-1"></span><span class="bone line-2"></span
        ><span class="bone box"></span>
      </div>`;
  }

  protected override renderAnswer(state: Exclude<FindConseillerState, { type: 'loading' | 'error' }>): TemplateResult {
    const view = this.#view(state.data);
    const { data } = state;
    const isWaiting = this.#isWaiting;
    const screen = isWaiting ? 'start' : this.#screen;
    this.#hasStart = screen === 'start';
    // Each screen is new to the page, reception included: nothing of the one before slides to another place.
    return html`${this.#renderLinked(view)}
    ${
      state.type === 'unknown'
        ? html`<p class="notice outdated">
            ${this.strings.outdated(formatDay(data.horizon, this.language, data.today))}
          </p>`
        : nothing
    }
    ${screen === 'start' ? html`<p class="promise">${this.strings.promise}</p>` : nothing}
    ${keyed(
      screen,
      html`<div
        class="screen ${screen} ${state.type}"
        aria-busy=${isWaiting ? 'true' : nothing}
        @focusin=${this.#prepare}
        @pointerover=${this.#near}
      >
        ${state.type === 'empty' ? nothing : this.#renderScreen(view, screen)} ${renderReception(view)}
      </div>`,
    )}
    ${
      state.stale === undefined
        ? nothing
        : html`<p class="small muted">
            ${this.common.stale(formatInstant(state.stale, this.language, data.cite.timeZone))}
          </p>`
    }`;
  }

  #view(data: FindConseillerData): StartView {
    const { strings, common, language, colon, headingLevel, hasHeading } = this;
    const citeLanguage = data.cite.languages[0] ?? 'fr';
    return {
      data,
      strings,
      common,
      language,
      colon,
      choices: this.choices,
      hours: translationOf(language)?.['cdm-hours'] ?? hoursFrench,
      text: (text) => this.text(text, citeLanguage),
      plain: (text) => this.plain(text, citeLanguage),
      heading: (depth, content, className, id) =>
        heading(headingLevel + depth - (hasHeading ? 0 : 1), content, className, id),
    };
  }

  #renderLinked(view: StartView): unknown {
    const { offered } = this.#linked;
    const pole = view.data.cite.poles.find(({ id }) => id === offered);
    if (!pole || !view.data.offers.some((offer) => offer.pole === offered)) return nothing;
    return renderLinkedOffer(this.#linked, {
      label: this.common.seeAlso(view.plain(pole.label)),
      dismiss: this.common.dismiss,
      take: (chosen) => {
        this.#go('answer', { pole: chosen });
      },
    });
  }

  #renderScreen(view: StartView, screen: Screen): TemplateResult {
    if (screen === 'start')
      return renderStart(view, {
        ask: (text) => {
          this.#go('answer', { text });
        },
        example: (pole, text) => {
          this.#go('answer', { text, pole });
        },
        begin: this.#begin,
      });
    const { dialogue } = this;
    if (dialogue === 'failed') return this.#renderFailed();
    if (dialogue === undefined) return html`<div aria-busy="true">${this.renderLoading()}</div>`;
    const strings = translationOf(this.language)?.['cdm-find-conseiller'] ?? dialogue.french;
    const full: View = { ...view, strings };
    if (screen !== 'answer') return this.#renderStep(dialogue, full, screen);
    return this.#answer === undefined ? this.renderLoading() : this.#renderDesks(dialogue, full, this.#answer);
  }

  /** Reception stands below: there is a way out even without the script. */
  #renderFailed(): TemplateResult {
    return html`<div class="error" part="error">
      <p tabindex="-1" id="step">${this.common.error}</p>
      <p>
        <button class="button" part="button" type="button" @click=${this.#retry}>${this.common.retry}</button>
      </p>
    </div>`;
  }

  #renderStep({ renderPath }: Dialogue, view: View, step: Step): TemplateResult {
    const steps = [...this.#path.keys()];
    const place = { step, groups: this.#path.get(step) ?? [], number: steps.indexOf(step) + 1, of: steps.length };
    return renderPath(view, place, {
      next: (chosen) => {
        this.#reply(step, chosen);
      },
      skip: () => {
        this.#reply(step, {});
      },
      back: () => {
        this.#back(step);
      },
    });
  }

  #renderDesks(dialogue: Dialogue, view: View, answer: ConseilAnswer): TemplateResult {
    return dialogue.renderAnswer(view, answer, this.shown, {
      begin: this.#begin,
      restart: this.#restart,
      back: () => {
        this.#backFrom(dialogue, view);
      },
      change: () => {
        this.#go('need');
      },
      more: (rest) => {
        this.#more(view, rest);
      },
      print: () => {
        this.#print(dialogue, view);
      },
      calendar: (match, moment) => {
        this.#calendar(dialogue, view, match, moment);
      },
      meanwhile: (match) => {
        void this.#documents?.open(match);
      },
      documents: (match) => this.#documents?.of(match, view.data.resources),
    });
  }

  /** Shows more desks; the first new one takes the focus that its button loses, and their number is said. */
  #more({ strings }: View, rest: number): void {
    const first = this.shown;
    this.shown += PAGE;
    const added = Math.min(PAGE, rest);
    this.#announcer.say(strings.moreShown(added, pluralOf(added, this.language), formatNumber(added, this.language)));
    void this.updateComplete.then(() => {
      const title = this.renderRoot.querySelectorAll<HTMLElement>('.desk-title')[first];
      if (!title) return;
      title.tabIndex = -1;
      title.focus();
    });
  }

  #print({ dialogueStyles, printAlone }: Dialogue, view: View): void {
    const content = this.renderRoot.querySelector('.root');
    if (!content || !(this.renderRoot instanceof ShadowRoot)) return;
    const title = `${this.strings.title} - ${view.plain(view.data.cite.name)}`;
    const styles = [hostStyles, findConseillerStyles, dialogueStyles].map(({ cssText }) => cssText);
    printAlone({ root: this.renderRoot, content, title, styles });
  }

  #calendar({ downloadCalendar, sessionOf }: Dialogue, { data }: View, match: Match, moment: Moment): void {
    const { cite, now } = data;
    const session = sessionOf(match.offer, moment, cite.timeZone);
    void downloadCalendar(this.tag, session, { cite, now, languages: [bcp47(this.language)] });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cdm-find-conseiller': CdmFindConseiller;
  }
  interface HTMLElementEventMap {
    'cdm-find-conseiller-state': CustomEvent<import('../core/element.js').StateEventDetail>;
    'cdm-find-conseiller-answer': CustomEvent<FindConseillerAnswerDetail>;
  }
}
