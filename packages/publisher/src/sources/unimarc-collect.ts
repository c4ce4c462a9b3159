import type { Resource } from '@cite-des-metiers/sdk/feed';
import type { ImportResult, Remark } from './report.js';
import type { RecordResult } from './unimarc-record.js';

/** Gathers what an import reads into its result; a number met twice is refused the second time. */
export class Collector {
  readonly #resources = new Map<string, Resource>();
  readonly #changed = new Map<string, Remark>();
  readonly #refused: Remark[] = [];
  #read = 0;

  /** Entries met so far. */
  get read(): number {
    return this.#read;
  }

  /** Takes one entry. @param where As staff finds it: `notice 12`. */
  add(where: string, result: RecordResult): void {
    this.#read += 1;
    if ('refused' in result) {
      this.#refused.push({ where, why: result.refused });
      return;
    }
    const { resource, changed } = result;
    if (this.#resources.has(resource.id)) {
      this.#refused.push({
        where,
        why: `Le numéro « ${resource.id} » est déjà celui d’une notice précédente : gardez-en une.`,
      });
      return;
    }
    this.#resources.set(resource.id, resource);
    if (changed.length) this.#changed.set(resource.id, { where, why: changed.join(' ') });
  }

  /** Takes an entry back that its source has deleted since. */
  remove(id: string): void {
    if (this.#resources.delete(id)) this.#read -= 1;
    this.#changed.delete(id);
  }

  /** All that was read. */
  result(): ImportResult {
    return {
      resources: [...this.#resources.values()],
      report: {
        read: this.#read,
        kept: this.#resources.size,
        changed: [...this.#changed.values()],
        refused: this.#refused,
      },
    };
  }
}
