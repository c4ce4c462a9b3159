type Fields = Readonly<Record<string, unknown>>;

/** The three checks that a shape alone cannot say, by the word that names them in both forms of the schemas. */
export const rules = {
  /** The end of a range is not before its start; `to` may be left out. */
  'range-order': {
    path: ['to'],
    holds: ({ from, to }: Fields) => typeof from !== 'string' || typeof to !== 'string' || to >= from,
  },
  /** An exception says exactly one thing. */
  'exception-one-change': {
    path: [],
    holds: (e: Fields) =>
      Number(e['closed'] ?? false) +
        Number(e['unknown'] ?? false) +
        Number(e['intervals'] !== undefined) +
        Number(e['closedFrom'] !== undefined || e['closedUntil'] !== undefined) ===
      1,
  },
  /** A slot has both times or neither. */
  'slot-both-times': { path: ['to'], holds: ({ from, to }: Fields) => (from === undefined) === (to === undefined) },
} satisfies Record<string, { readonly path: readonly string[]; readonly holds: (value: Fields) => boolean }>;

/** Name of one of the rules. */
export type RuleName = keyof typeof rules;
