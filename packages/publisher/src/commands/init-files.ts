import type { OutputFile } from '../build/write.js';
import { CONSEIL_COLUMNS } from '../project/conseil.js';
import { RESOURCE_COLUMNS } from '../project/resources.js';
import { SYNONYMS_FR } from '../catalogue/synonyms.fr.js';
import { SYNONYM_COLUMNS } from '../project/synonyms.js';
import { PERMANENCE_COLUMNS, type PermanenceColumn } from '../sources/permanence-columns.js';
import { projectSchemaFiles } from '../build/schemas.js';

const cell = (value: string): string => (/[";\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/** CSV as a French spreadsheet opens it with a double click: byte order mark, `;`, CRLF. */
const csv = <C extends string>(
  columns: readonly C[],
  rows: readonly Readonly<Partial<Record<C, string>>>[],
): string => {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
  return `\uFEFF${lines.map((line) => line.map(cell).join(';')).join('\r\n')}\r\n`;
};

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const cite = {
  $schema: './schema/cite.schema.json',
  id: 'exemple',
  name: 'Cité des métiers d’exemple',
  languages: ['fr'],
  country: 'FR',
  timeZone: 'Europe/Paris',
  url: 'https://cite.example.org/',
  contact: { phone: '01 99 00 12 34', email: 'accueil@cite.example.org', url: 'https://cite.example.org/contact' },
  poles: [
    {
      id: 'orientation',
      label: 'Choisir son orientation',
      question: 'Quel métier pour moi ?',
      canonical: 'orientation',
      keywords: ['orientation', 'découvrir un métier', 'études'],
    },
    {
      id: 'emploi',
      label: 'Trouver un emploi',
      question: 'Comment trouver un emploi ?',
      canonical: 'emploi',
      keywords: ['CV', 'lettre de motivation', 'entretien d’embauche'],
    },
    {
      id: 'evolution',
      label: 'Évoluer, changer de métier',
      question: 'Comment changer de métier ?',
      canonical: 'evolution',
      keywords: ['reconversion', 'VAE', 'bilan de compétences'],
    },
    {
      id: 'creation',
      label: 'Créer son activité',
      question: 'Comment créer mon entreprise ?',
      canonical: 'creation',
      keywords: ['entreprise', 'micro-entreprise', 'indépendant'],
    },
  ],
  sites: [
    {
      id: 'principal',
      kind: 'main',
      name: 'Site principal',
      address: { lines: ['1 place de l’Exemple'], postalCode: '99000', locality: 'Exempleville', country: 'FR' },
      directions: 'Tram A, arrêt Exemple. Entrée de plain-pied.',
      accessibility: ['step-free', 'lift', 'hearing-loop'],
      contact: { phone: '01 99 00 12 34', email: 'accueil@cite.example.org' },
      hours: {
        weekly: [
          { days: [2, 3, 4, 5, 6], from: '09:30', to: '18:00' },
          { days: [7], from: '09:30', to: '19:00' },
        ],
        exceptions: [{ from: '2026-12-24', closedFrom: '12:00', reason: 'Veille de Noël' }],
      },
      languages: ['fr', 'en'],
    },
  ],
};

const permanences: readonly Readonly<Partial<Record<PermanenceColumn, string>>>[] = [
  {
    identifiant: 'vae',
    type: 'permanence',
    titre: 'Faire valider son expérience (VAE)',
    description: 'Un conseil pour savoir si la validation des acquis est faite pour vous.',
    pole: 'evolution',
    quand: 'tous les 2e mardis du mois',
    horaires: '14:00-17:00',
    partenaire: 'Centre de bilan (exemple)',
    publics: 'salariés ; demandeurs d’emploi',
    'rendez-vous': 'sans',
  },
  {
    identifiant: 'creer',
    type: 'permanence',
    titre: 'Créer son entreprise : par où commencer ?',
    pole: 'creation',
    quand: 'chaque jeudi',
    horaires: '9h30-12h',
    partenaire: 'Réseau d’aide à la création (exemple)',
    'rendez-vous': 'conseillé',
    téléphone: '01 99 00 12 34',
  },
  {
    identifiant: 'atelier-cv',
    type: 'atelier',
    titre: 'Écrire son CV',
    pole: 'emploi',
    quand: 'tous les mercredis',
    horaires: '14h-16h',
    places: '8',
    'rendez-vous': 'obligatoire',
    lien: 'https://cite.example.org/inscription',
  },
];

const conseil: readonly Readonly<Partial<Record<(typeof CONSEIL_COLUMNS)[number], string>>>[] = [
  {
    identifiant: 'faire-le-point',
    besoin: 'Faire le point sur mes compétences',
    description: 'Un entretien pour repérer ce que vous savez faire et ce que vous aimez.',
    pole: 'evolution',
    publics: 'salariés ; demandeurs d’emploi',
    modes: 'sur place ; téléphone',
    'rendez-vous': 'sans',
    'mots-clés': 'bilan ; compétences ; reconversion ; changer de métier',
  },
  {
    identifiant: 'vae',
    besoin: 'Faire reconnaître mon expérience par un diplôme',
    pole: 'evolution',
    permanences: 'vae',
    'à apporter': 'CV ; fiches de paie ou contrats',
    'mots-clés': 'VAE ; diplôme ; expérience',
  },
  {
    identifiant: 'choisir-metier',
    besoin: 'Choisir un métier ou des études',
    pole: 'orientation',
    publics: 'jeunes ; scolaires ; étudiants',
    langues: 'français ; anglais',
    'mots-clés': 'orientation ; lycée ; études',
  },
  {
    identifiant: 'creer',
    besoin: 'Créer mon entreprise',
    pole: 'creation',
    permanences: 'creer',
    'mots-clés': 'micro-entreprise ; statut ; business plan',
  },
];

const resources: readonly Readonly<Partial<Record<(typeof RESOURCE_COLUMNS)[number], string>>>[] = [
  {
    identifiant: 'guide-reconversion',
    titre: 'Réussir sa reconversion (exemple)',
    type: 'guide',
    description: 'Étapes, financements et témoignages.',
    poles: 'evolution',
    thèmes: 'Évolution professionnelle',
    année: '2026',
    accès: 'sur place ; prêt',
    cote: 'EVO 12',
    emplacement: 'Espace documentation, 1er étage',
  },
  {
    identifiant: 'fiche-menuisier',
    titre: 'Menuisier, menuisière (exemple)',
    type: 'métier',
    poles: 'orientation',
    thèmes: 'Bois ; Bâtiment',
    accès: 'en ligne',
    lien: 'https://cite.example.org/metiers/menuisier',
  },
  {
    identifiant: 'creer-pas-a-pas',
    titre: 'Créer son entreprise pas à pas (exemple)',
    type: 'livre',
    poles: 'creation',
    thèmes: 'Création d’entreprise',
    année: '2025',
    accès: 'prêt',
    cote: 'CRE 3',
  },
];

/** A starter list: what of it leads nowhere in the catalogue is not published, and staff correct the rest. */
const synonyms: readonly Readonly<Partial<Record<(typeof SYNONYM_COLUMNS)[number], string>>>[] = [
  { 'mots des visiteurs': 'boîte ; business', 'mots du catalogue': 'entreprise' },
  ...SYNONYMS_FR.map(({ from, to = [] }) => ({
    'mots des visiteurs': from.join(' ; '),
    'mots du catalogue': to.join(' ; '),
    langue: 'français',
  })),
];

const readme = `# Votre Cité des métiers, publiée

Ce dossier contient ce que votre Cité publie sur les sites de ses partenaires. Tout y est un exemple : remplacez-le par vos données.

## Les fichiers

| fichier | ce qu’il contient | on le modifie avec |
| --- | --- | --- |
| \`cite.json\` | la Cité, ses pôles, ses lieux et leurs horaires | un éditeur de texte |
| \`permanences.csv\` | permanences, ateliers, réunions : une ligne chacune | un tableur |
| \`modele-permanences.xlsx\` | le même tableau en classeur, chaque colonne expliquée ; enregistré sous \`permanences.xlsx\`, il est lu aussi : effacez alors \`permanences.csv\` | un tableur |
| \`conseil.csv\` | à quels besoins on peut répondre, à quel pôle | un tableur |
| \`ressources.csv\` | le fonds documentaire : un document par ligne | un tableur |
| \`synonymes.csv\` | les mots des visiteurs et ceux du catalogue : une liste pour commencer, à corriger et à compléter | un tableur |
| \`cdm.config.json\` | les réglages de la publication | un éditeur de texte |

Les tableaux peuvent aussi être des classeurs \`.xlsx\` du même nom. Dans une case, séparez plusieurs valeurs par un point-virgule.
Pour traduire un texte, ajoutez une colonne avec la langue entre parenthèses : \`titre (en)\`.

Dans \`permanences.csv\`, la colonne \`quand\` s’écrit comme on parle : « tous les 2e mardis du mois », « chaque jeudi », « les 3, 10 et 17 mars 2027 ».
La colonne \`changements\` sert aux imprévus : « annulé le 24/12/2026 (formation) ; complet le 10/12/2026 ».

Ni nom ni adresse de conseiller : la charte du réseau prévoit l’anonymat réciproque.

## Les commandes

\`\`\`
cdm validate      vérifie tout, et dit quoi corriger, où
cdm build         publie dans le dossier « public »
cdm serve         montre le résultat sur votre poste, à l’adresse http://127.0.0.1:8080
cdm import        lit un fichier que vous avez déjà (agenda, catalogue…)
\`\`\`

## Jours fériés et vacances scolaires

Dans \`cdm.config.json\`, \`"closedOnPublicHolidays": true\` ferme tous les lieux les jours fériés ; une liste (\`["1er mai", "Noël"]\`) ne ferme que ces jours-là ;
\`{ "principal": true, "annexe": false }\` le dit lieu par lieu. \`"openOnPublicHolidays": ["lundi de Pentecôte"]\` rouvre un jour.

Pour « sauf vacances », déposez ici le calendrier scolaire du ministère (CSV, JSON ou ICS, sur data.education.gouv.fr) et indiquez
\`"schoolCalendar": "calendrier.csv", "schoolZone": "C"\`.

Rien n’est publié tant qu’il reste une erreur. Lancez \`cdm build\` chaque nuit : les séances sont calculées un an à l’avance.

## Sur le site d’un partenaire

Copiez le dossier \`public\` sur un serveur web, puis, dans la page :

\`\`\`html
<script type="module" src="https://votre-cite.example/cdm/cdm.js"></script>
<cdm-hours><a href="https://votre-site/horaires">Horaires de la Cité des métiers</a></cdm-hours>
\`\`\`
`;

/** The files of an example project, all editable and all valid: `cdm build` publishes them as they are. */
export function initFiles(): readonly OutputFile[] {
  return [
    { path: 'cite.json', content: json(cite) },
    { path: 'permanences.csv', content: csv(PERMANENCE_COLUMNS, permanences) },
    { path: 'conseil.csv', content: csv(CONSEIL_COLUMNS, conseil) },
    { path: 'ressources.csv', content: csv(RESOURCE_COLUMNS, resources) },
    { path: 'synonymes.csv', content: csv(SYNONYM_COLUMNS, synonyms) },
    {
      path: 'cdm.config.json',
      content: json({
        $schema: './schema/cdm.config.schema.json',
        out: 'public',
        closedOnPublicHolidays: true,
        imports: [],
      }),
    },
    { path: 'LISEZMOI.md', content: readme },
    ...projectSchemaFiles(),
  ];
}
