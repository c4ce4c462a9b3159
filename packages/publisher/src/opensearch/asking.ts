// Words of asking: they say that one looks for an occupation, not which one. They count when a title holds them
// ("responsable de formation", "Les métiers du bois") and never keep a record out.
const asking = new Set(
  (
    'metier metiers profession professions professionnel professionnels job jobs emploi emplois boulot boulots travail ' +
    'travaille travailler bosser devenir deviens exercer apprendre fiche fiches info infos information informations ' +
    'renseignement renseignements renseigner documentation doc aimerais aimerait aime aimer souhaite souhaiterais cherche ' +
    'chercher recherche rechercher trouver voudrait envie besoin interesse interesser interessee occuper occupe gens ' +
    'personne personnes quelqu quelque quelques chose truc secteur domaine milieu univers etude etudes formation formations ' +
    'former etudier carriere poste debouche debouches avenir orientation avec sans vers chez autour entre lien rapport ' +
    'toute tout tous toutes tres bien mieux aussi encore comme genre sorte niveau bac diplome diplomes apres savoir ' +
    'connaitre existe existent quoi liste exemple salaire combien gagne gagner passion passionne gerer diriger ' +
    'proteger defendre aider couper ecrire creer reparer jouer fabriquer construire organiser utiliser ' +
    'plus tard future futur bonjour svp merci stp cherches etes etait serait sera'
  ).split(' '),
);

/**
 * Whether a word only asks: verbs and nouns of looking for an occupation.
 * @param word A folded word.
 */
export function isAskingWord(word: string): boolean {
  return asking.has(word);
}
