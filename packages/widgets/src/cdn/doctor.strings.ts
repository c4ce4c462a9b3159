/** What the doctor says to webmasters. */
export interface DoctorStrings {
  title: string;
  subtitle: (count: number) => string;
  copy: string;
  copied: string;
  notCopied: string;
  again: string;
  close: string;
  fine: string;
  requests: string;
  console: string;
  scriptVersion: (version: string, changed: string) => string;
  newer: (version: string, published: string) => string;
  notPublished: string;
  twice: (scripts: readonly string[]) => string;
  taken: (tag: string) => string;
  otherVersion: (tag: string, version: string) => string;
  undefinedTag: (tag: string) => string;
  noTag: string;
  tagFine: (tag: string, state: string) => string;
  tagState: (tag: string, state: string) => string;
  strange: (tag: string, attribute: string, near: string | undefined) => string;
  noFallback: (tag: string) => string;
  left: (name: string) => string;
  hidden: (tag: string) => string;
  contrast: (tag: string, ratio: string) => string;
  violation: (directive: string, blocked: string) => string;
  rootSize: (size: string) => string;
  quirks: string;
  noLanguage: string;
  translated: string;
  feedFine: (address: string, made: string, until: string) => string;
  feedOver: (address: string, until: string) => string;
  feedStale: (address: string) => string;
  feedNone: (address: string) => string;
}

export const fr: DoctorStrings = {
  title: 'État des balises de la Cité',
  subtitle: (count) =>
    count === 0 ? 'Rien à signaler.' : count === 1 ? 'Un point à regarder.' : `${String(count)} points à regarder.`,
  copy: 'Copier le rapport',
  copied: 'Rapport copié.',
  notCopied: 'Le navigateur n’a pas permis de copier : sélectionnez le texte ci-dessous.',
  again: 'Regarder à nouveau',
  close: 'Fermer',
  fine: 'Ce qui va',
  requests: 'Requêtes',
  console: 'Console',
  scriptVersion: (version, changed) => `Script : version ${version}${changed ? `, publié le ${changed}` : ''}.`,
  newer: (version, published) =>
    `La page a la version ${version} ; la Cité publie la ${published}. Si l’adresse n’est pas figée, videz les caches du site.`,
  notPublished: 'La date du script n’a pas pu être lue dans son dossier.',
  twice: (scripts) =>
    `Le script est ${String(scripts.length)} fois dans la page : gardez une seule ligne. ${scripts.join(' ; ')}`,
  taken: (tag) => `<${tag}> est défini par un autre script que celui de la Cité : retirez-le, ou renommez sa balise.`,
  otherVersion: (tag, version) => `<${tag}> vient de la version ${version} : gardez une seule ligne de script.`,
  undefinedTag: (tag) => `<${tag}> n’est pas connue de cette version : vérifiez le nom, ou la version du script.`,
  noTag:
    'Aucune balise dans la page : l’éditeur l’a peut-être retirée. Essayez <div data-cdm="hours"> ou un lien #cdm=hours.',
  tagFine: (tag, state) => `<${tag}> répond (${state}).`,
  tagState: (tag, state) => `<${tag}> ne répond pas (${state}) : voyez les requêtes et la console ci-dessous.`,
  strange: (tag, attribute, near) =>
    `<${tag}> ne connaît pas l’attribut ${attribute}${near ? ` : vouliez-vous écrire ${near} ?` : '.'}`,
  noFallback: (tag) =>
    `<${tag}> est vide : mettez-y un lien et un téléphone, pour qui n’a pas JavaScript et pour les pannes.`,
  left: (name) =>
    `Un élément demande « ${name} » et n’est pas devenu une balise : vérifiez le nom (hours, permanences, resource-search, find-conseiller).`,
  hidden: (tag) => `<${tag}> n’a pas de place dans la page (largeur nulle) : une règle la cache ou l’écrase.`,
  contrast: (tag, ratio) =>
    `Le texte de <${tag}> a un contraste de ${ratio}:1 avec ce qui est derrière ; il en faut 4,5:1. Changez --cdm-color-text ou le fond.`,
  violation: (directive, blocked) =>
    `La politique de sécurité (${directive}) bloque ${blocked || 'une ressource'} : voyez « Autoriser le script » dans le guide.`,
  rootSize: (size) =>
    `La racine de la page est à ${size} px : les balises gardent leur taille, elles ne dépendent pas d’elle.`,
  quirks:
    'La page n’a pas de <!doctype html> : le navigateur la dessine comme autrefois, l’apparence peut en souffrir.',
  noLanguage:
    'La page ne dit pas sa langue (<html lang="fr">) : les balises parlent français, les lecteurs d’écran devinent.',
  translated: 'La page est traduite par le navigateur : les balises le laissent faire.',
  feedFine: (address, made, until) => `Données de ${address} : faites le ${made}, valables jusqu’au ${until}.`,
  feedOver: (address, until) =>
    `Les données de ${address} ne valent plus depuis le ${until} : la Cité doit les publier à nouveau.`,
  feedStale: (address) =>
    `Les données de ${address} n’ont pas pu être rafraîchies ; les dernières bonnes sont montrées.`,
  feedNone: (address) =>
    `Les données de ${address} n’ont pas pu être lues : voyez les requêtes et la console ci-dessous.`,
};

