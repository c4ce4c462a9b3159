// Synthetic French records for measuring: about 800 bytes each, words drawn by Zipf's law from 60,000 made-up ones.
// The same seed gives the same catalogue on every machine.

/** Mulberry32: small, quick and repeatable. */
const random = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
};

const beginnings =
  'a ba be bi bou bra ca cha co cou cra de di du é ef en fa fi for fra ga gé gra hé in jar la li lo ma mé mi mon na no œu or pa pe plo pra ra re ri sa se so sta té tra tu va vi vo'.split(
    ' ',
  );
const middles =
  'ba bi ca cé ci da di fa fi ga gi la lé li ma mé mi na ni no pa pé pi ra ré ri ro sa si ta té ti to va vi'.split(' ');
const ends =
  'ble ce cien cienne ge ie ien ienne ier ière if ive ique isme iste ité ment ne nerie on re sion te té teur tion trice tte ture'.split(
    ' ',
  );
const small = 'de la le les et en pour des un une du dans avec sur au par'.split(' ');
const kinds = ['book', 'video', 'guide', 'dossier', 'journal', 'web'];
const levels = ['CAP', 'bac', 'bac + 2', 'bac + 3', 'bac + 5'];

/** @param {number} [seed] */
export function synthetic(seed = 1) {
  const next = random(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const vocabulary = new Set();
  while (vocabulary.size < 60_000) {
    let word = pick(beginnings);
    for (let count = Math.floor(next() * 3); count > 0; count -= 1) word += pick(middles);
    vocabulary.add(word + pick(ends));
  }
  const words = [...vocabulary];
  const cumulative = [];
  let sum = 0;
  for (let rank = 1; rank <= words.length; rank += 1) cumulative.push((sum += 1 / rank));
  const word = () => {
    const aim = next() * sum;
    let [low, high] = [0, cumulative.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cumulative[middle] < aim) low = middle + 1;
      else high = middle;
    }
    return words[low];
  };
  const text = (count) => {
    const said = Array.from({ length: count }, () => (next() < 0.3 ? pick(small) : word())).join(' ');
    return said[0].toUpperCase() + said.slice(1);
  };
  const themes = Array.from({ length: 300 }, (_, number) => `${words[number * 7]} et ${words[number * 11 + 5]}`);
  return {
    /** A word as it occurs in the records: the usual ones often. */
    word,
    next,
    /** @param {number} count */
    *resources(count) {
      for (let number = 0; number < count; number += 1)
        yield {
          id: `s${String(number)}`,
          title: text(3 + Math.floor(next() * 6)),
          kind: pick(kinds),
          summary: `${text(25 + Math.floor(next() * 36))}.`,
          keywords: [`${text(1)} ${text(1)}`],
          themes: [...new Set(Array.from({ length: 1 + Math.floor(next() * 4) }, () => pick(themes)))],
          poles: [`pole${String(Math.floor(next() * 5))}`],
          language: next() < 0.9 ? 'fr' : 'en',
          collection: text(2),
          year: 1990 + Math.floor(next() * 37),
          level: pick(levels),
          access: next() < 0.5 ? ['online'] : ['loan', 'onsite'],
        };
    },
  };
}
