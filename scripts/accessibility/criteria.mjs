/**
 * What the statement says of each criterion: RGAA 4.1 (106 criteria, on WCAG 2.1 AA), then what WCAG 2.2 AA adds. A proof names a test
 * file and a title as the file writes it; where it looks at one part of the criterion only, `rest` says what nobody has looked at.
 */

import { TAGS } from '../tags.mjs';

const HOURS = 'packages/widgets/src/cdm-hours/cdm-hours.test.ts';
const PERMANENCES = 'packages/widgets/src/cdm-permanences/cdm-permanences.test.ts';
const SEARCH = 'packages/widgets/src/cdm-resource-search/cdm-resource-search.test.ts';
const CONSEILLER = 'packages/widgets/src/cdm-find-conseiller/cdm-find-conseiller.test.ts';
const LANGUAGES = 'packages/widgets/src/i18n/languages.test.ts';
const pages = (name) => `scripts/pages/${name}.test.mjs`;

const [H, P, S, C] = ['cdm-hours', 'cdm-permanences', 'cdm-resource-search', 'cdm-find-conseiller'];

/** A test that shows something of these tags. */
const proof = (file, title, ...tags) => ({ file, title, tags: tags.length > 0 ? tags : TAGS });

const axe = [
  proof(HOURS, 'passes axe at ${width} px, ${dir}', H),
  proof(PERMANENCES, 'passes axe at ${width} px, ${dir}', P),
  proof(SEARCH, 'passes axe at ${width} px, ${dir}', S),
  proof(CONSEILLER, 'is clean for axe and never wider than the page, ${String(width)} px ${dir}', C),
];
const tree = [
  proof(pages('aria'), '<cdm-hours>: what the accessibility tree says', H),
  proof(pages('aria'), '<cdm-permanences>: what the accessibility tree says', P),
  proof(pages('aria'), '<cdm-resource-search>: what the accessibility tree says', S),
  proof(pages('aria'), '<cdm-find-conseiller>: what the accessibility tree says', C),
];
const keyboard = [
  proof(pages('aria'), 'by keyboard alone every control is reached, in order, with a focus that shows, and left again'),
];

