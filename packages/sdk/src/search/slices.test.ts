import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { inSlices, pausing, sortInSlices, yieldToPage } from './slices.js';

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
      pausing({
        slice: 5,
        now: () => clock,
        yieldTo: () => {
          pauses.push(done.length);
          return Promise.resolve();
        },
      }),
    );
    expect(done).toEqual([1, 2, 3, 4]);
    expect(pauses).toEqual([2]);
  });

  it('stops between two slices with the reason of the signal', async () => {
    const stop = new AbortController();
    let done = 0;
    const yieldTo = (): Promise<void> => {
      stop.abort('enough');
      return Promise.resolve();
    };
    const work = inSlices([1, 2, 3], () => (done += 1), pausing({ slice: 0, yieldTo, signal: stop.signal }));
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

describe('sortInSlices', () => {
  it('sorts as the language does, stable', async () => {
    const item = fc.record({ key: fc.integer({ min: 0, max: 20 }), id: fc.nat() });
    const byKey = (a: { key: number }, b: { key: number }): number => a.key - b.key;
    await fc.assert(
      fc.asyncProperty(fc.array(item, { minLength: 0, maxLength: 4000, size: 'max' }), async (items) => {
        expect(await sortInSlices(items, byKey, () => undefined)).toEqual(items.toSorted(byKey));
      }),
      { numRuns: 30 },
    );
  });

  it('gives way in between, and leaves the list it was given alone', async () => {
    const items = Array.from({ length: 5000 }, (_, index) => (index * 7919) % 5000);
    const before = [...items];
    let turns = 0;
    const sorted = await sortInSlices(
      items,
      (a, b) => a - b,
      () => {
        turns += 1;
        return undefined;
      },
    );
    expect(sorted).toEqual(Array.from({ length: 5000 }, (_, index) => index));
    expect(items).toEqual(before);
    expect(turns).toBeGreaterThan(9);
  });
});
