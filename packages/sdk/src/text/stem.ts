/** Endings brought together, first that fits. `least` is the number of letters that must stay before it. */
const feminine: readonly { readonly end: string; readonly by: string; readonly least: number }[] = [
  { end: 'trice', by: 'teur', least: 2 },
  { end: 'euse', by: 'eur', least: 3 },
  { end: 'iere', by: 'ier', least: 2 },
  { end: 'ere', by: 'er', least: 4 },
  { end: 'enne', by: 'en', least: 3 },
  { end: 'onne', by: 'on', least: 3 },
  { end: 'anne', by: 'an', least: 3 },
  { end: 'elle', by: 'el', least: 3 },
  { end: 'ive', by: 'if', least: 3 },
];

const singular = (word: string): string => {
  if (word.endsWith('eaux')) return word.slice(0, -1);
  if (word.endsWith('aux') && word.length > 4) return `${word.slice(0, -3)}al`;
  if (/[aeo]ux$/.test(word)) return word.slice(0, -1);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
};

/**
 * A light French stem: singular and plural, feminine and masculine fall together (`conseillères` and `conseiller`,
 * `travaux` and `travail`, `formatrice` and `formateur`), different words mostly stay apart. It is a key
 * for comparing two words stemmed alike, not a word to show; verbs and derived words are not brought together.
 * @param word A folded word, as `words` gives it. Shorter than four letters or with a digit, it is returned as it is.
 */
export function stem(word: string): string {
  if (word.length < 4 || /[^a-z]/.test(word)) return word;
  let stemmed = singular(word);
  if (stemmed.endsWith('ail')) stemmed = `${stemmed.slice(0, -3)}al`;
  for (const { end, by, least } of feminine)
    if (stemmed.endsWith(end) && stemmed.length - end.length >= least) return stemmed.slice(0, -end.length) + by;
  if (stemmed.endsWith('ee')) stemmed = stemmed.slice(0, -1);
  return stemmed.endsWith('e') && stemmed.length > 5 ? stemmed.slice(0, -1) : stemmed;
}
