import type { ConseilOffer, Synonym, Text } from '../feed/index.js';
import { isStopWord, stem, words } from '../text/index.js';
import type { ConseilContext } from './types.js';

/** How well a term stands for a desk, 0 (excluded) to 1, and whether it is only its pole's. */
interface Place {
  readonly weight: number;
  readonly ofPole: boolean;
}

/** What leads to one desk: terms of its own and of its pole. */
export interface OfferTerms {
  readonly exact: ReadonlyMap<string, Place>;
  readonly roots: ReadonlyMap<string, Place>;
}

/** What a visitor may mean by a stretch of the question. */
export interface Concept {
  /** The words as typed. */
  readonly said: readonly string[];
  /** Ways to mean it: terms that must be found together, and how sure the way is, 0 to 1. */
  readonly ways: readonly { readonly terms: readonly string[]; readonly sure: number; readonly all: boolean }[];
  /** It only changes what stands beside it ("sans diplôme"): alone it leads nowhere, and it is no reason. */
  readonly isWeak: boolean;
  /** The Cité itself says what it stands for: a synonym. */
  readonly isNamed: boolean;
}

/** How a question meets a desk. */
export interface Hit {
  /** How much of the question it answers, 0 to 1. */
  readonly share: number;
  /** The visitor's words that lead there, as typed. */
  readonly words: readonly string[];
  /** True where some of them are of the pole's vocabulary. */
  readonly viaPole: boolean;
}

// A desk's own words beat its pole's, which beat its description.
const OWN = 1;
const POLE = 0.7;
const SUMMARY = 0.4;
// One word of a keyword of several.
const OF_PHRASE = 0.9;
// How sure we are that another form, a synonym or a misspelt word means the same.
const SAME_ROOT = 0.8;
const SYNONYM = 0.9;
const BEGINNING = 0.7;
const SLIP = 0.6;
/** Longest question that is read, in characters. */
const MAX_TEXT = 200;

/**
 * What people put around their question, in the languages of the widgets: it says that they ask, not what. Found in a desk's
 * vocabulary ("parler d'un projet", "how do I…") it would lead anywhere. French articles and pronouns are left out already.
 */
const ASKING = new Set(
  words(
    'bonjour merci svp trouver trouve chercher cherche parler parle devenir venir viens pouvoir puis dois besoin bien quoi ' +
      'ans demain france i do to my me how what where can could the for need help with want would like is am in of and have ' +
      'get find como quero uma um nao para o os em com por meu minha posso encontrar procuro quiero busco encuentro una el ' +
      'los las mi necesito come voglio cerco trovo uno il di per con mio mia com vull trobo ik hoe wil een het van voor ' +
      'mijn vind zoek كيف أجد أريد أبحث عن من في هل ما',
  ).map(({ word }) => word),
);

/** Words that change those beside them and lead nowhere alone, in the languages of the widgets, folded. */
const WEAK = new Set(
  words(
    'sans moins trop tres tout tous toute toutes rien encore jamais deja apres avant depuis pendant entre vers contre ' +
      'without with not no but after before since very all any don t sin con pero muy todo nada antes despues sem muito ' +
      'tudo depois senza molto tutto prima dopo non sense amb molt tot abans despres zonder met niet geen maar na ' +
      'بدون مع لا بعد قبل',
  ).map(({ word }) => word),
);

const texts = (text: Text): readonly string[] => (typeof text === 'string' ? [text] : Object.values(text));
const telling = (text: string) => words(text).filter(({ word }) => !isStopWord(word) && !ASKING.has(word));
const terms = (text: string): string[] => telling(text).map(({ word }) => stem(word));

const SUFFIX = /(issement|ations?|ateur|itions?|ement|ances?|ences?|ment|eur|age|ion|er|ir|re|ant|e)$/;
/** What nouns and verbs of a family share: `orient` for orienter and orientation, `recrut` for recruter and recrutement. */
export const root = (term: string): string => {
  const cut = term.replace(SUFFIX, '');
  return cut.length >= 4 ? cut : term;
};

