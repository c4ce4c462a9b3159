import { broker } from './broker.js';

/** `setTimeout` keeps a signed 32-bit delay; a longer one would fire at once. */
const LONGEST_DELAY = 2 ** 31 - 1;

/** Two timers due within this many milliseconds fire together, so that tags change together. */
const TOGETHER = 50;

interface Alarm {
  readonly at: number;
  readonly ring: () => void;
}

/**
 * The page's one clock: any number of elements, one timer, due at the next instant at which any of them could change.
 * It sleeps while the page is hidden and catches up when it is shown again, also from the back/forward cache.
 */
export class Clock {
  #alarms = new Set<Alarm>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #frozen: number | undefined;
  #watching = false;

  /** The current instant, epoch milliseconds; the frozen one in stories and tests. */
  now(): number {
    return this.#frozen ?? Date.now();
  }

  /** Stops at an instant (epoch milliseconds), or runs again with `undefined`; alarms that became due ring. For stories, tests and previews. */
  freeze(at: number | undefined): void {
    this.#frozen = at;
    this.#ringDue();
  }

  /**
   * Calls `ring` once, at or shortly after `at` (epoch milliseconds), when the page is visible.
   * @returns A function that cancels it.
   */
  alarm(at: number, ring: () => void): () => void {
    const alarm = { at, ring };
    this.#alarms.add(alarm);
    this.#watch();
    this.#schedule();
    return () => {
      this.#alarms.delete(alarm);
      this.#schedule();
    };
  }

  #watch(): void {
    if (this.#watching) return;
    this.#watching = true;
    document.addEventListener('visibilitychange', () => {
      this.#ringDue();
    });
    addEventListener('pageshow', () => {
      this.#ringDue();
    });
  }

  #ringDue(): void {
    if (!document.hidden) {
      const due = [...this.#alarms].filter((alarm) => alarm.at <= this.now() + TOGETHER);
      for (const alarm of due) this.#alarms.delete(alarm);
      for (const alarm of due) alarm.ring();
    }
    this.#schedule();
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#alarms.size === 0 || this.#frozen !== undefined || document.hidden) return;
    const next = Math.min(...[...this.#alarms].map((alarm) => alarm.at));
    this.#timer = setTimeout(
      () => {
        this.#ringDue();
      },
      Math.min(Math.max(next - this.now(), 0), LONGEST_DELAY),
    );
  }
}

/** The page's clock, shared by every bundle. */
export function pageClock(): Clock {
  const page = broker();
  return (page.clock ??= new Clock());
}
