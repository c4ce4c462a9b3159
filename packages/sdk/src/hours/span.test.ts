import { describe, expect, it } from 'vitest';
import { minutesOf } from '../time/index.js';
import { clip, spanOf } from './span.js';

describe('clip', () => {
  it.each<[string, [string, string][], string | undefined, string | undefined, [string, string][]]>([
    [
      'closes at noon',
      [
        ['09:00', '12:30'],
        ['14:00', '18:00'],
      ],
      '12:00',
      undefined,
      [['09:00', '12:00']],
    ],
    [
      'opens at two',
      [
        ['09:00', '12:30'],
        ['13:30', '18:00'],
      ],
      undefined,
      '14:00',
      [['14:00', '18:00']],
    ],
    [
      'closes from noon till two',
      [['09:00', '18:00']],
      '12:00',
      '14:00',
      [
        ['09:00', '12:00'],
        ['14:00', '18:00'],
      ],
    ],
    ['opens at ten and closes at four', [['09:00', '18:00']], '16:00', '10:00', [['10:00', '16:00']]],
    ['opens and closes at noon', [['09:00', '18:00']], '12:00', '12:00', []],
    ['closes before it opens', [['14:00', '18:00']], '09:00', undefined, []],
    ['closes after it has closed', [['09:00', '12:00']], '18:00', undefined, [['09:00', '12:00']]],
    ['closes in a night', [['20:00', '02:00']], '23:00', undefined, [['20:00', '23:00']]],
    ['opens late in a night', [['20:00', '02:00']], undefined, '22:00', [['22:00', '02:00']]],
    ['closes as it opens', [['09:00', '12:00']], '09:00', undefined, []],
  ])('%s', (_name, spans, closedFrom, closedUntil, expected) => {
    const left = clip(
      spans.map(([from, to]) => spanOf({ from, to })),
      closedFrom === undefined ? undefined : minutesOf(closedFrom),
      closedUntil === undefined ? undefined : minutesOf(closedUntil),
    );
    expect(left.map(({ interval }) => [interval?.from, interval?.to])).toEqual(expected);
    for (const { from, to, interval } of left) if (interval) expect(spanOf(interval)).toMatchObject({ from, to });
  });
});