/** The vocabulary of every desk, in all languages of the feed. */
export function vocabularyOf(offers: readonly ConseilOffer[], context: ConseilContext): readonly OfferTerms[] {
  const poles = new Map(context.poles?.map((pole) => [pole.id, pole]));
  return offers.map((offer) => {
    const exact = new Map<string, Place>();
    const roots = new Map<string, Place>();
    const add = (text: Text | undefined, weight: number, ofPole = false, phrases = false): void => {
      if (text === undefined) return;
      for (const wording of texts(text)) {
        const found = terms(wording);
        // "Stage" alone says more of a desk for traineeships than of one for the "stage de 3e".
        const place = { weight: phrases && found.length > 1 ? weight * OF_PHRASE : weight, ofPole };
        for (const term of found)
          for (const [places, key] of [
            [exact, term],
            [roots, root(term)],
          ] as const)
            if (place.weight > (places.get(key)?.weight ?? 0)) places.set(key, place);
      }
    };
    add(offer.need, OWN);
    for (const keyword of offer.keywords ?? []) add(keyword, OWN, false, true);
    const pole = poles.get(offer.pole);
    for (const text of [pole?.label, pole?.question, ...(pole?.keywords ?? [])]) add(text, POLE, true);
    add(offer.summary, SUMMARY);
    return { exact, roots };
  });
}

/** Whether two words differ by one letter too many, missing, wrong or swapped with its neighbour. */
export function oneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return (
    (left.length <= 1 && right.length <= 1) ||
    (left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0])
  );
}

/**
 * Reads a question: its telling words, each with its synonyms; a phrase that the Cité has synonyms for
 * ("assistante maternelle") is one concept. A word nobody here knows is taken for one that begins like it or is a
 * slip of the finger away.
 */
export function conceptsOf(
  question: string,
  vocabulary: readonly OfferTerms[],
  synonyms: readonly Synonym[],
): readonly Concept[] {
  const source = question.slice(0, MAX_TEXT);
  const table = synonymsByFirst(synonyms);
  const known = new Set([
    ...vocabulary.flatMap(({ exact }) => [...exact.keys()]),
    ...table.flatMap(({ from }) => from),
  ]);
  const knownRoots = new Set([
    ...vocabulary.flatMap(({ roots }) => [...roots.keys()]),
    ...table.flatMap(({ from }) => from.map(root)),
  ]);
  const repair = (term: string): readonly { term: string; sure: number }[] => {
    if (known.has(term) || knownRoots.has(root(term)) || term.length < 4) return [{ term, sure: 1 }];
    const like = [...known].filter((other) => other.length >= 4);
    const begun = like.filter((other) => other.startsWith(term));
    if (begun.length > 0) return begun.map((other) => ({ term: other, sure: BEGINNING }));
    // The first letter is rarely wrong, and short words are too close to each other to guess.
    return like
      .filter((other) => term.length >= 5 && other[0] === term[0] && oneSlip(term, other))
      .map((other) => ({ term: other, sure: SLIP }));
  };
  const spoken = telling(source).map(({ word, start, end }) => ({
    said: source.slice(start, end),
    isWeak: WEAK.has(word),
    meant: repair(stem(word)),
  }));

  const concepts: Concept[] = [];
  for (let at = 0; at < spoken.length;) {
    const entries = table.filter(({ from }) =>
      from.every((term, index) => spoken[at + index]?.meant.some((meant) => root(meant.term) === root(term))),
    );
    const length = Math.max(1, ...entries.map(({ from }) => from.length));
    const stretch = spoken.slice(at, at + length);
    const sure = Math.min(...stretch.map(({ meant }) => meant[0]?.sure ?? 0));
    const own =
      length === 1
        ? (stretch[0]?.meant ?? []).map((meant) => ({ terms: [meant.term], sure: meant.sure, all: true }))
        : [{ terms: stretch.map(({ meant }) => meant[0]?.term ?? ''), sure, all: false }];
    const others = entries
      .filter(({ from }) => from.length === length)
      .flatMap(({ to }) => to.map((phrase) => ({ terms: phrase, sure: sure * SYNONYM, all: true })));
    concepts.push({
      said: stretch.map(({ said }) => said),
      ways: [...own, ...others],
      isWeak: entries.length === 0 && stretch.every(({ isWeak }) => isWeak),
      isNamed: entries.length > 0,
    });
    at += length;
  }
  return concepts;
}

