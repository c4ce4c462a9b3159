/**
 * Numbers that a seed repeats (mulberry32). Not for secrets.
 * @param seed An integer.
 * @returns `next()` in [0, 1), `pick(list)` one of a list, `between(low, high)` an integer, both included.
 */
export function randomFrom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    pick: (list) => list[Math.floor(next() * list.length)],
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
  };
}