export const en: DoctorStrings = {
  title: 'State of the Cité’s tags',
  subtitle: (count) =>
    count === 0 ? 'Nothing to report.' : count === 1 ? 'One thing to look at.' : `${String(count)} things to look at.`,
  copy: 'Copy the report',
  copied: 'Report copied.',
  notCopied: 'The browser did not allow copying: select the text below.',
  again: 'Look again',
  close: 'Close',
  fine: 'What is fine',
  requests: 'Requests',
  console: 'Console',
  scriptVersion: (version, changed) => `Script: version ${version}${changed ? `, published on ${changed}` : ''}.`,
  newer: (version, published) =>
    `The page has version ${version}; the Cité publishes ${published}. Unless the address is fixed, empty the site’s caches.`,
  notPublished: 'The date of the script could not be read in its folder.',
  twice: (scripts) => `The script is ${String(scripts.length)} times in the page: keep one line. ${scripts.join('; ')}`,
  taken: (tag) => `<${tag}> is defined by another script than the Cité’s: remove it, or rename its tag.`,
  otherVersion: (tag, version) => `<${tag}> comes from version ${version}: keep one line of script.`,
  undefinedTag: (tag) => `<${tag}> is not known to this version: check the name, or the version of the script.`,
  noTag: 'No tag in the page: the editor may have removed it. Try <div data-cdm="hours"> or a link #cdm=hours.',
  tagFine: (tag, state) => `<${tag}> answers (${state}).`,
  tagState: (tag, state) => `<${tag}> does not answer (${state}): see the requests and the console below.`,
  strange: (tag, attribute, near) =>
    `<${tag}> does not know the attribute ${attribute}${near ? `: did you mean ${near}?` : '.'}`,
  noFallback: (tag) =>
    `<${tag}> is empty: put a link and a phone number in it, for those without JavaScript and for failures.`,
  left: (name) =>
    `An element asks for "${name}" and did not become a tag: check the name (hours, permanences, resource-search, find-conseiller).`,
  hidden: (tag) => `<${tag}> has no room in the page (no width): a rule hides or crushes it.`,
  contrast: (tag, ratio) =>
    `The text of <${tag}> has a contrast of ${ratio}:1 with what is behind it; it needs 4.5:1. Change --cdm-color-text or the background.`,
  violation: (directive, blocked) =>
    `The security policy (${directive}) blocks ${blocked || 'a resource'}: see the guide for webmasters.`,
  rootSize: (size) => `The root of the page is ${size} px: the tags keep their size, they do not depend on it.`,
  quirks: 'The page has no <!doctype html>: the browser draws it the old way, its look may suffer.',
  noLanguage: 'The page does not say its language (<html lang="fr">): the tags speak French, screen readers guess.',
  translated: 'The page is translated by the browser: the tags let it.',
  feedFine: (address, made, until) => `Data of ${address}: made on ${made}, valid until ${until}.`,
  feedOver: (address, until) =>
    `The data of ${address} are no longer valid since ${until}: the Cité must publish them again.`,
  feedStale: (address) => `The data of ${address} could not be refreshed; the last good ones are shown.`,
  feedNone: (address) => `The data of ${address} could not be read: see the requests and the console below.`,
};
