/** What one visit measures: bytes and requests as served, times in ms, heap in bytes. */
export interface Run {
  readonly bytes: number;
  readonly requests: number;
  readonly repeated: number;
  readonly visible: number;
  readonly blocking: number;
  readonly cpu: number;
  readonly shift: number;
  readonly heap: number;
  readonly hosts: readonly string[];
  readonly lines: readonly string[];
}
/** One row, so many on the page, under one condition. */
export interface Place {
  readonly row: string;
  readonly count: number;
  readonly condition: string;
}
/** Medians of the runs of one place. */
export interface Cell extends Place, Omit<Run, 'lines'> {
  readonly runs: number;
}
export function median(values: readonly number[]): number;
export function cellOf(place: Place, runs: readonly Run[]): Cell;
export function conditionTable(
  rows: readonly { readonly id: string; readonly name: string; readonly ours?: boolean }[],
  cells: readonly Cell[],
  counts: readonly number[],
  condition: string,
): string;
