import type { EngineTrouble } from '../opensearch/index.js';
import { french as f } from '../project/typography.js';
import type { CommandLanguage } from './io.js';

const number = (value: number, language: CommandLanguage): string => value.toLocaleString(language);
const documents = (count: number): string => `${number(count, 'fr')} ${count > 1 ? 'documents' : 'document'}`;
const documentsEn = (count: number): string => `${number(count, 'en')} ${count === 1 ? 'document' : 'documents'}`;

/** What the command says about the search engine, in French. */
const french = {
  optionSearch: () => 'met aussi la documentation dans un moteur de recherche : opensearch',
  optionEngine: () => 'adresses du moteur, séparées par des virgules (CDM_OPENSEARCH_URL par défaut)',
  optionAlias: () => 'nom du catalogue dans OpenSearch (« cite- » et l’identifiant de la Cité par défaut)',
  optionTrustProxy: () => 'répartiteurs dont X-Forwarded-For est cru : adresses ou réseaux',
  badSearch: (value: string) => f`« ${value} » n’est pas un moteur connu. Écrivez --search opensearch.`,
  badTrustProxy: (value: string) =>
    f`« ${value} » ne désigne pas un répartiteur. Donnez ses adresses ou ses réseaux (10.0.0.0/8, loopback).`,
  noAddress: () =>
    f`Il manque l’adresse d’OpenSearch. Donnez-la avec --engine http://127.0.0.1:9200, dans la variable d’environnement CDM_OPENSEARCH_URL ou dans « search » de cdm.config.json (plusieurs, séparées par des virgules).`,
  badAddress: (value: string) =>
    f`« ${value} » n’est pas l’adresse d’un moteur. Elle commence par http:// ou https://, par exemple http://127.0.0.1:9200.`,
  accountInAddress: () =>
    f`L’adresse du moteur contient un compte. Mettez-le dans les variables d’environnement CDM_OPENSEARCH_USER et CDM_OPENSEARCH_PASSWORD, et l’adresse seule ici.`,
  badAlias: (alias: string) =>
    f`« ${alias} » ne peut pas nommer un catalogue. Prenez des minuscules sans accent, des chiffres et des tirets, par exemple « cite-exemple ».`,
  noCa: (file: string) => f`Le fichier ${file} de CDM_OPENSEARCH_CA ne peut pas être lu. Vérifiez le chemin.`,
  indexing: (alias: string, count: number) => f`${documents(count)} à mettre dans le moteur (catalogue ${alias})`,
  indexed: (done: number, all: number) => f`  ${number(done, 'fr')} sur ${documents(all)}`,
  indexDone: (alias: string, count: number, seconds: string) =>
    f`Le moteur cherche maintenant dans ${documents(count)} (catalogue ${alias}, ${seconds} s).`,
  indexLeft: (names: readonly string[]) =>
    f`L’ancien index n’a pas pu être retiré (${names.join(', ')}). Il ne sert plus ; une prochaine publication le retirera.`,
  indexLossQuestion: (before: number, after: number) =>
    f`Ce catalogue perd plus de la moitié de ses documents (${number(before, 'fr')} dans le moteur, ${number(after, 'fr')} maintenant). Publier quand même ?`,
  indexLossRefused: (before: number, after: number) =>
    f`Ce catalogue perd plus de la moitié de ses documents (${number(before, 'fr')} dans le moteur, ${number(after, 'fr')} maintenant). Rien n’a été publié. Si c’est voulu, relancez avec --yes.`,
  indexEmpty: () =>
    f`Le projet n’a aucun document : il n’y a rien à mettre dans le moteur. Rien n’a été publié. Ajoutez une documentation, ou publiez sans --search.`,
  indexStopped: () => f`Arrêté avant la fin : le catalogue en place n’a pas changé, et rien n’a été publié.`,
  indexFailed: (why: string) => f`${why} Rien n’a été publié ; le catalogue en place n’a pas changé.`,
  pageStillSearches: () =>
    f`cite.json dit aux pages de chercher elles-mêmes. Pour qu’elles interrogent le moteur, ajoutez-y "search": { "engine": "gateway", "url": "https://…/search" }.`,
  engineNotFilled: () =>
    f`cite.json nomme une passerelle, dont le catalogue n’est pas renouvelé par cette publication. Ajoutez --search opensearch.`,
  trouble: {
    unreachable: (address: string) =>
      f`Le moteur ne répond pas à ${address}. Vérifiez l’adresse, et qu’il est en marche.`,
    account: (address: string) =>
      f`Le moteur de ${address} refuse ce compte. Vérifiez CDM_OPENSEARCH_USER et CDM_OPENSEARCH_PASSWORD, et ses droits sur le catalogue.`,
    disk: (address: string) => f`Le disque du moteur de ${address} est plein. Libérez de la place, puis relancez.`,
    busy: (address: string) =>
      f`Le moteur de ${address} n’a pas pu suivre (occupé, ou un nœud manque). Relancez dans quelques minutes.`,
    refused: (address: string) => f`Le moteur de ${address} refuse ce qu’on lui envoie.`,
  } satisfies Record<EngineTrouble, (address: string) => string>,
  notAnEngine: (address: string) => f`Ce qui répond à ${address} n’est pas OpenSearch. Vérifiez l’adresse et le port.`,
  detail: (message: string) => f`Détail : ${message}`,
};

