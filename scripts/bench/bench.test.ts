// What the bench says of our goals: a goal that was missed, or that nobody measured, is never printed as met.
import { describe, expect, it } from 'vitest';
import { chart } from './chart.mjs';
import { type Cell, type Run, cellOf, conditionTable, median } from './figures.mjs';
import { goalsOf } from './goals.mjs';

const run = (figures: Partial<Run> = {}): Run => ({
  bytes: 1000,
  requests: 3,
  repeated: 1,
  visible: 100,
  blocking: 10,
  cpu: 30,
  shift: 0,
  heap: 1e6,
  hosts: [],
  lines: [],
  ...figures,
});
const at = (row: string, count: number, condition: string, figures: Partial<Run> = {}): Cell =>
  cellOf({ row, count, condition }, [run(figures)]);
const TAGS = ['hours', 'permanences', 'resource-search', 'find-conseiller'];
const SIZES = {
  'cdm-hours': 20,
  'cdm-permanences': 22,
  'cdm-find-conseiller': 24,
  'cdm-resource-search': 28,
  all: 45,
  second: 6,
};
const PEER = { id: 'peer', name: 'A peer' };

/** A bench in which every goal is met, each only just; `change` replaces cells. */
const cellsWith = (change: (cell: Cell) => Cell | undefined = (cell) => cell): Cell[] =>
  ['plain', 'slow']
    .flatMap((condition) => [
      ...TAGS.flatMap((tag) => [1, 10, 50].map((count) => at(tag, count, condition, { visible: 110, blocking: 15 }))),
      ...[1, 50].map((count) => at('floor', count, condition)),
      at('peer', 1, condition, { visible: 111 }),
    ])
    .map(change)
    .filter((cell) => cell !== undefined);
const missed = (given: Partial<Parameters<typeof goalsOf>[0]>) =>
  goalsOf({ cells: cellsWith(), sizes: SIZES, host: [], ...given }, [PEER])
    .filter(({ met }) => !met)
    .map(({ goal, measured }) => `${goal}: ${measured}`);
/** Changes the figures of some cells. */
const where = (row: string, count: number, condition: string, figures: Partial<Cell>) =>
  cellsWith((cell) =>
    cell.row === row && cell.count === count && cell.condition === condition ? { ...cell, ...figures } : cell,
  );

describe('the goals', () => {
  it('are all met by a bench that just reaches each', () => expect(missed({})).toEqual([]));

  it.each([
    [
      'later than the floor + 10 %',
      where('hours', 1, 'plain', { visible: 110.9 }),
      'no later than the floor + 10 % (unthrottled): 111 ms, floor 100 ms',
    ],
    [
      'after a peer',
      where('peer', 1, 'slow', { visible: 110 }),
      'before every peer that fetches data (slow): 110 ms; the first of them, A peer',
    ],
    [
      'two requests for a document',
      where('permanences', 50, 'slow', { repeated: 2 }),
      'fifty tags ask once for each document: an address is asked for 2',
    ],
    [
      'more blocking than fifty bare elements',
      where('hours', 50, 'slow', { blocking: 16 }),
      '1.5 × as long as fifty bare Lit elements (slow): 16 ms, bare 10 ms: 1.6 ×',
    ],
    [
      'blocking where bare elements have none',
      where('floor', 50, 'plain', { blocking: 0 }),
      '(unthrottled): 15 ms, bare 0 ms',
    ],
    ['a shift', where('find-conseiller', 10, 'plain', { shift: 0.0006 }), '10 × find-conseiller, unthrottled: 0.001'],
  ])('%s is a miss', (_, cells, said) => {
    const misses = missed({ cells });
    expect(misses).toHaveLength(1);
    expect(misses[0]).toContain(said);
  });

  it.each(Object.keys(SIZES))('%s too heavy is a miss', (name) => {
    expect(missed({ sizes: { ...SIZES, [name]: SIZES[name as keyof typeof SIZES] + 0.1 } })).toHaveLength(1);
  });

  it('a change in the partner’s page is a miss, and is named', () => {
    expect(missed({ host: ['<head> gets <style>'] })).toEqual([
      'the partner’s own page is untouched: <head> gets <style>',
    ]);
  });

  it('what was not measured is not met', () => {
    const all = missed({ cells: [], sizes: {}, host: undefined });
    expect(all).toHaveLength(goalsOf({ cells: [], sizes: {}, host: undefined }, [PEER]).length);
    expect(all.every((line) => line.endsWith(': not measured'))).toBe(true);
  });

  it('a peer that could not be measured is not beaten', () => {
    const misses = missed({ cells: cellsWith((cell) => (cell.row === 'peer' ? undefined : cell)) });
    expect(misses).toHaveLength(2);
    const one = goalsOf({ cells: cellsWith(), sizes: SIZES, host: [] }, [PEER, { id: 'gone', name: 'Gone' }]);
    expect(one.filter(({ met }) => !met).map(({ measured }) => measured)).toEqual(
      Array.from({ length: 2 }, () => '110 ms; the first of them, A peer, 111 ms; not measured: Gone'),
    );
  });
});

describe('the figures', () => {
  it('a median is the middle, whatever the order; of nothing there is none', () => {
    expect(median([9, 100, 1])).toBe(9);
    expect(median([4, 1, 100, 2])).toBe(3);
    expect(() => median([])).toThrow('one value at least');
  });

  it('of several runs: medians, but the worst shift and every host', () => {
    const runs = [
      run({ visible: 1, shift: 0, hosts: ['a'] }),
      run({ visible: 5, shift: 0.2 }),
      run({ visible: 3, hosts: ['a', 'b'], repeated: 4 }),
    ];
    expect(cellOf({ row: 'x', count: 1, condition: 'plain' }, runs)).toMatchObject({
      visible: 3,
      shift: 0.2,
      hosts: ['a', 'b'],
      repeated: 4,
      runs: 3,
    });
  });

  it('a table says what is missing, and once what does not change', () => {
    const rows = [
      { id: 'a', name: 'A', ours: true },
      { id: 'b', name: 'B' },
      { id: 'never', name: 'Never' },
    ];
    const cells = [at('a', 1, 'plain', { visible: 100 }), at('a', 10, 'plain', { visible: 200 }), at('b', 1, 'plain')];
    const [head, , a, b, ...rest] = conditionTable(rows, cells, [1, 10], 'plain').split('\n');
    expect(head).toContain('| 1 / 10 on the page | kB |');
    expect(a).toBe('| **A** | 1.0 | 3 | 100 / 200 | 10 | 30 | 0.000 | 1.0 | 0 |');
    expect(b).toContain('| B | 1.0 / – | 3 / – | 100 / – |');
    expect(rest).toEqual([]);
  });
});

describe('the chart', () => {
  it('tells its figures in words too, the shortest bar first, and escapes what it is given', () => {
    const svg = chart('T', [
      {
        title: 'P',
        bars: [
          { name: '<slow>', value: 300 },
          { name: 'fast', value: 150, ours: true },
        ],
      },
    ]);
    expect(svg).toContain('<desc id="desc">P: &#60;slow&#62; 300 ms, fast 150 ms.</desc>');
    expect(svg).not.toContain('<slow>');
    expect(svg.indexOf('>fast</text>')).toBeLessThan(svg.indexOf('>&#60;slow&#62;</text>'));
    const widths = [...svg.matchAll(/width="([\d.]+)" height/g)].map(([, width]) => Number(width));
    expect(widths).toEqual([190, 380]);
  });
});
