import { french as f } from '../project/typography.js';
import { frenchDate } from '../sources/french-words.js';
import type { SystemTrouble } from './system-trouble.js';

const plural = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('fr')} ${count > 1 ? many : one}`;
const pluralEn = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

const records = { agenda: 'activités de l’agenda', conseil: 'besoins (conseil)', resources: 'documents' };
const recordsEn = { agenda: 'activities', conseil: 'needs (advice)', resources: 'documents' };
const losses = { sessions: 'des séances à venir', conseil: 'des besoins (conseil)', resources: 'des documents' };
const lossesEn = { sessions: 'the sessions to come', conseil: 'the needs (advice)', resources: 'the documents' };

/** What the command says, in French. Other languages have the same functions. */
export const stringsFr = {
  about: () => f`Publie l’offre d’une Cité des métiers : horaires, permanences, conseil, documentation.`,
  aboutInit: () => f`Écrit un projet d’exemple à modifier. Ne remplace jamais un fichier existant.`,
  aboutValidate: () => f`Vérifie un projet, un dossier publié ou un fichier JSON. Code de sortie 1 en cas d’erreur.`,
  aboutBuild: () => f`Réunit le projet en un flux publié. Un flux valable n’est jamais remplacé par un mauvais.`,
  aboutImport: () => f`Lit une source existante et range ce qu’elle donne dans imports/.`,
  aboutServe: () => f`Sert le dossier publié, pour essayer ou derrière un serveur web.`,
  optionLang: () => f`langue des messages : fr (par défaut) ou en`,
  usage: () => '[options] [commande]',
  /** What the words of a command line are called in its help. */
  words: { kind: 'genre', source: 'fichier|adresse', folder: 'dossier', path: 'chemin' },
  optionQuiet: () => 'n’affiche que les erreurs',
  optionDebug: () => 'montre le détail technique d’une panne',
  optionJson: () => 'résultat en JSON, pour une machine',
  optionOut: () => 'dossier publié (celui de cdm.config.json par défaut)',
  optionOutFile: () => 'fichier à écrire (imports/GENRE-NOM.json par défaut)',
  optionYes: () => 'publie sans poser de question',
  optionUrl: () => 'adresse publique du dossier publié (celle de cdm.config.json par défaut)',
  optionVersion: () => 'affiche la version de la commande',
  badUrl: (value: string) =>
    f`« ${value} » n’est pas l’adresse d’un dossier publié. Écrivez par exemple https://votre-cite.example/cdm/.`,
  optionStrict: () => 'un élément refusé fait échouer l’import',
  optionSite: () => 'lieu de cite.json que cela concerne',
  optionPole: () => 'pôle de cite.json auquel cela appartient',
  optionProject: () => 'dossier du projet',
  optionPort: () => 'port d’écoute (8080 par défaut)',
  optionHost: () => 'adresse d’écoute (127.0.0.1 par défaut)',
  optionGateway: () => 'ouvre aussi la passerelle de recherche (OpenSearch)',
  exitCodes: () =>
    f`Codes de sortie : 0 tout va bien, 1 une donnée ou la commande est à corriger, 2 panne de la commande.`,
  badPort: (value: string) => f`« ${value} » n’est pas un port. Donnez un nombre de 0 à 65535.`,
  badEpoch: (value: string) =>
    f`SOURCE_DATE_EPOCH vaut « ${value} ». Il faut un nombre de secondes depuis 1970, ou rien.`,
  error: () => 'erreur',
  warning: () => 'attention',
  count: (errors: number, warnings: number) =>
    `${plural(errors, 'erreur', 'erreurs')}, ${plural(warnings, 'avertissement', 'avertissements')}`,
  valid: (what: string) => f`${what} : rien à corriger.`,
  wrote: (file: string) => f`écrit     ${file}`,
  keptFile: (file: string) => f`gardé     ${file} (existait déjà)`,
  initDone: (dir: string) => f`Projet prêt dans ${dir}. Modifiez les fichiers, puis « cdm validate » et « cdm build ».`,
  initBlocked: (file: string) => f`« ${file} » existe et n’est pas un dossier. Choisissez un autre nom.`,
  buildRefused: () => f`Rien n’a été publié : corrigez les erreurs ci-dessus. Le flux en place n’a pas changé.`,
  buildDone: (out: string) => f`Publié dans ${out} :`,
  buildValid: (date: string) => f`Valable jusqu’au ${frenchDate(date)}. Relancez « cdm build » chaque nuit.`,
  buildCounts: (sites: number, sessions: number, offers: number, resources: number) =>
    `${plural(sites, 'lieu', 'lieux')}, ${plural(sessions, 'séance', 'séances')}, ${plural(offers, 'besoin', 'besoins')}, ${plural(resources, 'document', 'documents')}`,
  widgetsMissing: () =>
    f`Les scripts des widgets ne sont pas là : la balise <script> d’une ligne ne marchera pas. Lancez « npm run build » dans le dépôt, ou installez @cite-des-metiers/widgets.`,
  releaseKept: (names: string) =>
    f`${names} : cette version est déjà publiée avec un autre contenu, et des pages peuvent porter son empreinte ; elle reste telle quelle. Publiez le nouveau contenu sous un nouveau numéro de version.`,
  firstBuild: () => f`Première publication dans ce dossier.`,
  noChange: () => f`Rien ne change pour les visiteurs.`,
  changes: () => f`Ce qui change pour les visiteurs :`,
  change: {
    new: 'nouvelle',
    gone: 'retirée',
    cancelled: 'annulée',
    moved: 'déplacée',
    changed: 'modifiée',
  },
  moreChanges: (count: number) => f`… et ${plural(count, 'autre', 'autres')}`,
  hoursChange: (site: string) => f`horaires modifiés : ${site}`,
  formerUnreadable: (file: string) => f`L’ancien ${file} ne peut pas être lu ; il n’est pas comparé.`,
  recordsChange: (what: 'agenda' | 'conseil' | 'resources', added: number, gone: number, changed: number) =>
    f`${records[what]} : ${[
      ...(added > 0 ? [f`${added} de plus`] : []),
      ...(gone > 0 ? [f`${gone} de moins`] : []),
      ...(changed > 0 ? [f`${changed} avec d’autres mots`] : []),
    ].join(', ')}`,
  aboutChange: () => f`la Cité : noms, adresses, téléphones ou pôles`,
  lossQuestion: (what: 'sessions' | 'conseil' | 'resources', before: number, kept: number) =>
    f`Ce flux perd plus de la moitié ${losses[what]} (${before} avant, il en reste ${kept}). Publier quand même ?`,
  lossRefused: (what: 'sessions' | 'conseil' | 'resources', before: number, kept: number) =>
    f`Ce flux perd plus de la moitié ${losses[what]} (${before} avant, il en reste ${kept}). Rien n’a été publié. Si c’est voulu, relancez avec --yes.`,
  isPublished: (dir: string) =>
    f`${dir} est un dossier publié, pas un projet. Lancez « cdm build » dans le dossier de cdm.config.json et des tableaux.`,
  notAProject: (dir: string) => f`Il n’y a pas de projet dans ${dir} (pas de cite.json). « cdm init » en écrit un.`,
  outIsProject: () =>
    f`Le dossier publié ne peut pas être celui du projet : cite.json serait remplacé. Choisissez-en un autre avec --out ou « out ».`,
  kindUnknown: (kind: string, near: string | undefined, kinds: readonly string[]) =>
    near === undefined
      ? f`Le genre d’import « ${kind} » n’existe pas. Genres : ${kinds.join(', ')}.`
      : f`Le genre d’import « ${kind} » n’existe pas. Vouliez-vous écrire « ${near} » ?`,
  kinds: () => 'Genres :',
  importTitle: (kind: string, from: string) => f`Import ${kind} de ${from}`,
  importRead: () => 'lus',
  importKept: () => 'gardés',
  importChanged: () => 'modifiés',
  importRefused: () => 'refusés',
  importOutside: () => 'hors période',
  importPeriod: (from: string, to: string) =>
    f`Période : du ${frenchDate(from)} au ${frenchDate(to)}. Ce qui n’y a aucune séance n’est pas repris.`,
  importWhere: () => 'où',
  importWhy: () => 'pourquoi',
  importWrote: (file: string) => f`Rangé dans ${file}. « cdm build » le prendra en compte.`,
  importEmpty: () => f`Rien n’a pu être gardé ; aucun fichier n’a été écrit.`,
  importStrict: (count: number) =>
    f`${plural(count, 'élément refusé', 'éléments refusés')} : avec --strict, rien n’est écrit.`,
  importFallback: (file: string) => f`L’import a échoué ; le dernier réussi est gardé (${file}).`,
  moreRemarks: (count: number) => f`… et ${plural(count, 'autre', 'autres')} du même genre`,
  importTidied: (merged: number, aged: number) =>
    f`À la publication (« cdm build ») : ${plural(merged, 'doublon réuni', 'doublons réunis')}, ${plural(aged, 'document signalé comme ancien', 'documents signalés comme anciens')}.`,
  catalogueTidied: (merged: number, aged: number) =>
    f`Documentation : ${plural(merged, 'doublon réuni', 'doublons réunis')}, ${plural(aged, 'document signalé comme ancien', 'documents signalés comme anciens')}.`,
  serving: (dir: string, url: string) => f`${dir} est servi sur ${url} (Ctrl+C pour arrêter).`,
  startPage: {
    title: () => f`Ce qui est publié`,
    intro: () =>
      f`Les quatre balises, avec les données de ce dossier. Cette page ne se publie pas : chaque partenaire place les balises dans les siennes.`,
    composer: () => f`La page où vos partenaires composent ce qu’ils collent`,
    waiting: () => f`La balise n’est pas encore là : le script cdm.js manque dans ce dossier, ou se charge.`,
  },
  serveMissing: (dir: string) => f`Il n’y a pas de flux dans ${dir} (pas de cite.json). Lancez d’abord « cdm build ».`,
  portTaken: (port: number) => f`Le port ${port} est déjà pris. Choisissez-en un autre avec --port.`,
  hostUnknown: (host: string) =>
    f`« ${host} » n’est pas une adresse de cette machine. Écrivez 127.0.0.1 pour elle seule, 0.0.0.0 pour tout le réseau.`,
  portForbidden: (port: number) =>
    f`Le port ${port} demande des droits d’administrateur. Choisissez-en un autre avec --port.`,
  gatewayReady: (alias: string) => f`La recherche répond sur /search (catalogue ${alias}).`,
  gatewayNotReady: (alias: string) =>
    f`Le catalogue ${alias} ne répond pas encore dans OpenSearch ; la passerelle le dira aux pages, et réessaie à chaque question.`,
  help: () => 'affiche cette aide',
  helpTitles: {
    'Usage:': 'Utilisation :',
    'Options:': 'Options :',
    'Commands:': 'Commandes :',
    'Arguments:': 'Arguments :',
  },
  unknownCommand: (name: string) => f`La commande « ${name} » n’existe pas. « cdm --help » les montre.`,
  unknownOption: (name: string) => f`L’option « ${name} » n’existe pas. Ajoutez --help à la commande pour les voir.`,
  missingArgument: (name: string) => f`Il manque « ${name} ». Ajoutez --help à la commande pour voir comment l’écrire.`,
  optionValue: (name: string) => f`L’option « ${name} » attend une valeur.`,
  tooManyArguments: () =>
    f`Il y a trop de mots dans cette commande. Mettez entre guillemets un chemin qui contient des espaces.`,
  badCommand: (message: string) => f`La commande ne peut pas être comprise (${message}).`,
  stopped: () => f`Arrêté.`,
  systemTrouble: {
    rights: (path: string) => f`${path} : accès refusé. Vérifiez vos droits sur ce fichier ou ce dossier.`,
    'is-folder': (path: string) => f`${path} est un dossier, et il faut un fichier. Vérifiez le chemin.`,
    'is-file': (path: string) =>
      f`${path} : un fichier porte le nom d’un dossier de ce chemin. Choisissez un autre nom.`,
    missing: (path: string) => f`${path} n’existe pas. Vérifiez le chemin.`,
    full: (path: string) =>
      f`${path} ne peut pas être écrit : le disque est plein. Libérez de la place, puis relancez.`,
    'long-name': (path: string) => f`Le nom ${path.slice(0, 60)}… est trop long. Choisissez-en un plus court.`,
    busy: (path: string) => f`${path} est ouvert dans un autre programme. Fermez-le là, puis relancez.`,
  } satisfies Record<SystemTrouble, (path: string) => string>,
  unexpected: (message: string) => f`Panne inattendue : ${message}. Relancez avec --debug pour le détail.`,
  badLanguage: (value: string) => f`La langue « ${value} » n’existe pas ici. Écrivez fr ou en.`,
};

