/** Gives the page a chance to paint and to answer the keyboard, then goes on. */
export type YieldTo = () => Promise<void>;

/**
 * Gives way by a message to oneself: it waits its turn behind input and frames, and is not clamped to 4 ms as nested
 * timers are (HTML §8.6). Not `scheduler.yield`: its continuations jump the queue, so that a search of a second kept
 * the page from painting for a second.
 */
export const yieldToPage: YieldTo = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/**
 * Called often in a long work: gives way once the slice is over, and does nothing before that.
 * Rejects with the reason of its signal once aborted.
 */
export type Pause = () => Promise<void> | undefined;

/** How work is cut. */
export interface SliceOptions {
  /** Milliseconds after which to give way; what stands between two calls is never interrupted. */
  readonly slice: number;
  readonly yieldTo: YieldTo;
  readonly signal?: AbortSignal | undefined;
  /** A clock in milliseconds that never goes back. */
  readonly now?: () => number;
}

/** Cuts a work into slices: whoever does it awaits the function given, again and again. */
export function pausing({ slice, yieldTo, signal, now = () => performance.now() }: SliceOptions): Pause {
  let started = now();
  return () =>
    now() - started < slice
      ? undefined
      : yieldTo().then(() => {
          signal?.throwIfAborted();
          started = now();
        });
}

/**
 * Does something for each item, giving way when it is time.
 * @param each Items between two looks at the clock.
 */
export async function inSlices<T>(
  items: readonly T[],
  work: (item: T, index: number) => void,
  pause: Pause,
  each = 1,
): Promise<void> {
  for (const [index, item] of items.entries()) {
    if (index % each === 0) await pause();
    work(item, index);
  }
}

/** Items sorted in one go; some 2 ms on a slow telephone. */
const RUN = 512;

/** Sorts into a new list as `Array.prototype.sort` does (stable), giving way in between. */
export async function sortInSlices<T>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
  pause: Pause,
): Promise<T[]> {
  const sorted: T[] = [];
  for (let at = 0; at < items.length; at += RUN) {
    await pause();
    sorted.push(...items.slice(at, at + RUN).sort(compare));
  }
  await pause();
  // Runs that are in order already are only merged (TimSort): a few comparisons an item, not fifteen.
  return sorted.sort(compare);
}
