import { fold, sourceRange } from './fold.js';

/** A word of a text. */
export interface Word {
  /** The word folded, without elided article: `emploi` for `l’Emploi`. */
  readonly word: string;
  /** Where it starts in the source, after the elided article. UTF-16 code units. */
  readonly start: number;
  /** Where it ends in the source, excluded; endings of inclusive writing (`·e·s`) belong to the word. */
  readonly end: number;
}

/** Words that lose their last vowel before another: French and Catalan, then Italian. */
const elided = new Set(
  (
    'l d j m t s n c qu jusqu lorsqu puisqu quoiqu quelqu ' + 'un dell all nell sull dall coll quell quest bell sant'
  ).split(' '),
);

// Endings of inclusive writing: étudiant·e·s, étudiant(e)s, conseiller.ère, agent-e-s, vendeur/euse.
const endings = 'e|es|s|ne|nes|le|les|te|tes|ve|ves|ere|eres|euse|euses|rice|rices|trice|trices';
const surely = 'e|es|ne|nes|ere|eres|euse|euses|rice|rices|trice|trices';
// l·l is one word in Catalan (but professionnel·le is inclusive writing); C++ and C# are names; an apostrophe inside is looked at below.
const wordsOf = (letter: string, alphanumeric: string, flags: string): RegExp =>
  new RegExp(
    `(${letter}+(?:(?:'|(?<=l)·(?=l(?!es?(?!${alphanumeric}))))${letter}+)*(?:\\+\\+|#)?)` +
      `(?:(?:·(?:${endings})(?:·?s)?|\\((?:${endings})\\)s?|[./](?:${surely})(?:[./]s)?|-(?:${surely})(?:-s)?)(?!${alphanumeric}))?`,
    flags,
  );
// Engines take 30 ms on a slow telephone to prepare classes of all Unicode; what is folded rarely needs them.
const plain = /^[\0-\xbf\u2010-\u2027\u20ac]*$/;
const plainWords = wordsOf('[a-z0-9]', '[a-z0-9]', 'g');
const anyWords = wordsOf('[\\p{L}\\p{N}\\p{M}]', '[\\p{L}\\p{N}]', 'gu');

/**
 * The words of a text in order, folded, for searching and matching. A hyphen separates (`demi-journée` is two words);
 * an apostrophe separates after an elided word, which is left out (`l’emploi` is `emploi`, `jusqu’à` is `a`), and is
 * dropped elsewhere (`aujourd’hui` is `aujourdhui`, `prud’hommes` is `prudhommes`, as people type them).
 */
export function words(text: string): Word[] {
  const folded = fold(text);
  const found: Word[] = [];
  for (const match of folded.text.matchAll(plain.test(folded.text) ? plainWords : anyWords)) {
    const [whole, stem = ''] = match;
    const pieces = stem.split("'");
    let at = match.index;
    while (pieces.length > 1 && elided.has(pieces[0] ?? '')) at += (pieces.shift()?.length ?? 0) + 1;
    const [start, end] = sourceRange(folded, at, match.index + whole.length);
    found.push({ word: pieces.join('').replace(/·/g, ''), start, end });
  }
  return found;
}
