// One occupation a line: slug | masculine | feminine | domain | level | ROME V3 code or - | summary
export const occupations = `
infirmier | Infirmier | Infirmière | Santé et social | bac + 3 | J1506 | Soigner, expliquer, coordonner : à l'hôpital, en ville ou à domicile, de jour comme de nuit.
aide-soignant | Aide-soignant | Aide-soignante | Santé et social | CAP | J1501 | Aider à la toilette, aux repas, aux gestes du quotidien, et voir avant les autres que quelque chose ne va pas.
sage-femme | Maïeuticien | Sage-femme | Santé et social | bac + 5 | J1104 | Suivre une grossesse, faire naître, accompagner les premiers jours.
medecin | Médecin généraliste | Médecin généraliste | Santé et social | bac + 5 | J1102 | Écouter, chercher la cause, soigner ou orienter vers un spécialiste.
kine | Masseur-kinésithérapeute | Masseuse-kinésithérapeute | Santé et social | bac + 5 | J1404 | Rendre du mouvement après un accident, une opération ou avec l'âge.
pharmacien | Pharmacien | Pharmacienne | Santé et social | bac + 5 | J1202 | Délivrer les médicaments, vérifier les ordonnances, conseiller sans rendez-vous.
preparateur-pharmacie | Préparateur en pharmacie | Préparatrice en pharmacie | Santé et social | bac + 2 | J1307 | Préparer et délivrer les médicaments sous le contrôle du pharmacien.
assistant-social | Assistant de service social | Assistante de service social | Santé et social | bac + 3 | K1201 | Aider à retrouver des droits, un logement, un équilibre.
educateur | Éducateur spécialisé | Éducatrice spécialisée | Santé et social | bac + 3 | K1207 | Accompagner des enfants ou des adultes en difficulté vers plus d'autonomie.
aide-domicile | Aide à domicile | Aide à domicile | Santé et social | sans diplôme | K1302 | Ménage, repas, courses, et surtout une présence auprès de personnes âgées ou fragiles.
assistant-maternel | Assistant maternel | Assistante maternelle | Petite enfance | sans diplôme | K1303 | Garder chez soi de jeunes enfants, les éveiller, rassurer les parents.
accompagnant-petite-enfance | Accompagnant éducatif petite enfance | Accompagnante éducative petite enfance | Petite enfance | CAP | K1303 | Prendre soin des tout-petits en crèche ou à l'école maternelle.
professeur-ecoles | Professeur des écoles | Professeure des écoles | Enseignement | bac + 5 | K2106 | Apprendre à lire, à compter et à vivre ensemble, de la maternelle au CM2.
enseignant-college | Enseignant en collège et lycée | Enseignante en collège et lycée | Enseignement | bac + 5 | K2107 | Transmettre une matière, préparer, corriger, tenir une classe.
animateur | Animateur de loisirs | Animatrice de loisirs | Enseignement | sans diplôme | G1203 | Inventer des jeux et des sorties pour un groupe, et veiller sur chacun.
boulanger | Boulanger | Boulangère | Alimentation | CAP | D1102 | Pétrir, façonner, cuire, souvent avant l'aube.
patissier | Pâtissier | Pâtissière | Alimentation | CAP | D1104 | Peser juste, monter, décorer : entrer dans un métier de précision.
boucher | Boucher | Bouchère | Alimentation | CAP | D1101 | Choisir, découper, conseiller la cuisson.
vendeur-alimentation | Vendeur en alimentation | Vendeuse en alimentation | Commerce | CAP | D1106 | Servir, conseiller, tenir un étal appétissant.
cuisinier | Cuisinier | Cuisinière | Hôtellerie et restauration | CAP | G1602 | Préparer des plats en équipe, dans la chaleur et le rythme du service.
serveur | Serveur | Serveuse | Hôtellerie et restauration | CAP | G1803 | Accueillir, conseiller, porter, garder le sourire au coup de feu.
receptionniste | Réceptionniste en hôtellerie | Réceptionniste en hôtellerie | Hôtellerie et restauration | bac | G1703 | Accueillir à toute heure, dans plusieurs langues si possible.
macon | Maçon | Maçonne | Bâtiment | CAP | F1703 | Bâtir des murs, couler des dalles, lire un plan, travailler dehors.
plombier | Plombier chauffagiste | Plombière chauffagiste | Bâtiment | CAP | F1603 | Poser, raccorder, dépanner l'eau et le chauffage.
electricien | Électricien du bâtiment | Électricienne du bâtiment | Bâtiment | CAP | F1602 | Tirer les câbles, poser les tableaux, mettre en sécurité.
peintre-batiment | Peintre en bâtiment | Peintre en bâtiment | Bâtiment | CAP | F1606 | Préparer les murs, choisir les produits, soigner la finition.
menuisier | Menuisier | Menuisière | Bois | CAP | H2206 | Fabriquer portes, escaliers et meubles, à la main et à la machine.
couvreur | Couvreur | Couvreuse | Bâtiment | CAP | F1610 | Poser et réparer des toits, en hauteur et par tous les temps.
geometre | Géomètre | Géomètre | Bâtiment | bac + 2 | F1107 | Mesurer le terrain, dessiner des plans, fixer des limites.
metreur | Métreur | Métreuse | Bâtiment | bac + 2 | F1108 | Calculer quantités et prix d'un chantier avant qu'il commence.
conducteur-engins | Conducteur d'engins de chantier | Conductrice d'engins de chantier | Bâtiment | CAP | F1302 | Creuser, déplacer, niveler aux commandes d'une machine.
soudeur | Soudeur | Soudeuse | Industrie | CAP | H2913 | Assembler des métaux par la chaleur, au millimètre.
usineur | Opérateur d'usinage | Opératrice d'usinage | Industrie | CAP | H2903 | Régler une machine à commande numérique et contrôler les pièces.
maintenance | Technicien de maintenance industrielle | Technicienne de maintenance industrielle | Industrie | bac + 2 | I1304 | Dépanner une ligne de production et éviter la panne suivante.
frigoriste | Frigoriste | Frigoriste | Industrie | bac | I1306 | Installer et régler le froid : vitrines, entrepôts, pompes à chaleur.
mecanicien-auto | Mécanicien automobile | Mécanicienne automobile | Industrie | CAP | I1604 | Chercher la panne, réparer, essayer, de l'atelier à la valise électronique.
qhse | Responsable hygiène, sécurité, environnement | Responsable hygiène, sécurité, environnement | Industrie | bac + 5 | H1302 | Prévenir les accidents et les pollutions, former les équipes.
developpeur | Développeur informatique | Développeuse informatique | Numérique | bac + 2 | M1805 | Écrire, tester et améliorer des logiciels, presque toujours à plusieurs.
admin-systemes | Administrateur systèmes et réseaux | Administratrice systèmes et réseaux | Numérique | bac + 3 | M1801 | Faire tourner les serveurs, les protéger, répondre quand tout s'arrête.
technicien-informatique | Technicien d'assistance informatique | Technicienne d'assistance informatique | Numérique | bac | I1401 | Installer, dépanner, expliquer avec patience.
graphiste | Graphiste | Graphiste | Arts et culture | bac + 3 | E1205 | Donner une forme à un message, sur papier comme à l'écran.
journaliste | Journaliste | Journaliste | Arts et culture | bac + 3 | E1106 | Chercher, vérifier, raconter.
charge-communication | Chargé de communication | Chargée de communication | Commerce | bac + 3 | E1103 | Faire connaître un projet avec des mots, des images et un budget.
bibliothecaire | Bibliothécaire | Bibliothécaire | Arts et culture | bac + 3 | K1601 | Choisir des documents, les faire circuler, aider à trouver.
maroquinier | Maroquinier | Maroquinière | Arts et culture | CAP | B1802 | Couper, parer, coudre le cuir.
coiffeur | Coiffeur | Coiffeuse | Services aux personnes | CAP | D1202 | Écouter, couper, colorer, conseiller.
estheticien | Esthéticien | Esthéticienne | Services aux personnes | CAP | D1208 | Prendre soin de la peau et de la personne.
jardinier | Jardinier paysagiste | Jardinière paysagiste | Nature | CAP | A1203 | Planter, tailler, aménager des espaces, au fil des saisons.
maraicher | Maraîcher | Maraîchère | Nature | CAP | A1414 | Cultiver des légumes et les vendre, parfois sur place.
eleveur | Éleveur | Éleveuse | Nature | bac | - | Nourrir, soigner, gérer : un troupeau est aussi une entreprise.
viticulteur | Ouvrier viticole | Ouvrière viticole | Nature | CAP | A1405 | Tailler la vigne, vendanger, conduire un tracteur entre les rangs.
soigneur-animalier | Soigneur animalier | Soigneuse animalière | Nature | CAP | - | Nourrir et observer des animaux, nettoyer beaucoup, expliquer au public.
comptable | Comptable | Comptable | Gestion | bac + 2 | M1203 | Tenir les comptes et alerter à temps.
secretaire | Secrétaire | Secrétaire | Gestion | bac | M1607 | Organiser, rédiger, répondre, et savoir où tout se trouve.
assistant-rh | Assistant ressources humaines | Assistante ressources humaines | Gestion | bac + 2 | M1501 | Contrats, congés, recrutements : le quotidien d'une équipe.
conseiller-emploi | Conseiller en emploi et insertion | Conseillère en emploi et insertion | Gestion | bac + 3 | K1801 | Aider à formuler un projet et à trouver les appuis pour y arriver.
conseiller-bancaire | Conseiller bancaire | Conseillère bancaire | Gestion | bac + 2 | C1206 | Recevoir des clients, étudier leurs projets, proposer un crédit, ou le déconseiller.
agent-immobilier | Agent immobilier | Agente immobilière | Commerce | bac + 2 | C1504 | Faire visiter, estimer, conclure.
employe-libre-service | Employé de libre-service | Employée de libre-service | Commerce | sans diplôme | D1507 | Mettre en rayon, étiqueter, renseigner, tôt le matin.
magasinier | Magasinier | Magasinière | Transport et logistique | CAP | N1103 | Recevoir, ranger, préparer, expédier, parfois avec un chariot.
conducteur-routier | Conducteur routier | Conductrice routière | Transport et logistique | CAP | N4101 | Transporter des marchandises, seul à bord et responsable de la route.
conducteur-bus | Conducteur de bus | Conductrice de bus | Transport et logistique | CAP | N4103 | Conduire, accueillir, tenir l'horaire avec calme.
steward | Steward | Hôtesse de l'air | Transport et logistique | bac | N2101 | Veiller à la sécurité des passagers, et les servir.
agent-securite | Agent de sécurité | Agente de sécurité | Services aux personnes | CAP | K2503 | Surveiller, filtrer, prévenir, rester courtois.
agent-proprete | Agent de propreté | Agente de propreté | Services aux personnes | sans diplôme | K2204 | Nettoyer bureaux, écoles ou chambres, souvent en horaires décalés.
avocat | Avocat | Avocate | Droit | bac + 5 | K1903 | Conseiller et défendre, à l'écrit comme à l'audience.
greffier | Greffier | Greffière | Droit | bac + 3 | - | Garantir la régularité des procédures au tribunal.
laborantin | Technicien de laboratoire médical | Technicienne de laboratoire médical | Santé et social | bac + 3 | J1302 | Analyser des prélèvements avec des automates, et vérifier.
manipulateur-radio | Manipulateur radio | Manipulatrice radio | Santé et social | bac + 3 | J1306 | Réaliser des images du corps et rassurer pendant l'examen.
recycleur | Opérateur de tri et recyclage | Opératrice de tri et recyclage | Nature | sans diplôme | K2304 | Trier, contrôler et redonner une valeur à ce qui est jeté.
`;
