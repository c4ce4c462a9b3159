/** A criterion with the tests that show it. */
interface Criterion {
  readonly rgaa: string;
  readonly wcag: string;
  readonly proofs: readonly { readonly file: string; readonly title: string }[];
}
/** A check made by hand, as docs/accessibility.checks.json has it. */
interface Check {
  readonly criteria: readonly string[];
  readonly tags: readonly string[];
  readonly date?: string;
  readonly browser?: string;
  readonly technique?: string;
  readonly by?: string;
  readonly found?: string;
  readonly result: string;
}
/** One sentence per named test that its file does not have under that title. */
export function lostProofs(
  criteria: readonly Criterion[],
  read: (file: string) => string | undefined,
): readonly string[];
/** One sentence per manual check that lacks what makes it one. */
export function wrongChecks(checks: readonly Check[]): readonly string[];
/** One sentence per criterion of RGAA 4.1 that is in neither list, or in both. */
export function uncounted(applicable: readonly string[], others: string): readonly string[];
/** Everything that is wrong with the statement as it stands, one sentence each. */
export function faults(): Promise<readonly string[]>;
