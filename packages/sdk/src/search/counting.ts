import type { Language, Resource } from '../feed/index.js';
import { FACETS, type Facet, type FacetCount } from './port.js';
import type { NormalQuery } from './query.js';
import { type Pause, inSlices } from './slices.js';
import { facetValues } from './texts.js';

/** The facets of a catalogue: numbers instead of words, so that 20,000 records are counted within a frame. */
export class FacetTable {
  readonly #ids = new Map<string, number>();
  readonly #values: { readonly facet: Facet; readonly value: string }[] = [];
  readonly #records: number[][] = [];
  readonly #language: Language;

  /** @param language The Cité's first language, that of facet values given in several. */
  constructor(language: Language) {
    this.#language = language;
  }

  /** Takes the next record of the catalogue. */
  add(resource: Resource): void {
    const record = new Set<number>();
    for (const facet of FACETS)
      for (const value of facetValues(resource, facet, this.#language)) {
        const key = `${facet} ${value}`;
        let id = this.#ids.get(key);
        if (id === undefined) {
          id = this.#values.push({ facet, value }) - 1;
          this.#ids.set(key, id);
        }
        record.add(id);
      }
    this.#records.push([...record]);
  }

  /**
   * Keeps what has a chosen value in every filtered facet, in its order, and counts values: those of a filtered facet
   * among the records that pass the other filters, so that every count is what choosing it would give.
   * @param found Records found, by their place in the catalogue.
   */
  async narrow<T extends { readonly index: number }>(
    found: readonly T[],
    filters: NormalQuery['filters'],
    pause: Pause,
  ): Promise<{ readonly kept: T[]; readonly facets: Partial<Record<Facet, FacetCount[]>> }> {
    const counts = new Uint32Array(this.#values.length);
    const chosen = [...filters].map(([facet, values]) => ({
      facet,
      ids: values.map((value) => this.#ids.get(`${facet} ${value}`) ?? -1),
    }));
    const kept: T[] = [];
    await inSlices(
      found,
      (item) => {
        const record = this.#records[item.index] ?? [];
        const [only, ...more] = chosen.filter(({ ids }) => !ids.some((id) => record.includes(id)));
        if (more.length) return;
        if (!only) kept.push(item);
        for (const id of record)
          if (!only || this.#values[id]?.facet === only.facet) counts[id] = (counts[id] ?? 0) + 1;
      },
      pause,
      128,
    );
    const facets: Partial<Record<Facet, FacetCount[]>> = {};
    for (const facet of FACETS) facets[facet] = [];
    this.#values.forEach(({ facet, value }, id) => {
      const count = counts[id] ?? 0;
      // A chosen value stays in the list at zero: it must remain possible to take it off.
      if (count > 0 || filters.get(facet)?.includes(value)) facets[facet]?.push({ value, count });
    });
    for (const [facet, values] of filters)
      for (const value of values) if (!this.#ids.has(`${facet} ${value}`)) facets[facet]?.push({ value, count: 0 });
    for (const list of Object.values(facets)) list.sort((a, b) => b.count - a.count || compare(a.value, b.value));
    return { kept, facets };
  }
}

/** Code unit order: the same on every machine, unlike collation. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
