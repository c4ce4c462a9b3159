// Texts are typed with plain keys below and set here as French typography wants them:
// ’ for the apostrophe, a narrow no-break space before ; ! ? and inside « », a no-break space before a colon.

/** French text, typeset. Times such as 9:30 and links are left alone. */
export const french = (text) =>
  text
    .replace(/'/g, '’')
    .replace(/ ([;!?])/g, '\u202f$1')
    .replace(/ :/g, '\u00a0:')
    .replace(/« /g, '«\u202f')
    .replace(/ »/g, '\u202f»')
    .replace(/(\d) (h|ans|min|€|%)(?=[\s.,;)\d]|$)/g, '$1\u00a0$2');

/** French first, English where given, then other languages by tag. */
export const t = (fr, en, others = {}) => ({
  fr: french(fr),
  ...(en === undefined ? {} : { en: en.replace(/'/g, '’') }),
  ...Object.fromEntries(Object.entries(others).map(([tag, text]) => [tag, text.replace(/'/g, '’')])),
});
