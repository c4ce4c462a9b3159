// Words of asking: they say that one looks for an occupation, not which one. They count when a title holds them
// ("responsable de formation", "Les métiers du bois") and never keep a record out.
const asking = new Set(
  (
    'metier profession professionnel job emploi boulot travail travaille travailler bosser devenir deviens exercer ' +
    'apprendre fiche info information renseignement renseigner documentation doc aimerais aimerait aime aimer ' +
    'souhaite souhaiterais cherche chercher recherche rechercher trouver voudrait envie besoin interesse interesser ' +
    'interessee occuper occupe gens personne quelqu quelque chose truc secteur domaine milieu univers etude ' +
    'formation former etudier carriere poste debouche avenir orientation avec sans vers chez autour entre lien ' +
    'rapport toute tout tous tres bien mieux aussi encore comme genre sorte niveau bac diplome apres savoir ' +
    'connaitre existe existent quoi liste exemple salaire combien gagne gagner passion passionne gerer diriger ' +
    'proteger defendre aider couper ecrire creer reparer jouer fabriquer construire organiser utiliser plus tard ' +
    'future futur bonjour svp merci stp etes etait serait sera'
  ).split(' '),
);

/**
 * Whether a word only asks: verbs and nouns of looking for an occupation.
 * @param word A folded word.
 */
export function isAskingWord(word: string): boolean {
  // Plurals ask as their singulars do.
  return asking.has(word) || asking.has(word.replace(/s$/, ''));
}
