/** Something in a text that may point to a person. */
export interface PersonalTrace {
  /** What was found, as written. */
  readonly found: string;
  /** `sure` is taken out of the text; `maybe` is only pointed out. */
  readonly certainty: 'sure' | 'maybe';
}

const NAME = String.raw`\p{Lu}[\p{L}'’-]+`;
const INITIALS = String.raw`(?:\p{Lu}\.[\s-]{0,2}){1,3}`;
/** « de Villiers », « d’Aboville », « Van Gogh » : not « le » or « la », which begin a function (« M. le Maire »). */
const PARTICLE = String.raw`(?:(?:de la|de|du|des|van der|van|von|ben|di|da)\s+|de l['’]|d['’])`;
/** A title of address and a name: « Mme Durand », « M. Jean Martin », « M. J. Martin », « Mme de Villiers ». */
const ADDRESSED = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:Mmes?|Mlle|MM\.|M\.|Mr\.?|Monsieur|Madame|Mademoiselle|Dr\.?|Mrs\.?|Ms\.?)\s+(?:${INITIALS})?(?:${NAME}\s+(?=\p{Lu}|${PARTICLE}\p{Lu}))*${PARTICLE}?${NAME}`,
  'gu',
);
/** « Conseillère : Jeanne Martin », « animé par Jean Martin ». */
const ROLE = new RegExp(
  String.raw`(?<!\p{L})((?:[Cc]onseill(?:er|ère)|[Ii]nterlocut(?:eur|rice)|[Rr]éférent(?:e)?|[Ii]ntervenant(?:e)?|[Aa]nim(?:é|ée|ateur|atrice)(?:\s+par)?|[Cc]ontact|[Oo]rganisat(?:eur|rice)|[Aa]vec|[Pp]ar)\s*:?\s+)(${NAME}\s+${NAME})(?![\p{L}])`,
  'gu',
);
// Each pattern starts where a run starts, never inside it: a very long text is read once.
const MAIL = /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const PERSONAL_MAIL =
  /^[a-z]+(?:-[a-z]+)?[._][a-z]{2,}(?:-[a-z]+)?@|^[a-z]{2,}-[a-z]{2,}@|@(?:gmail|orange|free|hotmail|outlook|yahoo|wanadoo|laposte|live|icloud|sfr)\./i;
const SERVICE_WORD =
  /^(?:contact|accueil|info|service|secretariat|secrétariat|cite|cité|mission|rdv|direction|formation|emploi|espace|maison|agence|antenne|pole|point|bureau|mediatheque|bibliotheque|documentation|permanence|insertion|handicap|mairie|ville|region|reseau|plate-?forme|relais|equipe|bonjour|standard|univ|ecole|lycee|campus|greta|afpa|apec|cio|cci|cma|vae|bilan)/i;
const MOBILE = /(?<![\d+])(?:(?:\+|00)33[\s.]?(?:\(0\))?[\s.]?|0)[67](?:[\s.-]?\d{2}){4}(?!\d)/g;
const COLLECTIVE =
  /^(?:Mission|Pôle|France|Cap|Maison|Région|Conseil|Chambre|Centre|Espace|Cité|Action|Chantier|Point|Agence|Bureau|Comité|Club|Réseau|École|Université|Greta|Ville|Mairie|Transitions|Jeunes|Emploi|Tortue)\b/u;

/** What in a text may point to a person, for the report and for {@link withoutPersons}. Never throws. */
export function personalTraces(text: string): PersonalTrace[] {
  const traces: PersonalTrace[] = [];
  for (const [found] of text.matchAll(ADDRESSED)) traces.push({ found, certainty: 'sure' });
  for (const [found] of text.matchAll(MAIL)) {
    const personal = PERSONAL_MAIL.test(found) && !SERVICE_WORD.test(found);
    traces.push({ found, certainty: personal ? 'sure' : 'maybe' });
  }
  for (const [found] of text.matchAll(MOBILE)) traces.push({ found, certainty: 'sure' });
  for (const [, role = '', name = ''] of text.matchAll(ROLE)) {
    if (COLLECTIVE.test(name)) continue;
    const strong = /conseill|interlocut|référent|intervenant/i.test(role);
    traces.push({ found: strong ? `${role}${name}` : name, certainty: strong ? 'sure' : 'maybe' });
  }
  return traces;
}

/** A text without what surely points to a person. */
export interface CleanText {
  /** The text, spaces and dangling signs tidied. May be empty. */
  readonly text: string;
  /** What was taken out. */
  readonly removed: readonly string[];
  /** What somebody should look at. */
  readonly suspected: readonly string[];
}

/**
 * Takes names, personal addresses and mobile numbers out of a text (mutual anonymity of the charter: an advisor's
 * name never reaches the feed). What only might be a name is kept and pointed out.
 */
export function withoutPersons(text: string): CleanText {
  const traces = personalTraces(text);
  const removed = [...new Set(traces.filter((t) => t.certainty === 'sure').map((t) => t.found))];
  const suspected = [...new Set(traces.filter((t) => t.certainty === 'maybe').map((t) => t.found))];
  if (removed.length === 0) return { text, removed, suspected };
  let clean = text;
  for (const found of [...removed].sort((a, b) => b.length - a.length)) clean = clean.replaceAll(found, '');
  clean = clean
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/\(\s*[,;:-]?\s*\)/g, '')
    .replace(/(?:(?:^|\s+)(?:avec|par|chez|à|au|de|et|:|-|–|—))+(?=\s*(?:$|[,.;)\n]))/giu, '')
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/ +([,.;)])/g, '$1')
    .replace(/^[\s,;:–—-]+|(?<![\s,;:–—-])[\s,;:–—-]+$/g, '');
  return { text: clean, removed, suspected };
}

/**
 * A text as it may be published: what surely points to a person is taken out, what might is pointed out.
 * @param label What the text is, as staff call it: `Titre`, `Colonne « titre »`.
 * @param note Told in one sentence each.
 */
export function publicText(label: string, raw: string, note: (why: string) => void): string {
  const { text, removed, suspected } = withoutPersons(raw);
  const listed = (found: readonly string[]): string => found.map((one) => `« ${one} »`).join(', ');
  if (removed.length > 0) note(`${label} : ${listed(removed)} retiré, car le nom d’un conseiller ne se publie pas.`);
  const left = suspected.filter((one) => text.includes(one));
  if (left.length > 0) note(`${label} : vérifiez que ${listed(left)} ne désigne pas une personne.`);
  return text;
}
