import type { MissingFileRemedy } from './files.js';
import type { JsonMistake } from './json.js';
import { french as f } from './typography.js';

const list = (values: readonly string[]): string => values.map((value) => `« ${value} »`).join(', ');

/** What JSON types are called. */
const types: Readonly<Record<string, string>> = {
  object: 'un groupe entre accolades { }',
  array: 'une liste entre crochets [ ]',
  string: 'un texte entre guillemets',
  number: 'un nombre, sans guillemets',
  integer: 'un nombre entier, sans guillemets',
  boolean: 'true ou false, sans guillemets',
  null: 'null',
};

/** What staff write in a spreadsheet for the feed's words, by the type that holds them. */
const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Mode: { onsite: 'sur place', phone: 'téléphone', video: 'visio', email: 'courriel' },
  need: { none: 'sans', recommended: 'conseillé', required: 'obligatoire' },
  ResourceKind: {
    occupation: 'métier',
    book: 'livre',
    journal: 'revue',
    software: 'logiciel',
    video: 'film',
    web: 'site',
    exhibition: 'exposition',
  },
  ResourceAccess: { online: 'en ligne', loan: 'prêt', onsite: 'sur place', restricted: 'sur demande' },
};

const inFrench = (type: string, known: readonly string[]): readonly string[] =>
  known.map((word) => {
    const french = words[type]?.[word];
    return french === undefined ? word : f`« ${french} » (${word})`;
  });

/** What a value of a named format looks like. */
const formats: Readonly<Record<string, string>> = {
  Id: 'un identifiant fait de lettres sans accent, de chiffres et de . _ : - (pas d’espace), par exemple « site-principal »',
  LocalDate: 'une date année-mois-jour, par exemple « 2026-12-24 »',
  LocalTime: 'une heure à quatre chiffres, de « 00:00 » à « 23:59 », par exemple « 09:30 »',
  LocalEndTime: 'une heure de fin à quatre chiffres, par exemple « 18:00 » (« 24:00 » pour minuit)',
  Instant: 'une date et une heure avec décalage, par exemple « 2026-12-01T08:30:00Z »',
  Language: 'un code de langue, par exemple « fr », « en » ou « fsl » (langue des signes française)',
  Link: 'une adresse complète qui commence par https://, http://, mailto: ou tel:',
  phone: 'un numéro de téléphone, chiffres et espaces, par exemple « 01 23 45 67 89 » ou « +33 1 23 45 67 89 »',
  email: 'une adresse électronique, par exemple « contact@exemple.fr »',
  country: 'un code de pays en deux majuscules, par exemple « FR »',
  region: 'un code de région ISO 3166-2, par exemple « FR-974 »',
  timeZone: 'un nom de fuseau horaire, par exemple « Europe/Paris »',
  ean: 'treize chiffres, sans espace ni tiret',
};

const missingFileRemedies: Readonly<Record<MissingFileRemedy, string>> = {
  'check-path': f`Vérifiez le chemin.`,
  'run-init': f`« cdm init » en écrit un exemple.`,
};

/** What is wrong with JSON that is not JSON. */
const mistakes: Readonly<Record<JsonMistake, string>> = {
  comma: 'il manque une virgule à cet endroit',
  colon: 'il manque deux-points entre un nom et sa valeur',
  value: 'il manque une valeur ici, ou la virgule qui précède est de trop',
  name: 'il manque ici un nom de champ entre guillemets droits, ou la virgule qui précède est de trop',
  brace: 'il manque une accolade fermante }',
  bracket: 'il manque un crochet fermant ]',
  tail: 'il y a du texte en trop après la fin du document',
  quote: 'un texte n’est pas fermé par un guillemet droit',
  character: 'un caractère est interdit ici, par exemple un retour à la ligne dans un texte',
  comment: 'JSON n’a pas de commentaires',
  escape: 'une barre oblique inverse \\ doit être doublée',
  word: 'un mot ou un signe n’est pas à sa place (les textes s’écrivent entre guillemets droits)',
};

