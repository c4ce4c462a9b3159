import { describe, expect, it } from 'vitest';
import { context, paris, winter } from './hours.fixture.js';
import { openIntervals } from './intervals.js';

describe('openIntervals', () => {
  it('lists the stretches of a window, cut at its ends', () => {
    const found = openIntervals(winter, { ...context, from: paris('2026-11-27T10:00'), to: paris('2026-11-28T11:00') });
    expect(found.map(({ start, end, state, reason, date }) => [start, end, state, reason, date])).toEqual([
      [paris('2026-11-27T10:00'), paris('2026-11-27T12:30'), 'open', 'weekly', '2026-11-27'],
      [paris('2026-11-27T13:30'), paris('2026-11-27T18:00'), 'open', 'weekly', '2026-11-27'],
      [paris('2026-11-28T09:30'), paris('2026-11-28T11:00'), 'unknown', 'appointment', '2026-11-28'],
    ]);
  });
  it('is one unknown stretch where nothing is stated', () => {
    const window = { from: paris('2026-11-27T10:00'), to: paris('2026-11-30T11:00') };
    expect(openIntervals(undefined, { ...context, ...window })).toMatchObject([
      { start: window.from, end: window.to, state: 'unknown', reason: 'unstated' },
    ]);
  });
  it('is empty for an empty window, and refuses one that is none', () => {
    expect(openIntervals(winter, { ...context, from: 5, to: 5 })).toEqual([]);
    expect(() => openIntervals(winter, { ...context, from: 0, to: Infinity })).toThrow(
      'openIntervals cannot look from 0 to Infinity',
    );
    expect(() => openIntervals(winter, { ...context, from: Number.NaN, to: 5 })).toThrow('epoch milliseconds');
    expect(() => openIntervals(winter, { ...context, from: 0, to: 1e14 })).toThrow('less than 40,000 days apart');
  });
});