/** `[RGAA, WCAG, what is asked, proofs, what the proofs leave open]` */
const rows = [
  ['1.2', '1.1.1', 'Chaque image de décoration est ignorée des technologies d’assistance', [...tree, ...axe]],
  [
    '3.1',
    '1.4.1',
    'L’information n’est pas donnée par la couleur seule',
    [
      proof(HOURS, 'says "${sentence}" at ${instant}', H),
      proof(PERMANENCES, 'says in words what is cancelled, moved or full', P),
      proof(pages('aria'), 'in forced colours every text, edge and mark is still there'),
    ],
    'relecture à l’œil de tous les états, en niveaux de gris',
  ],
  [
    '3.2',
    '1.4.3',
    'Le contraste du texte est suffisant',
    [
      proof(pages('host'), 'in ${name}, every text has its contrast'),
      proof('scripts/themes.test.ts', '%s has enough contrast in each role, light and dark'),
    ],
    'sur une image ou un dégradé du site hôte, rien ne peut être mesuré',
  ],
  [
    '3.3',
    '1.4.11',
    'Le contraste des composants d’interface est suffisant',
    [proof('scripts/themes.test.ts', '%s has enough contrast in each role, light and dark')],
    'les pages hôtes qui ne sont d’aucun thème',
  ],
  ['5.4', '1.3.1', 'Chaque tableau de données a un titre associé', [tree[0]]],
  ['5.5', '1.3.1', 'Ce titre est pertinent', [tree[0]]],
  ['5.6', '1.3.1', 'Les en-têtes de lignes et de colonnes sont déclarés', [tree[0], axe[0]]],
  ['5.7', '1.3.1', 'Chaque cellule est reliée à ses en-têtes', [tree[0], axe[0]]],
  [
    '6.1',
    '2.4.4',
    'Chaque lien est explicite',
    [tree[0], tree[1], tree[3]],
    'les intitulés qui viennent des données de la Cité',
  ],
  ['6.2', '2.4.4', 'Chaque lien a un intitulé', axe],
  [
    '7.1',
    '4.1.2',
    'Chaque script est compatible avec les technologies d’assistance',
    [
      ...tree,
      ...axe,
      proof(CONSEILLER, 'gives the accessibility tree headings in order, and every control a role and a name', C),
    ],
    'restitution par de vrais lecteurs d’écran',
  ],
  [
    '7.2',
    '1.1.1',
    'L’alternative d’un script est pertinente',
    [proof(pages('demo'), 'without JavaScript every tag still shows the partner’s fallback')],
    'le contenu de secours est écrit par le site hôte',
  ],
  [
    '7.3',
    '2.1.1',
    'Chaque script est utilisable au clavier et par tout dispositif de pointage',
    [
      ...keyboard,
      proof(pages('demo'), 'a search finds a document by keyboard alone', S),
      proof(SEARCH, 'suggests while one types and takes a suggestion by keyboard, focus staying in the field', S),
      proof(CONSEILLER, 'walks with the keyboard alone', C),
    ],
  ],
  [
    '7.4',
    '3.2.1',
    'L’utilisateur est averti de chaque changement de contexte, ou le commande',
    [
      proof(PERMANENCES, 'shows more on request and keeps focus on the button', P),
      proof(SEARCH, 'suggests while one types and takes a suggestion by keyboard, focus staying in the field', S),
      proof(
        CONSEILLER,
        'moves focus to each new heading and nowhere else, says nothing twice, and always shows reception’s hours',
        C,
      ),
    ],
  ],
  [
    '7.5',
    '4.1.3',
    'Les messages de statut sont restitués',
    [
      proof(PERMANENCES, 'narrows the list, says how many are left, and offers a way back from nothing', P),
      proof(SEARCH, 'announces the count once', S),
      proof(
        CONSEILLER,
        'moves focus to each new heading and nowhere else, says nothing twice, and always shows reception’s hours',
        C,
      ),
      proof(pages('aria'), 'what changes is said once by a live region that was there before', P, S),
    ],
    'restitution par de vrais lecteurs d’écran',
  ],
  [
    '8.2',
    '4.1.1',
    'Le code source est valide',
    [
      proof(pages('valid'), '<cdm-hours view="${view}">', H),
      proof(pages('valid'), '<cdm-permanences>: the list, filtered, in Arabic', P),
      proof(pages('valid'), '<cdm-resource-search>: the field, suggestions, results, refinements', S),
      proof(pages('valid'), '<cdm-find-conseiller>: every screen', C),
    ],
  ],
  [
    '8.7',
    '3.1.2',
    'Chaque changement de langue est indiqué',
    [
      proof(LANGUAGES, 'marks a document’s own words in another language, and keeps them in their own order', S),
      proof(pages('aria'), 'words of the feed in another language are marked with it'),
    ],
    'un texte du flux écrit dans une autre langue que celle qu’il annonce',
  ],
  [
    '8.8',
    '3.1.2',
    'Le code de langue est valide et pertinent',
    [
      proof(LANGUAGES, 'says the hours and the permanences in ${language}', H, P),
      proof(pages('aria'), 'words of the feed in another language are marked with it'),
    ],
  ],
  [
    '8.9',
    '1.3.1',
    'Les éléments ne sont pas employés pour leur seule présentation',
    tree,
    'les états que ces tests ne montrent pas',
  ],
  [
    '8.10',
    '1.3.2',
    'Les changements de sens de lecture sont signalés',
    [
      proof(
        pages('host'),
        'a page from right to left: a French tag in it is from left to right, an Arabic one is not; both stay in their column',
      ),
      proof(LANGUAGES, 'is clean in Arabic at 320 px, with phone numbers in their own order', H, P),
      proof(
        CONSEILLER,
        'keeps an address, a phone number and a room in their own order, with the marks of the language between them',
        C,
      ),
    ],
  ],
  [
    '9.1',
    '1.3.1, 2.4.6',
    'L’information est structurée par des titres appropriés',
    [
      proof(pages('aria'), 'headings follow heading-level, without a step left out'),
      proof(CONSEILLER, 'gives the accessibility tree headings in order, and every control a role and a name', C),
      proof(HOURS, 'gives its heading the level asked for', H),
    ],
  ],
  ['9.3', '1.3.1', 'Chaque liste est correctement structurée', [tree[1], tree[3]], 'les autres états'],
  [
    '10.1',
    '1.3.1',
    'La présentation est faite par des feuilles de style',
    [proof('scripts/interface.test.ts', 'have no inline style, no inline handler, and no words of their own')],
  ],
  ['10.2', '1.1.1', 'Le contenu visible porteur d’information reste présent sans feuilles de style', [], 'non regardé'],
  [
    '10.3',
    '1.3.2',
    'L’information reste compréhensible sans feuilles de style',
    tree,
    'l’ordre est celui de l’arbre d’accessibilité ; l’affichage sans style n’a pas été regardé',
  ],
  [
    '10.4',
    '1.4.4',
    'Le texte reste lisible agrandi à 200 %',
    [proof(pages('aria'), 'with text twice as large nothing is cut, and nothing sticks out')],
  ],
  [
    '10.5',
    '1.4.3',
    'Couleurs de fond et de texte sont déclarées ensemble',
    [proof(pages('host'), 'in ${name}, every text has its contrast')],
  ],
  [
    '10.6',
    '1.4.1',
    'Chaque lien dont la nature n’est pas évidente est visible parmi le texte',
    [proof(pages('aria'), 'in forced colours every text, edge and mark is still there')],
    'tous les liens sont soulignés dans les états montrés ; les autres n’ont pas été regardés',
  ],
  ['10.7', '2.4.7', 'La prise de focus est visible', keyboard],
  ['10.8', '1.3.2, 4.1.2', 'Les contenus cachés sont ignorés des technologies d’assistance, ou destinés à elles', tree],
  [
    '10.9',
    '1.3.3',
    'L’information n’est pas donnée par la forme, la taille ou la position seules',
    [
      proof(HOURS, 'says "${sentence}" at ${instant}', H),
      proof(PERMANENCES, 'says in words what is cancelled, moved or full', P),
    ],
  ],
  [
    '10.11',
    '1.4.10',
    'Sans défilement dans les deux sens à 320 px (zoom 400 % d’un écran de 1280 px)',
    [proof(pages('aria'), 'at 400 % zoom of a 1280 px screen nothing scrolls sideways, and nothing is cut'), axe[3]],
  ],
  [
    '10.12',
    '1.4.12',
    'L’espacement du texte peut être redéfini sans perte',
    [proof(pages('aria'), 'with the text spacing of WCAG 1.4.12 nothing is cut, and nothing sticks out')],
  ],
  [
    '10.13',
    '1.4.13',
    'Un contenu additionnel peut être masqué, survolé, et reste',
    [proof(SEARCH, 'closes suggestions with Escape and keeps what was typed', S)],
  ],
  ['11.1', '1.3.1, 4.1.2', 'Chaque champ a une étiquette', [axe[1], axe[2], axe[3]]],
  ['11.2', '2.4.6', 'Chaque étiquette est pertinente', [tree[1], tree[2], tree[3]]],
  ['11.4', '3.3.2', 'Étiquette et champ sont accolés', [], 'non regardé'],
  [
    '11.5',
    '1.3.1',
    'Les champs de même nature sont regroupés',
    [
      proof(CONSEILLER, 'asks way and language in two groups, and always allows neither', C),
      proof(
        pages('search'),
        'with the keyboard alone, and in the accessibility tree: field, count, results, filters, page two',
        S,
      ),
    ],
  ],
  [
    '11.6',
    '1.3.1',
    'Chaque regroupement a une légende',
    [proof(CONSEILLER, 'gives the accessibility tree headings in order, and every control a role and a name', C)],
  ],
  [
    '11.7',
    '1.3.1',
    'Cette légende est pertinente',
    [proof(CONSEILLER, 'asks one plain question at a time, says where one is, and moves focus to its heading only', C)],
  ],
  ['11.9', '2.4.6, 2.5.3', 'L’intitulé de chaque bouton est pertinent', tree, 'les autres états'],
  [
    '12.8',
    '2.4.3',
    'L’ordre de tabulation est cohérent',
    [...keyboard, proof(CONSEILLER, 'goes through every control of the answer in reading order by Tab alone', C)],
  ],
  ['12.9', '2.1.2', 'Pas de piège au clavier', keyboard],
  [
    '12.11',
    '2.1.1',
    'Les contenus additionnels sont atteignables au clavier',
    [proof(SEARCH, 'suggests while one types and takes a suggestion by keyboard, focus staying in the field', S)],
  ],
  [
    '13.2',
    '3.2.1',
    'Aucune fenêtre ne s’ouvre sans action de l’utilisateur',
    [proof(pages('demo'), 'the four tags are alive under a strict policy, without a word on the console')],
    'les liens s’ouvrent dans le même onglet ; les téléchargements d’agenda (.ics) n’ont pas été suivis dans tous les navigateurs',
  ],
  [
    '13.8',
    '2.2.2',
    'Chaque contenu en mouvement est contrôlable',
    [proof(pages('aria'), 'for whoever asks for less motion nothing moves, the skeleton included')],
    'l’attente (squelette) bouge tant que les données ne sont pas venues',
  ],
  [
    '13.9',
    '1.3.4',
    'Le contenu se lit quelle que soit l’orientation',
    [proof(pages('aria'), 'at 400 % zoom of a 1280 px screen nothing scrolls sideways, and nothing is cut')],
    'aucun appareil n’a été tourné',
  ],
  [
    '2.2 (WCAG)',
    '2.4.11',
    'L’élément qui a le focus n’est pas caché',
    [],
    'un bandeau fixe du site hôte peut le couvrir ; non regardé',
  ],
  [
    '2.2 (WCAG)',
    '2.5.8',
    'Les cibles font au moins 24 px',
    [proof(pages('aria'), 'every target is 24 pixels at least'), proof(CONSEILLER, 'gives every control 44 pixels', C)],
  ],
  [
    '2.2 (WCAG)',
    '3.3.7',
    'Ce qui a été répondu n’est pas redemandé',
    [proof(CONSEILLER, 'goes back, with what was chosen still checked, to the first screen in the end', C)],
  ],
];