/** Every sentence that a check can say, in French. Other languages have the same functions. */
export const messagesFr = {
  'file-missing': (remedy: MissingFileRemedy) => f`Ce fichier n’existe pas. ${missingFileRemedies[remedy]}`,
  'file-unreadable': (reason: string) =>
    reason === 'EISDIR'
      ? f`Il faut ici un fichier, et c’est un dossier. Renommez ce dossier.`
      : f`Ce fichier ne peut pas être lu (${reason}). Vérifiez ses droits d’accès, et qu’aucun autre programme ne le tient ouvert.`,
  'folder-unreadable': (reason: string) =>
    reason === 'ENOTDIR'
      ? f`Il faut ici un dossier, et c’est un fichier. Renommez ce fichier.`
      : f`Ce dossier ne peut pas être lu (${reason}). Vérifiez ses droits d’accès.`,
  'not-json-html': () =>
    f`Ce fichier contient une page web (HTML), pas du JSON. L’adresse ou le fichier n’est pas le bon, ou le serveur a renvoyé une page d’erreur.`,
  'json-empty': () => f`Ce fichier est vide. Un document JSON commence par { et finit par }.`,
  'json-syntax': (mistake: JsonMistake) => f`Le JSON est mal écrit : ${mistakes[mistake]}.`,
  'version-newer': (found: string, known: string) =>
    f`Ce fichier est au format version ${found}, cette commande connaît la version ${known}. Mettez à jour @cite-des-metiers/publisher.`,
  required: (field: string) => f`Il manque le champ « ${field} ». Ajoutez-le.`,
  type: (expected: string, found: string) =>
    f`Il faut ${types[expected] ?? expected} ; ici se trouve ${types[found] ?? found}.`,
  format: (format: string, value: string) =>
    f`« ${value} » n’a pas la bonne forme. Il faut ${formats[format] ?? format}.`,
  'empty-text': () => f`Ce texte est vide. Écrivez-le, ou retirez le champ.`,
  'too-few': (minimum: number) => f`Il faut au moins ${minimum} élément dans cette liste.`,
  'out-of-range': (value: string, minimum: string, maximum: string) =>
    f`${value} est hors limites. Il faut un nombre de ${minimum} à ${maximum}.`,
  'not-allowed': (value: string, allowed: readonly string[]) =>
    f`${value} n’est pas possible ici. Valeurs possibles : ${allowed.join(', ')}.`,
  'unknown-value': (value: string, nearest: string | undefined, known: readonly string[], type: string) =>
    nearest === undefined
      ? f`« ${value} » n’est pas une valeur connue ; les pages l’ignoreront. Valeurs connues : ${inFrench(type, known).join(', ')}.`
      : f`« ${value} » n’est pas une valeur connue ; les pages l’ignoreront. Vouliez-vous écrire « ${nearest} » ?`,
  'unknown-field': (field: string, nearest: string | undefined) =>
    nearest === undefined
      ? f`Le champ « ${field} » n’existe pas dans le format ; il sera ignoré. Retirez-le ou vérifiez son nom.`
      : f`Le champ « ${field} » n’existe pas dans le format ; il sera ignoré. Vouliez-vous écrire « ${nearest} » ?`,
  'duplicate-id': (id: string) => f`L’identifiant « ${id} » sert déjà plus haut. Donnez-en un autre à l’un des deux.`,
  'unknown-reference': (
    what: 'pole' | 'site' | 'activity' | 'resource',
    id: string,
    nearest: string | undefined,
    known: readonly string[],
  ) => {
    const names = { pole: 'pôle', site: 'lieu', activity: 'activité de l’agenda', resource: 'document du catalogue' };
    const remedy =
      nearest !== undefined
        ? f`Vouliez-vous écrire « ${nearest} » ?`
        : known.length > 0
          ? f`Identifiants existants : ${known.slice(0, 12).join(', ')}${known.length > 12 ? '…' : ''}.`
          : f`Il n’y en a aucun pour l’instant.`;
    return f`${what === 'activity' ? 'Aucune' : 'Aucun'} ${names[what]} n’a l’identifiant « ${id} ». ${remedy}`;
  },
  'impossible-date': (date: string) =>
    f`La date « ${date} » n’existe pas dans le calendrier. Corrigez le jour ou le mois.`,
  'range-order': (from: string, to: string) =>
    f`La fin (${to}) vient avant le début (${from}). Inversez les deux dates ou corrigez l’année.`,
  overlap: (day: string, first: string, second: string) =>
    f`Deux plages se chevauchent (${day} : ${first} et ${second}). Réunissez-les en une seule, ou corrigez l’une des heures.`,
  'interval-empty': (time: string) =>
    f`Cette plage commence et finit à ${time} : elle durerait vingt-quatre heures. Corrigez l’une des deux heures.`,
  'exception-one-change': () =>
    f`Une exception dit une seule chose : soit « closed », soit « unknown », soit « intervals », soit « closedFrom » ou « closedUntil ». Gardez-en une.`,
  'slot-both-times': () =>
    f`Une séance a soit une heure de début et une heure de fin, soit aucune des deux (journée entière). Ajoutez celle qui manque.`,
  'override-without-session': (date: string) =>
    f`Aucune séance n’est prévue le ${date} : ce changement ne s’appliquera à rien. Vérifiez la date.`,
  'time-zone': (zone: string) => f`Le fuseau horaire « ${zone} » n’existe pas. Écrivez par exemple « Europe/Paris ».`,
  'age-order': (min: string, max: string) => f`L’âge minimum (${min}) dépasse l’âge maximum (${max}). Inversez-les.`,
  'gateway-address': () =>
    f`Avec « engine »: « gateway », il faut aussi « url », l’adresse de la passerelle de recherche.`,
  'personal-email': (email: string) =>
    f`« ${email} » ressemble à l’adresse d’une personne. La charte du réseau prévoit l’anonymat réciproque : mettez l’adresse d’un service, par exemple « accueil@… ».`,
  'personal-name': (why: string) => why,
  'personal-words': (found: string) =>
    f`« ${found} » semble désigner une personne. La charte du réseau prévoit l’anonymat réciproque : écrivez ce qui est proposé, ou par quel service.`,
  'html-in-text': (tag: string) =>
    f`Ce texte contient du HTML (${tag}), qui s’afficherait tel quel. Les textes sont du texte simple : retirez les balises.`,
  'language-missing': (language: string, found: readonly string[]) =>
    f`Ce texte existe en ${list(found)}, mais pas en « ${language} », première langue de la Cité. Ajoutez-le.`,
  'no-main-site': () => f`Aucun lieu n’est « main » (principal). Les pages montreront le premier de la liste.`,
  'out-of-date': (date: string) =>
    f`Ce document ne vaut que jusqu’au ${date} : les pages disent déjà « à confirmer ». Relancez « cdm build ».`,
  'reader-refuses': (detail: string) =>
    f`Les pages ne pourraient pas lire cet élément et l’écarteraient (${detail}). Corrigez-le.`,
  'not-a-feed': () =>
    f`Ce dossier ne contient ni projet (cite.json, cdm.config.json) ni flux publié. Lancez « cdm init » pour créer un projet.`,
  'unknown-document': () =>
    f`Ce fichier n’est pas l’un des documents du flux : cite.json, agenda.json, conseil.json ou resources.json. Renommez-le ou indiquez un autre fichier.`,
  'table-format': (kind: 'xls' | 'unknown') =>
    kind === 'xls'
      ? f`Ce classeur est à l’ancien format .xls, ou protégé par un mot de passe. Dans le tableur, ôtez le mot de passe, puis choisissez « Enregistrer sous » et « .xlsx » ou « CSV UTF-8 ».`
      : f`Ce fichier n’est ni un CSV ni un classeur .xlsx. Dans le tableur, choisissez « Enregistrer sous » puis « .xlsx » ou « CSV UTF-8 ».`,
  'both-tables': (csv: string, workbook: string) =>
    f`${csv} et ${workbook} sont là tous les deux : les lignes de l’un et de l’autre sont publiées. Effacez ou renommez celui qui ne sert plus.`,
  'table-empty': () => f`Ce tableau est vide. La première ligne porte les noms des colonnes.`,
  'table-quote': () =>
    f`Un guillemet ouvert n’est jamais refermé dans ce tableau. Fermez-le, ou doublez les guillemets qui font partie du texte.`,
  'table-columns': (found: string, expected: readonly string[]) =>
    f`La première ligne (« ${found} ») ne porte aucune colonne connue. Les colonnes, séparées par ; ou par une virgule, sont : ${expected.join(', ')}.`,
  'column-missing': (column: string) => f`Il manque la colonne « ${column} ». Ajoutez-la à la première ligne.`,
  'column-unknown': (column: string, near: string | undefined) =>
    near === undefined
      ? f`La colonne « ${column} » n’est pas connue ; elle est ignorée.`
      : f`La colonne « ${column} » n’est pas connue ; elle est ignorée. Vouliez-vous écrire « ${near} » ?`,
  'column-untranslated': (column: string) =>
    f`La colonne « ${column} » est ignorée : seuls les textes que lisent les visiteurs se traduisent (titre, description, besoin…).`,
  'column-twice': (both: readonly string[]) =>
    f`Deux colonnes disent la même chose : ${list(both)}. Gardez-en une, ou renommez l’autre.`,
  'row-too-long': () =>
    f`Cette ligne a plus de cases que de colonnes : un texte qui contient le séparateur doit être entre guillemets.`,
  'cell-missing': (column: string) => f`La case « ${column} » est vide. Remplissez-la.`,
  'cell-date': (column: string, value: string) =>
    f`« ${value} » n’est pas une date (colonne « ${column} »). Écrivez par exemple « 24/12/2026 ».`,
  'cell-number': (column: string, value: string) => f`« ${value} » n’est pas un nombre (colonne « ${column} »).`,
  'cell-phone': (column: string, value: string) =>
    f`« ${value} » (colonne « ${column} ») : le tableur a peut-être ôté le 0 du début. Mettez la colonne au format « Texte », puis écrivez le numéro avec des espaces, par exemple « 01 23 45 67 89 ».`,
  'cell-exponent': (column: string, value: string) =>
    f`Le tableur a abîmé ce code (« ${value} », colonne « ${column} »). Mettez la colonne au format « Texte », puis ressaisissez-le.`,
  'calendar-unusable': (why: string) => why,
  'school-calendar-missing': (file: string) =>
    f`Le calendrier scolaire ${file} n’existe pas. Téléchargez-le sur data.education.gouv.fr (« calendrier scolaire »), ou corrigez « schoolCalendar ».`,
  'school-calendar-short': (through: string, horizon: string) =>
    f`Le calendrier scolaire s’arrête au ${through}, les séances vont jusqu’au ${horizon} : celles d’après, « sauf vacances », ne sont pas sûres. Mettez-le à jour dès que le suivant paraît.`,
  'school-hours-unknown': (name: string) =>
    f`Aucun lieu de cite.json n’a de variante d’horaires nommée « ${name} » (« schoolHours »). Corrigez le nom.`,
  'import-shadowed': (id: string, by: string) =>
    f`« ${id} » vient aussi de ${by}, qui l’emporte. Retirez l’un des deux si ce n’est pas voulu.`,
  'setting-refused': (why: string) => why,
  'not-an-import': () =>
    f`Rien n’est lu dans ce fichier : imports/ ne contient que ce qu’écrit « cdm import ». Importez-le, par exemple « cdm import ics agenda.ics », ou déplacez-le.`,
  'import-old': (days: number) =>
    f`Cet import a ${days} jours. Refaites-le, effacez ce fichier s’il ne sert plus, ou inscrivez l’import dans cdm.config.json (« imports ») pour qu’il se refasse à chaque publication.`,
  'import-refused': (where: string, why: string) => f`${where} : ${why}`,
  'import-changed': (where: string, why: string) => f`${where} : ${why}`,
  'site-hours-kept': (site: string) =>
    f`Des horaires ont été importés pour « ${site} », mais cite.json en donne déjà : ceux de cite.json sont gardés. Retirez « hours » de ce lieu pour prendre ceux de l’import.`,
};

/** The sentences of one language. */
export type Messages = typeof messagesFr;
