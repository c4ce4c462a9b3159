import type { Cell } from './figures.mjs';

/** A goal, what was measured, and whether it is met: never when it was not measured. */
export interface Verdict {
  readonly goal: string;
  readonly measured: string;
  readonly met: boolean;
}
export function goalsOf(
  measured: {
    readonly cells: readonly Cell[];
    readonly sizes: Readonly<Record<string, number>>;
    readonly host: readonly string[] | undefined;
  },
  fetching: readonly { readonly id: string; readonly name: string }[],
): readonly Verdict[];
