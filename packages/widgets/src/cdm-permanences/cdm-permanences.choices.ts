import { type DatedSession, facetsOf } from '@cite-des-metiers/sdk/agenda';
import type { Pole } from '@cite-des-metiers/sdk/feed';
import type { PermanencesChoice } from './cdm-permanences.types.js';

/**
 * The values a visitor can choose among, per filter: those that occur in the sessions, poles in the Cité's order, the others by
 * how often they occur.
 */
export function choicesOf(
  sessions: readonly DatedSession[],
  { poles, language }: { readonly poles: readonly Pole[]; readonly language: string },
): Readonly<Record<keyof PermanencesChoice, readonly string[]>> {
  const activities = [...new Set(sessions.map(({ activity }) => activity))];
  const facets = facetsOf(activities, { firstLanguage: language });
  const values = (name: 'poles' | 'publics' | 'languages' | 'modes'): string[] =>
    facets[name].map(({ value }) => value);
  const found = values('poles');
  return {
    pole: poles.map(({ id }) => id).filter((id) => found.includes(id)),
    public: values('publics'),
    language: [...new Set(values('languages').map((tag) => tag.split('-')[0] ?? tag))],
    mode: values('modes'),
  };
}
