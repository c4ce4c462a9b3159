import type { LocalEndTime, LocalTime } from '@cite-des-metiers/sdk/feed';
import { FrenchRuleError } from './french-words.js';
import { clock } from './wall.js';

/** An interval as staff wrote it. */
export interface FrenchTimes {
  /** Start. */
  readonly from: LocalTime;
  /** End, after the start or on the next day. */
  readonly to: LocalEndTime;
}

const CLOCK = String.raw`(?:(\d{1,2})\s*(?:heures?|h|:|\.)\s*(\d{2})?(?!\d)(?:\s*(?:min|mn)\b)?|(\d{1,2})(?![\d/.])(?!\s*(?:er|e|eme|${'janv|fev|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec'})\b)|(midi|minuit))`;
const RANGE = new RegExp(
  String.raw`^(?:de |entre |a )?\s*${CLOCK}(?::\d\d)?\s*(?:-+>?|a\b|jusqu'a\b|(?<=^entre .*)et\b)\s*${CLOCK}(?::\d\d)?(?!\s*(?:\d|/\d{1,2}(?!\d|\s*[h:])))`,
);
const ALONE = new RegExp(String.raw`^(?:a|des|vers|des le)?\s*(\d{1,2}\s*(?:h|:)\s*(?:\d{2})?)(?!\d)`);
const LENGTH = /^(?:\(?\s*(?:pendant|duree|durant|pour)\s*:?\s*)(\d{1,2})\s*h(?:eures?)?\s*(\d{2})?\s*\)?/;

const minutesOf = (
  hour: string | undefined,
  minute: string | undefined,
  bare: string | undefined,
  word: string | undefined,
): number => (word === 'midi' ? 720 : word === 'minuit' ? 0 : Number(hour ?? bare) * 60 + Number(minute ?? 0));

const checked = (minutes: number, minute: string | undefined, written: string): number => {
  if (minutes > 1440 || Number(minute ?? 0) > 59)
    throw new FrenchRuleError(
      `L’heure « ${written.trim()} » n’existe pas ; écrivez par exemple 14:00-17:00 ou 9h30-12h.`,
    );
  return minutes;
};

/**
 * Reads an interval at the start of a folded text: `14h-17h`, `14:00 - 17:00`, `9h30 a 12h`, `de 9 a 12h`, `14h pendant 2h`.
 * @returns The interval and how many characters it took; undefined where the text does not start with a time.
 * @throws FrenchRuleError for a time without end, or that no clock shows.
 */
export function readTimes(text: string): { readonly times: FrenchTimes; readonly length: number } | undefined {
  const range = RANGE.exec(text);
  if (range) {
    const [written, h1, m1, b1, w1, h2, m2, b2, w2] = range;
    // « 9 à 12 » or « 3-5 » could be anything: one of the two must look like a time.
    if (h1 === undefined && w1 === undefined && h2 === undefined && w2 === undefined) return undefined;
    const from = checked(minutesOf(h1, m1, b1, w1), m1, written);
    const end = checked(minutesOf(h2, m2, b2, w2), m2, written);
    const to = end === 0 ? 1440 : end;
    if (from === to || from >= 1440)
      throw new FrenchRuleError(
        `« ${written.trim()} » : la fin est la même que le début ; écrivez par exemple 14:00-17:00.`,
      );
    if (to < from && to > 360)
      throw new FrenchRuleError(
        `« ${written.trim()} » : la fin vient avant le début ; écrivez d’abord l’heure de début, par exemple ${clock(to)}-${clock(from)}.`,
      );
    return { times: { from: clock(from), to: clock(to) }, length: written.length };
  }
  const alone = ALONE.exec(text);
  if (!alone) return undefined;
  const [, start = ''] = alone;
  const rest = text.slice(alone[0].length);
  const gap = rest.length - rest.trimStart().length;
  const length = LENGTH.exec(rest.trimStart());
  const [hour = '0', minute = ''] = start.split(/h|:/).map((part) => part.trim());
  const from = checked(Number(hour) * 60 + Number(minute || 0), minute || undefined, start);
  if (!length)
    throw new FrenchRuleError(
      `« ${start.trim()} » : il manque l’heure de fin ; écrivez par exemple ${clock(from)}-${clock(Math.min(from + 120, 1440))}.`,
    );
  const to = from + Number(length[1]) * 60 + Number(length[2] ?? 0);
  return { times: { from: clock(from), to: clock(to) }, length: alone[0].length + gap + length[0].length };
}
