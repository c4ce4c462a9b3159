/** How many letters two words begin with in common, accents and case aside. */
const shared = (a: string, b: string): number => {
  const plain = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const [one, two] = [plain(a), plain(b)];
  let length = 0;
  while (length < one.length && one[length] === two[length]) length += 1;
  return length;
};

const sameWord = (a: string, b: string): boolean => shared(a, b) >= Math.min(3, a.length, b.length);

/**
 * One slash: `agent / agente de propreté` is "agent de propreté" and "agente de propreté",
 * `biologiste médical / médicale` is "biologiste médical" and "biologiste médicale".
 */
const splitOne = (left: readonly string[], right: readonly string[]): readonly [string[], string[]] => {
  const [first = ''] = right;
  const found = left.findIndex((word) => sameWord(word, first));
  // "gestionnaire actif / passif": nothing alike, but one word against several replaces the last.
  const at =
    found >= 0
      ? found
      : right.length === 1 && left.length > 1 && left.at(-1)?.slice(-2) === first.slice(-2)
        ? left.length - 1
        : 0;
  return [
    [...left, ...right.slice(left.length - at)],
    [...left.slice(0, at), ...right],
  ];
};

/** Several slashes: each joins the one word before it and the one after it. */
const splitMany = (parts: readonly (readonly string[])[]): readonly [string[], string[]] => {
  const masculine: string[] = [];
  const feminine: string[] = [];
  parts.forEach((words, index) => {
    const isFirst = index === 0;
    const isLast = index === parts.length - 1;
    const start = isFirst ? 0 : 1;
    const end = isLast ? words.length : words.length - 1;
    const middle = words.slice(start, end);
    const [before] = words;
    const after = words.at(-1);
    if (!isFirst && before !== undefined) feminine.push(before);
    masculine.push(...middle);
    feminine.push(...middle);
    if (!isLast && after !== undefined) masculine.push(after);
  });
  return [masculine, feminine];
};

/**
 * The forms of an occupation's name as Onisep writes it.
 * @param title Such as `acheteur / acheteuse` or `agent / agente d'escale`.
 * @returns Both forms in their order; nothing for a name with one form only.
 */
export function doubleForms(title: string): readonly string[] {
  const parts = title
    .split(/\s+\/\s*|\s*\/\s+/u)
    .map((part) => part.split(/\s+/u).filter(Boolean))
    .filter((part) => part.length > 0);
  const [left, right, ...more] = parts;
  if (!left || !right) return [];
  const [one, two] = more.length ? splitMany(parts) : splitOne(left, right);
  return [...new Set([one.join(' '), two.join(' ')])];
}
