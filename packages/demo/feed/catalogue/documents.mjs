// One document a line: kind | slug | title | poles | theme | access | language | level or - | summary
// poles: o s'orienter, f se former, e emploi, v changer de vie, c créer. access: n online, l loan, s on site, r restricted.
export const documents = `
guide | gui-soin | Les métiers du soin, pas à pas | of | Santé et social | ls | fr | bac | Trente métiers du soin, leurs formations et leurs journées.
guide | gui-batiment | Les métiers du bâtiment | of | Bâtiment | ls | fr | CAP | Du gros œuvre aux finitions : qui fait quoi sur un chantier.
guide | gui-numerique | Les métiers du numérique | of | Numérique | ls | fr | bac + 2 | Coder n'est qu'une des portes d'entrée ; ce guide montre les autres.
guide | gui-nature | Travailler avec la nature | of | Nature | ls | fr | CAP | Plantes, animaux, eau, forêt : métiers de terrain et de laboratoire.
guide | gui-industrie | Les métiers de l'industrie | of | Industrie | ls | fr | bac | Fabriquer, maintenir, contrôler : l'atelier d'aujourd'hui.
guide | gui-culture | Les métiers de la culture | of | Arts et culture | ls | fr | bac + 3 | Scène, image, livre, patrimoine : vivre d'un métier rare.
guide | gui-sport | Les métiers du sport et de l'animation | of | Enseignement | ls | fr | bac | Encadrer, entraîner, organiser.
guide | gui-droit | Les métiers du droit | of | Droit | l | fr | bac + 5 | Tribunal, entreprise, administration : où mène le droit.
guide | gui-commerce | Les métiers du commerce | of | Commerce | ls | fr | CAP | Vendre, acheter, négocier, livrer.
guide | gui-transport | Les métiers du transport et de la logistique | of | Transport et logistique | ls | fr | CAP | Par la route, le rail, l'air ou l'eau.
guide | gui-restauration | Les métiers de l'hôtellerie et de la restauration | of | Hôtellerie et restauration | ls | fr | CAP | En salle, en cuisine, à l'accueil : avantages et contraintes.
guide | gui-sans-diplome | Des métiers sans diplôme | oe | Choisir un métier | ls | fr | sans diplôme | Cinquante métiers où l'on commence sans diplôme et où l'on peut grandir.
guide | gui-cap | Que faire avec un CAP ? | of | Choisir un métier | ls | fr | CAP | Travailler tout de suite, continuer, ou changer de spécialité.
guide | gui-bac-pro | Que faire avec un bac professionnel ? | of | Choisir un métier | ls | fr | bac | Emploi, poursuite d'études, alternance.
guide | gui-financer | Financer sa formation | f | Financement | nls | fr | - | Toutes les sources possibles, et l'ordre dans lequel les demander.
guide | gui-alternance | Réussir son alternance | f | Alternance | nls | fr | - | Du premier appel au contrat signé.
guide | gui-reprise | Reprendre ses études à tout âge | fv | Formation | nl | fr | - | Emploi du temps, financement, entourage : tenir dans la durée.
guide | gui-distance | Se former à distance | f | Formation | n | fr | - | Choisir un cours en ligne et aller au bout.
guide | gui-cv | Un CV qui tient en une page | e | CV et lettre | nls | fr | - | Vingt exemples commentés, du premier emploi à la reconversion.
guide | gui-lettre | Écrire une lettre qu'on lit | e | CV et lettre | nl | fr | - | Trois paragraphes, pas un de plus.
guide | gui-entretien | L'entretien d'embauche | e | Entretien | nls | fr | - | Les questions fréquentes, et celles qu'on n'a pas le droit de vous poser.
guide | gui-offres | Lire une offre d'emploi | e | Recherche d'emploi | nl | fr | - | Ce que l'offre dit, ce qu'elle tait, et comment y répondre.
guide | gui-interim | Travailler en intérim | e | Recherche d'emploi | n | fr | - | Contrat, mission, indemnités : comment cela marche.
guide | gui-saison | Emplois saisonniers | e | Recherche d'emploi | nl | fr | sans diplôme | Mer, montagne, vendanges : calendrier et logement.
guide | gui-handicap | Travailler avec un handicap | ev | Handicap | nls | fr | - | Droits, aménagements, interlocuteurs.
guide | gui-vae | La VAE, étape par étape | v | VAE | nls | fr | - | De la première idée au jury, avec un calendrier réaliste.
guide | gui-reconversion | Réussir sa reconversion | v | Reconversion | nl | fr | - | Six histoires inventées, six méthodes bien réelles.
guide | gui-droits | Ses droits au travail | ev | Droits au travail | nls | fr | - | Contrat, temps de travail, rupture, en langage clair.
guide | gui-creer | Créer son activité | c | Création d'entreprise | nls | fr | - | De l'idée à la première facture.
guide | gui-reprendre | Reprendre un commerce | c | Création d'entreprise | l | fr | - | Trouver, évaluer, négocier, se faire aider.
guide | gui-asso | Créer une association et son premier emploi | c | Création d'entreprise | nl | fr | - | Statuts, responsabilités, fiche de paie.
guide | gui-mobilite | Partir travailler en Europe | oe | Mobilité | nl | fr | - | Langues, papiers, logement, retour.
guide | gui-en | Finding work: a plain guide | e | Recherche d'emploi | nl | en | - | How job seeking works here, in plain English.
guide | gui-es | Buscar trabajo paso a paso | e | Recherche d'emploi | n | es | - | Una guía sencilla para empezar a buscar empleo.
guide | gui-ar | دليل البحث عن عمل | e | Recherche d'emploi | n | ar | - | خطوات بسيطة للبحث عن عمل وتحضير المقابلة.
guide | gui-pt | Procurar emprego passo a passo | e | Recherche d'emploi | n | pt | - | Um guia simples para começar.
book | liv-point | Faire le point sur sa vie professionnelle | v | Bilan de compétences | l | fr | - | Un carnet d'exercices, à faire seul ou à deux.
book | liv-competences | Nommer ses compétences | ve | Bilan de compétences | l | fr | - | Trouver les mots pour ce que l'on sait faire sans le savoir.
book | liv-confiance | Reprendre confiance avant de chercher | e | Entretien | l | fr | - | Après une longue absence, par petites étapes.
book | liv-reseau | Le réseau quand on n'en a pas | e | Recherche d'emploi | l | fr | - | Commencer par ceux qui sont déjà là.
book | liv-timides | L'entretien pour les timides | e | Entretien | l | fr | - | Se préparer sans se déguiser.
book | liv-lettre | Cent lettres de candidature | e | CV et lettre | s | fr | - | À consulter, à ne surtout pas recopier.
book | liv-francais-pro | Le français du travail | f | Langue française | l | fr | - | Vocabulaire et dialogues, niveaux A2 et B1.
book | liv-maths | Les maths du quotidien professionnel | f | Remise à niveau | l | fr | CAP | Proportions, surfaces, pourcentages, avec corrigés.
book | liv-orthographe | Orthographe : reprendre les bases | f | Remise à niveau | l | fr | - | Trente leçons d'un quart d'heure.
book | liv-concours-sante | Préparer les épreuves d'entrée en soins | f | Santé et social | l | fr | bac | Annales fictives et conseils de méthode.
book | liv-concours-admin | Préparer un concours administratif | fe | Concours | l | fr | bac | La note, la synthèse, l'oral.
book | liv-parents | Parents : accompagner sans choisir à leur place | o | Choisir un métier | l | fr | - | Écouter, informer, laisser essayer.
book | liv-filles | Métiers techniques : les filles aussi | o | Choisir un métier | l | fr | - | Chiffres datés, récits imaginés, conseils pratiques.
book | liv-hypersensible | Bien travailler quand on est sensible | v | Reconversion | l | fr | - | Repérer ce qui fatigue et ce qui porte.
book | liv-burnout | Revenir après l'épuisement | v | Reconversion | l | fr | - | Reprendre à son rythme, avec qui, avec quels droits.
book | liv-50 | Rebondir après 50 ans | ve | Reconversion | l | fr | - | Valoriser une longue expérience.
book | liv-retraite | Préparer la suite | v | Reconversion | l | fr | - | Transmettre, s'engager, ralentir.
book | liv-microentreprise | La micro-entreprise en clair | c | Création d'entreprise | l | fr | - | Seuils, déclarations, limites ; vérifier l'année d'édition.
book | liv-prix | Fixer son prix | c | Création d'entreprise | l | fr | - | Ne pas se brader quand on débute.
book | liv-vendre | Trouver ses premiers clients | c | Création d'entreprise | l | fr | - | Sans publicité, ou presque.
book | liv-coop | Entreprendre en coopérative | c | Création d'entreprise | l | fr | - | Décider à plusieurs et en vivre.
book | liv-artisan | Devenir artisan | cv | Création d'entreprise | l | fr | CAP | Qualification, atelier, assurances.
book | liv-en-career | Thinking about a second career | v | Reconversion | l | en | - | Exercises for a change of direction.
book | liv-nl | Solliciteren in het Frans | e | CV et lettre | l | nl | - | Brieven, gesprekken en woordenlijst.
book | liv-it | Cercare lavoro in Francia | e | Recherche d'emploi | l | it | - | Lettere, colloqui e lessico.
book | liv-ca | Treballar i viure en una altra llengua | e | Mobilité | l | ca | - | Consells pràctics per començar.
book | liv-es-oficios | Oficios manuales de hoy | o | Choisir un métier | l | es | CAP | Retratos imaginarios de veinte oficios.
book | liv-dico | Dictionnaire des métiers | o | Choisir un métier | s | fr | - | Mille métiers en une phrase chacun.
book | liv-atlas | Atlas des métiers qui changent | o | Choisir un métier | s | fr | - | Cartes et tendances, à lire avec leur date.
book | liv-facile | Choisir un métier, en facile à lire | o | Choisir un métier | ls | fr | - | Phrases courtes, images, une idée par page.
journal | rev-metiers | Le Journal des métiers (exemple) | o | Choisir un métier | s | fr | - | Chaque mois, un secteur en reportage.
journal | rev-emploi | L'Hebdo des offres (exemple) | e | Recherche d'emploi | s | fr | - | Offres locales et conseils, chaque jeudi.
journal | rev-concours | Concours et examens (exemple) | fe | Concours | s | fr | - | Calendriers et sujets commentés.
journal | rev-formation | Se former demain (exemple) | f | Formation | s | fr | - | Dispositifs, pédagogie, chiffres.
journal | rev-creation | Entreprendre ici (exemple) | c | Création d'entreprise | s | fr | - | Portraits imaginés et fiches pratiques.
journal | rev-social | Revue du travail social (exemple) | o | Santé et social | s | fr | - | Pratiques et débats du secteur.
journal | rev-etudiant | Le Mensuel étudiant (exemple) | of | Choisir un métier | s | fr | - | Études, logement, petits emplois.
journal | rev-rh | Cahiers de la vie au travail (exemple) | v | Droits au travail | s | fr | - | Organisation, santé, dialogue.
journal | rev-en | Careers Quarterly (example) | ov | Choisir un métier | s | en | - | Four themed issues a year.
journal | rev-vert | Métiers verts (exemple) | o | Nature | s | fr | - | Énergie, eau, déchets, biodiversité.
dossier | dos-choisir | Choisir un métier : par où commencer ? | o | Choisir un métier | ns | fr | - | Quatre entrées possibles : goûts, valeurs, savoir-faire, contraintes.
dossier | dos-3e | Après la 3e : les voies possibles | o | Choisir un métier | ns | fr | - | Générale, technologique, professionnelle, alternance.
dossier | dos-bac | Après le bac : les grandes filières | of | Choisir un métier | ns | fr | bac | Durée, rythme, débouchés.
dossier | dos-reorientation | Se réorienter en cours d'études | of | Choisir un métier | ns | fr | - | Passerelles, rentrées décalées, année de césure.
dossier | dos-decrochage | Quitter l'école, y revenir | of | Formation | ns | fr | sans diplôme | Les structures qui accueillent les 16 à 25 ans.
dossier | dos-droits-formation | Droits à la formation selon la situation | f | Financement | ns | fr | - | Salarié, demandeur d'emploi, indépendant : trois fiches.
dossier | dos-alternance | Apprentissage ou professionnalisation ? | f | Alternance | ns | fr | - | Les deux contrats en un tableau.
dossier | dos-emploi-local | Les secteurs qui recrutent, mode d'emploi | e | Recherche d'emploi | s | fr | - | Comment lire une étude locale. Chiffres à vérifier.
dossier | dos-discriminations | Refuser les discriminations à l'embauche | ev | Droits au travail | ns | fr | - | Reconnaître, garder des preuves, se faire aider.
dossier | dos-vae | Constituer son dossier de VAE | v | VAE | ns | fr | - | Exemples de pages commentées.
dossier | dos-bilan | Le bilan de compétences | v | Bilan de compétences | ns | fr | - | À quoi il sert, à quoi il ne sert pas.
dossier | dos-demission | Démissionner pour un projet | v | Droits au travail | ns | fr | - | Conditions et étapes. Règles changeantes, à vérifier.
dossier | dos-diplome-etranger | Diplômes étrangers : les démarches | vf | Mobilité | ns | fr | - | Comparabilité, professions réglementées, traductions.
dossier | dos-statuts | Comparer les statuts | c | Création d'entreprise | ns | fr | - | Un tableau, dix critères.
dossier | dos-aides-creation | Aides à la création | c | Création d'entreprise | s | fr | - | Panorama daté, à vérifier avant de compter dessus.
dossier | dos-teletravail | Télétravail et travail hybride | ev | Droits au travail | n | fr | - | Accord, matériel, droit à la déconnexion.
dossier | dos-volontariat | Volontariat et service : une année utile | o | Mobilité | ns | fr | - | Missions, indemnités, après.
software | log-interets | Mes centres d'intérêt | o | Choisir un métier | s | fr | - | Un questionnaire d'une heure, suivi d'un échange si vous voulez.
software | log-valeurs | Ce qui compte pour moi | ov | Choisir un métier | s | fr | - | Trier des cartes à l'écran et voir ce qui reste.
software | log-metiers | Base de métiers en images | o | Choisir un métier | s | fr | - | Deux mille photos, sans un mot, pour réagir.
software | log-formations | Annuaire des formations | f | Formation | sr | fr | - | Consultation sur place, avec aide.
software | log-cv | L'atelier du CV | e | CV et lettre | sn | fr | - | Des modèles sobres, lisibles par tous.
software | log-entretien | Simulateur d'entretien | e | Entretien | s | fr | - | Se filmer, se revoir, effacer.
software | log-competences | Portefeuille de compétences | v | Bilan de compétences | sn | fr | - | Un fichier que vous emportez.
software | log-previsionnel | Tableur prévisionnel | c | Création d'entreprise | sn | fr | - | Trois ans de chiffres, formules ouvertes.
software | log-langues | Laboratoire de langues | f | Langue française | s | fr | - | Français, anglais, espagnol, à votre rythme.
software | log-typing | Typing tutor | f | Numérique | s | en | - | Learn to type without looking.
software | log-code | Premiers pas en programmation | of | Numérique | sn | fr | - | Des blocs aux lignes de code.
video | vid-journees | Une journée avec… : 40 métiers filmés | o | Choisir un métier | ns | fr | - | Cinq minutes par métier, joué par des comédiens.
video | vid-boulanger | Une nuit au fournil | o | Alimentation | n | fr | CAP | De deux heures du matin à l'ouverture.
video | vid-soin | Soigner à domicile | o | Santé et social | n | fr | CAP | Une tournée, douze visites.
video | vid-chantier | Sur le chantier | o | Bâtiment | n | fr | CAP | Une maison en vingt semaines, accélérée.
video | vid-code | Dans une équipe de développement | o | Numérique | n | fr | bac + 2 | Réunions comprises.
video | vid-ferme | Une année à la ferme | o | Nature | n | fr | CAP | Quatre saisons en douze minutes.
video | vid-entretien | L'entretien vu des deux côtés | e | Entretien | ns | fr | - | La même scène, filmée deux fois.
video | vid-vae | Passer devant le jury de VAE | v | VAE | n | fr | - | Reconstitution avec des comédiens.
video | vid-creation | Trois créateurs, trois ans après | c | Création d'entreprise | n | fr | - | Récits de fiction, inspirés de questions fréquentes.
video | vid-lsf | Les métiers en langue des signes | o | Handicap | n | fsl | - | Cinquante métiers signés.
video | vid-en | Interview skills in ten minutes | e | Entretien | n | en | - | With subtitles.
video | vid-ar | شرح سوق العمل | e | Recherche d'emploi | n | ar | - | فيديو قصير بالعربية مع ترجمة.
video | vid-atelier | Le geste juste : métiers d'art | o | Arts et culture | ns | fr | CAP | Dix ateliers, dix gestes.
web | web-metiers | Répertoire de métiers en ligne (exemple) | o | Choisir un métier | n | fr | - | Recherche par goût, par niveau, par secteur.
web | web-formations | Catalogue régional de formations (exemple) | f | Formation | n | fr | - | Filtrer par lieu, durée et niveau.
web | web-offres | Offres d'emploi du bassin (exemple) | e | Recherche d'emploi | n | fr | - | Mise à jour chaque matin, dans cet exemple.
web | web-francais | Cours de français près de chez vous (exemple) | f | Langue française | n | fr | - | Carte des cours, niveaux et horaires.
web | web-simulateur | Simulateur de droits à la formation (exemple) | f | Financement | n | fr | - | Six questions, aucune identité demandée.
web | web-salaires | Comparer les salaires (exemple) | oe | Recherche d'emploi | n | fr | - | Fourchettes par métier et par territoire.
web | web-contrat | Décoder un contrat de travail (exemple) | ev | Droits au travail | n | fr | - | Cliquer une clause, lire ce qu'elle veut dire.
web | web-creation | Premiers pas du créateur (exemple) | c | Création d'entreprise | n | fr | - | Une liste de contrôle à cocher.
web | web-europe | Working abroad portal (example) | oe | Mobilité | n | en | - | Jobs, placements and volunteering.
web | web-stages | Trouver un stage de 3e (exemple) | o | Choisir un métier | n | fr | - | Entreprises fictives, méthode réelle.
exhibition | exp-gestes | Gestes de métiers | o | Choisir un métier | s | fr | - | Vingt panneaux et dix objets à prendre en main.
exhibition | exp-mer | Travailler sur l'eau | o | Transport et logistique | s | fr | - | Une exposition à emprunter pour les classes.
exhibition | exp-egalite | Tous les métiers sont pour toutes et tous | o | Choisir un métier | sl | fr | - | Douze affiches, prêt aux établissements.
`;
