import type { Slot } from './question.js';

/** A title in one of its forms, as distinct terms of the index. */
export type TitleForm = readonly string[];

/** How well one form answers one thing that is asked for, and which of its terms do. */
const answer = (slot: Slot, form: TitleForm): { readonly fit: number; readonly used: readonly string[] } => {
  let best: { fit: number; used: readonly string[] } = { fit: 0, used: [] };
  for (const term of form) {
    const fit = slot.terms.get(term) ?? 0;
    if (fit > best.fit) best = { fit, used: [term] };
  }
  for (const phrase of slot.phrases)
    if (phrase.fit > best.fit && phrase.terms.every((term) => form.includes(term)))
      best = { fit: phrase.fit, used: phrase.terms };
  if (slot.parts.length) {
    const parts = slot.parts.map((part) => answer(part, form));
    const fit = parts.reduce((sum, part) => sum + part.fit, 0) / parts.length;
    if (fit > best.fit) best = { fit, used: parts.flatMap(({ used }) => used) };
  }
  return best;
};

/** Words that a slot stands for, for averages. */
const weight = (slot: Slot): number => Math.max(1, slot.parts.length) * (slot.optional ? 0.3 : 1);

/**
 * How near a title is to what is asked: 1 when every word asked for is in it and every word of it was asked for.
 * @param forms The title and the other titles of a record; the best one counts.
 */
export function titleCloseness(slots: readonly Slot[], forms: readonly TitleForm[]): number {
  let best = 0;
  const all = slots.reduce((sum, slot) => sum + weight(slot), 0);
  for (const form of forms) {
    const used = new Set<string>();
    let fits = 0;
    for (const slot of slots) {
      const { fit, used: terms } = answer(slot, form);
      fits += fit * weight(slot);
      if (fit > 0) for (const term of terms) used.add(term);
    }
    if (all === 0 || form.length === 0) continue;
    const closeness = (fits / all) * (used.size / form.length);
    // The first word of a title says what the thing is: "chef de rayon" rather than "rédacteur en chef".
    best = Math.max(best, used.has(form[0] ?? '') ? closeness : closeness * 0.85);
  }
  return best;
}
