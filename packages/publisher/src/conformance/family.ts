/** What one family of test inputs gave. `failed` is what makes the run fail. */
export interface FamilyResult {
  /** Name shown on its line. */
  readonly name: string;
  /** Right answers. */
  readonly passed: number;
  /** Inputs refused with a reason, each as `id: reason`. */
  readonly refused: readonly string[];
  /** Wrong answers, each as `id: what`. */
  readonly wrong: readonly string[];
  /** True where a refusal is a failure too: the family is promised in full. */
  readonly strict?: boolean;
  /** Why the family was not run. */
  readonly skipped?: string;
}

/** Collects the results of one family while it runs. */
export class Tally {
  private passed = 0;
  private readonly refused: string[] = [];
  private readonly wrong: string[] = [];

  /** @param name Name shown on its line. @param strict True where a refusal is a failure too. */
  constructor(
    readonly name: string,
    readonly strict = false,
  ) {}

  /** One right answer. */
  pass(): void {
    this.passed += 1;
  }

  /** One refusal. */
  refuse(id: string | number, why: string): void {
    this.refused.push(`${String(id)}: ${why}`);
  }

  /** One wrong answer. */
  fail(id: string | number, what: string): void {
    this.wrong.push(`${String(id)}: ${what}`);
  }

  /** The family as counted. */
  result(): FamilyResult {
    return { name: this.name, passed: this.passed, refused: this.refused, wrong: this.wrong, strict: this.strict };
  }
}

/** A family whose inputs are not there. */
export function skipped(name: string, why: string): FamilyResult {
  return { name, passed: 0, refused: [], wrong: [], skipped: why };
}

/** How many inputs of a family fail the run: wrong answers, and refusals where the family is promised in full. */
export function failures(result: FamilyResult): number {
  return result.wrong.length + (result.strict === true ? result.refused.length : 0);
}
