import { describe, expect, it } from 'vitest';
import { inSlices, yieldToPage } from './slices.js';

describe('inSlices', () => {
  it('does everything in order and gives way once a slice is over', async () => {
    let clock = 0;
    const done: number[] = [];
    const pauses: number[] = [];
    await inSlices(
      [1, 2, 3, 4],
      (item) => {
        clock += 3;
        done.push(item);
      },
      {
        slice: 5,
        now: () => clock,
        yieldTo: () => {
          pauses.push(done.length);
          return Promise.resolve();
        },
      },
    );
    expect(done).toEqual([1, 2, 3, 4]);
    expect(pauses).toEqual([2]);
  });

  it('stops between two slices with the reason of the signal', async () => {
    const stop = new AbortController();
    let done = 0;
    const work = inSlices([1, 2, 3], () => (done += 1), {
      slice: 0,
      yieldTo: () => {
        stop.abort('enough');
        return Promise.resolve();
      },
      signal: stop.signal,
    });
    await expect(work).rejects.toBe('enough');
    expect(done).toBeLessThan(3);
  });
});

it('lets other tasks run in between', async () => {
  const order: string[] = [];
  setTimeout(() => order.push('timer'), 0);
  for (let turn = 0; turn < 50 && order.length === 0; turn += 1) await yieldToPage();
  expect(order).toEqual(['timer']);
});
