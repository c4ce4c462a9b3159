import type { Target } from './meaning.js';

/**
 * Identifiers of records that were refused, by what they name. What refers to one of them is right: it is silent, so that
 * one mistake is one sentence.
 */
export class RefusedIds {
  readonly #ids = new Map<Target, Set<string>>();
  readonly #unread = new Set<Target>();

  /**
   * Remembers a refused record.
   * @param id Its identifier; left out for a file that could not be read, which may have held any.
   */
  add(target: Target, id?: string): void {
    if (id === undefined) this.#unread.add(target);
    else this.#ids.set(target, (this.#ids.get(target) ?? new Set()).add(id));
  }

  /** Whether the record of this identifier was, or may have been, among those refused. */
  mayHold(target: Target, id: string): boolean {
    return this.#unread.has(target) || this.#ids.get(target)?.has(id) === true;
  }
}