const synonymsByFirst = (synonyms: readonly Synonym[]): readonly { from: string[]; to: string[][] }[] =>
  synonyms.flatMap(({ from, to }) =>
    from
      .map((phrase) => ({
        from: terms(phrase),
        to: (to ?? from.filter((other) => other !== phrase)).map(terms).filter((other) => other.length > 0),
      }))
      .filter((entry) => entry.from.length > 0 && entry.to.length > 0),
  );

/** The better of the word itself and its family: a desk's own `financement` stands for "financer" more than its pole's `financer`. */
const placeOf = (term: string, { exact, roots }: OfferTerms): Place | undefined => {
  const place = exact.get(term);
  const family = roots.get(root(term));
  const weight = (family?.weight ?? 0) * SAME_ROOT;
  return family && weight > (place?.weight ?? 0) ? { ...family, weight } : place;
};

/** How one concept is found at a desk; `undefined` where it is not. */
const find = ({ ways }: Concept, offer: OfferTerms): Place | undefined => {
  let best: Place | undefined;
  for (const way of ways) {
    const places = way.terms.map((term) => placeOf(term, offer));
    const found = places.filter((place) => place !== undefined);
    if (found.length === 0 || (way.all && found.length < places.length)) continue;
    const weight = (way.sure * found.reduce((sum, place) => sum + place.weight, 0)) / places.length;
    if (weight > (best?.weight ?? 0)) best = { weight, ofPole: found.some(({ ofPole }) => ofPole) };
  }
  return best;
};

/** How a question meets each desk, in the desks' order. A concept that few desks know tells more than one that all know. */
export function hitsOf(concepts: readonly Concept[], vocabulary: readonly OfferTerms[]): readonly (Hit | undefined)[] {
  const found = concepts.map((concept) => vocabulary.map((offer) => find(concept, offer)));
  const rarity = found.map((places) => 1 / Math.sqrt(Math.max(1, places.filter((place) => place).length)));
  const whole = rarity.reduce((sum, value) => sum + value, 0);
  return vocabulary.map((_offer, index) => {
    let share = 0;
    let viaPole = false;
    const said: string[] = [];
    for (const [at, concept] of concepts.entries()) {
      const place = found[at]?.[index];
      if (!place) continue;
      share += (place.weight * (rarity[at] ?? 0)) / whole;
      viaPole ||= place.ofPole;
      if (!concept.isWeak) said.push(...concept.said);
    }
    return said.length > 0 ? { share, words: said, viaPole } : undefined;
  });
}

/** From this many telling words on, one that is known says little of what was asked. */
const SENTENCE = 4;

/**
 * Whether a question is a sentence of which no desk knows more than one word, and none of those names a pole or is one that
 * the Cité has a synonym for. "J’ai perdu mon logement et je suis sans papiers" is not about finding one's way.
 */
export function isGuess(
  concepts: readonly Concept[],
  vocabulary: readonly OfferTerms[],
  { poles = [] }: ConseilContext,
): boolean {
  if (concepts.reduce((sum, { said }) => sum + said.length, 0) < SENTENCE) return false;
  const names = new Set(poles.flatMap(({ label }) => texts(label).flatMap(terms)).map(root));
  const isStrong = ({ isNamed, ways }: Concept): boolean =>
    isNamed || ways.some((way) => way.terms.some((term) => names.has(root(term))));
  const telling = concepts.filter(({ isWeak }) => !isWeak);
  return vocabulary.every((offer) => {
    const known = telling.filter((concept) => find(concept, offer));
    return known.length <= 1 && !known.some(isStrong);
  });
}
