/** Gives the page a chance to paint and to answer the keyboard, then goes on. */
export type YieldTo = () => Promise<void>;

interface WithScheduler {
  readonly scheduler?: { readonly yield?: () => Promise<void> };
}

/**
 * The least costly way to give way that the platform has: `scheduler.yield` (keeps its place in the queue), else a
 * message to oneself (not clamped to 4 ms as nested timers are, HTML §8.6), else a timer.
 */
export const yieldToPage: YieldTo = () => {
  const { scheduler } = globalThis as WithScheduler;
  if (typeof scheduler?.yield === 'function') return scheduler.yield();
  return new Promise((resolve) => {
    if (typeof MessageChannel === 'undefined') {
      setTimeout(resolve, 0);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
};

/** How work is cut. */
export interface SliceOptions {
  /** Milliseconds after which to give way; one item is never interrupted. */
  readonly slice: number;
  readonly yieldTo: YieldTo;
  readonly signal?: AbortSignal | undefined;
  /** A clock in milliseconds that never goes back. */
  readonly now?: () => number;
}

/**
 * Does something for each item in slices of a few milliseconds, giving way between them.
 * @throws `signal.reason` between two slices once aborted.
 */
export async function inSlices<T>(
  items: readonly T[],
  work: (item: T, index: number) => void,
  { slice, yieldTo, signal, now = () => performance.now() }: SliceOptions,
): Promise<void> {
  let started = now();
  for (const [index, item] of items.entries()) {
    if (now() - started >= slice) {
      await yieldTo();
      signal?.throwIfAborted();
      started = now();
    }
    work(item, index);
  }
}
