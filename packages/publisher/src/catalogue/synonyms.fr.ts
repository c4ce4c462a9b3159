import type { Synonym } from '@cite-des-metiers/sdk/feed';

/** One line: what people say | what catalogues call it; several of either are separated by commas. */
const oneWay = `
nounou, nourrice, ass mat, assmat, garde d'enfants, garder des enfants, baby-sitter | assistante maternelle, auxiliaire de puériculture
s'occuper des bébés, bébé, bébés, nourrissons, crèche, petite enfance, CAP petite enfance, AEPE | auxiliaire de puériculture, puéricultrice, éducatrice de jeunes enfants, assistante maternelle
s'occuper d'enfants, travailler avec des enfants, garderie | éducatrice de jeunes enfants, auxiliaire de puériculture, assistante maternelle, animatrice socioculturelle, professeur des écoles
ATSEM, maternelle | éducatrice de jeunes enfants, professeur des écoles, assistante maternelle
prof, profs, enseigner, prof de | professeur, enseignant
instit, instits, instituteur, institutrice, maître d'école, maîtresse d'école, école primaire | professeur des écoles
prof de sport, prof d'EPS, prof de gym | professeur d'éducation physique et sportive, éducateur sportif
prof de maths, prof de math, prof de physique | professeur de mathématiques
prof de musique, prof de piano, prof de danse | professeur de musique ou de danse
CPE, surveillant de collège, vie scolaire | conseiller principal d'éducation
prof de français, prof d'anglais, prof de langues, prof d'histoire, prof de collège, prof de lycée | professeur de collège et de lycée
CDI | professeur-documentaliste
psy, psys, psychothérapeute, thérapeute | psychologue, psychanalyste
psychiatre, psychiatrie | médecin spécialiste, psychologue
kiné, kinés, kinésithérapeute, masseur | masseur-kinésithérapeute
véto, vétos, soigner les animaux, docteur pour animaux, médecin des animaux | vétérinaire, soigneur d'animaux
ASV, assistante vétérinaire | auxiliaire spécialisé vétérinaire
refuge, zoo, parc zoologique | soigneur d'animaux
toubib, docteur, médecin de famille, généraliste | médecin généraliste
médecin, docteur, devenir médecin | médecin généraliste, médecin spécialiste
dentiste | chirurgien-dentiste
orthodontie, appareil dentaire | orthodontiste, prothésiste dentaire
pédopsychiatre, cardiologue, dermatologue, gynécologue, neurologue, radiologue, ophtalmologue, ophtalmo, dermato, gynéco, cardio | médecin spécialiste
enfants malades, médecin des enfants | pédiatre
accoucheuse, accouchement, accoucher, maïeuticien, maïeutique, maternité | sage-femme
infirmier libéral, infirmière libérale, infirmier scolaire, IDE, hôpital | infirmier, aide-soignant
AS, aide soignant de nuit, EHPAD, personnes âgées, maison de retraite, seniors, vieux | aide-soignant, accompagnant éducatif et social
aide à domicile, auxiliaire de vie, aide ménagère, AVS, ADVF, aide à la personne, aider les personnes âgées | accompagnant éducatif et social, technicien de l'intervention sociale et familiale, aide-soignant
AES, AESH, AMP, aide médico-psychologique, handicap, personnes handicapées | accompagnant éducatif et social, éducateur spécialisé
TISF | technicien de l'intervention sociale et familiale
assistante sociale, assistant social, AS sociale | assistant de service social
éduc, éducs, éducateur de rue | éducateur spécialisé, moniteur-éducateur
CESF | conseiller en économie sociale et familiale
CIP, conseiller emploi, conseiller Pôle emploi, conseiller France Travail, mission locale | conseiller en insertion sociale et professionnelle
conseiller d'orientation, COP, psy EN | psychologue de l'éducation nationale
ophtalmologie, lunettes, opticien | opticien-lunetier, orthoptiste
prothèse, prothèses, prothésiste | prothésiste dentaire, orthoprothésiste, audioprothésiste, podo-orthésiste
appareil auditif, sourds, malentendants, audition | audioprothésiste, interprète en langue des signes
LSF, langue des signes | interprète en langue des signes
podologue, pieds | pédicure-podologue
radio médicale, radiologie, manip radio, manipulateur radio, scanner, IRM | manipulateur en électroradiologie médicale
ambulance, SAMU, urgences | ambulancier, infirmier, médecin
laborantin, laborantine, labo, analyses de sang, laboratoire d'analyses | technicien d'analyses biomédicales, technicien biologiste, technicien chimiste
pharmacie, pharma, préparatrice | pharmacien, préparateur en pharmacie
bien-être, massage, massages | réflexologue, spécialiste en shiatsu, esthéticienne
pompes funèbres, croque-mort, thanatopracteur, obsèques | assistant funéraire
flic, flics, policier, policière, police, agent de police, keuf | gardien de la paix, officier de police, commissaire de police, gardien de police municipale
inspecteur de police, lieutenant de police, enquêteur, enquêtrice | officier de police, enquêteur privé
police scientifique, experts, criminologue, profiler, criminalistique, scène de crime | technicien de police technique et scientifique, ingénieur de la police technique et scientifique
détective, détective privé | enquêteur privé
CRS | gardien de la paix
gendarmerie | gendarme, officier de gendarmerie
pompier, pompière, pompiers | sapeur-pompier
maton, gardien de prison, surveillant de prison, prison | surveillant de centre pénitentiaire, conseiller pénitentiaire
SPIP, CPIP | conseiller pénitentiaire d'insertion et de probation
PJJ | éducateur de la protection judiciaire de la jeunesse
soldat, militaire, armée, engagé, légionnaire | militaire du rang de l'armée de terre, sous-officier, officier
marin, marine | matelot, officier de la marine
aviateur, pilote de chasse, pilote de l'armée | officier de l'armée de l'air
vigile, agent de sûreté, gardiennage, maître de sécurité, videur | agent de sécurité
maître chien, cynophile | maître-chien
éduquer des chiens, dresseur de chiens, dressage, chien, chiens, comportementaliste | éducateur canin, maître-chien, toiletteur d'animaux
chevaux, cheval, équitation, équestre, poney, poneys | palefrenier, moniteur d'activités équestres, entraîneur de chevaux, lad-jockey, accompagnateur de tourisme équestre
douanier, douanière, douane | agent de constatation des douanes, contrôleur des douanes
impôts, inspecteur des impôts | inspecteur des finances publiques, fiscaliste
juge, tribunal, justice | magistrat, juge, greffier
procureur | substitut du procureur, magistrat
avocate, plaider, plaidoirie | avocat
droit, lois | juriste, avocat
commissaire de justice | huissier de justice, commissaire-priseur
ventes aux enchères, enchères | commissaire-priseur
cuistot, cuistots, cuisine, cuisiner, chef cuisinier, chef de cuisine, commis de cuisine, pizzaïolo | cuisinier
resto, restos, restauration, restaurant | employé de restaurant, cuisinier, directeur de restaurant, garçon de café
restaurateur, tenir un restaurant | directeur de restaurant
serveur, serveuse, commis de salle, service en salle, bistrot, bar, café | garçon de café, employé de restaurant, barman
barmaid, cocktails, cocktail | barman
cantine, cuisine collective | gérant de restauration collective
pâtisserie, gâteaux, gâteau, desserts, cake design | pâtissier, chocolatier-confiseur
pain, boulange, viennoiserie, fournil | boulanger
viande, abattoir | boucher, charcutier-traiteur
poisson, poissons, poissonnerie | poissonnier, aquaculteur
chocolat, bonbons, confiserie | chocolatier-confiseur
fromage, fromages | fromager
vin, vins, vigne, vignes, vigneron, vigneronne, oenologie, raisin | viticulteur, oenologue, sommelier, vendeur conseil caviste
bière, brasseur | responsable de production alimentaire
hôtel, hôtellerie | réceptionniste, directeur d'hôtel, gouvernante
standardiste, accueil, hôte d'accueil, accueillir du public | hôtesse d'accueil, réceptionniste
femme de ménage, ménage, faire le ménage, agent d'entretien, nettoyage, technicien de surface, nettoyer | agent de propreté et d'hygiène, femme de chambre
éboueur, éboueuse, poubelles, ramassage des ordures | agent de propreté urbaine, responsable de la collecte des déchets ménagers
balayeur, cantonnier | agent de propreté urbaine
déchets, recyclage, tri | technicien en traitement des déchets
caisse, hôtesse de caisse, hôte de caisse, supermarché, grande surface, hypermarché | caissier, chef de rayon
vendeuse de vêtements, vendeur, vente, boutique, magasin, vendre | vendeur en magasin
commerçant, commerce de proximité, épicier, épicerie, primeur | commerçant en alimentation
VRP, représentant, représentant de commerce, technico, commercial terrain | attaché commercial, technico-commercial
téléconseiller, téléopérateur, centre d'appels, télémarketing, télévente | télévendeur
mettre en rayon, rayon, merchandiser, visual merchandiser | chef de rayon, marchandiseur
vitrine, vitrines | étalagiste
fleurs, bouquets | fleuriste
jardin, jardins, jardinier, jardinière, jardinage, espaces verts, paysagisme | ouvrier paysagiste, horticulteur, paysagiste
arbre, arbres, bûcheron, bûcheronne, forêt | élagueur, ouvrier forestier, technicien forestier
bois, travailler le bois | menuisier, ébéniste, charpentier bois, tonnelier
menuiserie | menuisier
meubles, meuble, ébénisterie | ébéniste
fermier, fermière, ferme, paysan, paysanne, cultivateur, agriculture | agriculteur, ouvrier agricole
éleveur, éleveuse, vaches, moutons, bergère, berger, bétail | responsable d'élevage agricole, employé d'élevage
légumes | maraîcher, chef de cultures légumières
abeilles, miel | apiculteur
pêcheur, pêche, pêcher | matelot à la pêche, patron pêcheur, aquaculteur
ostréiculteur, huîtres, pisciculteur, pisciculture | aquaculteur
garde-chasse, garde-forestier, garde forestier, ranger | garde chasse, technicien forestier
écologie, écolo, écologue, nature, développement durable, protéger la planète, protection de la nature | ingénieur environnement, animateur nature, chargé d'études naturalistes, chef de projet biodiversité
climat | climatologue, météorologiste
météo, présentateur météo, météorologue | météorologiste
volcan, volcans | volcanologue
dinosaures, fossiles | paléontologue
étoiles, planètes, astronome, astronomie, espace | astrophysicien, ingénieur intégration satellite
mer, océan, biologie marine, biologiste marin, dauphins | océanologue, halieute
plantes | botaniste, agronome
maths, mathématicien | ingénieur mathématicien, statisticien, actuaire
chimiste, chimie | ingénieur chimiste, technicien chimiste, chercheur en chimie
biologie, biologiste | biologiste en environnement, chercheur en biologie
savant, chercheur scientifique, scientifique | chercheur
architecture, dessiner des maisons, plans de maison | architecte, dessinateur-projeteur
décoration, déco, décorateur intérieur, home staging | décorateur d'intérieur, architecte d'intérieur
dessin, dessiner, dessinateur | illustrateur, dessinateur
BD, bande dessinée, manga, mangaka | dessinateur de BD, illustrateur
dessin animé, dessins animés, animation 3D, infographiste 3D | animateur 2D et 3D
graphiste, infographiste, graphisme, designer, logo | designer graphique
stylisme, mode, vêtements, couture, coudre, créateur de mode | styliste, modéliste, couturier, tailleur-couturier
couturière, couturier, retoucheuse | tailleur-couturier, couturier industriel
chapeaux | modiste
chaussures, cordonnerie | cordonnier, bottier
cuir, sacs | maroquinier, sellier
bijoux, bijou, bijouterie, joaillerie | bijoutier-joaillier, orfèvre
montres, horlogerie | horloger
coiffure, cheveux, salon de coiffure, barbier | coiffeur
beauté, esthétique, esthéticienne, manucure, ongles, épilation | esthéticien-cosméticien
maquillage, make up artist | maquilleur artistique
parfum, parfums, nez | parfumeur, ingénieur aromaticien
tatoueur, tatouage | illustrateur
photo, photos, photographie | photographe, reporter-photographe
caméraman, cameraman, caméra, vidéaste | cadreur
ciné, cinéma, film, films, tournage | cadreur, scénariste, scripte, assistant réalisateur
réalisateur, réalisatrice, réaliser des films, metteur en scène de cinéma | metteur en scène, assistant réalisateur
acteur, actrice, théâtre | comédien
chanson, chanter, rappeur, rappeuse | chanteur, auteur-compositeur interprète
danse, danser, chorégraphe, ballet | danseur
musique, guitariste, pianiste, DJ | musicien
luthier, instruments de musique | facteur d'instruments
ingé son, ingéson, sonorisateur, technicien son, preneur de son | ingénieur du son, mixeur son
lumières, technicien lumière | éclairagiste, régisseur lumière
clown, acrobate, cirque | artiste de cirque
intermittent, spectacle | régisseur de spectacles, administrateur de spectacle
romancier, romancière, auteur, écrire des livres | écrivain
journalisme, présentateur télé, présentatrice télé, reporter | journaliste, journaliste reporter, animateur de radio et de télévision
animateur radio, présentateur, speaker | animateur de radio et de télévision
bouquins, livre, livres, bouquiniste | libraire, bibliothécaire, éditeur
biblio, bibliothèque, médiathèque, médiathécaire | bibliothécaire, documentaliste
jouets, ludothèque | ludothécaire
musée, musées | conservateur du patrimoine, guide-conférencier
vieux objets, brocanteur | antiquaire
fouilles | archéologue
guide, guide touristique, guide de musée | guide-conférencier, guide de haute montagne
colo, colonie de vacances, mono de colo, BAFA, centre de loisirs, centre aéré, animateur enfants | animateur socioculturel, directeur d'accueil collectif de mineurs
voyage, voyages, agence de voyage, agent de voyages, tour operator | conseiller en voyages, accompagnateur de voyages
hôtesse, PNC, personnel navigant, stewart | hôtesse de l'air
pilote, pilote d'avion, piloter un avion, aviation, avion | pilote de ligne, mécanicien d'entretien d'avion
hélico | pilote d'hélicoptère
tour de contrôle, aiguilleur du ciel | contrôleur aérien
aéroport | agent d'escale
routier, camion, camionneur, chauffeur poids lourd, chauffeur routier, poids lourds, transporteur | conducteur routier
chauffeur, VTC, taxi | chauffeur de taxi, conducteur de bus, conducteur routier
chauffeur de bus, chauffeur de car, conducteur de car, machiniste RATP | conducteur de bus ou d'autocar
cheminot, SNCF, conducteur de TGV, train, trains | conducteur de train
contrôleur SNCF, contrôleur de train | commercial à bord des trains
livreur, livreuse, livraison, coursier | conducteur routier, magasinier
préparateur de commandes, entrepôt, logisticien, stock, stocks, manutentionnaire, cariste | magasinier cariste, technicien logistique
postier, postière, La Poste | guichetier
péniche, bateau, bateaux, navire, capitaine | officier de la marine marchande, batelier, matelot de la marine marchande, skipper
voile, voilier | skipper
garagiste, mécano, mécanicien auto, mécanicien automobile, réparer des voitures, voiture, voitures, auto, garage | technicien automobile, électronicien automobile, carrossier
tôlier, carrosserie | carrossier
moto, motos, mécano moto | mécanicien moto
contrôle technique | contrôleur technique automobile
auto-école, moniteur d'auto-école | enseignant de la conduite automobile
permis, inspecteur du permis | inspecteur du permis de conduire
vélo, vélos | mécanicien et technicien moto
BTP, bâtiment, ouvrier du bâtiment | maçon, ingénieur du BTP, chef de chantier, conducteur de travaux
maçonnerie, maçonne | maçon
conduire des engins, pelleteuse, conducteur de pelle, bulldozer, engins de chantier | conducteur d'engins de travaux publics
toit, toits, toiture, zingueur | couvreur
peintre | peintre en bâtiment
plaquiste, placo | plâtrier
carrelage | carreleur
plomberie, chauffagiste, chauffage, climatisation, clim | plombier, monteur en installations thermiques et climatiques, technicien de maintenance en génie climatique
frigoriste, froid, pompe à chaleur | monteur en installations thermiques et climatiques, ingénieur frigoriste, technicien de maintenance en génie climatique
élec, électricité, électricien, électricienne | électricien installateur
panneaux solaires, photovoltaïque, solaire | ingénieur en énergie solaire, agent de développement des énergies renouvelables
éolienne, éoliennes | chef de projet éolien
centrale nucléaire, nucléaire | ingénieur nucléaire
serrurerie, clés, serrurier | serrurier dépanneur, serrurier-métallier
soudure, souder | soudeur, chaudronnier
forgeron, forge | ferronnier d'art, technicien de forge
métallier | serrurier-métallier
fraiseur, tourneur, tourneur-fraiseur, usineur, usinage | opérateur sur machine à commande numérique, ajusteur-monteur, décolleteur
ouvrier, usine, ouvrier d'usine, travail à la chaîne | conducteur de ligne de production alimentaire, opérateur de fabrication
ascenseur, ascenseurs | ascensoriste
réparer, réparateur, dépanneur, maintenance, électroménager | technicien de maintenance industrielle, dépanneur en électroménager
robot, robots | roboticien
verre | verrier, souffleur de verre, vitrailliste, miroitier
potier, potière, poterie | céramiste
peintre en décor, artiste peintre, sculpteur | sculpteur sur bois, illustrateur
agent immo, immobilier, immo, vendre des maisons, négociateur immobilier | agent immobilier, expert immobilier
gardien d'immeuble, concierge | syndic de copropriété
diagnostic immobilier, DPE | diagnostiqueur immobilier
banque, banquier, banquière, conseiller bancaire | chargé de clientèle banque, directeur d'agence bancaire
bourse, courtier en bourse, traders | trader
assureur, assurance, assurances | conseiller en assurances, agent général d'assurances
compta, comptabilité, aide-comptable | comptable
RH, DRH, ressources humaines, recruteur | responsable des ressources humaines, assistant en ressources humaines, responsable du recrutement
secrétariat, assistante administrative, assistante de direction, travail de bureau, bureautique | secrétaire, assistant de gestion en PME
com', chargé de com, communication | chargé des relations publiques, chef de projet communication digitale, chargé de communication interne
pub, publicité | chef de publicité, concepteur-rédacteur
réseaux sociaux, CM, social media manager | community manager
informaticien, informaticienne, informatique, ordinateur, ordinateurs, réparer des ordinateurs | développeur informatique, technicien de maintenance en informatique, administrateur réseaux
dev, développeur, coder, codeur, programmer, programmeur, programmation, code | développeur informatique
développeur web, dev web, faire des sites internet, site web, sites web | intégrateur web, webdesigner, développeur informatique
cybersécurité, hacker, pirate informatique, hackeur | expert en sécurité informatique, cryptologue
IA, intelligence artificielle, data, big data, machine learning | data scientist, data manager
jeux vidéo, game designer, gamer, jeu vidéo | concepteur de jeux vidéo
appli, applis, application mobile | développeur d'applications mobiles
admin sys, sysadmin, DBA | administrateur réseaux, administrateur de base de données
SEO | chargé de référencement web
hotliner, hotline | hot liner
bureau d'études, CAO, DAO | dessinateur-projeteur, dessinateur en construction mécanique
traducteur, traductrice, langues, interprète, anglais | traducteur-interprète, traducteur technique
diplomate, ambassadeur, ambassade | secrétaire des Affaires étrangères
fonctionnaire, mairie | attaché territorial, rédacteur territorial, adjoint administratif
humanitaire, ONG, aider les autres | administrateur de mission humanitaire, chef de mission humanitaire
coach sportif, coach, fitness, muscu, musculation, salle de sport | conseiller sportif en salle de remise en forme, éducateur sportif, entraîneur sportif
maître nageur, maître-nageur, piscine, natation, MNS, nager | éducateur sportif des activités aquatiques et de la natation
footballeur, foot, football, rugbyman, tennisman, sportif pro, sport | sportif de haut niveau, éducateur sportif, entraîneur sportif
ski, montagne | moniteur de ski, guide de haute montagne, accompagnateur en moyenne montagne, pisteur secouriste
nutritionniste, nutrition, diététique | diététicien
organisateur de mariage, wedding planner, événementiel, évènementiel | chargé de projet événementiel
archives, généalogie | archiviste, généalogiste
télécom, fibre, fibre optique | installateur en télécoms, technicien télécoms et réseaux
formateur, former des adultes | formateur d'adultes
ingé, inge | ingénieur
tech | technicien
resp | responsable
`;

