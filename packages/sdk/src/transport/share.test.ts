import { describe, expect, it } from 'vitest';
import { createShare } from './share.js';

describe('createShare', () => {
  it('runs once for all who ask meanwhile, and again afterwards', async () => {
    const share = createShare<number>();
    let runs = 0;
    const work = async (): Promise<number> => {
      runs += 1;
      await new Promise((resolve) => setTimeout(resolve, 10));
      return runs;
    };
    expect(await Promise.all(Array.from({ length: 10 }, () => share('a', undefined, work)))).toEqual(Array(10).fill(1));
    expect(await share('a', undefined, work)).toBe(2);
  });

  it('keeps keys apart and hands an error to everyone', async () => {
    const share = createShare<string>();
    const boom = new Error('boom');
    const results = await Promise.allSettled([
      share('a', undefined, () => Promise.reject(boom)),
      share('a', undefined, () => Promise.resolve('never run')),
      share('b', undefined, () => Promise.resolve('b')),
    ]);
    expect(results).toEqual([
      { status: 'rejected', reason: boom },
      { status: 'rejected', reason: boom },
      { status: 'fulfilled', value: 'b' },
    ]);
  });

  it('lets one leave alone, and aborts the work when the last has left', async () => {
    const share = createShare<string>();
    let inner: AbortSignal | undefined;
    const work = (signal: AbortSignal): Promise<string> => {
      inner = signal;
      return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    };
    const [one, two] = [new AbortController(), new AbortController()];
    const first = share('a', one.signal, work);
    const second = share('a', two.signal, work);
    one.abort('one');
    await expect(first).rejects.toBe('one');
    expect(inner?.aborted).toBe(false);
    const gone = inner;
    two.abort('two');
    // Who comes after the last has left gets new work, even before the old one has noticed.
    const third = share('a', undefined, () => Promise.resolve('new'));
    await expect(second).rejects.toBe('two');
    expect(gone?.aborted).toBe(true);
    expect(await third).toBe('new');
  });
});