/** The criteria that a tag can meet or fail. `tags`: which of them they can apply to, where that is not all four. */
const only = {
  5.4: [H],
  5.5: [H],
  5.6: [H],
  5.7: [H],
  6.1: [H, P, C],
  10.13: [S],
  11.1: [P, S, C],
  11.2: [P, S, C],
  11.4: [P, S, C],
  11.5: [S, C],
  11.6: [S, C],
  11.7: [S, C],
  7.5: [P, S, C],
  7.4: [P, S, C],
  12.11: [S],
  9.3: [P, S, C],
  '3.3.7': [C],
};
export const criteria = rows.map(([rgaa, wcag, what, proofs, rest]) => ({
  rgaa,
  wcag,
  what,
  proofs,
  rest,
  tags: only[rgaa] ?? only[wcag] ?? TAGS,
}));

/** Criteria that cannot apply to a tag, each once, with why. */
export const notApplicable = [
  ['1.1, 1.3 à 1.9', 'aucune image ne porte d’information'],
  ['2.1, 2.2', 'aucun cadre dans les balises ; le cadre à coller a un `title` dans le guide'],
  ['4.1 à 4.13', 'ni son, ni vidéo, ni média temporel'],
  ['5.1 à 5.3, 5.8', 'ni tableau complexe, ni tableau de mise en forme'],
  ['8.1, 8.3 à 8.6', 'type de document, langue et titre sont ceux de la page hôte'],
  ['9.2, 12.1 à 12.7', 'zones, menus, plan, recherche du site et liens d’évitement sont ceux de la page hôte'],
  ['9.4', 'aucune citation'],
  ['10.10', 'aucune consigne ne renvoie à une forme ou à une position'],
  ['10.14', 'aucun contenu n’apparaît par le seul CSS'],
  [
    '11.3, 11.8, 11.10 à 11.13',
    'ni étiquettes répétées, ni liste à regrouper, ni champ obligatoire, ni format imposé, ni donnée modifiée, ni donnée sur la personne',
  ],
  ['12.10', 'aucun raccourci à une touche'],
  ['13.1, 13.3 à 13.7', 'ni limite de temps, ni document bureautique, ni contenu cryptique, ni flash'],
  ['13.10 à 13.12', 'ni geste complexe, ni action à l’appui, ni mouvement de l’appareil'],
  ['WCAG 2.5.7, 3.2.6, 3.3.8', 'ni glisser-déposer, ni aide de site, ni authentification'],
];
