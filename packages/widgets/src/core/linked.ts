import { type ReactiveController, type ReactiveControllerHost, type TemplateResult, html } from 'lit';
import { broker } from './broker.js';

/** A pole that a visitor chose in one tag of the page. */
export interface LinkedChoice {
  /** Address of the feed the pole belongs to, empty where the tag has none: poles of different Cités do not mix. */
  readonly feed: string;
  /** Identifier of the pole; empty where the visitor took the choice back. */
  readonly pole: string;
  /** Who says so, so that a tag does not answer itself. */
  readonly source: object;
}

/** What the controller needs of its element. */
export interface LinkedHost extends ReactiveControllerHost {
  /** The `linked` attribute: nothing is said and nothing is heard without it. */
  readonly linked: boolean;
  /** The `feed` attribute. */
  readonly feed: string;
}

const key = Symbol.for('cdm.v1.linked');
const EVENT = 'pole';

/** The page's channel, shared by every bundle. Its one event is a contract between versions: `pole`, a `LinkedChoice` as its detail. */
function channel(): EventTarget {
  const page = globalThis as { [key]?: EventTarget };
  page[key] ??= new EventTarget();
  return page[key];
}

/**
 * Links the tags of a page whose webmaster opted in: choosing a pole in one *offers* the same in the others, and never
 * forces it. It knows identifiers of poles only, keeps nothing, and writes nothing anywhere.
 *
 * @example
 * ```ts
 * readonly #linked = new Linked(this);
 * this.#linked.publish('formation');            // the visitor chose a pole here
 * const { offered } = this.#linked;             // the visitor chose one elsewhere
 * renderLinkedOffer({ linked: this.#linked, … })
 * ```
 */
export class Linked implements ReactiveController {
  readonly #host: LinkedHost;
  #offered = '';
  #current = '';

  constructor(host: LinkedHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Identifier of the pole chosen in another tag and not yet taken or dismissed here; empty where there is none. */
  get offered(): string {
    return this.#host.linked ? this.#offered : '';
  }

  /** Tells the other tags which pole was chosen here; an empty one takes it back. The same pole is told once. */
  publish(pole: string): void {
    if (!this.#host.linked || pole === this.#current) return;
    this.#current = pole;
    this.#offered = '';
    const detail: LinkedChoice = { feed: this.#feed, pole, source: this };
    channel().dispatchEvent(new CustomEvent(EVENT, { detail }));
  }

  /** The visitor accepts: gives the pole offered, which then counts as chosen here too, without being told again. */
  take(): string {
    const pole = this.#offered;
    this.#current = pole;
    this.dismiss();
    return pole;
  }

  /** The visitor declines. The next choice elsewhere is offered again. */
  dismiss(): void {
    this.#offered = '';
    this.#host.requestUpdate();
  }

  /** @internal */
  hostConnected(): void {
    channel().addEventListener(EVENT, this.#hear);
  }

  /** @internal */
  hostDisconnected(): void {
    channel().removeEventListener(EVENT, this.#hear);
  }

  get #feed(): string {
    const { feed } = this.#host;
    return feed ? new URL(feed, document.baseURI).href : (broker().defaultFeed ?? '');
  }

  readonly #hear = (event: Event): void => {
    if (!this.#host.linked || !(event instanceof CustomEvent)) return;
    const { feed, pole, source } = event.detail as LinkedChoice;
    if (source === this || feed !== this.#feed) return;
    this.#offered = pole === this.#current ? '' : pole;
    this.#host.requestUpdate();
  };
}

/** What {@link renderLinkedOffer} needs. */
export interface LinkedOffer {
  /** Words of the button, such as "Voir aussi : Se former" (`common.seeAlso`). */
  readonly label: string;
  /** Words of the button that closes the line (`common.dismiss`). */
  readonly dismiss: string;
  /** Called when the visitor accepts, with the pole. */
  readonly take: (pole: string) => void;
}

/** The small line in which a tag offers what was chosen in another. Styled by `.linked-offer` of `hostStyles`. */
export function renderLinkedOffer(linked: Linked, { label, dismiss, take }: LinkedOffer): TemplateResult {
  return html`<p class="linked-offer screen-only" part="linked">
    <button
      class="link-button"
      type="button"
      @click=${() => {
        take(linked.take());
      }}
    >
      ${label}
    </button>
    <button
      class="link-button muted"
      type="button"
      @click=${() => {
        linked.dismiss();
      }}
    >
      ${dismiss}
    </button>
  </p>`;
}
