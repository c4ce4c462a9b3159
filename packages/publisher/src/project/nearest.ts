const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/** Number of letters to insert, remove or replace to get from one word to the other (Levenshtein). */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/**
 * The word that was probably meant: the closest without regard to case, accents and signs.
 * @returns `undefined` where none is close (more than a third of the letters differ).
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const folded = fold(word);
  let best: { readonly candidate: string; readonly away: number } | undefined;
  for (const candidate of candidates) {
    const target = fold(candidate);
    const away =
      target !== '' && (target.startsWith(folded) || folded.startsWith(target)) && folded.length > 2
        ? Math.min(1, distance(folded, target))
        : distance(folded, target);
    const limit = Math.max(1, Math.floor(Math.max(folded.length, target.length) / 3));
    if (away <= limit && (best === undefined || away < best.away)) best = { candidate, away };
  }
  return best?.candidate;
}