const parse = (line: string): Synonym => {
  const [from = '', to = ''] = line.split('|');
  const list = (part: string): string[] =>
    part
      .split(',')
      .map((phrase) => phrase.trim())
      .filter(Boolean);
  return { from: list(from), to: list(to), language: 'fr' };
};

/** Words that all mean the same, whichever of them a catalogue or a pole uses. */
const alike: readonly Synonym[] = [
  ['reconversion', 'changer de métier', 'reconversion professionnelle', 'se reconvertir', 'transition professionnelle'],
  ['VAE', 'validation des acquis', "validation des acquis de l'expérience"],
  ['CIF', 'congé individuel de formation', 'projet de transition professionnelle', 'PTP', 'Transitions Pro'],
  ['CPF', 'compte personnel de formation', 'DIF'],
  ['CEP', 'conseil en évolution professionnelle'],
  ['bilan', 'bilan de compétences', 'faire le point'],
  ['CV', 'curriculum vitae'],
  ['lettre de motivation', 'lettre de candidature'],
  ['alternance', 'apprentissage', 'contrat de professionnalisation', 'apprenti'],
  ['auto-entrepreneur', 'auto entreprise', 'micro-entrepreneur', 'micro-entreprise'],
  ["création d'entreprise", 'créer son entreprise', 'monter sa boîte', 'se mettre à son compte'],
  ['chômage', "demandeur d'emploi", "allocation d'aide au retour à l'emploi", 'ARE'],
  ['Pôle emploi', 'France Travail', 'ANPE'],
  ['RQTH', 'travailleur handicapé', 'reconnaissance de la qualité de travailleur handicapé'],
].map((from) => ({ from, language: 'fr' }));

/**
 * A starter list for a Cité: what visitors say and what catalogues of occupations and training call it, in French.
 * `cdm init` writes it as `synonymes.csv`, where staff correct and extend it; a build publishes what of it leads somewhere.
 */
export const SYNONYMS_FR: readonly Synonym[] = [...oneWay.trim().split('\n').map(parse), ...alike];
