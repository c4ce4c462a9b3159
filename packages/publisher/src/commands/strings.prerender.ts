import { frenchDate } from '../sources/french-words.js';
import { french as f } from '../project/typography.js';
import type { CommandLanguage } from './io.js';

const plural = (count: number, one: string, many: string): string => `${String(count)} ${count < 2 ? one : many}`;
const pluralEn = (count: number, one: string, many: string): string => `${String(count)} ${count === 1 ? one : many}`;

/** What `cdm prerender` says, in French. */
const prerenderFr = {
  about: () =>
    f`Écrit dans des pages HTML ce que leurs balises montrent, avec ses dates : juste sans script, puis la page prend le relais.`,
  optionFeed: () => 'dossier publié, ou adresse du flux',
  optionOut: () => 'dossier où écrire les pages (à leur place par défaut)',
  optionUrl: () => 'adresse publique du flux (celle du script de la page par défaut)',
  optionNow: () => 'instant pour lequel écrire, comme 2026-12-02T08:00:00Z (maintenant par défaut)',
  badNow: (value: string) => f`« ${value} » n’est pas un instant. Écrivez-le comme 2026-12-02T08:00:00Z.`,
  feedMissing: () => f`Il manque le flux : ajoutez --feed et le dossier publié (par exemple public) ou son adresse.`,
  noFeed: (feed: string) => f`Il n’y a pas de flux dans ${feed} (pas de cite.json). Lancez d’abord « cdm build ».`,
  badFeed: (reason: string) => f`Le flux ne peut pas être lu : ${reason}.`,
  notUtf8: (page: string) => f`${page} n’est pas en UTF-8 : enregistrez-la dans cet encodage. Rien n’a été écrit.`,
  noTags: (page: string) => f`${page} : aucune balise de la Cité ; la page est laissée telle quelle.`,
  filled: (page: string, count: number, date: string) =>
    f`${page} : ${plural(count, 'balise remplie', 'balises remplies')}, juste jusqu’au ${frenchDate(date)}.`,
  nothingFilled: (page: string) => f`${page} : aucune balise remplie ; seules les données structurées sont écrites.`,
  left: (at: string, tag: string, why: string) => f`${at} – <${tag}> laissée telle quelle : ${why}`,
  needsScript: () => 'elle ne sert qu’avec le script. Gardez dedans un lien utile.',
  onlyNow: () =>
    'view="badge" ne dit que l’instant présent, qu’une page écrite d’avance ne connaît pas. Prenez view="today" ou "week", ou gardez dedans un lien utile.',
  unknownTag: (names: string) => f`cette balise n’existe pas. Balises : ${names}.`,
  unknownId: (attribute: string, value: string, known: string) =>
    f`${attribute}="${value}" n’est pas dans le flux. Valeurs possibles : ${known}.`,
  otherFeed: (feed: string) => f`elle nomme un autre flux (${feed}). Relancez la commande avec ce flux.`,
  taken: () => 'elle porte déjà un contenu déclaré (shadowrootmode) qui n’est pas de cette commande. Retirez-le.',
  outdated: (date: string) => f`le flux ne vaut que jusqu’au ${date}. Relancez « cdm build », puis cette commande.`,
  noAddress: () =>
    'on ne sait pas d’où la page lira sa feuille de style. Ajoutez --url et l’adresse publique du flux, ou la ligne <script> de la Cité à la page.',
  noStyles: (path: string) =>
    f`le flux n’a pas ${path}. Relancez « cdm build » avec cette version de la commande, puis déposez le dossier.`,
};

/** What `cdm prerender` says. */
export type PrerenderStrings = typeof prerenderFr;

const prerenderEn: PrerenderStrings = {
  about: () =>
    'Writes into HTML pages what their tags show, with its dates: right without script, then the page takes over.',
  optionFeed: () => 'published folder, or address of the feed',
  optionOut: () => 'folder to write the pages to (in place by default)',
  optionUrl: () => 'public address of the feed (that of the page’s script by default)',
  optionNow: () => 'instant to write for, such as 2026-12-02T08:00:00Z (now by default)',
  badNow: (value) => `"${value}" is not an instant. Write it like 2026-12-02T08:00:00Z.`,
  feedMissing: () => 'The feed is missing: add --feed and the published folder (such as public) or its address.',
  noFeed: (feed) => `There is no feed in ${feed} (no cite.json). Run "cdm build" first.`,
  badFeed: (reason) => `The feed cannot be read: ${reason}.`,
  notUtf8: (page) => `${page} is not in UTF-8: save it in that encoding. Nothing was written.`,
  noTags: (page) => `${page}: no tag of the Cité; the page is left as it is.`,
  filled: (page, count, date) => `${page}: ${pluralEn(count, 'tag', 'tags')} filled, right until ${date}.`,
  nothingFilled: (page) => `${page}: no tag filled; only the structured data is written.`,
  left: (at, tag, why) => `${at} – <${tag}> left as it is: ${why}`,
  needsScript: () => 'it is of use with the script only. Keep a useful link in it.',
  onlyNow: () =>
    'view="badge" says the present moment only, which a page written ahead does not know. Take view="today" or "week", or keep a useful link in it.',
  unknownTag: (names) => `there is no such tag. Tags: ${names}.`,
  unknownId: (attribute, value, known) => `${attribute}="${value}" is not in the feed. Possible values: ${known}.`,
  otherFeed: (feed) => `it names another feed (${feed}). Run the command again with that feed.`,
  taken: () => 'it has declared content (shadowrootmode) that is not of this command. Remove it.',
  outdated: (date) => `the feed holds until ${date} only. Run "cdm build", then this command again.`,
  noAddress: () =>
    'nothing says where the page will read its style sheet. Add --url and the public address of the feed, or the Cité’s <script> line to the page.',
  noStyles: (path) =>
    `the feed does not have ${path}. Run "cdm build" with this version of the command, then publish the folder.`,
};

/** The sentences of `cdm prerender` in a language. */
export function prerenderStringsOf(language: CommandLanguage): PrerenderStrings {
  return language === 'en' ? prerenderEn : prerenderFr;
}
