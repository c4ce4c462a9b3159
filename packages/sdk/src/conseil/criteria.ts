import type { ConseilOffer } from '../feed/index.js';
import type { ConseilContext, Question, Reason } from './types.js';

/** Whether a desk meets a criterion: why, or `undefined` where it does not. */
export type Verdict = Reason | undefined;

/** Modes that version 1 of the feed defines. A mode beyond them cannot be judged. */
const MODES = new Set(['onsite', 'phone', 'video', 'email']);
/** Publics that version 1 of the feed defines. */
const PUBLICS = new Set([
  'tous-publics',
  'demandeurs-emploi',
  'salaries',
  'independants',
  'etudiants',
  'jeunes',
  'scolaires',
  'seniors',
  'personnes-en-situation-de-handicap',
  'personnes-exilees',
  'retraites',
]);
const primary = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/** Whether a desk is for one of the publics asked for. "Tous publics", and none, is for everybody. */
export function judgePublic({ publics = [] }: ConseilOffer, asked: readonly string[]): Verdict {
  const shared = asked.find((value) => value !== 'tous-publics' && publics.includes(value));
  if (shared !== undefined) return { type: 'public', public: shared };
  if (publics.length === 0 || publics.includes('tous-publics')) return { type: 'everyone' };
  const value = publics.find((other) => !PUBLICS.has(other));
  return value === undefined ? undefined : { type: 'unverified', criterion: 'public', value };
}

/** Whether one can talk at a desk in one of the ways asked for. A desk that names none is on site. */
export function judgeMode({ modes = [] }: ConseilOffer, asked: readonly string[]): Verdict {
  const offered: readonly string[] = modes.length > 0 ? modes : ['onsite'];
  const mode = asked.find((value) => offered.includes(value));
  if (mode !== undefined) return { type: 'mode', mode };
  const value = offered.find((other) => !MODES.has(other));
  return value === undefined ? undefined : { type: 'unverified', criterion: 'mode', value };
}

/** Whether one of the languages asked for is spoken at a desk. A desk that names none speaks the Cité's first. */
export function judgeLanguage(
  { languages = [] }: ConseilOffer,
  asked: readonly string[],
  { firstLanguage }: ConseilContext,
): Verdict {
  const spoken = languages.length > 0 ? languages : firstLanguage === undefined ? undefined : [firstLanguage];
  if (!spoken) return { type: 'unverified', criterion: 'language', value: '' };
  const language = asked.find((value) => spoken.some((other) => primary(other) === primary(value)));
  return language === undefined ? undefined : { type: 'language', language };
}

/** A question's lists, empty ones taken for left out. */
export const askedFor = (question: Question, list: 'poles' | 'publics' | 'languages' | 'modes') => {
  const values = question[list];
  return values && values.length > 0 ? values : undefined;
};
