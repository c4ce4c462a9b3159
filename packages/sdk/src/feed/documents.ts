import type { AgendaDocument } from './agenda.js';
import type { CiteDocument } from './cite.js';
import type { ConseilDocument } from './conseil.js';
import type { ResourcesDocument } from './resources.js';

/** The documents of a feed by name; `cite` is `cite.json`, and so on. */
export interface Documents {
  readonly cite: CiteDocument;
  readonly agenda: AgendaDocument;
  readonly conseil: ConseilDocument;
  readonly resources: ResourcesDocument;
}

/** Name of a document, without `.json`. */
export type DocumentName = keyof Documents;

/** Every document name, the required one first. */
export const DOCUMENT_NAMES: readonly DocumentName[] = ['cite', 'agenda', 'conseil', 'resources'];
