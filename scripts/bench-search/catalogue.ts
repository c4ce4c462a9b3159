import type { Resource } from '@cite-des-metiers/sdk/feed';

/** A generator that gives the same numbers everywhere (mulberry32), from 0 included to 1 excluded. */
export const random = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

const heads = 'b c d f g j l m n p r s t v ch br cr fr gr pr tr bl cl pl qu é'.split(' ');
const vowels = 'a e i o u é è ou on an in eu oi ai au'.split(' ');
const tails = ['', '', '', 'r', 'l', 's', 't', 'n', 'eur', 'euse', 'ment', 'tion', 'age', 'ien', 'ienne'];

/** An invented vocabulary that sounds French, most frequent words first. */
const vocabulary = (size: number, next: () => number): string[] => {
  const pick = (list: readonly string[]): string => list[Math.floor(next() * list.length)] ?? '';
  const words = new Set<string>();
  while (words.size < size) {
    let word = '';
    for (let syllables = 1 + Math.floor(next() * 3); syllables >= 0; syllables -= 1) word += pick(heads) + pick(vowels);
    words.add(word + pick(tails));
  }
  return [...words];
};

/** A synthetic catalogue of some 400 bytes a record: Zipf-distributed words, elisions, stop words, five facets. */
export function catalogue(count: number): Resource[] {
  const next = random(20_261_122);
  const words = vocabulary(30_000, next);
  const themes = vocabulary(300, next);
  const word = (): string => words[Math.floor(words.length ** next()) - 1] ?? 'mot';
  const phrase = (length: number): string =>
    Array.from({ length }, () => (next() < 0.3 ? `de l’${word()}` : word())).join(' ');
  const pick = <T>(list: readonly [T, ...T[]]): T => list[Math.floor(next() * list.length)] ?? list[0];
  return Array.from({ length: count }, (_, index) => ({
    id: `r${String(index)}`,
    title: phrase(5),
    kind: pick(['book', 'guide', 'web', 'video', 'dossier', 'occupation']),
    summary: phrase(30),
    themes: Array.from(
      { length: 1 + Math.floor(next() * 3) },
      () => themes[Math.floor(themes.length * next() ** 2)] ?? '',
    ),
    access: [pick(['online', 'loan', 'onsite'])],
    language: pick(['fr', 'fr', 'fr', 'fr', 'en', 'es']),
    level: pick(['CAP', 'bac', 'bac + 2', 'bac + 3', 'bac + 5']),
    year: 2010 + Math.floor(next() * 16),
  }));
}

/** A question and the record it was made from. */
export interface BenchQuestion {
  readonly form: 'exact' | 'prefix' | 'typo' | 'no accents' | 'plural';
  readonly text: string;
  readonly id: string;
}

/** Known-item questions: two or three words of a title, asked in five ways. */
export function questions(resources: readonly Resource[], count: number): BenchQuestion[] {
  const next = random(7);
  const forms = ['exact', 'prefix', 'typo', 'no accents', 'plural'] as const;
  return Array.from({ length: count }, (_, index): BenchQuestion => {
    const resource = resources[Math.floor(next() * resources.length)];
    const title = (typeof resource?.title === 'string' ? resource.title : '')
      .split(' ')
      .filter((word) => word.length > 4);
    const words = title.slice(0, 2 + Math.floor(next() * 2));
    const form = forms[index % forms.length] ?? 'exact';
    const last = words.at(-1) ?? '';
    const at = 1 + Math.floor(next() * (last.length - 2));
    const changed: Record<BenchQuestion['form'], string> = {
      exact: last,
      prefix: last.slice(0, Math.max(4, Math.ceil(last.length * 0.6))),
      typo: last.slice(0, at) + (last[at + 1] ?? '') + (last[at] ?? '') + last.slice(at + 2),
      'no accents': last.normalize('NFD').replace(/\p{M}/gu, ''),
      plural: /[sx]$/.test(last) ? last : `${last}s`,
    };
    return { form, text: [...words.slice(0, -1), changed[form]].join(' '), id: resource?.id ?? '' };
  });
}
