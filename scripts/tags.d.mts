export const TAGS: readonly string[];
