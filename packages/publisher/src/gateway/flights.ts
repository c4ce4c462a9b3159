/** A question refused because too many are being answered. */
export class Saturated extends Error {
  override readonly name = 'Saturated';
}

interface Flight<T> {
  readonly result: Promise<T>;
  readonly stop: AbortController;
  waiting: number;
}

/**
 * Work under way: equal questions share one, nobody waits in a queue, and work that nobody waits for any more is
 * given up.
 */
export class Flights<T> {
  readonly #flights = new Map<string, Flight<T>>();
  readonly #most: number;

  /** @param most Pieces of work at the same time. */
  constructor(most: number) {
    this.#most = most;
  }

  /** Pieces of work under way. */
  get size(): number {
    return this.#flights.size;
  }

  /**
   * Joins the work for this key, or starts it.
   * @param gone Aborted when whoever asked has left.
   * @throws Saturated when there is no room.
   */
  async join(key: string, gone: AbortSignal, start: (signal: AbortSignal) => Promise<T>): Promise<T> {
    let flight = this.#flights.get(key);
    if (!flight || flight.stop.signal.aborted) {
      if (this.#flights.size >= this.#most) throw new Saturated('too many questions at the same time');
      const stop = new AbortController();
      const begun: Flight<T> = { stop, waiting: 0, result: start(stop.signal) };
      const land = (): void => {
        if (this.#flights.get(key) === begun) this.#flights.delete(key);
      };
      begun.result.then(land, land);
      this.#flights.set(key, begun);
      flight = begun;
    }
    const shared = flight;
    shared.waiting += 1;
    const leave = (): void => {
      shared.waiting -= 1;
      if (shared.waiting === 0) shared.stop.abort(new Error('nobody waits for the answer any more'));
    };
    gone.addEventListener('abort', leave, { once: true });
    try {
      return await shared.result;
    } finally {
      gone.removeEventListener('abort', leave);
    }
  }
}
