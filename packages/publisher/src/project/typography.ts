/**
 * Template tag for French sentences: sets the no-break spaces that French wants before `: ; ! ?` and inside « ».
 * Only the sentence is touched, never the values put into it.
 * @returns The sentence, ready to print.
 */
export function french(sentence: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return sentence
    .map((part, index) => {
      const spaced = part
        .replace(/ ([;!?])/g, '\u202f$1')
        .replace(/ :/g, '\u00a0:')
        .replace(/« /g, '«\u00a0')
        .replace(/ »/g, '\u00a0»');
      return index === 0 ? spaced : `${String(values[index - 1])}${spaced}`;
    })
    .join('');
}
