// Folded, as `words` gives them. Words that change a question ("sans" diplôme, "moins" de 26 ans) are not here.
const french = new Set(
  (
    'a afin ai alors as au aussi aux avec avez avoir avons c ce cela ces cet cette ceux chez ci comme comment d dans de ' +
    'des donc dont du elle elles en es est et etre eu faire fais fait faut il ils j je la le les leur leurs lui m ma mais ' +
    'me mes moi mon n ne nos notre nous on ont or ou par pas peut peux plus pour pourquoi puis qu quand que quel quelle ' +
    'quelles quels qui quoi s sa se ses si son sont suis sur t ta te tes toi ton tu un une va vais veut veux voir vos ' +
    'votre voudrais vous y'
  ).split(' '),
);

/**
 * Whether a word says nothing about what is looked for: French articles, pronouns, prepositions and the verbs of
 * asking ("je veux", "comment faire").
 * @param word A folded word, as `words` gives it.
 */
export function isStopWord(word: string): boolean {
  return french.has(word);
}
