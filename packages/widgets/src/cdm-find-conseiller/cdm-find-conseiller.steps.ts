import type { ConseilAnswer, Criterion, Question } from '@cite-des-metiers/sdk/conseil';
import type { ConseilOffer } from '@cite-des-metiers/sdk/feed';
import { addDays, mondayOf, toInstant, wallClock } from '@cite-des-metiers/sdk/time';
import type { Choices, FindConseillerData, Step, Wish } from './cdm-find-conseiller.types.js';

/** Answers a question from the data at hand. */
export type Ask = (question: Question) => ConseilAnswer;

/** One thing that can be chosen on the path, by the name of the choice it sets. */
export type ChoiceName = Exclude<keyof Choices, 'text'>;

/** A group of choices: one fieldset. */
export interface Group {
  /** The choice it sets. */
  readonly name: ChoiceName;
  /** Values that exist in the feed, in display order. */
  readonly values: readonly string[];
}

/** The questions of the path, in order, and what each asks. */
const STEPS: readonly (readonly [Step, readonly ChoiceName[]])[] = [
  ['need', ['pole']],
  ['situation', ['public']],
  ['talk', ['mode', 'language']],
  ['when', ['when']],
];

/** For everybody: never a situation to choose. */
export const EVERYONE = 'tous-publics';
const WISHES: readonly Wish[] = ['soon', 'week', 'later', 'morning', 'afternoon', 'evening'];
const MODES = ['onsite', 'phone', 'video', 'email'];

/** What the visitor said before a question: later answers must not narrow it, so that one can always go back and change. The path does not know free words. */
function before(step: Step, choices: Choices): Choices {
  const kept: Record<string, string> = {};
  for (const [name, fields] of STEPS) {
    if (name === step) break;
    for (const field of fields) {
      const value = choices[field];
      if (value !== undefined) kept[field] = value;
    }
  }
  return kept;
}

/** The choices as the question that the matching understands. Windows are instants of the Cité's wall clock. */
export function questionOf(choices: Choices, { now, cite }: Pick<FindConseillerData, 'now' | 'cite'>): Question {
  const { text, pole, public: situation, mode, language, when } = choices;
  const { timeZone } = cite;
  const nextWeek = (): number => toInstant(addDays(mondayOf(wallClock(now, timeZone).date), 7), '00:00', timeZone);
  return {
    ...(text !== undefined && { text }),
    ...(pole !== undefined && { poles: [pole] }),
    ...(situation !== undefined && { publics: [situation] }),
    ...(mode !== undefined && { modes: [mode] }),
    ...(language !== undefined && { languages: [language] }),
    ...(when === 'week' && { when: { from: now, to: nextWeek() } }),
    ...(when === 'later' && { when: { from: nextWeek() } }),
    ...((when === 'morning' || when === 'afternoon' || when === 'evening') && { partOfDay: when }),
  };
}

/** The most used first, the visitor's language before all; equal ones stay in the feed's order. */
const byUse = (values: readonly string[], first: string): string[] => {
  const uses = new Map<string, number>();
  for (const value of values) uses.set(value, (uses.get(value) ?? 0) + 1);
  const rank = (value: string): number => (value.split('-')[0] === first ? Infinity : (uses.get(value) ?? 0));
  return [...uses.keys()].sort((a, b) => (rank(a) === rank(b) ? 0 : rank(b) - rank(a)));
};

const known = (values: readonly string[], order: readonly string[]): string[] => [
  ...order.filter((value) => values.includes(value)),
  ...new Set(values.filter((value) => !order.includes(value))),
];

/** What decides an answer: the desks and the moments. Its wording does not count. */
const essence = ({ matches }: ConseilAnswer): string =>
  matches.map(({ offer, moments }) => `${offer.id} ${moments.map(({ start }) => start).join(' ')}`).join('|');

const gaveUp = ({ relaxed }: ConseilAnswer, ...criteria: readonly Criterion[]): boolean =>
  criteria.some((criterion) => relaxed.includes(criterion));

/**
 * The path for what was said so far: which questions are worth asking, and the choices of each. A choice that the feed does
 * not have is never shown; a group whose choices cannot change the answer is left out, and so is a question without groups.
 * @param data What the feed says.
 * @param choices What the visitor said.
 * @param ask The matching.
 * @param spoken Primary language of the page (BCP 47): its language comes first.
 */
export function pathOf(
  data: Pick<FindConseillerData, 'offers' | 'cite' | 'now'>,
  choices: Choices,
  ask: Ask,
  spoken: string,
): ReadonlyMap<Step, readonly Group[]> {
  const path = new Map<Step, readonly Group[]>();
  const firstLanguage = data.cite.languages[0] ?? 'fr';
  for (const [step, names] of STEPS) {
    const said = before(step, choices);
    const plain = ask(questionOf(said, data));
    const pool = plain.matches.map(({ offer }) => offer);
    const answerTo = (name: ChoiceName, value: string): ConseilAnswer =>
      ask(questionOf({ ...said, [name]: value }, data));
    const groups = names
      .map((name) => ({
        name,
        values: valuesOf(name, pool, data, spoken, firstLanguage).filter(
          (value) => name !== 'when' || !gaveUp(answerTo(name, value), 'when', 'partOfDay'),
        ),
      }))
      .filter(
        ({ name, values }) =>
          values.length > 0 && values.some((value) => essence(answerTo(name, value)) !== essence(plain)),
      );
    if (groups.length > 0) path.set(step, groups);
  }
  return path;
}

function valuesOf(
  name: ChoiceName,
  pool: readonly ConseilOffer[],
  { cite }: Pick<FindConseillerData, 'cite'>,
  spoken: string,
  firstLanguage: string,
): readonly string[] {
  switch (name) {
    case 'pole':
      return cite.poles.map(({ id }) => id).filter((id) => pool.some(({ pole }) => pole === id));
    case 'public':
      return byUse(
        pool.flatMap(({ publics = [] }) => publics.filter((value) => value !== EVERYONE)),
        '',
      );
    case 'mode':
      return known(
        pool.flatMap(({ modes = ['onsite'] }) => modes),
        MODES,
      );
    case 'language':
      return byUse(
        pool.flatMap(({ languages = [firstLanguage] }) => languages),
        spoken,
      );
    case 'when':
      return WISHES;
  }
}
