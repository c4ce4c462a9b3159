/**
 * How many slips of the finger lie between what was typed and a word: a letter too many, missing, wrong, or two
 * neighbours swapped, each counting one (optimal string alignment, the restricted Damerau–Levenshtein distance).
 * @param typed What was typed, folded.
 * @param word A word of the catalogue, folded.
 * @param most Stop looking beyond this many; 1 or 2.
 * @param unfinished Compare with the nearest beginning of `word` instead of the whole of it.
 * @returns The number, or `most + 1` when there are more.
 */
export function slips(typed: string, word: string, most: number, unfinished = false): number {
  const rows = typed.length;
  const columns = unfinished ? Math.min(word.length, rows + most) : word.length;
  if (columns - rows > most || rows - columns > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: columns + 1 }, (_, index) => index);
  for (let row = 1; row <= rows; row += 1) {
    const next = [row];
    let least = row;
    for (let column = 1; column <= columns; column += 1) {
      const same = typed.charCodeAt(row - 1) === word.charCodeAt(column - 1);
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 &&
        column > 1 &&
        typed.charCodeAt(row - 1) === word.charCodeAt(column - 2) &&
        typed.charCodeAt(row - 2) === word.charCodeAt(column - 1);
      if (swapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      next.push(cost);
      if (cost < least) least = cost;
    }
    // A swap reaches back two rows, so one row over the bound is not yet the end.
    if (least > most + 1) return most + 1;
    before = last;
    last = next;
  }
  return Math.min(unfinished ? Math.min(...last) : (last[columns] ?? 0), most + 1);
}

/** One bit per letter that occurs, so that most words are ruled out by one comparison. */
export function letterSet(word: string): number {
  let set = 0;
  for (let index = 0; index < word.length; index += 1) set |= 1 << (word.charCodeAt(index) % 32);
  return set;
}

/** How many letters of one set are not in the other. */
export function lettersMissing(from: number, other: number): number {
  let rest = from & ~other;
  let count = 0;
  while (rest !== 0) {
    rest &= rest - 1;
    count += 1;
  }
  return count;
}
