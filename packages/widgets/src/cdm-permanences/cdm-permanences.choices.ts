import type { DatedSession } from '@cite-des-metiers/sdk/agenda';
import type { Pole } from '@cite-des-metiers/sdk/feed';
import type { PermanencesChoice } from './cdm-permanences.types.js';

/**
 * The values a visitor can choose among, per filter: those that occur in the sessions, poles in the Cité's order, the others by
 * how often they occur. `tous-publics` is no choice: it always matches.
 */
export function choicesOf(
  sessions: readonly DatedSession[],
  { poles, language }: { readonly poles: readonly Pole[]; readonly language: string },
): Readonly<Record<keyof PermanencesChoice, readonly string[]>> {
  const counts = { pole: new Map(), public: new Map(), language: new Map(), mode: new Map() } satisfies Record<
    keyof PermanencesChoice,
    Map<string, number>
  >;
  const count = (map: Map<string, number>, values: readonly string[]): void => {
    for (const value of new Set(values)) map.set(value, (map.get(value) ?? 0) + 1);
  };
  for (const { activity } of sessions) {
    count(counts.pole, activity.poles);
    count(
      counts.public,
      (activity.publics ?? []).filter((value) => value !== 'tous-publics'),
    );
    count(
      counts.language,
      (activity.languages ?? [language]).map((tag) => tag.split('-')[0] ?? tag),
    );
    count(counts.mode, activity.modes ?? ['onsite']);
  }
  const frequent = (map: Map<string, number>): string[] =>
    [...map].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([value]) => value);
  return {
    pole: poles.map(({ id }) => id).filter((id) => counts.pole.has(id)),
    public: frequent(counts.public),
    language: frequent(counts.language),
    mode: frequent(counts.mode),
  };
}
