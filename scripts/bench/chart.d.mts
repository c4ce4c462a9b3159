export function chart(
  title: string,
  panels: readonly {
    readonly title: string;
    readonly bars: readonly {
      readonly name: string;
      readonly value: number;
      readonly ours?: boolean;
      readonly floor?: boolean;
    }[];
  }[],
): string;