/** What the command says. */
export type Strings = typeof stringsFr;

/** What the command says, in English. */
export const stringsEn: Strings = {
  about: () => 'Publishes what a Cité des métiers offers: hours, permanences, advice, documents.',
  aboutInit: () => 'Writes an example project to edit. Never replaces a file.',
  aboutValidate: () => 'Checks a project, a published folder or a JSON file. Exits 1 on errors.',
  aboutBuild: () => 'Puts a project together as a published feed. A good feed is never replaced by a bad one.',
  aboutImport: () => 'Reads an existing source and puts what it gives into imports/.',
  aboutServe: () => 'Serves the published folder, to try it or behind a web server.',
  optionLang: () => 'language of the messages: fr (by default) or en',
  usage: () => '[options] [command]',
  words: { kind: 'kind', source: 'file|url', folder: 'dir', path: 'path' },
  optionQuiet: () => 'prints errors only',
  optionDebug: () => 'shows the technical detail of a failure',
  optionJson: () => 'result as JSON, for a machine',
  optionOut: () => 'published folder (that of cdm.config.json by default)',
  optionOutFile: () => 'file to write (imports/KIND-NAME.json by default)',
  optionYes: () => 'publishes without asking',
  optionUrl: () => 'public address of the published folder (that of cdm.config.json by default)',
  optionVersion: () => 'shows the version of the command',
  badUrl: (value) =>
    `"${value}" is not the address of a published folder. Write for example https://your-cite.example/cdm/.`,
  optionStrict: () => 'a refused entry makes the import fail',
  optionSite: () => 'site of cite.json it is for',
  optionPole: () => 'pole of cite.json it belongs to',
  optionProject: () => 'folder of the project',
  optionPort: () => 'port to listen on (8080 by default)',
  optionHost: () => 'address to listen on (127.0.0.1 by default)',
  optionGateway: () => 'opens the search gateway too (OpenSearch)',
  exitCodes: () => 'Exit codes: 0 done, 1 the data or the command needs correcting, 2 the command failed.',
  badPort: (value) => `"${value}" is not a port. Give a number from 0 to 65535.`,
  badEpoch: (value) => `SOURCE_DATE_EPOCH is "${value}". It takes a number of seconds since 1970, or nothing.`,
  error: () => 'error',
  warning: () => 'warning',
  count: (errors, warnings) => `${pluralEn(errors, 'error', 'errors')}, ${pluralEn(warnings, 'warning', 'warnings')}`,
  valid: (what) => `${what}: nothing to correct.`,
  wrote: (file) => `written   ${file}`,
  keptFile: (file) => `kept      ${file} (was there already)`,
  initDone: (dir) => `Project ready in ${dir}. Edit the files, then "cdm validate" and "cdm build".`,
  initBlocked: (file) => `"${file}" exists and is not a folder. Choose another name.`,
  buildRefused: () => 'Nothing was published: correct the errors above. The feed in place has not changed.',
  buildDone: (out) => `Published in ${out}:`,
  buildValid: (date) => `Valid until ${date}. Run "cdm build" every night.`,
  buildCounts: (sites, sessions, offers, resources) =>
    `${pluralEn(sites, 'site', 'sites')}, ${pluralEn(sessions, 'session', 'sessions')}, ${pluralEn(offers, 'need', 'needs')}, ${pluralEn(resources, 'document', 'documents')}`,
  widgetsMissing: () =>
    'The widget scripts are not there: the one-line <script> tag will not work. Run "npm run build" in the repository, or install @cite-des-metiers/widgets.',
  releaseKept: (names) =>
    `${names}: this release is published already with another content, and pages may carry its hash; it stays as it is. Publish the new content under a new version number.`,
  firstBuild: () => 'First publication in this folder.',
  noChange: () => 'Nothing changes for visitors.',
  changes: () => 'What changes for visitors:',
  change: { new: 'new', gone: 'removed', cancelled: 'cancelled', moved: 'moved', changed: 'changed' },
  moreChanges: (count) => `… and ${pluralEn(count, 'other', 'others')}`,
  hoursChange: (site) => `hours changed: ${site}`,
  formerUnreadable: (file) => `The former ${file} cannot be read; it is not compared.`,
  recordsChange: (what, added, gone, changed) =>
    `${recordsEn[what]}: ${[
      ...(added > 0 ? [`${String(added)} more`] : []),
      ...(gone > 0 ? [`${String(gone)} less`] : []),
      ...(changed > 0 ? [`${String(changed)} with other words`] : []),
    ].join(', ')}`,
  aboutChange: () => 'the Cité: names, addresses, telephones or poles',
  lossQuestion: (what, before, kept) =>
    `This feed loses more than half of ${lossesEn[what]} (${String(before)} before, ${String(kept)} left). Publish anyway?`,
  lossRefused: (what, before, kept) =>
    `This feed loses more than half of ${lossesEn[what]} (${String(before)} before, ${String(kept)} left). Nothing was published. If that is meant, run again with --yes.`,
  isPublished: (dir) =>
    `${dir} is a published folder, not a project. Run "cdm build" in the folder of cdm.config.json and the spreadsheets.`,
  notAProject: (dir) => `There is no project in ${dir} (no cite.json). "cdm init" writes one.`,
  outIsProject: () =>
    'The published folder cannot be that of the project: cite.json would be replaced. Choose another with --out or "out".',
  kindUnknown: (kind, near, kinds) =>
    `There is no import kind "${kind}". ` +
    (near === undefined ? `Kinds: ${kinds.join(', ')}.` : `Did you mean "${near}"?`),
  kinds: () => 'Kinds:',
  importTitle: (kind, from) => `Import ${kind} from ${from}`,
  importRead: () => 'read',
  importKept: () => 'kept',
  importChanged: () => 'changed',
  importRefused: () => 'refused',
  importOutside: () => 'out of period',
  importPeriod: (from, to) => `Period: ${from} to ${to}. What has no session in it is not taken.`,
  importWhere: () => 'where',
  importWhy: () => 'why',
  importWrote: (file) => `Written to ${file}. "cdm build" will take it in.`,
  importEmpty: () => 'Nothing could be kept; no file was written.',
  importStrict: (count) => `${pluralEn(count, 'entry', 'entries')} refused: with --strict, nothing is written.`,
  importFallback: (file) => `The import failed; the last good one is kept (${file}).`,
  moreRemarks: (count) => `… and ${pluralEn(count, 'other', 'others')} alike`,
  importTidied: (merged, aged) =>
    `When published ("cdm build"): ${pluralEn(merged, 'duplicate', 'duplicates')} merged, ${String(aged)} flagged as old.`,
  catalogueTidied: (merged, aged) =>
    `Documents: ${pluralEn(merged, 'duplicate', 'duplicates')} merged, ${String(aged)} flagged as old.`,
  serving: (dir, url) => `${dir} is served at ${url} (Ctrl+C to stop).`,
  startPage: {
    title: () => 'What is published',
    intro: () =>
      'The four tags, with the data of this folder. This page is not published: each partner places the tags in its own.',
    composer: () => 'The page on which your partners compose what they paste (in French)',
    waiting: () => 'The tag is not there yet: the script cdm.js is missing in this folder, or is on its way.',
  },
  serveMissing: (dir) => `There is no feed in ${dir} (no cite.json). Run "cdm build" first.`,
  portTaken: (port) => `Port ${String(port)} is taken. Choose another with --port.`,
  hostUnknown: (host) =>
    `"${host}" is no address of this machine. Write 127.0.0.1 for itself alone, 0.0.0.0 for the whole network.`,
  portForbidden: (port) => `Port ${String(port)} needs administrator rights. Choose another with --port.`,
  gatewayReady: (alias) => `Search answers at /search (catalogue ${alias}).`,
  gatewayNotReady: (alias) =>
    `The catalogue ${alias} does not answer in OpenSearch yet; the gateway will tell pages so, and tries again at each question.`,
  help: () => 'shows this help',
  helpTitles: { 'Usage:': 'Usage:', 'Options:': 'Options:', 'Commands:': 'Commands:', 'Arguments:': 'Arguments:' },
  unknownCommand: (name) => `There is no command "${name}". "cdm --help" shows them.`,
  unknownOption: (name) => `There is no option "${name}". Add --help to the command to see them.`,
  missingArgument: (name) => `"${name}" is missing. Add --help to the command to see how to write it.`,
  optionValue: (name) => `The option "${name}" needs a value.`,
  tooManyArguments: () => 'There are too many words in this command. Put a path that holds spaces in quotes.',
  badCommand: (message) => `The command cannot be understood (${message}).`,
  stopped: () => 'Stopped.',
  systemTrouble: {
    rights: (path) => `${path}: access denied. Check your rights on this file or folder.`,
    'is-folder': (path) => `${path} is a folder, and a file is needed. Check the path.`,
    'is-file': (path) => `${path}: a file has the name of a folder of this path. Choose another name.`,
    missing: (path) => `${path} does not exist. Check the path.`,
    full: (path) => `${path} cannot be written: the disk is full. Make room, then run again.`,
    'long-name': (path) => `The name ${path.slice(0, 60)}… is too long. Choose a shorter one.`,
    busy: (path) => `${path} is open in another program. Close it there, then run again.`,
  },
  unexpected: (message) => `Unexpected failure: ${message}. Run again with --debug for the detail.`,
  badLanguage: (value) => `There is no language "${value}" here. Write fr or en.`,
};
