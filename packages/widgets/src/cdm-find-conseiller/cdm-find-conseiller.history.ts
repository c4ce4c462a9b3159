import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Screen } from './cdm-find-conseiller.types.js';

/** The property of `history.state` that is ours; the host page's and other tags' entries stay beside it. */
const NAMESPACE = 'cdm-find-conseiller';

/** What an entry remembers of one tag: which screen, and from which it came. Never what the visitor said. */
interface Visit {
  readonly screen: Screen;
  readonly from: Screen;
}

interface Entry {
  /** The tag whose step made the entry. */
  readonly by: string;
  /** Where each tag of the page stood. */
  readonly at: Readonly<Record<string, Visit>>;
}

/** Tells tags apart, and this page from itself before a reload, when the answers given are gone. */
const page = Math.random().toString(36).slice(2);
let tags = 0;

const read = (state: unknown): Entry | undefined =>
  typeof state === 'object' && state !== null ? (state as { [NAMESPACE]?: Entry })[NAMESPACE] : undefined;

/** What the controller needs of its element. */
export interface HistoryHost extends ReactiveControllerHost {
  /** The `history` attribute: without it the browser's history is left alone. */
  readonly history: boolean;
}

/** Lets the browser's own back button walk the path, where the webmaster opted in. */
export class PathHistory implements ReactiveController {
  readonly #host: HistoryHost;
  readonly #show: (screen: Screen) => void;
  readonly #tag = `${page}.${String((tags += 1))}`;
  #first: Screen = 'start';

  /** @param show Shows a screen that the visitor went back or forth to. */
  constructor(host: HistoryHost, show: (screen: Screen) => void) {
    this.#host = host;
    this.#show = show;
    host.addController(this);
  }

  /** The visitor went on from one screen to another. */
  went(from: Screen, screen: Screen): void {
    if (!this.#host.history || from === screen) return;
    const state: unknown = history.state;
    const last = read(state);
    if (!last?.at[this.#tag]) this.#first = from;
    const entry: Entry = { by: this.#tag, at: { ...last?.at, [this.#tag]: { screen, from } } };
    history.pushState({ ...(typeof state === 'object' ? state : undefined), [NAMESPACE]: entry }, '');
  }

  /**
   * The visitor pressed our own button to go back.
   * @returns True where the browser goes back instead, since its last entry is the step to undo.
   */
  back(to: Screen): boolean {
    if (!this.#host.history) return false;
    const entry = read(history.state);
    if (entry?.by !== this.#tag || entry.at[this.#tag]?.from !== to) return false;
    history.back();
    return true;
  }

  /** @internal */
  hostConnected(): void {
    addEventListener('popstate', this.#popped);
  }

  /** @internal */
  hostDisconnected(): void {
    removeEventListener('popstate', this.#popped);
  }

  readonly #popped = (event: PopStateEvent): void => {
    if (this.#host.history) this.#show(read(event.state)?.at[this.#tag]?.screen ?? this.#first);
  };
}
