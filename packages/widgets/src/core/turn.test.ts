import { expect } from '@open-wc/testing';
import { takeTurn } from './turn.js';

/** Keeps the thread busy, as drawing a large tag does. */
const work = (milliseconds: number): void => {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
};

/** Numbers the tasks of the page while it runs, so that a drawing can say in which it was done. */
async function numberTasks(walk: (task: () => number) => Promise<unknown>): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  let number = 0;
  let goesOn = true;
  port1.onmessage = () => {
    number += 1;
    if (goesOn) port2.postMessage(undefined);
  };
  port2.postMessage(undefined);
  await walk(() => number);
  goesOn = false;
  port1.close();
}

describe('takeTurn', () => {
  it('draws the first at once', () => {
    let drawn = false;
    void takeTurn(() => {
      drawn = true;
    });
    expect(drawn).to.equal(true);
  });

  it('lets the page have its turn between slices, and keeps the order', async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    await numberTasks(async (task) => {
      const drawn: { one: number; task: number }[] = [];
      await Promise.all(
        [1, 2, 3, 4, 5, 6].map((one) =>
          takeTurn(() => {
            drawn.push({ one, task: task() });
            work(5);
          }),
        ),
      );
      expect(drawn.map(({ one }) => one)).to.deep.equal([1, 2, 3, 4, 5, 6]);
      // Two of 5 ms fill a slice of 8: three slices, more on a busy machine; WebKit sometimes counts two as one task.
      expect(new Set(drawn.map(({ task: number }) => number)).size).to.be.greaterThan(1);
    });
  });

  it('passes a failure on to its tag alone', async () => {
    const results = await Promise.allSettled([
      takeTurn(() => {
        throw new Error('no');
      }),
      takeTurn(() => undefined),
    ]);
    expect(results.map(({ status }) => status)).to.deep.equal(['rejected', 'fulfilled']);
  });
});
