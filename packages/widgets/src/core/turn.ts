/**
 * What tags may draw in one task before the page gets its turn, milliseconds. The browser then lays out and paints all that was
 * drawn in one go, which costs more than drawing it: little by little, few of these tasks are long (50 ms).
 */
const SLICE = 8;

let spent = 0;
let gap: Promise<void> | undefined;

/** Ends when this task has. A message is a task of its own; unlike a timer's it comes at once, in hidden tabs too. */
const taskEnd = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });

/**
 * Draws when it is its turn: the tags of a page share slices of {@link SLICE} ms, so that fifty of them never hold up a tap or a
 * key. The first of a slice draws at once; those that find it used up draw in later tasks, in the order in which they asked.
 * @param draw Draws one tag.
 */
export async function takeTurn(draw: () => void): Promise<void> {
  while (spent >= SLICE) await gap;
  const from = performance.now();
  try {
    draw();
  } finally {
    spent += performance.now() - from;
    gap ??= taskEnd().then(() => {
      spent = 0;
      gap = undefined;
    });
  }
}
