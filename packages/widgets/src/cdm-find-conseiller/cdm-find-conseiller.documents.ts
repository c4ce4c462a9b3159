import type { DocumentStore } from '@cite-des-metiers/sdk';
import type { Match } from '@cite-des-metiers/sdk/conseil';
import type { Resource } from '@cite-des-metiers/sdk/feed';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { warn } from '../core/log.js';
import type { Documents } from './cdm-find-conseiller.desk.js';
import { loadResources } from './cdm-find-conseiller.load.js';

/** Gets the documents that desks name when a visitor asks for them, once each; a failure can be tried again. */
export class DeskDocuments implements ReactiveController {
  /** The feed; none where a developer sets `state`. */
  feed: DocumentStore | undefined;
  readonly #host: ReactiveControllerHost & Element;
  readonly #known = new Map<string, Documents>();
  #leaving = new AbortController();

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** What is known of a desk's documents; those that came with the state where there are. */
  of({ offer }: Match, given: readonly Resource[] | undefined): Documents {
    return this.#known.get(offer.id) ?? given?.filter(({ id }) => offer.resources?.includes(id));
  }

  /** The visitor opened a desk's documents. */
  readonly open = async ({ offer }: Match): Promise<void> => {
    const known = this.#known.get(offer.id);
    if (!this.feed || (known !== undefined && known !== 'failed')) return;
    const { signal } = this.#leaving;
    try {
      this.#keep(offer.id, undefined);
      this.#keep(offer.id, await loadResources(this.feed, offer.resources ?? [], signal));
    } catch (error) {
      if (signal.aborted) return;
      warn(
        this.#host.localName,
        `the documents of "${offer.id}" could not be read: ${String(error)}. Check resources.json.`,
      );
      this.#keep(offer.id, 'failed');
    }
  };

  /** @internal */
  hostConnected(): void {
    if (this.#leaving.signal.aborted) this.#leaving = new AbortController();
  }

  /** @internal */
  hostDisconnected(): void {
    this.#leaving.abort();
  }

  #keep(offer: string, documents: Documents): void {
    this.#known.set(offer, documents);
    this.#host.requestUpdate();
  }
}