/** What the command says about the search engine. */
export type SearchStrings = typeof french;

const english: SearchStrings = {
  optionSearch: () => 'puts the documents into a search engine too: opensearch',
  optionEngine: () => 'addresses of the engine, separated by commas (CDM_OPENSEARCH_URL by default)',
  optionAlias: () => 'name of the catalogue in OpenSearch ("cite-" and the id of the Cité by default)',
  optionTrustProxy: () => 'load balancers whose X-Forwarded-For is believed: addresses or networks',
  badSearch: (value) => `"${value}" is not an engine we know. Write --search opensearch.`,
  badTrustProxy: (value) => `"${value}" names no load balancer. Give its addresses or networks (10.0.0.0/8, loopback).`,
  noAddress: () =>
    'The address of OpenSearch is missing. Give it with --engine http://127.0.0.1:9200, in the environment variable CDM_OPENSEARCH_URL or in "search" of cdm.config.json (several, separated by commas).',
  badAddress: (value) =>
    `"${value}" is not the address of an engine. It begins with http:// or https://, such as http://127.0.0.1:9200.`,
  accountInAddress: () =>
    'The address of the engine holds an account. Put that into the environment variables CDM_OPENSEARCH_USER and CDM_OPENSEARCH_PASSWORD, and the bare address here.',
  badAlias: (alias) =>
    `"${alias}" cannot name a catalogue. Use lower-case letters, digits and hyphens, such as "cite-exemple".`,
  noCa: (file) => `The file ${file} of CDM_OPENSEARCH_CA cannot be read. Check the path.`,
  indexing: (alias, count) => `${documentsEn(count)} to put into the engine (catalogue ${alias})`,
  indexed: (done, all) => `  ${number(done, 'en')} of ${documentsEn(all)}`,
  indexDone: (alias, count, seconds) =>
    `The engine now searches ${documentsEn(count)} (catalogue ${alias}, ${seconds} s).`,
  indexLeft: (names) =>
    `The old index could not be removed (${names.join(', ')}). Nobody uses it; a later publication removes it.`,
  indexLossQuestion: (before, after) =>
    `This catalogue loses more than half of its documents (${number(before, 'en')} in the engine, ${number(after, 'en')} now). Publish anyway?`,
  indexLossRefused: (before, after) =>
    `This catalogue loses more than half of its documents (${number(before, 'en')} in the engine, ${number(after, 'en')} now). Nothing was published. If that is meant, run again with --yes.`,
  indexEmpty: () =>
    'The project has no document: there is nothing to put into the engine. Nothing was published. Add documents, or publish without --search.',
  indexStopped: () => 'Stopped before the end: the catalogue in place has not changed, and nothing was published.',
  indexFailed: (why) => `${why} Nothing was published; the catalogue in place has not changed.`,
  pageStillSearches: () =>
    'cite.json lets pages search by themselves. For them to ask the engine, add "search": { "engine": "gateway", "url": "https://…/search" } to it.',
  engineNotFilled: () =>
    'cite.json names a gateway, whose catalogue this publication does not renew. Add --search opensearch.',
  trouble: {
    unreachable: (address) => `The engine does not answer at ${address}. Check the address, and that it runs.`,
    account: (address) =>
      `The engine at ${address} refuses this account. Check CDM_OPENSEARCH_USER and CDM_OPENSEARCH_PASSWORD, and its rights on the catalogue.`,
    disk: (address) => `The disk of the engine at ${address} is full. Make room, then run again.`,
    busy: (address) =>
      `The engine at ${address} could not keep up (busy, or a node is missing). Run again in a few minutes.`,
    refused: (address) => `The engine at ${address} refuses what it is sent.`,
  },
  notAnEngine: (address) => `What answers at ${address} is not OpenSearch. Check the address and the port.`,
  detail: (message) => `Detail: ${message}`,
};

/** The sentences about the search engine in a language. */
export function searchStringsOf(language: CommandLanguage): SearchStrings {
  return language === 'en' ? english : french;
}
