import type { DocumentStore } from '@cite-des-metiers/sdk';
import type { Clock } from './clock.js';

/**
 * What all widgets of a page share, whatever bundle they came in: feeds (so one request per document), the clock
 * (so one timer), what was warned about, and who defined which tag. Its shape is a contract between versions:
 * add to it, never change it.
 */
export interface Broker {
  /** One store of documents per feed address. */
  readonly feeds: Map<string, DocumentStore>;
  /** Lines already written to the console. */
  readonly said: Set<string>;
  /** Version of the bundle that defined each tag. */
  readonly defined: Map<string, string>;
  /** Requests that the one-script loader started before the widgets' code arrived, by address. Taken once. */
  readonly preloads: Map<string, Promise<Response>>;
  /** The page's one timer, once a tag needs it. */
  clock?: Clock;
  /** Feed of the tags that name none: the folder of the script that was pasted. */
  defaultFeed?: string;
}

const key = Symbol.for('cdm.v1');

/** The page's broker, created when first asked for, so that importing a widget has no effect by itself. The one-script loader has it without any tag's code. */
export function broker(): Broker {
  const page = globalThis as { [key]?: Broker };
  return (page[key] ??= {
    feeds: new Map(),
    said: new Set(),
    defined: new Map(),
    preloads: new Map(),
  });
}
