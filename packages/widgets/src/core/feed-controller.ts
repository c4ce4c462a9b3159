import { type DocumentStore, isSdkError, openFeed } from '@cite-des-metiers/sdk';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { broker } from './broker.js';
import { pageClock } from './clock.js';
import { warn } from './log.js';

/** What a tag's `load` function gets. */
export interface LoadRequest {
  /** The feed's documents. */
  readonly documents: DocumentStore;
  /** The instant to answer for, epoch milliseconds. */
  readonly now: number;
  /** Aborts when the answer is no longer wanted. */
  readonly signal: AbortSignal;
}

/** What a tag's `load` function gives. */
export interface Loaded<State> {
  /** What to show. */
  readonly state: State;
  /** When to ask again, epoch milliseconds; never where left out. */
  readonly validUntil?: number;
}

/** What the controller needs of its element. */
export interface FeedHost<State> extends ReactiveControllerHost, Element {
  /** The `feed` attribute. */
  readonly feed: string;
  /** Shows a state without stopping the controller, as the `state` property would. */
  show(state: State): void;
  /** True where the element shows an answer that a failure must not take away. */
  readonly hasAnswer: boolean;
}

/** A failed answer is asked for again after one minute, then two, four…, at most every quarter of an hour. */
const FIRST_RETRY = 60_000;
const LAST_RETRY = 15 * 60_000;

/** The page's store for a feed, made once, so that fifty tags ask once. */
function openOnce(feed: string): DocumentStore {
  const { feeds, preloads } = broker();
  const clock = pageClock();
  let documents = feeds.get(feed);
  if (!documents) {
    documents = openFeed({
      feed,
      now: () => clock.now(),
      preloaded: (url) => {
        const response = preloads.get(url);
        preloads.delete(url);
        return response;
      },
    });
    feeds.set(feed, documents);
  }
  return documents;
}

/**
 * The one part of a tag that knows the sdk: it loads, shows what it got, sets one alarm for when the answer may change,
 * tries again after a failure and when the network comes back, and keeps the last good answer meanwhile.
 */
export class FeedController<
  State extends { readonly type: string; readonly stale?: number },
> implements ReactiveController {
  readonly #host: FeedHost<State>;
  readonly #load: (request: LoadRequest) => Promise<Loaded<State>>;
  readonly #failed: (code: string) => State;
  #abort: AbortController | undefined;
  #cancelAlarm: (() => void) | undefined;
  #failures = 0;
  #stopped = false;

  constructor(
    host: FeedHost<State>,
    load: (request: LoadRequest) => Promise<Loaded<State>>,
    failed: (code: string) => State,
  ) {
    this.#host = host;
    this.#load = load;
    this.#failed = failed;
    host.addController(this);
  }

  /** Feeds no more: a developer sets `state` from now on. */
  stop(): void {
    this.#stopped = true;
    this.hostDisconnected();
  }

  /** Asks again now. What was asked before is dropped. */
  readonly reload = (): void => {
    if (this.#stopped || !this.#host.isConnected) return;
    this.#abort?.abort();
    this.#cancelAlarm?.();
    const abort = new AbortController();
    this.#abort = abort;
    void this.#run(abort.signal);
  };

  /** @internal */
  hostConnected(): void {
    if (this.#stopped) return;
    addEventListener('online', this.#online);
  }

  /** @internal */
  hostDisconnected(): void {
    removeEventListener('online', this.#online);
    this.#abort?.abort();
    this.#cancelAlarm?.();
  }

  readonly #online = (): void => {
    if (this.#failures > 0) this.reload();
  };

  /** The `feed` attribute, else the folder of the script that was pasted. */
  #address(): string | undefined {
    const { feed } = this.#host;
    if (feed) return new URL(feed, document.baseURI).href;
    return broker().defaultFeed;
  }

  async #run(signal: AbortSignal): Promise<void> {
    const clock = pageClock();
    try {
      const feed = this.#address();
      if (feed === undefined) {
        warn(this.#host.localName, 'no feed is known. Add feed="https://…/" with the address of the Cité’s feed.');
        this.#host.show(this.#failed('no-feed'));
        return;
      }
      const { state, validUntil } = await this.#load({ documents: openOnce(feed), now: clock.now(), signal });
      if (signal.aborted) return;
      this.#host.show(state);
      this.#again(state.stale !== undefined, validUntil);
    } catch (error) {
      if (signal.aborted) return;
      // The sdk's sentence names the address and the remedy.
      warn(this.#host.localName, `${error instanceof Error ? error.message : String(error)}.`);
      if (!this.#host.hasAnswer) this.#host.show(this.#failed(isSdkError(error) ? error.code : 'unexpected'));
      this.#again(true);
    }
  }

  /** Asks again when the answer may change; sooner after a failure, also one that left the last good answer standing. */
  #again(hasFailed: boolean, validUntil = Infinity): void {
    const clock = pageClock();
    const now = clock.now();
    const wait = hasFailed ? Math.min(FIRST_RETRY * 2 ** this.#failures, LAST_RETRY) : Infinity;
    this.#failures = hasFailed ? this.#failures + 1 : 0;
    const at = Math.min(now + wait, Math.max(validUntil, now + 1000));
    if (at < Infinity) this.#cancelAlarm = clock.alarm(at, this.reload);
  }
}
